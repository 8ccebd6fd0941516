import type { Position } from './datum.ts'
import type { Quarter } from './road_part.ts'
import type { PlainGeometry } from './wkt.ts'

export type Line = readonly Position[]

/** Ends that lie no further apart are one place; a part of a road is longer. */
export const same_end_m = 1
/** As far off the line a place may lie and still mean a place on it: half of a street's width. */
export const on_line_m = 10
/** A cut so near a vertex is a cut at the vertex. */
const same_vertex_m = 0.01

const equator_m = 6_378_137
const eccentricity_squared = 0.0066943799901413165
const radian = Math.PI / 180

/** Metres of a degree on the ellipsoid at a latitude. */
function degreeM(lat: number): { east: number; north: number } {
  const bend = 1 - eccentricity_squared * Math.sin(lat * radian) ** 2
  return {
    east: (equator_m / Math.sqrt(bend)) * Math.cos(lat * radian) * radian,
    north: ((equator_m * (1 - eccentricity_squared)) / bend ** 1.5) * radian,
  }
}

/** Geodesic metres: the ellipsoid's curvature half way, which over ten kilometres is within a millimetre of the exact way. */
export function distanceM([lon1, lat1]: Position, [lon2, lat2]: Position): number {
  const { east, north } = degreeM((lat1 + lat2) / 2)
  return Math.hypot((lon2 - lon1) * east, (lat2 - lat1) * north)
}

/** Metres as `distanceM` has them, for very many: within a few kilometres of the latitude to a thousandth. */
export function distancesAbout(lat: number): (one: Position, other: Position) => number {
  const { east, north } = degreeM(lat)
  return ([lon1, lat1], [lon2, lat2]) => Math.sqrt(((lon2 - lon1) * east) ** 2 + ((lat2 - lat1) * north) ** 2)
}

/** Which way it is, in degrees from north by east, 0 to 360. */
export function bearingDegrees([lon1, lat1]: Position, [lon2, lat2]: Position): number {
  const { east, north } = degreeM((lat1 + lat2) / 2)
  return ((Math.atan2((lon2 - lon1) * east, (lat2 - lat1) * north) * 180) / Math.PI + 360) % 360
}

export function lengthM(line: Line): number {
  return line.slice(1).reduce((sum, position, index) => sum + distanceM(line[index]!, position), 0)
}

/** Area within a ring, whichever way round; the last position need not repeat the first. */
export function areaM2(ring: Line): number {
  const [origin] = ring
  if (!origin) return 0
  const { east, north } = degreeM(ring.reduce((sum, [, lat]) => sum + lat, 0) / ring.length)
  const flat = ring.map(([lon, lat]) => [(lon - origin[0]) * east, (lat - origin[1]) * north] as const)
  const twice = flat.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = flat[(index + 1) % flat.length]!
    return sum + x * nextY - nextX * y
  }, 0)
  return Math.abs(twice) / 2
}

/** The lines that a road is drawn with. Null: it is not drawn as a line. */
export function linesOf(geometry: PlainGeometry | null): Line[] | null {
  if (geometry?.type === 'LineString') return [geometry.coordinates as unknown as Line]
  return geometry?.type === 'MultiLineString' ? (geometry.coordinates as unknown as Line[]) : null
}

export function geometryOf(lines: readonly Line[]): PlainGeometry {
  const [only] = lines
  return lines.length === 1 && only ? { type: 'LineString', coordinates: [...only] } : { type: 'MultiLineString', coordinates: [...lines] }
}

/** A place on one of the lines: after which vertex, and how far from the start of the first. */
export interface LinePlace {
  line: number
  after: number
  position: Position
  along_m: number
  /** How far off the place was that was asked for. */
  off_m: number
}

/** The place on the lines that is nearest; of two as near the first. */
export function nearestOn(lines: readonly Line[], asked: Position): LinePlace {
  let nearest: LinePlace | undefined
  let before_m = 0
  for (const [line, positions] of lines.entries()) {
    for (let after = 0; after + 1 < positions.length; after += 1) {
      const [start, end] = [positions[after]!, positions[after + 1]!]
      const position = nearestBetween(start, end, asked)
      const off_m = distanceM(position, asked)
      if (!nearest || off_m < nearest.off_m) nearest = { line, after, position, along_m: before_m + distanceM(start, position), off_m }
      before_m += distanceM(start, end)
    }
  }
  if (!nearest) throw new Error('A line has two positions.')
  return nearest
}

