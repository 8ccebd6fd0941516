import { Type } from 'typebox'
import { dayInChina } from '#domain/date.ts'
import { default_weights, priorityParts, weight_sum } from '#domain/priority.ts'
import type { App, Parts } from '../app.ts'
import { authorOf, scopesOf } from '../authorization.ts'
import { writing } from '../database/connect.ts'
import { priorityPlaces } from '../priorities.ts'
import { plainly } from '../plain_reply.ts'
import { found, problem } from '../problem.ts'
import { versionInForce } from '../queries/criteria.ts'
import { isDemo } from '../queries/database_info.ts'
import { facilityById } from '../queries/facilities.ts'
import { addWeightSet, putPriorityInputs, removeWeightSet, weightSets } from '../queries/priorities.ts'
import { filterParameters } from '../schemas/facility_filter.ts'
import { NewWeightSet, PriorityInputs, PriorityReply, WeightSet } from '../schemas/plan.ts'
import { Id, refusals } from '../schemas/shared.ts'

const tags = ['plans']
const { kind, category, town } = filterParameters
const config = { permission: 'plan_works' } as const

const listSchema = {
  tags,
  summary: 'Places whose audit failed, with what is weighed of each',
  description:
    'Values in thousandths on fixed scales (domain/priority_inputs.ts); score = Σ weight · value, so that a reader may weigh them anew without asking again. A value that nobody knows is null and widens the score.',
  querystring: Type.Object({ kind, category, town }, { additionalProperties: false }),
  response: { 200: PriorityReply, ...refusals(400, 401, 403) },
}

/** What to renovate first. */
export function priorityRoutes(app: App, { db, now }: Parts): void {
  app.get('/api/v1/priorities', { config: { permission: 'read_supervision' }, schema: listSchema, serializerCompiler: plainly }, async (request) => {
    const { query } = request
    const as_of = dayInChina(now())
    const asked = { kind: query.kind ?? [], category: query.category ?? [], town: query.town ?? [], scopes: scopesOf(request) }
    const [example_data, criteria_version, weight_sets, places] = await Promise.all([
      isDemo(db),
      versionInForce(db),
      weightSets(db),
      priorityPlaces(db, asked, as_of),
    ])
    return { as_of, example_data, criteria_version, default_weights, weight_sets, places }
  })

  app.put(
    '/api/v1/facilities/:id/priority-inputs',
    {
      config,
      schema: {
        tags,
        summary: 'Type in how much a place matters and who comes there',
        description: 'All three null: what was typed in is taken back. It stays in the history.',
        params: Type.Object({ id: Id }),
        body: PriorityInputs,
        response: { 204: Type.Null(), ...refusals(400, 401, 403, 404) },
      },
    },
    async (request, reply) => {
      const { id } = request.params
      found(await facilityById(db, id), 'facility_not_found', { id })
      await writing(db, authorOf(request), (trx) => putPriorityInputs(trx, id, request.body))
      return reply.code(204).send(null)
    },
  )

  app.post(
    '/api/v1/weight-sets',
    {
      config,
      schema: {
        tags,
        summary: 'Keep weights under a name',
        body: NewWeightSet,
        response: { 201: WeightSet, ...refusals(400, 401, 403, 422) },
      },
    },
    async (request, reply) => {
      const { name, weights } = request.body
      const sum = priorityParts.reduce((total, part) => total + weights[part], 0)
      if (sum !== weight_sum) throw problem('weights_not_whole', { percent: sum / 100 })
      const added = await writing(db, authorOf(request), (trx) => addWeightSet(trx, name, weights))
      if (!added) throw problem('weight_set_exists', { name })
      reply.code(201).header('location', `/api/v1/weight-sets/${added.id}`)
      return added
    },
  )

  app.delete(
    '/api/v1/weight-sets/:id',
    {
      config,
      schema: { tags, summary: 'Delete named weights', params: Type.Object({ id: Id }), response: { 204: Type.Null(), ...refusals(401, 403, 404) } },
    },
    async (request, reply) => {
      const { id } = request.params
      if (!(await writing(db, authorOf(request), (trx) => removeWeightSet(trx, id)))) throw problem('weight_set_not_found', { id })
      return reply.code(204).send(null)
    },
  )
}
