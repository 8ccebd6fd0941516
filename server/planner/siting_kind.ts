import { unreachable } from '#domain/siting.ts'
import type { SitingPlan, SitingProblem } from '#domain/siting.ts'
import type { FoundPlan } from '#domain/siting_center.ts'
import { objectiveBefore, problemOf, reachable, reachedBy, unitOf } from '#domain/siting_outcome.ts'
import { AgainstRules, asking, type SitingQuestion } from '#domain/siting_solve.ts'
import { standingsOf, type Standings } from '#domain/siting_standing.ts'
import { problem as refused } from '../problem.ts'
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
  let solver = unnamed
  const solved: SolveTools['solve'] = async (model) => {
    const found = await tools.solve(model)
    if (found.solver !== unnamed) solver = found.solver
    return found
  }
  const { found, standings } = await studied({ asked, problem, clash: ruledBoth(asked) }, { ...tools, solve: solved }).catch(refuse)
  const seconds = Math.round(performance.now() - began) / 1000
  const result = resultOf({ inputs, asked, problem }, { found, standings, lost, seconds, solver })
  return { state: stateOf(found, standings), result, solver }
}

/** As a solver answers that was ended, and cannot say which version it is. */
const unnamed = 'HiGHS'

/** What is insisted on and struck as well. */
const ruledBoth = ({ locked_in, locked_out }: SitingAsked) =>
  locked_in.flatMap((id) => (locked_out.includes(id) ? [`locked_in:${id}`, `locked_out:${id}`] : []))

interface Studying extends Pick<From, 'asked' | 'problem'> {
  clash: readonly string[]
}

async function studied({ asked, problem, clash }: Studying, { solve: solver, tell }: SolveTools): Promise<Pick<Ended, 'found' | 'standings'>> {
  tell({ step: 'best', done: 0, total: 1 })
  if (clash.length > 0) return { found: infeasible(clash), standings: null }
  if (problem.demand.length === 0) return { found: infeasible(['nobody_reached']), standings: null }
  const question = questionOf(asked)
  const found = await asking(problem, question, solver)()
  if (!found.plan || found.status !== 'proved_best') return { found, standings: null }
  const looking = {
    problem,
    question,
    tolerance_thousandths: asked.tolerance_thousandths,
    solve: solver,
    tell: (done: number, total: number) => tell({ step: 'standings', done, total }),
  }
  return { found, standings: await standingsOf(found.plan, looking) }
}

const infeasible = (conflict: readonly string[]): FoundPlan => ({ status: 'infeasible', plan: null, bound: null, gap: null, conflict })

function refuse(error: unknown): never {
  throw error instanceof AgainstRules ? refused('solver_failed', { message: error.message }) : error
}

function stateOf({ status }: FoundPlan, standings: Standings | null): Outcome<SitingResult>['state'] {
  if (status === 'infeasible') return 'infeasible'
  return status === 'proved_best' && standings?.isWhole && standings.isTieSettled ? 'done' : 'stopped'
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
    is_tie_settled: standings?.isTieSettled ?? false,
    seconds,
    solver,
    objective: { unit: unitOf(asked.model, problem), before: before === null ? null : rounded(before), after: plan && rounded(plan.objective) },
    opened,
    people,
    residual,
    cost_yuan: plan && costOf(inputs, plan),
    unreachable: { people: rounded(unserved.reduce((sum, each) => sum + each.people, 0)), ids: [...lost] },
    sites: (
      standings?.sites.map((site) => ({ ...site, price: site.price === null ? null : rounded(site.price) })) ??
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
