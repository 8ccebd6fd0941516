import type { GeoJSONVTFeature } from '@maplibre/geojson-vt'
import { verdicts, type Verdict } from '#domain/facility.ts'
import type { FacilityFilter } from '#domain/filter.ts'
import { aggregate_below_zoom, name_zoom } from './collections.ts'
import { middleOf } from './judged.ts'
import { pixel, squareOf, type Square, type TileAddress } from './mercator.ts'
import type { Point } from './point_table.ts'
import type { Cell, Points } from './points.ts'

/** A tile is cut into cells of the third zoom further in, some 64 pixels wide on the screen: two numbers side by side stay readable. */
const cell_zooms = 3
const cells_a_side = 2 ** cell_zooms

/** A tile with more facilities than this is aggregated at any zoom, so that its cost is bounded. */
export const most_points = 2000

export function pointFeatures(points: Points, address: TileAddress, filter: FacilityFilter): GeoJSONVTFeature[] {
  if (address.z < aggregate_below_zoom || points.countWithin(address, filter) > most_points) return clustered(points, address, filter)
  const square = squareOf(address)
  const found = points.within(address, filter)
  return found.map((row) => single(points.rows.at(row), square, address.z)).toSorted((left, right) => Number(left.id) - Number(right.id))
}

/** What is not known is left out. */
export function propertiesOf({ kind, category, verdict, verdict_on, lifecycle, name_zh, name_en }: Point, zoom: number) {
  return { kind, category, verdict, verdict_on, lifecycle, ...(zoom >= name_zoom ? { name_zh, name_en } : {}) }
}

function single(point: Point, { west, north, size }: Square, zoom: number): GeoJSONVTFeature {
  return { type: 1, id: point.number, geometry: [[pixel(point.x, west, size), pixel(point.y, north, size)]], tags: propertiesOf(point, zoom) }
}

/** One feature a cell, where its facilities lie on average; a facility alone in its cell stays itself. In the order of their places, so that every server process draws the same bytes. */
function clustered(points: Points, address: TileAddress, filter: FacilityFilter): GeoJSONVTFeature[] {
  const square = squareOf(address)
  const tails = tailsOf(points, square)
  return cellsOf(address).flatMap((place, index) => {
    const cell = points.cell(place, filter, tails[index]!)
    if (cell === null) return []
    return [cell.count === 1 ? single(points.rows.at(cell.row), square, address.z) : cluster(cell, square)]
  })
}

/** Changed rows by the cell that they are in. */
function tailsOf(points: Points, square: Square): number[][] {
  const { xs, ys } = points.rows
  const tails = Array.from({ length: cells_a_side ** 2 }, (): number[] => [])
  const step = square.size / cells_a_side
  for (const row of points.tailIn(square)) {
    const [column, line] = [Math.floor((xs[row]! - square.west) / step), Math.floor((ys[row]! - square.north) / step)]
    tails[line * cells_a_side + column]!.push(row)
  }
  return tails
}

function cellsOf({ z, x, y }: TileAddress): TileAddress[] {
  const at = (index: number) => ({
    z: z + cell_zooms,
    x: x * cells_a_side + (index % cells_a_side),
    y: y * cells_a_side + Math.floor(index / cells_a_side),
  })
  return Array.from({ length: cells_a_side ** 2 }, (_, index) => at(index))
}

function cluster(cell: Cell, { west, north, size }: Square): GeoJSONVTFeature {
  const { x, y } = middleOf(cell)
  const counts = Object.fromEntries(verdicts.map((verdict, place) => [verdict, cell.verdicts[place]])) as Record<Verdict, number>
  return { type: 1, geometry: [[pixel(x, west, size), pixel(y, north, size)]], tags: { count: cell.count, ...counts } }
}
