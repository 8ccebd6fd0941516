import { chooseWorks, type Stage } from '#domain/works.ts'
import type { WorksPlan, WorksProblem } from '#domain/works_problem.ts'
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

/** Of those the earliest, and of these the first in the list, so that the same question has the same answer. */
export async function settled(problem: WorksProblem, plan: WorksPlan, wanted: Wanted, tools: SolveTools): Promise<Settled> {
  const cheap = await cheapest(problem, plan, wanted, tools)
  const { worth, cost_yuan } = cheap.plan
  const rest = wanted.not_all ? { not_all: wanted.not_all } : {}
  const asked = { aim: 'order', worth_least: worth, spent_most: cost_yuan, start: cheap.plan, ...rest } as const
  const first = await stage(problem, asked, tools, wanted.most_s)
  return { plan: first.plan ?? cheap.plan, isSettled: cheap.isSettled && first.isBest }
}

async function stage(problem: WorksProblem, asked: Stage, tools: SolveTools, most_s: number | undefined) {
  const { model, read } = chooseWorks(problem, asked)
  const { status, values } = await tools.solve({ ...model, is_variant: true }, most_s)
  const plan = values && read(values)
  if (plan) check(problem, plan)
  const isKept = plan !== null && plan.worth >= asked.worth_least! && plan.cost_yuan <= (asked.spent_most ?? asked.start!.cost_yuan)
  return { plan: isKept ? plan : null, isBest: status === 'proved_best' && isKept }
}

function check(problem: WorksProblem, plan: WorksPlan): void {
  const rules = broken(problem, plan)
  if (rules.length > 0) throw refused('solver_failed', { message: `a plan against ${rules.join(', ')}` })
}
