import { expect, test, vi } from 'vitest'
import { chooseWorks } from '#domain/works.ts'
import { worksPlan, type WorksPlan, type WorksProblem } from '#domain/works_problem.ts'
import { broken } from '#domain/works_rules.ts'
import { settled } from '../../server/planner/works_best.ts'
import { solveHere } from '../../server/planner/highs.ts'
import { randomWorks } from '../support/random_plans.ts'
import { toolsOf } from '../support/works.ts'

vi.setConfig({ testTimeout: 120_000 })

const instances = Array.from({ length: 300 }, (_, seed) => seed + 1)
const solve = (model: Parameters<typeof solveHere>[0]) => solveHere(model, { time_limit_s: 60 })

test('works: the solver finds what trying every choice of 300 instances finds, the plan breaks no rule, and a clash is named', async () => {
  let feasible = 0
  for (const seed of instances) {
    const problem = randomWorks(seed)
    const best = bestOf(problem)
    const { model, read } = chooseWorks(problem)
    const { status, values, conflict } = await solve(model)
    if (best) feasible += 1
    const plan = values && read(values)
    expect([seed, status, plan && plan.worth]).toEqual([seed, best ? 'proved_best' : 'infeasible', best ? best.worth : null])
    expect([seed, plan ? broken(problem, plan).length === 0 : isClash(problem, conflict)]).toEqual([seed, true])
  }
  expect(feasible).toBeGreaterThan(120)
})

test('of plans that are worth as much it is the cheapest, of these the earliest, of these the one that does the first works', async () => {
  for (const seed of instances.slice(0, 80)) {
    const known = randomWorks(seed)
    const problem = { ...known, works: known.works.map((work) => ({ ...work, cost_yuan: 10 * Math.ceil(work.cost_yuan / 30) })) }
    const first = firstOf(problem)
    const { model, read } = chooseWorks(problem)
    const { values } = await solve(model)
    if (!first || !values) continue
    const { plan, isSettled } = await settled(problem, read(values), {}, toolsOf())
    expect([seed, isSettled, plan.chosen]).toEqual([seed, true, first.chosen])
  }
})

/** The very first of the best, by trying them all. */
function firstOf(problem: WorksProblem): WorksPlan | null {
  const last = problem.rules.budget_yuan.length
  const keyOf = (plan: WorksPlan) => {
    const years = new Map(plan.chosen.map(({ id, year }) => [id, year]))
    const ids = problem.works.map(({ id }) => id).toSorted()
    return [-plan.worth, plan.cost_yuan, plan.chosen.reduce((sum, { year }) => sum + year, 0), ...ids.map((id) => years.get(id) ?? last)]
  }
  const isBefore = (a: readonly number[], b: readonly number[]) => {
    const at = a.findIndex((value, index) => value !== b[index])
    return at >= 0 && a[at]! < b[at]!
  }
  let first: WorksPlan | null = null
  for (const plan of plansOf(problem)) {
    if (first !== null && !isBefore(keyOf(plan), keyOf(first))) continue
    if (broken(problem, plan).length === 0) first = plan
  }
  return first
}

/** No plan keeps all of these rules, and without any one of them there is one. */
function isClash(problem: WorksProblem, rules: readonly string[]): boolean {
  const isKept = (but?: string) => bestOf(problem, (rule) => rule !== but && rules.includes(rule)) !== null
  return rules.length > 0 && !isKept() && rules.every((rule) => isKept(rule))
}

/** By trying every year, or none, of every work; the cheapest of the best. Rules that do not count may be broken. */
function bestOf(problem: WorksProblem, counts: (rule: string) => boolean = () => true): WorksPlan | null {
  let best: WorksPlan | null = null
  for (const plan of plansOf(problem)) {
    const isBetter = best === null || plan.worth > best.worth || (plan.worth === best.worth && plan.cost_yuan < best.cost_yuan)
    if (isBetter && !broken(problem, plan).some(counts)) best = plan
  }
  return best
}

function* plansOf(problem: WorksProblem): Generator<WorksPlan> {
  const { works, rules } = problem
  const years = rules.budget_yuan.length
  for (let code = 0; code < (years + 1) ** works.length; code++) {
    const chosen = works.flatMap(({ id }, index) => {
      const year = (Math.floor(code / (years + 1) ** index) % (years + 1)) - 1
      return year < 0 ? [] : [[id, year] as const]
    })
    yield worksPlan(problem, new Map(chosen))
  }
}
