import type { KnownSite, Measure } from '#domain/counted_site.ts'
import type { Day } from '#domain/date.ts'
import type { CategoryCode, Kind } from '#domain/facility.ts'
import type { FitPart } from '#domain/fit_place.ts'
import type { LastSeen } from '#domain/operational.ts'
import { firstRow, rows, type Db } from '../database/connect.ts'
import { last_seen } from './operational.ts'

/** A facility of the register as far as it decides who has one near. */
export interface StoredSite extends Pick<KnownSite, 'lifecycle' | 'verdict' | 'verified_on'>, LastSeen {
  id: string
  kind: Kind
  category: CategoryCode
  town_code: string
  level: string | null
  revision: number
  lon: number
  lat: number
}

const place = "case when geometrytype(f.geometry) = 'POINT' then f.geometry else st_pointonsurface(f.geometry) end"
const counted = "f.merged_into is null and f.lifecycle is distinct from 'closed'"

/** What is asked of the register: only what the measure needs is read of each. */
export async function sitesOf(
  db: Db,
  { kind, category, measure }: { kind: Kind; category: readonly string[]; measure: Measure },
): Promise<StoredSite[]> {
  const seen = measure === 'usable' ? last_seen : 'null as usable, null as unusable_reason, null as usable_observed_at, null as usable_expires_at'
  return rows<StoredSite>(
    db,
    `select f.id, f.kind, f.category, f.town_code, f.level, st_x(place.point) as lon, st_y(place.point) as lat, f.lifecycle, f.verdict, f.verified_on,
            f.revision, ${seen}
       from facilities f
      cross join lateral (select ${place} as point) place
      where ${counted} and f.geometry is not null and f.kind = :kind
        and (cardinality((:category)::text[]) = 0 or f.category = any ((:category)::text[]))
      order by f.id`,
    { kind, category },
  )
}

/** What decides whether each fits; of one that is not among them nothing is recorded. */
export async function partsOf(db: Db, ids: readonly string[]): Promise<Map<string, FitPart[]>> {
  if (ids.length === 0) return new Map()
  const found = await rows<{ facility_id: string; parts: FitPart[] }>(
    db,
    'select facility_id, parts from fit_facts where facility_id = any ((:ids)::uuid[])',
    {
      ids,
    },
  )
  return new Map(found.map(({ facility_id, parts }) => [facility_id, parts]))
}

/** Those without a place: near nobody, and told of. */
export async function countUnplaced(db: Db, { kind, category }: { kind: Kind; category: readonly string[] }): Promise<number> {
  const row = await firstRow<{ count: number }>(
    db,
    `select count(*) as count from facilities f
      where ${counted} and f.geometry is null and f.kind = :kind
        and (cardinality((:category)::text[]) = 0 or f.category = any ((:category)::text[]))`,
    { kind, category },
  )
  return row?.count ?? 0
}

export interface GapTown {
  code: string
  name_zh: string
  name_en: string | null
  population: number | null
  population_as_of: string | null
  disabled_residents: number | null
  has_boundary: boolean
}

/** The city's towns that exist on the day, by code. */
export async function gapTowns(db: Db, city_code: string, today: Day): Promise<GapTown[]> {
  return rows<GapTown>(
    db,
    `select r.code, r.name_zh, r.name_en, r.population, r.population_as_of, r.disabled_residents, r.boundary is not null as has_boundary
       from regions r
      where r.level = 'town' and r.parent_code = :city_code
        and (r.valid_from is null or r.valid_from <= :today) and (r.valid_to is null or :today < r.valid_to)
      order by r.code`,
    { city_code, today },
  )
}

/** By whatever changes a town or its boundary it is another one. */
export async function townsRevision(db: Db): Promise<string> {
  const row = await firstRow<{ revision: string }>(
    db,
    "select coalesce(sum(revision), 0) || ' ' || count(*) || ' ' || count(boundary) as revision from regions where level = 'town'",
  )
  return row!.revision
}

export interface TownPiece {
  town_code: string
  i: number
  j: number
  /** The middle of the piece. */
  lon: number
  lat: number
  area_m2: number
}

/** Hexagons of the net, cut by the towns' boundaries, which are made as coarse as the net allows. */
export async function townPieces(db: Db, towns: readonly string[], { srid, edge_m }: { srid: number; edge_m: number }): Promise<TownPiece[]> {
  return rows<TownPiece>(
    db,
    `with shapes as materialized (
       select code, st_simplifypreservetopology(st_transform(boundary, (:srid)::int), (:edge_m)::float8 / 200) as shape
         from regions where code = any ((:towns)::text[])
     )
     select s.code as town_code, net.i, net.j, st_x(middle.point) as lon, st_y(middle.point) as lat, st_area(piece.shape) as area_m2
       from shapes s
      cross join lateral st_hexagongrid((:edge_m)::float8, s.shape) net
      cross join lateral (select case when st_covers(s.shape, net.geom) then net.geom else st_intersection(s.shape, net.geom) end as shape) piece
      cross join lateral (select st_transform(st_centroid(piece.shape), 4326) as point) middle
      where st_intersects(s.shape, net.geom) and st_area(piece.shape) > 0
      order by s.code, net.i, net.j`,
    { towns, srid, edge_m },
  )
}

/** Roughly where the facilities of some towns lie: for towns of which there is no boundary. */
export async function facilityPlaces(db: Db, towns: readonly string[]): Promise<{ town_code: string; lon: number; lat: number }[]> {
  return rows(
    db,
    `select f.town_code, avg(st_x(place.point)) as lon, avg(st_y(place.point)) as lat
       from facilities f
      cross join lateral (select ${place} as point) place
      where ${counted} and f.geometry is not null and f.town_code = any ((:towns)::text[])
      group by f.town_code, floor(st_x(place.point) * 400), floor(st_y(place.point) * 400)
      order by 1, 2, 3`,
    { towns },
  )
}

/** Names of some facilities, by their ids. */
export async function siteNames(db: Db, ids: readonly string[]): Promise<Map<string, { name_zh: string; name_en: string | null }>> {
  const found = await rows<{ id: string; name_zh: string; name_en: string | null }>(
    db,
    'select id, name_zh, name_en from facilities where id = any ((:ids)::uuid[])',
    { ids },
  )
  return new Map(found.map(({ id, ...names }) => [id, names]))
}

/** The town in whose boundary a place lies; null: in none. */
export async function townOf(db: Db, { lon, lat }: { lon: number; lat: number }): Promise<string | null> {
  const row = await firstRow<{ code: string }>(
    db,
    `select code from regions
      where level = 'town' and valid_to is null and st_covers(boundary, st_setsrid(st_makepoint(:lon, :lat), 4326))
      order by code limit 1`,
    { lon, lat },
  )
  return row?.code ?? null
}
