import type { FastifyReply, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { may } from '#domain/role.ts'
import type { App } from '../app.ts'
import { authorOf } from '../authorization.ts'
import { writing } from '../database/connect.ts'
import type { CityData } from '../database/reference_data.ts'
import type { OgcCollection } from '../ogc/collections.ts'
import type { Change, Edits, Given } from '../ogc/edits.ts'
import { crsNamed } from '../ogc/items_query.ts'
import { originOf } from '../ogc/link.ts'
import { noContent } from '../ogc/schema.ts'
import { refusals } from '../schemas/shared.ts'
import { versionTag } from '../version.ts'
import type { OgcParts } from './ogc.ts'
import { componentEdits } from './ogc_component_edits.ts'
import { facilityEdits } from './ogc_facility_edits.ts'

const config = { permission: 'edit_facilities' } as const
const reading = { permission: 'read_inventory', knows_reader: true } as const

const Body = Type.Object({}, { additionalProperties: true, description: 'A GeoJSON feature; its `properties` are those of the collection' })
const params = Type.Object({ feature_id: Type.String() })
const ContentCrs = { 'content-crs': Type.Optional(Type.String({ description: 'Of the coordinates in the body; absent: CRS84' })) }
const headers = Type.Object({
  ...ContentCrs,
  'if-match': Type.Optional(Type.String({ description: 'ETag of the version that the edit is based on' })),
})
const removing = Type.Object(
  { reason: Type.Optional(Type.String({ minLength: 1, maxLength: 500, description: 'Why a facility is closed' })) },
  { additionalProperties: false },
)
const done = { 204: noContent('Done; the ETag is of the version that now stands'), ...refusals(400, 401, 404, 409, 412, 422) }

/** Part 4 for those who may write. */
export function ogcEditRoutes(app: App, parts: OgcParts, { extent }: CityData, collection: OgcCollection): void {
  const { id, title } = collection
  const items = `/ogc/collections/${id}/items`
  const edits = editsOf(collection, { extent, now: parts.now })
  allowRoutes(app, items, Boolean(edits))
  if (!edits) return

  const given = (request: FastifyRequest): Given => ({ collection, request, crs: crsNamed('content-crs', request.headers['content-crs'] as string) })
  const post = {
    tags: [title],
    operationId: `${id}.createItem`,
    summary: `Add a feature to ${id}`,
    headers: Type.Object(ContentCrs),
    body: Body,
    response: { 201: noContent('Added; `location` names it'), ...refusals(400, 401, 404, 409, 422) },
  }
  app.post(items, { config, schema: post }, async (request, reply) => {
    const added = await writing(parts.db, authorOf(request), edits.add(request.body, given(request)))
    const location = `${originOf(request, parts.config.PUBLIC_URL)}${items}/${added.id}`
    return reply
      .code(201)
      .headers({ location, etag: versionTag(added.revision) })
      .send()
  })

  const url = `${items}/:feature_id`
  const about = { tags: [title], params, headers, response: done }
  const put = { ...about, ...edits.words.replace, operationId: `${id}.replaceItem`, body: Body }
  app.put(url, { config, schema: put }, async (request, reply) => change(parts, request, reply, edits.replace(request.body, given(request))))

  const patch = {
    ...about,
    operationId: `${id}.updateItem`,
    summary: `Change a feature of ${id}`,
    description: 'JSON merge patch: what is not sent stays; null empties.',
    body: Body,
  }
  app.patch(url, { config, schema: patch }, async (request, reply) => change(parts, request, reply, edits.change(request.body, given(request))))

  const remove = { ...about, ...edits.words.remove, operationId: `${id}.deleteItem`, querystring: removing }
  app.delete(url, { config, schema: remove }, async (request, reply) => change(parts, request, reply, edits.remove(request.query)))
}

function editsOf(collection: OgcCollection, given: Pick<CityData, 'extent'> & Pick<OgcParts, 'now'>): Edits | undefined {
  if (collection.kind) return facilityEdits(collection, given)
  return collection.id === 'components' ? componentEdits(given) : undefined
}

/** What QGIS asks before it offers to edit: the methods that this reader may use. */
function allowRoutes(app: App, items: string, isEditable: boolean): void {
  const reads = 'GET, HEAD, OPTIONS'
  for (const [url, writes] of [
    [items, 'POST'],
    [`${items}/:feature_id`, 'PUT, PATCH, DELETE'],
  ] as const) {
    app.options(url, { config: reading }, async ({ visitor }, reply) => {
      const allow = isEditable && may(visitor.rights, 'edit_facilities') ? `${reads}, ${writes}` : reads
      return reply.headers({ allow, vary: 'authorization, cookie' }).send()
    })
  }
}

async function change({ db }: OgcParts, request: FastifyRequest, reply: FastifyReply, work: Change): Promise<FastifyReply> {
  const { feature_id } = request.params as { feature_id: string }
  const ifMatch = request.headers['if-match']
  const { revision } = await writing(db, authorOf(request), async (trx) => work(trx, { feature_id, ifMatch }))
  return reply.code(204).header('etag', versionTag(revision)).send()
}
