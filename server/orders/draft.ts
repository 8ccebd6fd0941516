import { condemns } from '#domain/criterion.ts'
import type { Day } from '#domain/date.ts'
import { refusedAt } from '../accounts/at_field.ts'
import type { Db } from '../database/connect.ts'
import { found, problem } from '../problem.ts'
import { criteriaVersion } from '../queries/criteria.ts'
import { isDepartment } from '../queries/departments.ts'
import { chosenFindings, lockOrder, orderExists, saveDraft, type ChosenFinding } from '../queries/order_writes.ts'
import type { OrderReader } from '../queries/orders.ts'
import type { OrderDraft } from '../schemas/order.ts'
import { checkVersion } from '../version.ts'

interface Writing {
  id: string
  draft: OrderDraft
  ifMatch: string | undefined
  /** Login name. */
  author: string
  reader: OrderReader
}

/** Writes a draft under the id that its author made; answers whether it is new. */
export async function writeDraft(trx: Db, { id, draft, ifMatch, author, reader }: Writing): Promise<boolean> {
  const exists = await orderExists(trx, id)
  if (exists) {
    const order = found(await lockOrder(trx, id, reader), 'order_not_found', { id })
    if (order.state !== 'draft') throw problem('order_not_draft')
    const isSentAgain = ifMatch === undefined && order.created_by === author && order.revision === 1
    if (!isSentAgain) checkVersion(ifMatch, order.revision)
  }
  checkDue(draft.due_on, reader.today)
  for (const field of ['issuing_department_code', 'department_code'] as const)
    if (!(await isDepartment(trx, draft[field]))) throw refusedAt(field, 'order_department_unknown', { code: draft[field] })
  await checkFindings(trx, id, draft)
  await saveDraft(trx, id, draft)
  return !exists
}

/** A deadline lies ahead; the law sets no number of days. */
export function checkDue(due_on: Day, today: Day): void {
  if (due_on <= today) throw refusedAt('due_on', 'order_due_past', { date: due_on })
}

/** One that does not condemn, as it was judged or by the checklist that is in force. */
async function advisingOf(trx: Db, findings: readonly ChosenFinding[]): Promise<ChosenFinding | undefined> {
  const { criteria } = (await criteriaVersion(trx, null))! // the first one comes with the program
  const condemning = new Set(criteria.filter(condemns).map(({ id }) => id))
  return findings.find((each) => !each.condemns || !condemning.has(each.criterion))
}

/** Open, in no other order, of one facility or one owner; what only advises enters no order. */
export async function checkFindings(
  trx: Db,
  id: string,
  { kind, items }: Pick<OrderDraft, 'kind'> & { items: readonly { finding_id: string }[] },
): Promise<void> {
  const ids = new Set(items.map(({ finding_id }) => finding_id))
  const findings = await chosenFindings(trx, [...ids], id)
  if (findings.length < ids.size || ids.size < items.length || findings.some(({ ended_on }) => ended_on !== null))
    throw problem('order_finding_unknown')
  if (findings.some(({ taken_by }) => taken_by !== null)) throw problem('order_finding_taken')
  const advising = kind === 'order' ? await advisingOf(trx, findings) : undefined
  if (advising) throw problem('order_item_advises', { criterion: advising.criterion })
  const facilities = new Set(findings.map(({ facility_id }) => facility_id))
  const owners = new Set(findings.map(({ owner }) => owner))
  if (facilities.size > 1 && (owners.size > 1 || owners.has(null))) throw problem('order_facilities_mixed')
}
