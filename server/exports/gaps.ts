import { groups } from '#domain/gaps.ts'
import { centreOf, cornersOf } from '#domain/hexagon.ts'
import type { wholeQuestion } from '../gaps/answer.ts'
import { readKey } from '../gaps/find_gaps.ts'
import type { LivingPlaces } from '../gaps/living_places.ts'
import type { GapsReply, HexagonCollection } from '../schemas/gaps.ts'
import { guarded } from '#domain/guard.ts'

type Asked = ReturnType<typeof wholeQuestion>

/** What a file says of how its figures came about. */
function madeBy(
  { as_of, example_data, basis }: GapsReply,
  { measure, preset, kind, category, distance_m, from_m, to_m, hex_edge_m, thin_percent }: Asked,
) {
  return {
    as_of,
    example_data,
    population_basis: basis.dataset ? `${basis.dataset.name} (${basis.dataset.as_of})` : 'town totals, spread evenly',
    measure,
    preset: measure === 'fits' ? preset : null,
    kind,
    category: category.join(' ') || null,
    distance_m,
    from_m,
    to_m,
    hex_edge_m,
    thin_percent,
  }
}

/** What was asked stands before the features, as foreign members (RFC 7946, 6.1). */
export function hexagonCollection(told: GapsReply, asked: Asked, { zone }: LivingPlaces): HexagonCollection {
  const corners = cornersOf(asked.hex_edge_m)
  const ringOf = (id: string) => {
    const [x, y] = centreOf(readKey(id), asked.hex_edge_m)
    const ring = corners.map(([east, north]) => zone.inverse([x + east, y + north]).map((each) => Number(each.toFixed(6))) as [number, number])
    return [...ring, ring[0]!]
  }
  return {
    type: 'FeatureCollection',
    ...madeBy(told, asked),
    features: told.hexagons.map(({ lon: _, lat: __, ...properties }) => ({
      type: 'Feature',
      id: properties.id,
      geometry: { type: 'Polygon', coordinates: [ringOf(properties.id)] },
      properties,
    })),
  }
}

/** One line a town. */
export function townTable(told: GapsReply, asked: Asked): Record<string, string | number | null>[] {
  return told.towns.map(({ figures, is_thin, ...town }) => {
    const counted = groups.flatMap((group) => {
      const own = figures[group]
      const { people = null, within_lower = null, within_upper = null } = own ?? {}
      const names = {
        people,
        within_lower,
        within_upper,
        beyond_least: own && own.people - own.within_upper,
        beyond_most: own && own.people - own.within_lower,
      }
      return Object.entries(names).map(([name, value]) => [`${group}_${name}`, value] as const)
    })
    const line = { ...town, is_thin: is_thin === null ? null : String(is_thin), ...Object.fromEntries(counted), ...madeBy(told, asked) }
    return Object.fromEntries(Object.entries(line).map(([name, value]) => [name, cellOf(value)]))
  })
}

function cellOf(value: string | number | boolean | null): string | number | null {
  if (typeof value === 'number') return Math.round(value * 100) / 100
  return value === null ? null : guarded(String(value))
}
