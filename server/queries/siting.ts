import type { CountedSite } from '#domain/siting_plan.ts'
import type { Day } from '#domain/date.ts'
import { rows, type Db } from '../database/connect.ts'

interface Place {
  id: string
  name_zh: string
  name_en: string | null
  category: string
  town_code: string
}

export interface ExistingSite extends Place {
  /** Null: nobody noted where it is. */
  lon: number | null
  lat: number | null
}

const columns = 'f.id, f.name_zh, f.name_en, f.category, f.town_code, st_x(place.point) as lon, st_y(place.point) as lat'
const placed = `cross join lateral (select case when geometrytype(f.geometry) = 'POINT' then f.geometry else st_pointonsurface(f.geometry) end as point) place`

interface CountedAsked {
  kind: readonly string[]
  category: readonly string[]
  counts: CountedSite
  as_of: Day
  validity_months: number
}

/** What serves already, by id. */
export async function existingSites(db: Db, { kind, category, counts, as_of, validity_months }: CountedAsked): Promise<ExistingSite[]> {
  return rows<ExistingSite>(
    db,
    `select ${columns}
       from facilities f
       ${placed}
      where f.merged_into is null and f.lifecycle = 'operating'
        and (cardinality((:kind)::text[]) = 0 or f.kind = any ((:kind)::text[]))
        and (cardinality((:category)::text[]) = 0 or f.category = any ((:category)::text[]))
        and (not :is_verified or f.verified_on + make_interval(months => (:validity_months)::int) >= (:as_of)::date)
        and (not :is_compliant or f.verdict = 'compliant')
      order by f.id`,
    {
      kind,
      category,
      as_of,
      validity_months,
      is_verified: counts === 'verified' || counts === 'compliant_verified',
      is_compliant: counts === 'compliant' || counts === 'compliant_verified',
    },
  )
}

/** Public venues in use whose place is known, by id; one more than the limit tells that there are too many. */
export async function premisesOf(
  db: Db,
  { category, town, limit }: { category: readonly string[]; town: readonly string[]; limit: number },
): Promise<(Place & { lon: number; lat: number })[]> {
  return rows(
    db,
    `select ${columns}
       from facilities f
       ${placed}
      where f.merged_into is null and f.lifecycle = 'operating' and f.kind = 'venue' and f.geometry is not null
        and (cardinality((:category)::text[]) = 0 or f.category = any ((:category)::text[]))
        and (cardinality((:town)::text[]) = 0 or f.town_code = any ((:town)::text[]))
      order by f.id
      limit (:limit)::int + 1`,
    { category, town, limit },
  )
}

/** Of each place the town in whose boundary it lies; null: in none. */
export async function townsAt(db: Db, places: readonly { lon: number; lat: number }[]): Promise<(string | null)[]> {
  const found = await rows<{ code: string | null }>(
    db,
    `select (select min(r.code) from regions r
              where r.level = 'town' and r.valid_to is null and st_covers(r.boundary, st_setsrid(st_makepoint(given.lon, given.lat), 4326))) as code
       from unnest((:lons)::float8[], (:lats)::float8[]) with ordinality as given (lon, lat, nth)
      order by given.nth`,
    { lons: places.map(({ lon }) => lon), lats: places.map(({ lat }) => lat) },
  )
  return found.map(({ code }) => code)
}
