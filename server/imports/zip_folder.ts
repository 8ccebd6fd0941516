import { createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { openPromise, type Entry, type ZipFile } from 'yauzl'
import { FileError } from './row.ts'

/** More than the shapefiles of a province unpack to. */
const most_entries = 2_000
const most_unpacked_mb = 4_000

/** A file of the zip as it lies unpacked: its name there without folders, and where it is. */
export interface UnpackedFile {
  name: string
  path: string
}

/** Unpacks the files with these endings into the folder, under names of our own: a name in a zip is nobody's path. */
export async function unpack(path: string, folder: string, ending: RegExp): Promise<UnpackedFile[]> {
  const zip = await openPromise(path, { validateEntrySizes: true, decodeStrings: false }).catch((error: Error) => {
    throw /central directory|end of/i.test(error.message) ? new FileError('file_cut_off', { format: 'ZIP' }) : error
  })
  try {
    return await unpackEntries(zip, folder, ending)
  } finally {
    zip.close()
  }
}

async function unpackEntries(zip: ZipFile, folder: string, ending: RegExp): Promise<UnpackedFile[]> {
  if (zip.entryCount > most_entries) throw new FileError('file_hostile', { why: `${zip.entryCount} > ${most_entries}` })
  const files: UnpackedFile[] = []
  const room = { left: most_unpacked_mb * 1024 * 1024 }
  for await (const entry of zip.eachEntry()) {
    const name = nameOf(entry)
    if (name.startsWith('.') || !ending.test(name)) continue
    const target = join(folder, `${files.length}${name.slice(name.lastIndexOf('.')).toLowerCase()}`)
    await save(zip, entry, target, room)
    files.push({ name, path: target })
  }
  return files
}

/** In a zip of Windows in Chinese the names are GB18030 whatever it announces. */
function nameOf({ fileName }: Entry): string {
  const bytes = fileName as unknown as Buffer // asked for with decodeStrings: false
  let name: string
  try {
    name = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    name = new TextDecoder('gb18030').decode(bytes)
  }
  return name.slice(name.lastIndexOf('/') + 1)
}

async function save(zip: ZipFile, entry: Entry, target: string, room: { left: number }): Promise<void> {
  const counted = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      room.left -= chunk.length
      done(room.left < 0 ? new FileError('file_hostile', { why: `> ${most_unpacked_mb} MB` }) : null, chunk)
    },
  })
  try {
    await pipeline(await zip.openReadStreamPromise(entry), counted, createWriteStream(target))
  } catch (error) {
    throw error instanceof FileError
      ? error
      : new FileError('file_hostile', { why: `${nameOf(entry).slice(0, 80)}: ${(error as Error).message.slice(0, 120)}` })
  }
}
