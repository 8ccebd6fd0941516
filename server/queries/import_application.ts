import { textsWithout } from '#domain/facility_texts.ts'
import { firstRow, rows, type Db } from '../database/connect.ts'
import { same_place_m } from '../imports/match.ts'
import { by_indexes } from './planner.ts'
import { turnFacts } from './segments.ts'

/** An import and the dry run that stands. */
export interface JudgedImport {
  id: string
  run: number
}

/** Rows of the file from one number to another, of an import that is being applied. */
export interface RowSpan extends JudgedImport {
  from: number
  to: number
}

/** Rows by what they write. */
export interface Written {
  add: number
  change: number
}

/** What this transaction writes stands in the history as this import's, and finds its rows by indexes. */
export async function prepareBatch(db: Db, id: string): Promise<void> {
  await rows(db, `select set_config('changxing.import_id', :id, true), ${by_indexes}`, { id })
}

/** The next rows that are not refused, at most so many: the number of the last, and how many there are of each. */
export interface NextRows extends Written {
  last: number
  count: number
}

export async function nextRows(db: Db, { id, run }: JudgedImport, after: number, size: number): Promise<NextRows | null> {
  const found = await firstRow<NextRows | { last: null }>(
    db,
    `select max(row_number) as last, count(*) as count, count(*) filter (where outcome = 'add') as add, count(*) filter (where outcome = 'change') as change
       from (select row_number, outcome from import_judgements
              where import_id = :id and run = :run and row_number > :after and outcome <> 'refuse' order by row_number limit :size) next`,
    { id, run, after, size },
  )
  return found && found.last !== null ? found : null
}

/** Facilities that rows change are locked until the end, so that what is checked still holds when it is written. */
export async function lockMatched(db: Db, span: RowSpan): Promise<void> {
  await rows(
    db,
    `select count(*)
       from (select f.id from facilities f join import_judgements r on r.facility_id = f.id
              where r.import_id = :id and r.run = :run and r.row_number between :from and :to and r.outcome = 'change' order by f.id for update of f) locked`,
    { ...span },
  )
}

/** Rows that are refused while the others are written, by what would have become of them and why not. */
export interface LateRefusal {
  outcome: 'add' | 'change' | 'leave'
  code: string
}

/** What has come in by this import itself, before, is no news. */
const is_own = 'exists (select from history h where h.facility_id = f.id and coalesce(h.import_id = :id, false) offset 0)'

/** Equal, but said so that only the index that begins with the name can answer, as the unmerged are below: a town has many of a kind. */
const is_namesake =
  '(f.name_zh, f.town_code, f.kind) >= (w.name_zh, w.town_code, w.kind) and (f.name_zh, f.town_code, f.kind) <= (w.name_zh, w.town_code, w.kind)'

/** The register that a record elsewhere belongs to, as in imports/same_as.ts. */
const registerOf = (record: string) => `coalesce(substring(lower(${record}) from '^https{0,1}://[^/]+|^[^:]*:'), ${record})`

/**
 * Refuses the rows for which the inventory is no longer what the dry run saw: their facility was edited, closed, merged or
 * is gone, or their code, id, record elsewhere or like has come in since. Each way is a join that an index answers.
 */
export async function refuseOutdated(db: Db, span: RowSpan): Promise<LateRefusal[]> {
  return rows<LateRefusal>(
    db,
    `with written as materialized (
       select row_number, outcome, facility_id, facility_revision, record -> 'set' ->> 'code' as code, record ->> 'name_zh' as name_zh, record ->> 'kind' as kind,
              record ->> 'town_code' as town_code, st_setsrid(st_makepoint((record ->> 'lon')::float8, (record ->> 'lat')::float8), 4326)::geography as place,
              case when jsonb_typeof(record -> 'set' -> 'same_as') = 'array' then array(select jsonb_array_elements_text(record -> 'set' -> 'same_as')) end as same_as
         from import_judgements
        where import_id = :id and run = :run and row_number between :from and :to and outcome in ('add', 'change', 'leave')
     ), came_in as (
       select w.row_number, f.id, f.name_zh from written w join facilities f on f.id = w.facility_id where w.outcome = 'add'
       union all
       select w.row_number, f.id, f.name_zh from written w join facilities f on f.code = w.code where w.outcome = 'add'
       union all
       select w.row_number, f.id, f.name_zh from written w join facilities f on f.same_as && w.same_as and f.same_as <> '{}' where w.outcome = 'add'
       union all
       select w.row_number, f.id, f.name_zh
         from written w
         join facilities f on ${is_namesake}
        where w.outcome = 'add' and num_nulls(f.merged_into) = 1 and (f.code is null or w.code is null)
          and case when w.place is null then f.geometry is null else st_dwithin(f.geometry::geography, w.place, :same_place_m) end
          and not exists (select from unnest(w.same_as) mine cross join unnest(f.same_as) other where ${registerOf('mine')} = ${registerOf('other')})
     ), outdated as (
       select w.row_number,
              case when f.id is null then 'removed_since' when f.merged_into is not null then 'merged_since' when f.lifecycle = 'closed' then 'closed_since' else 'edited_since' end as code,
              jsonb_build_object('name', coalesce(f.name_zh, w.name_zh, '')) as params
         from written w left join facilities f on f.id = w.facility_id
        where w.outcome <> 'add' and (f.id is null or f.revision <> w.facility_revision or f.merged_into is not null)
       union all
       (select distinct on (row_number) row_number, 'came_in_since', jsonb_build_object('name', name_zh, 'id', f.id) from came_in f where not ${is_own} order by 1)
     )
     update import_judgements r
        set outcome = 'refuse', reasons = r.reasons || jsonb_build_array(jsonb_build_object('code', o.code, 'params', o.params))
       from outdated o join written w using (row_number)
      where r.import_id = :id and r.run = :run and r.row_number = o.row_number
     returning w.outcome, o.code`,
    { ...span, same_place_m },
  )
}

