import { open } from 'node:fs/promises'
import { datumNamed } from '#domain/datum.ts'
import { encodingOf } from './csv.ts'
import { isDamaged, markedCell, markedText } from './damage.ts'
import { jsonElements } from './json_elements.ts'
import { FileError, type Cell, type FilePart, type FileRow, type ReadRequest, type RowReason } from './row.ts'
import { damaged, numbered } from './table.ts'

interface Feature {
  type: 'Feature'
  id?: string | number | null
  properties: Record<string, Cell> | null
  geometry?: object | null
}

/** The column that holds the geometry; a property of that name keeps its own. */
const geometry_column = 'geometry'
const rows_a_part = 1_000

/** Read twice, so that however large it is little of it is in memory: first what properties there are, then the features. */
export async function* geojsonParts({ path }: ReadRequest): AsyncGenerator<FilePart> {
  const encoding = await encodingOf(path)
  const names = new Set<string>()
  let has_id = false
  for await (const { id, properties } of featuresOf(path, encoding)) {
    for (const name of Object.keys(properties ?? {})) names.add(name)
    has_id ||= id !== undefined
  }
  const with_id = has_id && !names.has('id')
  const header = numbered([
    ...(with_id ? ['id'] : []),
    ...[...names].map(markedText),
    names.has(geometry_column) ? `${geometry_column}_` : geometry_column,
  ])
  yield { head: { layout: { encoding: 'utf-8', proposed_datum: await datumOf(path) }, header } }
  let part: FileRow[] = []
  let row_number = 0
  for await (const { id = null, properties, geometry = null } of featuresOf(path, encoding)) {
    const values = [...names].map((name) => (properties && Object.hasOwn(properties, name) ? (properties[name] ?? null) : null))
    const cells = [...(with_id ? [id] : []), ...values, geometry].map(markedCell)
    part.push({ row_number: (row_number += 1), cells, flaws: [...damaged(cells), ...misnamed(header, cells)] })
    if (part.length < rows_a_part) continue
    yield { rows: part }
    part = []
  }
  if (part.length > 0) yield { rows: part }
}

/** A value under a name that is damaged. */
function misnamed(header: string[], cells: Cell[]): RowReason[] {
  return header.flatMap((name, column) =>
    isDamaged(name) && cells[column] !== null ? [{ code: 'text_damaged' as const, params: { value: name.slice(0, 40) }, column }] : [],
  )
}

async function* featuresOf(path: string, encoding: string): AsyncGenerator<Feature> {
  let place = 0
  for await (const element of jsonElements(path, 'GeoJSON', encoding)) {
    const type = (element as Partial<Feature> | null)?.type
    if (type !== 'Feature') throw new FileError('file_unreadable', { why: place === 0 ? 'FeatureCollection' : `features[${place}]` })
    place += 1
    yield element as Feature
  }
}

/**
 * GeoJSON is in WGS 84 unless its old `crs` member, before the features or behind them, says otherwise; many files from
 * Chinese maps are in GCJ-02 all the same.
 */
async function datumOf(path: string): Promise<string> {
  const file = await open(path)
  try {
    const { size } = await file.stat()
    const ends = [0, Math.max(0, size - edge_bytes)].map(async (from) => (await file.read(Buffer.alloc(edge_bytes), 0, edge_bytes, from)).buffer)
    const [, name = ''] = /"crs"\s*:\s*\{[^{}]*"properties"\s*:\s*\{[^{}]*"name"\s*:\s*"([^"]*)"/.exec((await Promise.all(ends)).join('\n')) ?? []
    return datumNamed(name) ?? 'wgs84'
  } finally {
    await file.close()
  }
}

const edge_bytes = 4_096
