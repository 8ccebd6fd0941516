import { parseDegrees, parseMetres, splitPair } from './coordinate.ts'
import { axesOf, fromWgs84, isProjected, toWgs84, type Datum, type Position } from './datum.ts'
import { distanceM } from './line.ts'

/** A vertex as it is typed, east and north, in whichever datum. */
export interface TypedVertex {
  x: string
  y: string
}

/** What a facility may be drawn as by a person. */
export const shapes = ['point', 'line', 'area'] as const
export type Shape = (typeof shapes)[number]

/** How many vertices a shape has at least; a point has no more either. */
export const least_vertices: Record<Shape, number> = { point: 1, line: 2, area: 3 }

export const empty_vertex: TypedVertex = { x: '', y: '' }

/** One vertex a line, the two texts parted by a tab: so a form keeps them as one text. */
export function readVertices(text: string): TypedVertex[] {
  if (!text) return []
  return text.split('\n').map((line) => {
    const [x = '', y = ''] = line.split('\t')
    return { x, y }
  })
}

export function printVertices(vertices: readonly TypedVertex[]): string {
  return vertices.map(({ x, y }) => `${plain(x)}\t${plain(y)}`).join('\n')
}

const plain = (text: string) => text.replaceAll(/[\t\n\r]/g, ' ')

export const isBlank = ({ x, y }: TypedVertex) => !x.trim() && !y.trim()

export type VertexFault = 'unreadable' | 'swapped' | 'elsewhere'

export interface Misread {
  index: number
  axis: 'x' | 'y'
  fault: VertexFault
}

/** A vertex in WGS 84 to a centimetre, or at which of its numbers it can't be read. */
export function placeOf({ x, y }: TypedVertex, datum: Datum): Position | Omit<Misread, 'index'> {
  const parse = isProjected(datum) ? parseMetres : parseDegrees
  const [east, north] = [parse(x), parse(y)]
  if (east === null) return { axis: 'x', fault: 'unreadable' }
  if (north === null) return { axis: 'y', fault: 'unreadable' }
  const axes = axesOf(datum, [east, north])
  if (axes !== 'east_first') return { axis: 'x', fault: axes === 'north_first' ? 'swapped' : 'elsewhere' }
  const [lon, lat] = toWgs84(datum, [east, north])
  return [rounded(lon), rounded(lat)]
}

const rounded = (degrees: number) => Math.round(degrees * 1e7) / 1e7

export function isMisread(place: Position | Omit<Misread, 'index'>): place is Omit<Misread, 'index'> {
  return 'fault' in place
}

/** All places, or the first vertex that is none. */
export function placesOf(vertices: readonly TypedVertex[], datum: Datum): Position[] | Misread {
  const places: Position[] = []
  for (const [index, vertex] of vertices.entries()) {
    const place = placeOf(vertex, datum)
    if (isMisread(place)) return { index, ...place }
    places.push(place)
  }
  return places
}

/** A place as it would be typed: degrees to a centimetre, metres to a millimetre. */
export function typedOf(place: Position, datum: Datum): TypedVertex {
  const digits = isProjected(datum) ? 3 : 7
  const [x, y] = fromWgs84(datum, place).map((value) => String(Number(value.toFixed(digits)))) as [string, string]
  return { x, y }
}

/** Nearer than this a place is where it was: what was typed for it stays as it was typed. */
const unmoved_m = 0.006

/** Places as typed; one that was there already keeps its own text. */
export function retyped(places: readonly Position[], before: readonly TypedVertex[], datum: Datum): TypedVertex[] {
  const known = before.map((vertex) => ({ vertex, place: placeOf(vertex, datum) }))
  return places.map(
    (place) => known.find((each) => !isMisread(each.place) && distanceM(each.place, place) < unmoved_m)?.vertex ?? typedOf(place, datum),
  )
}

export function withVertex(vertices: readonly TypedVertex[], index: number, vertex: TypedVertex): TypedVertex[] {
  return vertices.map((each, at) => (at === index ? vertex : each))
}

export function insertedAfter(vertices: readonly TypedVertex[], index: number): TypedVertex[] {
  return [...vertices.slice(0, index + 1), empty_vertex, ...vertices.slice(index + 1)]
}

export function removedAt(vertices: readonly TypedVertex[], index: number): TypedVertex[] {
  return vertices.filter((_, at) => at !== index)
}

/** One place up or down; beyond an end nothing moves. */
export function movedBy(vertices: readonly TypedVertex[], index: number, step: -1 | 1): TypedVertex[] {
  const [one, other] = [vertices[index], vertices[index + step]]
  if (!one || !other) return [...vertices]
  return vertices.map((each, at) => (at === index ? other : at === index + step ? one : each))
}

/** The number, from 1, of the first vertex that the next one repeats; null: none does. */
export function repeatedAt(vertices: readonly TypedVertex[]): number | null {
  const index = vertices.slice(1).findIndex(({ x, y }, before) => x === vertices[before]!.x && y === vertices[before]!.y)
  return index < 0 ? null : index + 1
}

/** Many lines of pairs: `112.37,24.78`, tabs and spaces too. Otherwise the number of the first line that is no pair, from 1. */
export function pastedVertices(text: string): { vertices: TypedVertex[] } | { line: number } {
  const lines = text.split(/\r?\n/).flatMap((content, index) => (content.trim() ? [{ content, number: index + 1 }] : []))
  const vertices: TypedVertex[] = []
  for (const { content, number } of lines) {
    const pair = splitPair(content.includes('\t') ? content.trim().replaceAll(/\t+/g, ',') : content)
    if (!pair) return { line: number }
    vertices.push({ x: pair[0], y: pair[1] })
  }
  return { vertices }
}