/** Refuses every row of the span that was not refused before. */
export async function refuseRows(db: Db, span: RowSpan, reason: object): Promise<LateRefusal[]> {
  return rows<LateRefusal>(
    db,
    `with refused as materialized (
       select row_number, outcome from import_judgements where import_id = :id and run = :run and row_number between :from and :to and outcome <> 'refuse'
     )
     update import_judgements r
        set outcome = 'refuse', reasons = r.reasons || (:reason)::jsonb
       from refused
      where r.import_id = :id and r.run = :run and r.row_number = refused.row_number
     returning refused.outcome, (:reason)::jsonb ->> 'code' as code`,
    { ...span, reason: JSON.stringify(reason) },
  )
}

/** Rows that write something, as they stand in the staging table; of those up to a row number only, where one is given. */
export async function stagedCounts(db: Db, { id, run }: JudgedImport, to: number | null = null): Promise<Written> {
  const counted = await firstRow<Written>(
    db,
    `select count(*) filter (where outcome = 'add') as add, count(*) filter (where outcome = 'change') as change
       from import_judgements where import_id = :id and run = :run and row_number <= coalesce((:to)::integer, row_number)`,
    { id, run, to },
  )
  return counted! // an aggregate without groups has one row
}

export async function writtenFacilities(db: Db, span: RowSpan): Promise<string[]> {
  const found = await rows<{ facility_id: string }>(
    db,
    `select facility_id from import_judgements
      where import_id = :id and run = :run and row_number between :from and :to and outcome in ('add', 'change')`,
    { ...span },
  )
  return found.map(({ facility_id }) => facility_id)
}

/** The columns of a facility that a record sets, by type. */
/** Its kind a facility has from the beginning; its town comes with where that is known from. */
const plain = [...textsWithout('kind'), 'town_basis', 'declared_town_code'] as const

const given = `jsonb_to_record(r.record -> 'set') as g
  (kind text, ${plain.map((name) => `${name} text`).join(', ')}, geometry jsonb, same_as jsonb, tags jsonb, search_text text, search_key text)`

/** A file only declares a town; the one that it lies in is assigned afterwards. */
const assigned = new Set<string>(['town_code', 'town_basis'])
const geometry = 'st_setsrid(st_geomfromgeojson(g.geometry), 4326)'
const part_geometry = 'st_setsrid(st_geomfromgeojson(c.geometry), 4326)'
const same_as = 'array(select jsonb_array_elements_text(g.same_as))'

/** Those whose line now runs the other way. */
async function turnedFacilities(db: Db, span: RowSpan): Promise<string[]> {
  const found = await rows<{ facility_id: string }>(
    db,
    `select facility_id from import_judgements
      where import_id = :id and run = :run and row_number between :from and :to and outcome = 'change' and (record ->> 'turned')::boolean`,
    { ...span },
  )
  return found.map(({ facility_id }) => facility_id)
}

/** Writes what the rows of the span add and change: facilities first, then what belongs to them. */
export async function writeRows(db: Db, span: RowSpan, { add, change }: Written): Promise<void> {
  const turned = change > 0 ? await turnedFacilities(db, span) : []
  if (turned.length > 0) await turnFacts(db, { facilities: turned })
  const written = { add: add > 0, change: change > 0, both: add + change > 0 }
  for (const [sql, of] of statements) if (written[of]) await rows(db, sql, { ...span })
}

