import { expect, test, vi } from 'vitest'
import { coverAll, coverMost, coverShare, coverTwice, leastWay, type Limits, type Posed, type SitingProblem } from '#domain/siting.ts'
import { leastLongest } from '#domain/siting_center.ts'
import { longestWay, peopleServed, peopleServedTwice, wayOfAll } from '#domain/siting_count.ts'
import { brokenSiting } from '#domain/siting_rules.ts'
import { asking, type SitingQuestion } from '#domain/siting_solve.ts'
import { solveHere } from '../../server/planner/highs.ts'
import { randomSiting, setsOf } from '../support/random_plans.ts'

vi.setConfig({ testTimeout: 120_000 })

const instances = Array.from({ length: 300 }, (_, seed) => seed + 1)
const solve = (model: Parameters<typeof solveHere>[0]) => solveHere(model, { time_limit_s: 60 })

interface Rule {
  question: (limits: Limits & { new_sites: number }) => SitingQuestion
  pose: (problem: SitingProblem, question: SitingQuestion) => Posed
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

const hundredths = (some: readonly { people: number }[]) => some.reduce((sum, { people }) => sum + Math.round(100 * people), 0)

function keepsFloors({ demand, distance_m }: SitingProblem, open: readonly number[], { reach_m, town_floor_percent = 0 }: Limits): boolean {
  return [...new Set(demand.map(({ town }) => town))].every((town) => {
    const there = demand.flatMap((each, i) => (each.town === town ? [{ ...each, isServed: open.some((j) => distance_m[i]![j]! <= reach_m) }] : []))
    return 100 * hundredths(there.filter(({ isServed }) => isServed)) >= town_floor_percent * hundredths(there)
  })
}

const models: Record<string, Rule> = {
  'LSCP, cheapest': {
    question: ({ reach_m }) => ({ model: 'cover_all', reach_m }),
    pose: coverAll,
    worth: (problem, open, { reach_m }) => (servesWhomItCan(problem, open, reach_m) ? cost(problem, open) : null),
    sense: 'min',
  },
  'MCLP by number': {
    question: (limits) => ({ model: 'cover_most', ...limits }),
    pose: coverMost,
    worth: (problem, open, limits) => (few(problem, open, limits) ? peopleServed(problem, open, limits.reach_m) : null),
    sense: 'max',
  },
  'MCLP by budget with a floor for every town': {
    question: ({ reach_m }) => ({ model: 'cover_most', reach_m, budget_yuan: 60, town_floor_percent: 30 }),
    pose: coverMost,
    worth: (problem, open, { reach_m }) =>
      cost(problem, open) <= 60 && keepsFloors(problem, open, { reach_m, town_floor_percent: 30 }) ? peopleServed(problem, open, reach_m) : null,
    sense: 'max',
  },
  'more than 80 % at the least cost': {
    question: ({ reach_m }) => ({ model: 'cover_share', reach_m, more_than_percent: 80 }),
    pose: (problem, question) => coverShare(problem, { ...question, more_than_percent: 80 }),
    worth: (problem, open, { reach_m }) => {
      return Math.round(100 * peopleServed(problem, open, reach_m)) * 100 > 80 * hundredths(problem.demand) ? cost(problem, open) : null
    },
    sense: 'min',
  },
  'p-median': {
    question: ({ reach_m, new_sites }) => ({ model: 'least_way', reach_m, new_sites }),
    pose: leastWay,
    worth: (problem, open, { new_sites }) => {
      const isReached = problem.distance_m.every((row) => open.some((j) => row[j]! < Infinity))
      return fresh(problem, open).length === new_sites && isReached ? wayOfAll(problem, open) : null
    },
    sense: 'min',
  },
  backup: {
    question: (limits) => ({ model: 'cover_twice', ...limits }),
    pose: coverTwice,
    worth: (problem, open, limits) =>
      few(problem, open, limits) && servesWhomItCan(problem, open, limits.reach_m) ? peopleServedTwice(problem, open, limits.reach_m) : null,
    sense: 'max',
  },
}

test.each(Object.entries(models))(
  '%s: the solver finds what trying every set of 300 instances finds',
  async (_, { question, pose, worth, sense }) => {
    let feasible = 0
    for (const seed of instances) {
      const { problem, limits } = randomSiting(seed)
      const sets = [...setsOf(problem)].map((open) => ({ open, value: worth(problem, open, limits) }))
      const worths = sets.flatMap(({ value }) => value ?? [])
      const keeps = ({ open }: { open: readonly number[] }) => brokenSiting(problem, question(limits), idsOf(problem, open)).length === 0
      expect([seed, sets.filter(keeps).map(({ open }) => open)]).toEqual([seed, sets.filter(({ value }) => value !== null).map(({ open }) => open)])
      const { model, read } = pose(problem, question(limits))
      const { status, values, conflict } = await solve(model)
      const best = worths.length === 0 ? null : sense === 'max' ? Math.max(...worths) : Math.min(...worths)
      if (best !== null) feasible += 1
      expect([seed, status, values && read(values).objective, conflict.length > 0]).toEqual([seed, ...expected(best)])
    }
    expect(feasible).toBeGreaterThan(100)
  },
)

const idsOf = (problem: SitingProblem, open: readonly number[]) => fresh(problem, open).map((j) => problem.sites[j]!.id)

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

test('all of a town of 110.01 people can be served, and of 110.01 people no 110', async () => {
  const town = (people: number): SitingProblem => ({
    demand: [{ id: 'village', people, town: 'town' }],
    sites: [{ id: 'site', cost_yuan: 1 }],
    distance_m: [[100]],
  })
  const question: SitingQuestion = { model: 'cover_most', reach_m: 100, new_sites: 1, town_floor_percent: 100 }
  expect(await asking(town(110.01), question, solve)()).toMatchObject({ status: 'proved_best', bound: 110.01, gap: 0, plan: { objective: 110.01 } })
  const share: SitingQuestion = { model: 'cover_share', reach_m: 100, more_than_percent: 99 }
  expect((await asking(town(0.02), share, solve)()).plan?.opened).toEqual(['site'])
})

test('of a solver that was stopped the bound is told in hundredths of people; a plan that breaks a rule is not taken from one', async () => {
  const problem: SitingProblem = {
    demand: [
      { id: 'a', people: 110.01 },
      { id: 'b', people: 50.5 },
    ],
    sites: ['x', 'y'].map((id) => ({ id, cost_yuan: 1 })),
    distance_m: [
      [100, 900],
      [900, 100],
    ],
  }
  const question: SitingQuestion = { model: 'cover_most', reach_m: 100, new_sites: 1 }
  const answer = (values: readonly number[], bound: number) =>
    asking(problem, question, async () => ({ status: 'stopped', values, bound, gap: null, conflict: [], seconds: 0, solver: 'HiGHS' }))()
  expect(await answer([1, 0, 1, 0], 11_000.999_999_999_998)).toMatchObject({ status: 'proved_best', bound: 110.01, gap: 0 })
  expect(await answer([0, 1, 0, 1], 11_001.7)).toMatchObject({ status: 'stopped', bound: 110.01, plan: { objective: 50.5 } })
  await expect(answer([1, 1, 1, 1], 16_051)).rejects.toThrow('new_sites')
})
