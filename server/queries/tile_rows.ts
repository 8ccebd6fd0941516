import type { Geometry } from 'geojson'
import type { FacilityFilter, Filterable } from '#domain/filter.ts'
import { firstRow, rows, type Db } from '../database/connect.ts'
import { whereOf } from './facility_filter.ts'

/** What tiles show of a facility. `shown` is false of a record without a place or merged into another. */
export interface TileRow extends Filterable {
  number: number
  shown: boolean
  lon: number
  lat: number
  verdict_on: string | null
  name_zh: string
  name_en: string | null
  /** The line or area, with 1 cm; null for a point. */
  shape: Geometry | null
}

const select = `
  select f.number, f.merged_into is null and f.geometry is not null as shown, st_x(place.point) as lon, st_y(place.point) as lat,
         f.kind, f.category, f.town_code, f.lifecycle, f.verdict, f.verdict_on, f.name_zh, f.name_en, f.search_text || ' ' || f.search_key as search_text,
         case when geometrytype(f.geometry) <> 'POINT' then st_asgeojson(f.geometry, 7)::json end as shape
    from facilities f
   cross join lateral (select case when geometrytype(f.geometry) = 'POINT' then f.geometry else st_pointonsurface(f.geometry) end as point) place`

/** Many facilities as columns, in the order of their numbers: a row each would take five times as long to send and to read. */
export interface TileColumns {
  count: number
  /** Binary arrays, as PostgreSQL sends them. */
  numbers: Buffer
  lons: Buffer
  lats: Buffer
  towns: Buffer
  traits: Buffer
  /** Days of the verdict after that of `day_zero`; none: `no_day`. */
  days: Buffer
  /** UTF-8, each ended by a character that no name holds. */
  names_zh: Buffer
  names_en: Buffer
  shapes: { number: number; shape: Geometry }[] | null
}

export const day_zero = '2000-01-01'
export const no_day = -1_000_000

/** Everything in steps: each continues after the number of the last. A trait holds category, kind, lifecycle and verdict as digits. */
export async function tileColumnsAfter(
  db: Db,
  number: number,
  limit: number,
  words: { kinds: readonly string[]; lifecycles: readonly string[]; verdicts: readonly string[]; categories: readonly string[] },
): Promise<TileColumns> {
  const found = await firstRow<TileColumns>(
    db,
    `select count(*) as count, array_send(array_agg(number)) as numbers, array_send(array_agg(st_x(point))) as lons, array_send(array_agg(st_y(point))) as lats,
            array_send(array_agg(town_code::bigint)) as towns,
            array_send(array_agg(((array_position((:categories)::text[], category) * 10 + array_position((:kinds)::text[], kind)) * 10
                                  + coalesce(array_position((:lifecycles)::text[], lifecycle), 0)) * 10 + array_position((:verdicts)::text[], verdict))) as traits,
            array_send(array_agg(coalesce(verdict_on - date '${day_zero}', ${no_day}))) as days,
            convert_to(string_agg(replace(name_zh, chr(1), ' ') || chr(1), ''), 'UTF8') as names_zh,
            convert_to(string_agg(coalesce(replace(name_en, chr(1), ' '), '') || chr(1), ''), 'UTF8') as names_en,
            json_agg(json_build_object('number', number, 'shape', st_asgeojson(geometry, 7)::json)) filter (where geometrytype(geometry) <> 'POINT') as shapes
       from (select f.number, f.geometry, f.town_code, f.category, f.kind, f.lifecycle, f.verdict, f.verdict_on, f.name_zh, f.name_en,
                    case when geometrytype(f.geometry) = 'POINT' then f.geometry else st_pointonsurface(f.geometry) end as point
               from facilities f
              where f.number > :number and f.merged_into is null and f.geometry is not null
              order by f.number
              limit :limit) step`,
    { number, limit, ...words },
  )
  return found! // an aggregate without groups has one row
}

/** Numbers of the facilities that the filter lets through, in ascending order. */
export async function numbersMatching(db: Db, filter: FacilityFilter): Promise<Float64Array> {
  const where = whereOf(filter)
  const found = await firstRow<{ numbers: Buffer | null }>(
    db,
    `select string_agg(int8send(f.number), '') as numbers from facilities f where f.geometry is not null and ${where.sql}`,
    where.bindings,
  )
  const bytes = found?.numbers ?? Buffer.alloc(0)
  return Float64Array.from({ length: bytes.length / 8 }, (_, index) => Number(bytes.readBigInt64BE(index * 8))).sort()
}

/** How many there are about, to make room for. */
export async function shownCount(db: Db): Promise<number> {
  const found = await firstRow<{ count: number }>(db, 'select coalesce(sum(count), 0) as count from facility_counts where has_position')
  return found?.count ?? 0
}

export async function categoryCodes(db: Db): Promise<string[]> {
  return (await rows<{ code: string }>(db, 'select code from categories order by code')).map(({ code }) => code)
}

export async function tileRowsOf(db: Db, ids: string[]): Promise<TileRow[]> {
  return rows<TileRow>(db, `${select} where f.id = any ((:ids)::uuid[]) order by f.number`, { ids })
}

export interface TownRow {
  code: string
  name_zh: string
  name_en: string | null
  status: 'official' | 'unofficial' | 'schematic'
  valid_from: string | null
  valid_to: string | null
  west: number
  south: number
  east: number
  north: number
  shape: Geometry
}

/** Towns whose boundary is loaded, those of other times too: the reader knows the day that is looked at. */
export async function townRows(db: Db): Promise<TownRow[]> {
  return rows<TownRow>(
    db,
    `select code, name_zh, name_en, boundary_status as status, valid_from, valid_to, st_asgeojson(boundary, 7)::json as shape,
            st_xmin(boundary) as west, st_ymin(boundary) as south, st_xmax(boundary) as east, st_ymax(boundary) as north
       from regions
      where level = 'town' and boundary is not null
      order by code`,
  )
}
