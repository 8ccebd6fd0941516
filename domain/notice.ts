import { addDays, daysBetween, type Day } from './date.ts'
import { openStates, type OrderMove, type OrderState } from './rectification.ts'
import { isWithin, rightsOf, type Grant, type Permission } from './role.ts'

/** What somebody is told of an order. */
export const noticeKinds = [
  'issued',
  'due_soon',
  'overdue',
  'returned',
  'failed_again',
  'partly_done',
  'extended',
  'extension_refused',
  'extension_asked',
  'proof_submitted',
  'ready_to_close',
  'closed',
  'withdrawn',
  'reopened',
] as const
export type NoticeKind = (typeof noticeKinds)[number]

/** What is said of a move; other moves are not told. */
const kindOf: Partial<Record<OrderMove, NoticeKind>> = {
  issue: 'issued',
  submit_proof: 'proof_submitted',
  return_proof: 'returned',
  pass_reinspection: 'ready_to_close',
  pass_partly: 'partly_done',
  fail_reinspection: 'failed_again',
  close: 'closed',
  reopen: 'reopened',
  withdraw: 'withdrawn',
  ask_extension: 'extension_asked',
  extend: 'extended',
  refuse_extension: 'extension_refused',
}

/** What a move tells; a draft that is withdrawn has been seen by nobody else. */
export function noticeOf({ move, from_state }: { move: OrderMove; from_state: OrderState }): NoticeKind | null {
  return from_state === 'draft' && move === 'withdraw' ? null : (kindOf[move] ?? null)
}

/** What the side that issued it is told, and what they may do then; all else is for the department that answers. */
const issuersMay: Partial<Record<NoticeKind, Permission>> = {
  extension_asked: 'issue_orders',
  proof_submitted: 'issue_orders',
  ready_to_close: 'close_orders',
}

interface Reader {
  login_name: string
  department_code: string | null
  grants: readonly Grant[]
}

interface Told {
  kind: NoticeKind
  /** Who made the move: it is no news to them; null: the calendar. */
  actor: string | null
  order: { created_by: string; department_code: string; town_codes: readonly string[] }
}

/**
 * Whether somebody is told: whoever may act on it then by a role in some of its towns, and, of what the issuing side is told,
 * whoever wrote the order. An administrator may do everything everywhere, and is told only of orders of their own.
 */
export function isTold({ login_name, department_code, grants }: Reader, { kind, actor, order }: Told): boolean {
  if (login_name === actor) return false
  const permission = issuersMay[kind] ?? 'answer_orders'
  if (permission !== 'answer_orders' && login_name === order.created_by) return true
  const rights = rightsOf({ grants: grants.filter(({ role }) => role !== 'administrator'), department_code })
  const scopes = rights.get(permission)
  return scopes !== undefined && order.town_codes.some((town_code) => isWithin(scopes, { town_code, department_code: order.department_code }))
}

/** The states in which a deadline presses: what waits for others does not. */
export const pressedStates = openStates.filter((state) => state !== 'proof_submitted' && state !== 'reinspected')

/** So many days before the deadline. */
const stages = [1, 3, 7]

/**
 * What the calendar says of a deadline today, and since which day: soon due, or overdue by a day, and again each week. Nobody
 * is told of a stage that had passed already when the deadline was set.
 */
export function dueNotice(due_on: Day, set_on: Day, today: Day): { kind: 'due_soon' | 'overdue'; day: Day } | null {
  const left = daysBetween(today, due_on)
  const stage = stages.find((days) => left <= days)
  if (stage === undefined) return null
  const late = left < 0
  const day = late ? addDays(due_on, 1 + 7 * Math.floor((-left - 1) / 7)) : addDays(due_on, -stage)
  return day <= set_on ? null : { kind: late ? 'overdue' : 'due_soon', day }
}
