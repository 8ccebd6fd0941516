import { Type } from 'typebox'
import { dayInChina } from '#domain/date.ts'
import type { App, Parts } from '../app.ts'
import { authorOf } from '../authorization.ts'
import { writing } from '../database/connect.ts'
import { found } from '../problem.ts'
import { isDemo } from '../queries/database_info.ts'
import { editRegion, listRegions, regionByCode, regionForUpdate } from '../queries/regions.ts'
import { assignTowns } from '../queries/town_assignment.ts'
import { Region, RegionDetail, RegionEdit, regionLevels } from '../schemas/region.ts'
import { Day, refusals, Words } from '../schemas/shared.ts'
import { checkVersion, versionTag } from '../version.ts'

const code = Type.String({
  pattern: '^[0-9]{2,12}$',
  description: 'Statistics code: 2 digits a province, 4 a prefecture, 6 a city, 9 a town, 12 a village',
})
const CodeParams = Type.Object({ code })
const RegionQuery = Type.Object(
  {
    level: Type.Optional(Words(regionLevels)),
    parent: Type.Optional(code),
    as_of: Type.Optional(Day('Only those that exist on the day')),
  },
  { additionalProperties: false },
)
const IfMatch = Type.Object({ 'if-match': Type.Optional(Type.String({ description: 'ETag of the version that the edit is based on' })) })
const tags = ['regions']

const correctionSchema = {
  tags,
  summary: 'Correct a region',
  description: 'Fields that are not sent stay; null empties one.',
  params: CodeParams,
  headers: IfMatch,
  body: RegionEdit,
  response: { 200: RegionDetail, ...refusals(400, 401, 404, 412, 422, 428) },
}

export function regionRoutes(app: App, { db, now }: Parts): void {
  app.get(
    '/api/v1/regions',
    {
      config: { permission: 'read_inventory' },
      schema: {
        tags,
        summary: 'Regions by code',
        description: 'Without the boundaries themselves.',
        querystring: RegionQuery,
        response: { 200: Type.Object({ example_data: Type.Boolean(), regions: Type.Array(Region) }), ...refusals(400) },
      },
    },
    async ({ query: { level, parent, as_of } }) => {
      const [regions, example_data] = await Promise.all([listRegions(db, { level, parent_code: parent, as_of }), isDemo(db)])
      return { example_data, regions }
    },
  )

  app.get(
    '/api/v1/regions/:code',
    {
      config: { permission: 'read_inventory' },
      schema: { tags, summary: 'One region and those directly below it', params: CodeParams, response: { 200: RegionDetail, ...refusals(400, 404) } },
    },
    async ({ params }, reply) => answer(params.code, reply),
  )

  app.patch(
    '/api/v1/regions/:code',
    {
      config: { permission: 'edit_regions' },
      schema: correctionSchema,
    },
    async (request, reply) => {
      await writing(db, authorOf(request), async (trx) => {
        const { revision } = found(await regionForUpdate(trx, request.params.code), 'region_not_found', { code: request.params.code })
        checkVersion(request.headers['if-match'], revision)
        await editRegion(trx, request.params.code, request.body)
        const { valid_from, valid_to } = request.body
        if (valid_from !== undefined || valid_to !== undefined) await assignTowns(trx, { today: dayInChina(now()) })
      })
      return answer(request.params.code, reply)
    },
  )

  async function answer(of: string, reply: { header(name: string, value: string): unknown }) {
    const region = found(await regionByCode(db, of), 'region_not_found', { code: of })
    const [children, example_data] = await Promise.all([listRegions(db, { parent_code: of }), isDemo(db)])
    reply.header('etag', versionTag(region.revision))
    return { ...region, example_data, children }
  }
}
