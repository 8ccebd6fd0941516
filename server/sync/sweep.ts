import { setTimeout as sleep } from 'node:timers/promises'
import type { App } from '../app.ts'
import { refusalOf } from '../database/constraint.ts'
import { overdue, unjudged } from '../queries/sync_operations.ts'
import { settle, type Judging } from './apply.ts'
import type { Line } from './line.ts'

const sweep_every_ms = 60_000
/** What was taken in so long ago is in the line, unless its judging failed. */
const abandoned_ms = 30_000
/** What waits for an earlier record so long goes on without it, and says so. */
const forced_after_ms = 5 * 24 * 60 * 60 * 1000

export interface Sweeping {
  judging: Judging
  line: Line
}

/**
 * Judges what could not be judged, and what has waited for too long; one that can't be judged holds up no other. At the start of
 * the server all that is stored and not judged was left by an earlier one.
 */
export async function sweep({ judging, line }: Sweeping, { isStart = false } = {}): Promise<void> {
  const now = judging.now().getTime()
  const received_before = new Date(now - abandoned_ms)
  const faults: unknown[] = []
  const noted = (error: unknown) => {
    if (refusalOf(error)) throw error // the database is away, for all of them
    faults.push(error)
  }
  const left = await unjudged(judging.db, isStart ? null : received_before)
  await Promise.all(left.map((operation) => line.judged(operation).catch(noted)))
  for (const { operation_id, force } of await overdue(judging.db, { received_before, held_before: new Date(now - forced_after_ms) })) {
    await settle(judging, operation_id, { isForced: force }).catch(noted)
  }
  if (faults.length > 0) throw new AggregateError(faults, `${faults.length} operations could not be judged`)
}

/** Sweeps for as long as the server listens; with it the line stops. */
export function keepSwept(app: App, sweeping: Sweeping): void {
  const stopping = new AbortController()
  let swept: Promise<void> | undefined
  app.addHook('onListen', async () => void (swept ??= keepSweeping(app, sweeping, stopping.signal)))
  app.addHook('preClose', async () => {
    stopping.abort()
    await sweeping.line.stop()
    await swept
  })
}

async function keepSweeping(app: App, sweeping: Sweeping, signal: AbortSignal): Promise<void> {
  for (let isStart = true; !signal.aborted; isStart = false) {
    await sweep(sweeping, { isStart }).catch((error: unknown) => app.log.error({ err: error }, 'operations of devices could not be swept'))
    await sleep(sweep_every_ms, undefined, { signal }).catch(() => undefined)
  }
}
