import type { Day } from '#domain/date.ts'
import { rows, type Db } from '../database/connect.ts'

export interface FindingState {
  id: string
  /** Null: it was found again, or never mended. */
  ended_on: Day | null
  order_id: string | null
}

/** Whether each finding was mended, and the open order in which it stands; found again after it had ended it is open. */
export async function findingStates(db: Db, ids: readonly string[]): Promise<FindingState[]> {
  return rows(
    db,
    `select f.id, case when n.id is null then f.ended_on end as ended_on, i.order_id
       from findings f
       left join findings n on n.facility_id = f.facility_id and n.criterion = f.criterion
                           and n.component_id is not distinct from f.component_id and n.ended_on is null
       left join order_items i on i.finding_id = n.id and i.is_current
      where f.id = any ((:ids)::uuid[])`,
    { ids },
  )
}

export interface VisitState {
  id: string
  lifecycle: string
  lifecycle_since: Day | null
  verified_on: Day | null
  is_assigned: boolean
}

/** Whether each facility is in use, when somebody last saw it so, and whether somebody is to visit it. */
export async function visitStates(db: Db, ids: readonly string[]): Promise<VisitState[]> {
  return rows(
    db,
    `select f.id, f.lifecycle, f.lifecycle_since, f.verified_on,
            exists (select from assignments a where a.facility_id = f.id and a.state = 'open') as is_assigned
       from facilities f
      where f.id = any ((:ids)::uuid[])`,
    { ids },
  )
}
