import type { Geometry } from 'geojson'
import type { FacilityFilter, Filterable } from '#domain/filter.ts'
import { firstRow, rows, type Db } from '../database/connect.ts'
import { whereOf } from './facility_filter.ts'

/** What tiles show of a facility. `shown` is false of a record without a place or merged into another. */
export interface TileRow extends Filterable {
  id: string
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
  select f.id, f.number, f.merged_into is null and f.geometry is not null as shown, st_x(place.point) as lon, st_y(place.point) as lat,
         f.kind, f.category, f.town_code, f.lifecycle, f.verdict, f.verdict_on, f.name_zh, f.name_en, f.search_text || ' ' || f.search_key as search_text,
         case when geometrytype(f.geometry) <> 'POINT' then st_asgeojson(f.geometry, 7)::json end as shape
    from facilities f
   cross join lateral (select case when geometrytype(f.geometry) = 'POINT' then f.geometry else st_pointonsurface(f.geometry) end as point) place`

/** Stands between the texts of a column: names that hold it lose it. */
export const apart = '\u0001'

/** Many facilities as columns, in the order of their numbers: a row each would take ten times as long to send and to read. */
export interface TileColumns {
  count: number
  /** WKB of points, of the machine that is little-endian, one after the other. */
  points: Buffer
  /** Sixteen bytes each. */
  ids: Buffer
  /** A text for each facility, what is not known as an empty one. */
  numbers: string
  kinds: string
  categories: string
  towns: string
  lifecycles: string
  verdicts: string
  verdict_days: string
  names_zh: string
  names_en: string
  shapes: { number: number; shape: Geometry }[] | null
}

/** Those with numbers after one up to another; null: there are none. */
export async function tileColumns(db: Db, after: number, up_to: number): Promise<TileColumns | null> {
  const found = await firstRow<TileColumns>(
    db,
    `select count(*) as count, string_agg(st_asbinary(point, 'NDR'), '') as points, string_agg(uuid_send(id), '') as ids,
            string_agg(number::text, :apart) as numbers, string_agg(kind, :apart) as kinds, string_agg(category, :apart) as categories, string_agg(town_code, :apart) as towns,
            string_agg(coalesce(lifecycle, ''), :apart) as lifecycles, string_agg(verdict, :apart) as verdicts,
            string_agg(coalesce(verdict_on::text, ''), :apart) as verdict_days, string_agg(replace(name_zh, :apart, ' '), :apart) as names_zh,
            string_agg(coalesce(replace(name_en, :apart, ' '), ''), :apart) as names_en,
            json_agg(json_build_object('number', number, 'shape', st_asgeojson(geometry, 7)::json)) filter (where geometrytype(geometry) <> 'POINT') as shapes
       from (select f.id, f.number, f.geometry, f.kind, f.category, f.town_code, f.lifecycle, f.verdict, f.verdict_on, f.name_zh, f.name_en,
                    case when geometrytype(f.geometry) = 'POINT' then f.geometry else st_pointonsurface(f.geometry) end as point
               from facilities f
              where f.number > :after and f.number <= :up_to and f.merged_into is null and f.geometry is not null
              order by f.number) step`,
    { after, up_to, apart },
  )
  return found && found.count > 0 ? found : null
}

/** The highest number that a facility has. */
export async function lastNumber(db: Db): Promise<number> {
  return (await firstRow<{ last: number }>(db, 'select coalesce(max(number), 0) as last from facilities'))?.last ?? 0
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
