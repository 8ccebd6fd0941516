import { Type } from 'typebox'
import { categoryCodes, kinds } from '#domain/facility.ts'
import type { App, Parts } from '../app.ts'
import { actorOf, authorOf } from '../authorization.ts'
import { writing, type Author, type Db } from '../database/connect.ts'
import { duplicatePairs, duplicatesOf, likelyDuplicates } from '../duplicates/find.ts'
import { found, languageOf, problem } from '../problem.ts'
import { addDistinct, removeDistinct } from '../queries/duplicates.ts'
import { facilityById } from '../queries/facilities.ts'
import { lyingOutside } from '../queries/scope.ts'
import { DuplicatePair, LikelyDuplicate } from '../schemas/duplicate.ts'
import { Id, Nullable, refusals, Text, Words } from '../schemas/shared.ts'

const tags = ['duplicates']
const town = Type.String({ pattern: '^[0-9]{9}$' })
const reading = { permission: 'edit_facilities' } as const
const Likely = Type.Object({ duplicates: Type.Array(LikelyDuplicate, { description: 'Likeliest first' }) })

const WalkQuery = Type.Object(
  {
    kind: Type.Optional(Words(kinds)),
    town: Type.Optional(town),
    after: Type.Optional(Type.String({ format: 'uuid', description: '`next` of the page before' })),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100, default: 20 })),
  },
  { additionalProperties: false },
)

const WrittenQuery = Type.Object(
  {
    kind: Words(kinds),
    category: Words(categoryCodes),
    name_zh: Text(200),
    town: Type.Optional(town),
    address: Type.Optional(Text(300)),
    lon: Type.Optional(Type.Number({ minimum: -180, maximum: 180 })),
    lat: Type.Optional(Type.Number({ minimum: -90, maximum: 90 })),
    code: Type.Optional(Text(100)),
    phone: Type.Optional(Text(100)),
    id: Type.Optional(Id),
  },
  { additionalProperties: false },
)

/** Records that may be one facility twice. */
export function duplicateRoutes(app: App, { db }: Parts): void {
  app.get(
    '/api/v1/duplicates',
    {
      config: reading,
      schema: {
        tags,
        summary: 'Pairs that may be one facility',
        description:
          'Walks through the register, some records a request, so that it answers soon whatever its size: a page may be empty while `next` is not null. Likely from a score of 0.6; pairs that a person called two facilities are left out.',
        querystring: WalkQuery,
        response: {
          200: Type.Object({
            pairs: Type.Array(DuplicatePair),
            compared: Type.Integer({ description: 'Records looked at for this page, at most' }),
            next: Nullable(Type.String({ description: 'Send as `after`; null: the whole register is compared' })),
          }),
          ...refusals(400, 401),
        },
      },
    },
    async (request) => {
      const { kind, town: within, after = null, limit = 20 } = request.query
      return duplicatePairs(db, { kind, town: within, after, limit, language: languageOf(request.headers['accept-language']) })
    },
  )

  app.get(
    '/api/v1/duplicates/likely',
    {
      config: reading,
      schema: {
        tags,
        summary: 'What a facility that is being written may be already',
        description: '`id` leaves the record itself out.',
        querystring: WrittenQuery,
        response: { 200: Likely, ...refusals(400, 401) },
      },
    },
    async (request) => {
      const {
        kind,
        category,
        name_zh,
        town: town_code = '',
        address = null,
        lon = null,
        lat = null,
        code = null,
        phone = null,
        id = null,
      } = request.query
      const given = { id, kind, category, name_zh, town_code, address, lon, lat, code, phone }
      return { duplicates: await likelyDuplicates(db, given, languageOf(request.headers['accept-language'])) }
    },
  )

  app.get(
    '/api/v1/facilities/:id/duplicates',
    {
      config: reading,
      schema: {
        tags,
        summary: 'What may be the same facility as this one',
        params: Type.Object({ id: Id }),
        response: { 200: Likely, ...refusals(401, 404) },
      },
    },
    async (request) => {
      const { id } = request.params
      found(await facilityById(db, id), 'facility_not_found', { id })
      return { duplicates: await duplicatesOf(db, id, languageOf(request.headers['accept-language'])) }
    },
  )
}

const params = Type.Object({ id: Id, other: Id })
const decided = { 204: Type.Unsafe<undefined>({ type: 'null', description: 'Remembered' }), ...refusals(401, 404, 422) }
const merging = { permission: 'merge_facilities' } as const

/** A pair is no change of either facility, so that the history does not tell where it lies. */
async function refuseOutside(db: Db, { scopes }: Author, ids: string[]): Promise<void> {
  const outside = scopes && (await lyingOutside(db, ids, scopes))
  if (outside) throw problem('outside_your_scope', { ...outside })
}

/** That two records are two facilities, for good or until it is taken back. */
export function distinctRoutes(app: App, { db }: Parts): void {
  app.put(
    '/api/v1/facilities/:id/distinct-from/:other',
    { config: merging, schema: { tags, summary: 'Say that two records are two facilities', params, response: decided } },
    async (request, reply) => {
      const { id, other } = request.params
      if (id === other) throw problem('duplicate_of_itself')
      for (const each of [id, other]) found(await facilityById(db, each), 'facility_not_found', { id: each })
      await refuseOutside(db, authorOf(request), [id, other])
      await writing(db, authorOf(request), (trx) => addDistinct(trx, [id, other], actorOf(request)))
      return reply.code(204).send(undefined)
    },
  )

  app.delete(
    '/api/v1/facilities/:id/distinct-from/:other',
    { config: merging, schema: { tags, summary: 'Take that back', params, response: decided } },
    async (request, reply) => {
      const { id, other } = request.params
      await refuseOutside(db, authorOf(request), [id, other])
      await writing(db, authorOf(request), (trx) => removeDistinct(trx, [id, other]))
      return reply.code(204).send(undefined)
    },
  )
}