/** What is written, and of which rows. */
const statements: [sql: string, of: 'add' | 'change' | 'both'][] = [
  // With the copies of its latest state and what search looks at, which otherwise is written as a second version of the row.
  [
    `insert into facilities (id, kind, geometry, same_as, tags, search_text, search_key, lifecycle, lifecycle_since, verified_on, ${plain.join(', ')})
   select r.facility_id, g.kind, ${geometry}, ${same_as}, coalesce(g.tags, '{}'), coalesce(g.search_text, ''), coalesce(g.search_key, ''), r.record ->> 'lifecycle', (r.record ->> 'lifecycle_since')::date,
          (r.record ->> 'verified_on')::date, ${plain.map((name) => (name === 'town_basis' ? "coalesce(g.town_basis, 'declared')" : `g.${name}`)).join(', ')}
     from import_judgements r cross join lateral ${given}
    where r.import_id = :id and r.run = :run and r.row_number between :from and :to and r.outcome = 'add'
    order by r.row_number`,
    'add',
  ],
  [
    `update facilities f
      set ${plain
        .filter((name) => !assigned.has(name))
        .map((name) => `${name} = coalesce(g.${name}, f.${name})`)
        .join(', ')},
          geometry = coalesce(${geometry}, f.geometry),
          same_as = case when g.same_as is null then f.same_as else ${same_as} end,
          tags = f.tags || coalesce(g.tags, '{}')
     from import_judgements r cross join lateral ${given}
    where r.import_id = :id and r.run = :run and r.row_number between :from and :to and r.outcome = 'change' and r.record -> 'set' <> '{}' and f.id = r.facility_id`,
    'change',
  ],
  // Both at once, and before the parts: each look at a facility finds the copies right that it was added with.
  [
    `with lived as (
     insert into lifecycle_events (facility_id, state, since, reason)
     select r.facility_id, e.state, e.since, e.reason
       from import_judgements r cross join lateral jsonb_to_recordset(r.record -> 'events') as e (state text, since date, reason text)
      where r.import_id = :id and r.run = :run and r.row_number between :from and :to and r.outcome in ('add', 'change')
     on conflict on constraint lifecycle_events_once_a_day do nothing
   )
   insert into verifications (facility_id, verified_on, verified_by, note)
   select r.facility_id, v.verified_on, v.verified_by, v.note
     from import_judgements r cross join lateral jsonb_to_recordset(r.record -> 'verifications') as v (verified_on date, verified_by text, note text)
    where r.import_id = :id and r.run = :run and r.row_number between :from and :to and r.outcome in ('add', 'change')
   on conflict on constraint verifications_once_a_day do nothing`,
    'both',
  ],
  [
    `insert into components (id, facility_id, type, part, name, presence, level, geometry, same_as)
   select c.id, r.facility_id, c.type, c.part, c.name, c.presence, c.level, ${part_geometry}, array(select jsonb_array_elements_text(c.same_as))
     from import_judgements r cross join lateral jsonb_to_recordset(r.record -> 'components') as c
          (id uuid, type text, part text, name text, presence text, level text, geometry jsonb, same_as jsonb)
    where r.import_id = :id and r.run = :run and r.row_number between :from and :to and r.outcome in ('add', 'change')`,
    'both',
  ],
  [
    `update components c
      set name = coalesce(p.name, c.name), presence = coalesce(p.presence, c.presence), level = coalesce(p.level, c.level),
          geometry = coalesce(${part_geometry.replaceAll('c.', 'p.')}, c.geometry),
          same_as = case when p.same_as is null then c.same_as else array(select jsonb_array_elements_text(p.same_as)) end
     from import_judgements r cross join lateral jsonb_to_recordset(r.record -> 'part_changes') as p
          (id uuid, name text, presence text, level text, geometry jsonb, same_as jsonb)
    where r.import_id = :id and r.run = :run and r.row_number between :from and :to and r.outcome = 'change' and c.id = p.id`,
    'change',
  ],
  // Of two that are equally old the one that stands later in the file is the later word.
  [
    `insert into facts (component_id, property, state, value, operator, raw, grade, observed_at, observed_by, source, note, created_at)
   select f.component_id, f.property, coalesce(f.state, 'value'), case when coalesce(f.state, 'value') = 'value' then f.value end, coalesce(f.operator, '='), f.raw,
          coalesce(f.grade, 'imported'), coalesce(f.observed_at, (r.record ->> 'observed_on')::date::timestamptz, now()), f.observed_by, case when f.grade is null then i.file_name else f.source end, f.note,
          now() + f.place * interval '1 microsecond'
     from import_judgements r
     join imports i on i.id = r.import_id
    cross join lateral rows from (jsonb_to_recordset(r.record -> 'facts') as
          (component_id uuid, property text, state text, value jsonb, operator text, raw text, grade text, observed_at timestamptz, observed_by text, source text, note text))
          with ordinality as f (component_id, property, state, value, operator, raw, grade, observed_at, observed_by, source, note, place)
    where r.import_id = :id and r.run = :run and r.row_number between :from and :to and r.outcome in ('add', 'change')`,
    'both',
  ],
]
