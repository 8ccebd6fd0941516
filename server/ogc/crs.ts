import proj4 from 'proj4'
import type { Extent } from '#domain/extent.ts'
import { deepest_positions } from '../facility_rules.ts'

/** The reference systems that features come in and are taken in. CGCS2000 (4490) and WGS 84 differ by centimetres and are treated as one. */
export const crsNames = ['crs84', 'epsg4326', 'epsg3857', 'epsg4490'] as const
export type Crs = (typeof crsNames)[number]

export const crsUri: Record<Crs, string> = {
  crs84: 'http://www.opengis.net/def/crs/OGC/1.3/CRS84',
  epsg4326: 'http://www.opengis.net/def/crs/EPSG/0/4326',
  epsg3857: 'http://www.opengis.net/def/crs/EPSG/0/3857',
  epsg4490: 'http://www.opengis.net/def/crs/EPSG/0/4490',
}

export const crsUris = crsNames.map((name) => crsUri[name])

/** In angle brackets too, as the header Content-Crs writes it. */
export function crsOf(uri: string): Crs | undefined {
  const plain = uri.trim().replace(/^<(.*)>$/, '$1')
  return crsNames.find((name) => crsUri[name] === plain)
}

type Position = [x: number, y: number]

const mercator = proj4('EPSG:3857', 'WGS84')
const swapped = ([first, second]: Position): Position => [second, first]

/** From the axes of each system to longitude and latitude: 4326 and 4490 name the latitude first. */
const toDegrees: Record<Crs, (position: Position) => Position> = {
  crs84: (position) => position,
  epsg4326: swapped,
  epsg4490: swapped,
  epsg3857: (position) => mercator.forward(position),
}

/** The coordinates of a GeoJSON geometry as longitude and latitude; what is no position is left for the checks to refuse. */
export function degreesFrom(crs: Crs, coordinates: unknown[], depth = deepest_positions): unknown[] {
  const [first, second, ...height] = coordinates
  if (typeof first === 'number' && typeof second === 'number')
    return Number.isFinite(first) && Number.isFinite(second) ? [...toDegrees[crs]([first, second]), ...height] : coordinates
  return depth === 0 ? coordinates : coordinates.map((each) => (Array.isArray(each) ? degreesFrom(crs, each, depth - 1) : each))
}

/** A box as the `bbox` parameter writes it, as one box in degrees, or two where it crosses the antimeridian. Null: it is none. */
export function boxesOf(crs: Crs, numbers: readonly number[]): Extent[] | null {
  if ((numbers.length !== 4 && numbers.length !== 6) || !numbers.every(Number.isFinite)) return null
  const half = numbers.length / 2
  const [west, south] = toDegrees[crs]([numbers[0]!, numbers[1]!]) // four or six of them
  const [east, north] = toDegrees[crs]([numbers[half]!, numbers[half + 1]!])
  if (![west, south, east, north].every(Number.isFinite) || south > north) return null
  if (west <= east) return [{ west, south, east, north }]
  if (crs === 'epsg3857') return null
  return [
    { west, south, east: 180, north },
    { west: -180, south, east, north },
  ]
}
