import { expect, test } from 'vitest'
import { coverMost, leastWay, unreachable, type SitingProblem } from '#domain/siting.ts'
import { chooseWorks } from '#domain/works.ts'
import { solveHere } from '../../server/planner/highs.ts'
import { pmed } from '../support/pmed.ts'
import { stores } from '../support/stores.ts'

/** The best plan, proved. */
async function best<T>({ model, read }: { model: Parameters<typeof solveHere>[0]; read: (values: readonly number[]) => T }): Promise<T> {
  const { status, values } = await solveHere(model, { time_limit_s: 60 })
  expect(status).toBe('proved_best')
  return read(values!)
}

test('the stores are read as published', () => {
  const { demand, sites, distance_m } = stores()
  expect(demand.reduce((sum, { people }) => sum + people, 0)).toBe(955_113)
  expect([demand.length, sites.length]).toEqual([205, 16])
  expect(distance_m.flat().filter((each) => !(each >= 157.26 && each <= 21_754.85))).toEqual([])
})

test('MCLP of the San Francisco stores: 875,247 residents within 5000 m of four', async () => {
  const plan = await best(coverMost(stores(), { reach_m: 5_000, new_sites: 4 }))
  expect(plan).toMatchObject({ objective: 875_247, opened: { length: 4 } })
})

test('p-median of the San Francisco stores: 2,848,268,129.7145 person-metres with four', async () => {
  const plan = await best(leastWay(stores(), { new_sites: 4 }))
  expect(Math.abs(plan.objective / 2_848_268_129.7145 - 1)).toBeLessThan(1e-9)
})

test('p-median pmed1 of the OR-Library: 5819 with five', async () => {
  const { problem, new_sites } = pmed('pmed1.txt')
  const plan = await best(leastWay(problem, { new_sites }))
  expect(plan).toMatchObject({ objective: 5_819, opened: { length: 5 } })
})

test('knapsack P04 of Burkardt: 107 with the first and the fourth', async () => {
  const profits = [70, 20, 39, 37, 7, 5, 10]
  const weights = [31, 10, 20, 19, 4, 3, 6]
  const works = weights.map((cost_yuan, index) => ({ id: String(index + 1), cost_yuan }))
  const places = profits.map((worth, index) => ({ id: `place ${index + 1}`, worth, needs: [String(index + 1)] }))
  const plan = await best(chooseWorks({ works, places, rules: { budget_yuan: [50] } }))
  expect(plan).toEqual({
    chosen: [
      { id: '1', year: 0 },
      { id: '4', year: 0 },
    ],
    opened: ['place 1', 'place 4'],
    worth: 107,
    cost_yuan: 50,
  })
})

test('a distance exactly at the limit is within it', async () => {
  const problem: SitingProblem = { demand: [{ id: 'a', people: 7 }], sites: [{ id: 'x', cost_yuan: 0 }], distance_m: [[500]] }
  expect((await best(coverMost(problem, { reach_m: 500, new_sites: 1 }))).objective).toBe(7)
  expect((await best(coverMost(problem, { reach_m: 499.9, new_sites: 1 }))).objective).toBe(0)
  expect([unreachable(problem, 500), unreachable(problem, 499.9)]).toEqual([[], ['a']])
})

test('works that share a ramp: at 4, 9, 10, 12 and 15 they open what was worked out by hand', async () => {
  const works = [
    { id: 'ramp', cost_yuan: 4 },
    { id: 'toilet of A', cost_yuan: 6 },
    { id: 'door of B', cost_yuan: 3 },
    { id: 'door of C', cost_yuan: 2 },
  ]
  const places = [
    { id: 'A', worth: 100, needs: ['ramp', 'toilet of A'] },
    { id: 'B', worth: 40, needs: ['door of B'] },
    { id: 'C', worth: 50, needs: ['ramp', 'door of C'] },
  ]
  const worths = []
  for (const budget of [0, 3, 4, 6, 9, 10, 12, 15]) worths.push((await best(chooseWorks({ works, places, rules: { budget_yuan: [budget] } }))).worth)
  expect(worths).toEqual([0, 40, 40, 50, 90, 100, 150, 190])
})
