import type { Language } from '#domain/language.ts'
import { Type } from 'typebox'
import type { App, Parts } from '../app.ts'
import { actorOf, authorOf, scopesOf } from '../authorization.ts'
import { printCursor, readCursor } from '../cursor.ts'
import { writing, type Db } from '../database/connect.ts'
import { found, languageOf, problem, problemBody, type Parameters, type ProblemCode } from '../problem.ts'
import { lyingOutside } from '../queries/scope.ts'
import { listDevices, revokeDevice } from '../queries/devices.ts'
import { decideQuarantined, listOperations, noteDecision, operationById, quarantined, type StoredOperation } from '../queries/sync_operations.ts'
import { Id, refusals, Words } from '../schemas/shared.ts'
import { restorations } from '../queries/sync_epochs.ts'
import { DeviceList, Dismissal, OperationList, QuarantineList, Receipt, RestorationList } from '../schemas/sync.ts'
import { settle, settleNext } from '../sync/apply.ts'
import { readEnvelope } from '../sync/operation.ts'
import { receiptsOf } from '../sync/receipt.ts'
import type { Sweeping } from '../sync/sweep.ts'
import type { FastifyRequest } from 'fastify'

const tags = ['sync']
const config = { permission: 'settle_operations' } as const
const params = Type.Object({ id: Id })
const done = Type.Unsafe<undefined>({ type: 'null', description: 'Decided' })

const listSchema = {
  tags,
  summary: 'What devices handed over and somebody has to look at',
  description: 'The oldest first; of facilities where the reader’s role holds.',
  querystring: Type.Object(
    {
      status: Words(['needs_review', 'conflict', 'held', 'invalid']),
      limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200, default: 50 })),
      cursor: Type.Optional(Type.String({ maxLength: 1000, description: '`next` of the page before' })),
    },
    { additionalProperties: false },
  ),
  response: { 200: OperationList, ...refusals(400, 401, 403) },
}

/** What the office decides of records that took no effect, or that somebody contradicts. */
export function syncSettlingRoutes(app: App, parts: Parts, { judging, line }: Sweeping): void {
  const { db } = parts

  app.get('/api/v1/sync/operations', { config, schema: listSchema }, async (request) => {
    const { status, limit = 50, cursor } = request.query
    const after = cursor ? readCursor(status, 'cursor', cursor) : null
    const listed = await listOperations(db, { status, scopes: scopesOf(request), after, limit })
    const last = listed.length === limit ? listed.at(-1)! : null
    return {
      operations: listed.map(({ outcome, code, parameters, ...operation }) => ({
        ...operation,
        ...said(code, parameters, languageOf(request.headers['accept-language'])),
        conflicts: outcome.conflicts ?? [],
      })),
      next: last && printCursor(status, { key: last.received_at, id: last.operation_id }),
    }
  })

  app.post(
    '/api/v1/sync/operations/:id/application',
    {
      config,
      schema: {
        tags,
        summary: 'Have it take effect all the same',
        description: 'In the name of whoever made it, where the one who decides may; what still stands against it is answered.',
        params,
        response: { 200: Receipt, ...refusals(401, 403, 404, 409, 422) },
      },
    },
    async (request) => {
      const { id } = request.params
      await openOperation(db, request)
      await settle(judging, id, { by: authorOf(request) })
      const settled = (await operationById(db, id))! // it was there above
      if (settled.status === 'needs_review' && settled.code) throw problem(settled.code, settled.parameters)
      return (await receiptsOf({ db, line }, [id], languageOf(request.headers['accept-language'])))(id)
    },
  )

  app.post(
    '/api/v1/sync/operations/:id/dismissal',
    {
      config,
      schema: {
        tags,
        summary: 'Have it take no effect, or note that a conflict is settled',
        params,
        body: Dismissal,
        response: { 204: done, ...refusals(400, 401, 403, 404, 409) },
      },
    },
    async (request, reply) => {
      const { id } = request.params
      await openOperation(db, request)
      const by = actorOf(request)
      if (!(await writing(db, by, (trx) => noteDecision(trx, id, { by, decision: request.body.reason })))) throw problem('operation_settled')
      await settleNext(judging, id)
      return reply.code(204).send()
    },
  )
  quarantineRoutes(app, parts)
  deviceRoutes(app, parts)
}

