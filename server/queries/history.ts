import { rows, type Db } from '../database/connect.ts'
import type { Change, HistoryQuery } from '../schemas/history.ts'

/** `cause` says it itself; the rest is known from the import, the operation or the undo that the change belongs to. */
const why = `
  jsonb_build_object('kind', 'edit', 'id', null, 'name', null, 'reason', null) || coalesce(
    h.cause,
    (select jsonb_build_object('kind', case when i.id is null then 'merge_undo' else 'import_undo' end, 'id', u.id, 'name', i.file_name)
       from (values (h.undo_of)) u (id) left join imports i on i.id = u.id where u.id is not null),
    (select jsonb_build_object('kind', 'import', 'id', i.id, 'name', i.file_name) from imports i where i.id = h.import_id),
    (select jsonb_build_object('kind', 'operation', 'id', o.operation_id) from sync_operations o where o.operation_id = h.operation_id),
    (select jsonb_build_object('kind', 'merge') from history m where m.operation_id = h.operation_id and m.entity = 'merges' limit 1),
    '{}')`

const middle = (image: string) => `st_centroid(st_geomfromgeojson(((h.${image} -> 'geometry') - 'crs')::text))::geography`

/** A geometry that is null has no members to take out. */
const moved = `
  case when jsonb_typeof(h.before -> 'geometry') = 'object' and jsonb_typeof(h.after -> 'geometry') = 'object'
       then round(st_distance(${middle('before')}, ${middle('after')})::numeric, 1) end`

const told = `
  h.id, h.at, h.actor,
  (select u.login_name from sync_operations o join users u on u.id = o.imported_by where o.operation_id = h.operation_id) as imported_by,
  h.entity, h.entity_id, h.action, h.before, h.after, ${moved} as moved_m, ${why} as why`

interface Page extends HistoryQuery {
  limit: number
  /** Whether the work of inspectors and reviewers is told, too. */
  with_audits: boolean
}

const theirs = (with_audits: boolean) => `
  h.facility_id = any (array(select (:id)::uuid union all select id from facilities where split_from = (:id)::uuid))
  and (h.facility_id = (:id)::uuid or (h.entity = 'facilities' and h.action = 'insert'))
  ${with_audits ? '' : "and h.entity not in ('assignments', 'audits', 'findings', 'priority_inputs')"}`

/** Newest first, and of a road also that a part was divided from it; `before_id` continues a page. */
export async function historyOf(db: Db, id: string, { before_id, limit, actor, entity, field, with_audits }: Page): Promise<Change[]> {
  return rows<Change>(
    db,
    `select ${told}
       from history h
      where ${theirs(with_audits)}
        and ((:before_id)::bigint is null or h.id < (:before_id)::bigint)
        and ((:actor)::text is null or h.actor = (:actor)::text)
        and ((:entity)::text is null or h.entity = (:entity)::text)
        and ((:field)::text is null or h.before -> (:field)::text is not null or h.after -> (:field)::text is not null)
      order by h.id desc
      limit :limit`,
    { id, before_id: before_id ?? null, limit, actor: actor ?? null, entity: entity ?? null, field: field ?? null },
  )
}

/** Everybody who changed it, in the order of their names. */
export async function actorsOf(db: Db, id: string, with_audits: boolean): Promise<string[]> {
  const found = await rows<{ actor: string }>(db, `select distinct h.actor from history h where ${theirs(with_audits)} order by h.actor`, { id })
  return found.map(({ actor }) => actor)
}

/** Of a record that is none of a facility's, newest first. */
export async function recordHistory(db: Db, entity: string, entity_id: string, { before_id, limit = 50 }: HistoryQuery): Promise<Change[]> {
  return rows<Change>(
    db,
    `select ${told}
       from history h
      where h.entity = :entity and h.entity_id = :entity_id and ((:before_id)::bigint is null or h.id < (:before_id)::bigint)
      order by h.id desc
      limit :limit`,
    { entity, entity_id, before_id: before_id ?? null, limit },
  )
}

/** What one operation changed, newest first. */
export async function changesOfOperation(db: Db, operation_id: string): Promise<Change[]> {
  return rows<Change>(db, `select ${told} from history h where h.operation_id = (:operation_id)::uuid order by h.id desc`, { operation_id })
}
