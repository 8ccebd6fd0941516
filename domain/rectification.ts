import { daysBetween, type Day } from './date.ts'
import type { Permission } from './role.ts'

/**
 * A rectification order (整改通知) from its draft to its closing: 整改 → 复查 → 销号. The one table of its moves; the database
 * holds the same one (order_moves) and refuses what is not in it.
 */
export const orderStates = [
  'draft',
  'issued',
  'accepted',
  'in_progress',
  'proof_submitted',
  'returned',
  'partly_done',
  'reinspected',
  'closed',
  'withdrawn',
  'reopened',
] as const
export type OrderState = (typeof orderStates)[number]

export const orderMoves = [
  'issue',
  'accept',
  'start',
  'submit_proof',
  'return_proof',
  'pass_reinspection',
  'pass_partly',
  'fail_reinspection',
  'close',
  'reopen',
  'withdraw',
  'ask_extension',
  'extend',
  'refuse_extension',
  'comment',
] as const
export type OrderMove = (typeof orderMoves)[number]

/** The department works at it. */
const working = ['accepted', 'in_progress', 'returned', 'partly_done', 'reopened'] as const satisfies OrderState[]

/** Handed over and neither closed nor withdrawn. */
export const openStates = ['issued', ...working, 'proof_submitted', 'reinspected'] as const satisfies OrderState[]

interface Rule {
  /** Who may; the moves of a re-inspection follow from the approval of its audit. */
  permission: Permission
  from: readonly OrderState[]
  /** Null: it stays as it is. */
  to: OrderState | null
  /** It has to be said why. */
  needs_reason: boolean
}

const rule = (permission: Permission, from: readonly OrderState[], to: OrderState | null, needs_reason = false): Rule => ({
  permission,
  from,
  to,
  needs_reason,
})

export const orderRules: Readonly<Record<OrderMove, Rule>> = {
  issue: rule('issue_orders', ['draft'], 'issued'),
  accept: rule('answer_orders', ['issued'], 'accepted'),
  start: rule('answer_orders', ['accepted', 'returned', 'partly_done', 'reopened'], 'in_progress'),
  submit_proof: rule('answer_orders', ['in_progress', 'returned', 'partly_done', 'reopened'], 'proof_submitted'),
  return_proof: rule('issue_orders', ['proof_submitted'], 'returned', true),
  pass_reinspection: rule('review_audits', ['proof_submitted'], 'reinspected'),
  pass_partly: rule('review_audits', ['proof_submitted'], 'partly_done'),
  fail_reinspection: rule('review_audits', ['proof_submitted'], 'returned'),
  close: rule('close_orders', ['reinspected'], 'closed'),
  reopen: rule('issue_orders', ['closed'], 'reopened', true),
  withdraw: rule('issue_orders', ['draft', ...openStates], 'withdrawn', true),
  ask_extension: rule('answer_orders', ['issued', ...working], null, true),
  extend: rule('issue_orders', ['issued', ...working], null, true),
  refuse_extension: rule('issue_orders', ['issued', ...working], null, true),
  comment: rule('read_orders', [...openStates, 'closed'], null, true),
}

/** Where a move leads from a state; null: it is not to be made there. */
export function moved(state: OrderState, move: OrderMove): OrderState | null {
  const { from, to } = orderRules[move]
  return from.includes(state) ? (to ?? state) : null
}

/** The moves that may be made in a state, whoever makes them. */
export function movesFrom(state: OrderState): OrderMove[] {
  return orderMoves.filter((move) => moved(state, move) !== null)
}

/** What a re-inspection comes to, by how many of the items it looked at still fail. */
export function reinspectionMove({ passed, failed }: { passed: number; failed: number }): OrderMove {
  if (failed === 0) return 'pass_reinspection'
  return passed === 0 ? 'fail_reinspection' : 'pass_partly'
}

/** What is needed to say whether an order is late. */
export interface OrderDates {
  state: OrderState
  /** The deadline, with its extensions; a day in China. */
  due_on: Day
  /** The day of the proof that stands: handed in and not sent back. */
  proof_on: Day | null
}

/**
 * How many days after its deadline an order is, or was when the proof that stands was handed in; 0: not late. What waits for
 * a re-inspection by others is not late by their waiting. A draft and a withdrawn one are never late.
 */
export function daysLate({ state, due_on, proof_on }: OrderDates, today: Day): number {
  if (state === 'draft' || state === 'withdrawn') return 0
  return Math.max(0, daysBetween(due_on, proof_on ?? today))
}

export interface OnTime {
  closed_on_time: number
  closed: number
  open_overdue: number
  /** closed_on_time / (closed + open_overdue), so that open ones do not vanish; null: there is nothing to divide by. */
  rate: number | null
}

/** On-time % (按期整改率) over orders: those closed, and those open and late. */
export function onTime(orders: readonly OrderDates[], today: Day): OnTime {
  const closed = orders.filter(({ state }) => state === 'closed')
  const closed_on_time = closed.filter((each) => daysLate(each, today) === 0).length
  const open_overdue = orders.filter((each) => each.state !== 'closed' && daysLate(each, today) > 0).length
  const all = closed.length + open_overdue
  return { closed_on_time, closed: closed.length, open_overdue, rate: all === 0 ? null : closed_on_time / all }
}
