import { Type } from 'typebox'
import { dayInChina } from '#domain/date.ts'
import { runDifference } from '#domain/run_difference.ts'
import type { App, Parts } from '../app.ts'
import { attached } from '../attachment.ts'
import { authorOf, scopesOf } from '../authorization.ts'
import { writing, type Db } from '../database/connect.ts'
import { thisProcess } from '../imports/worker.ts'
import type { Gathering } from '../planner/kind.ts'
import { kinds } from '../planner/kinds.ts'
import { canonical, hashOf, type Runs } from '../planner/runs.ts'
import { plainly } from '../plain_reply.ts'
import { found, problem } from '../problem.ts'
import { isDemo } from '../queries/database_info.ts'
import { addRun, endRun, runOf, runsOf, scenarioById, scenarioForUpdate, type Asked, type Run } from '../queries/scenarios.ts'
import { checkShares, checkUnsigned, headTold, isLost, runTold } from '../scenarios.ts'
import { Difference, NewRun, PlanFile, Run as RunReply, RunHead, RunProgress } from '../schemas/scenario.ts'
import { Id, refusals } from '../schemas/shared.ts'

const tags = ['plans']
const IdParams = Type.Object({ id: Id })
export const RunParams = Type.Object({ id: Id, number: Type.Integer({ minimum: 1 }) })
const read = { permission: 'read_plans' } as const
const write = { permission: 'plan_works' } as const

const addSchema = {
  tags,
  summary: 'Compute a scenario',
  description:
    'In the background, by a solver in a thread of its own, for at most `time_limit_s`; those of others are computed one after the other. The inputs are frozen with the run.',
  params: IdParams,
  body: NewRun,
  response: { 202: RunHead, ...refusals(400, 401, 403, 404, 409, 422) },
}

const oneSchema = {
  tags,
  summary: 'A run of a scenario: inputs, progress, result',
  params: RunParams,
  response: { 200: RunReply, ...refusals(400, 401, 403, 404) },
}

const progressSchema = {
  tags,
  summary: 'How far a run has come',
  description: 'Without its inputs and result: to be asked again and again.',
  params: RunParams,
  response: { 200: RunProgress, ...refusals(400, 401, 403, 404) },
}

const stopSchema = {
  tags,
  summary: 'Stop a run',
  description: 'It ends with the best plan that it has by then, and says how far that may be from the best.',
  params: RunParams,
  response: { 202: RunHead, ...refusals(400, 401, 403, 404, 409) },
}

const differenceSchema = {
  tags,
  summary: 'Whether two runs of a scenario came to the same, and in what they differ',
  params: RunParams,
  querystring: Type.Object({ from: Type.Integer({ minimum: 1, description: 'The earlier run' }) }, { additionalProperties: false }),
  response: { 200: Difference, ...refusals(400, 401, 403, 404) },
}

const fileSchema = {
  tags,
  summary: 'A run as a file: all that it was computed from, and what came of it',
  description: 'Enough to compute it again elsewhere.',
  params: RunParams,
  response: { 200: PlanFile, ...refusals(400, 401, 403, 404) },
}

type City = Pick<Gathering, 'city_code' | 'register' | 'living'>

