import { expect, test, vi } from 'vitest'
import { coverAll, coverMost, coverShare, coverTwice, leastWay, type Limits, type Posed, type SitingProblem } from '#domain/siting.ts'
import { leastLongest } from '#domain/siting_center.ts'
import { longestWay, peopleServed, peopleServedTwice, wayOfAll } from '#domain/siting_count.ts'
import { brokenSiting } from '#domain/siting_rules.ts'
import type { SitingQuestion } from '#domain/siting_solve.ts'
import { solveHere } from '../../server/planner/highs.ts'
import { randomSiting, setsOf } from '../support/random_plans.ts'

vi.setConfig({ testTimeout: 120_000 })

const instances = Array.from({ length: 300 }, (_, seed) => seed + 1)
const solve = (model: Parameters<typeof solveHere>[0]) => solveHere(model, { time_limit_s: 60 })

interface Rule {
  pose: (problem: SitingProblem, limits: Limits & { new_sites: number }) => Posed
  /** The objective of a set of open sites; null: it breaks a rule. */
  worth: (problem: SitingProblem, open: readonly number[], limits: Limits & { new_sites: number }) => number | null
  sense: 'max' | 'min'
}

const fresh = ({ sites }: SitingProblem, open: readonly number[]) => open.filter((j) => sites[j]!.state !== 'existing')
const cost = (problem: SitingProblem, open: readonly number[]) => fresh(problem, open).reduce((sum, j) => sum + problem.sites[j]!.cost_yuan, 0)
const few = (problem: SitingProblem, open: readonly number[], { new_sites }: { new_sites: number }) => fresh(problem, open).length <= new_sites

/** Whom any site may serve is served; else the model leaves them out. */
function servesWhomItCan({ demand, sites, distance_m }: SitingProblem, open: readonly number[], reach_m: number): boolean {
  return demand.every((_, i) => !sites.some((_site, j) => distance_m[i]![j]! <= reach_m) || open.some((j) => distance_m[i]![j]! <= reach_m))
}

function keepsFloors({ demand, distance_m }: SitingProblem, open: readonly number[], { reach_m, town_floor_percent = 0 }: Limits): boolean {
  return [...new Set(demand.map(({ town }) => town))].every((town) => {
    const there = demand.flatMap((each, i) => (each.town === town ? [{ ...each, isServed: open.some((j) => distance_m[i]![j]! <= reach_m) }] : []))
    const people = there.reduce((sum, each) => sum + each.people, 0)
    return there.reduce((sum, each) => (each.isServed ? sum + each.people : sum), 0) >= Math.ceil((town_floor_percent * people) / 100)
  })
}

const models: Record<string, Rule> = {
  'LSCP, cheapest': {
    pose: (problem, { reach_m }) => coverAll(problem, { reach_m }),
    worth: (problem, open, { reach_m }) => (servesWhomItCan(problem, open, reach_m) ? cost(problem, open) : null),
    sense: 'min',
  },
  'MCLP by number': {
    pose: (problem, limits) => coverMost(problem, limits),
    worth: (problem, open, limits) => (few(problem, open, limits) ? peopleServed(problem, open, limits.reach_m) : null),
    sense: 'max',
  },
  'MCLP by budget with a floor for every town': {
    pose: (problem, { reach_m }) => coverMost(problem, { reach_m, budget_yuan: 60, town_floor_percent: 30 }),
    worth: (problem, open, { reach_m }) =>
      cost(problem, open) <= 60 && keepsFloors(problem, open, { reach_m, town_floor_percent: 30 }) ? peopleServed(problem, open, reach_m) : null,
    sense: 'max',
  },
  'more than 80 % at the least cost': {
    pose: (problem, { reach_m }) => coverShare(problem, { reach_m, more_than_percent: 80 }),
    worth: (problem, open, { reach_m }) => {
      const total = problem.demand.reduce((sum, { people }) => sum + people, 0)
      return 100 * peopleServed(problem, open, reach_m) > 80 * total ? cost(problem, open) : null
    },
    sense: 'min',
  },
  'p-median': {
    pose: (problem, { new_sites }) => leastWay(problem, { new_sites }),
    worth: (problem, open, { new_sites }) => {
      const isReached = problem.distance_m.every((row) => open.some((j) => row[j]! < Infinity))
      return fresh(problem, open).length === new_sites && isReached ? wayOfAll(problem, open) : null
    },
    sense: 'min',
  },
  backup: {
    pose: (problem, limits) => coverTwice(problem, limits),
    worth: (problem, open, limits) =>
      few(problem, open, limits) && servesWhomItCan(problem, open, limits.reach_m) ? peopleServedTwice(problem, open, limits.reach_m) : null,
    sense: 'max',
  },
}

test.each(Object.entries(models))('%s: the solver finds what trying every set of 300 instances finds', async (_, { pose, worth, sense }) => {
  let feasible = 0
  for (const seed of instances) {
    const { problem, limits } = randomSiting(seed)
    const worths = [...setsOf(problem)].flatMap((open) => worth(problem, open, limits) ?? [])
    const { model, read } = pose(problem, limits)
    const { status, values, conflict } = await solve(model)
    const best = worths.length === 0 ? null : sense === 'max' ? Math.max(...worths) : Math.min(...worths)
    if (best !== null) feasible += 1
    expect([seed, status, values && read(values).objective, conflict.length > 0]).toEqual([seed, ...expected(best)])
  }
  expect(feasible).toBeGreaterThan(100)
})

/** Where nothing keeps every rule, the rules that clash are named. */
const expected = (best: number | null) => [best === null ? 'infeasible' : 'proved_best', best, best === null]

test('p-center: the longest way is as short as trying every set of 300 instances makes it', async () => {
  for (const seed of instances) {
    const { problem, limits } = randomSiting(seed)
    const ways = [...setsOf(problem)].filter((open) => few(problem, open, limits)).map((open) => longestWay(problem, open))
    const least = Math.min(...ways)
    expect([seed, (await leastLongest(problem, limits.new_sites, solve)()).plan?.objective ?? Infinity]).toEqual([seed, least])
  }
})
