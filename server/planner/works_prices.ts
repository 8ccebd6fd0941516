import type { Work, WorksPlan, WorksProblem, WorksRules } from '#domain/works_problem.ts'
import type { WorksResult } from '../schemas/works_plan.ts'
import type { SolveTools } from './kind.ts'
import { mostWorth, settled } from './works_best.ts'

export type Price = WorksResult['chosen'][number]['strike']

/** Decisions of a kind of which the price is computed, the weightiest first. */
const most_priced = 60
const one_s = 3

export const notComputed: Price = { state: 'not_computed', worth: null }

interface Best {
  problem: WorksProblem
  plan: WorksPlan
  tools: SolveTools
}

const withWork = (problem: WorksProblem, id: string, state: NonNullable<Work['state']>): WorksProblem => ({
  ...problem,
  works: problem.works.map((work) => (work.id === id ? { ...work, state } : work)),
})

/** The best plan that leaves out a work of the best: what is decided otherwise, and not only more of what brings nothing. Null: none was proved. */
export async function runnerUp({ problem, plan, tools }: Best): Promise<WorksPlan | null> {
  tools.tell({ step: 'runner_up', done: 0, total: 1 })
  const wanted = { not_all: plan.chosen.map(({ id }) => id), most_s: 2 * one_s }
  if (wanted.not_all.length === 0) return null
  const found = await mostWorth(problem, wanted, tools)
  return found.status === 'proved_best' && found.plan ? (await settled(problem, found.plan, wanted, tools)).plan : null
}

/** What the whole loses when a chosen work is struck. */
export async function strikePrices(best: Best, ids: readonly string[]): Promise<Map<string, Price>> {
  const state = stateOf(best.problem)
  return prices('strikes', ids, best, (id) => (state.get(id) === 'locked_in' ? null : withWork(best.problem, id, 'locked_out')))
}

/** What the whole loses when a work that was not chosen is insisted on. */
export async function insistPrices(best: Best, ids: readonly string[]): Promise<Map<string, Price>> {
  const state = stateOf(best.problem)
  return prices('insists', ids, best, (id) => (state.get(id) === 'locked_out' ? null : withWork(best.problem, id, 'locked_in')))
}

const stateOf = ({ works }: WorksProblem) => new Map(works.map(({ id, state }) => [id, state]))

/** Null in place of a problem: the planner ruled it out. */
async function prices(
  step: string,
  ids: readonly string[],
  { plan, tools }: Best,
  changed: (id: string) => WorksProblem | null,
): Promise<Map<string, Price>> {
  const found = new Map<string, Price>()
  for (const id of ids.slice(0, most_priced)) {
    if (tools.isStopped()) break
    tools.tell({ step, done: found.size, total: Math.min(ids.length, most_priced) })
    const problem = changed(id)
    found.set(id, problem ? await priceOf(problem, plan, tools) : { state: 'impossible', worth: null })
  }
  return found
}

async function priceOf(problem: WorksProblem, { worth }: WorksPlan, tools: SolveTools): Promise<Price> {
  const { status, plan } = await mostWorth(problem, { most_s: one_s }, tools)
  if (status === 'infeasible') return { state: 'impossible', worth: null }
  return status === 'proved_best' && plan ? { state: 'known', worth: Math.abs(worth - plan.worth) } : notComputed
}

/** Floors and limits that a planner may give up, by the names under which their breach is told. */
export function floorsOf(rules: WorksRules): { rule: string; without: WorksRules }[] {
  const { covered_towns_least, towns_with_works_least, town_works = [], town_share = [], department_share = [] } = rules
  return [
    ...(typeof covered_towns_least === 'number' ? [{ rule: 'covered_towns', without: { ...rules, covered_towns_least: null } }] : []),
    ...town_works.map((each, index) => ({
      rule: `town_works:${index}`,
      without: { ...rules, town_works: town_works.filter((one) => one !== each) },
    })),
    ...(typeof towns_with_works_least === 'number' ? [{ rule: 'towns_with_works', without: { ...rules, towns_with_works_least: null } }] : []),
    ...town_share.map((each) => ({ rule: `town_share:${each.town}`, without: { ...rules, town_share: town_share.filter((one) => one !== each) } })),
    ...department_share.map((each) => ({
      rule: `department_share:${each.department}`,
      without: { ...rules, department_share: department_share.filter((one) => one !== each) },
    })),
  ]
}

/** What the whole would gain without a floor. */
export async function floorPrices({ problem, plan, tools }: Best): Promise<Map<string, Price>> {
  const floors = new Map(floorsOf(problem.rules).map(({ rule, without }) => [rule, without]))
  return prices('rules', [...floors.keys()], { problem, plan, tools }, (rule) => ({ ...problem, rules: floors.get(rule)! }))
}
