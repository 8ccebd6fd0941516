import { rows, type Db } from './connect.ts'
import { canCopy } from './copy.ts'

/** Reads in a transaction that the server ends when a statement takes longer. The embedded engine, which has no COPY either, ends none. */
export async function boundedRead<T>(db: Db, limit_ms: number, read: (db: Db) => Promise<T>): Promise<T> {
  if (!canCopy(db)) return read(db)
  return db.transaction(async (trx) => {
    await rows(trx, "select set_config('statement_timeout', :limit, true)", { limit: `${limit_ms}ms` })
    return read(trx)
  })
}

/** Whether a read was ended because it took too long. */
export function tookTooLong(error: unknown): boolean {
  return (error as { code?: string }).code === '57014'
}
