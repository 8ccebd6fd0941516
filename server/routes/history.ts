import { Type } from 'typebox'
import { isWithin } from '#domain/role.ts'
import { tidiedOrNone } from '#domain/text.ts'
import type { App, Parts } from '../app.ts'
import { authorOf } from '../authorization.ts'
import { rehearsing, writing, type Db } from '../database/connect.ts'
import type { CityData } from '../database/reference_data.ts'
import { actorsFor, changesFor, seesPeople } from '../privacy.ts'
import { found, problem } from '../problem.ts'
import { facilityById } from '../queries/facilities.ts'
import { facilityForUpdate } from '../queries/facility_edits.ts'
import { actorsOf, historyOf, recordHistory } from '../queries/history.ts'
import { toldWhole } from '../queries/operational.ts'
import { restore } from '../restoration.ts'
import { Change, History, HistoryQuery, NewRestoration, Restoration } from '../schemas/history.ts'
import { Id, refusals } from '../schemas/shared.ts'
import { checkVersion, versionTag } from '../version.ts'
import { IfMatch, refuseMissing, stored } from './facility_edits.ts'

const params = Type.Object({ id: Id })

/** What became of records, who changed them and why. */
export function historyRoutes(app: App, { db }: Parts): void {
  app.get(
    '/api/v1/facilities/:id/history',
    {
      config: { permission: 'read_inventory', knows_reader: true },
      schema: {
        tags: ['facilities'],
        summary: 'Every change of a facility and its parts',
        description:
          'Newest first: who, when, why, and what was before and after. Names of people and reasons are for staff, who was to inspect and what the reviewer said for those who read audits there.',
        params,
        querystring: HistoryQuery,
        response: { 200: History, ...refusals(400, 403, 404) },
      },
    },
    async ({ params: { id }, query, visitor: { rights } }) => {
      const { town_code, department_code } = found(await facilityById(db, id), 'facility_not_found', { id })
      if (query.actor !== undefined && !seesPeople(rights)) throw problem('not_allowed', { permission: 'read_staff_names' })
      const scopes = rights.get('read_audits')
      const with_audits = scopes !== undefined && isWithin(scopes, { town_code, department_code })
      const changes = await historyOf(db, id, { ...query, limit: query.limit ?? 50, with_audits })
      return { changes: changesFor(rights, changes), actors: actorsFor(rights, await actorsOf(db, id, with_audits)) }
    },
  )

  app.get(
    '/api/v1/regions/:code/history',
    {
      config: { permission: 'edit_regions' },
      schema: {
        tags: ['regions'],
        summary: 'Every change of a region and its boundary',
        description: 'Newest first.',
        params: Type.Object({ code: Type.String({ pattern: '^[0-9]{2,12}$' }) }),
        querystring: Type.Pick(HistoryQuery, ['before_id', 'limit']),
        response: { 200: Type.Object({ changes: Type.Array(Change) }), ...refusals(400, 401) },
      },
    },
    async ({ params: { code }, query }) => ({ changes: await recordHistory(db, 'regions', code, query) }),
  )
}

/** A former version of a facility comes back. */
export function restorationRoutes(app: App, { db, now }: Parts, { extent }: Pick<CityData, 'extent'>): void {
  app.post(
    '/api/v1/facilities/:id/restorations',
    {
      config: { permission: 'restore_versions' },
      schema: {
        tags: ['facilities'],
        summary: 'Bring a former version back',
        description:
          'As a new edit with its author and reason, by the rules of any edit: the town follows from the place, and a facility that is of another category again is judged anew. Of a change of the facility its own fields come back, of a change of a component that component’s. Facts, states and visits are records of their own and stay. With `dry_run` it is done and taken back at once, so that what is told is exactly what would come of it.',
        params,
        headers: IfMatch,
        body: NewRestoration,
        response: { 200: Restoration, ...refusals(400, 401, 404, 409, 412, 422, 428) },
      },
    },
    async (request, reply) => {
      const {
        params: { id },
        headers,
        body: { dry_run = false, history_id, reason: given },
      } = request
      const reason = tidiedOrNone(given)
      if (!reason && !dry_run)
        throw problem('invalid_request', {}, [{ field: 'reason', code: 'required', detail: { zh: '请写明原因', en: 'a reason is needed' } }])
      const work = async (trx: Db) => {
        const current = (await facilityForUpdate(trx, id)) ?? (await refuseMissing(trx, id))
        checkVersion(headers['if-match'], current.revision)
        const changes = await restore(trx, id, { history_id, reason, current, extent, now: now() })
        return { dry_run, changes, facility: toldWhole(await stored(trx, id), now()) }
      }
      const restored = await (dry_run ? rehearsing : writing)(db, authorOf(request), work)
      reply.header('etag', versionTag(restored.facility.revision))
      return restored
    },
  )
}
