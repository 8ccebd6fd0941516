/**
 * Which works under a budget. What counts is a place made usable, not an item mended: one step at the door makes ten good items
 * worthless. A place opens when every work that it still needs is done; a work that several need is paid once.
 */
export interface WorksProblem {
  places: readonly Place[]
  works: readonly Work[]
  /** Of which coverage is counted. */
  towns?: readonly { code: string; is_covered: boolean }[]
  rules: WorksRules
}

export interface Place {
  id: string
  /** What it is worth that it opens, as a whole number: people, or points of a score. */
  worth: number
  /** Works without which it stays shut, by id. */
  needs: readonly string[]
  /** For sharing money out among towns. */
  town?: string
}

export interface Work {
  id: string
  cost_yuan: number
  /** What it is worth by itself, whether a place opens or not. */
  worth?: number
  town?: string
  department?: string
  /** The town that counts as covered once it is done. */
  covers?: string
  /** It covers the town only if a visit proves it. */
  needs_visit?: boolean
  state?: 'locked_in' | 'locked_out'
  /** Nobody knows what it costs, so it cannot be chosen. */
  is_unpriced?: boolean
}

export interface WorksRules {
  /** One budget a year; what is left of a year goes on to the next where it is carried over. */
  budget_yuan: readonly number[]
  is_carried_over?: boolean
  /** Kept for what residents ask for, of the first year. */
  reserve_yuan?: number
  /** Works that go together or not at all. */
  bundles?: readonly (readonly string[])[]
  /** The first only where the second is done by then. */
  prerequisites?: readonly (readonly [work: string, after: string])[]
  /** One of these at most. */
  alternatives?: readonly (readonly string[])[]
  /** So many towns covered in the end; null: no matter how many. */
  covered_towns_least?: number | null
  /** So many works at least in each of the towns. */
  town_works?: readonly { towns: readonly string[]; least: number }[]
  /** So many towns in which there is any work. */
  towns_with_works_least?: number | null
  /** Of what is spent, in per cent. */
  town_share?: readonly { town: string; most_percent: number }[]
  department_share?: readonly { department: string; least_percent?: number; most_percent?: number }[]
}

export interface WorksPlan {
  /** Year from 0 of each chosen work. */
  chosen: { id: string; year: number }[]
  opened: string[]
  worth: number
  cost_yuan: number
}

/** What may be spent in each year. */
export function availableYuan({ budget_yuan, reserve_yuan = 0 }: WorksRules): number[] {
  return budget_yuan.map((yuan, year) => yuan - (year === 0 ? reserve_yuan : 0))
}

/** Counted from the works that were chosen, in whole numbers. */
export function worksPlan({ places, works }: WorksProblem, years: ReadonlyMap<string, number>): WorksPlan {
  const chosen = works.filter(({ id }) => years.has(id))
  const opened = places.filter(({ needs }) => needs.every((id) => years.has(id)))
  return {
    chosen: chosen.map(({ id }) => ({ id, year: years.get(id)! })).sort(byId),
    opened: opened.map(({ id }) => id).sort(),
    worth: opened.reduce((sum, { worth }) => sum + worth, 0) + chosen.reduce((sum, { worth = 0 }) => sum + worth, 0),
    cost_yuan: chosen.reduce((sum, { cost_yuan }) => sum + cost_yuan, 0),
  }
}

/** Towns that are covered once the works are done and every visit passes. */
export function coveredTowns({ towns = [], works }: WorksProblem, done: { has: (id: string) => boolean }): number {
  return townsBy({ towns, works }, done, () => true)
}

/** Towns that are covered once the works are done, whatever visits find. */
export function surelyCoveredTowns({ towns = [], works }: WorksProblem, done: { has: (id: string) => boolean }): number {
  return townsBy({ towns, works }, done, ({ needs_visit }) => !needs_visit)
}

function townsBy(
  { towns, works }: Required<Pick<WorksProblem, 'towns' | 'works'>>,
  done: { has: (id: string) => boolean },
  counts: (work: Work) => boolean,
): number {
  const covers = new Set(works.flatMap((work) => (work.covers !== undefined && done.has(work.id) && counts(work) ? [work.covers] : [])))
  return towns.filter(({ code, is_covered }) => is_covered || covers.has(code)).length
}

export const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1)
