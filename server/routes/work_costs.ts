import { Type } from 'typebox'
import { other_costs } from '#domain/work_cost.ts'
import type { App, Parts } from '../app.ts'
import { authorOf } from '../authorization.ts'
import { writing, type Db } from '../database/connect.ts'
import { problem } from '../problem.ts'
import { criteriaOf, versionInForce } from '../queries/criteria.ts'
import { putWorkCosts, removeWorkCost, workCosts } from '../queries/work_costs.ts'
import { NewWorkCost, WorkCosts } from '../schemas/scenario.ts'
import { refusals } from '../schemas/shared.ts'

const tags = ['plans']

const listSchema = {
  tags,
  summary: 'What works cost by the catalogue',
  description: 'Typed in by the office. What is not here has no cost: none is made up.',
  response: { 200: WorkCosts, ...refusals(401, 403) },
}

const params = Type.Object({ code: Type.String({ pattern: '^[A-Za-z0-9_-]{1,40}$' }) })

const putSchema = {
  tags,
  summary: 'Set what a work costs by the catalogue',
  description: 'Of an item of the checklist in force, or of `verify_visit`, `renovate_service`, `build_service`.',
  params,
  body: NewWorkCost,
  response: { 200: WorkCosts, ...refusals(400, 401, 403, 422) },
}

const removeSchema = {
  tags,
  summary: 'Take back what a work costs by the catalogue',
  description: 'It stays in the history.',
  params,
  response: { 200: WorkCosts, ...refusals(400, 401, 403) },
}

/** The catalogue of costs. */
export function workCostRoutes(app: App, { db }: Parts): void {
  const list = async () => ({ costs: await workCosts(db) })

  app.get('/api/v1/work-costs', { config: { permission: 'read_supervision' }, schema: listSchema }, list)

  app.put('/api/v1/work-costs/:code', { config: { permission: 'plan_works' }, schema: putSchema }, async (request) => {
    const { code } = request.params
    await writing(db, authorOf(request), async (trx) => {
      if (!(await isKnown(trx, code))) throw problem('work_cost_unknown', { code })
      await putWorkCosts(trx, [{ code, ...request.body }])
    })
    return list()
  })

  app.delete('/api/v1/work-costs/:code', { config: { permission: 'plan_works' }, schema: removeSchema }, async (request) => {
    await writing(db, authorOf(request), (trx) => removeWorkCost(trx, request.params.code))
    return list()
  })
}

async function isKnown(db: Db, code: string): Promise<boolean> {
  if ((other_costs as readonly string[]).includes(code)) return true
  const number = await versionInForce(db)
  return (await criteriaOf(db, number)).some(({ id }) => id === code)
}
