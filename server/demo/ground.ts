import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readCityData, readVillages } from '../database/reference_data.ts'
import type { Random } from './random.ts'

export type Position = [lon: number, lat: number]

export interface DemoTown {
  code: string
  name_zh: string
  name_en: string
  seat: Position
  villages: { code: string; name_zh: string }[]
}

/** Where the examples lie: a drawing, not a survey. */
export interface Ground {
  label_zh: string
  outline: Position[]
  towns: DemoTown[]
}

interface Schematic {
  outline: { label_zh: string; geometry: { coordinates: Position[][] } }
  seats: { seats: { code9: string; lon: number; lat: number }[] }
}

async function readSchematic(folder: string): Promise<Schematic> {
  return JSON.parse(await readFile(join(folder, 'schematic.json'), 'utf8')) as Schematic
}

export async function readGround(folder: string): Promise<Ground> {
  const [{ outline, seats }, { regions }, villages] = await Promise.all([readSchematic(folder), readCityData(folder), readVillages(folder)])
  const towns = seats.seats.map(({ code9: code, lon, lat }) => {
    const { name_zh, name_en } = regions.find((region) => region.code === code)! // every seat is that of a town of the same folder; a test holds it
    return {
      code,
      name_zh,
      name_en: name_en ?? name_zh,
      seat: [lon, lat] as Position,
      villages: villages.filter(({ parent_code }) => parent_code === code),
    }
  })
  return { label_zh: outline.label_zh, outline: outline.geometry.coordinates[0]!, towns }
}

/** Inside the outline and nearer to this town's seat than to any other: its cell in the drawing. */
export function isInCell({ outline, towns }: Ground, { code }: DemoTown, position: Position): boolean {
  const nearest = towns.reduce((best, town) => (squared(town.seat, position) < squared(best.seat, position) ? town : best))
  return nearest.code === code && isInside(outline, position)
}

function squared([x1, y1]: Position, [x2, y2]: Position): number {
  return (x1 - x2) ** 2 + (y1 - y2) ** 2
}

/** Counts the edges that a ray to the east crosses. */
function isInside(ring: readonly Position[], [x, y]: Position): boolean {
  let inside = false
  for (const [index, [x1, y1]] of ring.entries()) {
    const [x2, y2] = ring[(index + 1) % ring.length]!
    if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside
  }
  return inside
}

/** A place in the cell around the seat, dense in the middle. Falls back to the seat, which lies in its cell. */
export function placeIn(ground: Ground, town: DemoTown, random: Random, spread_degrees: number): Position {
  for (let attempt = 0; attempt < 40; attempt += 1) {
    const [angle, radius] = [random.next() * 2 * Math.PI, random.next() ** 1.5 * spread_degrees]
    const position = rounded([town.seat[0] + Math.cos(angle) * radius, town.seat[1] + Math.sin(angle) * radius])
    if (isInCell(ground, town, position)) return position
  }
  return town.seat
}

/** A tenth of a metre. */
export function rounded([lon, lat]: Position): Position {
  return [Math.round(lon * 1e6) / 1e6, Math.round(lat * 1e6) / 1e6]
}
