import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import type { Db } from './connect.ts'

/** The embedded engine's socket has no COPY. */
export function canCopy(db: Db): boolean {
  return 'connectionString' in (db.client.config.connection as object)
}

/** Fills a table from lines as COPY reads them, in the transaction of the handle. */
export async function copyLines(db: Db, target: string, lines: string): Promise<void> {
  const connection = (await db.client.acquireConnection()) as pg.Client
  try {
    await pipeline(Readable.from([Buffer.from(lines)]), connection.query(copyFrom(`copy ${target} from stdin`)))
  } finally {
    await db.client.releaseConnection(connection)
  }
}
