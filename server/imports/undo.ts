import { dayInChina } from '#domain/date.ts'
import { writing, type Db } from '../database/connect.ts'
import { problem } from '../problem.ts'
import { holdForUndo, lockWritten, markUndone, removeAdded, restoreChanged, undoableOf, undoing, type Undone } from '../queries/import_undo.ts'
import { importById } from '../queries/imports.ts'
import { assignTowns } from '../queries/town_assignment.ts'

/**
 * Takes back what an import wrote, in one transaction. A facility that somebody has built on since is kept whole, because
 * a later word may rest on any of the import's, and so is one whose former code another has now: such are named first, and
 * kept only by who says so.
 */
export async function undoImport(db: Db, now: Date, { id, actor, keep }: { id: string; actor: string; keep: boolean }): Promise<Undone> {
  return writing(db, actor, async (trx) => {
    if (!(await holdForUndo(trx, id))) throw problem('import_state', { state: (await importById(trx, id))?.state ?? 'cancelled' })
    await undoing(trx, id)
    await lockWritten(trx, id)
    const { removed, restored, kept } = await undoableOf(trx, id)
    if (kept > 0 && !keep) throw problem('undo_built_on', { count: kept })
    if (removed.length + restored.length === 0 && kept > 0) throw problem('undo_nothing_left', { count: kept })
    await removeAdded(trx, removed) // first: one of them may have the code that another had
    await restoreChanged(trx, id, restored)
    await assignTowns(trx, { today: dayInChina(now), ids: restored })
    const undone = { removed: removed.length, restored: restored.length, kept }
    await markUndone(trx, id, actor, undone)
    return undone
  })
}
