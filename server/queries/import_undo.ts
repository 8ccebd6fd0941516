import { facilityTexts } from '#domain/facility_texts.ts'
import { firstRow, rows, type Db } from '../database/connect.ts'
import { by_indexes } from './planner.ts'

/** Every change of this transaction is told as taking that import or operation back. */
export async function undoing(db: Db, id: string): Promise<void> {
  await rows(db, "select set_config('changxing.undo_of', :id, true)", { id })
}

/** So it is with what this transaction takes back, which finds its rows by indexes. */
export async function prepareUndo(db: Db, id: string): Promise<void> {
  await rows(db, `select set_config('changxing.undo_of', :id, true), ${by_indexes}`, { id })
}

/**
 * Facilities that the import wrote and that were not taken back yet, of those that are asked for, with its last word on each.
 * An `offset 0` keeps a question a question of each facility, answered by an index, however many there are.
 */
const touched = `
  touched as materialized (
    select t.*
      from (select facility_id, max(id) as last_id, bool_or(entity = 'facilities' and action = 'insert') as added
              from history
             where import_id = :id and (:ids)::uuid[] is null and facility_id is not null and undo_of is null
             group by facility_id
             union all
            select h.facility_id, max(h.id), bool_or(h.entity = 'facilities' and h.action = 'insert')
              from unnest((:ids)::uuid[]) asked (id) join history h on h.facility_id = asked.id
             where coalesce(h.import_id = :id, false) and h.undo_of is null -- no condition that the index of all that it wrote has
             group by h.facility_id) t
     where not exists (select from history u where u.undo_of = :id and u.facility_id = t.facility_id offset 0)
  )`

/**
 * A change that stands on what the import wrote: any later one of the same facility, but for what was itself taken back,
 * for copies of what has entries of its own, and for the town that boundaries assign, which is assigned again afterwards.
 */
const later = `
    from history h
   where h.facility_id = t.facility_id and h.id > t.last_id and h.undo_of is null
     and not (h.entity = 'facilities' and h.action = 'update' and h.after - '{town_code,town_basis,lifecycle,lifecycle_since,verified_on}'::text[] = '{}')
     and not exists (select from history u where u.undo_of = coalesce(h.import_id, h.operation_id) and u.facility_id = h.facility_id offset 0)`

/** `wanted`: the code that each changed facility had before; `held`: who has it now. */
const wanted = `
  ${touched}, wanted as materialized (
    select distinct on (t.facility_id) t.facility_id, h.before ->> 'code' as code
      from touched t
      join history h on h.facility_id = t.facility_id and h.import_id = :id and h.undo_of is null
     where not t.added and h.entity = 'facilities' and h.action = 'update' and h.before -> 'code' is not null
     order by t.facility_id, h.id
  ), held as materialized (
    select w.facility_id, w.code, f.id as holder_id, f.id in (select facility_id from touched) as is_written
      from wanted w join facilities f on f.code = w.code and f.id <> w.facility_id
  )`

/** `stuck`: those that stay as they are, because somebody built on them, or because one has their code that stays itself or is not among these. */
const judged = `
  ${wanted}, built_on as materialized (
    select t.facility_id from touched t where exists (select ${later} offset 0) or exists (select from reports r where r.facility_id = t.facility_id offset 0)
  ), stuck (facility_id) as (
    select facility_id from built_on
     union
    select facility_id from held where not is_written
     union
    select h.facility_id from stuck s join held h on h.holder_id = s.facility_id
  )`

export interface Undoable {
  /** Added by the import, to be removed. */
  removed: string[]
  /** Changed by it, to get back what they had. */
  restored: string[]
  /** Built on since, or their former code is another's now. */
  kept: number
}

/** Of all that the import wrote, or of those. */
export async function undoableOf(db: Db, id: string, ids: readonly string[] | null = null): Promise<Undoable> {
  const found = await firstRow<Undoable>(
    db,
    `with recursive ${judged}
     select coalesce(array_agg(t.facility_id) filter (where t.added and s.facility_id is null), '{}') as removed,
            coalesce(array_agg(t.facility_id) filter (where not t.added and s.facility_id is null), '{}') as restored,
            count(s.facility_id) as kept
       from touched t left join stuck s on s.facility_id = t.facility_id`,
    { id, ids },
  )
  return found!
}

/** What an undo goes through: what was added first, because it may have the code that another had; then those whose codes went round, in one. */
export interface ToTakeBack {
  added: string[]
  /** Changed ones that have each other's former codes. */
  entwined: string[]
  changed: string[]
}

export async function toTakeBack(db: Db, id: string): Promise<ToTakeBack> {
  const found = await firstRow<ToTakeBack>(
    db,
    `with ${wanted}, entwined as (
       select facility_id from held where is_written union select holder_id from held where is_written
     ), placed as (
       select facility_id, case when added then 'added' when facility_id in (select facility_id from entwined) then 'entwined' else 'changed' end as part from touched
     )
     select coalesce(array_agg(facility_id order by facility_id) filter (where part = 'added'), '{}') as added,
            coalesce(array_agg(facility_id order by facility_id) filter (where part = 'entwined'), '{}') as entwined,
            coalesce(array_agg(facility_id order by facility_id) filter (where part = 'changed'), '{}') as changed
       from placed`,
    { id, ids: null },
  )
  return found!
}

