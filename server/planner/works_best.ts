import { chooseWorks, soughtAtOnce, type Stage } from '#domain/works.ts'
import { byId, type WorksPlan, type WorksProblem } from '#domain/works_problem.ts'
import { broken } from '#domain/works_rules.ts'
import type { SolveStatus } from '#domain/linear_model.ts'
import { problem as refused } from '../problem.ts'
import type { SolveTools } from './kind.ts'

/** What is looked for besides, and where to begin. */
export type Wanted = Pick<Stage, 'spent_most' | 'not_all' | 'start'> & { most_s?: number }

export interface Found {
  status: SolveStatus
  plan: WorksPlan | null
  /** No plan is worth more; whole, as every worth is. */
  bound: number | null
  conflict: readonly string[]
  solver: string
  seconds: number
}

/** The most that can be had. Of what the solver says only the choice is taken; it is counted anew, and looked at by every rule. */
export async function mostWorth(problem: WorksProblem, wanted: Wanted, tools: SolveTools, is_variant = true): Promise<Found> {
  const { most_s, ...rest } = wanted
  const { model, read } = chooseWorks(problem, { aim: 'worth', ...rest })
  const { status, values, bound, conflict, solver, seconds } = await tools.solve({ ...model, is_variant }, most_s)
  const plan = values ? read(values) : status === 'nothing_found' ? keptStart(problem, wanted) : null
  if (plan) check(problem, plan)
  const most = bound === null || plan === null ? null : Math.max(plan.worth, Math.floor(bound + tolerance))
  const isBest = status === 'proved_best' || (plan !== null && most === plan.worth)
  const least = status === 'nothing_found' && plan ? 'stopped' : status
  return { status: isBest ? 'proved_best' : least, plan, bound: isBest && plan ? plan.worth : most, conflict, solver, seconds }
}

/** Stopped before anything was found: what it would have begun with, if that keeps every rule. */
function keptStart(problem: WorksProblem, { start, spent_most, not_all }: Wanted): WorksPlan | null {
  const isWhole = start && spent_most === undefined && not_all === undefined && broken(problem, start).length === 0
  return isWhole ? start : null
}

/** A bound of 4249.999999999994 is 4250. */
const tolerance = 1e-6

export interface Settled {
  plan: WorksPlan
  isSettled: boolean
}

/** Of the plans that are worth as much the cheapest. */
export async function cheapest(problem: WorksProblem, plan: WorksPlan, { not_all, most_s }: Wanted, tools: SolveTools): Promise<Settled> {
  const asked = { aim: 'cost', worth_least: plan.worth, start: plan, ...(not_all ? { not_all } : {}) } as const
  const found = await stage(problem, asked, tools, most_s)
  return { plan: found.plan ?? plan, isSettled: found.isBest }
}

/** Of those the earliest, and of these the one in which the works with the first ids are done, so that the same question has the same answer. */
export async function settled(problem: WorksProblem, plan: WorksPlan, wanted: Wanted, tools: SolveTools): Promise<Settled> {
  const cheap = await cheapest(problem, plan, wanted, tools)
  if (!cheap.isSettled) return cheap
  const rest = wanted.not_all ? { not_all: wanted.not_all } : {}
  const asGood = { worth_least: cheap.plan.worth, spent_most: cheap.plan.cost_yuan, ...rest }
  const early = await stage(problem, { aim: 'years', start: cheap.plan, ...asGood }, tools, wanted.most_s)
  if (!early.isBest || !early.plan) return { plan: early.plan ?? cheap.plan, isSettled: false }
  const equal = { ...asGood, years_most: yearsOf(early.plan) }
  const others = await stage(problem, { aim: 'others', start: early.plan, ...equal }, tools, wanted.most_s)
  if (others.isBest && others.plan && isSame(others.plan, early.plan)) return { plan: early.plan, isSettled: true }
  return first(problem, early.plan, { equal, most_s: wanted.most_s }, tools)
}

const yearsOf = ({ chosen }: WorksPlan) => chosen.reduce((sum, { year }) => sum + year, 0)

const isSame = (one: WorksPlan, other: WorksPlan) =>
  one.chosen.length === other.chosen.length &&
  one.chosen.every(({ id, year }, index) => other.chosen[index]!.id === id && other.chosen[index]!.year === year)

interface Equal {
  equal: Omit<Stage, 'aim'>
  most_s: number | undefined
}

/** Decides the works by their ids, some at once: each is done, and as early as may be, if any plan that is as good does so. */
async function first(problem: WorksProblem, plan: WorksPlan, { equal, most_s }: Equal, tools: SolveTools): Promise<Settled> {
  const ids = problem.works.filter(({ state, is_unpriced }) => state !== 'locked_out' && !is_unpriced).toSorted(byId)
  const at_once = soughtAtOnce(problem.rules.budget_yuan.length)
  const decided = new Map<string, number | null>()
  let best = plan
  for (let from = 0; from < ids.length; from += at_once) {
    const sought = ids.slice(from, from + at_once).map(({ id }) => id)
    const found = await stage(problem, { aim: 'first', start: best, ...equal, decided: new Map(decided), sought }, tools, most_s)
    if (!found.isBest || !found.plan) return { plan: best, isSettled: false }
    best = found.plan
    const years = new Map(best.chosen.map(({ id, year }) => [id, year]))
    for (const id of sought) decided.set(id, years.get(id) ?? null)
  }
  return { plan: best, isSettled: true }
}

async function stage(problem: WorksProblem, asked: Stage, tools: SolveTools, most_s: number | undefined) {
  const { model, read } = chooseWorks(problem, asked)
  const { status, values } = await tools.solve({ ...model, is_variant: true }, most_s)
  const plan = values && read(values)
  if (plan) check(problem, plan)
  const isKept = plan !== null && isAsGood(plan, asked)
  return { plan: isKept ? plan : null, isBest: status === 'proved_best' && isKept }
}

function isAsGood(plan: WorksPlan, { worth_least, spent_most, years_most = Infinity, start }: Stage): boolean {
  return plan.worth >= worth_least! && plan.cost_yuan <= (spent_most ?? start!.cost_yuan) && yearsOf(plan) <= years_most
}

function check(problem: WorksProblem, plan: WorksPlan): void {
  const rules = broken(problem, plan)
  if (rules.length > 0) throw refused('solver_failed', { message: `a plan against ${rules.join(', ')}` })
}
