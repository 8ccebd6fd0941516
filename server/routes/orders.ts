import { Type } from 'typebox'
import { dayInChina } from '#domain/date.ts'
import type { FastifyRequest } from 'fastify'
import type { App, Parts } from '../app.ts'
import { actorOf, authorOf, scopesOf } from '../authorization.ts'
import { printCursor, readCursor } from '../cursor.ts'
import { writing } from '../database/connect.ts'
import { refusalOf } from '../database/constraint.ts'
import { writeDraft } from '../orders/draft.ts'
import { makeMove, movesOf, type Mover } from '../orders/moves.ts'
import { found, languageOf, Problem, problemBody } from '../problem.ts'
import { countOrders, listOrders, orderById, type OrderReader } from '../queries/orders.ts'
import {
  OrderDetail,
  OrderDraft,
  OrderMoveBody,
  OrderMoves,
  OrderMovesDone,
  OrderPage,
  OrderQuery,
  type OrderMoveBody as Move,
} from '../schemas/order.ts'
import { Id, refusals } from '../schemas/shared.ts'
import { versionTag } from '../version.ts'

const tags = ['orders']
const params = Type.Object({ id: Id })
const reading = { permission: 'read_orders' } as const

const listSchema = {
  tags,
  summary: 'Rectification orders',
  description:
    'Conditions are joined by and, repeated ones by or. With how many there are of each group, whatever group is shown, and this year’s on-time rate. A department’s officer sees the orders to that department; drafts are seen by those who may issue.',
  querystring: OrderQuery,
  response: { 200: OrderPage, ...refusals(400, 401, 403) },
}

const oneSchema = {
  tags,
  summary: 'An order with its items and what happened to it',
  params,
  response: { 200: OrderDetail, ...refusals(401, 403, 404) },
}

const draftSchema = {
  tags,
  summary: 'Write a draft',
  description:
    'Under an id that its author made; a draft that stands is written over where If-Match names its revision. Findings have to be open, in no other open order, and of one facility or one owner; what only advises enters a suggestion, not an order (domain.md: 待核).',
  params,
  body: OrderDraft,
  response: { 200: OrderDetail, 201: OrderDetail, ...refusals(400, 401, 403, 404, 409, 412, 422) },
}

const moveSchema = {
  tags,
  summary: 'Move an order',
  description:
    'One step of domain/rectification.ts, whose table says from where and by whom. If-Match names the revision that was seen. The id is made by the sender: sending the same again changes nothing. Of two moves at once the second is refused with what the first did.',
  params,
  body: OrderMoveBody,
  response: { 200: OrderDetail, ...refusals(400, 401, 403, 404, 409, 412, 422, 428) },
}

const movesSchema = {
  tags,
  summary: 'Move several orders',
  description: 'Each for itself: one that is refused stops no other and is named with the reason.',
  body: OrderMoves,
  response: { 200: OrderMovesDone, ...refusals(400, 401, 403) },
}

/** Whose cursors they are. */
const cursorOf = (sort: string) => `orders ${sort}`

/** Rectification orders: their drafts, their moves, and who sees them. */
export function orderRoutes(app: App, { db, now }: Parts): void {
  const readerOf = ({ visitor: { rights } }: FastifyRequest): OrderReader => ({
    scopes: rights.get('read_orders') ?? null,
    draft_scopes: rights.get('issue_orders'),
    today: dayInChina(now()),
  })
  const moverOf = (request: FastifyRequest): Mover => {
    const { rights, user } = request.visitor
    return { login_name: actorOf(request), name: user?.display_name ?? actorOf(request), rights, reader: readerOf(request), now: now() }
  }

  async function detailOf(request: FastifyRequest, id: string) {
    const { rights } = request.visitor
    const order = found(await orderById(db, id, readerOf(request)), 'order_not_found', { id })
    const town_codes = order.facilities.map(({ town_code }) => town_code)
    return { ...order, moves: movesOf(rights, { ...order, town_codes }) }
  }

  // Who may make which move was judged by the order's own department and towns, not by those of the facilities.
  const move = (request: FastifyRequest, id: string, { body, ifMatch }: { body: Move; ifMatch: string | undefined }) =>
    writing(db, actorOf(request), (trx) => makeMove(trx, id, { body, ifMatch, mover: moverOf(request) }))

  app.get('/api/v1/orders', { config: reading, schema: listSchema }, async (request) => {
    const { group, facility, due_within_days, sort = 'due', limit = 50, after } = request.query
    const { state = [], kind = [], department = [], issuing = [], town = [] } = request.query
    const filter = { group, state, kind, department, issuing, town, facility, due_within_days }
    const reader = readerOf(request)
    const [{ orders, next }, counted] = await Promise.all([
      listOrders(db, { reader, filter, sort, limit, after: after ? readCursor(cursorOf(sort), 'after', after) : undefined }),
      countOrders(db, reader, filter),
    ])
    return { orders, next: next && printCursor(cursorOf(sort), next), ...counted }
  })

  app.get('/api/v1/orders/:id', { config: reading, schema: oneSchema }, async (request, reply) => {
    const order = await detailOf(request, request.params.id)
    reply.header('etag', versionTag(order.revision)).header('cache-control', 'private, no-cache')
    return order
  })

  app.put('/api/v1/orders/:id', { config: { permission: 'issue_orders' }, schema: draftSchema }, async (request, reply) => {
    const { id } = request.params
    const reader = { ...readerOf(request), scopes: scopesOf(request), draft_scopes: scopesOf(request) }
    const isNew = await writing(db, authorOf(request), (trx) =>
      writeDraft(trx, { id, draft: request.body, ifMatch: request.headers['if-match'], author: actorOf(request), reader }),
    )
    const order = await detailOf(request, id)
    return reply
      .code(isNew ? 201 : 200)
      .header('location', `/api/v1/orders/${id}`)
      .header('etag', versionTag(order.revision))
      .send(order)
  })

  app.post('/api/v1/orders/:id/moves', { config: reading, schema: moveSchema }, async (request, reply) => {
    const { id } = request.params
    await move(request, id, { body: request.body, ifMatch: request.headers['if-match'] })
    const order = await detailOf(request, id)
    reply.header('etag', versionTag(order.revision))
    return order
  })

  app.post('/api/v1/orders/moves', { config: reading, schema: movesSchema }, async (request) => {
    const results: OrderMovesDone['results'] = []
    for (const { order_id, revision, ...body } of request.body.moves) {
      try {
        const state = await move(request, order_id, { body, ifMatch: versionTag(revision) })
        results.push({ order_id, state, problem: null })
      } catch (error) {
        const refusal = error instanceof Problem ? error : refusalOf(error)
        if (!refusal || refusal.status >= 500) throw error
        const { code, title, remedy } = problemBody(refusal, languageOf(request.headers['accept-language']))
        results.push({ order_id, state: null, problem: { code, title, remedy } })
      }
    }
    return { results }
  })
}
