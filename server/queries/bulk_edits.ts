import { tidiedOrNone } from '#domain/text.ts'
import { firstRow, rows, type Db } from '../database/connect.ts'
import type { BulkChange, BulkPreview, SharedFields } from '../schemas/bulk_edit.ts'
import { passed } from './acceptances.ts'
import { whereOf, type ListFilter } from './facility_filter.ts'

/** More at once would hold everybody else back for long, and nobody could look them through. */
export const bulk_cap = 10_000

export interface Selection {
  ids?: readonly string[]
  filter?: ListFilter
}

/** The chosen facilities in one order, locked where they are going to be changed. Null: more than the cap. */
export async function selectedIds(db: Db, { ids, filter }: Selection, lock: boolean): Promise<string[] | null> {
  const where = filter ? whereOf(filter) : { sql: 'f.id = any (:ids) and f.merged_into is null', bindings: { ids } }
  const found = await rows<{ id: string }>(
    db,
    `select f.id from facilities f where ${where.sql} order by f.id limit ${bulk_cap + 1}${lock ? ' for update' : ''}`,
    {
      ...where.bindings,
    },
  )
  return found.length > bulk_cap ? null : found.map(({ id }) => id)
}

/** A change of one field: when a facility differs by it, what it has, what it gets, and how it is written. */
interface Part {
  differs: string
  before: string
  after: string
  set?: string
}

const columns: (keyof SharedFields)[] = [
  ...(['category', 'department_code', 'builder', 'owner', 'manager', 'maintainer', 'phone', 'opening_hours', 'source', 'source_licence'] as const),
]

/** Each part by its field's name; whatever is not named here never reaches a statement. */
function partsOf({ set = {}, tags, lifecycle, town_by_place }: BulkChange): { parts: Record<string, Part>; bindings: Record<string, unknown> } {
  const given = columns.filter((name) => set[name] !== undefined)
  const parts: Record<string, Part> = Object.fromEntries(given.map((name) => [name, plainPart(name)]))
  const bindings: Record<string, unknown> = Object.fromEntries(given.map((name) => [`new_${name}`, tidiedOrNone(set[name])]))
  if (tags) {
    const tagged = '(f.tags || (:new_tags)::jsonb) - (:old_tags)::text[]'
    parts['tags'] = { differs: `${tagged} <> f.tags`, before: 'f.tags', after: tagged, set: `tags = ${tagged}` }
    bindings['new_tags'] = JSON.stringify(Object.fromEntries(Object.entries(tags).filter(([, value]) => value !== null)))
    bindings['old_tags'] = Object.keys(tags).filter((name) => tags[name] === null)
  }
  if (town_by_place) {
    const differs = `(f.town_basis = 'boundary' and f.declared_town_code is distinct from f.town_code and (f.village_code is null or left(f.village_code, 9) = f.town_code))`
    const set_town = `declared_town_code = case when ${differs} then f.town_code else f.declared_town_code end`
    parts['declared_town_code'] = { differs, before: 'f.declared_town_code', after: 'f.town_code', set: set_town }
  }
  if (lifecycle) {
    parts['lifecycle'] = { differs: newState, before: 'f.lifecycle', after: '(:new_state)::text' }
    Object.assign(bindings, { new_state: lifecycle.state, new_since: lifecycle.since, new_reason: lifecycle.reason ?? null })
  }
  return { parts, bindings }
}

function plainPart(name: string): Part {
  const value = `(:new_${name})::text`
  return { differs: `f.${name} is distinct from ${value}`, before: `f.${name}`, after: value, set: `${name} = ${value}` }
}

/** What is closed is not closed again, and what is recorded is not recorded twice. */
const newState = `(not (f.lifecycle is not distinct from 'closed' and (:new_state)::text = 'closed')
  and not exists (select from lifecycle_events e where e.facility_id = f.id and e.state = (:new_state)::text and e.since is not distinct from (:new_since)::date))`

const pairs = (parts: Record<string, Part>, side: 'before' | 'after') =>
  `jsonb_build_object(${Object.entries(parts)
    .map(([name, part]) => `'${name}', ${part[side]}`)
    .join(', ')})`

/** What the change would do to the chosen ones, and the version of all of them that this was seen of. */
export async function previewOf(db: Db, ids: readonly string[], change: BulkChange): Promise<Omit<BulkPreview, 'matched'>> {
  const { parts, bindings } = partsOf(change)
  const any = Object.values(parts).map(({ differs }) => differs)
  const counts = Object.entries(parts).map(([name, { differs }]) => `'${name}', count(*) filter (where ${differs})`)
  const seen = await firstRow<Omit<BulkPreview, 'matched'>>(
    db,
    `with chosen as materialized (select * from facilities where id = any (:ids))
     select count(*) filter (where ${any.join(' or ')}) as changed, json_build_object(${counts.join(', ')}) as fields,
            md5(coalesce(string_agg(f.id || ':' || f.revision, ',' order by f.id), '')) as version,
            (select coalesce(json_agg(s), '[]')
               from (select f.id, f.name_zh, f.name_en, ${pairs(parts, 'before')} as before, ${pairs(parts, 'after')} as after
                       from chosen f where ${any.join(' or ')} order by f.name_zh, f.id limit 20) s) as sample
       from chosen f`,
    { ids, ...bindings },
  )
  return seen!
}

export interface Unfit {
  count: number
  name_zh: string
}

/** Those of the chosen that a rule keeps from it, by the first of them: another kind than the category's, a state that began later, or no acceptance. */
export async function unfitFor(
  db: Db,
  ids: readonly string[],
  condition: 'other_kind' | 'closed_too_early' | 'unaccepted',
  value: string,
): Promise<Unfit | null> {
  const where = {
    other_kind: 'kind <> :value',
    closed_too_early: "lifecycle is distinct from 'closed' and lifecycle_since > (:value)::date",
    unaccepted: `awaits_acceptance and not ${passed('facilities')}`,
  }[condition]
  const row = await firstRow<{ count: number; name_zh: string | null }>(
    db,
    `select count(*) as count, min(name_zh) as name_zh from facilities where id = any (:ids) and ${where}`,
    { ids, value },
  )
  return row && row.name_zh !== null ? { count: row.count, name_zh: row.name_zh } : null
}

/** Writes it to those that differ. Answers how many they were. */
export async function writeBulk(db: Db, ids: readonly string[], change: BulkChange): Promise<void> {
  const { parts, bindings } = partsOf(change)
  const written = Object.values(parts).filter(({ set }) => set)
  if (written.length > 0) {
    await rows(
      db,
      `update facilities f set ${written.map(({ set }) => set).join(', ')} where f.id = any (:ids) and (${written.map(({ differs }) => differs).join(' or ')})`,
      { ids, ...bindings },
    )
  }
  if (change.lifecycle) {
    await rows(
      db,
      `insert into lifecycle_events (facility_id, state, since, reason)
       select f.id, (:new_state)::text, (:new_since)::date, (:new_reason)::text from facilities f where f.id = any (:ids) and ${newState} order by f.id`,
      { ids, ...bindings },
    )
  }
}
