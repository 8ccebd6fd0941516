import { Type } from 'typebox'
import { dayInChina, type Day } from '#domain/date.ts'
import type { App, Parts } from '../app.ts'
import { authorOf } from '../authorization.ts'
import { townShapes } from '../boundary_rules.ts'
import { writing, type Db } from '../database/connect.ts'
import type { CityData } from '../database/reference_data.ts'
import { isKnown } from '../etag.ts'
import { problem } from '../problem.ts'
import { boundariesOf, clearBoundaries, invalidShapes, storeBoundaries, type TownBoundary } from '../queries/boundaries.ts'
import { isDemo } from '../queries/database_info.ts'
import { listRegions, townsOf } from '../queries/regions.ts'
import { assignTowns, disagreementsOf } from '../queries/town_assignment.ts'
import { BoundaryCollection, boundaryLabels, BoundaryOutcome, BoundaryUpload, DisagreementList } from '../schemas/region.ts'
import { NotModified, refusals, Words } from '../schemas/shared.ts'

const BoundaryQuery = Type.Object(
  {
    level: Type.Optional(Words(['town', 'city', 'village'], { description: 'Absent: town' })),
    tolerance_m: Type.Optional(
      Type.Number({ minimum: 0, maximum: 5000, default: 20, description: 'How far a simplified edge may stray; 0: as stored' }),
    ),
  },
  { additionalProperties: false },
)
const LimitQuery = Type.Object({ limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 1000, default: 200 })) }, { additionalProperties: false })

/** Detailed boundaries of a city take some megabytes. */
const body_limit = 64 * 1024 * 1024
const default_limit = 200

const tags = ['regions']
const reading = { permission: 'read_inventory' } as const
const editing = { permission: 'edit_regions' } as const

const drawSchema = {
  tags,
  summary: 'Boundaries as GeoJSON, simplified for drawing',
  description: 'A drawing carries the label 示意 (schematic), to be shown wherever it is shown.',
  querystring: BoundaryQuery,
  response: { 200: BoundaryCollection, 304: NotModified, ...refusals(400) },
}

const disagreementSchema = {
  tags,
  summary: 'Facilities whose declared town is not the one they lie in',
  description:
    'Judged by official and unofficial boundaries, never by drawings. Outside every town is told only where the declared town has a boundary.',
  querystring: LimitQuery,
  response: { 200: DisagreementList, ...refusals(400) },
}

const loadSchema = {
  tags,
  summary: 'Load town boundaries',
  description:
    'Shapes are matched to towns by a property with the nine-digit code (code, adcode, 代码 …) or the full name (name, 名称 …); several shapes of one town are joined. Every facility is then put into the town it lies in. Towns that are not in the collection keep the boundary they have, but drawings are removed.',
  querystring: LimitQuery,
  body: BoundaryUpload,
  response: { 200: BoundaryOutcome, ...refusals(400, 401, 413, 422) },
}

const removeSchema = {
  tags,
  summary: 'Remove all town boundaries',
  description: 'Every facility goes back into its declared town.',
  querystring: LimitQuery,
  response: { 200: BoundaryOutcome, ...refusals(401) },
}

export function boundaryRoutes(app: App, { db, now }: Parts, { city_code, extent }: CityData): void {
  app.get('/api/v1/regions/boundaries', { config: reading, schema: drawSchema }, async (request, reply) => {
    const { level = 'town', tolerance_m = 20 } = request.query
    const [boundaries, example_data] = await Promise.all([boundariesOf(db, { level, tolerance_m, as_of: dayInChina(now()) }), isDemo(db)])
    const collection = { type: 'FeatureCollection' as const, example_data, features: boundaries.map(featureOf) }
    return isKnown(request, reply, collection) ? reply.code(304).send(undefined) : collection
  })

  app.get('/api/v1/regions/disagreements', { config: reading, schema: disagreementSchema }, async ({ query }) =>
    disagreementsNow(db, dayInChina(now()), query.limit),
  )

  app.put('/api/v1/regions/boundaries', { config: editing, bodyLimit: body_limit, schema: loadSchema }, async (request) => {
    const { datum, status, source, approval_number = null, collection } = request.body
    const today = dayInChina(now())
    return writing(db, authorOf(request), async (trx) => {
      const { shapes, heights_dropped } = townShapes(collection.features, datum, await townsOf(trx, city_code, today), extent)
      const [invalid] = await invalidShapes(trx, shapes)
      if (invalid) throw problem('boundary_invalid', { name: invalid.name_zh, why: invalid.why })
      const stored = await storeBoundaries(trx, shapes, { status, source, datum, approval_number })
      return { ...(await outcomeOf(trx, { city_code, today, limit: request.query.limit })), stored, heights_dropped }
    })
  })

  app.delete('/api/v1/regions/boundaries', { config: editing, schema: removeSchema }, async (request) =>
    writing(db, authorOf(request), async (trx) => {
      await clearBoundaries(trx)
      const outcome = await outcomeOf(trx, { city_code, today: dayInChina(now()), limit: request.query.limit })
      return { ...outcome, stored: 0, heights_dropped: false }
    }),
  )
}

function featureOf({ geometry, ...boundary }: TownBoundary) {
  const { zh: label_zh, en: label_en } = boundaryLabels[boundary.boundary_status]
  return { type: 'Feature' as const, id: boundary.code, geometry, properties: { ...boundary, label_zh, label_en } }
}

async function disagreementsNow(db: Db, today: Day, limit = default_limit) {
  return { example_data: await isDemo(db), ...(await disagreementsOf(db, { today, limit })) }
}

/** Puts every facility into its town by the boundaries that now stand, and tells what came of it. */
async function outcomeOf(trx: Db, { city_code, today, limit }: { city_code: string; today: Day; limit: number | undefined }) {
  const reassigned = await assignTowns(trx, { today })
  const towns = await listRegions(trx, { level: 'town', parent_code: city_code, as_of: today })
  const towns_without_boundary = towns.filter(({ boundary_status }) => boundary_status === null).map(({ code, name_zh }) => ({ code, name_zh }))
  return { ...(await disagreementsNow(trx, today, limit)), reassigned, towns_without_boundary }
}
