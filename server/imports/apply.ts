import { setTimeout as sleep } from 'node:timers/promises'
import { dayInChina } from '#domain/date.ts'
import { judgeEdited } from '../audits/edited.ts'
import { writing, type Db } from '../database/connect.ts'
import { problem } from '../problem.ts'
import {
  lockMatched,
  nextRows,
  prepareBatch,
  refuseOutdated,
  refuseRows,
  stagedCounts,
  writeRows,
  writtenFacilities,
  type LateRefusal,
  type NextRows,
  type RowSpan,
} from '../queries/import_application.ts'
import { beginApplication, holdForBatch, holdReady, markApplied, saveBatch } from '../queries/import_states.ts'
import { importById, type Counts, type StoredImport } from '../queries/imports.ts'
import { assignTowns } from '../queries/town_assignment.ts'
import { batchSize, pause_ms } from './batch_size.ts'
import type { Job } from './jobs.ts'
import { isOfARow, persistently } from './retry.ts'
import type { RowReason } from './row.ts'
import type { WorkParts } from './work.ts'
import { thisProcess } from './worker.ts'

/**
 * Writes the rows in many transactions, each of which says how far it came: between two of them others write, and it can be
 * cancelled. The records stand in the staging table, so each is a few statements and no data travels. A row that the
 * inventory changed under since the dry run is refused by name, and the others are written.
 */
export async function applyImport({ db, now }: WorkParts, job: Job, actor: string): Promise<void> {
  const { stored, signal } = job
  signal.throwIfAborted()
  if (stored.state === 'ready') await begin(db, stored, actor)
  const { progress } = (await importById(db, stored.id))! // nobody deletes an import
  Object.assign(job.progress, progress)
  const batch = (size: number, reason?: RowReason) =>
    persistently(signal, () => writing(db, actor, (trx) => writeBatch(trx, stored.id, dayInChina(now()), size, reason)))
  const size = batchSize(job.most_rows)
  for (;;) {
    signal.throwIfAborted()
    const written = await nextBatch(size.rows(), batch)
    if (written === null) return
    size.took(written)
    job.progress.done += written
    await sleep(pause_ms)
  }
}

type Batch = (size: number, reason?: RowReason) => Promise<number | null>

/** Rows of which the database refuses one are written in ever smaller batches, and the last is refused by name. */
async function nextBatch(size: number, batch: Batch): Promise<number | null> {
  try {
    return await batch(size)
  } catch (error) {
    if (!isOfARow(error)) throw error
    if (size > 1) return nextBatch(Math.ceil(size / 4), batch)
    const { constraint, code } = error as { constraint?: string; code?: string }
    if (constraint === 'facilities_accepted_before_use') return batch(1, { code: 'acceptance_missing' })
    return batch(1, { code: 'not_written', params: { why: constraint ?? code ?? '' } })
  }
}

/** It is still what the person saw, and nobody else applies it. */
async function begin(db: Db, stored: StoredImport, actor: string): Promise<void> {
  await db.transaction(async (trx) => {
    const held = await holdReady(trx, stored.id)
    if (!held) throw await importState(trx, stored.id)
    if (held.run !== stored.run) throw problem('import_judged_again')
    const { add, change } = held.counts as Counts // one that is ready has a dry run
    const found = await stagedCounts(trx, { id: held.id, run: held.run! })
    if (found.add !== add || found.change !== change) throw problem('import_incomplete', { expected: add + change, found: found.add + found.change })
    await beginApplication(trx, stored.id, thisProcess, actor)
  })
}

/** Writes the next rows, or refuses them for that reason. Answers how many they were; null: there are none, and it is applied. */
async function writeBatch(trx: Db, id: string, today: string, size: number, reason?: RowReason): Promise<number | null> {
  const held = await holdForBatch(trx, id, 'applying', thisProcess)
  if (!held) throw await importState(trx, id)
  const judged = { id, run: held.run! } // it was ready
  const next = await nextRows(trx, judged, held.written_to, size)
  if (!next) return markApplied(trx, id).then(() => null)
  const span = { ...judged, from: held.written_to + 1, to: next.last }
  const refused = reason ? await refuseRows(trx, span, reason) : await writeOrRefuse(trx, span, next, today)
  await saveBatch(trx, id, { to: next.last, done: next.count, counts: withRefused(held.counts as Counts, refused) })
  return next.count
}

async function writeOrRefuse(trx: Db, span: RowSpan, next: NextRows, today: string): Promise<LateRefusal[]> {
  await prepareBatch(trx, span.id)
  if (next.change > 0) await lockMatched(trx, span)
  const refused = await refuseOutdated(trx, span)
  await writeRows(trx, span, next)
  if (next.add + next.change === 0) return refused
  const ids = await writtenFacilities(trx, span)
  await assignTowns(trx, { today, ids })
  if (next.change > 0) await judgeEdited(trx, ids, today)
  return refused
}

function withRefused(counts: Counts, refused: readonly LateRefusal[]): Counts {
  const corrected = {
    ...counts,
    reasons: { ...counts.reasons },
    refuse: counts.refuse + refused.length,
    outdated: (counts.outdated ?? 0) + refused.length,
  }
  for (const { outcome, code } of refused) {
    corrected[outcome] -= 1
    corrected.reasons[code] = (corrected.reasons[code] ?? 0) + 1
  }
  return corrected
}

/** Nothing could be changed: it is past that, or another process has it. */
export async function importState(db: Db, id: string) {
  const state = (await importById(db, id))?.state ?? 'cancelled'
  return problem('import_state', { state: state === 'ready' ? 'applying' : state })
}
