import type { FacilityFilter } from '#domain/filter.ts'
import { printFilter } from '#domain/filter.ts'
import { described, type Collection } from './collections.ts'
import { latOf, lonOf, maxzoom } from './mercator.ts'
import type { Snapshot } from './snapshot.ts'

/** A place recorded later may lie outside of what is there now, and readers ask for nothing outside the bounds. */
const margin_degrees = 0.5

/** No tile reaches further to the poles. */
const mercator_edge = 85.05

type Bounds = [west: number, south: number, east: number, north: number]

const world: Bounds = [-180, -mercator_edge, 180, mercator_edge]

interface Asked {
  collection: Collection
  filter: FacilityFilter
  /** Scheme and host by which the reader reaches the tiles. */
  origin: string
  approvalNumber: string
}

/** TileJSON 3.0.0. Its tiles carry the filter it was asked with. */
export function tileJson(snapshot: Snapshot, { collection, filter, origin, approvalNumber }: Asked) {
  const { name, description, minzoom, fields } = described[collection]
  const search = printFilter(filter).toString()
  return {
    tilejson: '3.0.0' as const,
    name,
    description,
    attribution: attributionOf(snapshot.isDemo, approvalNumber),
    tiles: [`${origin}/tiles/${collection}/{z}/{x}/{y}.mvt${search && `?${search}`}`],
    vector_layers: [{ id: collection, description, minzoom, maxzoom, fields }],
    bounds: boundsOf(snapshot),
    minzoom,
    maxzoom,
    example_data: snapshot.isDemo,
  }
}

/** What stands beside every map of these data. */
export function attributionOf(isDemo: boolean, approvalNumber: string): string {
  return [isDemo ? '示例数据 Example data' : '', approvalNumber && `审图号：${approvalNumber}`].filter(Boolean).join(' · ')
}

function boundsOf({ points, towns }: Snapshot): Bounds {
  const outlines: Bounds[] = [...towns.values()].map(({ west, south, east, north }) => [west, south, east, north])
  const extent = points.extent()
  if (extent) outlines.push([lonOf(extent.west), latOf(extent.south), lonOf(extent.east), latOf(extent.north)])
  const [first, ...others] = outlines
  if (!first) return world
  const [west, south, east, north] = others.reduce(around, first)
  return [
    Math.max(world[0], west - margin_degrees),
    Math.max(world[1], south - margin_degrees),
    Math.min(world[2], east + margin_degrees),
    Math.min(world[3], north + margin_degrees),
  ]
}

function around(left: Bounds, right: Bounds): Bounds {
  return [Math.min(left[0], right[0]), Math.min(left[1], right[1]), Math.max(left[2], right[2]), Math.max(left[3], right[3])]
}
