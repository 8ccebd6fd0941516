import { propertyOfAny } from '#domain/property.ts'
import { firstRow, rows, type Db } from '../database/connect.ts'
import type { AuditBasis } from '../schemas/audit.ts'
import type { FacilityDetail } from '../schemas/facility.ts'
import { componentsOf, named, type StoredFact } from './components.ts'
import { counting_first, countingFacts } from './counting_facts.ts'

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

/** What is known of a facility beside its own columns: its parts, and what is said of it as a whole. */
export async function knownOf(db: Db, facility_id: string): Promise<Pick<FacilityDetail, 'components' | 'facts'>> {
  const found = await firstRow<{ facts: StoredFact[] | null }>(db, countingFacts('facility_facts', ':facility_id'), { facility_id })
  const facts = (found?.facts ?? []).map((fact) => named(fact, propertyOfAny(fact.property)))
  return { components: await componentsOf(db, facility_id), facts }
}
