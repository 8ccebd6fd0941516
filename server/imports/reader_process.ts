/** Reads one file in a process of its own (read.ts says why) and sends it part by part; the next when it is asked for. */
import { once } from 'node:events'
import { copyLine } from '../database/copy_line.ts'
import type { ReaderMessage, ReaderRequest } from './read.ts'
import { FileError, type FileRow, type Reader, type ReadRequest } from './row.ts'

/** Each loads what it needs and nothing of the others, which would take longer than a small file. */
const readers: Partial<Record<ReadRequest['format'], () => Promise<Reader>>> = {
  a11yjson: async () => (await import('../a11yjson/reader.ts')).a11yjsonParts,
  csv: async () => (await import('./csv.ts')).csvParts,
  xlsx: async () => (await import('./xlsx.ts')).xlsxParts,
  geojson: async () => (await import('./geojson.ts')).geojsonParts,
  geopackage: async () => (await import('./geopackage.ts')).geopackageParts,
  opensidewalks: async () => (await import('../opensidewalks/reader.ts')).opensidewalksParts,
  osm_pbf: async () => (await import('./osm.ts')).osmParts,
  osm_xml: async () => (await import('./osm.ts')).osmParts,
  shapefile: async () => (await import('./shapefile.ts')).shapefileParts,
}

async function run(request: ReaderRequest): Promise<void> {
  let rows = 0
  const reader = await readers[request.format]?.()
  if (!reader) throw new FileError('file_type_unknown', { name: request.format })
  for await (const part of reader(request)) {
    if ('rows' in part) rows += part.rows.length
    const asked = once(process, 'message')
    await send('head' in part ? part : { staged: staged(part.rows, request.lines_of), count: part.rows.length })
    await asked
  }
  await send(rows === 0 ? { refused: { code: 'file_empty', parameters: {} } } : { end: true })
}

/** As the database takes them in. */
function staged(rows: FileRow[], lines_of: string | undefined): string {
  if (lines_of === undefined) return JSON.stringify(rows)
  return rows.map(({ row_number, cells, flaws }) => copyLine([lines_of, row_number, JSON.stringify(cells), JSON.stringify(flaws)])).join('')
}

function send(message: ReaderMessage): Promise<void> {
  return new Promise((resolve) => void process.send?.(message, () => resolve()))
}

process.on('disconnect', () => process.exit())
run(JSON.parse(process.argv[2]!) as ReaderRequest)
  .catch((error: unknown) => send({ refused: refusalOf(error) }))
  .finally(() => process.disconnect())

function refusalOf(error: unknown): { code: FileError['code']; parameters: FileError['parameters'] } {
  if (error instanceof FileError) return { code: error.code, parameters: error.parameters }
  return { code: 'file_unreadable', parameters: { why: error instanceof Error ? error.message.slice(0, 200) : String(error) } }
}
