import { randomUUID } from 'node:crypto'
import { moved, reinspectionMove } from '#domain/rectification.ts'
import type { Day } from '#domain/date.ts'
import type { Scope } from '#domain/role.ts'
import type { Db } from '../database/connect.ts'
import { refusedAt } from '../accounts/at_field.ts'
import { found, problem } from '../problem.ts'
import { addAssignments, inspectorById } from '../queries/assignments.ts'
import { addEvent, lockOrder, openItems, proofAuthors, setOrder } from '../queries/order_writes.ts'
import type { OrderReader } from '../queries/orders.ts'
import { displayNameOf } from '../queries/users.ts'
import type { Assigned } from '../schemas/assignment.ts'
import {
  facilitiesToReinspect,
  judgedItems,
  linkAssignments,
  noteChecked,
  orderAwaiting,
  orderOfAssignment,
  reinspectionsOf,
} from '../queries/reinspections.ts'

/** Whoever handed in proof of an order does not look whether it is so. */
export async function checkReinspector(trx: Db, assignment_id: string | null, login_name: string): Promise<void> {
  await checkMender(trx, assignment_id === null ? null : await orderOfAssignment(trx, assignment_id), login_name)
}

/** The same of an order; null: of none. */
export async function checkMender(trx: Db, order_id: string | null, login_name: string): Promise<void> {
  if (order_id !== null && (await proofAuthors(trx, order_id)).includes(login_name)) throw problem('order_own_reinspection')
}

interface Visit {
  inspector_id: string
  due_on: Day
  note: string | null
  /** Where whoever assigns may; null: everywhere. */
  scopes: readonly Scope[] | null
  reader: OrderReader
}

/** Assigns the facilities of which something is still to be looked at; those that can't be are named. */
export async function orderReinspection(trx: Db, id: string, { reader, ...visit }: Visit): Promise<Assigned> {
  if (visit.due_on < reader.today) throw refusedAt('due_on', 'due_day_past', { date: visit.due_on })
  const order = found(await lockOrder(trx, id, reader), 'order_not_found', { id })
  if (order.state !== 'proof_submitted') throw problem('order_not_awaiting')
  const inspector = found(await inspectorById(trx, visit.inspector_id), 'inspector_unfit', {})
  if ((await proofAuthors(trx, id)).includes(inspector.login_name)) throw problem('order_own_reinspection')
  const facility_ids = await facilitiesToReinspect(trx, id)
  const assigned = await addAssignments(trx, { facility_ids, ...visit, inspector_scopes: inspector.scopes })
  await linkAssignments(
    trx,
    assigned.assigned.map((each) => each.id),
    id,
  )
  return assigned
}

interface Approved {
  assignment_id: string | null
  /** Login name of who approved it. */
  reviewer: string
  now: Date
}

/**
 * After the approval of a re-inspection: once every facility of the order was looked at since the proof, each item that was
 * open passes or has failed again, by the verdict that the approval stored, and the order goes on or back.
 */
export async function noteReinspection(trx: Db, { assignment_id, reviewer, now }: Approved): Promise<void> {
  const order_id = assignment_id === null ? null : await orderOfAssignment(trx, assignment_id)
  const awaiting = order_id === null ? undefined : await orderAwaiting(trx, order_id)
  if (order_id === null || !awaiting) return
  const open = (await openItems(trx, order_id)).filter(({ state }) => state === 'open')
  const audits = await reinspectionsOf(trx, order_id, awaiting.proof_at)
  const byFacility = new Map(audits.map(({ facility_id, audit_id }) => [facility_id, audit_id]))
  if (open.some(({ facility_id }) => !byFacility.has(facility_id))) return
  const judged = await judgedItems(trx, [...byFacility.values()])
  const results = open.map(({ id, facility_id, criterion, component_id }) => {
    const audit_id = byFacility.get(facility_id)!
    const verdict = judged.find((each) => each.audit_id === audit_id && each.criterion === criterion && each.component_id === component_id)?.verdict
    return { item_id: id, audit_id, verdict: verdict ?? ('not_applicable' as const) }
  })
  const isGood = ({ verdict }: (typeof results)[number]) => verdict === 'pass' || verdict === 'not_applicable'
  const passed = results.filter(isGood).length
  const move = reinspectionMove({ passed, failed: results.length - passed })
  for (const result of results) await noteChecked(trx, { ...result, has_passed: isGood(result) })
  if (move !== 'pass_reinspection') await setOrder(trx, order_id, { proof_on: null })
  const event = { id: randomUUID(), order_id, move, from_state: 'proof_submitted' as const, to_state: moved('proof_submitted', move)! }
  const said = results.map(({ item_id, verdict }) => ({ item_id, verdict }))
  const actor_name = (await displayNameOf(trx, reviewer)) ?? reviewer
  await addEvent(trx, { ...event, actor_name, reason: null, due_on: null, audit_ids: [...byFacility.values()], results: said, attachments: [] }, now)
}
