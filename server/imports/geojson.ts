import { readFile } from 'node:fs/promises'
import { datumNamed } from '#domain/datum.ts'
import { isDamaged, markedCell, markedText } from './damage.ts'
import { FileError, most_rows, type Cell, type FilePart, type FileRow, type ReadRequest, type RowReason } from './row.ts'
import { damaged, numbered } from './table.ts'

interface Feature {
  type: 'Feature'
  id?: string | number | null
  properties: Record<string, Cell> | null
  geometry?: object | null
}

interface Document {
  type?: string
  features?: unknown
  crs?: { properties?: { name?: string } }
}

/** The column that holds the geometry; a property of that name keeps its own. */
const geometry_column = 'geometry'
const rows_a_part = 500

export async function* geojsonParts({ path }: ReadRequest): AsyncGenerator<FilePart> {
  const document = parsed(await readFile(path))
  const features = featuresOf(document)
  if (features.length > most_rows) throw new FileError('too_many_rows', { limit: most_rows })
  const names = [...new Set(features.flatMap(({ properties }) => Object.keys(properties ?? {})))]
  const withId = features.some(({ id }) => id !== undefined) && !names.includes('id')
  const header = numbered([
    ...(withId ? ['id'] : []),
    ...names.map(markedText),
    names.includes(geometry_column) ? `${geometry_column}_` : geometry_column,
  ])
  yield { head: { layout: { encoding: 'utf-8', proposed_datum: datumOf(document) }, header } }
  const rows = features.map((feature, index): FileRow => {
    const { id = null, properties, geometry = null } = feature
    const values = names.map((name) => (properties && Object.hasOwn(properties, name) ? (properties[name] ?? null) : null))
    const cells = [...(withId ? [id] : []), ...values, geometry].map(markedCell)
    return { row_number: index + 1, cells, flaws: [...damaged(cells), ...misnamed(header, cells)] }
  })
  for (let from = 0; from < rows.length; from += rows_a_part) yield { rows: rows.slice(from, from + rows_a_part) }
}

/** A value under a name that is damaged. */
function misnamed(header: string[], cells: Cell[]): RowReason[] {
  return header.flatMap((name, column) =>
    isDamaged(name) && cells[column] !== null ? [{ code: 'text_damaged' as const, params: { value: name.slice(0, 40) }, column }] : [],
  )
}

function parsed(content: Buffer): Document {
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(content)
  } catch {
    text = new TextDecoder('gb18030').decode(content)
  }
  try {
    return JSON.parse(text) as Document
  } catch (error) {
    const cut = /Unexpected end|Unterminated/.test((error as Error).message)
    throw cut
      ? new FileError('file_cut_off', { format: 'GeoJSON' })
      : new FileError('file_unreadable', { why: (error as Error).message.slice(0, 200) })
  }
}

function featuresOf(document: Document): Feature[] {
  const list = document?.type === 'FeatureCollection' ? document.features : document?.type === 'Feature' ? [document] : undefined
  if (!Array.isArray(list)) throw new FileError('file_unreadable', { why: 'FeatureCollection' })
  const wrong = list.findIndex((each: Partial<Feature> | null) => each?.type !== 'Feature')
  if (wrong >= 0) throw new FileError('file_unreadable', { why: `features[${wrong}]` })
  return list as Feature[]
}

/** GeoJSON is in WGS 84 unless its old `crs` member says otherwise; many files from Chinese maps are in GCJ-02 all the same. */
function datumOf({ crs }: Document): string {
  return datumNamed(crs?.properties?.name ?? '') ?? 'wgs84'
}