function nearestBetween(start: Position, end: Position, asked: Position): Position {
  const { east, north } = degreeM(asked[1])
  const flat = ([lon, lat]: Position) => [(lon - start[0]) * east, (lat - start[1]) * north] as const
  const [[endX, endY], [x, y]] = [flat(end), flat(asked)]
  const squared = endX ** 2 + endY ** 2
  return between(start, end, squared === 0 ? 0 : (x * endX + y * endY) / squared)
}

function between(start: Position, end: Position, share: number): Position {
  const length_m = distanceM(start, end)
  if (share * length_m < same_vertex_m) return start
  if ((1 - share) * length_m < same_vertex_m) return end
  return [start[0] + (end[0] - start[0]) * share, start[1] + (end[1] - start[1]) * share]
}

/** The place so many metres from the start. Beyond the end it is the end. */
export function placeAlong(lines: readonly Line[], metres: number): Position {
  let left_m = Math.max(0, metres)
  for (const positions of lines) {
    for (const [index, end] of positions.slice(1).entries()) {
      const start = positions[index]!
      const piece_m = distanceM(start, end)
      if (left_m <= piece_m) return between(start, end, piece_m === 0 ? 0 : left_m / piece_m)
      left_m -= piece_m
    }
  }
  return lines.at(-1)!.at(-1)! // a line has two positions
}

/** Both parts, whole and in their direction: without the new vertex between them they are what was cut. */
export function cut(lines: readonly Line[], { line, after, position }: LinePlace): [Line[], Line[]] {
  const positions = lines[line]!
  const head = [...positions.slice(0, after + 1), position].filter(unrepeated)
  const tail = [position, ...positions.slice(after + 1)].filter(unrepeated)
  const whole = (part: Line) => part.length > 1
  return [[...lines.slice(0, line), head].filter(whole), [tail, ...lines.slice(line + 1)].filter(whole)]
}

function unrepeated(position: Position, index: number, line: Line): boolean {
  const before = line[index - 1]
  return before === undefined || before[0] !== position[0] || before[1] !== position[1]
}

// oxlint-disable-next-line unicorn/no-array-reverse -- toReversed is missing in the older browsers that the pages are built for
export const reversed = <T>(list: readonly T[]): T[] => [...list].reverse()

export interface Joined {
  line: Line
  /** The second runs the other way than it did. */
  is_reversed: boolean
  /** The end of the first where they meet. */
  at: 'start' | 'end'
  gap_m: number
}

/** Two lines as one by the ends that lie nearest. The direction is the first's, and so is the place where they meet. */
export function joined(first: Line, second: Line): Joined {
  const turned = reversed(second)
  const ways: Joined[] = [
    { line: [...first, ...second.slice(1)], is_reversed: false, at: 'end', gap_m: distanceM(first.at(-1)!, second[0]!) },
    { line: [...first, ...turned.slice(1)], is_reversed: true, at: 'end', gap_m: distanceM(first.at(-1)!, turned[0]!) },
    { line: [...second.slice(0, -1), ...first], is_reversed: false, at: 'start', gap_m: distanceM(second.at(-1)!, first[0]!) },
    { line: [...turned.slice(0, -1), ...first], is_reversed: true, at: 'start', gap_m: distanceM(turned.at(-1)!, first[0]!) },
  ]
  return ways.reduce((best, way) => (way.gap_m < best.gap_m ? way : best))
}

/** Towards which quarter something lies from a place, the nearer of the four. */
export function quarterOf(from: Position, to: Position): Quarter {
  const { east, north } = degreeM((from[1] + to[1]) / 2)
  const [x, y] = [(to[0] - from[0]) * east, (to[1] - from[1]) * north]
  if (Math.abs(y) >= Math.abs(x)) return y >= 0 ? 'north' : 'south'
  return x >= 0 ? 'east' : 'west'
}

/** Whether a line that is drawn anew runs the other way: its start lies by the old end, and its end by the old start. */
export function isTurned(before: PlainGeometry | null, after: PlainGeometry | null | undefined): boolean {
  const [[old], [drawn]] = [linesOf(before) ?? [], linesOf(after ?? null) ?? []]
  const [start, end, newStart, newEnd] = [old?.[0], old?.at(-1), drawn?.[0], drawn?.at(-1)]
  if (!start || !end || !newStart || !newEnd) return false
  return distanceM(newStart, end) + distanceM(newEnd, start) < distanceM(newStart, start) + distanceM(newEnd, end)
}
