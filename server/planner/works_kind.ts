import type { SolveStatus } from '#domain/linear_model.ts'
import { plainPlan } from '#domain/works_baselines.ts'
import type { WorksPlan, WorksProblem } from '#domain/works_problem.ts'
import type { WorksAsked, WorksInputs, WorksResult } from '../schemas/works_plan.ts'
import type { PlanKind, SolveTools } from './kind.ts'
import { mostWorth, settled, type Found } from './works_best.ts'
import { frontier, moreMoney } from './works_frontier.ts'
import { worksInputs } from './works_inputs.ts'
import { floorPrices, insistPrices, runnerUp, strikePrices } from './works_prices.ts'
import { worksProblem } from './works_question.ts'
import { byWeight, worksResult, type Studied } from './works_result.ts'

/** Which works under a budget, and what each decision in the best plan costs. */
export const worksKind: PlanKind<WorksAsked, WorksInputs, WorksResult> = {
  gather: worksInputs,

  async solve(inputs, asked, tools) {
    const problem = worksProblem(inputs, asked)
    const clash = ruledBoth(asked, problem)
    const found = clash.length > 0 ? infeasible(clash) : await best(problem, tools)
    const study = found.plan ? await studied(inputs, { problem, found, plan: found.plan }, tools) : none
    const result = worksResult(inputs, { problem, found, ...study })
    return { state: stateOf(found.status, tools), result, solver: found.solver }
  },

  told: ({ status, worth, cost_yuan, chosen }) => {
    const isThere = status === 'proved_best' || status === 'stopped'
    return isThere ? { objective: worth, cost_yuan, chosen: chosen.map(({ work_id }) => work_id) } : null
  },

  solve_only: [
    'budget_yuan',
    'is_carried_over',
    'reserve_yuan',
    'covered_towns_least',
    'town_works',
    'towns_with_works_least',
    'town_share_most',
    'department_share',
    'counts_unmeasured',
    'time_limit_s',
  ],
}

/** Computed to the end: the best plan, proved, and all that belongs to it. */
function stateOf(status: SolveStatus, tools: SolveTools): 'done' | 'stopped' | 'infeasible' {
  if (status === 'infeasible') return 'infeasible'
  return status === 'proved_best' && !tools.isStopped() ? 'done' : 'stopped'
}

function ruledBoth({ must_not }: WorksAsked, { works }: WorksProblem): string[] {
  const out = new Set(must_not)
  return works.flatMap(({ id, state }) => (state === 'locked_in' && out.has(id) ? [`locked_in:${id}`, `locked_out:${id}`] : []))
}

const infeasible = (conflict: string[]): Found => ({ status: 'infeasible', plan: null, bound: null, conflict, solver: 'HiGHS', seconds: 0 })

async function best(problem: WorksProblem, tools: SolveTools): Promise<Found> {
  tools.tell({ step: 'best', done: 0, total: 1 })
  return mostWorth(problem, { start: plainPlan(problem) }, tools, false)
}

interface Basis {
  problem: WorksProblem
  found: Found
  plan: WorksPlan
}

const none: Studied = {
  plan: null,
  isTieSettled: false,
  runner_up: null,
  bought: [],
  floors: new Map(),
  strikes: new Map(),
  insists: new Map(),
  frontier: { points: [], is_complete: false },
}

/** Of a plan that may not be the best nothing is told that would be told of the best. */
async function studied(inputs: WorksInputs, { problem, found, plan: first }: Basis, tools: SolveTools): Promise<Studied> {
  if (found.status !== 'proved_best') return { ...none, plan: first }
  tools.tell({ step: 'ties', done: 0, total: 1 })
  const { plan, isSettled } = await settled(problem, first, {}, tools)
  const basis = { problem, plan, tools }
  const runner_up = await runnerUp(basis)
  const bought = await moreMoney(problem, plan, tools)
  const floors = await floorPrices(basis)
  const { chosen, not_chosen } = byWeight(inputs, problem, plan)
  const strikes = await strikePrices(basis, chosen)
  const insists = await insistPrices(basis, not_chosen)
  const steps = await frontier(problem, { best: plan, bought }, tools)
  return { plan, isTieSettled: isSettled, runner_up, bought, floors, strikes, insists, frontier: steps }
}
