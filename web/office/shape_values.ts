import type { Kind } from '#domain/facility.ts'
import { datums, type Datum, type Position } from '#domain/datum.ts'
import { isBlank, least_vertices, placesOf, printVertices, readVertices, type Misread, type Shape, type TypedVertex } from '#domain/vertices.ts'
import type { PlainGeometry } from '#domain/wkt.ts'

/** A geometry as it stands in a form: all text. `kept`: of several parts, which stays as it is. */
export interface ShapeValues {
  shape: string
  vertices: string
  datum: string
}

export const noShape: ShapeValues = { shape: '', vertices: '', datum: '' }

/** Only roads are lines. */
export function shapesFor(kind: string): Shape[] {
  return (kind as Kind) === 'road' ? ['line', 'point', 'area'] : ['point', 'area']
}

export function shapeOf({ shape }: Pick<ShapeValues, 'shape'>, kind: string): Shape | 'kept' {
  return shape ? (shape as Shape | 'kept') : shapesFor(kind)[0]!
}

export const datumOf = ({ datum }: Pick<ShapeValues, 'datum'>): Datum | null => datums.find((each) => each === datum) ?? null

export function shapeValuesOf(geometry: PlainGeometry | null): ShapeValues {
  if (!geometry) return noShape
  const typed = (places: unknown[]) => printVertices((places as Position[]).map(([x, y]) => ({ x: String(x), y: String(y) })))
  const { type, coordinates } = geometry
  if (type === 'Point') return { shape: 'point', vertices: typed([coordinates]), datum: 'wgs84' }
  if (type === 'LineString') return { shape: 'line', vertices: typed(coordinates), datum: 'wgs84' }
  if (type === 'Polygon' && coordinates.length === 1)
    return { shape: 'area', vertices: typed((coordinates[0] as unknown[]).slice(0, -1)), datum: 'wgs84' }
  return { shape: 'kept', vertices: '', datum: '' }
}

/** What is filled in; rows left blank say nothing. */
export const filledIn = ({ vertices }: Pick<ShapeValues, 'vertices'>): TypedVertex[] => readVertices(vertices).filter((vertex) => !isBlank(vertex))

/** The places in WGS 84. Null: something of them can't be read yet. */
export function placesIn(values: ShapeValues): Position[] | null {
  const datum = datumOf(values)
  const places = datum && placesOf(filledIn(values), datum)
  return Array.isArray(places) ? places : null
}

/** The row and field at which the list can't be read. */
export function misreadIn(values: ShapeValues): Misread | null {
  const rows = readVertices(values.vertices)
  const datum = datumOf(values) ?? 'wgs84'
  const index = rows.findIndex((row) => !isBlank(row) && !Array.isArray(placesOf([row], datum)))
  const misread = index < 0 ? [] : placesOf([rows[index]!], datum)
  return Array.isArray(misread) ? null : { ...misread, index }
}

/** Null: no place. Undefined: what is typed is none yet, or it is kept. */
export function geometryIn(values: ShapeValues, kind: string): DrawnGeometry | null | undefined {
  const shape = shapeOf(values, kind)
  if (shape === 'kept') return undefined
  if (filledIn(values).length === 0) return null
  const places = placesIn(values)
  return places && places.length >= least_vertices[shape] ? drawnAs[shape](places) : undefined
}

interface DrawnGeometry {
  type: 'Point' | 'LineString' | 'Polygon'
  coordinates: unknown[]
}

const drawnAs: Record<Shape, (places: Position[]) => DrawnGeometry> = {
  point: ([place]) => ({ type: 'Point', coordinates: [...place!] }), // at least one
  line: (coordinates) => ({ type: 'LineString', coordinates }),
  area: (places) => ({ type: 'Polygon', coordinates: [[...places, places[0]]] }),
}

/** Three units of the last digit: what a datum's way there and back may cost. */
const same_degrees = 3e-7

export function isSameShape(one: ShapeValues, other: ShapeValues, kind: string): boolean {
  if (shapeOf(one, kind) !== shapeOf(other, kind))
    return filledIn(one).length + filledIn(other).length === 0 && one.shape !== 'kept' && other.shape !== 'kept'
  const [here, there] = [placesIn(one), placesIn(other)]
  if (!here || !there) return one.vertices === other.vertices && one.datum === other.datum
  return areSamePlaces(here, there)
}

export function areSamePlaces(here: readonly Position[], there: readonly Position[]): boolean {
  return (
    here.length === there.length &&
    here.every((place, index) => place.every((degrees, axis) => Math.abs(degrees - there[index]![axis]!) <= same_degrees))
  )
}
