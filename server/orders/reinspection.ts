import { randomUUID } from 'node:crypto'
import type { Judgement } from '#domain/audit.ts'
import { moved, reinspectionMove } from '#domain/rectification.ts'
import type { Day } from '#domain/date.ts'
import type { Scope } from '#domain/role.ts'
import type { Db } from '../database/connect.ts'
import { refusedAt } from '../accounts/at_field.ts'
import { found, problem } from '../problem.ts'
import { addAssignments, inspectorById } from '../queries/assignments.ts'
import { addEvent, lockOrder, itemsOf, proofAuthors, setOrder } from '../queries/order_writes.ts'
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
  facility_id: string
  /** Login name of who approved it. */
  reviewer: string
  now: Date
}

/**
 * After the approval of a re-inspection: each item of its facility that was open passes or has failed again, by the verdict that the
 * approval stored; once every facility with an open item was looked at since the proof, the order goes on or back.
 */
export async function noteReinspection(trx: Db, { assignment_id, facility_id, reviewer, now }: Approved): Promise<void> {
  const order_id = assignment_id === null ? null : await orderOfAssignment(trx, assignment_id)
  const awaiting = order_id === null ? undefined : await orderAwaiting(trx, order_id)
  if (order_id === null || !awaiting) return
  const audits = await reinspectionsOf(trx, order_id, awaiting.proof_at)
  const byFacility = new Map(audits.map((each) => [each.facility_id, each.audit_id]))
  const verdictOf = await verdictsOf(trx, byFacility)
  for (const item of await itemsOf(trx, order_id))
    if (item.facility_id === facility_id && item.state === 'open' && byFacility.has(facility_id))
      await noteChecked(trx, { item_id: item.id, audit_id: byFacility.get(facility_id)!, has_passed: isGood(verdictOf(item)) })
  const items = await itemsOf(trx, order_id)
  if (items.some((each) => each.state === 'open' && !byFacility.has(each.facility_id))) return
  const looked = items.filter(({ facility_id: of, checked_by_audit }) => checked_by_audit !== null && byFacility.get(of) === checked_by_audit)
  const passed = looked.filter(({ state }) => state === 'passed').length
  const move = reinspectionMove({ passed, failed: looked.length - passed })
  if (move !== 'pass_reinspection') await setOrder(trx, order_id, { proof_on: null })
  const event = { id: randomUUID(), order_id, move, from_state: 'proof_submitted' as const, to_state: moved('proof_submitted', move)! }
  const results = looked.map((item) => ({ item_id: item.id, verdict: verdictOf(item) }))
  const actor_name = (await displayNameOf(trx, reviewer)) ?? reviewer
  await addEvent(trx, { ...event, actor_name, reason: null, due_on: null, audit_ids: [...byFacility.values()], results, attachments: [] }, now)
}

type Item = Awaited<ReturnType<typeof itemsOf>>[number]

const isGood = (verdict: Judgement['verdict']) => verdict === 'pass' || verdict === 'not_applicable'

/** What the audit of an item's facility says of it; an item that is no longer asked, or whose part is gone, does not apply. */
async function verdictsOf(trx: Db, byFacility: ReadonlyMap<string, string>): Promise<(item: Item) => Judgement['verdict']> {
  const judged = await judgedItems(trx, [...byFacility.values()])
  const keyOf = (audit_id: string | undefined, { criterion, component_id }: Pick<Item, 'criterion' | 'component_id'>) =>
    [audit_id, criterion, component_id].join(' ')
  const verdicts = new Map(judged.map((each) => [keyOf(each.audit_id, each), each.verdict]))
  return (item) => verdicts.get(keyOf(byFacility.get(item.facility_id), item)) ?? 'not_applicable'
}
