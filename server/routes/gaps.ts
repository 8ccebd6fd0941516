import { stringify } from 'csv-stringify/sync'
import type { App, Parts } from '../app.ts'
import type { CoverageRegister } from '../coverage_register.ts'
import type { CityData } from '../database/reference_data.ts'
import { hexagonCollection, townTable } from '../exports/gaps.ts'
import { gaps, wholeQuestion } from '../gaps/answer.ts'
import { JudgedFits } from '../gaps/judged_fits.ts'
import { LivingPlaces } from '../gaps/living_places.ts'
import { problem } from '../problem.ts'
import { GapAddress, GapQuestion, GapsReply, HexagonCollection } from '../schemas/gaps.ts'
import { refusals } from '../schemas/shared.ts'
import { Type } from 'typebox'

const tags = ['plans']
const config = { permission: 'read_supervision' } as const

const askSchema = {
  tags,
  summary: 'Who lives how far from the nearest place that counts',
  description:
    'Geodesic distances from where people live: of each place of the population dataset in force, or of the totals of towns spread evenly. Lower bounds by what counts for certain, upper ones also by what may count. A planned place counts as certain; nothing is saved.',
  body: GapQuestion,
  response: { 200: GapsReply, ...refusals(400, 401, 403) },
}

const hexagonSchema = {
  tags,
  summary: 'The hexagons as GeoJSON',
  querystring: GapAddress,
  response: { 200: HexagonCollection, ...refusals(400, 401, 403) },
}

const tableSchema = {
  tags,
  summary: 'The towns as a table',
  description: 'UTF-8 with a byte order mark; each line carries the day and what was asked.',
  querystring: GapAddress,
  response: { 200: Type.String(), ...refusals(400, 401, 403) },
}

/** Where people are far from a place that they can use. */
export function gapRoutes(app: App, { db, now }: Parts, city: CityData, register: CoverageRegister): void {
  const living = new LivingPlaces(db, city)
  const fits = new JudgedFits(db)
  const answer = (question: GapQuestion) => {
    const asked = wholeQuestion(question)
    if (asked.from_m > asked.to_m)
      throw problem('invalid_request', {}, [{ field: 'to_m', code: 'order', detail: { zh: '不能小于 from_m', en: 'must not be less than from_m' } }])
    return gaps({ db, living, fits, register }, asked, now())
  }

  app.post('/api/v1/gaps', { config, schema: askSchema }, async ({ body }) => answer(body))

  app.get('/api/v1/gaps/hexagons.geojson', { config, schema: hexagonSchema }, async ({ query }, reply) => {
    const told = await answer({ ...query })
    reply.type('application/geo+json').header('content-disposition', `attachment; filename="gaps-${told.as_of}.geojson"`)
    return hexagonCollection(told, wholeQuestion({ ...query }), living)
  })

  app.get('/api/v1/gaps/towns.csv', { config, schema: tableSchema }, async ({ query }, reply) => {
    const told = await answer({ ...query })
    reply.type('text/csv; charset=utf-8').header('content-disposition', `attachment; filename="gaps-towns-${told.as_of}.csv"`)
    return stringify(townTable(told, wholeQuestion({ ...query })), { header: true, bom: true })
  })
}
