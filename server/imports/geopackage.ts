import { open } from 'node:fs/promises'
import sqlite, { type Database } from 'node-sqlite3-wasm' // CommonJS: its names are found on the default only
import type { Geometry } from 'geojson'
import { datumNamed } from '#domain/datum.ts'
import { readWkb } from '#domain/wkb.ts'
import { markedCell, markedText } from './damage.ts'
import { projectionOf, type Projection } from './projection.ts'
import { FileError, most_rows, type Cell, type FilePart, type FileRow, type ReadRequest, type RowReason } from './row.ts'
import { damaged, numbered } from './table.ts'

const rows_a_part = 500

type Value = number | bigint | string | Uint8Array | null
type Row = Record<string, Value>

/** One layer of a GeoPackage, row by row; which one is asked as for the sheet of a workbook. */
export async function* geopackageParts({ path, sheet }: ReadRequest): AsyncGenerator<FilePart> {
  await refuseCutOff(path)
  const file = new sqlite.Database(path, { readOnly: true, fileMustExist: true })
  try {
    yield* partsOf(file, sheet)
  } catch (error) {
    throw error instanceof sqlite.SQLite3Error ? new FileError('file_unreadable', { why: error.message.slice(0, 200) }) : error
  } finally {
    file.close()
  }
}

/** The header says how many pages there are; where an older program did not keep that up, SQLite finds it itself. */
async function refuseCutOff(path: string): Promise<void> {
  const file = await open(path)
  try {
    const { buffer: header, bytesRead } = await file.read(Buffer.alloc(100), 0, 100, 0)
    if (bytesRead < 100 || header.toString('latin1', 0, 15) !== 'SQLite format 3') throw new FileError('file_type_unknown', { name: 'GeoPackage' })
    const page_size = header.readUInt16BE(16) === 1 ? 65_536 : header.readUInt16BE(16)
    const isKept = header.readUInt32BE(24) === header.readUInt32BE(92)
    if (isKept && (await file.stat()).size < page_size * header.readUInt32BE(28)) throw new FileError('file_cut_off', { format: 'GeoPackage' })
  } finally {
    await file.close()
  }
}

interface Layer {
  name: string
  /** Null: a table without places. */
  geometry_column: string | null
  organization: string | null
  organization_coordsys_id: number | null
  definition: string | null
}

/** Layers with places first. What an export says of itself is no layer. */
const layersSql = `
  select c.table_name as name, g.column_name as geometry_column, s.organization, s.organization_coordsys_id, s.definition
    from gpkg_contents c
    left join gpkg_geometry_columns g on g.table_name = c.table_name
    left join gpkg_spatial_ref_sys s on s.srs_id = g.srs_id
   where c.data_type in ('features', 'attributes') and c.table_name not in ('export_info', 'tombstones')
   order by g.column_name is null, c.rowid`

function* partsOf(file: Database, wanted: string | undefined): Generator<FilePart> {
  const layers = file.all(layersSql) as unknown as Layer[]
  const sheets = layers.map(({ name }) => name)
  const layer = chosenLayer(file, layers, wanted)
  const projection = projectionIn(layer)
  const columns = (file.all(`pragma table_info(${quoted(layer.name)})`) as unknown as Column[]).filter(({ name }) => name !== layer.geometry_column)
  const taken = columns.some(({ name }) => name === 'geometry')
  const header = numbered([...columns.map(({ name }) => markedText(name)), taken ? 'geometry_' : 'geometry'])
  yield { head: { layout: { sheet: layer.name, sheets, proposed_datum: projection.datum }, header } }
  yield* rowsOf(file, layer, columns, projection)
}

interface Column {
  name: string
  type: string
}

function* rowsOf(file: Database, { name, geometry_column }: Layer, columns: Column[], projection: Projection): Generator<FilePart> {
  const statement = file.prepare(`select * from ${quoted(name)}`)
  let rows: FileRow[] = []
  let row_number = 0
  try {
    for (const row of statement.iterate() as Iterable<Row>) {
      if ((row_number += 1) > most_rows) throw new FileError('too_many_rows', { limit: most_rows })
      const flaws: RowReason[] = []
      const geometry = geometry_column === null ? null : geometryOf(row[geometry_column] ?? null, columns.length, projection, flaws)
      const cells = [...columns.map((column) => markedCell(cellOf(row[column.name] ?? null, column))), geometry]
      rows.push({ row_number, cells, flaws: [...flaws, ...damaged(cells)] })
      if (rows.length < rows_a_part) continue
      yield { rows }
      rows = []
    }
    if (rows.length > 0) yield { rows }
  } finally {
    statement.finalize()
  }
}

/** Without a wish the first that holds anything. */
function chosenLayer(file: Database, layers: Layer[], wanted: string | undefined): Layer {
  const chosen = layers.find(({ name }) => (wanted === undefined ? file.get(`select 1 from ${quoted(name)} limit 1`) !== null : name === wanted))
  if (chosen) return chosen
  if (wanted === undefined) throw new FileError('file_empty')
  throw new FileError('sheet_unknown', { sheet: wanted, sheets: layers.map(({ name }) => name).join('、') })
}

/** By its number where imports know that, else by what its definition says. */
function projectionIn({ organization, organization_coordsys_id, definition }: Layer): Projection {
  const known = organization?.toUpperCase() === 'EPSG' ? datumNamed(`EPSG:${organization_coordsys_id}`) : null
  if (known) return { datum: known, toDatum: (geometry) => geometry }
  return projectionOf(definition === 'undefined' ? null : definition)
}

/** Numbers that are too long for a number stay text; pictures and the like are no cells. */
function cellOf(value: Value, { type }: Column): Cell {
  if (typeof value === 'bigint') return String(value)
  if (value instanceof Uint8Array) return null
  return typeof value === 'number' && /^bool/i.test(type) ? value !== 0 : value
}

/** A header of eight bytes, the bounds where its flags say so, and the geometry (GeoPackage 1.3, 2.1.3). */
function geometryOf(blob: Value, column: number, projection: Projection, flaws: RowReason[]): Cell {
  if (blob === null || (blob instanceof Uint8Array && isEmpty(blob))) return null
  const geometry = blob instanceof Uint8Array ? wkbIn(blob) : null
  if (geometry) return projection.toDatum(geometry as Geometry)
  flaws.push({ code: 'geometry_malformed', params: { why: 'GeoPackage' }, column })
  return null
}

/** Doubles of the bounds, by their kind. */
const bounds_bytes = [0, 32, 48, 48, 64]

function wkbIn(blob: Uint8Array) {
  if (blob[0] !== 0x47 || blob[1] !== 0x50) return null
  try {
    return readWkb(blob.subarray(8 + (bounds_bytes[(blob[3]! >> 1) & 7] ?? 0)))
  } catch {
    return null // ends too soon
  }
}

function isEmpty(blob: Uint8Array): boolean {
  return blob[0] === 0x47 && ((blob[3] ?? 0) & 16) !== 0
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}
