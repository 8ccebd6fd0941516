import { axesOf, isProjected, toWgs84, type Datum, type Position } from '#domain/datum.ts'
import { parseDegrees, parseMetres, splitPair } from '#domain/coordinate.ts'
import type { Kind } from '#domain/facility.ts'
import { parseWkt, type PlainGeometry } from '#domain/wkt.ts'
import { isNear } from '#domain/extent.ts'
import type { CityData } from '../database/reference_data.ts'
import { textOf } from './cell.ts'
import { isClosed, mapPositions, positionsOf } from './geometry.ts'
import type { Cell, RowReason } from './row.ts'

/** Where a row lies: its geometry in WGS 84, and its first position as the file gives it, east first, for comparing datums. */
export interface Placed {
  geometry: PlainGeometry
  given: Position
  /** How far the last decimal that is written leaves it open. */
  within_m: number
}

export interface PlacingRules {
  datum: Datum
  extent: CityData['extent']
  mapping: Record<string, number>
  header: readonly string[]
}

/** Reads the position of a row. Null with no reason: there is none. */
export function placedRow(cells: readonly Cell[], kind: Kind | undefined, rules: PlacingRules, reasons: RowReason[]): Placed | null {
  const read = fromGeometry(cells, rules, reasons) ?? fromPair(cells, rules, reasons) ?? fromColumns(cells, rules, reasons)
  if (!read) return null
  const { geometry, column } = read
  if (kind && !fits(geometry.type, kind)) {
    reasons.push({ code: 'geometry_unfit', params: { type: geometry.type }, column })
    return null
  }
  const given = positionsOf(geometry)[0]!
  const converted = mapPositions(geometry, (position) => rounded(toWgs84(rules.datum, position)))
  const off = positionsOf(converted).find((position) => !isNear(position, rules.extent))
  if (!off) return { geometry: converted, given, within_m: isProjected(rules.datum) ? 0 : leftOpenM(given) }
  reasons.push({ code: 'outside_city', params: { lon: round(off[0], 5), lat: round(off[1], 5) }, column })
  return null
}

const degree_m = 111_320

/** Five decimals are a metre. Zeros at the end are lost in a number, so of three or fewer nothing is concluded but four. */
function leftOpenM(position: Position): number {
  const decimals = Math.max(4, ...position.map((value) => String(value).split('.')[1]?.length ?? 0))
  return decimals > 5 ? 0 : Math.max(1, (Math.SQRT1_2 * degree_m) / 10 ** decimals)
}

interface Read {
  geometry: PlainGeometry
  column: number
}

function fromColumns(cells: readonly Cell[], rules: PlacingRules, reasons: RowReason[]): Read | null {
  const { lon: x_column, lat: y_column } = rules.mapping
  if (x_column === undefined || y_column === undefined) return null
  const [x, y] = [textOf(cells[x_column]), textOf(cells[y_column])]
  if (!x && !y) return null
  if (!x || !y) {
    reasons.push({ code: 'coordinate_half', column: x ? y_column : x_column })
    return null
  }
  const read = [numberOf(x, x_column, rules.datum, reasons), numberOf(y, y_column, rules.datum, reasons)] as const
  if (read[0] === null || read[1] === null) return null
  const surveyed = isProjected(rules.datum) && isAxisLetter(rules.header[x_column])
  return point([read[0], read[1]], x_column, surveyed ? 'survey' : 'columns', rules, reasons)
}

/** One cell with both; either order is met in practice, and in China the numbers say which is which. */
function fromPair(cells: readonly Cell[], rules: PlacingRules, reasons: RowReason[]): Read | null {
  const column = rules.mapping['coordinates']
  const text = column === undefined ? '' : textOf(cells[column])
  if (column === undefined || !text) return null
  const pair = splitPair(text)
  if (!pair) {
    reasons.push({ code: 'coordinate_unreadable', params: { value: text.slice(0, 40) }, column })
    return null
  }
  const read = pair.map((each) => numberOf(each, column, rules.datum, reasons))
  if (read[0] === null || read[1] === null) return null
  return point([read[0]!, read[1]!], column, 'either', rules, reasons)
}

function numberOf(text: string, column: number, datum: Datum, reasons: RowReason[]): number | null {
  const value = isProjected(datum) ? parseMetres(text) : parseDegrees(text)
  if (value === null) reasons.push({ code: 'coordinate_unreadable', params: { value: text.slice(0, 40) }, column })
  return value
}

