import type { FastifyReply, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { dayInChina } from '#domain/date.ts'
import { may } from '#domain/role.ts'
import type { App } from '../app.ts'
import { actorOf } from '../authorization.ts'
import { writing, type Db } from '../database/connect.ts'
import type { CityData } from '../database/reference_data.ts'
import { checkFacility } from '../facility_rules.ts'
import type { OgcCollection } from '../ogc/collections.ts'
import { changesOf, newFacilityOf, replacementOf, type FeatureEdit } from '../ogc/edit.ts'
import { crsNamed } from '../ogc/items_query.ts'
import { originOf } from '../ogc/link.ts'
import { noContent } from '../ogc/schema.ts'
import { problem } from '../problem.ts'
import { facilityById, type StoredFacility } from '../queries/facilities.ts'
import { facilityForUpdate } from '../queries/facility_edits.ts'
import { refusals } from '../schemas/shared.ts'
import { checkVersion, versionTag } from '../version.ts'
import { addLifecycle, addWhole, close, editWithPlace, refuseMissing, stored, verify, type Current } from './facility_edits.ts'
import type { OgcParts } from './ogc.ts'
import { isFeatureId } from './ogc_items.ts'

const config = { permission: 'edit_facilities' } as const
const reading = { permission: 'read_inventory' } as const

const Body = Type.Object({}, { additionalProperties: true, description: 'A GeoJSON feature; its `properties` are those of the collection' })
const params = Type.Object({ feature_id: Type.String() })
const ContentCrs = { 'content-crs': Type.Optional(Type.String({ description: 'Of the coordinates in the body; absent: CRS84' })) }
const headers = Type.Object({
  ...ContentCrs,
  'if-match': Type.Optional(Type.String({ description: 'ETag of the version that the edit is based on' })),
})
const closing = Type.Object(
  { reason: Type.Optional(Type.String({ minLength: 1, maxLength: 500, description: 'Why it is closed' })) },
  { additionalProperties: false },
)
const standard_reason = '经 OGC API 删除 Deleted through the OGC API'
const done = { 204: noContent('Done; the ETag is of the version that now stands'), ...refusals(400, 401, 404, 409, 412, 422) }

/** Part 4 for those who may write: the same rules as the inventory’s own edits. Deleting closes; nothing is removed. */
export function ogcEditRoutes(app: App, parts: OgcParts, { extent }: CityData, collection: OgcCollection): void {
  const { db, now } = parts
  const { id, kind, title } = collection
  const items = `/ogc/collections/${id}/items`
  const about = { tags: [title], params, headers }
  const check = (edit: FeatureEdit) => checkFacility({ ...edit, kind }, extent)
  const edited = (request: FastifyRequest) => ({
    collection,
    request,
    crs: crsNamed('content-crs', request.headers['content-crs'] as string | undefined),
  })
  allowRoutes(app, items, Boolean(kind))
  if (!kind) return

  app.post(
    items,
    {
      config,
      schema: {
        tags: [title],
        operationId: `${id}.createItem`,
        summary: `Add a feature to ${id}`,
        headers: Type.Object(ContentCrs),
        body: Body,
        response: { 201: noContent('Added; `location` names it'), ...refusals(400, 401, 409, 422) },
      },
    },
    async (request, reply) => {
      const facility = newFacilityOf(request.body, edited(request))
      check(facility)
      const added = await writing(db, actorOf(request), async (trx) => stored(trx, await addWhole(trx, facility, now())))
      const location = `${originOf(request, parts.config.PUBLIC_URL)}${items}/${added.id}`
      return reply
        .code(201)
        .headers({ location, etag: versionTag(added.revision) })
        .send()
    },
  )

  app.put(
    `${items}/:feature_id`,
    {
      config,
      schema: {
        ...about,
        operationId: `${id}.replaceItem`,
        summary: `Replace a feature of ${id}`,
        description: 'What is not sent becomes empty; the state and the last visit stay.',
        body: Body,
        response: done,
      },
    },
    async (request, reply) => {
      const edit = replacementOf(request.body, edited(request))
      check(edit)
      return change(parts, request, reply, collection, (trx, facility) => write(trx, facility, edit, now()))
    },
  )

  app.patch(
    `${items}/:feature_id`,
    {
      config,
      schema: {
        ...about,
        operationId: `${id}.updateItem`,
        summary: `Change a feature of ${id}`,
        description: 'JSON merge patch: what is not sent stays; null empties.',
        body: Body,
        response: done,
      },
    },
    async (request, reply) => {
      const edit = changesOf(request.body, edited(request))
      check(edit)
      return change(parts, request, reply, collection, (trx, facility) => write(trx, facility, edit, now()))
    },
  )

  app.delete(
    `${items}/:feature_id`,
    {
      config,
      schema: {
        ...about,
        operationId: `${id}.deleteItem`,
        summary: `Close a feature of ${id}`,
        description: 'It stays in the register as closed, with its history.',
        querystring: closing,
        response: done,
      },
    },
    async (request, reply) => {
      const { reason = standard_reason } = request.query
      const closure = { closed_on: dayInChina(now()), reason }
      return change(parts, request, reply, collection, (trx, facility, current) => close(trx, facility.id, { current, closure, now: now() }))
    },
  )
}

/** What QGIS asks before it offers to edit: the methods that this reader may use. */
function allowRoutes(app: App, items: string, isEditable: boolean): void {
  const reads = 'GET, HEAD, OPTIONS'
  for (const [url, writes] of [
    [items, 'POST'],
    [`${items}/:feature_id`, 'PUT, PATCH, DELETE'],
  ] as const) {
    app.options(url, { config: reading }, async ({ role }, reply) => {
      const allow = isEditable && may(role, 'edit_facilities') ? `${reads}, ${writes}` : reads
      return reply.headers({ allow, vary: 'authorization' }).send()
    })
  }
}

type Work = (trx: Db, facility: StoredFacility, current: Current) => Promise<void>

/** Under the row’s lock, and against If-Match where the client sends one: most GIS clients send none. */
async function change({ db }: OgcParts, request: FastifyRequest, reply: FastifyReply, collection: OgcCollection, work: Work) {
  const { feature_id } = request.params as { feature_id: string }
  const ifMatch = request.headers['if-match']
  const revision = await writing(db, actorOf(request), async (trx) => {
    const isId = isFeatureId(collection, feature_id)
    const current = isId ? await facilityForUpdate(trx, feature_id) : undefined
    const facility = isId ? await facilityById(trx, feature_id) : undefined
    if (!facility || facility.kind !== collection.kind)
      throw ifMatch ? problem('version_stale') : problem('feature_not_found', { collection: collection.id, id: feature_id })
    if (!current) return refuseMissing(trx, feature_id)
    if (ifMatch) checkVersion(ifMatch, current.revision)
    await work(trx, facility, current)
    return (await stored(trx, feature_id)).revision
  })
  return reply.code(204).header('etag', versionTag(revision)).send()
}

/** Fields, then the state and the visit when they are others than those on record. */
async function write(
  trx: Db,
  facility: StoredFacility,
  { lifecycle, lifecycle_since, verified_on, ...fields }: FeatureEdit,
  now: Date,
): Promise<void> {
  const { id } = facility
  // A town that the boundaries gave comes back as it was sent out: that is no new declaration.
  if (fields.town_code === facility.town_code) delete fields.town_code
  if (Object.keys(fields).length > 0) await editWithPlace(trx, id, fields, now)
  const isOtherState = lifecycle !== undefined && lifecycle !== facility.lifecycle
  const isOtherDay = Boolean(lifecycle_since) && lifecycle_since !== facility.lifecycle_since
  const state = lifecycle ?? facility.lifecycle
  if (isOtherState && lifecycle === 'closed') throw problem('closing_is_deleting')
  if (state && state !== 'closed' && (isOtherState || isOtherDay))
    await addLifecycle(trx, id, { state, since: isOtherDay ? lifecycle_since! : dayInChina(now) }, now) // another day is a day
  if (verified_on && verified_on !== facility.verified_on) await verify(trx, id, { verified_on }, now)
}
