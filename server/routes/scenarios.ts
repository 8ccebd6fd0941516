import { Type } from 'typebox'
import type { App, Parts } from '../app.ts'
import { authorOf } from '../authorization.ts'
import { writing, type Db } from '../database/connect.ts'
import type { Runs } from '../planner/runs.ts'
import { plainly } from '../plain_reply.ts'
import { found, problem } from '../problem.ts'
import { isDemo } from '../queries/database_info.ts'
import {
  addScenario,
  editScenario,
  isNameTaken,
  removeScenario,
  runOf,
  runsOf,
  scenarioById,
  scenarioForUpdate,
  scenarios,
  signScenario,
  type Scenario,
} from '../queries/scenarios.ts'
import { checkShares, checkUnsigned, headTold, isAskedNow, runTold } from '../scenarios.ts'
import { NewScenario, ScenarioChange, ScenarioList, ScenarioReply, Signature } from '../schemas/scenario.ts'
import { Id, refusals } from '../schemas/shared.ts'
import { checkVersion, versionTag } from '../version.ts'
import { IfMatch } from './facility_edits.ts'

const tags = ['plans']
const params = Type.Object({ id: Id })
const read = { permission: 'read_plans' } as const
const write = { permission: 'plan_works' } as const

const listSchema = {
  tags,
  summary: 'Scenarios: plans under a name',
  description: 'Each with its last run and what that came to.',
  response: { 200: ScenarioList, ...refusals(401, 403) },
}

const addSchema = {
  tags,
  summary: 'Add a scenario',
  description: 'What is asked, under a name. Nothing is computed yet: see its runs.',
  body: NewScenario,
  response: { 201: ScenarioReply, ...refusals(400, 401, 403, 404, 422) },
}

const oneSchema = { tags, summary: 'A scenario with its last run', params, response: { 200: ScenarioReply, ...refusals(400, 401, 403, 404) } }

const editSchema = {
  tags,
  summary: 'Change what a scenario asks, or its name',
  description: 'Its runs stay, each with what it was asked. One that was signed is not changed any more: add a copy.',
  params,
  headers: IfMatch,
  body: ScenarioChange,
  response: { 200: ScenarioReply, ...refusals(400, 401, 403, 404, 409, 412, 422, 428) },
}

const removeSchema = {
  tags,
  summary: 'Delete a scenario with its runs',
  description: 'One that was signed stays.',
  params,
  response: { 204: Type.Null(), ...refusals(400, 401, 403, 404, 409) },
}

const signSchema = {
  tags,
  summary: 'Sign a run of a scenario as the plan',
  description: 'From then on neither what is asked nor the run changes. Where a plan departs from the best the reason is kept with it.',
  params,
  headers: IfMatch,
  body: Signature,
  response: { 200: ScenarioReply, ...refusals(400, 401, 403, 404, 409, 412, 422, 428) },
}

/** Plans that can be computed again. */
export function scenarioRoutes(app: App, { db, now }: Parts, runs: Runs): void {
  const reply = async (id: string) => {
    const scenario = found(await scenarioById(db, id), 'scenario_not_found', { id })
    const heads = await runsOf(db, id)
    const last = heads[0] && (await runOf(db, id, heads[0].number))
    return {
      ...scenario,
      example_data: await isDemo(db),
      is_current: last !== undefined && isAskedNow(scenario, last),
      runs: heads.map((each) => headTold(each, runs, now())),
      run: last ? runTold(last, runs, now()) : null,
    }
  }

  app.get('/api/v1/scenarios', { config: read, schema: listSchema }, async () => {
    const all = await scenarios(db)
    return {
      scenarios: all.map(({ last_run, ...scenario }) => ({
        ...scenario,
        last_run: last_run && headTold(last_run, runs, now()),
        told: last_run && last_run.told,
      })),
    }
  })

  app.post('/api/v1/scenarios', { config: write, schema: addSchema }, async (request, answer) => {
    const { name, asked, copied_from = null } = request.body
    checkShares(asked)
    const id = await writing(db, authorOf(request), async (trx) => {
      if (copied_from) found(await scenarioById(trx, copied_from), 'scenario_not_found', { id: copied_from })
      return addScenario(trx, { name, asked, copied_from })
    })
    if (!id) throw problem('scenario_exists', { name })
    const added = await reply(id)
    answer.code(201).headers({ location: `/api/v1/scenarios/${id}`, etag: versionTag(added.revision) })
    return added
  })

  app.get('/api/v1/scenarios/:id', { config: read, schema: oneSchema, serializerCompiler: plainly }, async (request, answer) => {
    const scenario = await reply(request.params.id)
    answer.header('etag', versionTag(scenario.revision))
    return scenario
  })

  app.patch('/api/v1/scenarios/:id', { config: write, schema: editSchema }, async (request, answer) => {
    const { id } = request.params
    await writing(db, authorOf(request), async (trx) => {
      const scenario = await held(trx, id)
      checkVersion(request.headers['if-match'], scenario.revision)
      checkUnsigned(scenario)
      const { name = scenario.name, asked = scenario.asked } = request.body
      if (asked.kind !== scenario.kind) throw problem('scenario_kind_fixed')
      checkShares(asked)
      if (await isNameTaken(trx, name, id)) throw problem('scenario_exists', { name })
      await editScenario(trx, id, { name, asked })
    })
    const scenario = await reply(id)
    answer.header('etag', versionTag(scenario.revision))
    return scenario
  })

  app.delete('/api/v1/scenarios/:id', { config: write, schema: removeSchema }, async (request, answer) => {
    const { id } = request.params
    await writing(db, authorOf(request), async (trx) => {
      checkUnsigned(await held(trx, id))
      await removeScenario(trx, id)
    })
    runs.stopAll(id)
    return answer.code(204).send(null)
  })

  app.post('/api/v1/scenarios/:id/signature', { config: write, schema: signSchema }, async (request, answer) => {
    const { id } = request.params
    const { run: number, reason } = request.body
    await writing(db, authorOf(request), async (trx) => {
      const scenario = await held(trx, id)
      checkVersion(request.headers['if-match'], scenario.revision)
      checkUnsigned(scenario)
      const run = found(await runOf(trx, id, number), 'run_not_found', { number })
      if (run.told === null) throw problem('run_without_plan', { number })
      if (!isAskedNow(scenario, run)) throw problem('run_outdated', { number })
      await signScenario(trx, id, { run: number, reason, at: now() })
    })
    const scenario = await reply(id)
    answer.header('etag', versionTag(scenario.revision))
    return scenario
  })
}

async function held(trx: Db, id: string): Promise<Scenario> {
  return found(await scenarioForUpdate(trx, id), 'scenario_not_found', { id })
}
