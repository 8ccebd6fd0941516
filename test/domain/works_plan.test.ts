import { expect, test, vi } from 'vitest'
import { equalShares, rankAndCut } from '#domain/works_baselines.ts'
import { chooseWorks } from '#domain/works.ts'
import type { WorksProblem } from '#domain/works_problem.ts'
import { broken } from '#domain/works_rules.ts'
import { worksKind } from '../../server/planner/works_kind.ts'
import { solveHere } from '../../server/planner/highs.ts'
import { randomWorks } from '../support/random_plans.ts'
import { worksAsked } from '../support/scenarios.ts'
import { inputsOf, toolsOf } from '../support/works.ts'

vi.setConfig({ testTimeout: 120_000 })

/** The worked example of the method, in units of 10,000 yuan: a ramp that A and C need, the toilet of A, the doors of B and C. */
const example: WorksProblem = {
  works: [
    { id: 'ramp', cost_yuan: 40_000, town: 'east' },
    { id: 'toilet of A', cost_yuan: 60_000, town: 'east' },
    { id: 'door of B', cost_yuan: 30_000, town: 'west' },
    { id: 'door of C', cost_yuan: 20_000, town: 'east' },
  ],
  places: [
    { id: 'A', worth: 100, needs: ['ramp', 'toilet of A'], town: 'east' },
    { id: 'B', worth: 40, needs: ['door of B'], town: 'west' },
    { id: 'C', worth: 50, needs: ['ramp', 'door of C'], town: 'east' },
  ],
  towns: [
    { code: 'east', is_covered: true },
    { code: 'west', is_covered: false },
  ],
  rules: { budget_yuan: [0] },
}

const solved = async (change: Parameters<typeof worksAsked>[0], tools = toolsOf(), problem = example) =>
  worksKind.solve(inputsOf(problem), worksAsked({ budget_yuan: [100_000], ...change }), tools)

test('the worked example: each step of the frontier, what more money buys, what each decision costs', async () => {
  const { state, result } = await solved({})
  expect(state).toBe('done')
  expect(result).toMatchObject({ status: 'proved_best', gap: 0, worth: 100, cost_yuan: 100_000, opened: ['A'], is_frontier_complete: true })
  const tens = result.frontier.map(({ cost_yuan, worth }) => [cost_yuan / 10_000, worth])
  expect(tens).toEqual([
    [0, 0],
    [3, 40],
    [6, 50],
    [9, 90],
    [10, 100],
    [12, 150],
    [15, 190],
  ])
  expect(result.next_money[0]).toMatchObject({ more_yuan: 100_000, worth: 190, adds: ['door of B', 'door of C'], drops: [] })
  expect(result.chosen).toMatchObject([
    { work_id: 'ramp', worth: 100, strike: { state: 'known', worth: 60 } },
    { work_id: 'toilet of A', worth: 0, strike: { state: 'known', worth: 10 } },
  ])
  expect(result.not_chosen).toMatchObject([
    { work_id: 'door of B', worth: 40, insist: { state: 'known', worth: 10 } },
    { work_id: 'door of C', worth: 0, insist: { state: 'known', worth: 10 } },
  ])
  expect(result.runner_up).toMatchObject({ worth: 90, cost_yuan: 90_000, opened: ['B', 'C'] })
  expect(result.rank_and_cut).toMatchObject({ worth: 100, broken: [] })
  expect(result.equal_shares).toMatchObject({ share_yuan: 50_000, worth: 40, opened: ['B'] })
})

test('a floor has its price, in worth; what no plan can keep is named by its rules', async () => {
  const floor = { town_works: [{ towns: ['west'], least: 1 }] }
  const { result } = await solved(floor)
  expect(result).toMatchObject({ worth: 90, opened: ['B', 'C'], rules: [{ rule: 'town_works:0', now: 1, price: { state: 'known', worth: 10 } }] })
  expect(result.chosen.find(({ work_id }) => work_id === 'door of B')!.strike).toEqual({ state: 'impossible', worth: null })
  expect(result.rank_and_cut).toMatchObject({ worth: 100, broken: ['town_works:0'] })

  const clash = async (change: Parameters<typeof worksAsked>[0]) => {
    const { state, result: none } = await solved(change)
    expect([state, none.status, none.chosen]).toEqual(['infeasible', 'infeasible', []])
    return none.conflict.toSorted()
  }
  expect(await clash({ ...floor, budget_yuan: [20_000] })).toEqual(['budget_yuan:0', 'town_works:0'])
  expect(await clash({ must: ['ramp', 'toilet of A'], budget_yuan: [70_000] })).toEqual(['budget_yuan:0', 'locked_in:ramp', 'locked_in:toilet of A'])
  expect(await clash({ covered_towns_least: 2 })).toEqual(['covered_towns'])
  expect(await clash({ must: ['ramp'], must_not: ['ramp'] })).toEqual(['locked_in:ramp', 'locked_out:ramp'])
  const unpriced = { ...example, works: example.works.map((work) => ({ ...work, is_unpriced: work.id === 'ramp' })) }
  const { result: none } = await solved({ must: ['ramp'] }, toolsOf(), unpriced)
  expect(none.conflict.toSorted()).toEqual(['locked_in:ramp', 'no_cost:ramp'])
  const typed = await solved({ costs: [{ work_id: 'ramp', cost_yuan: 10_000 }] }, toolsOf(), unpriced)
  expect(typed.result).toMatchObject({ worth: 150, cost_yuan: 90_000 })
})

