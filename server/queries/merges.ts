import { firstRow, rows, type Db } from '../database/connect.ts'
import { turnFacts } from './segments.ts'

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

/** What changed hands, by id. */
export interface Moved {
  components: string[]
  /** Facts whose component stands for theirs now, with the component that they had. */
  facts: { id: string; component_id: string }[]
  verifications: string[]
  /** From the merged to the survivor, and the other way. */
  lifecycle_events: { given: string[]; taken: string[] }
  /** Facts that were said along a line which runs the other way now. */
  turned?: string[]
}

/**
 * The parts go over to the survivor. Where each has one part of a sort and both say alike that it is there or not, it is
 * the same part: its facts go over, and of two words for one property grade and day decide, as always.
 */
export async function moveParts(db: Db, { merged, survivor }: { merged: string; survivor: string }): Promise<Pick<Moved, 'components' | 'facts'>> {
  const facts = await rows<{ id: string; component_id: string }>(
    db,
    `with sole as (
       select facility_id, type, part, min(id::text)::uuid as id, min(presence) as presence
         from components where facility_id in (:merged, :survivor)
        group by facility_id, type, part
       having count(*) = 1
     ), pair as (
       select theirs.id as from_id, ours.id as into_id
         from sole theirs
         join sole ours on ours.facility_id = :survivor and ours.type = theirs.type and ours.part is not distinct from theirs.part and ours.presence = theirs.presence
        where theirs.facility_id = :merged
     )
     update facts f set component_id = pair.into_id from pair where f.component_id = pair.from_id
     returning f.id, pair.from_id as component_id`,
    { merged, survivor },
  )
  const components = await rows<{ id: string }>(
    db,
    `update components c set facility_id = :survivor
      where c.facility_id = :merged
        and not exists (select from components o
                         where o.facility_id = :survivor and o.type = c.type and o.part is not distinct from c.part and o.presence = c.presence
                           and 1 = (select count(*) from components n where n.facility_id = :survivor and n.type = c.type and n.part is not distinct from c.part)
                           and 1 = (select count(*) from components n where n.facility_id = :merged and n.type = c.type and n.part is not distinct from c.part))
     returning c.id`,
    { merged, survivor },
  )
  return { components: components.map(({ id }) => id), facts }
}

/** Visits of days on which the survivor had none. */
export async function moveVerifications(db: Db, { merged, survivor }: { merged: string; survivor: string }): Promise<string[]> {
  const moved = await rows<{ id: string }>(
    db,
    `update verifications v set facility_id = :survivor
      where v.facility_id = :merged and not exists (select from verifications o where o.facility_id = :survivor and o.verified_on = v.verified_on)
     returning v.id`,
    { merged, survivor },
  )
  return moved.map(({ id }) => id)
}

/** The two lives change places; states that both have stay where they are. */
export async function swapLives(db: Db, { merged, survivor }: { merged: string; survivor: string }): Promise<Moved['lifecycle_events']> {
  const moved = await rows<{ id: string; facility_id: string }>(
    db,
    `update lifecycle_events e set facility_id = case when e.facility_id = :merged then (:survivor)::uuid else (:merged)::uuid end
      where e.facility_id in (:merged, :survivor)
        and not exists (select from lifecycle_events o
                         where o.facility_id in (:merged, :survivor) and o.facility_id <> e.facility_id and o.state = e.state and o.since is not distinct from e.since)
     returning e.id, e.facility_id`,
    { merged, survivor },
  )
  const idsOf = (facility: string) => moved.filter(({ facility_id }) => facility_id === facility).map(({ id }) => id)
  return { given: idsOf(survivor), taken: idsOf(merged) }
}

/** Everything that changed hands goes back to where it was. */
export async function moveBack(db: Db, { merged, survivor, moved }: { merged: string; survivor: string; moved: Moved }): Promise<void> {
  await rows(
    db,
    `update facts f set component_id = g.component_id from jsonb_to_recordset((:facts)::jsonb) as g (id uuid, component_id uuid) where f.id = g.id`,
    { facts: JSON.stringify(moved.facts) },
  )
  await rows(db, 'update components set facility_id = :merged where id = any (:ids)', { merged, ids: moved.components })
  await rows(db, 'update verifications set facility_id = :merged where id = any (:ids)', { merged, ids: moved.verifications })
  if (moved.turned) await turnFacts(db, { ids: moved.turned })
  const { given, taken } = moved.lifecycle_events
  await rows(
    db,
    `update lifecycle_events e set facility_id = case when e.id = any (:given) then (:merged)::uuid else (:survivor)::uuid end where e.id = any (:given) or e.id = any (:taken)`,
    { merged, survivor, given, taken },
  )
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

/**
 * Later changes of what the merge changed: a column of it, a part that changed hands, a fact of such a part, or one of the
 * two merged on. What was taken back itself does not count, nor a town that boundaries assign.
 */
export async function changesOnMerge(db: Db, { id, facility_id, merged_id, facility_before, moved }: Merge): Promise<LaterChange[]> {
  const parts = [
    ...moved.components,
    ...moved.verifications,
    ...moved.lifecycle_events.given,
    ...moved.lifecycle_events.taken,
    ...moved.facts.map((fact) => fact.id),
  ]
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
              else h.entity_id = any (:parts)
            end
      order by h.id desc
      limit 20`,
    { id, facility_id, merged_id, parts, components: moved.components, columns: [...Object.keys(facility_before), 'merged_into'] },
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
