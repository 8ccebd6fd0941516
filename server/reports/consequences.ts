import { type Day } from '#domain/date.ts'
import { endOfDay } from '#domain/operational.ts'
import type { Rights, Scope } from '#domain/role.ts'
import { refusedAt } from '../accounts/at_field.ts'
import type { Db } from '../database/connect.ts'
import { checkedObservation } from '../observation_rules.ts'
import { found, problem } from '../problem.ts'
import { addAssignments, inspectorById } from '../queries/assignments.ts'
import { addObservation } from '../queries/operational.ts'
import { orderById } from '../queries/orders.ts'
import { isOrderOf, isVisitOf, type LockedReport } from '../queries/report_writes.ts'
import type { ReportMoveBody } from '../schemas/report.ts'

/** Who of the staff makes a move. */
export interface Handler {
  login_name: string
  name: string
  rights: Rights
  /** Where they handle reports; null: everywhere. */
  scopes: readonly Scope[] | null
  now: Date
}

export interface Making {
  trx: Db
  report: LockedReport
  body: ReportMoveBody
  handler: Handler
  today: Day
}

/** With what a move links a report. */
export interface Linked {
  assignment_id?: string
  order_id?: string
}

/** An inspection that is open, one that is assigned now, or an order that whoever links it may read. */
export async function linkedBy({ trx, report, body, handler, today }: Making): Promise<Linked> {
  const { facility_id } = report
  if (facility_id === null) throw problem('report_without_facility')
  if (body.assignment) return { assignment_id: await assign({ trx, report, handler, today, facility_id, ...body.assignment }) }
  if (body.assignment_id !== undefined) {
    if (!(await isVisitOf(trx, body.assignment_id, facility_id))) throw refusedAt('assignment_id', 'report_link_unfit', {})
    return { assignment_id: body.assignment_id }
  }
  if (body.order_id === undefined) throw problem('report_link_missing')
  const scopes = handler.rights.get('read_orders')
  const reads = scopes !== undefined && (await orderById(trx, body.order_id, { scopes, draft_scopes: handler.rights.get('issue_orders'), today }))
  if (!reads || !(await isOrderOf(trx, body.order_id, facility_id))) throw refusedAt('order_id', 'report_link_unfit', {})
  return { order_id: body.order_id }
}

interface Visit extends Pick<Making, 'trx' | 'report' | 'handler' | 'today'> {
  facility_id: string
  inspector_id: string
  due_on: Day
  note?: string | null
}

async function assign({ trx, handler, today, facility_id, inspector_id, due_on, note = null }: Visit): Promise<string> {
  const scopes = handler.rights.get('assign_inspections')
  if (scopes === undefined) throw problem('not_allowed', { permission: 'assign_inspections' })
  if (due_on < today) throw refusedAt('due_on', 'due_day_past', { date: due_on })
  const inspector = found(await inspectorById(trx, inspector_id), 'inspector_unfit', {})
  const asked = { facility_ids: [facility_id], inspector_id, due_on, note, scopes, inspector_scopes: inspector.scopes }
  const { assigned } = await addAssignments(trx, asked)
  return found(assigned[0]?.id, 'report_assigned_already', {})
}

/** Whether it can be used, as whoever handles the report made sure. */
export async function observe(
  { trx, report, body, handler }: Making,
  { usable, reason, note, until }: NonNullable<ReportMoveBody['status']>,
): Promise<void> {
  if (body.move !== 'triage' && body.move !== 'answer') throw problem('report_move_impossible', { move: body.move, state: report.state })
  if (report.facility_id === null) throw problem('report_without_facility')
  const seen = checkedObservation(
    { usable, ...(reason && { reason }), ...(note && { note }), ...(until && { expires_at: endOfDay(until) }) },
    handler.now,
  )
  await addObservation(trx, report.facility_id, { ...seen, observed_by: handler.name })
}
