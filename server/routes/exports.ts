import { Type, type Static } from 'typebox'
import { dayInChina } from '#domain/date.ts'
import type { App, Parts } from '../app.ts'
import { changedBatches, wholeBatches } from '../exports/batches.ts'
import type { ExportFormat, ExportHead } from '../exports/format.ts'
import { exportFormats, offeredFormats } from '../exports/formats.ts'
import { oneAtATime, sendExport } from '../exports/send.ts'
import { printSince, readSince } from '../exports/since.ts'
import { readTableWords } from '../exports/read_table_words.ts'
import { licenceOf, type Licence } from '../structured_data/dataset.ts'
import { seesPeople } from '../privacy.ts'
import { found, languageOf, problem } from '../problem.ts'
import { isDemo } from '../queries/database_info.ts'
import { standingOf } from '../queries/export_changes.ts'
import { isMoreThan, type Selection } from '../queries/export_rows.ts'
import { Nullable, refusals, Words } from '../schemas/shared.ts'
import { filterOf, filters } from './list_filter.ts'

const tags = ['exports']
const config = { permission: 'read_inventory' } as const

const ExportQuery = Type.Object(
  {
    ...filters,
    with_closed: Type.Optional(Type.Boolean({ description: 'Closed facilities too, whatever their state' })),
    headings: Type.Optional(
      Words(['codes', 'zh'], {
        description: 'Of a table: the codes of the database, or Chinese headings and words; an import reads either. Absent: codes',
      }),
    ),
    since: Type.Optional(
      Type.String({ maxLength: 2000, description: '`export-next-since` of an earlier reply: only what changed since, and what is gone' }),
    ),
  },
  { additionalProperties: false },
)
type ExportQuery = Static<typeof ExportQuery>

const FormatReply = Type.Object({
  name: Type.String(),
  title: Type.Object({ zh: Type.String(), en: Type.String() }),
  media_type: Type.String(),
  ending: Type.String(),
  most_records: Nullable(Type.Integer({ description: 'More do not fit into one file; null: no limit' })),
})

const LicenceReply = Nullable(
  Type.Object({ name: Type.String(), url: Nullable(Type.String()) }, { description: 'What the office lets others do with the data' }),
)

const listSchema = {
  tags,
  summary: 'Formats that the inventory can be taken out in',
  description: 'Example data is not offered where it would be taken for real.',
  response: { 200: Type.Object({ licence: LicenceReply, formats: Type.Array(FormatReply) }) },
}

const description = `All facilities that match, with their parts, facts, life and verifications, as one file; by the same conditions as the list.
Importing such a file again changes nothing. The header \`export-next-since\` is a token: sent as \`since\`, the next file holds what changed after this one,
and a tombstone for each facility that is closed, merged, deleted or outside the conditions now. One export at a time for each reader.
A connection that is cut before the end means that the file is not whole. Names of people are for staff.`

const fileSchema = {
  tags,
  summary: 'The inventory as a file',
  description,
  params: Type.Object({ format: Type.String({ maxLength: 40 }) }),
  querystring: ExportQuery,
  response: {
    200: {
      description: 'The file',
      content: Object.fromEntries(exportFormats.map(({ media_type }) => [media_type, { schema: Type.String({ format: 'binary' }) }])),
    },
    ...refusals(400, 404, 409, 410, 413, 429),
  },
}

export function exportRoutes(app: App, { db, now, config: settings }: Parts): void {
  app.get('/api/v1/exports', { config, schema: listSchema }, async () => {
    const formats = offeredFormats(await isDemo(db))
    return {
      licence: licenceOf(settings),
      formats: formats.map(({ name, title, media_type, ending, most_records = null }) => ({ name, title, media_type, ending, most_records })),
    }
  })

  app.get('/api/v1/exports/:format', { config: { ...config, knows_reader: true }, schema: fileSchema, compress: false }, async (request, reply) => {
    const format = found(
      exportFormats.find(({ name }) => name === request.params.format),
      'export_format_unknown',
      { format: request.params.format, formats: exportFormats.map(({ name }) => name).join(', ') },
    )
    return oneAtATime(request, async (end) => {
      const selection = { filter: selected(request.query), with_people: seesPeople(request.visitor.rights) }
      const standing = await standingOf(db)
      if (format.for_real_data_only && standing.is_demo) throw problem('export_of_examples', { format: format.name })
      const { since, headings } = request.query
      const snapshot = since === undefined ? undefined : await readSince(db, since, standing)
      if (snapshot === undefined) await checkSize(format, selection)
      const batches = snapshot === undefined ? wholeBatches(db, selection) : changedBatches(db, selection, snapshot)
      const licence = licenceOf(settings)
      if (licence) reply.header('link', linkOf(licence))
      const head: ExportHead = {
        example_data: standing.is_demo,
        exported_at: now().toISOString(),
        since,
        next_since: printSince(standing),
        language: languageOf(request.headers['accept-language']),
        ...(headings === 'zh' ? { words: await readTableWords(db, settings.CITY_DATA, dayInChina(now())) } : {}),
      }
      return sendExport(request, reply, { format, head, batches, file_name: fileName(format, head, now()), end })
    })
  })

  async function checkSize({ most_records, name }: ExportFormat, selection: Selection): Promise<void> {
    if (most_records !== undefined && (await isMoreThan(db, selection, most_records)))
      throw problem('export_too_large', { limit: most_records, format: name })
  }
}

function selected({ with_closed = false, ...query }: ExportQuery): Selection['filter'] {
  const { lifecycle, ...rest } = filterOf(query)
  return with_closed ? rest : { lifecycle, ...rest }
}

/** Under what licence, in the header of the file: an address, else the name in the place of one. */
function linkOf({ name, url }: Licence): string {
  return `<${encodeURI(url ?? `urn:licence:${name}`)}>; rel="license"`
}

function fileName({ ending }: ExportFormat, { example_data, since }: ExportHead, now: Date): string {
  return `${example_data ? 'example-' : ''}facilities-${since === undefined ? '' : 'changes-'}${dayInChina(now)}.${ending}`
}