/** One that still waits for somebody, of a facility of theirs. */
async function openOperation(db: Db, request: FastifyRequest<{ Params: { id: string } }>): Promise<StoredOperation> {
  const { id } = request.params
  const stored = found(await operationById(db, id), 'operation_not_found', { id })
  const scopes = scopesOf(request)
  const outside = scopes && stored.facility_id && (await lyingOutside(db, [stored.facility_id], scopes))
  if (outside) throw problem('outside_your_scope', { ...outside })
  if (!['needs_review', 'held', 'invalid', 'conflict'].includes(stored.status)) throw problem('operation_settled')
  return stored
}

function quarantineRoutes(app: App, { db }: Parts): void {
  app.get(
    '/api/v1/sync/quarantine',
    {
      config,
      schema: {
        tags,
        summary: 'What could not be read as a record',
        description: 'Kept as it came. Of no known facility, so for whoever may settle everywhere.',
        response: { 200: QuarantineList, ...refusals(401, 403) },
      },
    },
    async (request) => {
      const language = languageOf(request.headers['accept-language'])
      const listed = scopesOf(request) === null ? await quarantined(db, 200) : []
      return { quarantined: listed.map(({ code, ...each }) => ({ ...each, ...said(code, { why: whyUnreadable(each.payload) }, language) })) }
    },
  )

  app.post(
    '/api/v1/sync/quarantine/:id/dismissal',
    {
      config,
      schema: {
        tags,
        summary: 'Note what was decided of it',
        params: Type.Object({ id: Type.Integer({ minimum: 1, maximum: 2 ** 53 - 1 }) }),
        body: Dismissal,
        response: { 204: done, ...refusals(400, 401, 403, 404) },
      },
    },
    async (request, reply) => {
      const { id } = request.params
      const isDecided = scopesOf(request) === null && (await decideQuarantined(db, id, { by: actorOf(request), decision: request.body.reason }))
      if (!isDecided) throw problem('quarantined_not_found', { id })
      return reply.code(204).send()
    },
  )
}

function whyUnreadable(payload: string): string {
  const read = readEnvelope(payload)
  return 'unreadable' in read ? read.unreadable : ''
}

function deviceRoutes(app: App, { db, now }: Parts): void {
  app.get(
    '/api/v1/sync/restorations',
    {
      config,
      schema: {
        tags,
        summary: 'When the database was restored from a backup',
        description: 'As devices showed, or as the operator said. Each device then offers again what it holds.',
        response: { 200: RestorationList, ...refusals(401, 403) },
      },
    },
    async () => ({ restorations: await restorations(db) }),
  )

  app.get(
    '/api/v1/sync/devices',
    {
      config,
      schema: {
        tags,
        summary: 'Devices, and what still waits on them',
        response: { 200: DeviceList, ...refusals(401, 403) },
      },
    },
    async () => ({ devices: await listDevices(db, now()) }),
  )

  app.post(
    '/api/v1/sync/devices/:id/revocation',
    {
      config: { permission: 'manage_accounts' },
      schema: {
        tags,
        summary: 'Take nothing more from a device',
        description: 'For one that is lost; whoever is signed in on it may do nothing any more. What is on it stays there, and can be exported.',
        params,
        body: Dismissal,
        response: { 204: done, ...refusals(400, 401, 403, 404) },
      },
    },
    async (request, reply) => {
      const { id } = request.params
      if (!(await revokeDevice(db, id, { by: actorOf(request), reason: request.body.reason, now: now() }))) throw problem('device_not_found', { id })
      return reply.code(204).send()
    },
  )
}

function said(code: ProblemCode | null, parameters: Parameters, language: Language) {
  if (!code) return { code: null, title: null, remedy: null }
  const { title, remedy } = problemBody(problem(code, parameters), language)
  return { code, title, remedy }
}
