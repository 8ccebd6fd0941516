import type { Position } from '#domain/datum.ts'
import type { PlainGeometry } from '#domain/wkt.ts'

/** A point that stands for a shape: its own, the middle one of a line, or one inside an area. */
export function innerPoint({ type, coordinates }: PlainGeometry): Position {
  if (type === 'Point') return coordinates as unknown as Position
  if (type === 'LineString') return middleOf(coordinates as Position[])
  if (type === 'MultiLineString') return middleOf(coordinates[0] as Position[])
  return insideOf((type === 'MultiPolygon' ? coordinates[0] : coordinates) as Position[][])
}

function middleOf(line: readonly Position[]): Position {
  return line[Math.floor(line.length / 2)]! // a line has positions
}

/** Half way through the widest stretch inside, at half its height, or a little beside it where that goes through a corner. */
function insideOf(rings: readonly Position[][]): Position {
  const ys = rings[0]!.map(([, y]) => y) // an area has an outer ring
  const [low, high] = [Math.min(...ys), Math.max(...ys)]
  const y = low + (high - low) * 0.5000001
  const crossings = rings.flatMap((ring) => crossingsOf(ring, y)).toSorted((a, b) => a - b)
  const stretches = crossings.flatMap((from, index) =>
    index % 2 === 0 && crossings[index + 1] !== undefined ? [[from, crossings[index + 1]!] as const] : [],
  )
  const [from, to] = stretches.toSorted((a, b) => b[1] - b[0] - (a[1] - a[0]))[0] ?? [rings[0]![0]![0], rings[0]![0]![0]]
  return [rounded((from + to) / 2), rounded(y)]
}

function crossingsOf(ring: readonly Position[], y: number): number[] {
  return ring.flatMap(([x1, y1], index) => {
    const [x2, y2] = ring[(index + 1) % ring.length]! // within the ring
    return y1 > y === y2 > y ? [] : [x1 + ((x2 - x1) * (y - y1)) / (y2 - y1)]
  })
}

/** About a centimetre. */
function rounded(degrees: number): number {
  return Number(degrees.toFixed(7))
}
