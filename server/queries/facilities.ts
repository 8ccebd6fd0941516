import { firstRow, rows, type Db } from '../database/connect.ts'
import type { LastSeen } from '#domain/operational.ts'
import type { FacilityDetail, FacilitySummary } from '../schemas/facility.ts'
import { isDemo } from './database_info.ts'
import { countByCounters } from './facility_counts.ts'
import { whereOf, type ListFilter } from './facility_filter.ts'
import { last_seen, told_of_it, toldToday, type LastObservation } from './operational.ts'

const summary = `
  f.id, f.number, f.code, f.kind, f.category, f.name_zh, f.name_en, f.town_code, t.name_zh as town_name_zh, t.name_en as town_name_en,
  f.address, st_x(place.point) as lon, st_y(place.point) as lat, f.level, f.opening_hours, f.phone, f.lifecycle, f.lifecycle_since,
  f.verdict, f.verdict_on, f.verified_on, f.updated_at, ${last_seen}`

export type StoredSummary = Omit<FacilitySummary, 'usable_today'> & LastSeen

const from = `
  from facilities f
  join regions t on t.code = f.town_code
  cross join lateral (select case when geometrytype(f.geometry) = 'POINT' then f.geometry else st_pointonsurface(f.geometry) end as point) place`

/** With each row rather than asked for beside them, which would take as long as a short list itself. */
const example_data = '(select is_demo from database_info) as example_data'

/** The place asked for, as `:lon` and `:lat`. */
export const here = 'st_setsrid(st_makepoint(:lon, :lat), 4326)::geography'
/** Geodesic, in the order in which the index yields. */
export const distance = `(f.geometry::geography <-> ${here})`

export interface Place {
  lon: number
  lat: number
}

export const sorts = ['name', 'updated', 'newest', 'distance', 'accessible'] as const
export type Sort = (typeof sorts)[number]

/** By pinyin, alike on every database when collated as "C". */
export const name_key = 'left(f.search_key, 40)'

/** A digit for what is in use, one for what its audit says: compliant ones first, those that are known not to be last. */
const access_key = `case when coalesce(f.lifecycle, 'operating') = 'operating' then '0' else '1' end
  || case f.verdict when 'compliant' then '0' when 'incomplete' then '1' when 'unaudited' then '2' else '3' end`

/** Each order, with the key that a page continues after. Distance keeps the facilities without a position out. */
const orders: Record<Sort, { key: string; type: string; only?: string; descending?: boolean }> = {
  name: { key: `${name_key} collate "C"`, type: 'text' },
  updated: { key: 'f.updated_at', type: 'timestamptz' },
  newest: { key: 'f.updated_at', type: 'timestamptz', descending: true },
  distance: { key: distance, type: 'double precision', only: 'f.geometry is not null' },
  accessible: { key: `(${access_key} || ${name_key}) collate "C"`, type: 'text' },
}

export interface Page {
  sort: Sort
  limit: number
  near?: Place
  max_distance_m?: number
  after?: { key: string; id: string }
}

export interface FacilityPage {
  /** Whether the whole database is made-up example data. */
  example_data: boolean
  facilities: FacilitySummary[]
  /** Where the next page continues; null: this was the last. */
  next: { key: string; id: string } | null
}

/** One page in keyset order: the cost of a page does not grow with its number. */
export async function listFacilities(db: Db, filter: ListFilter, page: Page, now: Date): Promise<FacilityPage> {
  const { key, type, only, descending = false } = orders[page.sort]
  const where = whereOf(filter)
  const conditions = [
    where.sql,
    only,
    // A box, and the distance itself afterwards: st_dwithin is thought so dear that the planner would not walk outwards.
    page.max_distance_m === undefined ? undefined : `f.geometry::geography && _st_expand(${here}, :max_distance_m)`,
    page.after && `(${key}, f.id) ${descending ? '<' : '>'} (:after_key::${type}, (:after_id)::uuid)`,
  ]
  const asked = conditions.filter(Boolean).join('\n   and ')
  const found = await rows<StoredSummary & { page_key: string; example_data: boolean }>(
    db,
    page.sort === 'distance' ? pageByDistance(asked, page) : filter.bbox ? pageInBox(asked, page) : pageInOrder(asked, page),
    {
      ...where.bindings,
      ...page.near,
      max_distance_m: page.max_distance_m,
      after_key: page.after?.key,
      after_id: page.after?.id,
      limit: page.limit + 1,
    },
  )
  const shown = found.slice(0, page.limit)
  const last = shown.at(-1)
  return {
    example_data: found[0]?.example_data ?? (await isDemo(db)),
    facilities: shown.map(({ page_key: _, example_data: __, ...facility }) => toldToday(facility, now)),
    next: found.length > page.limit && last ? { key: last.page_key, id: last.id } : null,
  }
}

