import { gapOf, type LinearModel, type Solved } from './linear_model.ts'
import { coverAll, longestWay, type SitingPlan, type SitingProblem } from './siting.ts'

export type Solve = (model: LinearModel) => Promise<Solved>

/** A plan, and what is known of how good it is. */
export interface FoundPlan extends Pick<Solved, 'status' | 'bound' | 'gap' | 'conflict'> {
  plan: SitingPlan | null
}

/**
 * p-center: with so many new sites the longest way of anybody is as short as it can be. A distance will do if the smallest set
 * within it needs no more sites; it is found by halving the distances that occur (Minieka 1970).
 */
export async function leastLongest(problem: SitingProblem, new_sites: number, solve: Solve): Promise<FoundPlan> {
  const served = onlyPeople(problem)
  const distances = [...new Set(served.distance_m.flat())].filter((each) => each < Infinity).sort((a, b) => a - b)
  let [low, high] = [0, distances.length - 1]
  const farthest = await planWithin(served, distances[high] ?? 0, new_sites, solve)
  let best = farthest.plan
  if (!best) return { ...farthest, bound: null, gap: null }
  while (low < high) {
    const middle = (low + high) >> 1
    const { plan, status } = await planWithin(served, distances[middle]!, new_sites, solve)
    if (status === 'nothing_found') break
    if (plan) [best, high] = [plan, middle]
    else low = middle + 1
  }
  const bound = distances[low] ?? 0
  return {
    status: low < high ? 'stopped' : 'proved_best',
    plan: best,
    bound,
    gap: gapOf(best.objective, Math.min(bound, best.objective)),
    conflict: [],
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

async function planWithin(problem: SitingProblem, reach_m: number, new_sites: number, solve: Solve): Promise<Within> {
  const left = problem.distance_m.findIndex((row) => !row.some((each, j) => each <= reach_m && problem.sites[j]!.state !== 'locked_out'))
  if (left !== -1) return { status: 'infeasible', plan: null, conflict: [`serve:${problem.demand[left]!.id}`] }
  const { model, read } = coverAll(problem, { reach_m, new_sites })
  const { status, values, conflict } = await solve(model)
  if (!values) return { status, plan: null, conflict: [...conflict] }
  const plan = read(values)
  const open = problem.sites.flatMap(({ id, state }, j) => (state === 'existing' || plan.opened.includes(id) ? [j] : []))
  return { status, plan: { ...plan, objective: longestWay(problem, open) }, conflict: [] }
}
