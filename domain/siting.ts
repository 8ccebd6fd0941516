import { isTaken, ModelBuilder, type LinearModel } from './linear_model.ts'
import { costOf, inHundredths, isOpenAlready, peopleServed, peopleServedTwice, wayOfAll } from './siting_count.ts'
import { greedySites } from './siting_start.ts'

/**
 * Where next: the classic models of siting (Toregas et al. 1971; Church & ReVelle 1974; Hakimi 1964, ReVelle & Swain 1970;
 * Minieka 1970). What is already there stays open and costs nothing; `new_sites` counts new ones only.
 */
export interface SitingProblem {
  /** People who may be served, each with a weight to hundredths of a person: residents, or registered disabled residents. */
  demand: readonly Demand[]
  sites: readonly Site[]
  /** Metres from each demand point to each site, by the index of both; Infinity: it cannot be reached. */
  distance_m: readonly (readonly number[])[]
}

export interface Demand {
  id: string
  people: number
  /** For minimum shares of each town. */
  town?: string
}

export interface Site {
  id: string
  /** Whole yuan; 0 for what is there already. */
  cost_yuan: number
  /** There already, or insisted on. */
  state?: 'existing' | 'locked_in' | 'locked_out'
}

export interface Limits {
  /** Served is who lives within so much, the limit included. */
  reach_m: number
  new_sites?: number
  budget_yuan?: number
  /** Of the people of every town at least this share, in per cent, is to be served. */
  town_floor_percent?: number
}

export interface SitingPlan {
  /** Ids of new sites, in order. */
  opened: string[]
  cost_yuan: number
  /** The objective, counted anew from the sites and not taken from the solver. */
  objective: number
}

/** Ids of demand that no site at all could serve: known before anything is solved. */
export function unreachable({ demand, sites, distance_m }: SitingProblem, reach_m: number): string[] {
  return demand.filter((_, i) => !sites.some((site, j) => site.state !== 'locked_out' && distance_m[i]![j]! <= reach_m)).map(({ id }) => id)
}

/** A model, of which people are counted in hundredths, and what a solution of it says. The first columns are the sites. */
export interface Posed {
  model: LinearModel
  /** No objective lies between two whole numbers. */
  isWhole: boolean
  read: (values: readonly number[]) => SitingPlan
}

interface Built {
  builder: ModelBuilder
  /** Column of each site. */
  open: number[]
  /** A plan to begin from. */
  start?: [column: number, value: number][]
}

/** The choices of sites, with what is fixed. `worth`: of each new one. */
function begin({ sites }: SitingProblem, worth: (site: Site) => number = () => 0): Built {
  const builder = new ModelBuilder()
  const open = sites.map((site) => {
    const column = builder.choice(isOpenAlready(site) ? 0 : worth(site), isOpenAlready(site) ? [1, 1] : [0, 1])
    if (site.state === 'locked_in') builder.rule(`locked_in:${site.id}`, [[column, 1]], { least: 1 })
    if (site.state === 'locked_out') builder.rule(`locked_out:${site.id}`, [[column, 1]], { most: 0 })
    return column
  })
  return { builder, open }
}

const newOf = ({ sites }: SitingProblem, open: readonly number[]) => open.filter((_, j) => !isOpenAlready(sites[j]!))

function limitNew({ builder, open }: Built, problem: SitingProblem, { new_sites, budget_yuan }: Partial<Limits>, exactly = false): void {
  const fresh = newOf(problem, open)
  const one = fresh.map((column) => [column, 1] as const)
  if (new_sites !== undefined) builder.rule('new_sites', one, { most: new_sites, ...(exactly ? { least: new_sites } : {}) })
  if (budget_yuan !== undefined) builder.rule('budget_yuan', costsOf(problem, open), { most: budget_yuan })
}

const costsOf = ({ sites }: SitingProblem, open: readonly number[]) =>
  open.flatMap((column, j) => (isOpenAlready(sites[j]!) ? [] : [[column, sites[j]!.cost_yuan] as const]))

