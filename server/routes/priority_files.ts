import { Type } from 'typebox'
import { dayInChina, type Day } from '#domain/date.ts'
import { default_weights, priorityParts, weight_sum, type Weights } from '#domain/priority.ts'
import type { App, Parts } from '../app.ts'
import { attached } from '../attachment.ts'
import { scopesOf } from '../authorization.ts'
import { prioritiesSheet, weightsText } from '../exports/priorities_report.ts'
import { aboutLines } from '../exports/plan_report.ts'
import { csvOf, pointsOf, workbook, type Cell } from '../exports/sheets.ts'
import { priorityPlaces } from '../priorities.ts'
import { languageOf, problem } from '../problem.ts'
import { versionInForce } from '../queries/criteria.ts'
import { isDemo } from '../queries/database_info.ts'
import type { PlacesAsked } from '../queries/priorities.ts'
import { filterParameters } from '../schemas/facility_filter.ts'
import { PlanPoints } from '../schemas/scenario.ts'
import { refusals } from '../schemas/shared.ts'

const tags = ['plans']
const config = { permission: 'read_supervision' } as const
const { kind, category, town } = filterParameters
const parameters = {
  kind,
  category,
  town,
  weights: Type.Optional(
    Type.String({
      pattern: '^\\d{1,5}(,\\d{1,5}){5}$',
      description: `Ten-thousandths of ${priorityParts.join(', ')}, together 10000; absent: the default`,
    }),
  ),
}
const querystring = Type.Object(parameters, { additionalProperties: false })
const refused = refusals(400, 401, 403, 422)
const description = 'In the order of the page with these weights; each carries its day, filter and weights.'

const workbookSchema = {
  tags,
  summary: 'Priorities as a workbook',
  description,
  querystring: Type.Object(
    { ...parameters, lang: Type.Optional(Type.Union([Type.Literal('zh'), Type.Literal('en')])) },
    { additionalProperties: false },
  ),
  response: { 200: Type.Unsafe<Buffer>({ type: 'string', format: 'binary' }), ...refused },
}

/** What first, as files. */
export function priorityFileRoutes(app: App, { db, now }: Parts): void {
  const told = async (asked: PlacesAsked, weights: Weights, as_of: Day) => {
    const [example_data, criteria_version, places] = await Promise.all([isDemo(db), versionInForce(db), priorityPlaces(db, asked, as_of)])
    const filter = [...asked.kind, ...asked.category, ...asked.town].join(' ') || null
    const about: Record<string, Cell> = { as_of, filter, weights: weightsText(weights), criteria_version, example_data: String(example_data) }
    return { sheet: prioritiesSheet(places, weights), about }
  }
  const today = () => dayInChina(now())

  app.get(
    '/api/v1/priorities.csv',
    { config, schema: { tags, summary: 'Priorities as CSV', description, querystring, response: { 200: Type.String(), ...refused } } },
    async (request, reply) => {
      const { sheet, about } = await told({ ...askedOf(request.query), scopes: scopesOf(request) }, weightsFrom(request.query.weights), today())
      attached(reply, `priorities-${today()}.csv`).type('text/csv; charset=utf-8')
      return csvOf(sheet, about)
    },
  )

  app.get(
    '/api/v1/priorities.geojson',
    { config, schema: { tags, summary: 'Priorities as GeoJSON', description, querystring, response: { 200: PlanPoints, ...refused } } },
    async (request, reply) => {
      const { sheet, about } = await told({ ...askedOf(request.query), scopes: scopesOf(request) }, weightsFrom(request.query.weights), today())
      attached(reply, `priorities-${today()}.geojson`).type('application/geo+json; charset=utf-8')
      return pointsOf(sheet, about)
    },
  )

  app.get('/api/v1/priorities.xlsx', { config, schema: workbookSchema }, async (request, reply) => {
    const { sheet, about } = await told({ ...askedOf(request.query), scopes: scopesOf(request) }, weightsFrom(request.query.weights), today())
    const language = request.query.lang ?? languageOf(request.headers['accept-language'])
    attached(reply, `priorities-${today()}.xlsx`).type('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
    return workbook([sheet], aboutLines(about, language), language)
  })
}

const askedOf = (query: { kind?: string[]; category?: string[]; town?: string[] }) => ({
  kind: query.kind ?? [],
  category: query.category ?? [],
  town: query.town ?? [],
})

function weightsFrom(text: string | undefined): Weights {
  if (text === undefined) return default_weights
  const given = text.split(',').map(Number)
  const sum = given.reduce((total, each) => total + each, 0)
  if (sum !== weight_sum) throw problem('weights_not_whole', { percent: sum / 100 })
  return Object.fromEntries(priorityParts.map((part, index) => [part, given[index]])) as Weights
}
