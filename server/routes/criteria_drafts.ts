import type { FastifyReply, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { dayInChina } from '#domain/date.ts'
import type { Criterion } from '#domain/criterion.ts'
import { refusedAt } from '../accounts/at_field.ts'
import type { App, Parts } from '../app.ts'
import { actorOf, authorOf } from '../authorization.ts'
import { withItem, withoutItem, withSignOff } from '../criteria/draft.ts'
import { writing, type Db } from '../database/connect.ts'
import { found, problem } from '../problem.ts'
import { criteriaOf } from '../queries/criteria.ts'
import {
  addDraft,
  criteriaDraft,
  criteriaDrafts,
  deleteDraft,
  draftForUpdate,
  editDraft,
  isPublished,
  type CriteriaDraft,
} from '../queries/criteria_drafts.ts'
import { cancelRejudgings } from '../queries/rejudging.ts'
import { DraftHead, DraftReply, GivenCriterion, NewDraft, SignOff } from '../schemas/criteria_draft.ts'
import { refusals } from '../schemas/shared.ts'
import { checkVersion, versionTag } from '../version.ts'
import { VersionParams } from './criteria.ts'
import { IfMatch } from './facility_edits.ts'

const tags = ['criteria']
const config = { permission: 'publish_criteria' } as const
const ItemParams = Type.Object({ ...VersionParams.properties, id: Type.String({ pattern: '^[A-Za-z0-9-]{1,40}$' }) })
const edited = { 200: DraftReply, ...refusals(400, 401, 403, 404, 409, 412, 422, 428) }

const draftsSchema = {
  tags,
  summary: 'Versions of the checklist that are drafts',
  description: 'There is one at most.',
  response: { 200: Type.Object({ drafts: Type.Array(DraftHead) }), ...refusals(401, 403) },
}

const draftSchema = { tags, summary: 'A draft with its items', params: VersionParams, response: { 200: DraftReply, ...refusals(401, 403, 404) } }

const addSchema = {
  tags,
  summary: 'Begin a new version of the checklist',
  description:
    'A draft: a copy of the version in force, which is edited item by item and then published. Refused as `criteria_draft_open` while there is one.',
  body: NewDraft,
  response: { 201: DraftReply, ...refusals(400, 401, 403, 409) },
}

const renameSchema = {
  tags,
  summary: 'Name a draft anew',
  params: VersionParams,
  headers: IfMatch,
  body: Type.Partial(NewDraft, { additionalProperties: false }),
  response: edited,
}

const deleteSchema = {
  tags,
  summary: 'Discard a draft',
  params: VersionParams,
  headers: IfMatch,
  response: { 204: Type.Null({ description: 'It is gone' }), ...refusals(401, 403, 404, 409, 412, 428) },
}

const putSchema = {
  tags,
  summary: 'Edit an item of a draft, or add one',
  description:
    'The whole item as it is to be. An item that is not in the draft is put back as the version has it on which the draft is based, or else is an office’s own, numbered LOCAL-…; what it looks at must be a property of the component. Where an edit changes what is asked, a sign-off no longer holds.',
  params: ItemParams,
  headers: IfMatch,
  body: GivenCriterion,
  response: edited,
}

const removeSchema = { tags, summary: 'Take an item out of a draft', params: ItemParams, headers: IfMatch, response: edited }

const signOffSchema = {
  tags,
  summary: 'Sign off an item of a draft',
  description: 'Somebody compared it with the published standard: from this version on it enters verdicts.',
  params: ItemParams,
  headers: IfMatch,
  body: SignOff,
  response: edited,
}

const withdrawSchema = { tags, summary: 'Withdraw the sign-off of an item of a draft', params: ItemParams, headers: IfMatch, response: edited }

export function criteriaDraftRoutes(app: App, { db, now }: Parts): void {
  app.get('/api/v1/criteria/drafts', { config, schema: draftsSchema }, async () => ({ drafts: await criteriaDrafts(db) }))

  app.get('/api/v1/criteria/drafts/:number', { config, schema: draftSchema }, async ({ params: { number } }, reply) =>
    answer(reply, found(await criteriaDraft(db, Number(number)), 'criteria_unknown', { number })),
  )

  app.post('/api/v1/criteria', { config, schema: addSchema }, async (request, reply) => {
    const draft = await writing(db, authorOf(request), async (trx) => {
      const number = await addDraft(trx, request.body)
      if (number === undefined) throw problem('criteria_draft_open', { number: (await criteriaDrafts(trx))[0]?.number ?? '' })
      return criteriaDraft(trx, number)
    })
    reply.code(201).header('location', `/api/v1/criteria/drafts/${draft!.number}`)
    return answer(reply, draft!)
  })

  app.patch('/api/v1/criteria/:number', { config, schema: renameSchema }, async (request, reply) =>
    edit(db, request, reply, async () => ({ ...request.body })),
  )

  app.delete('/api/v1/criteria/:number', { config, schema: deleteSchema }, async (request, reply) => {
    await writing(db, authorOf(request), async (trx) => deleteDraft(trx, (await held(trx, request)).number))
    return reply.code(204).send(null)
  })

  app.put('/api/v1/criteria/:number/items/:id', { config, schema: putSchema }, async (request, reply) =>
    edit(db, request, reply, async ({ criteria, based_on }, trx) => ({
      criteria: withItem(criteria, await criteriaOf(trx, based_on), request.params.id, request.body),
    })),
  )

  app.delete('/api/v1/criteria/:number/items/:id', { config, schema: removeSchema }, async (request, reply) =>
    edit(db, request, reply, async ({ criteria, number }) => ({ criteria: withoutItem(criteria, number, request.params.id) })),
  )

  app.put('/api/v1/criteria/:number/items/:id/sign-off', { config, schema: signOffSchema }, async (request, reply) => {
    const { edition, on } = request.body
    if (on > dayInChina(now())) throw refusedAt('on', 'sign_off_in_future', { on })
    const signed_off = { by: actorOf(request), on, edition: edition.trim() }
    return edit(db, request, reply, async ({ criteria, number }) => ({ criteria: withSignOff(criteria, number, request.params.id, signed_off) }))
  })

  app.delete('/api/v1/criteria/:number/items/:id/sign-off', { config, schema: withdrawSchema }, async (request, reply) =>
    edit(db, request, reply, async ({ criteria, number }) => ({ criteria: withSignOff(criteria, number, request.params.id, null) })),
  )
}

type DraftRequest = FastifyRequest<{ Params: { number: string }; Headers: { 'if-match'?: string } }>

/** The draft under its lock, as whoever asks has seen it. */
export async function held(trx: Db, { params, headers }: DraftRequest): Promise<CriteriaDraft> {
  const number = Number(params.number)
  const draft = await draftForUpdate(trx, number)
  if (!draft) throw problem((await isPublished(trx, number)) ? 'criteria_published' : 'criteria_unknown', { number })
  checkVersion(headers['if-match'], draft.revision)
  return draft
}

interface Edit {
  name_zh?: string
  name_en?: string
  criteria?: Criterion[]
}

/** A trial of how it was before is of no use any more. */
async function edit(db: Db, request: DraftRequest, reply: FastifyReply, work: (draft: CriteriaDraft, trx: Db) => Promise<Edit>) {
  const draft = await writing(db, authorOf(request), async (trx) => {
    const before = await held(trx, request)
    await editDraft(trx, before.number, await work(before, trx))
    await cancelRejudgings(trx, 'trial')
    return (await criteriaDraft(trx, before.number))!
  })
  return answer(reply, draft)
}

function answer(reply: FastifyReply, draft: CriteriaDraft): CriteriaDraft {
  reply.headers({ etag: versionTag(draft.revision), 'cache-control': 'no-store' })
  return draft
}
