import type { FastifyReply, FastifyRequest } from 'fastify'
import { Type, type TSchema } from 'typebox'
import type { App } from '../app.ts'
import type { OgcCollection } from '../ogc/collections.ts'
import { crsUri, crsUris } from '../ogc/crs.ts'
import { isFeatureId } from '../ogc/feature_id.ts'
import { crsNamed, itemQueryOf, printCursor } from '../ogc/items_query.ts'
import { media, originOf, selfLinks, withParameter, type Link } from '../ogc/link.ts'
import { default_limit } from '../ogc/openapi.ts'
import { answer, formOf } from '../ogc/reply.ts'
import { Feature, FeatureCollection, Form, noContent, propertySchema, queryablesOf, resource } from '../ogc/schema.ts'
import { found } from '../problem.ts'
import { isDemo } from '../queries/database_info.ts'
import { survivorOf } from '../queries/merges.ts'
import { countItems, itemById, itemPage, type ItemPage, type ItemQuery } from '../queries/ogc_items.ts'
import type { Db } from '../database/connect.ts'
import { refusals } from '../schemas/shared.ts'
import type { OgcParts } from './ogc.ts'

const config = { permission: 'read_inventory' } as const
const notModified = noContent('What the reader has is current')
const Crs = Type.Optional(Type.String({ maxLength: 100, description: `One of ${crsUris.join(', ')}` }))

const parameters = {
  f: Form,
  limit: Type.Optional(Type.Integer({ minimum: 1, default: default_limit })),
  bbox: Type.Optional(Type.String({ maxLength: 300, description: 'The lower, then the upper corner; features without a place come with every box' })),
  'bbox-crs': Crs,
  crs: Crs,
  datetime: Type.Optional(Type.String({ maxLength: 100, description: 'Asks for updated_at: a time, or two with a slash between; `..` is open' })),
  filter: Type.Optional(Type.String({ maxLength: 12_000, description: 'CQL2' })),
  'filter-lang': Type.Optional(Type.Unsafe<'cql2-text' | 'cql2-json'>({ type: 'string', enum: ['cql2-text', 'cql2-json'], default: 'cql2-text' })),
  'filter-crs': Crs,
  after: Type.Optional(Type.String({ maxLength: 200, description: 'Where the page begins: as the link `next` says' })),
}

/** Features of one collection, a page at a time and one by one. */
export function ogcItemRoutes(app: App, parts: OgcParts, collection: OgcCollection): void {
  const { db, now, filtered, config: { PUBLIC_URL } } = parts // prettier-ignore
  const { id, title } = collection
  const baseOf = (request: FastifyRequest) => `${originOf(request, PUBLIC_URL)}/ogc/collections/${id}`
  const filters = Object.entries(queryablesOf(collection)).map(([name, property]) => [name, Type.Optional(Type.Unsafe(propertySchema(property)))])
  const page = {
    tags: [title],
    summary: `Features of ${id}`,
    operationId: `${id}.getItems`,
    description: 'Keyset paging by the link `next`: a page costs the same at any depth.',
    querystring: Type.Object({ ...(Object.fromEntries(filters) as Record<string, TSchema>), ...parameters }, { additionalProperties: false }),
    response: { 200: resource(FeatureCollection, { type: media.geojson }), 304: notModified, ...refusals(400, 422, 429) },
  }
  app.get(`/ogc/collections/${id}/items`, { config, schema: page }, async (request, reply) => {
    const query = itemQueryOf(collection, request.query)
    const read = (handle: Db) => countedPage(handle, collection, query)
    const [{ page: found_page, number_matched }, example_data] = await Promise.all([
      query.conditions.length > 0 ? filtered(db, read) : read(db),
      isDemo(db),
    ])
    const links = pageLinks(request, { url: originOf(request, PUBLIC_URL) + request.url, base: baseOf(request), page: found_page })
    const head = JSON.stringify({
      type: 'FeatureCollection',
      ...(number_matched === undefined ? {} : { numberMatched: number_matched }),
      numberReturned: found_page.count,
      timeStamp: now().toISOString(),
      example_data,
      links,
    })
    reply.header('content-crs', `<${crsUri[query.crs]}>`)
    return answer(request, reply, {
      title,
      type: media.geojson,
      body: () => Buffer.concat([Buffer.from(`${head.slice(0, -1)},"features":[`), found_page.features, Buffer.from(']}')]),
      content: `${example_data};${number_matched};${found_page.version};${found_page.next === null}`,
    })
  })

  const one = {
    tags: [title],
    summary: `One feature of ${id}`,
    operationId: `${id}.getItem`,
    description: 'The ETag begins with its version and takes If-None-Match. A merged record answers 308 with the address of what stands for it.',
    params: Type.Object({ feature_id: Type.String() }),
    querystring: Type.Object({ f: Form, crs: Crs }, { additionalProperties: false }),
    response: {
      200: resource(Feature, { type: media.geojson }),
      304: notModified,
      308: noContent('Merged into another, which `location` names'),
      ...refusals(400, 404),
    },
  }
  app.get(`/ogc/collections/${id}/items/:feature_id`, { config, schema: one }, async (request, reply) =>
    sendItem(request, reply, { db, collection, base: baseOf(request) }),
  )
}

type ItemRequest = FastifyRequest<{ Params: { feature_id: string }; Querystring: { crs?: string } }>

async function sendItem(request: ItemRequest, reply: FastifyReply, { db, collection, base }: { db: Db; collection: OgcCollection; base: string }) {
  const { feature_id } = request.params
  const crs = crsNamed('crs', request.query.crs)
  const isId = isFeatureId(collection, feature_id)
  const [stored, example_data] = isId ? await Promise.all([itemById(db, collection.id, feature_id, crs), isDemo(db)]) : []
  const item = found(stored, 'feature_not_found', { collection: collection.id, id: feature_id })
  if (item.merged_into && collection.kind) return reply.redirect(`${base}/items/${(await survivorOf(db, feature_id)) ?? item.merged_into}`, 308)
  const url = `${base}/items/${feature_id}`
  const links = [...selfLinks(url, formOf(request), media.geojson), { href: base, rel: 'collection', type: media.json, title: collection.title }]
  reply.header('content-crs', `<${crsUri[crs]}>`)
  const body = () => `${item.feature.slice(0, -1)},"example_data":${example_data},"links":${JSON.stringify(links)}}`
  return answer(request, reply, { title: collection.title, type: media.geojson, body, revision: item.revision })
}

async function countedPage(db: Db, collection: OgcCollection, query: ItemQuery) {
  const page = await itemPage(db, collection.id, query)
  return { page, number_matched: await matchedOf(db, { collection, query, page }) }
}

/** How many match. A first page that is the last knows it; a box is not counted, because that would cost more than its page. */
async function matchedOf(
  db: Db,
  { collection, query, page }: { collection: OgcCollection; query: ItemQuery; page: ItemPage },
): Promise<number | undefined> {
  if (!query.after && !page.next) return page.count
  const isCheap = !query.boxes && (!query.after || query.conditions.length === 0)
  return isCheap ? countItems(db, collection, query) : undefined
}

function pageLinks(request: FastifyRequest, { url, base, page }: { url: string; base: string; page: ItemPage }): Link[] {
  const form = formOf(request)
  const next = page.next && {
    href: withParameter(url, 'after', printCursor(page.next)),
    rel: 'next',
    type: form === 'json' ? media.geojson : media.html,
    title: '下一页 Next page',
  }
  return [
    ...selfLinks(url, form, media.geojson),
    ...(next ? [next] : []),
    { href: base, rel: 'collection', type: media.json, title: '集合 The collection' },
  ]
}