test('whoever stops it has the best plan by then; nothing is told of it that only the best has', async () => {
  const { state, result } = await solved({}, toolsOf(1))
  expect(state).toBe('stopped')
  expect(result).toMatchObject({ status: 'proved_best', worth: 100 })
  const tools = toolsOf()
  const halted = await solved({}, { ...tools, solve: async (model) => ({ ...(await tools.solve(model)), status: 'stopped', bound: 125.0000001 }) })
  expect(halted).toMatchObject({ state: 'stopped', result: { status: 'stopped', bound: 125, gap: 0.25, runner_up: null, frontier: [] } })
  expect(halted.result.chosen.every(({ strike }) => strike.state === 'not_computed')).toBe(true)
})

test('of 60 random questions: more money is never worse, to lock one in never better, the order of rows nothing, and no baseline beats the best', async () => {
  const most = async (problem: WorksProblem) => {
    const { model, read } = chooseWorks(problem)
    const { values } = await solveHere(model, { time_limit_s: 60 })
    return values ? read(values).worth : null
  }
  for (let seed = 1; seed <= 60; seed++) {
    const problem = randomWorks(seed)
    const { works, places, rules } = problem
    const worth = await most(problem)
    if (worth === null) continue
    const more = { ...rules, budget_yuan: rules.budget_yuan.map((yuan) => yuan + 35) }
    const locked = works.map((work, index) => (index === seed % works.length && !work.state ? { ...work, state: 'locked_in' as const } : work))
    const turned = { ...problem, works: works.toReversed(), places: places.toReversed() }
    const baseline = rankAndCut(problem)
    expect([seed, (await most({ ...problem, rules: more }))! >= worth]).toEqual([seed, true])
    expect([seed, ((await most({ ...problem, works: locked })) ?? 0) <= worth]).toEqual([seed, true])
    expect([seed, await most(turned)]).toEqual([seed, worth])
    expect([seed, broken(problem, baseline).length > 0 || baseline.worth <= worth]).toEqual([seed, true])
  }
})

test('the same question has the same answer however its rows stand, down to which of equal plans', async () => {
  for (let seed = 1; seed <= 12; seed++) {
    const problem = randomWorks(seed)
    const turned = { ...problem, works: problem.works.toReversed(), places: problem.places.toReversed() }
    const ask = (given: WorksProblem) =>
      solved({ budget_yuan: [150] }, toolsOf(), { ...given, places: given.places.filter(({ needs }) => needs.length > 0) })
    const [one, other] = [await ask(problem), await ask(turned)]
    expect([seed, other.result.chosen, other.result.frontier]).toEqual([seed, one.result.chosen, one.result.frontier])
  }
})

test('equal shares are of towns with works, and each work is done in the first year that pays for it', () => {
  const problem: WorksProblem = {
    works: [
      { id: 'a', cost_yuan: 40, town: 'east' },
      { id: 'b', cost_yuan: 40, town: 'east' },
      { id: 'c', cost_yuan: 50, town: 'west' },
    ],
    places: [
      { id: 'A', worth: 9, needs: ['a', 'b'], town: 'east' },
      { id: 'C', worth: 5, needs: ['c'], town: 'west' },
    ],
    towns: ['east', 'west', 'north', 'south'].map((code) => ({ code, is_covered: false })),
    rules: { budget_yuan: [100, 100] },
  }
  const years = (plan: { chosen: { id: string; year: number }[] }) => plan.chosen.map(({ id, year }) => [id, year])
  expect(equalShares(problem)!.share_yuan).toBe(100)
  expect(years(equalShares(problem)!.plan)).toEqual([['a', 0], ['b', 1], ['c', 0]]) // prettier-ignore
  const tight = { ...problem, rules: { budget_yuan: [50, 50] } }
  expect(years(rankAndCut(tight))).toEqual([['a', 0], ['b', 1]]) // prettier-ignore
  const bundled = { ...problem, rules: { budget_yuan: [50, 50], bundles: [['a', 'b']] } }
  expect(years(rankAndCut(bundled))).toEqual([['c', 0]])
  const waiting = { ...problem, rules: { budget_yuan: [50, 50], prerequisites: [['a', 'b'] as const] } }
  expect(years(rankAndCut(waiting))).toEqual([['a', 1], ['b', 0]]) // prettier-ignore
})

test('a town counts for certain by what is built; by a visit only if that passes', async () => {
  const problem: WorksProblem = {
    ...example,
    works: example.works.map((work) =>
      work.id === 'door of B' ? { ...work, covers: 'west', needs_visit: true } : work.id === 'door of C' ? { ...work, covers: 'north' } : work,
    ),
    towns: [...example.towns!, { code: 'north', is_covered: false }],
  }
  const { result } = await solved({ must: ['door of B', 'door of C'] }, toolsOf(), problem)
  expect(result.covered_before).toMatchObject({ towns: 1, towns_if_passed: 1, is_met_if_passed: false })
  expect(result.covered_after).toEqual({ towns: 2, towns_if_passed: 3, total: 3, is_met: false, is_met_if_passed: true })
})

test('what is known to be impossible is told before its rules are sought, and a search that is stopped names none', async () => {
  const { model } = chooseWorks({ ...example, rules: { budget_yuan: [10_000], town_works: [{ towns: ['west'], least: 1 }] } })
  const told: string[] = []
  const stop = new Int32Array(new SharedArrayBuffer(4))
  const onInfeasible = ({ status }: { status: string }) => {
    told.push(status)
    Atomics.store(stop, 0, 1)
  }
  expect(await solveHere(model, { time_limit_s: 60, stop, onInfeasible })).toMatchObject({ status: 'infeasible', conflict: [] })
  expect(told).toEqual(['infeasible'])
})
