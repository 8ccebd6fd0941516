import type { GeoJSONVTFeature } from '@maplibre/geojson-vt'
import type { Verdict } from '#domain/facility.ts'
import type { FacilityFilter } from '#domain/filter.ts'
import { aggregate_below_zoom, name_zoom } from './collections.ts'
import { extent, pixel, squareOf, type Square, type TileAddress } from './mercator.ts'
import type { Point, PointTable } from './point_table.ts'
import type { Points } from './points.ts'

/** Cells along a side of a tile, some 64 pixels wide on the screen: two numbers side by side stay readable. */
const cells_a_side = 8

/** A tile with more facilities than this is aggregated at any zoom, so that its cost is bounded. */
export const most_points = 2000

export function pointFeatures(points: Points, address: TileAddress, filter: FacilityFilter): GeoJSONVTFeature[] {
  const square = squareOf(address)
  const found = points.within(square, filter)
  if (address.z < aggregate_below_zoom || found.length > most_points) return clustered(points.rows, found, square, address.z)
  return found.map((row) => single(points.rows.at(row), square, address.z)).toSorted((left, right) => Number(left.id) - Number(right.id))
}

/** What is not known is left out. */
export function propertiesOf({ kind, category, verdict, verdict_on, lifecycle, name_zh, name_en }: Point, zoom: number) {
  return { kind, category, verdict, verdict_on, lifecycle, ...(zoom >= name_zoom ? { name_zh, name_en } : {}) }
}

function single(point: Point, { west, north, size }: Square, zoom: number): GeoJSONVTFeature {
  return { type: 1, id: point.number, geometry: [[pixel(point.x, west, size), pixel(point.y, north, size)]], tags: propertiesOf(point, zoom) }
}

interface Cell {
  /** One of them. */
  row: number
  count: number
  /** Sums, in units of the tile. */
  x: number
  y: number
  verdicts: Record<Verdict, number>
}

/** One feature a cell, where its facilities lie on average; a facility alone in its cell stays itself. */
function clustered(table: PointTable, rows: number[], square: Square, zoom: number): GeoJSONVTFeature[] {
  return cellsOf(table, rows, square).map((cell) => (cell.count === 1 ? single(table.at(cell.row), square, zoom) : cluster(cell)))
}

/** In the order of their places, so that every server process draws the same bytes. */
function cellsOf(table: PointTable, rows: number[], { west, north, size }: Square): Cell[] {
  const cells = Array.from<Cell | undefined>({ length: cells_a_side ** 2 })
  for (const row of rows) {
    const x = pixel(table.x(row), west, size)
    const y = pixel(table.y(row), north, size)
    const cell = (cells[cellAt(y) * cells_a_side + cellAt(x)] ??= emptyCell(row))
    cell.count += 1
    cell.x += x
    cell.y += y
    cell.verdicts[table.verdictOf(row)] += 1
  }
  return cells.filter((cell) => cell !== undefined)
}

function cellAt(place: number): number {
  return Math.floor((place * cells_a_side) / extent)
}

function emptyCell(row: number): Cell {
  return { row, count: 0, x: 0, y: 0, verdicts: { compliant: 0, non_compliant: 0, incomplete: 0, unaudited: 0 } }
}

function cluster({ count, x, y, verdicts: counts }: Cell): GeoJSONVTFeature {
  return { type: 1, geometry: [[Math.floor(x / count), Math.floor(y / count)]], tags: { count, ...counts } }
}
