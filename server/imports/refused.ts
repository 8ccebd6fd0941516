import { utils, write } from '@e965/xlsx'
import { stringify } from 'csv-stringify/sync'
import type { Db } from '../database/connect.ts'
import type { Language } from '../problem.ts'
import { importRows, type StoredImport, type StoredRow } from '../queries/imports.ts'
import { reason_heading } from './field.ts'
import { encodeGb18030 } from './gb18030.ts'
import { reasonLine } from './reason.ts'
import { refusals } from './refusal.ts'
import { most_rows, type Cell } from './row.ts'

export interface RefusedFile {
  content: Buffer
  type: string
  file_name: string
}

const headings: readonly string[] = Object.values(reason_heading)

type Writer = (header: string[], rows: Cell[][], stored: StoredImport) => Buffer

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
  const rows = await importRows(db, stored.id, { outcome: 'refuse', after: 0, limit: most_rows })
  const { write: writeFile, type, ending } = writers[stored.format]
  const kept = stored.header.flatMap((name, index) => (headings.includes(name) ? [] : [index]))
  const header = [...kept.map((index) => stored.header[index]!), reason_heading[language]]
  const content = writeFile(
    header,
    rows.map((row) => [...withoutReason(row, stored.header, kept), guarded(reasonLine(row.reasons, stored.header, language))]),
    stored,
  )
  return {
    content,
    type: type === 'text/csv' ? `${type}; charset=${stored.layout.encoding ?? 'utf-8'}` : type,
    file_name: `${stored.file_name.replace(/\.[^.]*$/, '')}.refused.${ending}`,
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

/** A spreadsheet would run what begins so. Cells of the file itself are given back as they came. */
function guarded(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
}

function csvFile(header: string[], rows: Cell[][], { layout: { encoding = 'utf-8', bom = false, delimiter = ',' } }: StoredImport): Buffer {
  const text = stringify([header, ...rows.map((row) => row.map((cell) => (cell === null ? '' : cell)))], {
    delimiter,
    bom: false,
    record_delimiter: '\r\n',
  })
  if (encoding === 'gb18030') return encodeGb18030(text)
  return Buffer.from(bom ? `\uFEFF${text}` : text, encoding === 'utf-16le' ? 'utf16le' : 'utf8')
}

function xlsxFile(header: string[], rows: Cell[][], { layout: { sheet = 'Sheet1' } }: StoredImport): Buffer {
  const book = utils.book_new()
  utils.book_append_sheet(book, utils.aoa_to_sheet([header, ...rows]), sheet.slice(0, 31))
  return write(book, { type: 'buffer', bookType: 'xlsx', compression: true }) as Buffer
}

/** The last two columns are the geometry and the reason. */
function geojsonFile(header: string[], rows: Cell[][], { layout }: StoredImport): Buffer {
  const geometry = header.length - 2
  const features = rows.map((cells) => ({
    type: 'Feature',
    geometry: cells[geometry],
    properties: Object.fromEntries(header.flatMap((name, index) => (index === geometry || cells[index] === null ? [] : [[name, cells[index]]]))),
  }))
  const crs = layout.proposed_datum && layout.proposed_datum !== 'wgs84' ? { crs: { type: 'name', properties: { name: layout.proposed_datum } } } : {}
  return Buffer.from(JSON.stringify({ type: 'FeatureCollection', ...crs, features }))
}
