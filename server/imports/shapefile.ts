import { mkdtemp, open, readFile, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { open as openShapefile } from 'shapefile'
import { fields } from './field.ts'
import { fieldHeaded } from './mapping.ts'
import { damaged, numbered } from './table.ts'
import { FileError, type Cell, type FilePart, type FileRow, type Layout, type ReadRequest } from './row.ts'
import { projectionOf, type Projection } from './projection.ts'
import { unpack, type UnpackedFile } from './zip_folder.ts'

const rows_a_part = 500
const files_of_one = /\.(shp|dbf|shx|prj|cpg)$/i
/** The language of a dBase file that says GBK, at byte 29. */
const dbase_gbk = 0x4d

type Features = Awaited<ReturnType<typeof openShapefile>>
type Encoding = 'utf-8' | 'gb18030'
type Parts = Map<string, string>

/** A zip with one shapefile or several, each with its .dbf, and where it has them .prj and .cpg. */
export async function* shapefileParts({ path, sheet, encoding: asked }: ReadRequest): AsyncGenerator<FilePart> {
  const folder = await mkdtemp(join(dirname(path), 'shapefile-')) // goes with the upload, whatever becomes of this process
  const layers = layersOf(await unpack(path, folder, files_of_one))
  const name = sheet ?? layers.keys().next().value
  if (name === undefined) throw new FileError('file_type_unknown', { name: 'ZIP' })
  const layer = layers.get(name)
  if (!layer) throw new FileError('sheet_unknown', { sheet: name, sheets: [...layers.keys()].join('、') })
  await refuseCutOff(layer)
  const encoding = asked ?? (await encodingOf(layer))
  const projection = await projectionIn(layer)
  const source = await openShapefile(layer.get('shp')!, layer.get('dbf'), { encoding }) // a layer is one by its .shp
  yield* partsOf(source, projection, { encoding, sheet: name, sheets: [...layers.keys()], proposed_datum: projection.datum })
}

/** Files of one name are one layer; without a .shp there is none. */
function layersOf(files: UnpackedFile[]): Map<string, Parts> {
  const layers = new Map<string, Parts>()
  for (const { name, path } of files) {
    const at = name.lastIndexOf('.')
    const parts = layers.get(name.slice(0, at)) ?? new Map<string, string>()
    layers.set(name.slice(0, at), parts.set(name.slice(at + 1).toLowerCase(), path))
  }
  return new Map([...layers].filter(([, parts]) => parts.has('shp')))
}

async function* partsOf(source: Features, projection: Projection, layout: Layout): AsyncGenerator<FilePart> {
  let names: string[] | undefined
  let part: FileRow[] = []
  for (let row_number = 1; ; row_number += 1) {
    const { done, value } = await source.read()
    if (done) break
    if (!names) {
      names = Object.keys(value.properties ?? {})
      yield { head: { layout, header: numbered([...names.map(completed), names.includes('geometry') ? 'geometry_' : 'geometry']) } }
    }
    const cells = [...names.map((name) => cellOf(value.properties?.[name])), value.geometry ? projection.toDatum(value.geometry) : null]
    part.push({ row_number, cells, flaws: damaged(cells) })
    if (part.length < rows_a_part) continue
    yield { rows: part }
    part = []
  }
  if (part.length > 0) yield { rows: part }
}

/** A heading of a table has ten bytes: one that was cut there is completed where one field alone begins so. */
function completed(name: string): string {
  const kept = name.replace(/\ufffd+$/, '')
  if (Buffer.byteLength(name) < 9 || fieldHeaded(kept)) return kept
  const begun = Object.entries(fields).flatMap(([field, { name_zh, also }]) =>
    [name_zh, ...also].filter((heading) => heading.startsWith(kept)).map((heading) => ({ field, heading })),
  )
  return new Set(begun.map(({ field }) => field)).size === 1 ? begun[0]!.heading : kept
}

/** Days are read as midnight where the reader is. */
function cellOf(value: unknown): Cell {
  if (!(value instanceof Date)) return value ?? null
  if (Number.isNaN(value.getTime())) return null
  const two = (number: number) => String(number).padStart(2, '0')
  return `${value.getFullYear()}-${two(value.getMonth() + 1)}-${two(value.getDate())}`
}

/** The header says how long the file is, in words of two bytes; a file that is shorter was cut off. */
async function refuseCutOff(layer: Parts): Promise<void> {
  const path = layer.get('shp')!
  const header = await bytesOf(path, 100)
  if (header.length < 100 || header.readInt32BE(0) !== 9994) throw new FileError('file_unreadable', { why: '.shp' })
  if ((await stat(path)).size < header.readInt32BE(24) * 2) throw new FileError('file_cut_off', { format: 'Shapefile' })
  const dbf = layer.get('dbf')
  if (!dbf) return
  const table = await bytesOf(dbf, 32)
  const announced = table.length < 32 ? Infinity : table.readUInt32LE(4) * table.readUInt16LE(10) + table.readUInt16LE(8)
  if ((await stat(dbf)).size < announced) throw new FileError('file_cut_off', { format: 'DBF' })
}

async function bytesOf(path: string, length: number): Promise<Buffer> {
  const file = await open(path)
  try {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(length), 0, length, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

/** What the .cpg names, else what the table says of itself, else UTF-8 where every byte of it is. */
async function encodingOf(layer: Parts): Promise<Encoding> {
  const cpg = layer.get('cpg')
  const named = cpg ? (await readFile(cpg, 'latin1')).toLowerCase().replaceAll(/[\s_-]/g, '') : ''
  if (/utf8|65001/.test(named)) return 'utf-8'
  if (/gb|936/.test(named)) return 'gb18030'
  const dbf = layer.get('dbf')
  if (!dbf) return 'utf-8'
  const header = await bytesOf(dbf, 32)
  if (header[29] === dbase_gbk) return 'gb18030'
  return (await isUtf8(dbf, header.readUInt16LE(8))) ? 'utf-8' : 'gb18030'
}

async function isUtf8(path: string, from: number): Promise<boolean> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  const file = await open(path)
  try {
    for await (const chunk of file.createReadStream({ start: from, autoClose: false })) decoder.decode(chunk as Buffer, { stream: true })
    return true
  } catch {
    return false
  } finally {
    await file.close()
  }
}

async function projectionIn(layer: Parts): Promise<Projection> {
  const prj = layer.get('prj')
  return projectionOf(prj ? await readFile(prj, 'utf8') : null)
}
