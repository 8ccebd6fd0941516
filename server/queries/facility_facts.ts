import { rows, type Db } from '../database/connect.ts'
import type { AuditBasis } from '../schemas/audit.ts'
import { counting_first } from './counting_facts.ts'

/** What counts of a facility as a whole: of each property the highest grade, then the newest. */
export async function countingFacilityFacts(db: Db, facility_id: string): Promise<AuditBasis['facts']> {
  return rows(
    db,
    `select distinct on (property) property, state, value, operator, grade, observed_at
       from facility_facts
      where facility_id = :facility_id
      order by ${counting_first}`,
    { facility_id },
  )
}
