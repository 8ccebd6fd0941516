import { m } from '../paraglide/messages.js'
import type { Change } from './facility_data.ts'

type Why = Change['why']

const causes: Record<Exclude<Why['kind'], 'edit'>, (name: string | null) => string> = {
  bulk_edit: () => m.history_why_bulk_edit(),
  import: (name) => (name ? m.history_why_import_of({ name }) : m.history_why_import()),
  import_undo: (name) => (name ? m.history_why_import_undo_of({ name }) : m.history_why_import_undo()),
  merge: () => m.history_why_merge(),
  merge_undo: () => m.history_why_merge_undo(),
  operation: () => m.history_why_operation(),
  audit: () => m.history_why_audit(),
  criteria: () => m.history_why_criteria(),
  restoration: () => m.history_why_restoration(),
}

/** What a change was made for. Null: somebody made it by hand and gave no reason. */
export function whyText({ kind, name, reason }: Why): string | null {
  if (kind === 'edit') return reason && m.history_why({ reason })
  const why = causes[kind](name)
  return reason ? m.history_with_reason({ why, reason }) : why
}
