import { gapOf, type LinearModel, type Solved } from './linear_model.ts'
import { coverAll, type Posed, type SitingPlan, type SitingProblem } from './siting.ts'
import { isOpenAlready, longestWay } from './siting_count.ts'

export type Solve = (model: LinearModel) => Promise<Solved>

/** A plan, and what is known of how good it is. */
export interface FoundPlan extends Pick<Solved, 'status' | 'bound' | 'gap' | 'conflict'> {
  plan: SitingPlan | null
}

/** One site, by its index, that is insisted on or struck. */
export interface Turn {
  site: number
  isOpen: boolean
}

/** Puts a question, as it is or with one site insisted on or struck; its model is built once. */
export type Ask = (turn?: Turn) => Promise<FoundPlan>

/** The same model with one site fixed; one of many, of which nobody asks which rules clash. */
export function turned({ model, ...posed }: Posed, { site, isOpen }: Turn): Posed {
  const fixed = isOpen ? { lower: 1 } : { upper: 0 }
  const columns = model.columns.map((column, index) => (index === site ? { ...column, ...fixed } : column))
  return { ...posed, model: { ...model, columns, start: [], is_variant: true } }
}

/**
 * p-center: with so many new sites the longest way of anybody is as short as it can be. A distance will do if the smallest set
 * within it needs no more sites; it is found by halving the distances that occur (Minieka 1970).
 */
export function leastLongest(problem: SitingProblem, new_sites: number, solve: Solve): Ask {
  const served = onlyPeople(problem)
  const distances = [...new Set(served.distance_m.flat())].filter((each) => each < Infinity).sort((a, b) => a - b)
  const within = planWithin(served, new_sites, solve)
  return async (turn) => {
    let [low, high] = [0, distances.length - 1]
    const farthest = await within(distances[high] ?? 0, turn)
    let best = farthest.plan
    if (!best) return { ...farthest, bound: null, gap: null }
    while (low < high) {
      const middle = (low + high) >> 1
      const { plan, status } = await within(distances[middle]!, turn)
      if (status === 'nothing_found') break
      if (plan) [best, high] = [plan, middle]
      else low = middle + 1
    }
    const bound = Math.min(distances[low] ?? 0, best.objective)
    return { status: low < high ? 'stopped' : 'proved_best', plan: best, bound, gap: gapOf(best.objective, bound), conflict: [] }
  }
}

/** Whom nobody lives at keeps no site from being far. */
export function onlyPeople({ demand, sites, distance_m }: SitingProblem): SitingProblem {
  const lived = demand.flatMap(({ people }, i) => (people > 0 ? [i] : []))
  return {
    demand: lived.map((i) => demand[i]!),
    sites: sites.map((site) => ({ ...site, cost_yuan: 0 })),
    distance_m: lived.map((i) => distance_m[i]!),
  }
}

type Within = Pick<FoundPlan, 'status' | 'plan' | 'conflict'>

/** The smallest set within a distance. */
function planWithin(problem: SitingProblem, new_sites: number, solve: Solve): (reach_m: number, turn?: Turn) => Promise<Within> {
  const known = new Map<number, Posed | string>()
  return async (reach_m, turn) => {
    const posed = known.get(reach_m) ?? poseWithin(problem, reach_m, new_sites)
    known.set(reach_m, posed)
    if (typeof posed === 'string') return { status: 'infeasible', plan: null, conflict: [`serve:${posed}`] }
    const { model, read } = turn ? turned(posed, turn) : posed
    const { status, values, conflict } = await solve(model)
    if (!values) return { status, plan: null, conflict: [...conflict] }
    const plan = read(values)
    const open = problem.sites.flatMap((site, j) => (isOpenAlready(site) || plan.opened.includes(site.id) ? [j] : []))
    return { status, plan: { ...plan, objective: longestWay(problem, open) }, conflict: [] }
  }
}

/** Or the id of a place that nothing reaches. */
function poseWithin(problem: SitingProblem, reach_m: number, new_sites: number): Posed | string {
  const left = problem.distance_m.findIndex((row) => !row.some((each, j) => each <= reach_m && problem.sites[j]!.state !== 'locked_out'))
  return left === -1 ? coverAll(problem, { reach_m, new_sites }) : problem.demand[left]!.id
}