/** LSCP: the cheapest set that serves everybody whom any site can. Without costs: the smallest. */
export function coverAll(problem: SitingProblem, { reach_m, new_sites }: Limits): Posed {
  const built = begin(problem, spent(problem))
  for (const { id, within } of alike(problem, reach_m))
    built.builder.rule(
      `serve:${id}`,
      within.map((j) => [built.open[j]!, 1] as const),
      { least: 1 },
    )
  limitNew(built, problem, new_sites === undefined ? {} : { new_sites })
  return posed(problem, built, { sense: 'min', parts: 1 }, (opened) => spentOn(problem, opened))
}

/** Without any costs each site counts alike. */
const spent = ({ sites }: SitingProblem) => (sites.every(({ cost_yuan }) => cost_yuan === 0) ? () => 1 : ({ cost_yuan }: Site) => cost_yuan)

const spentOn = (problem: SitingProblem, opened: readonly Site[]) => opened.map(spent(problem)).reduce((sum, each) => sum + each, 0)

/** Points that the same sites reach; they are served together or not at all. */
interface Alike {
  /** Of the first of them. */
  id: string
  /** Sites by their index. */
  within: readonly number[]
  hundredths: number
  of_town: ReadonlyMap<string, number>
}

/** Without those whom no site reaches. */
function alike({ demand, sites, distance_m }: SitingProblem, reach_m: number): Alike[] {
  const groups = new Map<string, Alike & { of_town: Map<string, number> }>()
  demand.forEach(({ id, people, town }, i) => {
    const within = sites.flatMap((_, j) => (distance_m[i]![j]! <= reach_m ? [j] : []))
    const key = within.join(',')
    const group = groups.get(key) ?? { id, within, hundredths: 0, of_town: new Map<string, number>() }
    groups.set(key, group)
    group.hundredths += inHundredths(people)
    if (town !== undefined) group.of_town.set(town, (group.of_town.get(town) ?? 0) + inHundredths(people))
  })
  return [...groups.values()].filter(({ within }) => within.length > 0)
}

/** MCLP: as many people as possible within reach. Points that the same sites serve are one. */
export function coverMost(problem: SitingProblem, limits: Limits): Posed {
  const built = begin(problem)
  const served = serving(built, problem, limits.reach_m, 1)
  limitNew(built, problem, limits)
  floors(built, problem, served, limits)
  const start = limits.new_sites === undefined ? [] : servedFrom(built, served, greedySites(problem, limits.new_sites))
  return posed(problem, { ...built, start }, { sense: 'max', parts: 100 }, (_, open) => peopleServed(problem, open, limits.reach_m))
}

/** The cheapest set that serves more than so many per cent of the people. Without costs: the smallest. */
export function coverShare(problem: SitingProblem, limits: Limits & { more_than_percent: number }): Posed {
  const built = begin(problem, spent(problem))
  const served = serving(built, problem, limits.reach_m, 0)
  const total = problem.demand.reduce((sum, { people }) => sum + inHundredths(people), 0)
  const least = Math.floor((limits.more_than_percent * total) / 100) + 1
  built.builder.rule(
    'more_than_percent',
    served.map(({ column, hundredths }) => [column, hundredths] as const),
    { least },
  )
  limitNew(built, problem, limits)
  floors(built, problem, served, limits)
  return posed(problem, built, { sense: 'min', parts: 1 }, (opened) => spentOn(problem, opened))
}

interface Served extends Alike {
  column: number
}

/** One share for all points that the same sites reach. */
function serving({ builder, open }: Built, problem: SitingProblem, reach_m: number, worth: 0 | 1): Served[] {
  return alike(problem, reach_m).map((group) => {
    const column = builder.share(worth * group.hundredths)
    builder.rule('served', [[column, 1], ...group.within.map((j) => [open[j]!, -1] as const)], { most: 0 })
    return { ...group, column }
  })
}

function floors({ builder }: Built, { demand }: SitingProblem, served: readonly Served[], { town_floor_percent }: Limits): void {
  if (town_floor_percent === undefined) return
  for (const town of new Set(demand.flatMap((each) => each.town ?? []))) {
    const all = demand.filter((each) => each.town === town).reduce((sum, { people }) => sum + inHundredths(people), 0)
    const terms = served.flatMap(({ column, of_town }) => (of_town.has(town) ? [[column, of_town.get(town)!] as const] : []))
    builder.rule(`town_floor_percent:${town}`, terms, { least: Math.ceil((town_floor_percent * all) / 100) })
  }
}

