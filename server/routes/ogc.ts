import type { FastifyReply, FastifyRequest } from 'fastify'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { App, Parts } from '../app.ts'
import type { CityData } from '../database/reference_data.ts'
import { ogcCollections } from '../ogc/collections.ts'
import { conformsTo } from '../ogc/conformance.ts'
import { crsUris } from '../ogc/crs.ts'
import { describeCollection, landingLinks } from '../ogc/describe.ts'
import { filteredReads, type FilteredRead } from '../ogc/filtered_reads.ts'
import { style } from '../ogc/html.ts'
import { media, originOf, selfLinks } from '../ogc/link.ts'
import { describeOgc } from '../ogc/openapi.ts'
import { answer, formOf } from '../ogc/reply.ts'
import { Collection, Collections, Conformance, featureSchema, FormQuery, Landing, noContent, queryablesSchema, resource } from '../ogc/schema.ts'
import { isDemo } from '../queries/database_info.ts'
import { refusals } from '../schemas/shared.ts'
import { attributionOf } from '../tiles/tilejson.ts'
import type { Tiles } from '../tiles/tiles.ts'
import { ogcEditRoutes } from './ogc_edits.ts'
import { ogcItemRoutes } from './ogc_items.ts'
import { ogcTileRoutes } from './ogc_tiles.ts'
import { Type } from 'typebox'

const config = { permission: 'read_inventory' } as const
const notModified = { 304: noContent('What the reader has is current') }

export type OgcParts = Parts & { tiles: Tiles; filtered: FilteredRead }

/** OGC API – Features and Tiles, in a scope of its own: with bodies and an API document that the rest does not have. */
export async function ogcRoutes(app: App, given: Omit<OgcParts, 'filtered'>, city: CityData): Promise<void> {
  const parts = { ...given, filtered: filteredReads() }
  await app.register(async (instance) => {
    const scope: App = instance.withTypeProvider<TypeBoxTypeProvider>()
    readBodies(scope)
    await describeOgc(scope)
    landingRoutes(scope, parts)
    collectionRoutes(scope, parts, city)
    for (const collection of Object.values(ogcCollections)) {
      ogcItemRoutes(scope, parts, collection)
      ogcEditRoutes(scope, parts, city, collection)
    }
    ogcTileRoutes(scope, parts)
  })
}

/** GeoJSON and merge patches; a client that names a type and sends nothing, as with DELETE, sends nothing. */
function readBodies(app: App): void {
  const readJson = app.getDefaultJsonParser('error', 'error')
  app.addContentTypeParser<string>([media.geojson, 'application/merge-patch+json'], { parseAs: 'string' }, (request, body, done) =>
    body === '' ? done(null) : void readJson(request, body, done),
  )
}

function landingRoutes(app: App, { db, config: { PUBLIC_URL, MAP_APPROVAL_NUMBER } }: OgcParts): void {
  const baseOf = (request: FastifyRequest) => `${originOf(request, PUBLIC_URL)}/ogc`
  const landing = {
    tags: ['Capabilities'],
    summary: 'Landing page',
    querystring: FormQuery,
    response: { 200: resource(Landing), ...notModified, ...refusals(400) },
  }
  const sendLanding = async (request: FastifyRequest, reply: FastifyReply) => {
    const title = '畅行无障碍设施 Changxing barrier-free facilities'
    const description = '无障碍设施的要素与瓦片。Features and tiles of the barrier-free facilities inventory.'
    const attribution = attributionOf(await isDemo(db), MAP_APPROVAL_NUMBER)
    const body = { title, description, ...(attribution ? { attribution } : {}), links: landingLinks(baseOf(request), formOf(request)) }
    return answer(request, reply, { title, type: media.json, body })
  }
  app.get('/ogc', { config, schema: { ...landing, operationId: 'getLandingPage' } }, sendLanding)
  app.get('/ogc/', { config, schema: { querystring: FormQuery } }, sendLanding)

  const conformance = {
    tags: ['Capabilities'],
    summary: 'Conformance classes',
    operationId: 'getConformance',
    querystring: FormQuery,
    response: { 200: resource(Conformance), ...notModified, ...refusals(400) },
  }
  app.get('/ogc/conformance', { config, schema: conformance }, async (request, reply) => {
    const links = selfLinks(`${baseOf(request)}/conformance`, formOf(request), media.json)
    return answer(request, reply, { title: '符合的标准 Conformance', type: media.json, body: { conformsTo, links } })
  })

  const api = {
    tags: ['Capabilities'],
    summary: 'API definition',
    operationId: 'getApi',
    querystring: FormQuery,
    response: { 200: resource(Type.Object({}, { additionalProperties: true }), { type: media.openapi }), ...notModified, ...refusals(400) },
  }
  app.get('/ogc/api', { config, schema: api }, async (request, reply) => {
    const title = '接口文档 API'
    const body = formOf(request) === 'html' ? operationsOf(app, baseOf(request)) : app.ogcSwagger()
    return answer(request, reply, { title, type: media.openapi, body })
  })

  app.get('/ogc/style.css', { config: { permission: 'anyone' } }, async (_, reply) =>
    reply.type('text/css; charset=utf-8').header('cache-control', 'public, max-age=86400').send(style),
  )
}

