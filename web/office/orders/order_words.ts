import { daysBetween, type Day } from '#domain/date.ts'
import type { Judgement } from '#domain/audit.ts'
import { answerText, reasonText } from '#domain/audit_words.ts'
import type { Criterion } from '#domain/criterion.ts'
import type { OrderMove, OrderState } from '#domain/rectification.ts'
import { judgedPartName, requiredText } from '../../judgement_words.ts'
import { language, nameOf } from '../../names.ts'
import { m } from '../../paraglide/messages.js'
import type { OrderHead, OrderItem } from './orders_data.ts'

const stateNames: Record<OrderState, () => string> = {
  draft: m.orders_state_draft,
  issued: m.orders_state_issued,
  accepted: m.orders_state_accepted,
  in_progress: m.orders_state_in_progress,
  proof_submitted: m.orders_state_proof_submitted,
  returned: m.orders_state_returned,
  partly_done: m.orders_state_partly_done,
  reinspected: m.orders_state_reinspected,
  closed: m.orders_state_closed,
  withdrawn: m.orders_state_withdrawn,
  reopened: m.orders_state_reopened,
}
export const stateName = (state: OrderState) => stateNames[state]()

const moveNames: Record<OrderMove, () => string> = {
  issue: m.orders_move_issue,
  accept: m.orders_move_accept,
  start: m.orders_move_start,
  submit_proof: m.orders_move_submit_proof,
  return_proof: m.orders_move_return_proof,
  pass_reinspection: m.orders_move_pass_reinspection,
  pass_partly: m.orders_move_pass_partly,
  fail_reinspection: m.orders_move_fail_reinspection,
  close: m.orders_move_close,
  reopen: m.orders_move_reopen,
  withdraw: m.orders_move_withdraw,
  ask_extension: m.orders_move_ask_extension,
  extend: m.orders_move_extend,
  refuse_extension: m.orders_move_refuse_extension,
  comment: m.orders_move_comment,
}
export const moveName = (move: OrderMove) => moveNames[move]()

const kindNames: Record<OrderHead['kind'], () => string> = {
  order: m.orders_kind_order,
  suggestion: m.orders_kind_suggestion,
  task: m.orders_kind_task,
}
export const kindName = (kind: OrderHead['kind']) => kindNames[kind]()

/** `整改〔2026〕031 号`. */
export function numberText({ year, number }: Pick<OrderHead, 'year' | 'number'>): string {
  return year === null || number === null ? m.orders_unnumbered() : m.orders_number({ year, number: String(number).padStart(3, '0') })
}

/** How far an order is on its way, 1 to 6: issued, accepted, under way, proof handed in, re-inspected, closed. */
const stepOf: Record<OrderState, number> = {
  draft: 0,
  issued: 1,
  accepted: 2,
  in_progress: 3,
  returned: 3,
  partly_done: 3,
  reopened: 3,
  proof_submitted: 4,
  reinspected: 5,
  closed: 6,
  withdrawn: 0,
}
export const steps = 6
export const stepReached = (state: OrderState) => stepOf[state]

/** Late, left, or in time: nobody is late by others' waiting. */
export function dueText({ days_late, due_on, proof_on, state }: Pick<OrderHead, 'days_late' | 'due_on' | 'proof_on' | 'state'>, today: Day): string {
  if (state === 'closed' || state === 'withdrawn' || state === 'draft') return ''
  if (days_late > 0) return m.orders_late({ days: days_late })
  if (proof_on !== null) return m.orders_in_time()
  const left = daysBetween(today, due_on)
  return left === 0 ? m.orders_due_today() : m.orders_left({ days: left })
}

export function facilitiesText({ facilities }: { facilities: readonly { name_zh: string; name_en: string | null }[] }): string {
  const [first] = facilities
  if (!first) return ''
  return facilities.length === 1 ? nameOf(first) : `${nameOf(first)} ${m.orders_facilities_more({ count: facilities.length })}`
}

/** A number stays with its unit. */
const kept = (text: string) => text.replaceAll(/(\d) (?=[a-z])/gi, '$1\u00A0')

type Reasoned = { reason: Judgement['reason'] }

/** What was found, as short as it can be said: `760 mm`, `没有`. */
export function foundText({ reason }: Reasoned, criterion: Criterion): string {
  return kept(reason.code === 'compared' ? answerText(reason.found, criterion, language()) : reasonText({ reason }, criterion, language()))
}

export function askedText({ reason }: Reasoned, criterion: Criterion): string {
  return kept(requiredText(criterion, { reason }))
}

/** `无障碍厕位 · 东侧`, or the facility as a whole. */
export function placeText({
  component_type,
  component_part,
  component_name,
}: Pick<OrderItem, 'component_type' | 'component_part' | 'component_name'>): string {
  return component_type === null ? m.orders_whole() : judgedPartName({ type: component_type, part: component_part, name: component_name })
}
