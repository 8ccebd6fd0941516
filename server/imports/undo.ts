import { setTimeout as sleep } from 'node:timers/promises'
import { dayInChina } from '#domain/date.ts'
import { judgeEdited } from '../audits/edited.ts'
import { writing, type Db } from '../database/connect.ts'
import { problem } from '../problem.ts'
import { stagedCounts } from '../queries/import_application.ts'
import { beginUndo, endImport, endUndo, holdForBatch, markTakenBack, saveCounts } from '../queries/import_states.ts'
import { lockFacilities, prepareUndo, removeAdded, restoreChanged, toTakeBack, undoableOf, undoCounts } from '../queries/import_undo.ts'
import { markUndone, saveUndone, saveUndoTotal, type Undone } from '../queries/import_undo_progress.ts'
import type { StoredImport, Undoing } from '../queries/imports.ts'
import { assignTowns } from '../queries/town_assignment.ts'
import { importState } from './apply.ts'
import { batchSize, pause_ms } from './batch_size.ts'
import type { Job } from './jobs.ts'
import { persistently } from './retry.ts'
import type { WorkParts } from './work.ts'
import { thisProcess } from './worker.ts'

/** Begins to take an import back, or says what stands in the way. */
export async function askUndo(db: Db, id: string, { actor, keep }: Pick<Undoing, 'actor' | 'keep'>): Promise<StoredImport> {
  const { removed, restored, kept } = await undoCounts(db, id)
  if (kept > 0 && !keep) throw problem('undo_built_on', { count: kept })
  if (removed + restored === 0 && kept > 0) throw problem('undo_nothing_left', { count: kept })
  const stored = await beginUndo(db, id, thisProcess, { actor, keep, end: 'undone' })
  if (!stored) throw await importState(db, id)
  return stored
}

/**
 * Takes back what an import wrote, in many transactions. A facility that somebody has built on since is kept whole, because
 * a later word may rest on any of the import's, and so is one whose former code another has now: such are named first, and
 * kept only by who says so, but for those that came while it was taken back.
 */
export async function undoImport({ db, now }: WorkParts, job: Job): Promise<void> {
  const { signal, progress } = job
  const { id, undoing: asked } = job.stored
  const { actor } = asked! // whoever began it said so
  signal.throwIfAborted()
  const { added, entwined, changed } = await toTakeBack(db, id)
  Object.assign(progress, await saveUndoTotal(db, id, added.length + entwined.length + changed.length))
  const today = dayInChina(now())
  let kept = 0
  const batch = async (ids: readonly string[]) => {
    signal.throwIfAborted()
    const undone = await persistently(signal, () => writing(db, actor, (trx) => takeBack(trx, id, ids, today)))
    kept += undone.kept
    progress.done += ids.length
    await sleep(pause_ms)
  }
  await inBatches(added, job.most_rows, batch)
  if (entwined.length > 0) await batch(entwined)
  await inBatches(changed, job.most_rows, batch)
  await persistently(signal, () => writing(db, actor, (trx) => finish(trx, id, kept)))
}

async function inBatches(ids: readonly string[], most: number, batch: (ids: readonly string[]) => Promise<void>): Promise<void> {
  const size = batchSize(most)
  for (let from = 0; from < ids.length;) {
    const some = ids.slice(from, from + size.rows())
    await batch(some)
    size.took(some.length)
    from += some.length
  }
}

async function hold(trx: Db, id: string): Promise<StoredImport> {
  const held = await holdForBatch(trx, id, 'undoing', thisProcess)
  if (!held) throw await importState(trx, id)
  return held
}

async function takeBack(trx: Db, id: string, ids: readonly string[], today: string): Promise<Undone> {
  await hold(trx, id)
  await prepareUndo(trx, id)
  await lockFacilities(trx, ids)
  const { removed, restored, kept } = await undoableOf(trx, id, ids)
  if (removed.length > 0) await removeAdded(trx, removed)
  if (restored.length > 0) {
    await restoreChanged(trx, id, restored)
    await assignTowns(trx, { today, ids: restored })
    await judgeEdited(trx, restored, today)
  }
  const undone = { removed: removed.length, restored: restored.length, kept }
  await saveUndone(trx, id, undone)
  return undone
}

/** Undone when nothing of it is kept; else it stays applied, and the rest can be taken back when nothing stands on it. */
async function finish(trx: Db, id: string, kept: number): Promise<void> {
  const held = await hold(trx, id)
  const { actor, keep, end } = held.undoing!
  await markUndone(trx, id, actor, kept)
  const of_kept = { count: kept }
  if (kept > 0 && end !== 'undone') await leaveApplied(trx, held, { code: 'cancel_built_on', parameters: of_kept })
  else if (kept > 0) await leaveApplied(trx, held, keep ? null : { code: 'undo_built_on', parameters: of_kept })
  else if (end === 'undone') await markTakenBack(trx, id)
  else await endImport(trx, id, { from: ['undoing'], to: end, problem: held.problem, patience: 'wait' })
}

/** An undo that comes to nothing more leaves the import applied, unless another process has taken it over. */
export async function breakOffUndo(db: Db, id: string, why: StoredImport['problem']): Promise<void> {
  await db.transaction(async (trx) => {
    const held = await holdForBatch(trx, id, 'undoing', thisProcess)
    if (held) await leaveApplied(trx, held, why)
  })
}

/** Of one that was not applied whole the rows up to where it came are what it has come to. */
async function leaveApplied(trx: Db, { id, undoing: asked, counts, run, written_to }: StoredImport, why: StoredImport['problem']): Promise<void> {
  if (asked!.end !== 'undone') await saveCounts(trx, id, { ...counts, ...(await stagedCounts(trx, { id, run: run! }, written_to)) })
  await endUndo(trx, id, { worker: thisProcess, problem: why })
}
