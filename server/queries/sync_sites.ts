import { rows, type Db } from '../database/connect.ts'

export interface Site {
  facility_id: string
  /** Of the facility. */
  version: number
  assignment_id: string | null
  due_on: string | null
  note: string | null
  returned_audit_id: string | null
}

/** What somebody is to visit: what is assigned to them, and what was returned to them. */
export async function sitesOf(db: Db, { id, login_name }: { id: string; login_name: string }): Promise<Site[]> {
  return rows<Site>(
    db,
    `select f.id as facility_id, facility_version(f.id) as version,
            a.id as assignment_id, a.due_on, a.note, r.id as returned_audit_id
       from facilities f
       left join assignments a on a.facility_id = f.id and a.state = 'open' and a.inspector_id = (:id)::uuid
       left join lateral (select id from audits where facility_id = f.id and inspector = :login_name and status = 'returned' order by reviewed_at desc limit 1) r on true
      where f.id in (select facility_id from assignments where inspector_id = (:id)::uuid and state = 'open'
                     union
                     select facility_id from audits where inspector = :login_name and status = 'returned')
      order by a.due_on nulls first, f.id`,
    { id, login_name },
  )
}

export interface Gone {
  facility_id: string
  reason: 'merged' | 'closed' | 'unknown' | 'not_assigned'
  merged_into: string | null
}

/** Why what a device holds is no longer a site of its owner. */
export async function goneSites(db: Db, ids: readonly string[]): Promise<Gone[]> {
  return rows<Gone>(
    db,
    `select given.id as facility_id, f.merged_into,
            case when f.id is null then 'unknown' when f.merged_into is not null then 'merged' when f.lifecycle = 'closed' then 'closed' else 'not_assigned' end as reason
       from unnest((:ids)::uuid[]) given (id)
       left join facilities f on f.id = given.id`,
    { ids },
  )
}
