import type { Position } from './datum.ts'
import { geodesicM } from './geodesic.ts'

interface Valued {
  at: Position
  /** Null: nobody knows it. */
  value: number | null
}

/** What lies within a circle: the sum of what is known, and how many points are not. */
export interface CircleSum {
  sum: number
  unknown: number
}

/** Points close together, with the box in which they lie. */
interface Cell extends CircleSum {
  points: Valued[]
  west: number
  east: number
  south: number
  north: number
}

const cells_per_radius = 16

/** Metres of a degree along a meridian, and of one of longitude at the equator: the least and the most, with a little to spare. */
const [degree_least_m, degree_most_m] = [110_000, 112_300]

/** Distances by the radii of the ellipsoid at the middle latitude are out by less than this share, as far as 60 km and to 80°. */
const close_error = 0.0005

/** Sums over circles of one radius: cells wholly within one are added as a whole, and single points only along its edge. */
export class CircleSums {
  private readonly cells = new Map<number, Cell>()
  private readonly radius_m: number
  /** Of a cell, in degrees. */
  private readonly side: number

  constructor(points: readonly Valued[], radius_m: number) {
    this.radius_m = radius_m
    this.side = radius_m / cells_per_radius / degree_most_m
    for (const point of points) this.add(point)
  }

  /** The edge belongs to it. */
  around([lon, lat]: Position): CircleSum {
    const found = { sum: 0, unknown: 0 }
    const tall = this.radius_m / degree_least_m
    const wide = tall / cosine(Math.min(89, Math.abs(lat) + tall))
    for (let row = this.index(lat - tall); row <= this.index(lat + tall); row++)
      for (let column = this.index(lon - wide); column <= this.index(lon + wide); column++) {
        const cell = this.cells.get(key(row, column))
        if (cell) this.count(cell, [lon, lat], found)
      }
    return found
  }

  private add(point: Valued): void {
    const [lon, lat] = point.at
    const at = key(this.index(lat), this.index(lon))
    const cell = this.cells.get(at) ?? { sum: 0, unknown: 0, points: [], west: lon, east: lon, south: lat, north: lat }
    this.cells.set(at, cell)
    cell.points.push(point)
    put(cell, point)
    ;[cell.west, cell.east] = [Math.min(cell.west, lon), Math.max(cell.east, lon)]
    ;[cell.south, cell.north] = [Math.min(cell.south, lat), Math.max(cell.north, lat)]
  }

  private count(cell: Cell, from: Position, found: CircleSum): void {
    const { nearest_m, farthest_m } = reachOf(cell, from)
    if (nearest_m > this.radius_m) return
    if (farthest_m <= this.radius_m) {
      found.sum += cell.sum
      found.unknown += cell.unknown
    } else for (const point of cell.points) if (this.isWithin(from, point.at)) put(found, point)
  }

  private isWithin(from: Position, to: Position): boolean {
    const rough = closeM(from, to)
    if (rough <= this.radius_m * (1 - close_error)) return true
    return rough <= this.radius_m * (1 + close_error) && geodesicM(from, to) <= this.radius_m
  }

  private index(degrees: number): number {
    return Math.floor(degrees / this.side)
  }
}

const key = (row: number, column: number) => row * 2 ** 24 + column

const cosine = (degrees: number) => Math.cos((degrees * Math.PI) / 180)

function put(sums: CircleSum, { value }: Valued): void {
  if (value === null) sums.unknown += 1
  else sums.sum += value
}

/** No point of the cell is nearer, and none is farther. */
function reachOf({ west, east, south, north }: Cell, [lon, lat]: Position): { nearest_m: number; farthest_m: number } {
  const latitudes = [lat, south, north].map(Math.abs)
  const [near_x, far_x] = gap(lon, west, east)
  const [near_y, far_y] = gap(lat, south, north)
  return {
    nearest_m: Math.hypot(near_x * cosine(Math.max(...latitudes)), near_y) * degree_least_m,
    farthest_m: Math.hypot(far_x * cosine(lat * south <= 0 || lat * north <= 0 ? 0 : Math.min(...latitudes)), far_y) * degree_most_m,
  }
}

function gap(value: number, least: number, most: number): [near: number, far: number] {
  return [Math.max(0, least - value, value - most), Math.max(Math.abs(value - least), Math.abs(value - most))]
}

const equator_m = 6_378_137
const eccentricity = 0.00669437999014

/** Along the ellipsoid, nearly. */
function closeM([lon1, lat1]: Position, [lon2, lat2]: Position): number {
  const middle = ((lat1 + lat2) / 2) * (Math.PI / 180)
  const round = 1 - eccentricity * Math.sin(middle) ** 2
  const across_m = (equator_m / Math.sqrt(round)) * Math.cos(middle)
  const along_m = (equator_m * (1 - eccentricity)) / round ** 1.5
  return Math.hypot((lon2 - lon1) * across_m, (lat2 - lat1) * along_m) * (Math.PI / 180)
}
