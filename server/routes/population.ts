import { Type } from 'typebox'
import type { App, Parts } from '../app.ts'
import { authorOf } from '../authorization.ts'
import { writing } from '../database/connect.ts'
import type { CityData } from '../database/reference_data.ts'
import { toldReason } from '../imports/reason.ts'
import { receivePopulation } from '../population/receive.ts'
import { found, languageOf, problem } from '../problem.ts'
import { addDataset, populationDatasets, removeDataset, setInForce } from '../queries/population.ts'
import { PopulationChange, PopulationDataset, PopulationList, PopulationReply, PopulationUpload } from '../schemas/population.ts'
import { Id, refusals } from '../schemas/shared.ts'

const tags = ['plans']
const reading = { permission: 'read_supervision' } as const
const config = { permission: 'plan_works' } as const
const params = Type.Object({ id: Id })

/** So many bad rows are told. */
const most_told = 100

const uploadSchema = {
  tags,
  summary: 'Load where people live',
  description:
    'A table of points or of a raster’s cells. It is then in force in the place of the one before, which is kept. With bad rows nothing is stored unless that is asked for.',
  consumes: ['multipart/form-data'],
  body: PopulationUpload,
  response: { 200: PopulationReply, 201: PopulationReply, ...refusals(400, 401, 403, 413, 415, 422) },
}

/** Where people live: by which gaps are counted. */
export function populationRoutes(app: App, parts: Parts, { extent }: CityData): void {
  const { db } = parts
  app.post(
    '/api/v1/population-datasets',
    {
      config,
      validatorCompiler: () => () => true, // the parts of the form are read, and checked, as they stream in
      schema: uploadSchema,
    },
    async (request, reply) => {
      const { read, fields } = await receivePopulation(request, parts.config, extent)
      const { good, bad, sums } = read
      const language = languageOf(request.headers['accept-language'])
      const told = bad
        .slice(0, most_told)
        .map(({ row_number, reasons }) => ({ row_number, reasons: reasons.map((each) => toldReason(each, language)) }))
      const checked = { good_count: good.length, bad_count: bad.length, ...sums, bad: told, dataset: null }
      if (fields.check_only) return checked
      if (bad.length > 0 && !fields.leave_out_bad) throw problem('population_rows_bad', { count: bad.length })
      if (good.length === 0) throw problem('population_rows_none')
      const { name } = fields
      const dataset = await writing(db, authorOf(request), async (trx) =>
        found(await addDataset(trx, { ...fields, left_out_count: bad.length }, good, sums), 'population_dataset_exists', { name }),
      )
      reply.code(201).header('location', `/api/v1/population-datasets/${dataset.id}`)
      return { ...checked, dataset }
    },
  )

  app.get(
    '/api/v1/population-datasets',
    { config: reading, schema: { tags, summary: 'Population datasets', response: { 200: PopulationList, ...refusals(401, 403) } } },
    async () => ({ datasets: await populationDatasets(db) }),
  )

  app.patch(
    '/api/v1/population-datasets/:id',
    {
      config,
      schema: {
        tags,
        summary: 'Put a population dataset in force, or out of it',
        description: 'Without any the totals of the towns are spread.',
        params,
        body: PopulationChange,
        response: { 200: PopulationDataset, ...refusals(400, 401, 403, 404) },
      },
    },
    async (request) => {
      const { id } = request.params
      return writing(db, authorOf(request), async (trx) =>
        found(await setInForce(trx, id, request.body.in_force), 'population_dataset_not_found', { id }),
      )
    },
  )

  app.delete(
    '/api/v1/population-datasets/:id',
    {
      config,
      schema: { tags, summary: 'Remove a population dataset', params, response: { 204: Type.Null(), ...refusals(401, 403, 404) } },
    },
    async (request, reply) => {
      const { id } = request.params
      if (!(await writing(db, authorOf(request), (trx) => removeDataset(trx, id)))) throw problem('population_dataset_not_found', { id })
      return reply.code(204).send(null)
    },
  )
}
