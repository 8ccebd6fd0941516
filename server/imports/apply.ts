import { setImmediate as breathe } from 'node:timers/promises'
import { writing, type Db } from '../database/connect.ts'
import { problem } from '../problem.ts'
import { batchEnds, firstOutdatedRow, lockMatched, markApplied, writeRows } from '../queries/import_application.ts'
import { importStateForUpdate } from '../queries/imports.ts'
import type { Job } from './jobs.ts'
import type { WorkParts } from './work.ts'

/** Between two batches it can be cancelled, and its progress seen. */
const batch_rows = 250

/**
 * Writes every row in one transaction, or none. The records stand in the staging table, so each batch is a few statements
 * and no data travels. On the embedded engine everybody else waits meanwhile: progress is told from memory.
 */
export async function applyImport({ db }: WorkParts, job: Job, actor: string): Promise<void> {
  const { stored, signal, progress } = job
  const total = (stored.counts.add ?? 0) + (stored.counts.change ?? 0)
  job.progress.total = total
  await writing(db, actor, async (trx) => {
    await check(trx, stored.id)
    let from = 0
    for (const to of await batchEnds(trx, stored.id, batch_rows)) {
      signal.throwIfAborted()
      await writeRows(trx, { id: stored.id, from, to })
      from = to + 1
      progress.done = Math.min(total, progress.done + batch_rows)
      await breathe()
    }
    signal.throwIfAborted()
    await markApplied(trx, stored.id)
  })
}

/** Nobody applied it meanwhile, and the inventory is still what the dry run saw. */
async function check(trx: Db, id: string): Promise<void> {
  const state = await importStateForUpdate(trx, id)
  if (state !== 'ready') throw problem('import_state', { state: state ?? 'cancelled' })
  await lockMatched(trx, id)
  const row = await firstOutdatedRow(trx, id)
  if (row !== undefined) throw problem('import_changed_meanwhile', { row })
}
