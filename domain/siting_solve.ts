import type { LinearModel } from './linear_model.ts'
import { coverAll, coverMost, coverShare, coverTwice, leastWay, type Limits, type Posed, type SitingPlan, type SitingProblem } from './siting.ts'
import { leastLongest, onlyPeople, type FoundPlan, type Solve } from './siting_center.ts'
import type { SitingModel } from './siting_plan.ts'

/** A question of siting: one of the models with its limits. */
export interface SitingQuestion extends Limits {
  model: SitingModel
  more_than_percent?: number
}

/** Whether more of the objective is better. */
export const senseOf = (model: SitingModel): LinearModel['sense'] => (model === 'cover_most' || model === 'cover_twice' ? 'max' : 'min')

/** The best plan, and what is known of how good it is. */
export async function solveSiting(problem: SitingProblem, question: SitingQuestion, solve: Solve): Promise<FoundPlan> {
  if (question.model === 'least_longest') return leastLongest(problem, question.new_sites ?? 0, solve)
  return found(pose(problem, question, question.model), solve)
}

async function found({ model, read }: Posed, solve: Solve): Promise<FoundPlan> {
  const { values, status, bound, gap, conflict } = await solve(model)
  return { status, bound, gap, conflict, plan: values && read(values) }
}

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

/**
 * Of equally good plans the cheapest, of these the smallest, of these the one with the lowest ids: the same at every run. What
 * is found by the time the solver is stopped stands.
 */
export async function settleTies(problem: SitingProblem, question: SitingQuestion, { best, tied }: Tied, solve: Solve): Promise<SitingPlan> {
  let posed = asGood(problem, question, best)
  let chosen = best
  const take = async (next: Posed): Promise<boolean> => {
    const { plan, status } = await found(next, solve)
    if (!plan || status !== 'proved_best') return false
    posed = next
    chosen = plan
    return true
  }
  for (const worth of [({ cost_yuan }: Priced) => cost_yuan, () => 1]) {
    const of = problem.sites.map((site) => (site.state === 'existing' ? 0 : worth(site)))
    if (!(await take({ ...posed, model: aimedAt(posed.model, of) }))) break
    const reached = problem.sites.reduce((sum, { id }, j) => (chosen.opened.includes(id) ? sum + of[j]! : sum), 0)
    posed = { ...posed, model: ruled(posed.model, { rule: 'as_cheap', lower: -Infinity, upper: reached, terms: of.map((each, j) => [j, each]) }) }
  }
  for (const [j, { id }] of problem.sites.entries()) {
    const withIt = { ...posed, model: fixedAt(posed.model, j) }
    if (chosen.opened.includes(id)) posed = withIt
    else if (tied.has(id)) await take(withIt)
  }
  return { ...chosen, objective: best.objective }
}

type Priced = Pick<SitingProblem['sites'][number], 'cost_yuan'>

/** Sums that are computed otherwise differ in their last digits. */
export const rounding = 1e-9

/** The plans that are as good, whatever they cost. Of every model the first columns are the sites. */
function asGood(problem: SitingProblem, question: SitingQuestion, { objective }: SitingPlan): Posed {
  if (question.model === 'least_longest') return coverAll(onlyPeople(problem), { ...question, reach_m: objective })
  const posed = pose(problem, question, question.model)
  const { sense, columns } = posed.model
  const terms = columns.flatMap(({ worth }, column) => (worth === 0 ? [] : [[column, worth] as const]))
  const slack = Math.abs(objective) * rounding
  const [lower, upper] = sense === 'max' ? [objective - slack, Infinity] : [-Infinity, objective + slack]
  return { ...posed, model: ruled(posed.model, { rule: 'as_good', lower, upper, terms }) }
}

const ruled = (model: LinearModel, row: LinearModel['rows'][number]): LinearModel => ({ ...model, rows: [...model.rows, row] })

const aimedAt = (model: LinearModel, worths: readonly number[]): LinearModel => ({
  ...model,
  sense: 'min',
  start: [],
  columns: model.columns.map((column, index) => ({ ...column, worth: worths[index] ?? 0 })),
})

const fixedAt = (model: LinearModel, open: number): LinearModel => ({
  ...model,
  columns: model.columns.map((column, index) => (index === open ? { ...column, lower: 1 } : column)),
})
