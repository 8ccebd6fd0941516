import { Type } from 'typebox'
import { criteriaChanges, isUnchanged } from '#domain/criteria_changes.ts'
import type { App, Parts } from '../app.ts'
import { authorOf } from '../authorization.ts'
import type { Rejudgings } from '../criteria/rejudgings.ts'
import { writing, type Db } from '../database/connect.ts'
import { thisProcess } from '../imports/worker.ts'
import { found, problem } from '../problem.ts'
import { criteriaOf, criteriaVersions } from '../queries/criteria.ts'
import { draftForUpdate, isPublished, publishDraft } from '../queries/criteria_drafts.ts'
import {
  addRejudging,
  cancelRejudgings,
  endRejudging,
  listRejudgings,
  rejudgingById,
  rejudgingChanges,
  rejudgingTransitions,
  type Rejudging,
} from '../queries/rejudging.ts'
import { CriteriaVersionHead } from '../schemas/criterion.ts'
import { RejudgingChanges, RejudgingChangesQuery, RejudgingReply, TransitionsReply } from '../schemas/rejudging.ts'
import { Id, refusals } from '../schemas/shared.ts'
import { VersionParams } from './criteria.ts'
import { held } from './criteria_drafts.ts'
import { IfMatch } from './facility_edits.ts'

const tags = ['criteria']
const config = { permission: 'publish_criteria' } as const
const params = Type.Object({ id: Id })

const trialSchema = {
  tags,
  summary: 'See what a draft would change',
  description:
    'Judges the audit that counts of every audited facility under the draft, in the background; no verdict is changed. Another trial that is under way ends; editing the draft ends it too.',
  params: VersionParams,
  response: { 202: RejudgingReply, ...refusals(401, 403, 404, 409) },
}

const publicationSchema = {
  tags,
  summary: 'Publish a draft',
  description:
    'It is in force at once, new audits are judged by it, and it never changes again. Every audited facility is then judged anew under it in the background, from the audit that counts; facts stay what they are. Refused as `criteria_unchanged` where it is the same as the version in force.',
  params: VersionParams,
  headers: IfMatch,
  response: { 202: Type.Object({ version: CriteriaVersionHead, rejudging: RejudgingReply }), ...refusals(401, 403, 404, 409, 412, 428) },
}

const listSchema = {
  tags,
  summary: 'Trials and judgings under new versions',
  description: 'The newest first.',
  response: { 200: Type.Object({ rejudgings: Type.Array(RejudgingReply) }), ...refusals(401, 403) },
}

const oneSchema = {
  tags,
  summary: 'How far a judging has come, and what it changes',
  params,
  response: { 200: TransitionsReply, ...refusals(401, 403, 404) },
}

const changesSchema = {
  tags,
  summary: 'Facilities that a judging changes',
  description: 'With the items that make the difference.',
  params,
  querystring: RejudgingChangesQuery,
  response: { 200: RejudgingChanges, ...refusals(400, 401, 403, 404) },
}

const cancelSchema = {
  tags,
  summary: 'Cancel a trial',
  params,
  response: { 200: RejudgingReply, ...refusals(401, 403, 404, 409) },
}

export function rejudgingRoutes(app: App, { db }: Parts, rejudgings: Rejudgings): void {
  app.addHook('preClose', () => rejudgings.close())
  const load = async (id: string) => found(await rejudgingById(db, id), 'rejudging_unknown', { id })

  app.post('/api/v1/criteria/:number/trial', { config, schema: trialSchema }, async (request, reply) => {
    const number = Number(request.params.number)
    const trial = await writing(db, authorOf(request), async (trx) => {
      const draft = await draftForUpdate(trx, number)
      if (!draft) throw problem((await isPublished(trx, number)) ? 'criteria_published' : 'criteria_unknown', { number })
      return begin(trx, number, 'trial')
    })
    rejudgings.start(trial)
    return reply.code(202).header('location', `/api/v1/rejudgings/${trial.id}`).send(trial)
  })

  app.post('/api/v1/criteria/:number/publication', { config, schema: publicationSchema }, async (request, reply) => {
    const { version, rejudging } = await writing(db, authorOf(request), async (trx) => {
      const { number, based_on, criteria } = await held(trx, request)
      if (isUnchanged(criteriaChanges(await criteriaOf(trx, based_on), criteria))) throw problem('criteria_unchanged', { number })
      await publishDraft(trx, number)
      await cancelRejudgings(trx, 'trial')
      return { version: (await criteriaVersions(trx))[0]!, rejudging: await begin(trx, number, 'apply') }
    })
    rejudgings.start(rejudging)
    return reply.code(202).header('location', `/api/v1/rejudgings/${rejudging.id}`).send({ version, rejudging })
  })

  app.get('/api/v1/rejudgings', { config, schema: listSchema }, async () => ({ rejudgings: await listRejudgings(db, 20) }))

  app.get('/api/v1/rejudgings/:id', { config, schema: oneSchema }, async ({ params: { id } }, reply) => {
    reply.header('cache-control', 'no-store')
    return { ...(await load(id)), transitions: await rejudgingTransitions(db, id) }
  })

  app.get('/api/v1/rejudgings/:id/changes', { config, schema: changesSchema }, async ({ params: { id }, query }) => {
    await load(id)
    const { limit = 50, ...filter } = query
    const page = await rejudgingChanges(db, id, { ...filter, limit: limit + 1 })
    return { changes: page.slice(0, limit), next: page[limit]?.facility_id ?? null }
  })

  app.delete('/api/v1/rejudgings/:id', { config, schema: cancelSchema }, async ({ params: { id } }) => {
    const { mode } = await load(id)
    if (mode === 'apply') throw problem('rejudging_not_stoppable')
    if (!(await endRejudging(db, id, 'cancelled'))) throw problem('rejudging_state')
    return load(id)
  })
}

/** In place of what is under way of that kind. */
async function begin(trx: Db, criteria_version: number, mode: Rejudging['mode']): Promise<Rejudging> {
  await cancelRejudgings(trx, mode)
  return (await addRejudging(trx, { criteria_version, mode, worker: thisProcess }))! // the version is there, and nothing is under way
}