/** What a scenario comes to, each time that it is computed. */
export function scenarioRunRoutes(app: App, { db, now }: Parts, city: City, runs: Runs): void {
  const one = async ({ id, number }: { id: string; number: number }) => found(await runOf(db, id, number), 'run_not_found', { number })

  app.post('/api/v1/scenarios/:id/runs', { config: write, schema: addSchema }, async (request, reply) => {
    const { id } = request.params
    const as_of = dayInChina(now())
    const scenario = found(await scenarioById(db, id), 'scenario_not_found', { id })
    checkUnsigned(scenario)
    const { asked } = scenario
    checkShares(asked)
    const frozen = request.body.frozen_inputs_of === undefined ? null : await one({ id, number: request.body.frozen_inputs_of })
    const kind = found(kinds[asked.kind], 'scenario_kind_unknown', { kind: asked.kind })
    if (frozen && !isOfSameInputs(kind, frozen.asked, asked)) throw problem('run_inputs_of_other_question', { number: frozen.number })
    const inputs: unknown = frozen?.inputs ?? (await kind.gather({ db, as_of, ...city, scopes: scopesOf(request) }, asked))
    const run = await writing(db, authorOf(request), async (trx) => {
      const held = found(await scenarioForUpdate(trx, id), 'scenario_not_found', { id })
      checkUnsigned(held)
      if (held.revision !== scenario.revision) throw problem('version_stale', { revision: held.revision })
      await endLost(trx, { id, runs, at: now() })
      const given = { id, asked, as_of: frozen?.as_of ?? as_of, inputs, inputs_hash: hashOf(inputs), worker: thisProcess }
      return addRun(trx, given)
    })
    if (!run) throw problem('run_under_way')
    runs.start({ ...run, kind, asked, inputs })
    return reply.code(202).send(headTold(run, runs, now()))
  })

  app.get('/api/v1/scenarios/:id/runs/:number', { config: read, schema: oneSchema, serializerCompiler: plainly }, async ({ params }) =>
    runTold(await one(params), runs, now()),
  )

  app.get('/api/v1/scenarios/:id/runs/:number/progress', { config: read, schema: progressSchema }, async ({ params: { id, number } }) => {
    const heads = await runsOf(db, id)
    const head = headTold(
      found(
        heads.find((each) => each.number === number),
        'run_not_found',
        { number },
      ),
      runs,
      now(),
    )
    return { ...head, progress: head.state === 'running' ? (runs.progressOf(head) ?? null) : null }
  })

  app.post('/api/v1/scenarios/:id/runs/:number/stop', { config: write, schema: stopSchema }, async ({ params }, reply) => {
    const run = await one(params)
    if (!runs.stop(run)) throw problem('run_not_here', { number: run.number })
    return reply.code(202).send(headTold(run, runs, now()))
  })

  app.get('/api/v1/scenarios/:id/runs/:number/difference', { config: read, schema: differenceSchema }, async ({ params, query }) => {
    const [from, to] = await Promise.all([one({ ...params, number: query.from }), one(params)])
    return runDifference(compared(from), compared(to), canonical)
  })

  app.get('/api/v1/scenarios/:id/runs/:number/file', { config: read, schema: fileSchema, serializerCompiler: plainly }, async ({ params }, reply) => {
    const scenario = found(await scenarioById(db, params.id), 'scenario_not_found', params)
    const run = await one(params)
    const isSigned = scenario.signed_run === run.number
    const { name, kind } = scenario
    attached(reply, `${name}-${run.number}.json`)
    return {
      schema: 'scenario/1' as const,
      name,
      kind,
      example_data: await isDemo(db),
      signed_by: isSigned ? scenario.signed_by : null,
      signed_at: isSigned ? scenario.signed_at : null,
      reason: isSigned ? scenario.reason : null,
      run: runTold(run, runs, now()),
    }
  })
}

const compared = ({ asked, inputs, state, solver, told }: Run) => ({
  asked: { ...asked },
  inputs: { ...inputs },
  state,
  solver,
  told,
})

/** One that nobody is at any more ends, so that another may begin. */
async function endLost(trx: Db, { id, runs, at }: { id: string; runs: Runs; at: Date }): Promise<void> {
  for (const run of await runsOf(trx, id))
    if (isLost(run, runs, at)) await endRun(trx, run, { state: 'failed', failure: 'run_lost', told: null, seconds: null })
}

/** What the inputs were gathered for is asked now as well. */
function isOfSameInputs({ solve_only }: { solve_only: readonly PropertyKey[] }, before: Asked, now: Asked): boolean {
  const gathered = (asked: Asked) => Object.fromEntries(Object.entries(asked).filter(([name]) => !solve_only.includes(name)))
  return canonical(gathered(before)) === canonical(gathered(now))
}
