import { isDay, type Day } from '#domain/date.ts'
import { operationalReasons, type OperationalReason } from '#domain/operational.ts'
import { reportOutcomes, reportRules, unusableReason, type ReportMove, type ReportOutcome } from '#domain/report.ts'
import { m } from '../../paraglide/messages.js'
import type { MoveBody, Report } from './reports_data.ts'

/** What was typed for a move; it survives closing, reloading and a refusal. */
export interface MoveDraft {
  reason: string
  status: '' | 'usable' | 'unusable'
  status_reason: OperationalReason
  status_note: string
  until: string
  how: 'open' | 'new' | 'order'
  inspector_id: string
  due_on: string
  note: string
  order_id: string
  outcome: ReportOutcome | ''
  text: string
  is_public: boolean
  duplicate_of: string
}

export const emptyMove = (report: Report): MoveDraft => ({
  reason: '',
  status: '',
  status_reason: unusableReason(report.type) ?? 'other',
  status_note: '',
  until: '',
  how: report.open_assignment ? 'open' : 'new',
  inspector_id: '',
  due_on: '',
  note: '',
  order_id: '',
  outcome: '',
  text: '',
  is_public: true,
  duplicate_of: '',
})

export type Wrong = Partial<Record<keyof MoveDraft, string | undefined>>

/** Whether the move may say if the facility can be used. */
export const asksStatus = (report: Report, move: ReportMove) => report.facility_id !== null && (move === 'triage' || move === 'answer')

export function wrongOf(report: Report, { move, draft, today }: { move: ReportMove; draft: MoveDraft; today: Day }): Wrong {
  const { reason, status, status_reason, status_note } = draft
  const isNote = move === 'note'
  return {
    reason:
      reportRules[move].needs_reason && reason.trim() === '' ? (isNote ? m.report_desk_note_needed() : m.report_desk_reason_needed()) : undefined,
    status_note:
      asksStatus(report, move) && status === 'unusable' && status_reason === 'other' && status_note.trim() === ''
        ? m.report_desk_status_note_needed()
        : undefined,
    ...(move === 'link' && wrongOfLink(draft, today)),
    ...(move === 'answer' && wrongOfAnswer(draft)),
  }
}

function wrongOfLink({ how, inspector_id, due_on, order_id }: MoveDraft, today: Day): Wrong {
  if (how === 'order') return { order_id: order_id === '' ? m.report_desk_link_order_needed() : undefined }
  if (how === 'open') return {}
  return {
    inspector_id: inspector_id === '' ? m.report_desk_link_inspector_needed() : undefined,
    due_on: isDay(due_on) && due_on >= today ? undefined : m.report_desk_link_due_needed(),
  }
}

function wrongOfAnswer({ outcome, text, duplicate_of }: MoveDraft): Wrong {
  return {
    outcome: outcome === '' ? m.report_desk_outcome_needed() : undefined,
    text: text.trim() === '' ? m.report_desk_answer_needed() : undefined,
    duplicate_of: outcome === 'duplicate' && duplicate_of === '' ? m.report_desk_duplicate_needed() : undefined,
  }
}

export function bodyOf(report: Report, { id, move, draft }: { id: string; move: ReportMove; draft: MoveDraft }): MoveBody {
  const reason = draft.reason.trim()
  return {
    id,
    move: move as MoveBody['move'], // those of others are in no report's moves
    ...(reason && { reason }),
    ...(asksStatus(report, move) && draft.status !== '' && { status: statusOf(draft) }),
    ...(move === 'link' && linkOf(report, draft)),
    ...(move === 'answer' && answerOf(draft)),
  }
}

function statusOf({ status, status_reason, status_note, until }: MoveDraft): NonNullable<MoveBody['status']> {
  if (status === 'usable') return { usable: true }
  const note = status_note.trim()
  return { usable: false, reason: status_reason, ...(note && { note }), ...(isDay(until) && { until }) }
}

function linkOf({ open_assignment }: Report, { how, inspector_id, due_on, note, order_id }: MoveDraft): Partial<MoveBody> {
  if (how === 'order') return { order_id }
  if (how === 'open' && open_assignment) return { assignment_id: open_assignment.id }
  return { assignment: { inspector_id, due_on, note: note.trim() || null } }
}

function answerOf({ outcome, text, is_public, duplicate_of }: MoveDraft): Partial<MoveBody> {
  if (outcome === '') return {}
  return { outcome, text: text.trim(), is_public, ...(outcome === 'duplicate' && { duplicate_of }) }
}

export const outcomeOf = (value: string) => reportOutcomes.find((each) => each === value) ?? ''
export const reasonOf = (value: string) => operationalReasons.find((each) => each === value) ?? 'other'
