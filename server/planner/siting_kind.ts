import { unreachable } from '#domain/siting.ts'
import type { SitingPlan, SitingProblem } from '#domain/siting.ts'
import type { FoundPlan } from '#domain/siting_center.ts'
import { objectiveBefore, problemOf, reachable, reachedBy, unitOf } from '#domain/siting_outcome.ts'
import { solveSiting, type SitingQuestion } from '#domain/siting_solve.ts'
import { standingsOf, type Standings } from '#domain/siting_standing.ts'
import type { SitingAsked, SitingInputs, SitingResult } from '../schemas/siting_plan.ts'
import type { Told } from '../queries/scenarios.ts'
import type { Outcome, PlanKind, SolveTools } from './kind.ts'
import { gatherSiting } from './siting_gather.ts'

/** Where next. */
export const sitingKind: PlanKind<SitingAsked, SitingInputs, SitingResult> = {
  gather: gatherSiting,
  solve,
  told,
  solve_only: ['tolerance_thousandths', 'time_limit_s'],
}

function told({ status, objective, cost_yuan, opened }: SitingResult): Told | null {
  if (status !== 'proved_best' && status !== 'stopped') return null
  return { objective: objective.after, cost_yuan, chosen: opened.map(({ site_id }) => site_id) }
}

async function solve(inputs: SitingInputs, asked: SitingAsked, tools: SolveTools): Promise<Outcome<SitingResult>> {
  const began = performance.now()
  const whole = problemOf(inputs, asked)
  const isOfWays = asked.model === 'least_way' || asked.model === 'least_longest'
  const lost = unreachable(whole, isOfWays ? Number.MAX_VALUE : asked.reach_m)
  const problem = isOfWays ? reachable(whole) : whole
  const question = questionOf(asked)
  let solver = 'HiGHS'
  const solved: SolveTools['solve'] = async (model) => {
    const found = await tools.solve(model)
    solver = found.solver
    return found
  }
  tools.tell({ step: 'best', done: 0, total: 1 })
  const found = problem.demand.length > 0 ? await solveSiting(problem, question, solved) : nobody_reached
  const { tolerance_thousandths } = asked
  const standings =
    found.plan && found.status === 'proved_best'
      ? await standingsOf(found.plan, {
          problem,
          question,
          tolerance_thousandths,
          solve: solved,
          tell: (done, total) => tools.tell({ step: 'standings', done, total }),
        })
      : null
  const seconds = Math.round(performance.now() - began) / 1000
  const result = resultOf({ inputs, asked, problem }, { found, standings, lost, seconds, solver })
  return { state: stateOf(found, standings), result, solver }
}

/** No site that may be opened is better than another then. */
const nobody_reached: FoundPlan = { status: 'infeasible', plan: null, bound: null, gap: null, conflict: ['nobody_reached'] }

function stateOf({ status }: FoundPlan, standings: Standings | null): Outcome<SitingResult>['state'] {
  if (status === 'infeasible') return 'infeasible'
  return status === 'proved_best' && standings?.isWhole ? 'done' : 'stopped'
}

function questionOf({ model, reach_m, ...limits }: SitingAsked): SitingQuestion {
  const { new_sites, budget_yuan, more_than_percent, town_floor_percent } = limits
  const given = Object.entries({ new_sites, budget_yuan, more_than_percent, town_floor_percent }).filter(([, value]) => value !== null)
  return { model, reach_m, ...(Object.fromEntries(given) as Partial<Record<'new_sites' | 'budget_yuan', number>>) }
}

interface From {
  inputs: SitingInputs
  asked: SitingAsked
  problem: SitingProblem
}

interface Ended {
  found: FoundPlan
  standings: Standings | null
  lost: readonly string[]
  seconds: number
  solver: string
}

function resultOf({ inputs, asked, problem }: From, { found, standings, lost, seconds, solver }: Ended): SitingResult {
  const plan = standings?.plan ?? found.plan
  const { opened, people, residual } = reachedBy(inputs, plan?.opened ?? null, asked.reach_m)
  const before = objectiveBefore(asked.model, problem, asked.reach_m)
  const isLost = new Set(lost)
  const unserved = inputs.demand.filter(({ id }) => isLost.has(id))
  const fresh = problem.sites.filter(({ state }) => state !== 'existing')
  return {
    kind: 'siting',
    status: found.status,
    bound: found.bound,
    gap: found.gap,
    seconds,
    solver,
    objective: { unit: unitOf(asked.model, problem), before: before === null ? null : rounded(before), after: plan && rounded(plan.objective) },
    opened,
    people,
    residual,
    cost_yuan: plan && costOf(inputs, plan),
    unreachable: { people: rounded(unserved.reduce((sum, each) => sum + each.people, 0)), ids: [...lost] },
    sites: (
      standings?.sites ??
      fresh.map(({ id }) => ({ site_id: id, is_opened: plan?.opened.includes(id) ?? false, standing: 'not_known' as const, price: null }))
    ).toSorted((a, b) => (a.site_id < b.site_id ? -1 : 1)),
    runner_up: standings?.runner_up
      ? { opened: standings.runner_up.opened, objective: rounded(standings.runner_up.objective), cost_yuan: costOf(inputs, standings.runner_up) }
      : null,
    conflict: [...found.conflict],
  }
}

/** Null: of one of them it is not known. */
function costOf({ sites }: SitingInputs, { opened }: SitingPlan): number | null {
  const costs = sites.flatMap(({ id, cost_yuan }) => (opened.includes(id) ? [cost_yuan] : []))
  return costs.includes(null) ? null : costs.reduce<number>((sum, each) => sum + (each ?? 0), 0)
}

/** Sums of decimals end in digits that mean nothing. */
const rounded = (value: number) => Math.round(value * 100) / 100
