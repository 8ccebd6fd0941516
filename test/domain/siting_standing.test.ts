import { expect, test, vi } from 'vitest'
import type { Solved } from '#domain/linear_model.ts'
import type { SitingProblem } from '#domain/siting.ts'
import { longestWay, peopleServed, peopleServedTwice, wayOfAll } from '#domain/siting_count.ts'
import type { SitingModel } from '#domain/siting_plan.ts'
import { asking, senseOf, type SitingQuestion } from '#domain/siting_solve.ts'
import { standingsOf } from '#domain/siting_standing.ts'
import { solveHere } from '../../server/planner/highs.ts'
import { dice, randomSiting, setsOf } from '../support/random_plans.ts'

vi.setConfig({ testTimeout: 60_000 })

const tolerance_thousandths = 50
const solve = (model: Parameters<typeof solveHere>[0]) => solveHere(model, { time_limit_s: 60 })

const fresh = ({ sites }: SitingProblem, open: readonly number[]) => open.filter((j) => sites[j]!.state !== 'existing')
const cost = (problem: SitingProblem, open: readonly number[]) => fresh(problem, open).reduce((sum, j) => sum + problem.sites[j]!.cost_yuan, 0)

function servesWhomItCan({ demand, sites, distance_m }: SitingProblem, open: readonly number[], reach_m: number): boolean {
  return demand.every((_, i) => !sites.some((_site, j) => distance_m[i]![j]! <= reach_m) || open.some((j) => distance_m[i]![j]! <= reach_m))
}

/** The objective of a set; null: it keeps not every rule. */
function worth(problem: SitingProblem, open: readonly number[], { model, reach_m, new_sites = 0 }: SitingQuestion): number | null {
  const count = fresh(problem, open).length
  if (model === 'cover_all') return servesWhomItCan(problem, open, reach_m) ? cost(problem, open) : null
  if (model === 'least_way') return count === new_sites && wayOfAll(problem, open) < Infinity ? wayOfAll(problem, open) : null
  if (count > new_sites) return null
  if (model === 'cover_most') return peopleServed(problem, open, reach_m)
  if (model === 'cover_twice') return servesWhomItCan(problem, open, reach_m) ? peopleServedTwice(problem, open, reach_m) : null
  return longestWay(problem, open) < Infinity ? longestWay(problem, open) : null
}

interface Tried {
  ids: string[]
  value: number
  cost: number
}

function everyPlan(problem: SitingProblem, question: SitingQuestion): Tried[] {
  return [...setsOf(problem)].flatMap((open) => {
    const value = worth(problem, open, question)
    return value === null ? [] : [{ ids: fresh(problem, open).map((j) => problem.sites[j]!.id), value, cost: cost(problem, open) }]
  })
}

/** By the definition: the best with it and the best without it. */
function standingByTrying(plans: Tried[], id: string, best: number, isMax: boolean): string {
  const valueOf = (some: Tried[]) => (isMax ? Math.max(...some.map(({ value }) => value)) : Math.min(...some.map(({ value }) => value)))
  const isBad = (some: Tried[]) => some.length === 0 || 1000 * Math.abs(valueOf(some) - best) > tolerance_thousandths * best
  if (isBad(plans.filter(({ ids }) => !ids.includes(id)))) return 'in_every_good_plan'
  return isBad(plans.filter(({ ids }) => ids.includes(id))) ? 'in_none' : 'a_choice'
}

const models: SitingModel[] = ['cover_all', 'cover_most', 'cover_twice', 'least_way', 'least_longest']

