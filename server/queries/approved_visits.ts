import type { Day } from '#domain/date.ts'
import { firstRow, type Db } from '../database/connect.ts'

interface ApprovedVisit {
  /** In China. */
  visited_on: Day
  /** The day from which its verdict ages: of a re-inspection, that of the last visit that looked at everything. */
  whole_on: Day
  /** Whether a later visit has been approved. */
  is_superseded: boolean
}

export async function approvedVisit(db: Db, id: string): Promise<ApprovedVisit> {
  const found = await firstRow<ApprovedVisit>(
    db,
    `select (a.finished_at at time zone 'Asia/Shanghai')::date as visited_on,
            (coalesce((select max(whole.finished_at) from assignments s, audits whole
                        where s.id = a.assignment_id and s.order_id is not null and whole.facility_id = a.facility_id and whole.status = 'approved'
                          and whole.finished_at < a.finished_at
                          and not exists (select from assignments again where again.id = whole.assignment_id and again.order_id is not null)),
                      a.finished_at) at time zone 'Asia/Shanghai')::date as whole_on,
            exists (select from audits later
                     where later.facility_id = a.facility_id and later.status = 'approved' and later.id <> a.id
                       and later.finished_at > a.finished_at) as is_superseded
       from audits a where a.id = :id`,
    { id },
  )
  return found! // asked of one that is there
}
