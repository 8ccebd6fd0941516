import type { Day } from '#domain/date.ts'
import { rows, type Db } from '../database/connect.ts'

export interface TownBoundary {
  code: string
  name_zh: string
  name_en: string | null
  boundary_status: 'official' | 'unofficial' | 'schematic'
  source: string
  approval_number: string | null
  lon: number
  lat: number
  geometry: { type: string; coordinates: unknown[] }
}

/** Metres of one degree of latitude; a degree of longitude is shorter, so that the error stays below what was asked for. */
const metres_per_degree = 110_574

/** Simplified for drawing; what is judged is judged by the boundary as it is stored. */
export async function boundariesOf(
  db: Db,
  { level, as_of, tolerance_m }: { level: string; as_of: Day; tolerance_m: number },
): Promise<TownBoundary[]> {
  return rows<TownBoundary>(
    db,
    `select r.code, r.name_zh, r.name_en, r.boundary_status, r.boundary_source as source, r.approval_number, st_x(inside.point) as lon, st_y(inside.point) as lat,
            st_asgeojson(st_simplifypreservetopology(r.boundary, :tolerance_degrees), 6)::json as geometry
       from regions r
      cross join lateral (select st_pointonsurface(r.boundary) as point) inside
      where r.level = :level and r.boundary is not null
        and (r.valid_from is null or r.valid_from <= :as_of) and (r.valid_to is null or :as_of < r.valid_to)
      order by r.code`,
    { level, as_of, tolerance_degrees: tolerance_m / metres_per_degree },
  )
}

/** What the town boundaries are, as a whole; null: there are none. */
export async function boundaryStatusOf(db: Db): Promise<TownBoundary['boundary_status'] | 'mixed' | null> {
  const found = await rows<{ boundary_status: TownBoundary['boundary_status'] }>(
    db,
    "select distinct boundary_status from regions where level = 'town' and boundary is not null",
  )
  return found.length > 1 ? 'mixed' : (found[0]?.boundary_status ?? null)
}

export interface TownShape {
  code: string
  name_zh: string
  /** GeoJSON in WGS 84. */
  geometry: { type: 'MultiPolygon'; coordinates: number[][][][] }
}

export interface BoundaryOrigin {
  status: 'official' | 'unofficial'
  source: string
  datum: string
  approval_number: string | null
}

/** Stores the shapes and removes every drawing, which would lie across them. Answers how many are stored. */
export async function storeBoundaries(db: Db, shapes: readonly TownShape[], origin: BoundaryOrigin): Promise<number> {
  await rows(
    db,
    "update regions set boundary = null, boundary_status = null, boundary_source = null, boundary_datum = null where boundary_status = 'schematic' and level = 'town'",
  )
  const stored = await rows<{ code: string }>(
    db,
    `update regions r
        set boundary = st_setsrid(st_geomfromgeojson(given.geometry), 4326), boundary_status = :status, boundary_source = :source,
            boundary_datum = :datum, approval_number = :approval_number
       from jsonb_to_recordset((:shapes)::jsonb) as given (code text, geometry text)
      where r.code = given.code
     returning r.code`,
    { ...origin, shapes: JSON.stringify(shapes.map(({ code, geometry }) => ({ code, geometry: JSON.stringify(geometry) }))) },
  )
  return stored.length
}

export async function clearBoundaries(db: Db): Promise<void> {
  await rows(
    db,
    "update regions set boundary = null, boundary_status = null, boundary_source = null, boundary_datum = null, approval_number = null where level = 'town' and boundary is not null",
  )
}

/** Why a shape is no valid area, in the database's words, for each that is not. */
export async function invalidShapes(db: Db, shapes: readonly TownShape[]): Promise<{ name_zh: string; why: string }[]> {
  return rows(
    db,
    `select name_zh, st_isvalidreason(shape) as why
       from jsonb_to_recordset((:shapes)::jsonb) as given (name_zh text, geometry text)
      cross join lateral (select st_setsrid(st_geomfromgeojson(given.geometry), 4326) as shape) read
      where not st_isvalid(shape)`,
    { shapes: JSON.stringify(shapes.map(({ name_zh, geometry }) => ({ name_zh, geometry: JSON.stringify(geometry) }))) },
  )
}
