import { setTimeout as sleep } from 'node:timers/promises'
import type { Config } from '../config.ts'
import { gatherStatistics, register, staging } from '../queries/planner.ts'
import { connect, type Address, type Db, type Log } from './connect.ts'
import { runningEmbedded, startEmbedded, type Embedded } from './embedded.ts'
import { migrate } from './migrate.ts'
import { loadReferenceData } from './reference_data.ts'
import { forbidden, refuseUnfit } from './requirements.ts'

export interface OpenDatabase {
  db: Db
  embedded: Embedded | null
  /** So many connections more, closed with the others. */
  connect(count: number): Db
  close(): Promise<void>
}

/** Longest that a statement still at work may hold up closing; what it has not committed is rolled back. */
const close_ms = 3_000

/** The configured database, at the code's version and with the vocabulary and the city's regions in it. */
export async function openDatabase(config: Config, log: Log): Promise<OpenDatabase> {
  const embedded = config.DATABASE_URL ? null : await startEmbedded(config.DATA_DIR, log)
  return prepared(config, log, embedded)
}

/** The same for a command run beside a running server: it uses that server's database process instead of a second one. */
export async function openBesideServer(config: Config, log: Log): Promise<OpenDatabase> {
  const running = config.DATABASE_URL ? { url: config.DATABASE_URL } : runningEmbedded(config.DATA_DIR)
  if (running === null) return openDatabase(config, log)
  const { pools, connectMore } = connecting(running, log)
  const db = connectMore(config.DATABASE_POOL)
  return { db, embedded: null, connect: connectMore, close: async () => void (await Promise.all(pools.map((pool) => pool.destroy()))) }
}

/** Pools of connections to one database. */
function connecting(address: Address, log: Log) {
  const pools: Db[] = []
  const connectMore = (count: number) => {
    const pool = connect(address, count, log)
    pools.push(pool)
    return pool
  }
  return { pools, connectMore }
}

async function prepared(config: Config, log: Log, embedded: Embedded | null): Promise<OpenDatabase> {
  const { pools, connectMore } = connecting(embedded?.address ?? { url: config.DATABASE_URL! }, log)
  const db = connectMore(config.DATABASE_POOL)
  const close = async () => {
    await Promise.race([Promise.all(pools.map((pool) => pool.destroy())), sleep(close_ms, undefined, { ref: false })])
    await embedded?.stop()
  }
  try {
    if (!embedded) await refuseUnfit(db)
    const applied = await migrate(db)
    if (applied.length > 0) log.info({ applied }, 'migrations applied')
    await loadReferenceData(db, config.CITY_DATA)
    if (embedded || applied.length > 0) await gatherStatistics(db, ['regions', ...register, ...staging])
    return { db, embedded, connect: connectMore, close }
  } catch (error) {
    await close()
    throw forbidden(error) ?? error
  }
}
