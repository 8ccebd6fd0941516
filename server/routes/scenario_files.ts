import { Type } from 'typebox'
import type { App, Parts } from '../app.ts'
import { attached } from '../attachment.ts'
import { aboutLines, aboutOf, sheetsOf } from '../exports/plan_report.ts'
import { csvOf, pointsOf, workbook, type Sheet } from '../exports/sheets.ts'
import { found, languageOf, problem } from '../problem.ts'
import { isDemo } from '../queries/database_info.ts'
import { runOf, scenarioById } from '../queries/scenarios.ts'
import { PlanPoints } from '../schemas/scenario.ts'
import { refusals } from '../schemas/shared.ts'
import { RunParams } from './scenario_runs.ts'

const tags = ['plans']
const config = { permission: 'read_plans' } as const
const refused = refusals(400, 401, 403, 404, 422)
const File = Type.Unsafe<Buffer>({ type: 'string', format: 'binary' })

const workbookSchema = {
  tags,
  summary: 'A run as a workbook',
  description: 'Sheets of all that was decided and what it costs; numbers are numbers, and each sheet says what it was computed from.',
  params: RunParams,
  querystring: Type.Object({ lang: Type.Optional(Type.Union([Type.Literal('zh'), Type.Literal('en')])) }, { additionalProperties: false }),
  response: { 200: File, ...refused },
}

const tableSchema = {
  tags,
  summary: 'What a run decided, as CSV',
  description: 'One line a work or candidate, with the day and the question in columns of their own.',
  params: RunParams,
  response: { 200: Type.String(), ...refused },
}

const pointsSchema = {
  tags,
  summary: 'What a run decided, as GeoJSON',
  description: 'Works or candidates that have a place, as points in WGS 84.',
  params: RunParams,
  response: { 200: PlanPoints, ...refused },
}

/** A plan as files that others can read. */
export function scenarioFileRoutes(app: App, { db }: Parts): void {
  const told = async (params: { id: string; number: number }) => {
    const scenario = found(await scenarioById(db, params.id), 'scenario_not_found', params)
    const run = found(await runOf(db, params.id, params.number), 'run_not_found', params)
    const sheets = sheetsOf(run)
    if (!sheets) throw problem('run_without_plan', { number: run.number })
    return { sheets, about: aboutOf(scenario, run, await isDemo(db)), name: `${scenario.name}-${run.number}` }
  }
  const first = ([sheet]: [Sheet, ...Sheet[]]) => sheet

  app.get('/api/v1/scenarios/:id/runs/:number/report.xlsx', { config, schema: workbookSchema }, async ({ params, query, headers }, reply) => {
    const { sheets, about, name } = await told(params)
    const language = query.lang ?? languageOf(headers['accept-language'])
    attached(reply, `${name}.xlsx`).type('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
    return workbook(sheets, aboutLines(about, language), language)
  })

  app.get('/api/v1/scenarios/:id/runs/:number/decisions.csv', { config, schema: tableSchema }, async ({ params }, reply) => {
    const { sheets, about, name } = await told(params)
    attached(reply, `${name}.csv`).type('text/csv; charset=utf-8')
    return csvOf(first(sheets), about)
  })

  app.get('/api/v1/scenarios/:id/runs/:number/decisions.geojson', { config, schema: pointsSchema }, async ({ params }, reply) => {
    const { sheets, about, name } = await told(params)
    attached(reply, `${name}.geojson`).type('application/geo+json; charset=utf-8')
    return pointsOf(first(sheets), about)
  })
}
