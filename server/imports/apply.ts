import { setImmediate as breathe } from 'node:timers/promises'
import { dayInChina } from '#domain/date.ts'
import { writing, type Db } from '../database/connect.ts'
import { problem } from '../problem.ts'
import {
  batchesOf,
  firstOutdatedRow,
  lockMatched,
  markHistory,
  stagedCounts,
  writeRows,
  writtenCounts,
  writtenFacilities,
  type JudgedImport,
  type Written,
} from '../queries/import_application.ts'
import { beginApplication, holdForApplication, markApplied } from '../queries/import_states.ts'
import { importById, type StoredImport } from '../queries/imports.ts'
import { assignTowns } from '../queries/town_assignment.ts'
import type { Job } from './jobs.ts'
import type { WorkParts } from './work.ts'
import { thisProcess } from './worker.ts'

/** Between two batches it can be cancelled, and its progress seen. */
const batch_rows = 500

/**
 * Writes every row in one transaction, or none. The records stand in the staging table, so each batch is a few statements
 * and no data travels. On the embedded engine everybody else waits meanwhile: progress is told from memory.
 */
export async function applyImport({ db, now }: WorkParts, job: Job, actor: string): Promise<void> {
  const { stored, signal, progress } = job
  const judged = { id: stored.id, run: stored.run! } // one that is ready has a dry run
  signal.throwIfAborted()
  if (!(await beginApplication(db, stored.id, thisProcess, actor))) throw await importState(db, stored.id)
  const expected = countsOf(stored)
  progress.total = expected.add + expected.change
  await writing(db, actor, async (trx) => {
    await markHistory(trx, stored.id)
    await check(trx, stored, judged)
    let from = 0
    for (const { last, count } of await batchesOf(trx, judged, batch_rows)) {
      signal.throwIfAborted()
      const span = { ...judged, from, to: last }
      await writeRows(trx, span)
      await assignTowns(trx, { today: dayInChina(now()), ids: await writtenFacilities(trx, span) })
      from = last + 1
      progress.done += count
      await breathe()
    }
    signal.throwIfAborted()
    refuseDifference(expected, await writtenCounts(trx, judged))
    await markApplied(trx, stored.id)
  })
}

function countsOf({ counts }: StoredImport): Written {
  return { add: counts.add ?? 0, change: counts.change ?? 0 }
}

/** It is still what the person saw, nobody else applies it, and the inventory is still what the dry run saw. */
async function check(trx: Db, stored: StoredImport, judged: JudgedImport): Promise<void> {
  const held = await holdForApplication(trx, stored.id, thisProcess)
  if (!held) throw await importState(trx, stored.id)
  if (held.run !== stored.run) throw problem('import_judged_again')
  refuseDifference(countsOf(held), await stagedCounts(trx, judged))
  await lockMatched(trx, judged)
  const row = await firstOutdatedRow(trx, judged)
  if (row !== undefined) throw problem('import_changed_meanwhile', { row })
}

function refuseDifference(expected: Written, found: Written): void {
  if (found.add === expected.add && found.change === expected.change) return
  throw problem('import_incomplete', { expected: expected.add + expected.change, found: found.add + found.change })
}

/** Nothing could be changed: it is past that, or another process has it. */
export async function importState(db: Db, id: string) {
  const state = (await importById(db, id))?.state ?? 'cancelled'
  return problem('import_state', { state: state === 'ready' ? 'applying' : state })
}
