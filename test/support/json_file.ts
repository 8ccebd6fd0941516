import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { recordHeader } from '../../server/imports/own_record.ts'
import type { Cell, FileRow, Reader } from '../../server/imports/row.ts'

/** What a reader yields of a file with this content. */
export async function rowsOf(reader: Reader, content: string | Buffer): Promise<FileRow[]> {
  const folder = await mkdtemp(join(tmpdir(), 'changxing-reader-'))
  try {
    const path = join(folder, 'file')
    await writeFile(path, content)
    const rows: FileRow[] = []
    for await (const part of reader({ path, format: 'geojson' })) if ('rows' in part) rows.push(...part.rows)
    return rows
  } finally {
    await rm(folder, { recursive: true })
  }
}

/** The code of the refusal; `read`: there is none. */
export async function refusalOf(reader: Reader, content: string | Buffer): Promise<string> {
  return rowsOf(reader, content).then(
    () => 'read',
    (error: { code: string }) => error.code,
  )
}

/** The cells that are not blank, by the names of their columns. */
export function namedCells({ cells }: FileRow): Record<string, Cell> {
  return Object.fromEntries(recordHeader.flatMap((name, index) => ((cells[index] ?? null) === null ? [] : [[name, cells[index]!]]))) // not null, as just checked
}
