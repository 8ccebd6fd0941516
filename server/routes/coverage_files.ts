import { stringify } from 'csv-stringify/sync'
import { Type } from 'typebox'
import { coverage } from '#domain/coverage.ts'
import { firmness } from '#domain/fragility.ts'
import type { App, Parts } from '../app.ts'
import type { CoverageRegister } from '../coverage_register.ts'
import { CoverageQuery, ruleOf } from '../coverage_rule.ts'
import { coverageFeatures } from '../exports/coverage_geojson.ts'
import { coverageWorkbook } from '../exports/coverage_workbook.ts'
import { ledgerTable } from '../exports/ledger.ts'
import { languageOf } from '../problem.ts'
import { boundariesOf } from '../queries/boundaries.ts'
import { CoverageFeatures } from '../schemas/coverage_files.ts'
import { refusals, Words } from '../schemas/shared.ts'

const tags = ['coverage']
const config = { permission: 'read_inventory' } as const

/** How far the edge of a town may stray from what is stored. */
const tolerance_m = 20

const tableSchema = {
  tags,
  summary: 'The ledger of towns as a table',
  description: 'UTF-8 with a byte order mark, one line a town and facility, towns without one included; each line carries the day and the rule.',
  querystring: CoverageQuery,
  response: { 200: Type.String(), ...refusals(400, 422) },
}

const workbookSchema = {
  tags,
  summary: 'Coverage as a workbook',
  description:
    'Three sheets in the reader’s language: the number with what it lacks and how firmly it stands, the ledger of towns, and the other readings by strictness, category and residents. Numbers are numbers and days are days; every sheet says its day, rule and categories.',
  querystring: Type.Object(
    { ...CoverageQuery.properties, lang: Type.Optional(Words(['zh', 'en'], { description: 'Absent: that of Accept-Language' })) },
    { additionalProperties: false },
  ),
  response: { 200: Type.Unsafe<Buffer>({ type: 'string', format: 'binary' }), ...refusals(400, 422) },
}

const featuresSchema = {
  tags,
  summary: 'The ledger of towns as GeoJSON',
  description: `A feature a town with its state and what holds it up, and its boundary to ${tolerance_m} m where there is one; else its geometry is null. Day and rule stand with the collection and with each feature.`,
  querystring: CoverageQuery,
  response: { 200: CoverageFeatures, ...refusals(400, 422) },
}

/** The same ledger as files. */
export function coverageFileRoutes(app: App, { db, now }: Parts, register: CoverageRegister): void {
  app.get('/api/v1/coverage.csv', { config, schema: tableSchema }, async ({ query }, reply) => {
    const asked = ruleOf(query, query.as_of, now())
    const { example_data, towns, facilities } = await register.current()
    const table = ledgerTable(coverage(towns, facilities, asked), example_data)
    reply.type('text/csv; charset=utf-8').header('content-disposition', `attachment; filename="coverage-${asked.as_of}.csv"`)
    return stringify(table, { header: true, bom: true, escape_formulas: true })
  })

  app.get('/api/v1/coverage.xlsx', { config, schema: workbookSchema }, async ({ query, headers }, reply) => {
    const asked = ruleOf(query, query.as_of, now())
    const { example_data, towns, facilities } = await register.current()
    const ledger = coverage(towns, facilities, asked)
    reply.type('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
    reply.header('content-disposition', `attachment; filename="coverage-${asked.as_of}.xlsx"`)
    const language = query.lang ?? languageOf(headers['accept-language'])
    return coverageWorkbook({ ...ledger, firmness: firmness(ledger) }, { language, isExample: example_data })
  })

  app.get('/api/v1/coverage.geojson', { config, schema: featuresSchema }, async ({ query }, reply) => {
    const asked = ruleOf(query, query.as_of, now())
    const { example_data, towns, facilities } = await register.current()
    const boundaries = await boundariesOf(db, { level: 'town', as_of: asked.as_of, tolerance_m })
    reply.type('application/geo+json').header('content-disposition', `attachment; filename="coverage-${asked.as_of}.geojson"`)
    return coverageFeatures(coverage(towns, facilities, asked), boundaries, example_data)
  })
}