function pageInOrder(asked: string, { sort, near }: Page): string {
  const { key, descending = false } = orders[sort]
  const direction = descending ? 'desc' : 'asc'
  return `select ${summary}, ${example_data}, (${key})::text as page_key${near ? `, round(${distance})::int as distance_m` : ''}
          ${from}
           where ${asked}
           order by ${key} ${direction}, f.id ${direction}
           limit :limit`
}

/** So many are put in order at once; of more than that in one box the order's index soon meets enough. */
export const most_sorted = 20_000

/** In a box: names often tell the place, so walking the order's index may pass hundreds of thousands elsewhere. */
function pageInBox(asked: string, { sort, near }: Page): string {
  const { key, descending = false } = orders[sort]
  const direction = descending ? 'desc' : 'asc'
  return `with boxed as materialized (select f.id, ${key} as page_key from facilities f where ${asked} limit ${most_sorted + 1}),
               few as materialized (select count(*) <= ${most_sorted} as so from boxed),
               page as (
                 (select id, page_key from boxed where (select so from few) order by page_key ${direction}, id ${direction} limit :limit)
                 union all
                 (select f.id, ${key} from facilities f where not (select so from few) and ${asked} order by ${key} ${direction}, f.id ${direction} limit :limit)
               )
          select ${summary}, ${example_data}, page.page_key::text${near ? `, round(${distance})::int as distance_m` : ''}
            ${from}
            join page on page.id = f.id
           order by page.page_key ${direction}, f.id ${direction}`
}

/** The index yields one after the other by distance alone, so those as far away as the last come along and are cut afterwards. */
function pageByDistance(asked: string, { max_distance_m }: Page): string {
  const nearest = `(select f.*, ${distance} as page_key from facilities f where ${asked} order by ${distance} fetch first (:limit) rows with ties) f`
  return `select ${summary}, ${example_data}, page_key::text, round(page_key)::int as distance_m
          ${from.replace('facilities f', nearest)}
           where ${max_distance_m === undefined ? 'true' : 'page_key <= :max_distance_m'}
           order by f.page_key, f.id
           limit :limit`
}

/** In the order of the ids. */
export async function summariesOf(db: Db, ids: readonly string[]): Promise<(StoredSummary & { example_data: boolean })[]> {
  return rows(db, `select ${summary}, ${example_data} ${from} where f.id = any ((:ids)::uuid[]) order by array_position((:ids)::uuid[], f.id)`, {
    ids,
  })
}

/** Counting stops here: a number this large is shown as "more than". */
export const count_cap = 10_000

export async function countFacilities(db: Db, filter: ListFilter): Promise<number> {
  const { q, bbox, updated_since, number, ...counted } = filter
  if (!q.trim() && !bbox && !updated_since && number === undefined) return Math.min(await countByCounters(db, counted), count_cap + 1)
  const where = whereOf(filter)
  const row = await firstRow<{ matched: number }>(
    db,
    `select count(*) as matched from (select from facilities f where ${where.sql} limit ${count_cap + 1}) matching`,
    where.bindings,
  )
  return row?.matched ?? 0
}

const detail = `
  ${summary}, st_asgeojson(f.geometry)::json as geometry, f.village_code, v.name_zh as village_name_zh, f.town_basis, f.declared_town_code,
  f.builder, f.owner, f.manager, f.maintainer, f.department_code, d.name_zh as department_name_zh, d.name_en as department_name_en,
  f.source, f.source_licence, f.same_as, f.tags, f.merged_into, f.split_from, f.revision, f.created_at,
  ${example_data}, ${told_of_it},
  coalesce((select json_agg(json_build_object('id', e.id, 'state', e.state, 'since', e.since, 'reason', e.reason) order by e.since nulls first, e.entered)
              from lifecycle_events e where e.facility_id = f.id), '[]') as lifecycle_events,
  coalesce((select json_agg(json_build_object('id', x.id, 'verified_on', x.verified_on, 'verified_by', x.verified_by, 'note', x.note) order by x.verified_on desc)
              from verifications x where x.facility_id = f.id), '[]') as verifications,
  array(select s.id from facilities s where s.split_from = f.id and s.merged_into is null order by s.created_at, s.id) as split_into`

export type StoredFacility = Omit<FacilityDetail, 'components' | 'facts' | 'usable_today' | 'open'> & LastSeen & LastObservation

export async function facilityById(db: Db, id: string): Promise<StoredFacility | undefined> {
  return firstRow<StoredFacility>(
    db,
    `select ${detail}
     ${from}
       left join regions v on v.code = f.village_code
       left join departments d on d.code = f.department_code
      where f.id = :id`,
    { id },
  )
}
