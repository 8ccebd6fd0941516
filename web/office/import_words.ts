import { m } from '../paraglide/messages.js'
import type { Import, ImportState, Outcome } from './import_api.ts'

const stateNames: Record<ImportState, () => string> = {
  reading: m.import_state_reading,
  judging: m.import_state_judging,
  ready: m.import_state_ready,
  applying: m.import_state_applying,
  applied: m.import_state_applied,
  undoing: m.import_state_undoing,
  undone: m.import_state_undone,
  cancelled: m.import_state_cancelled,
  failed: m.import_state_failed,
}
export const stateName = (state: ImportState) => stateNames[state]()

const outcomeNames: Record<Outcome, () => string> = { add: m.import_add, change: m.import_change, leave: m.import_leave, refuse: m.import_refuse }
export const outcomeName = (outcome: Outcome) => outcomeNames[outcome]()

/** What the button does: 新增 180 处，修改 12 处. */
export function writtenText({ counts: { add, change } }: Import): string {
  const words = [add > 0 && m.import_adds({ count: add }), change > 0 && m.import_changes({ count: change })].filter(Boolean)
  const text = words.join(m.inventory_list_comma())
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** What it did, or would do. */
export function doneText({ state, problem, counts: { add, change, leave, refuse } }: Import): string {
  if (state === 'failed') return problem?.title ?? ''
  if (state !== 'applied' && state !== 'ready') return ''
  const words = [
    add > 0 && m.import_added({ count: add }),
    change > 0 && m.import_changed({ count: change }),
    leave > 0 && m.import_leaves({ count: leave }),
    refuse > 0 && m.import_refuses({ count: refuse }),
  ]
  return words.filter(Boolean).join(m.inventory_list_comma())
}

/** What was, or would be, taken back: 移除 3 处，恢复 2 处. */
export function undoneText({ removed, restored }: Pick<NonNullable<Import['undone']>, 'removed' | 'restored'>): string {
  const words = [removed > 0 && m.undo_removed({ count: removed }), restored > 0 && m.undo_restored({ count: restored })]
  return words.filter(Boolean).join(m.inventory_list_comma()) || m.undo_nothing()
}

export function progressText(progress: Import['progress'], state: ImportState): string {
  if (!progress) return ''
  if (progress.waiting) return m.import_progress_waiting()
  if (state === 'undoing') return undoingText(progress)
  return progress.total === null ? m.import_progress({ done: progress.done }) : m.import_progress_of({ done: progress.done, total: progress.total })
}

function undoingText({ done, total }: NonNullable<Import['progress']>): string {
  return total === null ? m.import_progress_undoing_begins() : m.import_progress_undoing({ done, total })
}

/** Minutes are enough, in China's one time zone. */
export function timeText(time: string): string {
  return new Date(Date.parse(time) + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ')
}

/** A cell or value as it reads; a geometry as JSON. */
export function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return ''
  return typeof cell === 'string' ? cell : JSON.stringify(cell)
}
