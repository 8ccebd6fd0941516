import type { Day } from '#domain/date.ts'
import { grades, type Kind } from '#domain/facility.ts'
import type { WayFact } from '#domain/way_fact.ts'
import type { PlainGeometry } from '#domain/wkt.ts'
import type { FitPart } from '#domain/fit_place.ts'
import { firstRow, rows, type Db } from '../database/connect.ts'

export interface RoadRow {
  id: string
  name_zh: string
  name_en: string | null
  category: string
  lifecycle: string | null
  geometry: PlainGeometry
  is_steps: boolean
  usable: boolean | null
  usable_expires_at: string | null
  /** First days of what occupies it and was not restored since. */
  occupied_from: Day[]
  parts: RoadPartRow[]
}

export interface RoadPartRow {
  id: string
  type: string
  name: string | null
  presence: 'present' | 'absent'
  /** Where it is, if that is a point. */
  lon: number | null
  lat: number | null
  /** All that are as good and as new as any of their property, the last word first. */
  facts: (Omit<WayFact, 'contradicting'> & { source: string | null; observed_by: string | null })[]
}

/** Roads that are drawn as lines or as areas, in use or without a word of it. */
const walked = `
  f.kind = 'road' and f.geometry is not null and st_dimension(f.geometry) > 0 and f.merged_into is null
  and coalesce(f.lifecycle, 'operating') in ('operating', 'accepted', 'suspended')`

/** Of each property of a part the facts of the highest grade and, among them, of the last moment. */
const told = `
  select json_agg(to_jsonb(x) - 'nth' - 'created_at' order by x.property, x.created_at desc) as facts
    from (select a.property, a.state, a.value, a.operator, a.grade, a.observed_at, a.source, a.observed_by, a.created_at,
                 rank() over (partition by a.property
                                  order by array_position(array[${grades.map((grade) => `'${grade}'`).join(', ')}], a.grade), a.observed_at desc) as nth
            from facts a
           where a.component_id = c.id) x
   where x.nth = 1`

/** Road by road and part by part, by their indexes: joined at once, their number would be guessed too low. */
const roads = (chosen: string) => `
  select f.id, f.name_zh, f.name_en, f.category, f.lifecycle, st_asgeojson(f.geometry, 7)::json as geometry,
         coalesce(f.tags ->> 'highway' = 'steps', false) as is_steps, f.usable, f.usable_expires_at,
         coalesce(own.parts, '[]') as parts, coalesce(occupied.occupied_from, '[]') as occupied_from
    from (${chosen}) f
    left join lateral (
      select json_agg(json_build_object('id', c.id, 'type', c.type, 'name', c.name, 'presence', c.presence,
                                        'lon', case when geometrytype(c.geometry) = 'POINT' then st_x(c.geometry) end,
                                        'lat', case when geometrytype(c.geometry) = 'POINT' then st_y(c.geometry) end,
                                        'facts', coalesce(counting.facts, '[]')) order by c.created_at, c.type, c.id) as parts
        from components c
        left join lateral (${told}) counting on true
       where c.facility_id = f.id
    ) own on true
    left join lateral (
      select json_agg(o.from_on) as occupied_from from occupations o where o.facility_id = f.id and o.restored_on is null
    ) occupied on true
   order by f.number`

/** Those with numbers after one up to another. */
export function roadsBetween(db: Db, after: number, up_to: number): Promise<RoadRow[]> {
  return rows(db, roads(`select f.* from facilities f where ${walked} and f.number > :after and f.number <= :up_to`), { after, up_to })
}

export function roadsById(db: Db, ids: readonly string[]): Promise<RoadRow[]> {
  return rows(db, roads(`select f.* from facilities f where ${walked} and f.id = any ((:ids)::uuid[])`), { ids })
}

/** A moment of the database, to ask with for what came later. */
export interface Moment {
  snapshot: string
  /** The last entry of the history by then. */
  last_entry: number
  is_demo: boolean
}

const moment = `pg_current_snapshot()::text as snapshot, (select is_demo from database_info) as is_demo, (select coalesce(max(id), 0) from history) as last_entry`

export async function momentNow(db: Db): Promise<Moment> {
  return (await firstRow<Moment>(db, `select ${moment}`))!
}

export interface RoadChanges extends Moment {
  /** Of facilities of whatever kind; null: too many. */
  facilities: string[] | null
}

/** So many are as good as all. */
const most_changes = 5000
const most_entries = 100_000

/** What became visible since a snapshot and may change a road, or was written by this transaction itself after an entry of the history. */
export async function roadChangesSince(db: Db, { snapshot, last_entry }: Moment): Promise<RoadChanges> {
  const changes = await firstRow<RoadChanges>(
    db,
    `with entries as materialized (
       select facility_id
         from history
        where xid >= pg_snapshot_xmin((:snapshot)::pg_snapshot)
          and (xid < pg_snapshot_xmax(pg_current_snapshot()) and not pg_visible_in_snapshot(xid, (:snapshot)::pg_snapshot)
               or xid = pg_current_xact_id_if_assigned() and id > :last_entry)
          and entity in ('facilities', 'lifecycle_events', 'components', 'facts', 'operational_observations', 'occupations')
        limit ${most_entries + 1}
     ), changes as materialized (
       select distinct facility_id from entries where facility_id is not null
     )
     select ${moment},
            case when (select count(*) from entries) <= ${most_entries} and (select count(*) from changes) <= ${most_changes}
                 then array(select facility_id::text from changes) end as facilities`,
    { snapshot, last_entry },
  )
  return changes!
}

export interface PlaceRow {
  id: string
  name_zh: string
  name_en: string | null
  lon: number | null
  lat: number | null
  /** Where one goes in, as far as anybody noted where. */
  doors: { id: string; lon: number; lat: number }[]
  kind: Kind
  level: string | null
  /** What decides whether somebody gets in by a door. */
  components: FitPart[]
}

/** Where one wants to go: to a way in rather than to the middle. */
export function placeOf(db: Db, id: string): Promise<PlaceRow | undefined> {
  return firstRow(
    db,
    `select f.id, f.name_zh, f.name_en, f.kind, f.level, st_x(at.point) as lon, st_y(at.point) as lat,
            coalesce((select json_agg(json_build_object('id', c.id, 'lon', st_x(c.geometry), 'lat', st_y(c.geometry)) order by c.id)
                        from components c
                       where c.facility_id = f.id and c.type = 'entrance' and c.presence = 'present' and geometrytype(c.geometry) = 'POINT'), '[]') as doors,
            coalesce((select k.parts from fit_facts k where k.facility_id = f.id), '[]') as components
       from facilities f
      cross join lateral (select case when geometrytype(f.geometry) = 'POINT' then f.geometry else st_pointonsurface(f.geometry) end as point) at
      where f.id = :id`,
    { id },
  )
}
