import { isDeepStrictEqual } from 'node:util'
import type { Position } from '#domain/datum.ts'
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

/** The same shape to within some centimetres, whatever the last digits say. */
export function isSameShape(left: PlainGeometry, right: PlainGeometry): boolean {
  const [a, b] = [positionsOf(left), positionsOf(right)]
  return (
    left.type === right.type &&
    a.length === b.length &&
    isDeepStrictEqual(divisionOf(left.coordinates), divisionOf(right.coordinates)) &&
    a.every(([x, y], index) => Math.abs(x - b[index]![0]) < 5e-7 && Math.abs(y - b[index]![1]) < 5e-7)
  )
}
