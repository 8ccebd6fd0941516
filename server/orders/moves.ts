import { dayInChina, type Day } from '#domain/date.ts'
import { movesFrom, moved, orderRules, type OrderMove, type OrderState } from '#domain/rectification.ts'
import { moveNames, stateNames } from '#domain/rectification_words.ts'
import { isWithin, type Rights } from '#domain/role.ts'
import { refusedAt } from '../accounts/at_field.ts'
import type { Db } from '../database/connect.ts'
import { found, problem } from '../problem.ts'
import {
  addEvent,
  countExtension,
  eventById,
  lastEvent,
  lockOrder,
  missingPhotos,
  nextNumber,
  itemsOf,
  proofAuthors,
  releaseFindings,
  setOrder,
  takeFindingsAgain,
  takeSnapshot,
  type LockedOrder,
} from '../queries/order_writes.ts'
import type { OrderReader } from '../queries/orders.ts'
import type { OrderMoveBody } from '../schemas/order.ts'
import { checkVersion, namesVersion } from '../version.ts'
import { checkDue, checkFindings } from './draft.ts'

/** Who makes a move. */
export interface Mover {
  /** Login name. */
  login_name: string
  name: string
  rights: Rights
  reader: OrderReader
  now: Date
}

/** The moves that follow from an audit's approval: nobody makes them by themselves. */
const automatic: ReadonlySet<OrderMove> = new Set(['pass_reinspection', 'pass_partly', 'fail_reinspection'])

/** Whether somebody may make a move on an order, wherever it stands. */
export function mayMove(rights: Rights, move: OrderMove, order: { department_code: string; town_codes: readonly string[] }): boolean {
  const { permission } = orderRules[move]
  const scopes = rights.get(permission)
  if (scopes === undefined) return false
  return order.town_codes.every((town_code) => isWithin(scopes, { town_code, department_code: order.department_code }))
}

/** The moves that somebody may make on an order as it stands. */
export function movesOf(rights: Rights, order: Parameters<typeof mayMove>[2] & Pick<LockedOrder, 'state'>): OrderMove[] {
  return movesFrom(order.state).filter((move) => !automatic.has(move) && mayMove(rights, move, order))
}

/** Makes a move, and answers the state in which the order is then; the same one sent again changes nothing. */
export async function makeMove(
  trx: Db,
  order_id: string,
  { body, ifMatch, mover }: { body: OrderMoveBody; ifMatch: string | undefined; mover: Mover },
): Promise<OrderState> {
  const order = found(await lockOrder(trx, order_id, mover.reader), 'order_not_found', { id: order_id })
  const known = await eventById(trx, body.id)
  if (known) {
    if (known.order_id === order_id && known.move === body.move && known.actor === mover.login_name) return order.state
    throw problem('order_event_id_reused', { id: body.id })
  }
  if (!mayMove(mover.rights, body.move, order)) throw problem('not_allowed', { permission: orderRules[body.move].permission })
  await checkUnmoved(trx, order, ifMatch)
  const to_state = moved(order.state, body.move)
  if (to_state === null) throw problem('order_move_impossible', wordsOf({ move: body.move, state: order.state }))
  const reason = body.reason?.trim() ?? null
  if (orderRules[body.move].needs_reason && !reason) throw refusedAt('reason', 'order_reason_missing', {})
  const today = dayInChina(mover.now)
  await rules[body.move]?.({ trx, order, body, mover, today })
  await checkAttachments(trx, order_id, body)
  const due_on = body.due_on ?? null
  const attachments = body.attachments ?? []
  const event = { id: body.id, order_id, move: body.move, from_state: order.state, to_state, actor_name: mover.name, reason, due_on, attachments }
  await addEvent(trx, { ...event, audit_ids: [], results: [] }, mover.now)
  return to_state
}

/** Whoever moves an order that somebody else moved meanwhile is told who, and to what. */
async function checkUnmoved(trx: Db, { id, state, revision }: LockedOrder, ifMatch: string | undefined): Promise<void> {
  if (ifMatch !== undefined && !namesVersion(ifMatch, revision)) {
    const last = await lastEvent(trx, id)
    if (last) throw problem('order_moved_meanwhile', { who: last.actor_name, at: last.at, ...wordsOf({ move: last.move, state }) })
  }
  checkVersion(ifMatch, revision)
}

