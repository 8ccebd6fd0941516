import type { Db } from '../database/connect.ts'
import { boundedRead, tookTooLong } from '../database/bounded_read.ts'
import { Problem, problem } from '../problem.ts'

/** A filter may look through a whole collection, for anybody: so many at a time leave connections to everybody else. */
const most_at_once = 2
const longest_ms = 10_000
const retry_s = 5

export type FilteredRead = <T>(db: Db, read: (db: Db) => Promise<T>) => Promise<T>

/** The turns of one process. */
export function filteredReads(limit_ms = longest_ms): FilteredRead {
  let running = 0
  return async (db, read) => {
    if (running >= most_at_once) throw new Problem('filters_busy', { limit: most_at_once }, { headers: { 'retry-after': String(retry_s) } })
    running += 1
    try {
      return await boundedRead(db, limit_ms, read)
    } catch (error) {
      throw tookTooLong(error) ? problem('filter_too_slow', { seconds: limit_ms / 1000 }) : error
    } finally {
      running -= 1
    }
  }
}