test.each(models)('%s: standings, prices, ties and the runner-up are what trying every set finds', async (model) => {
  let examined = 0
  for (let seed = 1; seed <= 40; seed += 1) {
    const { problem: random, limits } = randomSiting(seed)
    const problem = {
      ...random,
      sites: random.sites.map((site) => (site.state === 'locked_out' ? { id: site.id, cost_yuan: site.cost_yuan } : site)),
    }
    const question: SitingQuestion = { model, reach_m: limits.reach_m, ...(model === 'cover_all' ? {} : { new_sites: limits.new_sites }) }
    const plans = everyPlan(problem, question)
    const { plan: first, status } = await asking(problem, question, solve)()
    expect([seed, status]).toEqual([seed, plans.length === 0 ? 'infeasible' : 'proved_best'])
    if (!first) continue
    examined += 1
    const isMax = senseOf(model) === 'max'
    const found = await standingsOf(first, { problem, question, tolerance_thousandths, solve, tell: () => undefined })
    const sites = problem.sites.filter(({ state }) => state !== 'existing')
    expect([seed, found.sites.map(({ site_id, standing }) => [site_id, standing])]).toEqual([
      seed,
      sites.map(({ id }) => [id, standingByTrying(plans, id, first.objective, isMax)]),
    ])
    const order = (a: Tried, b: Tried) =>
      (isMax ? b.value - a.value : a.value - b.value) || a.cost - b.cost || a.ids.length - b.ids.length || (a.ids.join() < b.ids.join() ? -1 : 1)
    const [best, second] = plans.toSorted(order)
    expect([seed, found.plan.opened, found.plan.objective]).toEqual([seed, best!.ids, best!.value])
    expect([seed, found.runner_up?.objective ?? null]).toEqual([seed, second?.value ?? null])
    for (const { site_id, is_opened, price } of found.sites) {
      const values = plans.filter(({ ids }) => ids.includes(site_id) !== is_opened).map(({ value }) => Math.abs(value - best!.value))
      expect([seed, site_id, price]).toEqual([seed, site_id, values.length === 0 ? null : Math.min(...values)])
    }
  }
  expect(examined).toBeGreaterThan(15)
})

/** Where many plans are equally good. */
function manyTies(seed: number): SitingProblem {
  const roll = dice(seed)
  const sites = Array.from({ length: 6 }, (_, j) => ({ id: `site ${j}`, cost_yuan: 1 + roll(2) }))
  const demand = Array.from({ length: 5 }, (_, i) => ({ id: `village ${i}`, people: 10 }))
  return { sites, demand, distance_m: demand.map(() => sites.map(() => 100 * (1 + roll(2)))) }
}

const question: SitingQuestion = { model: 'cover_most', reach_m: 100, new_sites: 2 }
const settle = (problem: SitingProblem, first: Tried, solver: typeof solve) =>
  standingsOf(
    { opened: first.ids, cost_yuan: first.cost, objective: first.value },
    { problem, question, tolerance_thousandths, solve: solver, tell: () => undefined },
  )

const isBefore = (a: Tried, b: Tried) => b.value - a.value || a.cost - b.cost || a.ids.length - b.ids.length || (a.ids.join() < b.ids.join() ? -1 : 1)

test('whichever of equally good plans was found first, the same is settled on', async () => {
  for (let seed = 1; seed <= 10; seed += 1) {
    const problem = manyTies(seed)
    const plans = everyPlan(problem, question).toSorted(isBefore)
    const [best] = plans
    for (const first of plans.filter(({ value }) => value === best!.value)) {
      const { plan, isTieSettled } = await settle(problem, first, solve)
      expect([seed, first.ids, isTieSettled, plan.opened]).toEqual([seed, first.ids, true, best!.ids])
    }
  }
})

test('stopped at whichever question, it is not said that ties were settled', async () => {
  const problem = manyTies(3)
  const [best] = everyPlan(problem, question).toSorted(isBefore)
  const askedFor = async (most: number) => {
    let asked = 0
    const found = await settle(problem, best!, async (model) => ((asked += 1) > most ? nothing : solve(model)))
    return { asked, isWhole: found.isWhole, isTieSettled: found.isTieSettled, opened: found.plan.opened }
  }
  const { asked, ...all } = await askedFor(Infinity)
  expect([all, asked > problem.sites.length]).toEqual([{ isWhole: true, isTieSettled: true, opened: best!.ids }, true])
  for (let most = 0; most < asked; most += 1)
    expect([most, await askedFor(most)]).toMatchObject([most, { isWhole: most >= problem.sites.length, isTieSettled: false }])
})

const nothing: Solved = { status: 'nothing_found', values: null, bound: null, gap: null, conflict: [], seconds: 0, solver: 'HiGHS' }
