import type { Day } from '#domain/date.ts'
import type { LivingPlace } from '#domain/gaps.ts'
import { grouped } from '#domain/grouped.ts'
import { problem } from '../problem.ts'
import type { LivingPlaces, Lived } from '../gaps/living_places.ts'
import type { SitingAsked, SitingInputs } from '../schemas/siting_plan.ts'

/** More places than this are put together: a model of the way of everybody has an unknown for each place and site. */
const most_places = { covering: 2_000, ways: 400 } as const

/** Edges of the hexagons in which places are put together, the finest first. */
const edges_m = { points: [100, 250, 500, 1_000, 2_000, 4_000, 8_000], town_area: [1_000, 2_000, 4_000, 8_000] } as const

export type Demand = Pick<
  SitingInputs,
  'demand_basis' | 'population_source' | 'population_as_of' | 'merged_m' | 'unknown' | 'unknown_places' | 'outside_places' | 'towns'
> & { places: DemandPlace[] }

export type DemandPlace = Pick<SitingInputs['demand'][number], 'id' | 'name' | 'town_code' | 'lon' | 'lat' | 'people'>

/** Where the people live that are asked about, as finely as the model allows. */
export async function demandOf(living: LivingPlaces, { model, whom }: SitingAsked, as_of: Day): Promise<Demand> {
  const most = model === 'least_way' || model === 'least_longest' ? most_places.ways : most_places.covering
  const first = await living.of(edges_m.town_area[0], as_of)
  const basis = first.dataset ? 'points' : 'town_area'
  const own = first.dataset ? livedIn(first, whom).map(placeOf) : []
  const finest =
    first.dataset && own.length <= most ? { lived: first, places: own, merged_m: null } : await merged(living, whom, { as_of, most, basis })
  const { lived, places, merged_m } = finest
  if (places.length === 0) throw problem('siting_nobody')
  return { places, merged_m, demand_basis: basis, ...toldOf(lived, whom) }
}

type Group = SitingAsked['whom']
type Counted = LivingPlace & { count: number }

/** Once boundaries are known, what lies in none of them draws no site: it may be in another city. */
function insideOf({ places, towns }: Lived): readonly LivingPlace[] {
  return towns.some(({ has_boundary }) => has_boundary) ? places.filter(({ town_code }) => town_code !== null) : places
}

/** Hundredths of a person are enough; where nobody lives nobody is to be served. */
function livedIn(lived: Lived, whom: Group): Counted[] {
  return insideOf(lived).flatMap((place) => {
    const count = Math.round((place.people[whom] ?? 0) * 100) / 100
    return count > 0 ? [{ ...place, count }] : []
  })
}

function placeOf({ name, town_code, lon, lat, count }: Counted, index: number): DemandPlace {
  return { id: `point ${index + 1}`, name, town_code, lon: shortened(lon), lat: shortened(lat), people: count }
}

const shortened = (degrees: number) => Math.round(degrees * 1e7) / 1e7

interface Merging {
  as_of: Day
  most: number
  basis: keyof typeof edges_m
}

async function merged(living: LivingPlaces, whom: Group, { as_of, most, basis }: Merging) {
  for (const merged_m of edges_m[basis]) {
    const lived = await living.of(merged_m, as_of)
    const places = [...grouped(livedIn(lived, whom), ({ town_code, hexagon }) => `${town_code ?? 'none'}/${hexagon}`)].map(([id, list]) =>
      together(id, list),
    )
    if (places.length <= most || merged_m === edges_m[basis].at(-1)) return { lived, places, merged_m }
  }
  throw new Error('There is a coarsest net.')
}

/** Where the middle of its people is. */
function together(id: string, list: readonly Counted[]): DemandPlace {
  const people = list.reduce((sum, { count }) => sum + count, 0)
  const mean = (of: (place: Counted) => number) => shortened(list.reduce((sum, place) => sum + of(place) * place.count, 0) / people)
  const [only] = list
  return {
    id,
    name: list.length === 1 ? only!.name : null,
    town_code: only!.town_code,
    lon: mean(({ lon }) => lon),
    lat: mean(({ lat }) => lat),
    people: Math.round(people * 100) / 100,
  }
}

/** Where the figures come from, and whose are missing. */
function toldOf(lived: Lived, whom: Group) {
  const { towns, dataset, places, unplaced_towns } = lived
  const inside = insideOf(lived)
  const names = towns.map(({ code, name_zh, name_en }) => ({ code, name_zh, name_en }))
  if (dataset) {
    return {
      towns: names,
      population_source: dataset.source,
      population_as_of: [dataset.as_of],
      unknown: [],
      unknown_places: inside.filter(({ people }) => people[whom] === null).length,
      outside_places: places.length - inside.length,
    }
  }
  const isUnknown = (town: (typeof towns)[number]) =>
    whom === 'over_60' || (whom === 'residents' ? town.population : town.disabled_residents) === null
  const years = towns.flatMap((town) => (isUnknown(town) ? [] : (town.population_as_of ?? [])))
  return {
    towns: names,
    population_source: null,
    population_as_of: [...new Set(years)].sort(),
    unknown: towns.flatMap((town) => (isUnknown(town) || unplaced_towns.includes(town.code) ? [{ id: town.code, name: town.name_zh }] : [])),
    unknown_places: 0,
    outside_places: 0,
  }
}
