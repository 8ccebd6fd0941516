import type { Geometry } from 'geojson'
import type { Filterable } from '#domain/filter.ts'
import { rows, type Db } from '../database/connect.ts'

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

/** Everything in steps: each continues after the number of the last. */
export async function tileRowsAfter(db: Db, number: number, limit: number): Promise<TileRow[]> {
  return rows<TileRow>(
    db,
    `${select}
      where f.number > :number and f.merged_into is null and f.geometry is not null
      order by f.number
      limit :limit`,
    { number, limit },
  )
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
