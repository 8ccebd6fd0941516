import { axesOf, toWgs84, type Datum } from '#domain/datum.ts'
import { isNear } from '#domain/extent.ts'
import type { CityData } from './database/reference_data.ts'
import { problem } from './problem.ts'
import type { TownName } from './queries/regions.ts'
import type { TownShape } from './queries/boundaries.ts'
import type { BoundaryUpload } from './schemas/region.ts'

type Feature = BoundaryUpload['collection']['features'][number]

/** Names under which office files carry a town's code and its name, in lower case. */
const code_keys = ['code', 'adcode', 'town_code', '代码', '区划代码', '行政区划代码', '乡镇代码']
const name_keys = ['name', 'name_zh', '名称', '乡镇', '乡镇名称', '镇名', '行政区划名称']

/** The shapes as areas in WGS 84, one a town; several of one town are joined. Whatever can't be used is refused by name. */
export function townShapes(
  features: readonly Feature[],
  datum: Datum,
  towns: readonly TownName[],
  extent: CityData['extent'],
): { shapes: TownShape[]; heights_dropped: boolean } {
  const matched = features.map((feature) => ({ feature, town: townOf(feature, towns) }))
  const unmatched = matched.flatMap(({ feature, town }, index) =>
    town ? [] : [given(feature, name_keys) ?? given(feature, code_keys) ?? `#${index + 1}`],
  )
  if (unmatched.length > 0) throw problem('boundary_unmatched', { names: unmatched.slice(0, 20).join('、') })
  const shapes = new Map<string, TownShape>()
  let heights_dropped = false
  for (const { feature, town } of matched) {
    const { code, name_zh } = town! // every feature is matched, or the line above has thrown
    const polygons = polygonsOf(feature, name_zh)
    heights_dropped ||= polygons.some((rings) => rings.some((ring) => ring.some((position) => position.length > 2)))
    const placed = polygons.map((rings) => rings.map((ring) => placedRing(ring, datum, name_zh, extent)))
    const shape = shapes.get(code)
    if (shape) shape.geometry.coordinates.push(...placed)
    else shapes.set(code, { code, name_zh, geometry: { type: 'MultiPolygon', coordinates: placed } })
  }
  return { shapes: [...shapes.values()], heights_dropped }
}

function given({ properties }: Feature, keys: readonly string[]): string | undefined {
  const own = new Map(Object.entries(properties ?? {}).map(([key, value]) => [key.trim().toLowerCase(), value]))
  const values = keys.map((key) => own.get(key)).filter((each) => typeof each === 'string' || typeof each === 'number')
  return values.map((each) => String(each).trim()).find((text) => text !== '')
}

/** By code, of nine digits or of twelve that end in zeros, else by the full name. */
function townOf(feature: Feature, towns: readonly TownName[]): TownName | undefined {
  const code = given(feature, code_keys)?.replace(/^(\d{9})000$/, '$1')
  return towns.find((town) => town.code === code) ?? towns.find((town) => town.name_zh === given(feature, name_keys))
}

type Ring = number[][]

function polygonsOf({ geometry }: Feature, name: string): Ring[][] {
  const polygons = geometry?.type === 'Polygon' ? [geometry.coordinates] : geometry?.type === 'MultiPolygon' ? geometry.coordinates : undefined
  if (!polygons || polygons.length === 0 || !polygons.every(isPolygon)) throw problem('boundary_not_area', { name })
  return polygons
}

function isPolygon(rings: unknown): rings is Ring[] {
  return Array.isArray(rings) && rings.length > 0 && rings.every((ring) => Array.isArray(ring) && ring.every(isPosition))
}

function isPosition(position: unknown): position is number[] {
  return Array.isArray(position) && position.length >= 2 && position.every((each) => Number.isFinite(each))
}

/** A ring in WGS 84, without heights. It has four positions or more and ends where it began. */
function placedRing(ring: Ring, datum: Datum, name: string, extent: CityData['extent']): Ring {
  const [first, last] = [ring[0], ring.at(-1)]
  if (!first || !last || ring.length < 4 || first[0] !== last[0] || first[1] !== last[1]) throw problem('boundary_ring_open', { name })
  return ring.map((position) => {
    const [x, y] = position as [number, number]
    const [lon, lat] = toWgs84(datum, [x, y])
    if (axesOf(datum, [x, y]) !== 'east_first' || !isNear([lon, lat], extent)) throw problem('boundary_off', { name, x, y })
    return [lon, lat]
  })
}
