import { firstRow, rows, type Db } from '../database/connect.ts'
import type { Moved } from './merge_parts.ts'

export interface Mergeable {
  id: string
  kind: string
  name_zh: string
  revision: number
  merged_into: string | null
  /** Every column, a geometry as GeoJSON to its last digit. */
  image: Record<string, unknown>
}

/** Locks both, always in the same order, so that two people who merge at once don't wait for each other. */
export async function lockForMerge(db: Db, ids: readonly string[]): Promise<Map<string, Mergeable>> {
  const found = await rows<Mergeable>(
    db,
    'select id, kind, name_zh, revision, merged_into, to_jsonb(f) as image from facilities f where id = any (:ids) order by id for update',
    { ids },
  )
  return new Map(found.map((each) => [each.id, each]))
}

/** The facility that stands for a merged one, over as many merges as there were. */
export async function survivorOf(db: Db, id: string): Promise<string | null> {
  const row = await firstRow<{ id: string }>(
    db,
    `with recursive way as (
       select id, merged_into, 1 as step from facilities where id = :id
       union all
       select f.id, f.merged_into, way.step + 1 from way join facilities f on f.id = way.merged_into where way.step < 100
     )
     select id from way where merged_into is null and id <> :id`,
    { id },
  )
  return row?.id ?? null
}

/** Every change of this transaction belongs to one operation, by which the history tells them together. */
export async function operating(db: Db, operation_id: string): Promise<void> {
  await rows(db, "select set_config('changxing.operation_id', :operation_id, true)", { operation_id })
}

/** Sets columns to what an image says of them. */
export async function setColumns(db: Db, id: string, columns: readonly string[], image: Record<string, unknown>): Promise<void> {
  if (columns.length === 0) return
  await rows(
    db,
    `update facilities f set (${columns.join(', ')}) = (select ${columns.map((name) => `p.${name}`).join(', ')} from jsonb_populate_record(f, (:image)::jsonb) p) where f.id = :id`,
    { id, image: JSON.stringify(image) },
  )
}

export interface Merge {
  id: string
  /** The one that stands for both. */
  facility_id: string
  merged_id: string
  facility_before: Record<string, unknown>
  merged_before: Record<string, unknown>
  moved: Moved
}

export async function addMerge(db: Db, { id, facility_id, merged_id, facility_before, merged_before, moved }: Merge, actor: string): Promise<void> {
  await rows(
    db,
    `insert into merges (id, facility_id, merged_id, facility_before, merged_before, moved, actor)
     values (:id, :facility_id, :merged_id, :facility_before, :merged_before, :moved, :actor)`,
    {
      id,
      facility_id,
      merged_id,
      actor,
      moved: JSON.stringify(moved),
      facility_before: JSON.stringify(facility_before),
      merged_before: JSON.stringify(merged_before),
    },
  )
}

export async function mergeOf(db: Db, merged_id: string): Promise<Merge | undefined> {
  return firstRow<Merge>(db, 'select id, facility_id, merged_id, facility_before, merged_before, moved from merges where merged_id = :merged_id', {
    merged_id,
  })
}

export async function removeMerge(db: Db, id: string): Promise<void> {
  await rows(db, 'delete from merges where id = :id', { id })
}

/** A change that stands on a merge. */
export interface LaterChange {
  entity: string
  action: 'insert' | 'update' | 'delete'
  fields: string[]
  actor: string
  at: string
}

/** States of the survivor that it had before, too: those are with the merged now and have no place to come back to. */
const recorded_again = `
  select n.id::text from lifecycle_events e join lifecycle_events n on n.state = e.state and n.since is not distinct from e.since
   where e.id = any ((:taken)::uuid[]) and n.facility_id = :facility_id`

/**
 * Later changes of what the merge changed: a column of it or of a part, a part that changed hands, a fact of such a part,
 * a state of the former life recorded again, or one of the two merged on. What was taken back itself does not count, nor a
 * town that boundaries assign.
 */
export async function changesOnMerge(db: Db, { id, facility_id, merged_id, facility_before, moved }: Merge): Promise<LaterChange[]> {
  const { given, taken } = moved.lifecycle_events
  const work = Object.values(moved.work ?? {}).flat()
  const parts = [...moved.components, ...moved.verifications, ...given, ...taken, ...moved.facts.map((fact) => fact.id), ...work]
  return rows<LaterChange>(
    db,
    `select h.entity, h.action, array(select jsonb_object_keys(coalesce(h.after, h.before))) as fields, h.actor, h.at
       from history h
      where h.facility_id in (:facility_id, :merged_id) and h.undo_of is null
        and h.id > (select max(id) from history where operation_id = :id and undo_of is null)
        and not exists (select from history u where u.undo_of = coalesce(h.import_id, h.operation_id) and u.facility_id = h.facility_id)
        and case h.entity
              when 'facilities' then (h.facility_id = :merged_id and h.after - '{town_code,town_basis}'::text[] <> '{}')
                or exists (select from jsonb_object_keys(h.after - '{town_code,town_basis}'::text[]) as key where key = any (:columns))
              when 'facts' then h.entity_id = any (:parts) or coalesce(h.after, h.before) ->> 'component_id' = any (:components)
                or h.entity_id in (select id::text from facts where component_id = any ((:components)::uuid[]))
              when 'components' then h.entity_id = any (:parts)
                or exists (select from jsonb_to_recordset((:filled)::jsonb) as g (id text, before jsonb) cross join jsonb_object_keys(g.before) key
                            where g.id = h.entity_id and coalesce(h.after, h.before) -> key is not null)
              when 'lifecycle_events' then h.entity_id = any (:parts) or h.entity_id in (${recorded_again})
              when 'order_items' then h.entity_id = any (:parts) or h.after ->> 'finding_id' = any (:parts)
              else h.entity_id = any (:parts)
            end
      order by h.id desc
      limit 20`,
    {
      id,
      facility_id,
      merged_id,
      parts,
      taken,
      components: moved.components,
      filled: JSON.stringify(moved.filled ?? []),
      columns: [...Object.keys(facility_before), 'merged_into'],
    },
  )
}

export interface StandingMerge {
  merged_id: string
  name_zh: string
  name_en: string | null
  code: string | null
  actor: string
  merged_at: string
}

/** Records that a facility stands for, as they were named before. */
export async function mergesInto(db: Db, facility_id: string): Promise<StandingMerge[]> {
  return rows<StandingMerge>(
    db,
    `select g.merged_id, f.name_zh, f.name_en, coalesce(g.merged_before ->> 'code', f.code) as code, g.actor, g.merged_at
       from merges g join facilities f on f.id = g.merged_id
      where g.facility_id = :facility_id
      order by g.merged_at desc, g.id`,
    { facility_id },
  )
}
