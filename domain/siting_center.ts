import type { LinearModel, Solved } from './linear_model.ts'
import { coverAll, longestWay, type SitingPlan, type SitingProblem } from './siting.ts'

export type Solve = (model: LinearModel) => Promise<Solved>

/**
 * p-center: with so many new sites the longest way of anybody is as short as it can be. A distance will do if the smallest set
 * within it needs no more sites; it is found by halving the distances that occur (Minieka 1970). Null: somebody cannot be reached.
 */
export async function leastLongest(problem: SitingProblem, new_sites: number, solve: Solve): Promise<SitingPlan | null> {
  const served = onlyPeople(problem)
  const distances = [...new Set(served.distance_m.flat())].filter((each) => each < Infinity).sort((a, b) => a - b)
  let [low, high] = [0, distances.length - 1]
  let best = distances.length > 0 ? await planWithin(served, distances[high]!, new_sites, solve) : null
  while (best && low < high) {
    const middle = (low + high) >> 1
    const plan = await planWithin(served, distances[middle]!, new_sites, solve)
    if (plan) [best, high] = [plan, middle]
    else low = middle + 1
  }
  return best
}

/** Whom nobody lives at keeps no site from being far. */
function onlyPeople({ demand, sites, distance_m }: SitingProblem): SitingProblem {
  const lived = demand.flatMap(({ people }, i) => (people > 0 ? [i] : []))
  return {
    demand: lived.map((i) => demand[i]!),
    sites: sites.map((site) => ({ ...site, cost_yuan: 0 })),
    distance_m: lived.map((i) => distance_m[i]!),
  }
}

async function planWithin(problem: SitingProblem, reach_m: number, new_sites: number, solve: Solve): Promise<SitingPlan | null> {
  const isServed = problem.distance_m.every((row) => row.some((each, j) => each <= reach_m && problem.sites[j]!.state !== 'locked_out'))
  if (!isServed) return null
  const { model, read } = coverAll(problem, { reach_m, new_sites })
  const { values } = await solve(model)
  if (!values) return null
  const plan = read(values)
  const open = problem.sites.flatMap(({ id, state }, j) => (state === 'existing' || plan.opened.includes(id) ? [j] : []))
  return { ...plan, objective: longestWay(problem, open) }
}
