import { Type } from 'typebox'
import type { App, Parts } from '../app.ts'
import { authorOf } from '../authorization.ts'
import { writing } from '../database/connect.ts'
import { found, problem } from '../problem.ts'
import { facilityById } from '../queries/facilities.ts'
import { putCapacity, removeCapacity, serviceCapacities } from '../queries/service_capacities.ts'
import { CapacityList, TypedCapacity } from '../schemas/service_capacity.ts'
import { Id, refusals } from '../schemas/shared.ts'

const tags = ['plans']

/** How many a service facility can take. */
export function serviceCapacityRoutes(app: App, { db }: Parts): void {
  app.get(
    '/api/v1/service-capacities',
    {
      config: { permission: 'read_supervision' },
      schema: {
        tags,
        summary: 'Service facilities with what they can take',
        querystring: Type.Object(
          { category: Type.Optional(Type.Array(Type.String({ pattern: '^[a-z_]{1,50}$' }))) },
          { additionalProperties: false },
        ),
        response: { 200: CapacityList, ...refusals(400, 401, 403) },
      },
    },
    async ({ query }) => ({ facilities: await serviceCapacities(db, query.category ?? []) }),
  )

  app.put(
    '/api/v1/facilities/:id/service-capacity',
    {
      config: { permission: 'plan_works' },
      schema: {
        tags,
        summary: 'Type in how many a service facility can take',
        params: Type.Object({ id: Id }),
        body: TypedCapacity,
        response: { 204: Type.Null(), ...refusals(400, 401, 403, 404, 422) },
      },
    },
    async (request, reply) => {
      const { id } = request.params
      const { kind } = found(await facilityById(db, id), 'facility_not_found', { id })
      if (kind !== 'service') throw problem('capacity_of_services_only')
      await writing(db, authorOf(request), (trx) => putCapacity(trx, id, request.body))
      return reply.code(204).send(null)
    },
  )

  app.delete(
    '/api/v1/facilities/:id/service-capacity',
    {
      config: { permission: 'plan_works' },
      schema: {
        tags,
        summary: 'Take back how many a service facility can take',
        description: 'It is then not known; what stood there stays in the history.',
        params: Type.Object({ id: Id }),
        response: { 204: Type.Null(), ...refusals(401, 403, 404) },
      },
    },
    async (request, reply) => {
      const { id } = request.params
      if (!(await writing(db, authorOf(request), (trx) => removeCapacity(trx, id)))) throw problem('capacity_not_found', { id })
      return reply.code(204).send(null)
    },
  )
}