/** X and Y are letters of axes, not names: surveyors call north X. */
function isAxisLetter(heading: string | undefined): boolean {
  return /^[xy](坐标)?$/i.test(heading?.replaceAll(/[(（].*/g, '').trim() ?? '')
}

function point(
  position: Position,
  column: number,
  order: 'columns' | 'survey' | 'either',
  { datum }: PlacingRules,
  reasons: RowReason[],
): Read | null {
  const [x, y] = position
  const params = { x, y }
  if (x === 0 && y === 0) return refuse({ code: 'coordinate_zero', column }, reasons)
  const axes = axesOf(datum, position)
  if (axes === 'neither') return refuse({ code: 'off_the_earth', params: { ...params, datum }, column }, reasons)
  if (axes === 'east_first') return { geometry: { type: 'Point', coordinates: [x, y] }, column }
  if (order === 'columns') return refuse({ code: 'axes_swapped', params, column }, reasons)
  if (order === 'survey') reasons.push({ code: 'axes_survey', column })
  return { geometry: { type: 'Point', coordinates: [y, x] }, column }
}

function refuse(reason: RowReason, reasons: RowReason[]): null {
  reasons.push(reason)
  return null
}

/** GeoJSON, as an object or as text, or WKT. */
function fromGeometry(cells: readonly Cell[], { mapping, datum, extent }: PlacingRules, reasons: RowReason[]): Read | null {
  const column = mapping['geometry']
  const cell = column === undefined ? null : (cells[column] ?? null)
  if (column === undefined || cell === null || cell === '') return null
  const geometry = typeof cell === 'object' ? (cell as PlainGeometry) : written(textOf(cell))
  const malformed = (why: string) => refuse({ code: 'geometry_malformed', params: { why: why.slice(0, 60) }, column }, reasons)
  if (!geometry) return malformed(textOf(cell))
  const flat = flattened(geometry)
  if (!flat) return malformed(JSON.stringify(geometry))
  if (flat.had_height) reasons.push({ code: 'height_dropped', column })
  return checkedAxes(flat.geometry, column, { datum, extent }, reasons)
}

/** Degrees elsewhere on the earth are degrees all the same: that they lie outside the city is told by the place. */
function checkedAxes(
  geometry: PlainGeometry,
  column: number,
  { datum, extent }: Pick<PlacingRules, 'datum' | 'extent'>,
  reasons: RowReason[],
): Read | null {
  const off = positionsOf(geometry).find((position) => !isNear(position, extent) && axesOf(datum, position) !== 'east_first')
  if (!off || isElsewhere(datum, off)) return { geometry, column }
  const params = { x: off[0], y: off[1] }
  if (off[0] === 0 && off[1] === 0) return refuse({ code: 'coordinate_zero', column }, reasons)
  if (axesOf(datum, off) === 'neither') return refuse({ code: 'off_the_earth', params: { ...params, datum }, column }, reasons)
  return refuse({ code: 'axes_swapped', params, column }, reasons)
}

function isElsewhere(datum: Datum, [lon, lat]: Position): boolean {
  const is_zero = lon === 0 && lat === 0
  return !isProjected(datum) && axesOf(datum, [lon, lat]) === 'neither' && Math.abs(lon) <= 180 && Math.abs(lat) <= 90 && !is_zero
}

function written(text: string): PlainGeometry | null {
  if (!text.trimStart().startsWith('{')) return parseWkt(text)
  try {
    return JSON.parse(text) as PlainGeometry
  } catch {
    return null
  }
}

/** Two numbers a position, and rings and lines that PostGIS can take. Null: not a geometry. */
export function flattened(geometry: PlainGeometry): { geometry: PlainGeometry; had_height: boolean } | null {
  const positions = positionsOf(geometry)
  if (
    positions.length === 0 ||
    !positions.every((position) => position.length >= 2 && position.every((each) => Number.isFinite(each))) ||
    !isClosed(geometry)
  )
    return null
  return { geometry: mapPositions(geometry, ([x, y]) => [x, y]), had_height: positions.some((position) => position.length > 2) }
}

function fits(type: string, kind: Kind): boolean {
  return ['Point', 'Polygon', 'MultiPolygon'].includes(type) || (kind === 'road' && ['LineString', 'MultiLineString'].includes(type))
}

/** To a tenth of a millimetre, so that a file that comes again says the same. */
function rounded([lon, lat]: Position): Position {
  return [round(lon, 9), round(lat, 9)]
}

function round(value: number, digits: number): number {
  return Number(value.toFixed(digits))
}
