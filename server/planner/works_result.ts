import { targetMet } from '#domain/share.ts'
import { gapOf } from '#domain/linear_model.ts'
import { equalShares, rankAndCut } from '#domain/works_baselines.ts'
import { availableYuan, byId, coveredTowns, surelyCoveredTowns, type WorksPlan, type WorksProblem } from '#domain/works_problem.ts'
import { broken } from '#domain/works_rules.ts'
import type { WorksInputs, WorksResult } from '../schemas/works_plan.ts'
import type { Found } from './works_best.ts'
import type { Bought, Frontier } from './works_frontier.ts'
import { floorsOf, notComputed, type Price } from './works_prices.ts'

/** What was found out about the best plan. */
export interface Studied {
  plan: WorksPlan | null
  isTieSettled: boolean
  runner_up: WorksPlan | null
  bought: readonly Bought[]
  frontier: Frontier
  strikes: ReadonlyMap<string, Price>
  insists: ReadonlyMap<string, Price>
  floors: ReadonlyMap<string, Price>
}

type Whole = Studied & { problem: WorksProblem; found: Found }

const nothing: WorksPlan = { chosen: [], opened: [], worth: 0, cost_yuan: 0 }

/** As it is stored: whole numbers counted from the selection. */
export function worksResult(inputs: WorksInputs, { problem, found, ...study }: Whole): WorksResult {
  const { plan: best, ...prices } = study
  const plan = best ?? nothing
  const done = idsOf(plan)
  const shares = equalShares(problem)
  const available_yuan = availableYuan(problem.rules).reduce((sum, yuan) => sum + yuan, 0)
  return {
    kind: 'works',
    status: found.status,
    gap: best && found.bound !== null ? gapOf(plan.worth, found.bound) : null,
    bound: found.bound,
    is_tie_settled: study.isTieSettled,
    solver: found.solver,
    seconds: found.seconds,
    available_yuan: Math.max(0, available_yuan),
    worth: plan.worth,
    cost_yuan: plan.cost_yuan,
    spent_yuan: spentByYear(problem, plan),
    opened: plan.opened,
    ...worksTold(inputs, { problem, plan, ...prices }),
    covered_before: coveredBy(problem, new Set()),
    covered_after: coveredBy(problem, done),
    towns_with_works: townsWithWorks(problem, done).size,
    runner_up: study.runner_up && told(problem, study.runner_up),
    rank_and_cut: best && told(problem, rankAndCut(problem)),
    equal_shares: best && shares && { ...told(problem, shares.plan), share_yuan: shares.share_yuan },
    rules: rulesTold(problem, plan, study.floors),
    next_money: study.bought.map(({ more_yuan, plan: bought }) => ({
      more_yuan,
      worth: bought && bought.worth,
      cost_yuan: bought && bought.cost_yuan,
      adds: bought ? without(bought, done) : [],
      drops: bought ? without(plan, idsOf(bought)) : [],
    })),
    frontier: study.frontier.points.map(({ cost_yuan, worth }) => ({ cost_yuan, worth })),
    is_frontier_complete: study.frontier.is_complete,
    conflict: [...found.conflict],
  }
}

const idsOf = ({ chosen }: WorksPlan) => new Set(chosen.map(({ id }) => id))
const without = ({ chosen }: WorksPlan, ids: ReadonlySet<string>) => chosen.flatMap(({ id }) => (ids.has(id) ? [] : [id]))

function told(problem: WorksProblem, plan: WorksPlan): NonNullable<WorksResult['runner_up']> {
  const { chosen, opened, worth, cost_yuan } = plan
  return {
    chosen: chosen.map(({ id }) => id),
    opened,
    worth,
    cost_yuan,
    covered: coveredBy(problem, idsOf(plan)),
    broken: broken(problem, plan),
  }
}

function coveredBy(problem: WorksProblem, done: ReadonlySet<string>): WorksResult['covered_after'] {
  const total = problem.towns?.length ?? 0
  const [towns, towns_if_passed] = [surelyCoveredTowns(problem, done), coveredTowns(problem, done)]
  return { towns, towns_if_passed, total, is_met: targetMet(towns, total), is_met_if_passed: targetMet(towns_if_passed, total) }
}

