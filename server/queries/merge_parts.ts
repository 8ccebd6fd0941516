import { rows, type Db } from '../database/connect.ts'
import { moveAuditsBack, type MovedAudits } from './merge_audits.ts'
import { turnFacts } from './segments.ts'

/** What changed hands, by id. */
export interface Moved {
  components: string[]
  /** Facts whose component stands for theirs now, with the component that they had. */
  facts: { id: string; component_id: string }[]
  verifications: string[]
  /** From the merged to the survivor, and the other way. */
  lifecycle_events: { given: string[]; taken: string[] }
  /** Parts of the survivor that got what only the merged record's own said of the same part, with what they had. */
  filled?: { id: string; before: Record<string, unknown> }[]
  /** Items of orders whose part is the survivor's now, with the part that they had. */
  order_items?: { id: string; component_id: string }[]
  /** Facts from the merged that were said along a line which runs the other way now. */
  turned?: string[]
  /** The line of the merged stays, and all that was said along the survivor's own is turned round. */
  is_survivor_turned?: boolean
  /** Absent: of a merge before there were audits. */
  work?: MovedAudits
}

/** Where each has one part of a sort and both say alike that it is there or not, it is the same part. */
const pairs = `
  sole as (
    select facility_id, type, part, min(id::text)::uuid as id, min(presence) as presence
      from components where facility_id in (:merged, :survivor)
     group by facility_id, type, part
    having count(*) = 1
  ), pair as (
    select theirs.id as from_id, ours.id as into_id
      from sole theirs
      join sole ours on ours.facility_id = :survivor and ours.type = theirs.type and ours.part is not distinct from theirs.part and ours.presence = theirs.presence
     where theirs.facility_id = :merged
  )`

/** The links elsewhere of the same part are those of both; its name, level and place are the survivor's where it knows them. */
async function fillParts(db: Db, both: { merged: string; survivor: string }): Promise<NonNullable<Moved['filled']>> {
  return rows(
    db,
    `with ${pairs}
     update components c
        set name = coalesce(ours.name, theirs.name), level = coalesce(ours.level, theirs.level), geometry = coalesce(ours.geometry, theirs.geometry),
            same_as = ours.same_as || array(select link from unnest(theirs.same_as) link where link <> all (ours.same_as))
       from pair
       join components theirs on theirs.id = pair.from_id
       join components ours on ours.id = pair.into_id
      where c.id = ours.id
        and (ours.name is null and theirs.name is not null or ours.level is null and theirs.level is not null
             or ours.geometry is null and theirs.geometry is not null or not theirs.same_as <@ ours.same_as)
     returning c.id, changed_part(to_jsonb(ours), to_jsonb(c)) as before`,
    both,
  )
}

/** The parts go over to the survivor; of the same part the facts, and of two words for one property grade and day decide, as always. */
export async function moveParts(
  db: Db,
  { merged, survivor }: { merged: string; survivor: string },
): Promise<Pick<Moved, 'components' | 'facts' | 'filled' | 'order_items'>> {
  const filled = await fillParts(db, { merged, survivor })
  const facts = await rows<{ id: string; component_id: string }>(
    db,
    `with ${pairs}
     update facts f set component_id = pair.into_id from pair where f.component_id = pair.from_id
     returning f.id, pair.from_id as component_id`,
    { merged, survivor },
  )
  const order_items = await rows<{ id: string; component_id: string }>(
    db,
    `with ${pairs}
     update order_items t set component_id = pair.into_id from pair where t.component_id = pair.from_id
     returning t.id, pair.from_id as component_id`,
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
  return { components: components.map(({ id }) => id), facts, filled, order_items }
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
  await rows(
    db,
    'update order_items t set component_id = g.component_id from jsonb_to_recordset((:items)::jsonb) as g (id uuid, component_id uuid) where t.id = g.id',
    { items: JSON.stringify(moved.order_items ?? []) },
  )
  await rows(db, 'update components set facility_id = :merged where id = any (:ids)', { merged, ids: moved.components })
  await rows(db, 'update verifications set facility_id = :merged where id = any (:ids)', { merged, ids: moved.verifications })
  if (moved.work) await moveAuditsBack(db, merged, moved.work)
  if (moved.filled) await emptyParts(db, moved.filled)
  if (moved.turned) await turnFacts(db, { ids: moved.turned })
  if (moved.is_survivor_turned) await turnFacts(db, { facilities: [survivor] })
  const { given, taken } = moved.lifecycle_events
  await rows(
    db,
    `update lifecycle_events e set facility_id = case when e.id = any (:given) then (:merged)::uuid else (:survivor)::uuid end where e.id = any (:given) or e.id = any (:taken)`,
    { merged, survivor, given, taken },
  )
}

async function emptyParts(db: Db, filled: NonNullable<Moved['filled']>): Promise<void> {
  await rows(
    db,
    `update components c
        set (name, level, geometry, same_as) = (select p.name, p.level, p.geometry, p.same_as from jsonb_populate_record(c, g.before) p)
       from jsonb_to_recordset((:filled)::jsonb) as g (id uuid, before jsonb)
      where c.id = g.id`,
    { filled: JSON.stringify(filled) },
  )
}
