import { setTimeout as sleep } from 'node:timers/promises'
import type { App } from './app.ts'
import type { Db } from './database/connect.ts'
import { foldCounts } from './queries/facility_counts.ts'

/** Between two looks. What is not folded yet only costs the readers time. */
const fold_every_ms = 2000

/** Folds what writes append to the counters for as long as the server listens. */
export function keepCountsFolded(app: App, db: Db): void {
  const stopping = new AbortController()
  let folding: Promise<void> | undefined
  app.addHook('onListen', async () => void (folding ??= keepFolding(db, stopping.signal)))
  app.addHook('preClose', async () => {
    stopping.abort()
    await folding
  })
}

/** A database that is away is told by the watch of the tiles; here it is only asked again. */
async function keepFolding(db: Db, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    await foldCounts(db).catch(() => undefined)
    await sleep(fold_every_ms, undefined, { signal }).catch(() => undefined)
  }
}
