import { Type } from 'typebox'
import { dayInChina } from '#domain/date.ts'
import { workProgress, type PlannedWork } from '#domain/plan_progress.ts'
import type { App, Parts } from '../app.ts'
import { found, problem } from '../problem.ts'
import { findingStates, visitStates } from '../queries/scenario_progress.ts'
import { runOf, scenarioById, type Run } from '../queries/scenarios.ts'
import { ScenarioProgress } from '../schemas/scenario.ts'
import { Id, refusals } from '../schemas/shared.ts'

const schema = {
  tags: ['plans'],
  summary: 'Planned against done',
  description:
    'Of the signed run of a scenario of works. A work is done when no finding of it is open any more, when its visit was made, or when the service is in use again.',
  params: Type.Object({ id: Id }),
  response: { 200: ScenarioProgress, ...refusals(400, 401, 403, 404, 409) },
}

/** What became of a signed plan. */
export function scenarioProgressRoutes(app: App, { db, now }: Parts): void {
  app.get('/api/v1/scenarios/:id/progress', { config: { permission: 'read_plans' }, schema }, async ({ params: { id } }) => {
    const { name, signed_run } = found(await scenarioById(db, id), 'scenario_not_found', { id })
    if (signed_run === null) throw problem('scenario_not_signed', { name })
    const run = found(await runOf(db, id, signed_run), 'run_not_found', { number: signed_run })
    const chosen = chosenOf(run)
    const findings = byId(await findingStates(db, [...new Set(chosen.flatMap(({ finding_ids }) => finding_ids))]))
    const facilities = byId(await visitStates(db, [...new Set(chosen.flatMap(({ facility_id }) => facility_id ?? []))]))
    const known = { finding: (key: string) => findings.get(key), facility: (key: string) => facilities.get(key), planned_on: run.as_of }
    const works = chosen.map((work) => ({ work_id: work.id, cost_yuan: work.cost_yuan, ...workProgress(work, known) }))
    return {
      run: run.number,
      as_of: dayInChina(now()),
      planned: sumOf(works),
      done: sumOf(works.filter(({ state }) => state === 'done')),
      works,
    }
  })
}

const byId = <T extends { id: string }>(list: readonly T[]) => new Map(list.map((each) => [each.id, each]))

const sumOf = (works: readonly { cost_yuan: number }[]) => ({
  count: works.length,
  cost_yuan: works.reduce((sum, { cost_yuan }) => sum + cost_yuan, 0),
})

/** The works that a plan chose; one of another kind chose none. */
function chosenOf({ inputs, result }: Run): (PlannedWork & { cost_yuan: number })[] {
  if (!('works' in inputs) || result === null || !('not_chosen' in result)) return []
  const chosen = new Set(result.chosen.map(({ work_id }) => work_id))
  return inputs.works.flatMap((work) => (chosen.has(work.id) ? [{ ...work, cost_yuan: work.cost_yuan ?? 0 }] : []))
}
