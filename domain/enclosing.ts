import type { Position } from './datum.ts'
import type { PlainGeometry } from './wkt.ts'

type Ring = readonly Position[]

/** Whether a place lies in a Polygon or MultiPolygon, in degrees; on an edge it may be told either way. */
export function encloses({ type, coordinates }: PlainGeometry, place: Position): boolean {
  if (type === 'Polygon') return isInArea(coordinates as Ring[], place)
  return type === 'MultiPolygon' && (coordinates as Ring[][]).some((area) => isInArea(area, place))
}

/** The first ring is the outline, the others are holes. */
function isInArea([outline, ...holes]: readonly Ring[], place: Position): boolean {
  return outline !== undefined && isInRing(outline, place) && !holes.some((hole) => isInRing(hole, place))
}

/** Whether a place lies within a ring: a line eastwards from it crosses the ring an odd number of times. */
export function isInRing(ring: Ring, [x, y]: Position): boolean {
  let isInside = false
  for (const [index, [x1, y1]] of ring.entries()) {
    const [x2, y2] = ring[(index + 1) % ring.length]! // there is one after the last: the first
    if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) isInside = !isInside
  }
  return isInside
}
