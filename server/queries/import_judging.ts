import type { Day } from '#domain/date.ts'
import type { PlainGeometry } from '#domain/wkt.ts'
import { rows, type Db } from '../database/connect.ts'
import { canCopy, copyLines } from '../database/copy.ts'
import { copyLine } from '../database/copy_line.ts'
import type { NamedDepartment, NamedRegion } from '../imports/place_names.ts'
import { judging, town_it_lies_in } from './town_assignment.ts'
import { passed } from './acceptances.ts'
import { counting_first } from './counting_facts.ts'

export async function cityNames(db: Db): Promise<string[]> {
  const found = await rows<{ name_zh: string }>(
    db,
    "select name_zh from regions where level in ('province', 'prefecture', 'city') order by length(code)",
  )
  return found.map(({ name_zh }) => name_zh)
}

const existing = '(valid_from is null or valid_from <= :today) and (valid_to is null or :today < valid_to)'

export async function namedRegions(db: Db, city_code: string, level: 'town' | 'village', today: Day): Promise<NamedRegion[]> {
  return rows<NamedRegion>(
    db,
    `select code, parent_code, name_zh, name_en from regions where level = :level and code like :within and ${existing} order by code`,
    { level, within: `${city_code}%`, today },
  )
}

export async function namedDepartments(db: Db): Promise<NamedDepartment[]> {
  return rows<NamedDepartment>(db, 'select code, name_zh from departments order by code')
}

/** Whether any town has a boundary that says where a place lies; a drawing only counts as evidence among example data. */
export async function haveBoundaries(db: Db, statuses: readonly string[]): Promise<boolean> {
  return (await rows(db, "select 1 from regions where level = 'town' and boundary_status = any (:statuses) limit 1", { statuses })).length > 0
}

export interface Located {
  row_number: number
  /** Why PostGIS does not take the shape; null: it does. */
  invalid: string | null
  /** Where most of it lies, by boundaries that judge. */
  town_code: string | null
}

/** The same rule as queries/town_assignment.ts, for places that are not in the inventory yet. */
export async function locate(db: Db, places: { row_number: number; geometry: PlainGeometry }[], today: Day): Promise<Located[]> {
  return rows<Located>(
    db,
    `with given as materialized (
       select g.row_number, st_setsrid(st_geomfromgeojson(g.geometry), 4326) as geometry
         from jsonb_to_recordset((:places)::jsonb) as g (row_number integer, geometry jsonb)
     ),
     judging as materialized (${judging})
     select f.row_number, case when st_isvalid(f.geometry) then null else st_isvalidreason(f.geometry) end as invalid,
            case when st_isvalid(f.geometry) then (select lying.code from (${town_it_lies_in}) lying) end as town_code
       from given f`,
    { places: JSON.stringify(places), today },
  )
}

/** A facility with everything that an import may change. */
export interface ExistingFacility {
  id: string
  revision: number
  /** To the minute, in China. */
  updated_at: string
  town_code: string
  town_basis: 'declared' | 'boundary'
  declared_town_code: string | null
  lifecycle: string | null
  lifecycle_since: Day | null
  geometry: PlainGeometry | null
  same_as: string[]
  tags: Record<string, unknown>
  /** A new one of which no acceptance is recorded. */
  is_unaccepted: boolean
  events: { state: string; since: Day | null }[]
  verified: Day[]
  components: {
    id: string
    type: string
    part: string | null
    name: string | null
    presence: string
    level: string | null
    geometry: PlainGeometry | null
    same_as: string[]
    /** What counts for each property. A newer word of its grade is of `outdone_from` or later. */
    facts: { property: string; state: string; value: unknown; grade: string; outdone_from: Day }[]
    /** Every fact; null where it was not asked for. */
    recorded:
      | {
          property: string
          state: string
          value: unknown
          operator: string
          raw: string | null
          grade: string
          observed_at: string
          source: string | null
        }[]
      | null
  }[]
  [column: string]: unknown
}

const all_facts = `(select json_agg(json_build_object('property', a.property, 'state', a.state, 'value', a.value, 'operator', a.operator, 'raw', a.raw, 'grade', a.grade,
                                         'observed_at', a.observed_at, 'source', a.source)) from facts a where a.component_id = c.id)`