function spentByYear({ works, rules }: WorksProblem, { chosen }: WorksPlan): number[] {
  const cost = new Map(works.map(({ id, cost_yuan }) => [id, cost_yuan]))
  return rules.budget_yuan.map((_, on) => chosen.reduce((sum, { id, year }) => (year === on ? sum + cost.get(id)! : sum), 0))
}

const townsWithWorks = ({ works }: WorksProblem, done: ReadonlySet<string>) =>
  new Set(works.flatMap(({ id, town }) => (done.has(id) ? (town ?? []) : [])))

/** A place is shown at one of its works, so that what stands at each adds up to the whole. */
function worthAt(inputs: WorksInputs, { places }: WorksProblem, counts: (place: string) => boolean): Map<string, number> {
  const at = new Map(inputs.places.map(({ id, counted_at }) => [id, counted_at]))
  const sums = new Map<string, number>()
  for (const { id, worth } of places) if (counts(id)) sums.set(at.get(id)!, (sums.get(at.get(id)!) ?? 0) + worth)
  return sums
}

function worksTold(inputs: WorksInputs, study: Pick<Whole, 'problem' | 'strikes' | 'insists'> & { plan: WorksPlan }) {
  const { problem, plan, strikes, insists } = study
  const open = new Set(plan.opened)
  const done = idsOf(plan)
  const gained = worthAt(inputs, problem, (place) => open.has(place))
  const missed = worthAt(inputs, problem, (place) => !open.has(place))
  return {
    chosen: plan.chosen.map(({ id, year }) => ({ work_id: id, year, worth: gained.get(id) ?? 0, strike: strikes.get(id) ?? notComputed })),
    not_chosen: problem.works
      .filter(({ id, is_unpriced }) => !done.has(id) && !is_unpriced)
      .toSorted(byId)
      .map(({ id }) => ({ work_id: id, worth: missed.get(id) ?? 0, insist: insists.get(id) ?? notComputed })),
  }
}

/** Works that were chosen, and those that might have been; of each what stands for the most comes first. */
export function byWeight(inputs: WorksInputs, problem: WorksProblem, plan: WorksPlan): { chosen: string[]; not_chosen: string[] } {
  const { chosen, not_chosen } = worksTold(inputs, { problem, plan, strikes: new Map(), insists: new Map() })
  const sorted = (some: readonly { work_id: string; worth: number }[]) =>
    some.toSorted((a, b) => b.worth - a.worth || (a.work_id < b.work_id ? -1 : 1)).map(({ work_id }) => work_id)
  return { chosen: sorted(chosen), not_chosen: sorted(not_chosen) }
}

function rulesTold(problem: WorksProblem, plan: WorksPlan, prices: ReadonlyMap<string, Price>): WorksResult['rules'] {
  return floorsOf(problem.rules).map(({ rule }) => ({ rule, now: nowOf(problem, plan, rule), price: prices.get(rule) ?? notComputed }))
}

function nowOf(problem: WorksProblem, plan: WorksPlan, rule: string): number | null {
  const done = idsOf(plan)
  const [name, key = ''] = rule.split(/:(.*)/s)
  const chosen = problem.works.filter(({ id }) => done.has(id))
  if (name === 'covered_towns') return coveredTowns(problem, done)
  if (name === 'towns_with_works') return townsWithWorks(problem, done).size
  if (name === 'town_works')
    return Math.min(...problem.rules.town_works![Number(key)]!.towns.map((code) => chosen.filter(({ town }) => town === code).length))
  const theirs = chosen.filter(({ town, department }) => (name === 'town_share' ? town : department) === key)
  const spent = theirs.reduce((sum, { cost_yuan }) => sum + cost_yuan, 0)
  return plan.cost_yuan === 0 ? null : Math.round((1_000 * spent) / plan.cost_yuan)
}
