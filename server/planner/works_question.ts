import type { Work, WorksProblem, WorksRules } from '#domain/works_problem.ts'
import type { WorksAsked, WorksInputs } from '../schemas/works_plan.ts'

/** Frozen inputs and what is asked of them, as the model takes it. What the question names and is no work any more is left out. */
export function worksProblem(inputs: WorksInputs, asked: WorksAsked): WorksProblem {
  const known = new Set(inputs.works.map(({ id }) => id))
  const own = new Map(asked.costs.map(({ work_id, cost_yuan }) => [work_id, cost_yuan]))
  const [must, must_not] = [new Set(asked.must), new Set(asked.must_not)]
  return {
    works: inputs.works.map(({ id, kind, cost_yuan, town_code, department_code, covers_town, needs_visit = kind === 'verify' }): Work => {
      const cost = own.get(id) ?? cost_yuan
      return {
        id,
        cost_yuan: cost ?? 0,
        town: town_code,
        ...(cost === null ? { is_unpriced: true } : {}),
        ...(department_code === null ? {} : { department: department_code }),
        ...(covers_town === null ? {} : { covers: covers_town, needs_visit }),
        ...(must.has(id) ? { state: 'locked_in' } : must_not.has(id) ? { state: 'locked_out' } : {}),
      }
    }),
    places: inputs.places
      .filter(({ is_unmeasured }) => asked.counts_unmeasured || !is_unmeasured)
      .map(({ id, worth, needs, town_code }) => ({ id, worth, needs, town: town_code })),
    towns: inputs.towns,
    rules: rulesOf(asked, known),
  }
}

function rulesOf(asked: WorksAsked, known: ReadonlySet<string>): WorksRules {
  const groups = (some: readonly string[][]) => some.map((ids) => ids.filter((id) => known.has(id))).filter(({ length }) => length > 1)
  return {
    budget_yuan: asked.budget_yuan,
    is_carried_over: asked.is_carried_over,
    reserve_yuan: asked.reserve_yuan,
    bundles: groups(asked.together),
    prerequisites: asked.prerequisites.flatMap(({ work, after }) => (known.has(work) && known.has(after) ? [[work, after] as const] : [])),
    alternatives: groups(asked.alternatives),
    town_works: asked.town_works,
    town_share: asked.town_share_most.map(({ town_code, percent }) => ({ town: town_code, most_percent: percent })),
    department_share: asked.department_share.map(({ department_code, ...percents }) => ({ department: department_code, ...percents })),
    covered_towns_least: asked.covered_towns_least,
    towns_with_works_least: asked.towns_with_works_least,
  }
}

/** Works that a question names anywhere but in its costs. */
export function namedWorks({ must, must_not, together, prerequisites, alternatives, shared }: WorksAsked): Set<string> {
  return new Set([
    ...must,
    ...must_not,
    ...together.flat(),
    ...prerequisites.flatMap(({ work, after }) => [work, after]),
    ...alternatives.flat(),
    ...shared.map(({ work_id }) => work_id),
  ])
}
