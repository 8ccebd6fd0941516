import type { Site, SitingProblem } from './siting.ts'

/** Whole, so that sums and shares of people have no digits that mean nothing. */
export const inHundredths = (people: number) => Math.round(people * 100)

export const isOpenAlready = ({ state }: Site) => state === 'existing'

/** Whole yuan. */
export const costOf = (opened: readonly Site[]) => opened.reduce((sum, { cost_yuan }) => sum + cost_yuan, 0)

const nearest = ({ distance_m }: SitingProblem, i: number, open: readonly number[]) =>
  open.reduce((least, j) => Math.min(least, distance_m[i]![j]!), Infinity)

/** Of those for whom it is so, by their index. */
function peopleWhere({ demand }: SitingProblem, isSo: (i: number) => boolean): number {
  return demand.reduce((sum, { people }, i) => (isSo(i) ? sum + inHundredths(people) : sum), 0) / 100
}

/** People within reach of an open site; sites by their index. */
export function peopleServed(problem: SitingProblem, open: readonly number[], reach_m: number): number {
  return peopleWhere(problem, (i) => nearest(problem, i, open) <= reach_m)
}

/** People within reach of two open sites. */
export function peopleServedTwice(problem: SitingProblem, open: readonly number[], reach_m: number): number {
  return peopleWhere(problem, (i) => open.filter((j) => problem.distance_m[i]![j]! <= reach_m).length > 1)
}

/** Person-metres to the nearest open site. */
export function wayOfAll(problem: SitingProblem, open: readonly number[]): number {
  return problem.demand.reduce((sum, { people }, i) => sum + inHundredths(people) * nearest(problem, i, open), 0) / 100
}

/** The longest way that anybody with weight has. */
export function longestWay(problem: SitingProblem, open: readonly number[]): number {
  return problem.demand.reduce((most, { people }, i) => (people > 0 ? Math.max(most, nearest(problem, i, open)) : most), 0)
}