function wordsOf({ move, state }: { move: OrderMove; state: OrderState }) {
  const [named, stands] = [moveNames[move], stateNames[state]]
  return { move, state, move_zh: named.zh, move_en: named.en, state_zh: stands.zh, state_en: stands.en }
}

interface Making {
  trx: Db
  order: LockedOrder
  body: OrderMoveBody
  mover: Mover
  today: Day
}

/** What a move asks for and changes, besides its event. */
const rules: Partial<Record<OrderMove, (making: Making) => Promise<void>>> = {
  issue: async ({ trx, order, body, today }) => {
    checkDue(order.due_on, today)
    await checkFindings(trx, order.id, { kind: order.kind, items: await findingsOf(trx, order.id) })
    await takeSnapshot(trx, order.id)
    const year = Number(today.slice(0, 4))
    const number = await nextNumber(trx, order.issuing_department_code, year)
    await setOrder(trx, order.id, { year, number, issued_on: today, served_on: body.served_on ?? null })
  },
  submit_proof: async ({ trx, order, body, mover, today }) => {
    const shown = new Set((body.attachments ?? []).filter(({ phase }) => phase === 'after').map(({ item_id }) => item_id))
    const bare = (await itemsOf(trx, order.id)).filter(({ id, state }) => state === 'open' && !shown.has(id))
    if (bare.length > 0) throw problem('order_proof_incomplete', { count: bare.length })
    await setOrder(trx, order.id, { proof_on: today, proof_by: mover.login_name })
  },
  return_proof: async ({ trx, order }) => setOrder(trx, order.id, { proof_on: null }),
  close: async ({ trx, order, mover, today }) => {
    if ((await proofAuthors(trx, order.id)).includes(mover.login_name)) throw problem('order_own_proof')
    await setOrder(trx, order.id, { closed_on: today })
    await releaseFindings(trx, order.id)
  },
  withdraw: async ({ trx, order }) => releaseFindings(trx, order.id),
  reopen: async ({ trx, order, body, today }) => {
    checkDue(dayOf(body), today)
    await takeFindingsAgain(trx, order.id)
    await setOrder(trx, order.id, { due_on: dayOf(body), closed_on: null, proof_on: null })
  },
  ask_extension: async ({ trx, order, body }) => {
    checkLater(dayOf(body), order.due_on)
    await setOrder(trx, order.id, { extension_asked_to: dayOf(body) })
  },
  extend: async ({ trx, order, body, today }) => {
    checkLater(dayOf(body), order.due_on > today ? order.due_on : today)
    await setOrder(trx, order.id, { due_on: dayOf(body), extension_asked_to: null })
    await countExtension(trx, order.id)
  },
  refuse_extension: async ({ trx, order }) => setOrder(trx, order.id, { extension_asked_to: null }),
}

async function findingsOf(trx: Db, order_id: string): Promise<{ finding_id: string }[]> {
  return trx('order_items').where({ order_id }).select('finding_id')
}

function dayOf({ due_on }: OrderMoveBody): Day {
  if (due_on === undefined) throw refusedAt('due_on', 'order_due_unfit', { after: '' })
  return due_on
}

function checkLater(day: Day, after: Day): void {
  if (day <= after) throw refusedAt('due_on', 'order_due_unfit', { after })
}

/** Pictures have arrived, and what they show is of this order. */
async function checkAttachments(trx: Db, order_id: string, { attachments = [] }: OrderMoveBody): Promise<void> {
  if (attachments.length === 0) return
  const known = new Set((await itemsOf(trx, order_id)).map(({ id }) => id))
  const stray = attachments.find(({ item_id }) => item_id !== null && !known.has(item_id))
  if (stray) throw problem('order_item_unknown', { id: stray.item_id! })
  const missing = await missingPhotos(trx, [...new Set(attachments.map(({ sha256 }) => sha256))])
  if (missing.length > 0) throw problem('order_photos_missing', { count: missing.length })
}
