import { isInCell, placeIn, rounded, type DemoTown, type Ground, type Position } from './ground.ts'
import type { Random } from './random.ts'
import type { DemoFacility } from './records.ts'

type Geometry = DemoFacility['geometry']

/** Metres of a degree at this latitude, well enough for examples. */
const metres_of_degree = { lat: 110_600, lon: 101_000 }

/** How far facilities lie from the seat: a town's centre, and its villages. */
const spread_degrees = { centre: 0.012, villages: 0.055 }

export interface Placing {
  ground: Ground
  town: DemoTown
  random: Random
}

export function pointIn({ ground, town, random }: Placing, where: keyof typeof spread_degrees): Geometry {
  return { type: 'Point', coordinates: placeIn(ground, town, random, spread_degrees[where]) }
}

/** A turned rectangle, or a point where it would reach into the next town. */
export function areaIn(placing: Placing, across_m: number): Geometry {
  const { ground, town, random } = placing
  const centre = placeIn(ground, town, random, spread_degrees.centre)
  const [angle, ratio] = [random.next() * Math.PI, 0.4 + random.next() * 0.5]
  const corner = (along: number, aside: number) => moved(centre, angle, (along * across_m) / 2, (aside * across_m * ratio) / 2)
  const ring = [corner(-1, -1), corner(1, -1), corner(1, 1), corner(-1, 1)]
  if (!ring.every((position) => isInCell(ground, town, position))) return { type: 'Point', coordinates: centre }
  return { type: 'Polygon', coordinates: [[...ring, ring[0]]] }
}

/** A line that bends a little, or a point where it would leave the town. */
export function lineIn(placing: Placing, where: keyof typeof spread_degrees): Geometry {
  const { ground, town, random } = placing
  const start = placeIn(ground, town, random, spread_degrees[where])
  const line = [start]
  let angle = random.next() * 2 * Math.PI
  const pieces = random.whole(2, 5)
  for (let piece = 0; piece < pieces; piece += 1) {
    line.push(moved(line.at(-1)!, angle, random.whole(60, where === 'villages' ? 320 : 180), 0))
    angle += (random.next() - 0.5) * 0.7
  }
  return line.every((position) => isInCell(ground, town, position))
    ? { type: 'LineString', coordinates: line }
    : { type: 'Point', coordinates: start }
}

/** Of a point, or between opposite corners of an area of this file. */
export function middleOf({ type, coordinates }: NonNullable<Geometry>): Position {
  if (type !== 'Polygon') return coordinates as Position
  const [ring] = coordinates as [Position[]]
  const [[x1, y1], [x2, y2]] = [ring[0]!, ring[2]!]
  return rounded([(x1 + x2) / 2, (y1 + y2) / 2])
}

function moved([lon, lat]: Position, angle: number, along_m: number, aside_m: number): Position {
  const east = Math.cos(angle) * along_m - Math.sin(angle) * aside_m
  const north = Math.sin(angle) * along_m + Math.cos(angle) * aside_m
  return rounded([lon + east / metres_of_degree.lon, lat + north / metres_of_degree.lat])
}
