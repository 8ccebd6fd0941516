import { crc32 } from 'node:zlib'
import { open, stat } from 'node:fs/promises'
import { openPromise, type Entry, type ZipFile } from 'yauzl'
import { problem } from '../problem.ts'

/** The outbox of many months: each record is an entry, and each photo. */
const most_entries = 20_000
/** Records are text and pack well, photos do not: what unpacks to more than this beside twice the file is no rescue file. */
const most_unpacked_mb = 200
const megabyte = 1024 * 1024

/** What locked files begin with (web/rescue_file.ts). */
const locked_mark = 'CXRESCUE1'

/** A rescue file that is open, its entries by name. */
export interface RescueZip {
  entries: Entry[]
  /** All of an entry, checked; named where it is damaged or unpacks to more. */
  read: (entry: Entry, most_bytes: number) => Promise<Buffer>
  close: () => void
}

export async function openRescueZip(path: string): Promise<RescueZip> {
  if (await isLocked(path)) throw problem('rescue_file_locked')
  const zip = await openPromise(path, { autoClose: false, validateEntrySizes: true }).catch(unreadable)
  try {
    const entries = await entriesOf(zip, (await stat(path)).size)
    return { entries, read: (entry, most_bytes) => read(zip, entry, most_bytes), close: () => zip.close() }
  } catch (error) {
    zip.close()
    throw error
  }
}

async function isLocked(path: string): Promise<boolean> {
  const file = await open(path)
  try {
    const { buffer } = await file.read(Buffer.alloc(locked_mark.length), 0, locked_mark.length, 0)
    return buffer.toString('latin1') === locked_mark
  } finally {
    await file.close()
  }
}

/** From the directory alone, before anything is unpacked: an entry that unpacks to other than it announces there is refused by yauzl. */
async function entriesOf(zip: ZipFile, file_bytes: number): Promise<Entry[]> {
  if (zip.entryCount > most_entries) throw problem('rescue_file_hostile', { why: `${zip.entryCount} > ${most_entries}` })
  const entries: Entry[] = []
  try {
    for await (const entry of zip.eachEntry()) entries.push(entry)
  } catch (error) {
    unreadable(error as Error)
  }
  const unpacked = entries.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0)
  if (unpacked > most_unpacked_mb * megabyte + 2 * file_bytes) throw problem('rescue_file_hostile', { why: `${Math.ceil(unpacked / megabyte)} MB` })
  return entries
}

function unreadable(error: Error): never {
  throw problem('rescue_file_unreadable', { why: error.message.slice(0, 120) })
}

async function read(zip: ZipFile, entry: Entry, most_bytes: number): Promise<Buffer> {
  if (entry.uncompressedSize > most_bytes) throw problem('rescue_entry_too_large', { limit_mb: most_bytes / megabyte })
  const chunks: Buffer[] = []
  try {
    for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Buffer)
  } catch {
    throw problem('rescue_entry_damaged')
  }
  const content = Buffer.concat(chunks)
  if (crc32(content) !== entry.crc32) throw problem('rescue_entry_damaged')
  return content
}
