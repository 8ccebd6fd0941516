import Flatbush from 'flatbush'
import type { Position } from '#domain/datum.ts'
import { inSteps } from '../tiles/columns.ts'
import { distanceM, nearestOn, same_end_m, type Line } from '#domain/line.ts'

/** A line as it lies in the network: its vertices, and which place each is. Two vertices of one place are joined. */
export interface JointLine {
  line: Line
  places: number[]
}

/** Lines that are gone through before others have their turn: a few milliseconds. */
const lines_a_step = 1000

/** Goes through many of them step by step. */
export function eachInTurn<T>(list: readonly T[], work: (one: T, index: number) => void): Promise<void> {
  const step = (from: number, to: number) => list.slice(from, to).forEach((one, index) => work(one, from + index))
  return inSteps(list.length, step, lines_a_step)
}

/** Metres of a degree of latitude at the equator, where it has fewest; one of longitude has fewer still, so a box of so many degrees is never too small except near the poles. */
const degree_m = 110_500

/** A box round a place that reaches so many metres in every direction. */
export function boxAround([lon, lat]: Position, reach_m: number): [number, number, number, number] {
  const north = reach_m / degree_m
  const east = north / Math.max(0.01, Math.cos((lat * Math.PI) / 180))
  return [lon - east, lat - north, lon + east, lat + north]
}

/** Boxes of the pieces between the vertices of lines. Undefined: there are none. */
export function pieceBoxes(lines: readonly Line[]): { boxes: Flatbush; lineOf: Uint32Array; afterOf: Uint32Array } | undefined {
  const count = lines.reduce((sum, line) => sum + line.length - 1, 0)
  if (count === 0) return undefined
  const boxes = new Flatbush(count)
  const [lineOf, afterOf] = [new Uint32Array(count), new Uint32Array(count)]
  let piece = 0
  for (const [index, line] of lines.entries()) {
    for (let after = 0; after + 1 < line.length; after += 1) {
      const [[lon1, lat1], [lon2, lat2]] = [line[after]!, line[after + 1]!]
      boxes.add(Math.min(lon1, lon2), Math.min(lat1, lat2), Math.max(lon1, lon2), Math.max(lat1, lat2))
      lineOf[piece] = index
      afterOf[piece] = after
      piece += 1
    }
  }
  boxes.finish()
  return { boxes, lineOf, afterOf }
}

/** Which places are one. */
class Places {
  readonly positions: Position[] = []
  private readonly same: number[] = []
  private readonly known = new Map<string, number>()

  /** Seven decimals of a degree are a centimetre. */
  at(position: Position): number {
    const key = `${Math.round(position[0] * 1e7)},${Math.round(position[1] * 1e7)}`
    let place = this.known.get(key)
    if (place === undefined) {
      place = this.positions.push(position) - 1
      this.same.push(place)
      this.known.set(key, place)
    }
    return place
  }

  of(place: number): number {
    let found = place
    while (this.same[found] !== found) found = this.same[found] = this.same[this.same[found]!]!
    return found
  }

  join(one: number, other: number): void {
    this.same[this.of(one)] = this.of(other)
  }
}

interface Cut {
  after: number
  position: Position
  place: number
}

/**
 * Lines that share a vertex meet there, and an end that lies as near to another line as two ends of one place meets it: at its
 * vertex, or between two, where it gets one. What merely crosses does not meet: it may be a bridge.
 */
export async function jointLines(lines: readonly Line[]): Promise<{ joined: JointLine[]; positions: readonly Position[] }> {
  const places = new Places()
  const vertices = lines.map((line) => line.map((position) => places.at(position)))
  const cuts = new Map<number, Cut[]>()
  const pieces = pieceBoxes(lines)
  if (pieces) await eachInTurn(lines, (line, index) => [line[0]!, line.at(-1)!].forEach((end) => reach(index, end)))
  const joined = lines.map((line, index) => withCuts(line, vertices[index]!, cuts.get(index) ?? []))
  return { joined: joined.map(({ line, places: own }) => ({ line, places: own.map((place) => places.of(place)) })), positions: places.positions }

  function reach(own: number, end: Position): void {
    const { boxes, lineOf, afterOf } = pieces!
    const place = places.at(end)
    for (const piece of boxes.search(...boxAround(end, same_end_m))) {
      const [line, after] = [lineOf[piece]!, afterOf[piece]!]
      const [start, next] = [lines[line]![after]!, lines[line]![after + 1]!]
      if (line === own || start === end || next === end) continue
      const { position, off_m } = nearestOn([[start, next]], end)
      if (off_m > same_end_m) continue
      const vertex = [after, after + 1].find((each) => distanceM(lines[line]![each]!, position) <= same_end_m)
      if (vertex !== undefined) places.join(place, vertices[line]![vertex]!)
      else cuts.set(line, [...(cuts.get(line) ?? []), { after, position, place }])
    }
  }
}

function withCuts(line: Line, own: readonly number[], cuts: readonly Cut[]): JointLine {
  if (cuts.length === 0) return { line, places: [...own] }
  const drawn: Position[] = []
  const places: number[] = []
  for (const [index, position] of line.entries()) {
    drawn.push(position)
    places.push(own[index]!)
    const here = cuts
      .filter(({ after }) => after === index)
      .toSorted((one, other) => distanceM(position, one.position) - distanceM(position, other.position))
    for (const cut of here) {
      drawn.push(cut.position)
      places.push(cut.place)
    }
  }
  return { line: drawn, places }
}
