import type { HoldReason, ReportChannel, ReportMove, ReportOutcome, ReportState } from '#domain/report.ts'
import { m } from '../../paraglide/messages.js'
import type { Report, ReportGroup } from './reports_data.ts'

const states: Record<ReportState, () => string> = {
  held: m.reports_state_held,
  received: m.reports_state_received,
  triaged: m.reports_state_triaged,
  linked: m.reports_state_linked,
  answered: m.reports_state_answered,
  disputed: m.reports_state_disputed,
  rejected: m.reports_state_rejected,
}
const group_names: Record<ReportGroup, () => string> = {
  to_triage: m.reports_group_to_triage,
  in_hand: m.reports_group_in_hand,
  overdue: m.reports_group_overdue,
  held: m.reports_group_held,
  answered: m.reports_group_answered,
  rejected: m.reports_group_rejected,
}
const channels: Record<ReportChannel, () => string> = {
  web: m.reports_channel_web,
  hotline_12345: m.reports_channel_hotline_12345,
  phone: m.reports_channel_phone,
  visit: m.reports_channel_visit,
  letter: m.reports_channel_letter,
}
const hold_reasons: Record<HoldReason, () => string> = {
  trapped: m.reports_hold_trapped,
  too_fast: m.reports_hold_too_fast,
  links: m.reports_hold_links,
  burst: m.reports_hold_burst,
}
const moves: Record<ReportMove, () => string> = {
  release: m.report_move_release,
  reject: m.report_move_reject,
  reconsider: m.report_move_reconsider,
  triage: m.report_move_triage,
  link: m.report_move_link,
  answer: m.report_move_answer,
  dispute: m.report_move_dispute,
  note: m.report_move_note,
  publish_photo: m.report_move_publish_photo,
  hide_photo: m.report_move_hide_photo,
  erase_contact: m.report_move_erase_contact,
}
const templates: Record<ReportOutcome, (given: object, of: { locale: Report['language'] }) => string> = {
  fixed: m.report_template_fixed,
  not_a_fault: m.report_template_not_a_fault,
  cannot_fix_yet: m.report_template_cannot_fix_yet,
  duplicate: m.report_template_duplicate,
}

export const stateName = (state: ReportState) => states[state]()
export const groupName = (group: ReportGroup) => group_names[group]()
export const channelName = (channel: ReportChannel) => channels[channel]()
export const holdText = (reason: HoldReason) => hold_reasons[reason]()
export const moveName = (move: ReportMove) => moves[move]()

/** What an office usually answers, in the language of the reporter. */
export const templateOf = (outcome: ReportOutcome, locale: Report['language']) => templates[outcome]({}, { locale })