export async function existingFacilities(db: Db, ids: string[], with_all_facts: boolean): Promise<ExistingFacility[]> {
  if (ids.length === 0) return []
  return rows<ExistingFacility>(
    db,
    `select f.id, f.revision, to_char(f.updated_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI') as updated_at, f.code, f.kind, f.category, f.name_zh, f.name_en, f.town_code, f.town_basis, f.declared_town_code, f.village_code, f.address, f.level, f.opening_hours, f.phone, f.builder, f.owner,
            f.manager, f.maintainer, f.department_code, f.source, f.source_licence, f.same_as, f.tags, f.lifecycle, f.lifecycle_since, st_asgeojson(f.geometry, 9)::json as geometry,
            f.awaits_acceptance and not ${passed('f')} as is_unaccepted,
            coalesce((select json_agg(json_build_object('state', e.state, 'since', e.since)) from lifecycle_events e where e.facility_id = f.id), '[]') as events,
            array(select v.verified_on::text from verifications v where v.facility_id = f.id) as verified,
            coalesce((select json_agg(json_build_object('id', c.id, 'type', c.type, 'part', c.part, 'name', c.name, 'presence', c.presence, 'level', c.level, 'same_as', c.same_as,
                                         'geometry', st_asgeojson(c.geometry, 9)::json, 'facts', coalesce(counting.facts, '[]'), 'recorded', ${with_all_facts ? all_facts : 'null'}) order by c.created_at, c.id)
                        from components c
                        left join lateral (
                          select json_agg(json_build_object('property', best.property, 'state', best.state, 'value', best.value, 'grade', best.grade,
                                 'outdone_from', best.observed_at::date + case when best.observed_at = date_trunc('day', best.observed_at) then 0 else 1 end)) as facts
                            from (select distinct on (property) *
                                    from facts
                                   where component_id = c.id
                                   order by ${counting_first}) best
                        ) counting on true
                       where c.facility_id = f.id), '[]') as components
       from facilities f
      where f.id = any (:ids)`,
    { ids },
  )
}

export interface TownTry {
  row_number: number
  datum: string
  lon: number
  lat: number
  town_code: string
}

/** Which places lie in the town that their row gives. Places of towns without a boundary are not answered. */
export async function townHits(
  db: Db,
  tries: TownTry[],
  statuses: readonly string[],
): Promise<{ row_number: number; datum: string; inside: boolean }[]> {
  return rows(
    db,
    `select g.row_number, g.datum, st_covers(r.boundary, st_setsrid(st_makepoint(g.lon, g.lat), 4326)) as inside
       from jsonb_to_recordset((:tries)::jsonb) as g (row_number integer, datum text, lon double precision, lat double precision, town_code text)
       join regions r on r.code = g.town_code and r.boundary_status = any (:statuses)`,
    { tries: JSON.stringify(tries), statuses },
  )
}

export interface Judgement {
  row_number: number
  outcome: string
  facility_id: string | null
  facility_revision: number | null
  record: object | null
  changes: object[]
  reasons: object[]
}

const judged_columns = 'import_id, run, row_number, outcome, facility_id, facility_revision, record, changes, reasons'

function judgedLine(id: string, run: number, { row_number, outcome, facility_id, facility_revision, record, changes, reasons }: Judgement): string {
  const json = [record, changes, reasons].map((each) => each && JSON.stringify(each))
  return copyLine([id, run, row_number, outcome, facility_id, facility_revision, ...json])
}

export async function saveJudgements(db: Db, id: string, run: number, judged: Judgement[]): Promise<void> {
  if (canCopy(db)) return copyLines(db, `import_judgements (${judged_columns})`, judged.map((each) => judgedLine(id, run, each)).join(''))
  await rows(
    db,
    `insert into import_judgements (${judged_columns})
     select :id, :run, j.row_number, j.outcome, j.facility_id, j.facility_revision, j.record, j.changes, j.reasons
       from jsonb_to_recordset((:judged)::jsonb) as j
            (row_number integer, outcome text, facility_id uuid, facility_revision integer, record jsonb, changes jsonb, reasons jsonb)`,
    { id, run, judged: JSON.stringify(judged) },
  )
}

/** Which of the ids are those of components of the inventory. */
export async function takenComponents(db: Db, ids: string[]): Promise<string[]> {
  const found = await rows<{ id: string }>(db, 'select id from components where id = any ((:ids)::uuid[])', { ids })
  return found.map(({ id }) => id)
}

/** Shapes that PostGIS does not take, by their place in the list, from 0. */
export async function invalidShapes(db: Db, shapes: PlainGeometry[]): Promise<{ place: number; why: string }[]> {
  return rows(
    db,
    `select given.place::integer - 1 as place, st_isvalidreason(given.geometry) as why
       from (select place, st_setsrid(st_geomfromgeojson(shape), 4326) as geometry
               from jsonb_array_elements((:shapes)::jsonb) with ordinality as each (shape, place)) given
      where not st_isvalid(given.geometry)`,
    { shapes: JSON.stringify(shapes) },
  )
}
