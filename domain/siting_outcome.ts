import type { Demand, Site, SitingProblem } from './siting.ts'
import { longestWay, peopleServed, peopleServedTwice, wayOfAll } from './siting_count.ts'
import type { SitingModel } from './siting_plan.ts'

/** A place where people live, with its ways. */
export interface LivedPlace {
  id: string
  town_code: string | null
  people: number
  /** To the nearest and the second nearest that is there; null: it cannot be reached. */
  existing_m: readonly (number | null)[]
  /** To each new site. */
  distance_m: readonly (number | null)[]
}

export interface NewSite {
  id: string
  cost_yuan: number | null
}

interface Given {
  demand: readonly LivedPlace[]
  sites: readonly NewSite[]
}

interface Fixed {
  locked_in: readonly string[]
  locked_out: readonly string[]
}

/** What is there, however much it is: only the nearest two decide. No site has such an id. */
const there: readonly Site[] = [
  { id: 'there 1', cost_yuan: 0, state: 'existing' },
  { id: 'there 2', cost_yuan: 0, state: 'existing' },
]

const metres = (each: number | null | undefined) => each ?? Infinity

/** As the models take it: what is there first, and without what was struck. Costs that are not known decide nothing. */
export function problemOf({ demand, sites }: Given, { locked_in, locked_out }: Fixed): SitingProblem {
  const left = sites.flatMap(({ id }, j) => (locked_out.includes(id) ? [] : [j]))
  const isPriced = left.every((j) => sites[j]!.cost_yuan !== null)
  const fresh = left.map((j): Site => {
    const { id, cost_yuan } = sites[j]!
    return { id, cost_yuan: isPriced ? cost_yuan! : 0, ...(locked_in.includes(id) ? { state: 'locked_in' as const } : {}) }
  })
  return {
    sites: [...there, ...fresh],
    demand: demand.map(({ id, people, town_code }): Demand => ({ id, people, ...(town_code === null ? {} : { town: town_code }) })),
    distance_m: demand.map(({ existing_m, distance_m }) => [...existing_m.map(metres), ...left.map((j) => metres(distance_m[j]))]),
  }
}

/** Without those whom nothing that may be open could reach at all: a sum of ways, or a longest one, has to leave them out. */
export function reachable(problem: SitingProblem): SitingProblem {
  const kept = problem.demand.flatMap((_, i) => (problem.distance_m[i]!.some((each) => each < Infinity) ? [i] : []))
  return { ...problem, demand: kept.map((i) => problem.demand[i]!), distance_m: kept.map((i) => problem.distance_m[i]!) }
}

export const objectiveUnits = ['people', 'person_metres', 'metres', 'yuan', 'sites'] as const
type ObjectiveUnit = (typeof objectiveUnits)[number]

export function unitOf(model: SitingModel, { sites }: SitingProblem): ObjectiveUnit {
  if (model === 'cover_most' || model === 'cover_twice') return 'people'
  if (model === 'least_way') return 'person_metres'
  if (model === 'least_longest') return 'metres'
  return sites.every(({ cost_yuan }) => cost_yuan === 0) ? 'sites' : 'yuan'
}

const thereOnly = (problem: SitingProblem) => problem.sites.flatMap(({ state }, j) => (state === 'existing' ? [j] : []))

/** The objective with what is there and nothing new; null: a cost has none, and where somebody has no way at all there is none. */
export function objectiveBefore(model: SitingModel, problem: SitingProblem, reach_m: number): number | null {
  const open = thereOnly(problem)
  if (model === 'cover_most') return peopleServed(problem, open, reach_m)
  if (model === 'cover_twice') return peopleServedTwice(problem, open, reach_m)
  if (model === 'cover_all' || model === 'cover_share') return null
  const value = model === 'least_way' ? wayOfAll(problem, open) : longestWay(problem, open)
  return value < Infinity ? value : null
}

export interface Reached {
  people: { total: number; before: number; after: number | null }
  opened: { site_id: string; newly_served: number; all_served: number }[]
  residual: {
    people: number
    towns: { town_code: string | null; total: number; before: number; after: number }[]
    worst: { id: string; people: number; distance_m: number | null }[]
  }
}

/** So many of the worst are named. */
const most_named = 20

/** Who lives within reach before and with these sites; each that is new belongs to the nearest of them, so that their shares add up. */
export function reachedBy({ demand, sites }: Given, opened: readonly string[] | null, reach_m: number): Reached {
  const fresh = (opened ?? []).map((id) => sites.findIndex((site) => site.id === id))
  const rows = demand.map((place) => {
    const before_m = metres(place.existing_m[0])
    const nearest = fresh.reduce<number | null>(
      (best, j) => (best === null || metres(place.distance_m[j]) < metres(place.distance_m[best]) ? j : best),
      null,
    )
    const new_m = nearest === null ? Infinity : metres(place.distance_m[nearest])
    return { place, nearest, before_m, after_m: Math.min(before_m, new_m) }
  })
  type Row = (typeof rows)[number]
  const sum = (some: readonly Row[]) => hundredths(some.reduce((all, { place }) => all + place.people, 0))
  const [isBefore, isAfter] = [({ before_m }: Row) => before_m <= reach_m, ({ after_m }: Row) => after_m <= reach_m]
  const left = rows.filter((row) => !isAfter(row))
  const towns = [...new Set(rows.map(({ place }) => place.town_code))].map((town_code) => {
    const own = rows.filter(({ place }) => place.town_code === town_code)
    return { town_code, total: sum(own), before: sum(own.filter(isBefore)), after: sum(own.filter(isAfter)) }
  })
  return {
    people: { total: sum(rows), before: sum(rows.filter(isBefore)), after: opened && sum(rows.filter(isAfter)) },
    opened: fresh.map((j) => ({
      site_id: sites[j]!.id,
      newly_served: sum(rows.filter((row) => row.nearest === j && !isBefore(row) && isAfter(row))),
      all_served: sum(rows.filter(({ place }) => metres(place.distance_m[j]) <= reach_m)),
    })),
    residual: {
      people: sum(left),
      towns: towns.sort((a, b) => b.total - b.after - (a.total - a.after) || ((a.town_code ?? '') < (b.town_code ?? '') ? -1 : 1)),
      worst: left
        .sort((a, b) =>
          a.after_m === b.after_m ? b.place.people - a.place.people || (a.place.id < b.place.id ? -1 : 1) : a.after_m > b.after_m ? -1 : 1,
        )
        .slice(0, most_named)
        .map(({ place, after_m }) => ({ id: place.id, people: place.people, distance_m: after_m < Infinity ? after_m : null })),
    },
  }
}

const hundredths = (value: number) => Math.round(value * 100) / 100
