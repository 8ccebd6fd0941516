import { Type } from 'typebox'
import { dayInChina } from '#domain/date.ts'
import { tidied, tidiedOrNone } from '#domain/text.ts'
import type { App, Parts } from '../app.ts'
import { authorOf, scopesOf } from '../authorization.ts'
import { writing, type Db } from '../database/connect.ts'
import { checkPast } from '../facility_rules.ts'
import { found, problem } from '../problem.ts'
import { facilityById } from '../queries/facilities.ts'
import { facilityForUpdate } from '../queries/facility_edits.ts'
import { addEntry, duePlans, maintenanceOf, setPlan } from '../queries/maintenance.ts'
import { DuePlans, dueStates, Maintenance, NewMaintenanceEntry, NewMaintenancePlan } from '../schemas/duty.ts'
import { filterParameters } from '../schemas/facility_filter.ts'
import { Id, refusals, Words } from '../schemas/shared.ts'
import { refuseMissing } from './facility_edits.ts'

const tags = ['facilities']
const params = Type.Object({ id: Id })
const reading = { permission: 'read_staff_names' } as const
const config = { permission: 'maintain_facilities' } as const
const written = refusals(400, 401, 403, 404, 409, 422)

/** Who looks after a facility, how often, and what was done. */
export function maintenanceRoutes(app: App, { db, now }: Parts): void {
  const today = () => dayInChina(now())

  app.get(
    '/api/v1/facilities/:id/maintenance',
    { config: reading, schema: { tags, summary: 'The upkeep of a facility', params, response: { 200: Maintenance, ...refusals(401, 403, 404) } } },
    async ({ params: { id } }) => {
      found(await facilityById(db, id), 'facility_not_found', { id })
      return maintenanceOf(db, id, today())
    },
  )

  app.put(
    '/api/v1/facilities/:id/maintenance-plan',
    {
      config,
      schema: {
        tags,
        summary: 'Say who looks after it, how often and when next',
        params,
        body: NewMaintenancePlan,
        response: { 200: Maintenance, ...written },
      },
    },
    async (request) => {
      const { id } = request.params
      const { responsible, note, ...plan } = request.body
      return writing(db, authorOf(request), async (trx) => {
        await openForDuty(trx, id)
        await setPlan(trx, id, { ...plan, responsible: tidied(responsible), note: tidiedOrNone(note) })
        return maintenanceOf(trx, id, today())
      })
    },
  )

  app.post(
    '/api/v1/facilities/:id/maintenance-entries',
    {
      config,
      schema: {
        tags,
        summary: 'Record what was done for its upkeep',
        description: 'The next day that is due follows from it by the interval of the plan.',
        params,
        body: NewMaintenanceEntry,
        response: { 201: Maintenance, ...written },
      },
    },
    async (request, reply) => {
      const { id } = request.params
      const { done_by, what, ...entry } = request.body
      checkPast(entry.done_on, now())
      const told = await writing(db, authorOf(request), async (trx) => {
        await openForDuty(trx, id)
        await addEntry(trx, id, { ...entry, done_by: tidied(done_by), what: tidied(what) })
        return maintenanceOf(trx, id, today())
      })
      return reply.code(201).send(told)
    },
  )

  app.get(
    '/api/v1/maintenance-plans',
    {
      config: reading,
      schema: {
        tags,
        summary: 'What is due for upkeep',
        description: 'The longest overdue first, within the reader’s towns and departments.',
        querystring: Type.Object(
          {
            due: Type.Optional(Words(dueStates, { description: '`overdue`: its day has passed; `due`: all plans by their day' })),
            town: filterParameters.town,
            limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 1000, default: 200 })),
          },
          { additionalProperties: false },
        ),
        response: { 200: DuePlans, ...refusals(400, 401, 403) },
      },
    },
    async (request) => {
      const { due = 'overdue', town = [], limit = 200 } = request.query
      return duePlans(db, { due, town, limit, scopes: scopesOf(request), today: today() })
    },
  )
}

/** Locks a facility of which duties may be recorded. */
export async function openForDuty(trx: Db, id: string): Promise<void> {
  const { lifecycle } = (await facilityForUpdate(trx, id)) ?? (await refuseMissing(trx, id))
  if (lifecycle === 'closed') throw problem('duty_of_closed')
}