/** p-median: the least way of all people together to their nearest open site; exactly so many new ones. */
export function leastWay(problem: SitingProblem, limits: Pick<Limits, 'new_sites' | 'budget_yuan'>): Posed {
  const built = begin(problem)
  const { builder, open } = built
  const given = problem.demand.map(({ people }, i) =>
    nearestUseful(problem, i, limits.new_sites).map((j) => [builder.share(inHundredths(people) * problem.distance_m[i]![j]!), j] as const),
  )
  problem.demand.forEach(({ id }, i) => {
    const one = given[i]!.map(([column]) => [column, 1] as const)
    builder.rule(`serve:${id}`, one, { least: 1, most: 1 })
    for (const [column, j] of given[i]!)
      builder.rule(
        'served',
        [
          [column, 1],
          [open[j]!, -1],
        ],
        { most: 0 },
      )
  })
  limitNew(built, problem, limits, true)
  const start = limits.new_sites === undefined ? [] : wayFrom(built, given, greedySites(problem, limits.new_sites))
  return posed(problem, { ...built, start }, { sense: 'min', parts: 100, isWhole: false }, (_, chosen) => wayOfAll(problem, chosen))
}

const openFrom = ({ open }: Built, sites: readonly number[]) => open.map((column, j): [number, number] => [column, sites.includes(j) ? 1 : 0])

/** Who lives within reach of one of these sites is served. */
function servedFrom(built: Built, served: readonly Served[], sites: readonly number[]): [number, number][] {
  return [...openFrom(built, sites), ...served.map(({ column, within }): [number, number] => [column, within.some((j) => sites.includes(j)) ? 1 : 0])]
}

/** Everybody goes to the nearest of these sites. */
function wayFrom(built: Built, given: readonly (readonly (readonly [number, number])[])[], sites: readonly number[]): [number, number][] {
  const isOpen = new Set(sites)
  return [
    ...openFrom(built, sites),
    ...given.flatMap((near) => {
      const to = near.find(([, j]) => isOpen.has(j))
      return near.map(([column]): [number, number] => [column, to?.[0] === column ? 1 : 0])
    }),
  ]
}

/** With p sites open a point is never sent further than to the (n − p + 1)-th nearest. */
function nearestUseful({ sites, distance_m }: SitingProblem, i: number, new_sites: number | undefined): number[] {
  const reached = sites.flatMap(({ state }, j) => (state !== 'locked_out' && distance_m[i]![j]! < Infinity ? [j] : []))
  const sorted = reached.sort((a, b) => distance_m[i]![a]! - distance_m[i]![b]!)
  const possible = sites.filter(({ state }) => state !== 'locked_out').length
  const p = new_sites === undefined ? 1 : sites.filter(isOpenAlready).length + new_sites
  return sorted.slice(0, possible - p + 1)
}

/** Backup: as many people as possible within reach of two sites, everybody within reach of one. */
export function coverTwice(problem: SitingProblem, limits: Limits): Posed {
  const built = begin(problem)
  const { builder, open } = built
  for (const { id, hundredths, within } of alike(problem, limits.reach_m)) {
    const sites = within.map((j) => [open[j]!, 1] as const)
    builder.rule(`serve:${id}`, within.length > 1 ? [...sites, [builder.share(hundredths), -1]] : sites, { least: 1 })
  }
  limitNew(built, problem, limits)
  return posed(problem, built, { sense: 'max', parts: 100 }, (_, chosen) => peopleServedTwice(problem, chosen, limits.reach_m))
}

function posed(
  problem: SitingProblem,
  { builder, open, start }: Built,
  { sense, parts, isWhole = true }: { sense: LinearModel['sense']; parts: number; isWhole?: boolean },
  count: (opened: Site[], open: number[]) => number,
): Posed {
  return {
    isWhole,
    model: { ...builder.built(sense, start), parts },
    read: (values) => {
      const chosen = open.flatMap((column, j) => (isTaken(values[column]) ? [j] : []))
      const opened = chosen.map((j) => problem.sites[j]!).filter((site) => !isOpenAlready(site))
      return { opened: opened.map(({ id }) => id).sort(), cost_yuan: costOf(opened), objective: count(opened, chosen) }
    },
  }
}
