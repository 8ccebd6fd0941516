import { rows, type Db } from '../database/connect.ts'

export interface Change {
  id: number
  at: string
  actor: string
  /** Who brought in what the device of `actor` could not send. */
  imported_by: string | null
  entity: string
  entity_id: string
  action: 'insert' | 'update' | 'delete'
  before: Record<string, unknown> | null
  after: Record<string, unknown> | null
}

interface Page {
  before_id?: number
  limit: number
  /** Whether the work of inspectors and reviewers is told, too. */
  with_audits: boolean
}

/** Newest first, and of a road also that a part was divided from it; `before_id` continues a page. */
export async function historyOf(db: Db, facilityId: string, { before_id, limit, with_audits }: Page): Promise<Change[]> {
  return rows<Change>(
    db,
    `select id, at, actor, (select u.login_name from sync_operations o join users u on u.id = o.imported_by where o.operation_id = history.operation_id) as imported_by, entity, entity_id, action, before, after
       from history
      where facility_id = any (array(select (:facilityId)::uuid union all select id from facilities where split_from = (:facilityId)::uuid))
        and (facility_id = (:facilityId)::uuid or (entity = 'facilities' and action = 'insert'))
        and ((:before_id)::bigint is null or id < (:before_id)::bigint)
        ${with_audits ? '' : "and entity not in ('assignments', 'audits', 'findings')"}
      order by id desc
      limit :limit`,
    { facilityId, before_id: before_id ?? null, limit },
  )
}
