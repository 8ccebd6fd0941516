import type { OperationalReason } from './operational.ts'
import type { Permission } from './role.ts'

/** What a resident tells of a facility (居民反馈); the first are why it cannot be used, as domain/operational.ts names them. */
export const reportTypes = [
  'locked',
  'used_as_storage',
  'blocked',
  'broken',
  'no_water',
  'no_power',
  'dirty',
  'fact_wrong',
  'missing_facility',
  'other',
] as const
export type ReportType = (typeof reportTypes)[number]

/** What may be told of a facility that is in the register. */
export const facilityReportTypes = reportTypes.filter((type) => type !== 'missing_facility')

/** What a confirmed report says of whether the facility can be used; null: nothing. */
export function unusableReason(type: ReportType): OperationalReason | null {
  return type === 'dirty' || type === 'fact_wrong' || type === 'missing_facility' ? null : type
}

/** `held`: it looks like spam, and somebody looks at it before it counts. */
export const reportStates = ['held', 'received', 'triaged', 'linked', 'answered', 'disputed', 'rejected'] as const
export type ReportState = (typeof reportStates)[number]

/** Somebody has to do something about it; what is held is none yet. */
export const openReportStates = ['received', 'triaged', 'linked', 'disputed'] as const satisfies ReportState[]

export const reportMoves = [
  'release',
  'reject',
  'reconsider',
  'triage',
  'link',
  'answer',
  'dispute',
  'note',
  'publish_photo',
  'hide_photo',
  'erase_contact',
] as const
export type ReportMove = (typeof reportMoves)[number]

interface Rule {
  /** Who may; a dispute is the reporter's, and the contact is erased by the calendar. */
  by: Permission | 'reporter' | 'calendar'
  from: readonly ReportState[]
  /** Null: it stays as it is. */
  to: ReportState | null
  /** It has to be said why. */
  needs_reason: boolean
}

const staff = 'handle_reports'
const rule = (from: readonly ReportState[], to: ReportState | null, by: Rule['by'] = staff, needs_reason = false): Rule => ({
  by,
  from,
  to,
  needs_reason,
})

/** The one table of its moves; the database holds the same one (report_moves) and refuses what is not in it. */
export const reportRules: Readonly<Record<ReportMove, Rule>> = {
  release: rule(['held'], 'received'),
  reject: rule(['held', 'received', 'triaged'], 'rejected', staff, true),
  reconsider: rule(['rejected'], 'received', staff, true),
  triage: rule(['received', 'disputed'], 'triaged'),
  link: rule(['triaged', 'linked'], 'linked'),
  answer: rule(['triaged', 'linked'], 'answered'),
  dispute: rule(['answered'], 'disputed', 'reporter', true),
  note: rule(['held', ...openReportStates, 'answered'], null, staff, true),
  publish_photo: rule([...openReportStates, 'answered'], null),
  hide_photo: rule([...openReportStates, 'answered'], null),
  erase_contact: rule(reportStates, null, 'calendar'),
}

/** Where a move leads from a state; null: it is not to be made there. */
export function reportMoved(state: ReportState, move: ReportMove): ReportState | null {
  const { from, to } = reportRules[move]
  return from.includes(state) ? (to ?? state) : null
}

/** The moves of staff that may be made in a state. */
export function reportMovesFrom(state: ReportState): ReportMove[] {
  return reportMoves.filter((move) => reportRules[move].by === staff && reportMoved(state, move) !== null)
}

export const reportOutcomes = ['fixed', 'not_a_fault', 'cannot_fix_yet', 'duplicate'] as const
export type ReportOutcome = (typeof reportOutcomes)[number]

/** How it reached the office: a resident by the page, or somebody told staff, who typed it in. */
export const reportChannels = ['web', 'hotline_12345', 'phone', 'visit', 'letter'] as const
export type ReportChannel = (typeof reportChannels)[number]

/** Within so many days a report is to be answered. */
export const answer_within_days = 15

/** A contact is kept so long after the answer, and no longer than `contact_most_days` where none comes. */
export const contact_kept_days = 180
export const contact_most_days = 365

export const most_report_photos = 3

/** What the public is told of one that nobody has confirmed, one that is being dealt with, and one that was answered. */
export type PublicReportState = 'unconfirmed' | 'in_hand' | 'answered'

/** Null: the public is told nothing of it. */
export function publicState(state: ReportState): PublicReportState | null {
  if (state === 'held' || state === 'rejected') return null
  if (state === 'received' || state === 'disputed') return 'unconfirmed'
  return state === 'answered' ? 'answered' : 'in_hand'
}

/** What is known of how a report came. */
export interface Arrival {
  text: string
  /** Whether a field was filled that no person sees. */
  is_trapped: boolean
  /** From opening the form to sending it. */
  elapsed_ms: number
  /** More came from this address, or of this facility, than people send. */
  is_burst: boolean
}

/** Nobody reads the form, chooses and types in less. */
const shortest_ms = 3000

const most_links = 2

export const holdReasons = ['trapped', 'too_fast', 'links', 'burst'] as const
export type HoldReason = (typeof holdReasons)[number]

/** Why a report waits for somebody to look at it first; null: it does not. Nothing is refused: a person behind a crowded address is heard later, not never. */
export function holdReason({ text, is_trapped, elapsed_ms, is_burst }: Arrival): HoldReason | null {
  if (is_trapped) return 'trapped'
  if (elapsed_ms < shortest_ms) return 'too_fast'
  if ((text.match(/https?:\/\/|www\./gi)?.length ?? 0) > most_links) return 'links'
  return is_burst ? 'burst' : null
}
