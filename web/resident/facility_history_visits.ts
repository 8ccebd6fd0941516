import { operationalReasons } from '#domain/operational.ts'
import { m } from '../paraglide/messages.js'
import { usableText } from '../usable_words.ts'
import type { Change } from './facility_data.ts'

/** What somebody saw of whether it can be used: what can has no reason, and nothing else says it in the history. */
export function observationLines({ before, after }: Change): string[] {
  const image: Record<string, unknown> = { ...before, ...after }
  const reason = operationalReasons.find((each) => each === image['reason']) ?? null
  return [m.usable_history({ state: usableText({ usable: reason === null, reason }) })]
}

/** What became of a visit. */
export function auditLines({ action, after }: Change): string[] {
  const image: Record<string, unknown> = { ...after }
  if (action === 'insert') return [image['revises'] ? m.facility_history_audit_corrected() : m.facility_history_audit_sent()]
  if (image['status'] === 'approved') return [m.facility_history_audit_approved()]
  return image['status'] === 'returned' ? [m.facility_history_audit_returned()] : []
}

/** That somebody was to visit it, and what became of that. */
export function assignmentLines({ action, after }: Change): string[] {
  const image: Record<string, unknown> = { ...after }
  const date = typeof image['due_on'] === 'string' ? image['due_on'] : ''
  if (action === 'insert') return [m.assign_history({ date })]
  if (image['state'] === 'done') return [m.assign_history_done()]
  if (image['state'] === 'cancelled') return [m.assign_history_cancelled()]
  const changes = [
    'inspector_id' in image && m.assign_history_inspector(),
    date && m.assign_history_due({ date }),
    'note' in image && m.assign_history_note(),
  ].filter((each) => each !== false && each !== '')
  return [m.assign_history_changed({ changes: changes.join(m.facility_history_between()) })]
}
