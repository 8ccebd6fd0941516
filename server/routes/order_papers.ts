import { Type } from 'typebox'
import { orderPaper } from '#domain/order_paper.ts'
import { dayInChina } from '#domain/date.ts'
import type { App, Parts } from '../app.ts'
import { Versions } from '../audits/versions.ts'
import { scopesOf } from '../authorization.ts'
import { picturesOf } from '../order_papers/pictures.ts'
import { PaperPress } from '../order_papers/press.ts'
import { photoStoreOf } from '../photos/store.ts'
import { found } from '../problem.ts'
import { orderById } from '../queries/orders.ts'
import { Id, refusals, Words } from '../schemas/shared.ts'

const formats = ['pdf', 'docx'] as const

const mediaTypes = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
}

const schema = {
  tags: ['orders'],
  summary: 'The paper of a rectification order',
  description:
    '整改通知书 on A4 in Chinese, with the photos of its findings, as a PDF or as a Word document; a draft is marked. Few are made at a time: 503 with Retry-After where too many wait.',
  params: Type.Object({ id: Id }),
  querystring: Type.Object({ format: Type.Optional(Words(formats, { description: 'pdf where none is named' })) }, { additionalProperties: false }),
  response: { 200: Type.Unsafe<Buffer>({ type: 'string', format: 'binary' }), ...refusals(400, 401, 403, 404, 503) },
}

/** What is printed of an order, for those who may read it. */
export function orderPaperRoutes(app: App, { db, config, photos, now }: Parts): void {
  const store = photos ?? photoStoreOf(config)
  const versions = new Versions()
  const press = new PaperPress()
  app.addHook('onClose', () => press.close())

  app.get('/api/v1/orders/:id/paper', { config: { permission: 'read_orders' }, schema }, async (request, reply) => {
    const { id } = request.params
    const { format = 'pdf' } = request.query
    const reader = { scopes: scopesOf(request), draft_scopes: request.visitor.rights.get('issue_orders'), today: dayInChina(now()) }
    const order = found(await orderById(db, id, reader), 'order_not_found', { id })
    const numbers = [...new Set(order.order_items.map(({ criteria_version }) => criteria_version))]
    const items = new Map(await Promise.all(numbers.map(async (number) => [number, await byId(number)] as const)))
    const paper = orderPaper(order, ({ criterion, criteria_version }) => items.get(criteria_version)?.get(criterion))
    const content = await press.print(format, paper, () => picturesOf(store, paper.photos))
    reply.type(mediaTypes[format]).header('cache-control', 'private, no-store')
    reply.header('content-disposition', `attachment; filename="order-${order.number === null ? id : `${order.year}-${order.number}`}.${format}"`)
    return content
  })

  async function byId(number: number) {
    const { criteria } = await versions.of(db, { criteria_version: number })
    return new Map(criteria.map((criterion) => [criterion.id, criterion]))
  }
}
