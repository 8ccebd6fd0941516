import type { WorksProblem } from '#domain/works_problem.ts'
import { solveHere } from '../../server/planner/highs.ts'
import type { SolveTools } from '../../server/planner/kind.ts'
import type { WorksInputs } from '../../server/schemas/works_plan.ts'

/** Solves in this thread; stopped after so many models. */
export function toolsOf(models = Infinity): SolveTools & { asked: number } {
  const tools = {
    asked: 0,
    solve: (model: Parameters<typeof solveHere>[0]) => {
      tools.asked += 1
      return solveHere(model, { time_limit_s: 60 })
    },
    tell: () => undefined,
    isStopped: () => tools.asked >= models,
  }
  return tools
}

/** Frozen inputs as they are gathered for such a problem: each work at a facility of its own. */
export function inputsOf({ works, places, towns = [] }: WorksProblem): WorksInputs {
  const nowhere = { name_en: null, lon: null, lat: null }
  return {
    kind: 'works',
    works: works.map(({ id, cost_yuan, is_unpriced, town = 'none', department = null, covers = null, needs_visit = false }) => ({
      id,
      kind: 'renovate',
      facility_id: null,
      name_zh: id,
      town_code: town,
      department_code: department,
      link: null,
      component_id: null,
      component_type: null,
      component_name: null,
      finding_ids: [],
      criteria: [],
      cost_yuan: is_unpriced ? null : cost_yuan,
      cost_basis: is_unpriced ? 'none' : 'estimate',
      covers_town: covers,
      needs_visit,
      ...nowhere,
    })),
    places: places.map(({ id, worth, needs, town = 'none' }) => ({
      id,
      facility_id: null,
      name_zh: id,
      kind: 'venue',
      category: null,
      town_code: town,
      worth,
      is_worth_known: true,
      needs: [...needs],
      is_unmeasured: false,
      unmeasured_links: [],
      counted_at: needs[0]!,
      ...nowhere,
    })),
    towns: towns.map((town) => ({ ...town, name_zh: town.code, name_en: null })),
    departments: [],
    target_towns: null,
    people_basis: null,
    people_source: null,
    criteria_version: 1,
    unknown_works: [],
  }
}