/** How many facilities would go and come back, without naming them. */
export async function undoCounts(db: Db, id: string): Promise<{ removed: number; restored: number; kept: number }> {
  const { removed, restored, kept } = await undoableOf(db, id)
  return { removed: removed.length, restored: restored.length, kept }
}

/** A facility that an undo leaves as it is, with the latest change that stands on the import, or that gave another its code. */
export interface Blocker {
  facility_id: string
  name_zh: string
  name_en: string | null
  entity: string
  action: 'insert' | 'update' | 'delete'
  fields: string[]
  changes: number
  actor: string
  at: string
  import_id: string | null
  import_file_name: string | null
  code_holder: { facility_id: string; name_zh: string; name_en: string | null; code: string } | null
}

export async function blockersOf(db: Db, id: string, page: { after: string | null; limit: number }): Promise<Blocker[]> {
  return rows<Blocker>(
    db,
    `with recursive ${judged}
     select t.facility_id, f.name_zh, f.name_en, latest.entity, latest.action, latest.fields, latest.changes, latest.actor, latest.at,
            latest.import_id, i.file_name as import_file_name,
            case when holder.id is not null
                 then json_build_object('facility_id', holder.id, 'name_zh', holder.name_zh, 'name_en', holder.name_en, 'code', holder.code) end as code_holder
       from touched t
       join stuck s on s.facility_id = t.facility_id
       join facilities f on f.id = t.facility_id
       left join held on held.facility_id = t.facility_id and t.facility_id not in (select facility_id from built_on)
       left join facilities holder on holder.id = held.holder_id
      cross join lateral (
        (select h.id, h.entity, h.action, array(select jsonb_object_keys(coalesce(h.after, h.before))) as fields, count(*) over () as changes,
                h.actor, h.at, h.import_id
         ${later} and holder.id is null
          order by h.id desc limit 1)
         union all
        (select h.id, h.entity, h.action, '{code}'::text[], 1, h.actor, h.at, h.import_id
           from history h
          where h.facility_id = holder.id and h.entity = 'facilities' and h.after ->> 'code' = holder.code
          order by h.id desc limit 1)
      ) latest
       left join imports i on i.id = latest.import_id
      where (:after)::uuid is null or t.facility_id > (:after)::uuid
      order by t.facility_id
      limit :limit`,
    { id, ids: null, ...page },
  )
}

/** Locked until the end, so that nobody builds on them between the judgement and the undo. */
export async function lockFacilities(db: Db, ids: readonly string[]): Promise<void> {
  await rows(db, 'select id from facilities where id = any (:ids) order by id for update', { ids })
}

/** Columns that hold what a person or a file said; the rest counts, is computed or is copied by triggers. */
const columns = {
  facts: ['component_id', 'property', 'state', 'value', 'operator', 'raw', 'grade', 'observed_at', 'observed_by', 'source', 'note'],
  components: ['type', 'part', 'name', 'presence', 'level', 'geometry', 'same_as'],
  lifecycle_events: ['state', 'since', 'reason'],
  verifications: ['verified_on', 'verified_by', 'note'],
  facilities: [...facilityTexts, 'town_basis', 'declared_town_code', 'geometry', 'same_as', 'tags'],
} as const

type Table = keyof typeof columns
const parts = ['facts', 'components', 'lifecycle_events', 'verifications'] as const satisfies Table[]

/** Facilities that the import only changed become what they were: its parts go, former values return. */
export async function restoreChanged(db: Db, id: string, restored: readonly string[]): Promise<void> {
  for (const table of parts) {
    await rows(
      db,
      `delete from ${table}
        where id in (select entity_id::uuid from history
                      where import_id = :id and undo_of is null and entity = '${table}' and action = 'insert' and facility_id = any (:restored))`,
      { id, restored },
    )
  }
  await releaseCodes(db, id, restored)
  for (const table of [...parts, 'facilities'] as const) await rows(db, formerValues(table), { id, restored })
}

/** Codes that go back to others: they are free before anybody gets his. */
async function releaseCodes(db: Db, id: string, restored: readonly string[]): Promise<void> {
  await rows(
    db,
    `update facilities f
        set code = null
      where f.id = any (:restored)
        and f.code in (select h.before ->> 'code' from history h
                        where h.import_id = :id and h.undo_of is null and h.entity = 'facilities' and h.action = 'update'
                          and h.facility_id = any (:restored) and h.facility_id <> f.id)`,
    { id, restored },
  )
}

/** The first value that the import replaced, for each column that it changed. */
function formerValues(table: Table): string {
  const names = columns[table].join(', ')
  return `
    with former as (
      select distinct on (h.entity_id, field.key) h.entity_id, field.key, field.value
        from history h cross join lateral jsonb_each(h.before) field
       where h.import_id = :id and h.undo_of is null and h.entity = '${table}' and h.action = 'update' and h.facility_id = any (:restored)
       order by h.entity_id, field.key, h.id
    ), patch as (
      select entity_id::uuid as id, jsonb_object_agg(key, value) as patch from former group by entity_id
    )
    update ${table} t
       set (${names}) = (select ${names} from jsonb_populate_record(t, patch.patch))
      from patch
     where t.id = patch.id`
}

/**
 * Facilities that came with the import go as if it had not been, with everything of theirs. Closing them would leave the
 * places of a wrong file in the register for good, and their codes taken; what they were stays in the history.
 */
export async function removeAdded(db: Db, removed: readonly string[]): Promise<void> {
  await rows(db, 'delete from facilities where id = any (:removed)', { removed })
}
