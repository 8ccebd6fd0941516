import { Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { openPromise, type Entry, type ZipFile } from 'yauzl'
import { FileError } from './row.ts'

/** A workbook of 50,000 rows unpacks to some 60 MB in a few dozen entries. */
const most_entries = 2_000
const most_unpacked_mb = 200

/**
 * Unpacks a zip into nothing, entry by entry: a bomb is found before anything builds on it. Entries that unpack to other
 * than they announce are refused by yauzl itself.
 */
export async function checkZip(path: string): Promise<void> {
  const zip = await openPromise(path, { validateEntrySizes: true }).catch((error: Error) => {
    throw /central directory|end of/i.test(error.message) ? new FileError('file_cut_off', { format: 'XLSX' }) : error
  })
  try {
    await checkEntries(zip)
  } finally {
    zip.close()
  }
}

async function checkEntries(zip: ZipFile): Promise<void> {
  let unpacked = 0
  if (zip.entryCount > most_entries) throw new FileError('file_hostile', { why: `${zip.entryCount} > ${most_entries}` })
  for await (const entry of zip.eachEntry()) {
    unpacked += entry.uncompressedSize
    if (unpacked > most_unpacked_mb * 1024 * 1024) throw new FileError('file_hostile', { why: `> ${most_unpacked_mb} MB` })
    await drain(zip, entry)
  }
}

async function drain(zip: ZipFile, entry: Entry): Promise<void> {
  try {
    await pipeline(await zip.openReadStreamPromise(entry), new Writable({ write: (_chunk, _encoding, done) => done() }))
  } catch (error) {
    throw new FileError('file_hostile', { why: `${entry.fileName.slice(0, 80)}: ${(error as Error).message.slice(0, 120)}` })
  }
}
