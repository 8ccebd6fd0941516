import type { Language } from '#domain/language.ts'
import { Readable } from 'node:stream'
import { utils, write } from '@e965/xlsx'
import { stringify } from 'csv-stringify/sync'
import type { Db } from '../database/connect.ts'
import { guarded } from '#domain/guard.ts'
import { importRows, type StoredImport, type StoredRow } from '../queries/imports.ts'
import { reason_heading } from './field.ts'
import { encodeGb18030 } from './gb18030.ts'
import { reasonLine } from './reason.ts'
import { refusals } from './refusal.ts'
import type { Cell } from './row.ts'

export interface RefusedFile {
  content: Readable
  type: string
  file_name: string
}

const headings: readonly string[] = Object.values(reason_heading)

type Writer = (header: string[], pages: AsyncIterable<Cell[][]>, stored: StoredImport) => AsyncIterable<Buffer>

/** Never more of the file in memory, but for a workbook. */
const rows_a_page = 1_000

/** What is no table is given back as GeoJSON, with every cell as it was read. */
const geojson = { write: geojsonFile, type: 'application/geo+json', ending: 'geojson' }

const writers: Record<StoredImport['format'], { write: Writer; type: string; ending: string }> = {
  csv: { write: csvFile, type: 'text/csv', ending: 'csv' },
  xlsx: { write: xlsxFile, type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', ending: 'xlsx' },
  geojson,
  shapefile: geojson,
  geopackage: geojson,
  osm_pbf: geojson,
  osm_xml: geojson,
  a11yjson: geojson,
  opensidewalks: geojson,
}

/** Media types that a file of refused rows can have. */
export const refusedTypes = [...new Set(Object.values(writers).map(({ type }) => type))]

/** The refused rows as the file they came in, with a column that says why: to be mended and imported again. */
export async function refusedFile(db: Db, stored: StoredImport, language: Language): Promise<RefusedFile> {
  const { write: writeFile, type, ending } = writers[stored.format]
  const kept = stored.header.flatMap((name, index) => (headings.includes(name) ? [] : [index]))
  const header = [...kept.map((index) => stored.header[index]!), reason_heading[language]]
  const given = (row: StoredRow) => [...withoutReason(row, stored.header, kept), reasonLine(row.reasons, stored.header, language)]
  return {
    content: Readable.from(writeFile(header, refusedPages(db, stored.id, given), stored), { objectMode: false }),
    type: type === 'text/csv' ? `${type}; charset=${stored.layout.encoding ?? 'utf-8'}` : type,
    file_name: `${stored.file_name.replace(/\.[^.]*$/, '')}.refused.${ending}`,
  }
}

async function* refusedPages(db: Db, id: string, given: (row: StoredRow) => Cell[]): AsyncGenerator<Cell[][]> {
  for (let after = 0; ;) {
    const page = await importRows(db, id, { outcome: 'refuse', after, limit: rows_a_page })
    if (page.length > 0) yield page.map(given)
    if (page.length < rows_a_page) return
    after = page.at(-1)!.row_number // a full page has a last row
  }
}

/** A row that is longer or shorter than the header is given back as it was read, so that it can be mended where it is broken. */
function withoutReason({ cells }: StoredRow, header: string[], kept: number[]): Cell[] {
  if (cells.length === header.length) return kept.map((index) => cells[index] ?? null)
  return kept.length < header.length && isOldReason(cells.at(-1)) ? cells.slice(0, -1) : cells
}

const ragged_titles = [refusals.cells_beyond_header, refusals.cells_missing].flatMap(({ zh, en }) =>
  [zh[0], en[0]].map((title) => title.split('{')[0]!),
)

/** Behind such a row the reason of an earlier import stands under no heading of its own. */
function isOldReason(cell: Cell | undefined): boolean {
  return typeof cell === 'string' && ragged_titles.some((title) => cell.startsWith(title))
}

async function* csvFile(
  header: string[],
  pages: AsyncIterable<Cell[][]>,
  { layout: { encoding = 'utf-8', bom = false, delimiter = ',' } }: StoredImport,
): AsyncGenerator<Buffer> {
  const encoded = (rows: Cell[][]) => {
    const text = stringify(
      rows.map((row) => row.map((cell) => (typeof cell === 'string' ? guarded(cell) : (cell ?? '')))),
      { delimiter, bom: false, record_delimiter: '\r\n' },
    )
    return encoding === 'gb18030' ? encodeGb18030(text) : Buffer.from(text, encoding === 'utf-16le' ? 'utf16le' : 'utf8')
  }
  if (bom && encoding !== 'gb18030') yield Buffer.from('\uFEFF', encoding === 'utf-16le' ? 'utf16le' : 'utf8')
  yield encoded([header])
  for await (const rows of pages) yield encoded(rows)
}

async function* xlsxFile(header: string[], pages: AsyncIterable<Cell[][]>, { layout: { sheet = 'Sheet1' } }: StoredImport): AsyncGenerator<Buffer> {
  const rows: Cell[][] = [header]
  for await (const page of pages) rows.push(...page)
  const book = utils.book_new()
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows), sheet.slice(0, 31))
  yield write(book, { type: 'buffer', bookType: 'xlsx', compression: true }) as Buffer
}

/** Of GeoJSON the last two columns are the geometry and the reason; of other formats the geometry is wherever it is. */
async function* geojsonFile(header: string[], pages: AsyncIterable<Cell[][]>, { layout }: StoredImport): AsyncGenerator<Buffer> {
  const named = layout.encoding === undefined ? header.indexOf('geometry') : -1
  const geometry = named >= 0 ? named : header.length - 2
  const crs =
    layout.proposed_datum && layout.proposed_datum !== 'wgs84'
      ? `"crs":${JSON.stringify({ type: 'name', properties: { name: layout.proposed_datum } })},`
      : ''
  yield Buffer.from(`{"type":"FeatureCollection",${crs}"features":[`)
  let separator = ''
  for await (const rows of pages) {
    const features = rows.map((cells) => ({
      type: 'Feature',
      geometry: cells[geometry],
      properties: Object.fromEntries(header.flatMap((name, index) => (index === geometry || cells[index] === null ? [] : [[name, cells[index]]]))),
    }))
    yield Buffer.from(separator + features.map((feature) => JSON.stringify(feature)).join(','))
    separator = ','
  }
  yield Buffer.from(']}')
}
