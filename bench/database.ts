import { join } from 'node:path'
import { readConfig } from '../server/config.ts'
import { openDatabase } from '../server/database/open.ts'
import { silent } from '../test/support/silent.ts'
import { findPostgres, startPostgres } from '../tools/postgres.mjs'
import { fill, filledSize } from './fill.ts'
import type { Options } from './options.ts'

/** Of a small server of its own. Like every figure here they belong to the results. */
export const settings = [
  'shared_buffers=2GB',
  'effective_cache_size=8GB',
  'work_mem=32MB',
  'jit=off',
  'wal_level=minimal',
  'max_wal_senders=0',
  'max_wal_size=8GB',
  'max_parallel_workers_per_gather=0',
]

export interface BenchDatabase {
  url: string
  stop: () => Promise<void>
}

/** The database that BENCH_DATABASE_URL names, or a server of its own in the folder; full, filled now or by an earlier run. */
export async function openBench({ folder, size }: Options, city: string, said: (text: string) => void): Promise<BenchDatabase> {
  const given = process.env['BENCH_DATABASE_URL']
  const start = startPostgres as (found: unknown, how: object) => Promise<BenchDatabase>
  const server = given
    ? { url: given, stop: async () => undefined }
    : await start((findPostgres as () => unknown)(), { kept: join(folder, 'postgres'), more: settings })
  try {
    const there = await filledSize(server.url)
    if (there !== null && there !== size) throw new Error(`The database holds ${there} facilities, not ${size}.`)
    const database = await openDatabase(readConfig({ DATABASE_URL: server.url, CITY_DATA: city }), silent)
    await database.close()
    if (there === null) await fill(server.url, size, said)
    return server
  } catch (error) {
    await server.stop()
    throw error
  }
}