/** The API document in short: what each address does. */
function operationsOf(app: App, base: string) {
  const { paths } = app.ogcSwagger() as { paths: Record<string, Record<string, { summary: string }>> }
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { summary }]) => [`${method.toUpperCase()} ${path}`, summary]),
  )
  return {
    openapi: `${base}/api?f=json`,
    operations: Object.fromEntries(operations) as object,
    links: selfLinks(`${base}/api`, 'html', media.openapi),
  }
}

function collectionRoutes(app: App, { db, config: { PUBLIC_URL, MAP_APPROVAL_NUMBER } }: OgcParts, { extent }: CityData): void {
  const baseOf = (request: FastifyRequest) => `${originOf(request, PUBLIC_URL)}/ogc`
  const contextOf = async (request: FastifyRequest) => {
    const attribution = attributionOf(await isDemo(db), MAP_APPROVAL_NUMBER)
    return { base: baseOf(request), form: formOf(request), extent, attribution }
  }
  const list = {
    tags: ['Capabilities'],
    summary: 'The collections',
    operationId: 'getCollections',
    querystring: FormQuery,
    response: { 200: resource(Collections), ...notModified, ...refusals(400) },
  }
  app.get('/ogc/collections', { config, schema: list }, async (request, reply) => {
    const context = await contextOf(request)
    const collections = Object.values(ogcCollections).map((each) => describeCollection(each, context))
    const body = { links: selfLinks(`${context.base}/collections`, context.form, media.json), crs: crsUris, collections }
    return answer(request, reply, { title: '集合 Collections', type: media.json, body })
  })

  for (const collection of Object.values(ogcCollections)) {
    const { id, title } = collection
    const about = { tags: [title], querystring: FormQuery }
    const one = {
      ...about,
      summary: `About ${id}`,
      operationId: `${id}.getCollection`,
      response: { 200: resource(Collection), ...notModified, ...refusals(400) },
    }
    app.get(`/ogc/collections/${id}`, { config, schema: one }, async (request, reply) => {
      const body = describeCollection(collection, await contextOf(request))
      return answer(request, reply, { title, type: media.json, body })
    })
    const schema = {
      200: resource(Type.Object({}, { additionalProperties: true }), { type: media.schema, description: 'JSON Schema' }),
      ...notModified,
      ...refusals(400),
    }
    for (const [name, write] of [
      ['queryables', queryablesSchema],
      ['schema', featureSchema],
    ] as const) {
      const told = {
        ...about,
        summary: name === 'schema' ? `Schema of ${id}` : `What ${id} can be asked for`,
        operationId: `${id}.get.${name}`,
        response: schema,
      }
      app.get(`/ogc/collections/${id}/${name}`, { config, schema: told }, async (request, reply) =>
        answer(request, reply, {
          title: `${title} – ${name}`,
          type: media.schema,
          body: write(collection, `${baseOf(request)}/collections/${id}/${name}`),
        }),
      )
    }
  }
}
