import { isDeepStrictEqual } from 'node:util'
import { roughDistanceM, type Position } from '#domain/datum.ts'
import type { PlainGeometry } from '#domain/wkt.ts'

/** How deep the positions of each type lie. */
const depths: Record<string, number> = { Point: 0, MultiPoint: 1, LineString: 1, MultiLineString: 2, Polygon: 2, MultiPolygon: 3 }

/** Every position of a geometry; none when it is not built as its type says. */
export function positionsOf({ type, coordinates }: PlainGeometry): (Position & readonly number[])[] {
  const depth = depths[type]
  if (depth === undefined || !Array.isArray(coordinates)) return []
  const lists = depth === 0 ? [coordinates] : coordinates.flat(depth - 1)
  return lists.every((each) => Array.isArray(each) && typeof each[0] === 'number') ? (lists as unknown as Position[]) : []
}

export function mapPositions({ type, coordinates }: PlainGeometry, change: (position: Position) => Position): PlainGeometry {
  const walk = (list: unknown, depth: number): unknown =>
    depth === 0 ? change(list as Position) : (list as unknown[]).map((each) => walk(each, depth - 1))
  return { type, coordinates: walk(coordinates, depths[type]!) as unknown[] }
}

/** Lines have two positions or more; rings have four or more and end where they began. */
export function isClosed({ type, coordinates }: PlainGeometry): boolean {
  if (type === 'LineString') return coordinates.length >= 2
  if (type === 'MultiLineString') return coordinates.length > 0 && (coordinates as unknown[][]).every((line) => line.length >= 2)
  if (type === 'Polygon') return coordinates.length > 0 && (coordinates as Position[][]).every(isRing)
  if (type === 'MultiPolygon')
    return coordinates.length > 0 && (coordinates as Position[][][]).every((polygon) => polygon.length > 0 && polygon.every(isRing))
  return true
}

function isRing(ring: Position[]): boolean {
  const [first, last] = [ring[0], ring.at(-1)]
  return ring.length >= 4 && first !== undefined && last !== undefined && first[0] === last[0] && first[1] === last[1]
}

/** Which lines and rings it is made of, whatever their places. */
function divisionOf(coordinates: unknown): unknown {
  return Array.isArray(coordinates) && Array.isArray(coordinates[0]) ? coordinates.map(divisionOf) : 0
}

function isSamePosition(left: Position, right: Position, within_m: number): boolean {
  const [x, y] = [Math.abs(left[0] - right[0]), Math.abs(left[1] - right[1])]
  return (x < 5e-7 && y < 5e-7) || (within_m > 0 && roughDistanceM(left, right) <= within_m)
}

/** The same shape to within some centimetres, whatever the last digits say, or to within the metres to which one of them is known. */
export function isSameShape(left: PlainGeometry, right: PlainGeometry, within_m = 0): boolean {
  const [a, b] = [positionsOf(left), positionsOf(right)]
  return (
    left.type === right.type &&
    a.length === b.length &&
    isDeepStrictEqual(divisionOf(left.coordinates), divisionOf(right.coordinates)) &&
    a.every((position, index) => isSamePosition(position, b[index]!, within_m)) // as long as a
  )
}
