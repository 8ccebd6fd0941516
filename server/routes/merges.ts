import { Type } from 'typebox'
import { dayInChina } from '#domain/date.ts'
import { mergeFields, mergeSides } from '#domain/merge.ts'
import type { App, Parts } from '../app.ts'
import { actorOf, authorOf } from '../authorization.ts'
import { writing } from '../database/connect.ts'
import { mergeFacilities, unmergeFacility } from '../duplicates/merge.ts'
import { found } from '../problem.ts'
import { facilityById } from '../queries/facilities.ts'
import { knownOf } from '../queries/facility_facts.ts'
import { mergesInto } from '../queries/merges.ts'
import { toldWhole } from '../queries/operational.ts'
import { FacilityDetail } from '../schemas/facility.ts'
import { Id, Nullable, refusals, Words } from '../schemas/shared.ts'
import { versionTag } from '../version.ts'

const tags = ['duplicates']
const config = { permission: 'merge_facilities' } as const
const params = Type.Object({ id: Id })

const Standing = Type.Object({
  merged_id: Id,
  name_zh: Type.String(),
  name_en: Nullable(Type.String()),
  code: Nullable(Type.String()),
  actor: Type.String(),
  merged_at: Type.String({ format: 'date-time' }),
})

const Merge = Type.Object(
  {
    into: Type.String({ format: 'uuid', description: 'The record that stays' }),
    into_revision: Type.Integer({ description: 'Its `revision` as the choice was made' }),
    choices: Type.Optional(
      Type.Partial(Type.Object(Object.fromEntries(mergeFields.map((field) => [field, Words(mergeSides)])), { additionalProperties: false }), {
        description:
          'Whose value stays; a field that is not named goes by the rule: what one alone knows, else the record seen the later, else changed the later',
      }),
    ),
  },
  { additionalProperties: false },
)

/** Two records of one facility become one, and two again. */
export function mergeRoutes(app: App, { db, now }: Parts): void {
  app.get(
    '/api/v1/facilities/:id/merges',
    {
      config,
      schema: {
        tags,
        summary: 'Records that this facility stands for',
        description: 'Newest first; each can be taken back with `unmerge`.',
        params,
        response: { 200: Type.Object({ merges: Type.Array(Standing) }), ...refusals(401) },
      },
    },
    async (request) => ({ merges: await mergesInto(db, request.params.id) }),
  )

  app.post(
    '/api/v1/facilities/:id/merge',
    {
      config,
      schema: {
        tags,
        summary: 'Merge a record into another of the same facility',
        description:
          'Its components with their facts, its visits and its links go over; it stays as a redirect: asked for by id it answers 308. Refused as `facility_merged_already` when either is merged.',
        params,
        headers: Type.Object({ 'if-match': Type.Optional(Type.String({ description: 'ETag of the record that is merged' })) }),
        body: Merge,
        response: { 200: FacilityDetail, ...refusals(400, 401, 404, 409, 412, 422, 428) },
      },
    },
    async (request, reply) => {
      const { into, into_revision, choices = {} } = request.body
      const actor = actorOf(request)
      const facility = await writing(db, authorOf(request), async (trx) => {
        await mergeFacilities(trx, {
          id: request.params.id,
          into,
          into_revision,
          choices: { ...choices },
          actor,
          if_match: request.headers['if-match'],
          today: dayInChina(now()),
        })
        return {
          ...toldWhole(found(await facilityById(trx, into), 'facility_not_found', { id: into }), now()),
          ...(await knownOf(trx, into)),
        }
      })
      reply.header('etag', versionTag(facility.revision))
      return facility
    },
  )

  app.post(
    '/api/v1/facilities/:id/unmerge',
    {
      config,
      schema: {
        tags,
        summary: 'Take a merge back',
        description:
          'Both records become what they were; what was recorded since and does not touch the merge stays with the one that stood for both. Refused as `merge_built_on`, whose `fields` name the later changes that do.',
        params,
        response: { 200: FacilityDetail, ...refusals(401, 404, 409) },
      },
    },
    async (request, reply) => {
      const { id } = request.params
      const facility = await writing(db, authorOf(request), async (trx) => {
        await unmergeFacility(trx, id, dayInChina(now()))
        return { ...toldWhole(found(await facilityById(trx, id), 'facility_not_found', { id }), now()), ...(await knownOf(trx, id)) }
      })
      reply.header('etag', versionTag(facility.revision))
      return facility
    },
  )
}
