import { createWriteStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { MultipartFile } from '@fastify/multipart'
import type { FastifyRequest } from 'fastify'
import { Value } from 'typebox/value'
import { categoryOf } from '#domain/facility.ts'
import type { Config } from '../config.ts'
import { fieldFault } from '../field_fault.ts'
import { problem, Problem } from '../problem.ts'
import { UploadFields, type Format, type ImportOptions } from '../schemas/import.ts'
import type { StoredImport, Upload } from '../queries/imports.ts'
import { formatIn } from './json_format.ts'
import { uploadFolder } from './uploads.ts'

export interface ReceivedFile {
  path: string
  file_name: string
  format: Format
  sheet?: string
  encoding?: 'utf-8' | 'gb18030'
  options: ImportOptions
  remove(): Promise<void>
}

/** Saves the upload in a folder of its own. A file that is too large is refused by its announced length, else while it streams. */
export async function receiveFile(request: FastifyRequest, config: Pick<Config, 'DATA_DIR' | 'MAX_UPLOAD_MB'>): Promise<ReceivedFile> {
  const limit_mb = config.MAX_UPLOAD_MB
  if (Number(request.headers['content-length'] ?? 0) > (limit_mb + 1) * 1024 * 1024) throw tooLarge(limit_mb)
  if (!request.isMultipart()) throw problem('file_missing')
  const folder = await uploadFolder(config)
  const remove = () => rm(folder, { recursive: true, force: true })
  try {
    const { saved, fields } = await receiveParts(request, join(folder, 'file'), limit_mb)
    const { sheet, encoding, ...options } = checkedFields(fields)
    return { ...saved, sheet, encoding, options, path: join(folder, 'file'), remove }
  } catch (error) {
    await remove()
    throw error
  }
}

/** The file of an import that another process had received. */
export function fileOf({ file_name, format, options }: StoredImport, { path, sheet, encoding }: Upload): ReceivedFile {
  return { path, file_name, format, sheet, encoding, options, remove: () => rm(dirname(path), { recursive: true, force: true }) }
}

/** Saves the file and answers the other parts of the form; blank ones are none. */
export async function receiveParts(request: FastifyRequest, path: string, limit_mb: number) {
  const fields: Record<string, unknown> = {}
  let saved: Pick<ReceivedFile, 'file_name' | 'format'> | undefined
  for await (const part of request.parts({ limits: { fileSize: limit_mb * 1024 * 1024, files: 1 } })) {
    if (part.type === 'file') saved = await save(part, path, limit_mb)
    else if (part.value !== '') fields[part.fieldname] = part.value
  }
  if (!saved) throw problem('file_missing')
  return { saved, fields }
}

async function save(part: MultipartFile, path: string, limit_mb: number): Promise<Pick<ReceivedFile, 'file_name' | 'format'>> {
  const file_name = part.filename.normalize().slice(-200)
  await pipeline(part.file, createWriteStream(path))
  if (part.file.truncated) throw tooLarge(limit_mb)
  return { file_name, format: await formatIn(path, formatNamed(file_name)) }
}

/** The connection is closed, or the sender would go on with the rest. */
function tooLarge(limit_mb: number): Problem {
  return new Problem('upload_too_large', { limit_mb }, { headers: { connection: 'close' } })
}

/** The first ending that fits. */
const endings: [ending: RegExp, format: Format][] = [
  [/\.(csv|tsv|txt)$/i, 'csv'],
  [/\.xlsx$/i, 'xlsx'],
  [/\.(a11yjson|a11y\.(geo)?json)$/i, 'a11yjson'],
  [/\.osw\.(geo)?json$/i, 'opensidewalks'],
  [/\.(geojson|json)$/i, 'geojson'],
  [/\.zip$/i, 'shapefile'],
  [/\.gpkg$/i, 'geopackage'],
  [/\.pbf$/i, 'osm_pbf'],
  [/\.osm(\.xml)?(\.gz)?$/i, 'osm_xml'],
]

export function formatNamed(file_name: string): Format {
  const format = endings.find(([ending]) => ending.test(file_name))?.[1]
  if (!format) throw problem('file_type_unknown', { name: file_name })
  return format
}

function checkedFields(fields: Record<string, unknown>): UploadFields {
  const errors = [...Value.Errors(UploadFields, fields)]
  if (errors.length > 0) throw problem('invalid_request', {}, errors.map(fieldFault))
  checkOptions(fields)
  return fields
}

export function checkOptions({ kind, category }: ImportOptions): void {
  if (category && !categoryOf(category))
    throw problem('invalid_request', {}, [{ field: 'category', code: 'enum', detail: { zh: '没有这个类别', en: 'not a category' } }])
  if (category && kind && categoryOf(category)?.kind !== kind) throw problem('category_not_of_kind', { category, kind })
}
