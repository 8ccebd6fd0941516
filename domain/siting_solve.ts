import { gapOf, type LinearModel } from './linear_model.ts'
import {
  coverAll,
  coverMost,
  coverShare,
  coverTwice,
  leastWay,
  type Limits,
  type Posed,
  type Site,
  type SitingPlan,
  type SitingProblem,
} from './siting.ts'
import { leastLongest, onlyPeople, turned, type Ask, type FoundPlan, type Solve, type Turn } from './siting_center.ts'
import type { SitingModel } from './siting_plan.ts'
import { brokenSiting } from './siting_rules.ts'

/** A question of siting: one of the models with its limits. */
export interface SitingQuestion extends Limits {
  model: SitingModel
  more_than_percent?: number
}

/** Whether more of the objective is better. */
export const senseOf = (model: SitingModel): LinearModel['sense'] => (model === 'cover_most' || model === 'cover_twice' ? 'max' : 'min')

/** A plan that the solver answered and that breaks rules. */
export class AgainstRules extends Error {
  constructor(rules: readonly string[]) {
    super(`a plan against ${rules.join(', ')}`)
  }
}

/** Asks for the best plan; each is looked at by every rule. */
export function asking(problem: SitingProblem, question: SitingQuestion, solve: Solve): Ask {
  const ask = question.model === 'least_longest' ? leastLongest(problem, question.new_sites ?? 0, solve) : posedOnce(problem, question, solve)
  return async (turn) => {
    const answer = await ask(turn)
    if (answer.plan) check(problem, question, answer.plan, turn)
    return answer
  }
}

function check(problem: SitingProblem, question: SitingQuestion, { opened }: SitingPlan, turn?: Turn): void {
  const rules = brokenSiting(problem, question, opened)
  const isTurned = !turn || opened.includes(problem.sites[turn.site]!.id) === turn.isOpen
  if (!isTurned || rules.length > 0) throw new AgainstRules(isTurned ? rules : [...rules, 'turned'])
}

function posedOnce(problem: SitingProblem, question: SitingQuestion, solve: Solve): Ask {
  const posed = pose(problem, question, question.model as Exclude<SitingModel, 'least_longest'>)
  return (turn) => found(turn ? turned(posed, turn) : posed, solve)
}

async function found(posed: Posed, solve: Solve): Promise<FoundPlan> {
  const { values, status, bound, conflict } = await solve(posed.model)
  const plan = values && posed.read(values)
  if (!plan) return { status, plan, bound: null, gap: null, conflict }
  if (status === 'proved_best') return { status, plan, bound: plan.objective, gap: 0, conflict }
  const known = bound === null ? null : boundOf(posed, plan, bound)
  const isBest = known === plan.objective && posed.isWhole
  return { status: isBest ? 'proved_best' : status, plan, bound: known, gap: known === null ? null : gapOf(plan.objective, known), conflict }
}

/** In what is told. A bound of 11000.999999999998 hundredths of people is 110.01 people. */
function boundOf({ model: { sense, parts = 1 }, isWhole }: Posed, { objective }: SitingPlan, bound: number): number {
  const tolerance = Math.max(least_tolerance, Math.abs(bound) * rounding)
  const whole = sense === 'max' ? Math.floor(bound + tolerance) : Math.ceil(bound - tolerance)
  const told = isWhole ? whole / parts : Math.floor((100 * bound) / parts) / 100
  return sense === 'max' ? Math.max(told, objective) : Math.min(told, objective)
}

const least_tolerance = 1e-6

function pose(problem: SitingProblem, question: SitingQuestion, model: Exclude<SitingModel, 'least_longest'>): Posed {
  if (model === 'cover_all') return coverAll(problem, question)
  if (model === 'cover_most') return coverMost(problem, question)
  if (model === 'cover_share') return coverShare(problem, { ...question, more_than_percent: question.more_than_percent ?? 0 })
  return model === 'least_way' ? leastWay(problem, question) : coverTwice(problem, question)
}

interface Tied {
  best: SitingPlan
  /** Ids of sites that are in some plan as good as this. */
  tied: ReadonlySet<string>
}

interface Settled {
  plan: SitingPlan
  /** False: the solver was stopped before it was known. */
  isSettled: boolean
}

/**
 * Of equally good plans the cheapest, of these the smallest, of these the one with the lowest ids: the same at every run. What
 * is found by the time the solver is stopped stands.
 */
export async function settleTies(problem: SitingProblem, question: SitingQuestion, { best, tied }: Tied, solve: Solve): Promise<Settled> {
  let posed = asGood(problem, question, best)
  let chosen = best
  const end = (isSettled: boolean): Settled => ({ plan: { ...chosen, objective: best.objective }, isSettled })
  const take = async (next: Posed): Promise<'taken' | 'none' | 'not_known'> => {
    const { values, status } = await solve(next.model)
    if (status === 'infeasible') return 'none'
    if (!values || status !== 'proved_best') return 'not_known'
    const plan = next.read(values)
    check(problem, question, plan)
    posed = next
    chosen = plan
    return 'taken'
  }
  for (const worth of [({ cost_yuan }: Site) => cost_yuan, () => 1]) {
    const of = problem.sites.map((site) => (site.state === 'existing' ? 0 : worth(site)))
    if ((await take({ ...posed, model: aimedAt(posed.model, of) })) !== 'taken') return end(false)
    const reached = problem.sites.reduce((sum, { id }, j) => (chosen.opened.includes(id) ? sum + of[j]! : sum), 0)
    const row = { rule: 'as_cheap', lower: -Infinity, upper: reached + half, terms: of.map((each, j) => [j, each] as const) }
    posed = { ...posed, model: ruled(posed.model, row) }
  }
  for (const [site, { id }] of problem.sites.entries()) {
    const withIt = turned(posed, { site, isOpen: true })
    if (chosen.opened.includes(id)) posed = withIt
    else if (tied.has(id) && (await take(withIt)) === 'not_known') return end(false)
  }
  return end(true)
}

/** Between two whole numbers. */
const half = 0.5

/** Sums that are computed otherwise differ in their last digits. */
export const rounding = 1e-9

/** The plans that are as good, whatever they cost. */
function asGood(problem: SitingProblem, question: SitingQuestion, { objective }: SitingPlan): Posed {
  if (question.model === 'least_longest') return coverAll(onlyPeople(problem), { ...question, reach_m: objective })
  const posed = pose(problem, question, question.model)
  const { sense, columns, parts = 1 } = posed.model
  const terms = columns.flatMap(({ worth }, column) => (worth === 0 ? [] : [[column, worth] as const]))
  const value = objective * parts
  const slack = posed.isWhole ? half : Math.abs(value) * rounding
  const [lower, upper] = sense === 'max' ? [value - slack, Infinity] : [-Infinity, value + slack]
  return { ...posed, model: ruled(posed.model, { rule: 'as_good', lower, upper, terms }) }
}

const ruled = (model: LinearModel, row: LinearModel['rows'][number]): LinearModel => ({ ...model, rows: [...model.rows, row] })

const aimedAt = (model: LinearModel, worths: readonly number[]): LinearModel => ({
  ...model,
  sense: 'min',
  start: [],
  is_variant: true,
  columns: model.columns.map((column, index) => ({ ...column, worth: worths[index] ?? 0 })),
})
