import type { SitingProblem } from './siting.ts'

/**
 * A fair plan to begin from, so that there is one however soon a solver is stopped: the site that brings the shortest way of all
 * together is added, again and again. Sites by their index, with what is there already and what is insisted on.
 */
export function greedySites({ demand, sites, distance_m }: SitingProblem, new_sites: number): number[] {
  const open = sites.flatMap(({ state }, j) => (state === 'existing' || state === 'locked_in' ? [j] : []))
  const free = new Set(sites.flatMap(({ state }, j) => (state === undefined ? [j] : [])))
  const way = demand.map((_, i) => open.reduce((least, j) => Math.min(least, distance_m[i]![j]!), far_m))
  let left = new_sites - sites.filter(({ state }) => state === 'locked_in').length
  while (left > 0 && free.size > 0) {
    const saved = (j: number) => demand.reduce((sum, { people }, i) => sum + people * Math.max(0, way[i]! - distance_m[i]![j]!), 0)
    const [best] = [...free].map((j) => ({ j, saves: saved(j) })).sort((a, b) => b.saves - a.saves || a.j - b.j)
    open.push(best!.j)
    free.delete(best!.j)
    for (const i of demand.keys()) way[i] = Math.min(way[i]!, distance_m[i]![best!.j]!)
    left -= 1
  }
  return open.sort((a, b) => a - b)
}

/** Stands for a way that does not exist: longer than any on Earth. */
const far_m = 1e8
