import { Type } from 'typebox'
import { dayInChina, type Day } from '#domain/date.ts'
import { endOfDay } from '#domain/operational.ts'
import { tidied } from '#domain/text.ts'
import type { App, Parts } from '../app.ts'
import { actorOf, authorOf, scopesOf } from '../authorization.ts'
import { writing, type Db } from '../database/connect.ts'
import { checkPast } from '../facility_rules.ts'
import { found, problem } from '../problem.ts'
import { componentTypeOf } from '../queries/components.ts'
import { facilityById } from '../queries/facilities.ts'
import { addOccupation, noteRestored, occupationForUpdate, occupationsOf, openOccupations } from '../queries/occupations.ts'
import { addObservation } from '../queries/operational.ts'
import { NewOccupation, Occupations, OpenOccupations, Restored } from '../schemas/duty.ts'
import { filterParameters } from '../schemas/facility_filter.ts'
import { Id, refusals, Words } from '../schemas/shared.ts'
import { openForDuty } from './maintenance.ts'

const tags = ['facilities']
const params = Type.Object({ id: Id })
const config = { permission: 'maintain_facilities' } as const
const written = refusals(400, 401, 403, 404, 409, 422)

/** What is occupied for a time, by what it is replaced, and until when. */
export function occupationRoutes(app: App, { db, now }: Parts): void {
  const today = () => dayInChina(now())
  const told = async (trx: Db, id: string) => ({ occupations: await occupationsOf(trx, id, today()) })

  app.get(
    '/api/v1/facilities/:id/occupations',
    {
      config: { permission: 'read_inventory' },
      schema: { tags, summary: 'What of a facility is or was occupied for a time', params, response: { 200: Occupations, ...refusals(404) } },
    },
    async ({ params: { id } }) => {
      found(await facilityById(db, id), 'facility_not_found', { id })
      return told(db, id)
    },
  )

  app.post(
    '/api/v1/facilities/:id/occupations',
    {
      config,
      schema: {
        tags,
        summary: 'Record that a facility or a part of it is occupied for a time',
        description:
          'With what takes its place meanwhile. Where all of it is occupied it is recorded as not usable until the end of the last day; that ends by itself.',
        params,
        body: NewOccupation,
        response: { 201: Occupations, ...written },
      },
    },
    async (request, reply) => {
      const { id } = request.params
      const { is_works, ...body } = request.body
      const occupation = { ...body, why: tidied(body.why), substitute: tidied(body.substitute), occupied_by: tidied(body.occupied_by) }
      checkPast(occupation.from_on, now())
      if (occupation.until_on < today() || occupation.until_on < occupation.from_on) throw problem('occupation_days_unfit')
      const observed_by = request.visitor.user?.display_name ?? actorOf(request)
      const occupations = await writing(db, authorOf(request), async (trx) => {
        await openForDuty(trx, id)
        await checkComponent(trx, id, occupation.component_id ?? null)
        await addOccupation(trx, id, occupation)
        if (!occupation.component_id) await noteUnusable(trx, id, { ...occupation, is_works: is_works ?? false, observed_by, now: now() })
        return told(trx, id)
      })
      return reply.code(201).send(occupations)
    },
  )

  app.post(
    '/api/v1/facilities/:id/occupations/:occupation_id/restoration',
    {
      config,
      schema: {
        tags,
        summary: 'Record that what was occupied is as before',
        description: 'Where all of it was occupied it is recorded as usable again.',
        params: Type.Object({ id: Id, occupation_id: Id }),
        body: Restored,
        response: { 201: Occupations, ...written },
      },
    },
    async (request, reply) => {
      const { id, occupation_id } = request.params
      const { restored_on } = request.body
      checkPast(restored_on, now())
      const observed_by = request.visitor.user?.display_name ?? actorOf(request)
      const occupations = await writing(db, authorOf(request), async (trx) => {
        await openForDuty(trx, id)
        const { component_id, from_on, ...before } = found(await occupationForUpdate(trx, id, occupation_id), 'occupation_not_found', {
          id: occupation_id,
        })
        if (before.restored_on) throw problem('occupation_ended')
        if (restored_on < from_on) throw problem('restored_too_early', { date: restored_on, since: from_on })
        await noteRestored(trx, occupation_id, restored_on)
        if (component_id === null)
          await addObservation(trx, id, { usable: true, reason: null, note: null, observed_at: now().toISOString(), observed_by })
        return told(trx, id)
      })
      return reply.code(201).send(occupations)
    },
  )

  app.get(
    '/api/v1/occupations',
    {
      config: { permission: 'read_staff_names' },
      schema: {
        tags,
        summary: 'What is occupied now, or overdue to be restored',
        description: 'The longest overdue first, within the reader’s towns and departments.',
        querystring: Type.Object(
          {
            state: Type.Optional(Words(['running', 'overdue'])),
            town: filterParameters.town,
            limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 1000, default: 200 })),
          },
          { additionalProperties: false },
        ),
        response: { 200: OpenOccupations, ...refusals(400, 401, 403) },
      },
    },
    async (request) => {
      const { state, town = [], limit = 200 } = request.query
      return openOccupations(db, { state, town, limit, scopes: scopesOf(request), today: today() })
    },
  )
}

async function checkComponent(trx: Db, id: string, component_id: string | null): Promise<void> {
  if (component_id !== null) found(await componentTypeOf(trx, id, component_id), 'component_not_found', { id: component_id })
}

interface Unusable {
  why: string
  substitute: string
  until_on: Day
  is_works: boolean
  observed_by: string
  now: Date
}

/** Seen now, until the end of the last day. */
async function noteUnusable(trx: Db, id: string, { why, substitute, until_on, is_works, observed_by, now }: Unusable): Promise<void> {
  await addObservation(trx, id, {
    usable: false,
    reason: is_works ? 'works_under_way' : 'blocked',
    note: `${why}；${substitute}`,
    observed_at: now.toISOString(),
    observed_by,
    expires_at: endOfDay(until_on),
  })
}
