import type { SitingProblem } from './siting.ts'
import { costOf, inHundredths, isOpenAlready } from './siting_count.ts'
import type { SitingQuestion } from './siting_solve.ts'

interface Looked {
  problem: SitingProblem
  question: SitingQuestion
  opened: readonly string[]
  /** What is open, by index. */
  open: readonly number[]
}

/** Which rules a plan breaks; empty: it keeps them all. Nothing is taken from a solver on trust. */
export function brokenSiting(problem: SitingProblem, question: SitingQuestion, opened: readonly string[]): string[] {
  const open = problem.sites.flatMap((site, j) => (isOpenAlready(site) || opened.includes(site.id) ? [j] : []))
  const looked = { problem, question, opened, open }
  return [...fixed(looked), ...money(looked), ...served(looked), ...shares(looked)]
}

function fixed({ problem: { sites }, opened }: Looked): string[] {
  return sites.flatMap(({ id, state }) => {
    if (state === 'locked_in') return opened.includes(id) ? [] : [`locked_in:${id}`]
    return state !== undefined && opened.includes(id) ? [`${state}:${id}`] : []
  })
}

function money({ problem: { sites }, question: { model, new_sites, budget_yuan }, opened }: Looked): string[] {
  const chosen = sites.filter(({ id }) => opened.includes(id))
  const isCounted = new_sites === undefined || (model === 'least_way' ? chosen.length === new_sites : chosen.length <= new_sites)
  return [
    ...(chosen.length === opened.length ? [] : ['known']),
    ...(isCounted ? [] : ['new_sites']),
    ...(budget_yuan === undefined || costOf(chosen) <= budget_yuan ? [] : ['budget_yuan']),
  ]
}

/** Whom any site could serve is served where everybody has to be; where ways are summed everybody has one. */
function served({ problem: { demand, sites, distance_m }, question: { model, reach_m }, open }: Looked): string[] {
  if (model === 'cover_most' || model === 'cover_share') return []
  const isOfWays = model === 'least_way' || model === 'least_longest'
  const isNear = (i: number, j: number) => (isOfWays ? distance_m[i]![j]! < Infinity : distance_m[i]![j]! <= reach_m)
  return demand.flatMap(({ id, people }, i) => {
    if (model === 'least_longest' ? people === 0 : !isOfWays && !sites.some((_, j) => isNear(i, j))) return []
    return open.some((j) => isNear(i, j)) ? [] : [`serve:${id}`]
  })
}

/** In whole hundredths of people. */
function shares({ problem: { demand, distance_m }, question, open }: Looked): string[] {
  const { reach_m, more_than_percent, town_floor_percent } = question
  const rows = demand.map(({ people, town }, i) => ({
    town,
    all: inHundredths(people),
    near: open.some((j) => distance_m[i]![j]! <= reach_m) ? inHundredths(people) : 0,
  }))
  const shareOf = (some: readonly { all: number; near: number }[]) => ({
    all: some.reduce((sum, { all }) => sum + all, 0),
    near: some.reduce((sum, { near }) => sum + near, 0),
  })
  const whole = shareOf(rows)
  const isTooFew = more_than_percent !== undefined && 100 * whole.near <= more_than_percent * whole.all
  const towns = town_floor_percent === undefined ? [] : [...new Set(rows.flatMap(({ town }) => town ?? []))]
  const below = towns.filter((town) => {
    const { all, near } = shareOf(rows.filter((row) => row.town === town))
    return 100 * near < town_floor_percent! * all
  })
  return [...(isTooFew ? ['more_than_percent'] : []), ...below.map((town) => `town_floor_percent:${town}`)]
}
