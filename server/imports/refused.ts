import type { Db } from '../database/connect.ts'
import type { Language } from '../problem.ts'
import type { StoredImport } from '../queries/imports.ts'

export interface RefusedFile {
  content: Buffer
  type: string
  file_name: string
}

export async function refusedFile(_db: Db, stored: StoredImport, _language: Language): Promise<RefusedFile> {
  return { content: Buffer.from(''), type: 'text/csv', file_name: stored.file_name }
}
