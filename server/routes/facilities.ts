import { Type, type Static } from 'typebox'
import { noFilter } from '#domain/filter.ts'
import type { App, Parts } from '../app.ts'
import { printCursor, readCursor } from '../cursor.ts'
import { isKnown } from '../etag.ts'
import { count_cap, countFacilities, facilityById, listFacilities, sorts, type Page } from '../queries/facilities.ts'
import { knownOf } from '../queries/facility_facts.ts'
import { survivorOf } from '../queries/merges.ts'
import { toldWhole } from '../queries/operational.ts'
import { found, problem } from '../problem.ts'
import { facilityFor } from '../privacy.ts'
import { FacilityDetail, FacilitySummary } from '../schemas/facility.ts'
import { Id, Merged, NotModified, Nullable, refusals, Words } from '../schemas/shared.ts'
import { degrees, filterOf, filters } from './list_filter.ts'

const longitude = Type.Number({ minimum: -180, maximum: 180 })
const latitude = Type.Number({ minimum: -90, maximum: 90 })

const ListQuery = Type.Object(
  {
    ...filters,
    near: Type.Optional(Type.String({ pattern: `^${degrees},${degrees}$`, description: 'lon,lat: gives distances, and the order by distance' })),
    sort: Type.Optional(
      Words(sorts, {
        description:
          '`updated` is oldest change first, `newest` the other way; `accessible` what is in use and compliant first. Absent: distance with `near`, else name',
      }),
    ),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 1000, default: 50 })),
    after: Type.Optional(Type.String({ maxLength: 1000, description: '`next` of the page before' })),
  },
  { additionalProperties: false },
)
type ListQuery = Static<typeof ListQuery>

const ListReply = Type.Object({
  example_data: Type.Boolean({ description: 'The whole database is made-up example data' }),
  number_matched: Type.Integer({ description: `Facilities that match; ${count_cap + 1} means more than ${count_cap}` }),
  facilities: Type.Array(FacilitySummary),
  next: Nullable(Type.String({ description: 'Send as `after` for the next page' })),
})

const NearestQuery = Type.Object(
  {
    lon: longitude,
    lat: latitude,
    kind: filters.kind,
    category: filters.category,
    lifecycle: filters.lifecycle,
    verdict: filters.verdict,
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100, default: 10 })),
    max_distance_m: Type.Optional(Type.Integer({ minimum: 1, maximum: 100_000, default: 20_000 })),
  },
  { additionalProperties: false },
)

const tags = ['facilities']
const IdParams = Type.Object({ id: Id })

export function facilityRoutes(app: App, { db, now }: Parts): void {
  app.get(
    '/api/v1/facilities',
    {
      config: { permission: 'read_inventory' },
      schema: {
        tags,
        summary: 'List facilities',
        description: 'Keyset paging; conditions are joined by and, repeated ones by or.',
        querystring: ListQuery,
        response: { 200: ListReply, ...refusals(400) },
      },
    },
    async ({ query }) => {
      const filter = filterOf(query)
      const page = pageOf(query)
      const [{ example_data, facilities, next }, number_matched] = await Promise.all([
        listFacilities(db, filter, page, now()),
        countFacilities(db, filter),
      ])
      return { example_data, number_matched, facilities, next: next && printCursor(page.sort, next) }
    },
  )

  app.get(
    '/api/v1/facilities/:id',
    {
      config: { permission: 'read_inventory', knows_reader: true },
      schema: {
        tags,
        summary: 'One facility',
        description:
          'With components, facts, life and verifications. The ETag begins with its version and takes If-None-Match. A merged record answers 308 with the address of the one that stands for it.',
        params: IdParams,
        response: { 200: FacilityDetail, 304: NotModified, 308: Merged, ...refusals(404) },
      },
    },
    async (request, reply) => {
      const { id } = request.params
      const facility = found(await facilityById(db, id), 'facility_not_found', { id })
      if (facility.merged_into) return reply.redirect(`/api/v1/facilities/${(await survivorOf(db, id)) ?? facility.merged_into}`, 308)
      const shown = facilityFor(request.visitor.rights, { ...toldWhole(facility, now()), ...(await knownOf(db, id)) })
      reply.header('vary', 'authorization, cookie')
      return isKnown(request, reply, shown, facility.revision) ? reply.code(304).send(undefined) : shown
    },
  )
}

export function nearestRoutes(app: App, { db, now }: Parts): void {
  app.get(
    '/api/v1/nearest',
    {
      config: { permission: 'read_inventory' },
      schema: {
        tags,
        summary: 'Facilities nearest to a place',
        description: 'Geodesic distance in a straight line, nearest first.',
        querystring: NearestQuery,
        response: { 200: Type.Object({ example_data: Type.Boolean(), facilities: Type.Array(FacilitySummary) }), ...refusals(400) },
      },
    },
    async ({ query }) => {
      const { lon, lat, limit = 10, max_distance_m = 20_000, ...filter } = query
      const page: Page = { sort: 'distance', near: { lon, lat }, limit, max_distance_m }
      const { example_data, facilities } = await listFacilities(db, { ...noFilter, ...filter }, page, now())
      return { example_data, facilities }
    },
  )
}

function pageOf(query: ListQuery): Page {
  const [lon, lat] = query.near?.split(',').map(Number) ?? []
  const near = lon === undefined || lat === undefined ? undefined : { lon, lat }
  if (near && (Math.abs(near.lon) > 180 || Math.abs(near.lat) > 90))
    throw problem('invalid_request', {}, [{ field: 'near', code: 'range', detail: { zh: '应为以度表示的经度,纬度', en: 'lon,lat in degrees' } }])
  const sort = query.sort ?? (near ? 'distance' : 'name')
  if (sort === 'distance' && !near)
    throw problem('invalid_request', {}, [
      { field: 'near', code: 'required', detail: { zh: '按距离排序须给出 near=经度,纬度', en: 'sort=distance needs near=lon,lat' } },
    ])
  return { sort, limit: query.limit ?? 50, near, after: query.after ? readCursor(sort, 'after', query.after) : undefined }
}
