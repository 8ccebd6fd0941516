import { setTimeout as sleep } from 'node:timers/promises'
import type { App } from '../app.ts'
import { refusalOf } from '../database/constraint.ts'
import { unsettled } from '../queries/sync_operations.ts'
import { settle, type Judging } from './apply.ts'

const sweep_every_ms = 60_000
/** What was taken in so long ago is no longer being judged by the request that brought it. */
const abandoned_ms = 30_000
/** What waits for an earlier record so long goes on without it, and says so. */
const forced_after_ms = 5 * 24 * 60 * 60 * 1000

/** Judges what a stopped server left, and what has waited for too long; one that can't be judged holds up no other. */
export async function sweep(judging: Judging): Promise<void> {
  const now = judging.now().getTime()
  const left = await unsettled(judging.db, { received_before: new Date(now - abandoned_ms), held_before: new Date(now - forced_after_ms) })
  const faults: unknown[] = []
  for (const { operation_id, force } of left) {
    await settle(judging, operation_id, { isForced: force }).catch((error: unknown) => {
      if (refusalOf(error)) throw error // the database is away, for all of them
      faults.push(error)
    })
  }
  if (faults.length > 0) throw new AggregateError(faults, `${faults.length} operations could not be judged`)
}

/** Sweeps for as long as the server listens. */
export function keepSwept(app: App, judging: Judging): void {
  const stopping = new AbortController()
  let sweeping: Promise<void> | undefined
  app.addHook('onListen', async () => void (sweeping ??= keepSweeping(app, judging, stopping.signal)))
  app.addHook('preClose', async () => {
    stopping.abort()
    await sweeping
  })
}

async function keepSweeping(app: App, judging: Judging, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    await sweep(judging).catch((error: unknown) => app.log.error({ err: error }, 'operations of devices could not be swept'))
    await sleep(sweep_every_ms, undefined, { signal }).catch(() => undefined)
  }
}
