import { randomUUID } from 'node:crypto'
import { moved, reinspectionMove } from '#domain/rectification.ts'
import type { Db } from '../database/connect.ts'
import { problem } from '../problem.ts'
import { addEvent, openItems, proofAuthors, setOrder } from '../queries/orders.ts'
import { judgedItems, noteChecked, orderAwaiting, orderOfAssignment, reinspectionsOf } from '../queries/reinspections.ts'

/** Whoever handed in proof of an order does not look whether it is so. */
export async function checkReinspector(trx: Db, assignment_id: string | null, login_name: string): Promise<void> {
  const order_id = assignment_id === null ? null : await orderOfAssignment(trx, assignment_id)
  if (order_id !== null && (await proofAuthors(trx, order_id)).includes(login_name)) throw problem('order_own_reinspection')
}

interface Approved {
  assignment_id: string | null
  /** Who approved it. */
  reviewer: string
  reviewer_name: string
  now: Date
}

/**
 * After the approval of a re-inspection: once every facility of the order was looked at since the proof, each item that was
 * open passes or has failed again, by the verdict that the approval stored, and the order goes on or back.
 */
export async function noteReinspection(trx: Db, { assignment_id, reviewer_name, now }: Approved): Promise<void> {
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
    return { item_id: id, audit_id, verdict: verdict ?? ('not_measured' as const) }
  })
  const isGood = ({ verdict }: (typeof results)[number]) => verdict === 'pass' || verdict === 'not_applicable'
  const passed = results.filter(isGood).length
  const move = reinspectionMove({ passed, failed: results.length - passed })
  for (const result of results) await noteChecked(trx, { ...result, has_passed: isGood(result) })
  if (move !== 'pass_reinspection') await setOrder(trx, order_id, { proof_on: null })
  const event = { id: randomUUID(), order_id, move, from_state: 'proof_submitted' as const, to_state: moved('proof_submitted', move)! }
  const said = results.map(({ item_id, verdict }) => ({ item_id, verdict }))
  await addEvent(
    trx,
    { ...event, actor_name: reviewer_name, reason: null, due_on: null, audit_ids: [...byFacility.values()], results: said, attachments: [] },
    now,
  )
}
