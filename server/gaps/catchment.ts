import { bySteps, catchmentAccess, fgt, within } from '#domain/catchment.ts'
import type { Position } from '#domain/datum.ts'
import type { Group } from '#domain/gaps.ts'
import { geodesicM } from '#domain/geodesic.ts'
import { grouped } from '#domain/grouped.ts'
import { NearestPlaces } from '#domain/nearest.ts'
import type { CapacityUnit, ServiceCapacity } from '../queries/service_capacities.ts'
import type { GapsReply } from '../schemas/gaps.ts'
import { inSteps } from './in_steps.ts'
import type { Lived } from './living_places.ts'

export interface CatchmentAsked {
  group: Group
  distance_m: number
  unit: CapacityUnit
  /** Nearer sites count more. */
  is_stepped: boolean
}

/** Of the catchment's radius, and how much a site counts there. */
const steps = [
  [1 / 3, 1],
  [2 / 3, 0.5],
  [1, 0.2],
] as const

/** Access is told for so many people. */
const per_people = 1_000

/** Null: no facility has a capacity in that unit. */
export async function catchmentOf(
  lived: Lived,
  services: readonly ServiceCapacity[],
  { group, distance_m, unit, is_stepped }: CatchmentAsked,
): Promise<GapsReply['catchment']> {
  const sites = services.filter((site) => site.unit === unit && site.capacity !== null && site.lon !== null)
  if (sites.length === 0) return null
  const places = lived.places.filter(({ people }) => (people[group] ?? 0) > 0)
  const people = places.map((place) => place.people[group]!)
  const spots = sites.map(({ lon, lat }): Position => [lon!, lat!])
  const nearest = new NearestPlaces(spots)
  const { ratio, access } = catchmentAccess({
    people,
    supply: sites.map(({ capacity }) => capacity!),
    distance: await inSteps(
      places,
      ({ lon, lat }) => new Map(nearest.within([lon, lat], distance_m).map((site) => [site, geodesicM([lon, lat], spots[site]!)])),
    ),
    weight: is_stepped ? bySteps(steps.map(([share, weight]) => [share * distance_m, weight] as const)) : within(distance_m),
  })
  const total = people.reduce((sum, each) => sum + each, 0)
  const mean = total > 0 ? people.reduce((sum, each, index) => sum + each * access[index]!, 0) / total : null
  const byTown = grouped([...places.keys()], (index) => places[index]!.town_code)
  return {
    mean_access: told(mean),
    poverty: mean === null ? null : ([0, 1, 2] as const).map((alpha) => Math.round((fgt(access, people, mean / 2, alpha) ?? 0) * 1e5) / 1e5),
    sites: sites.map(({ id }, index) => ({ id, access: told(ratio[index]!) })),
    towns: lived.towns.map(({ code }) => {
      const own = byTown.get(code) ?? []
      const count = own.reduce((sum, index) => sum + people[index]!, 0)
      return {
        code,
        people: Math.round(count),
        access: count > 0 ? told(own.reduce((sum, index) => sum + people[index]! * access[index]!, 0) / count) : null,
      }
    }),
  }
}

const told = (ratio: number | null) => (ratio === null ? null : Math.round(ratio * per_people * 1000) / 1000)
