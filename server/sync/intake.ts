import { setTimeout as sleep } from 'node:timers/promises'
import type { Language } from '#domain/language.ts'
import type { Account } from '../accounts/visitor.ts'
import { refusalOf } from '../database/constraint.ts'
import type { Db, Log } from '../database/connect.ts'
import type { ProblemCode, Parameters } from '../problem.ts'
import { operationsById, putApart, takeIn, type Intake, type KnownOperation } from '../queries/sync_operations.ts'
import type { Receipt } from '../schemas/sync.ts'
import type { Line } from './line.ts'
import { hashOf, readEnvelope } from './operation.ts'
import { invalidReceipt, receiptsOf } from './receipt.ts'

export interface Delivered {
  payload: string
  content_hash: string
}

export interface From {
  user: Account
  device_id: string
  offset_ms: number
  language: Language
  /** Id of whoever brings it from a rescue file. */
  imported_by?: string
}

export interface Receiving {
  db: Db
  now: () => Date
  line: Line
  log: Pick<Log, 'error'>
}

/** What came: as it can be stored, or why it can't. */
interface Arrived extends Delivered {
  operation_id: string | null
  intake: Intake | null
  refusal: Refusal | null
}

interface Refusal {
  code: ProblemCode
  parameters?: Parameters
}

/**
 * Stores all of it, then has each judged for itself, so that none holds up another, and waits for that at most as long as said; null:
 * to its end. Answers the receipts, in order.
 */
export async function receive(receiving: Receiving, delivered: readonly Delivered[], from: From, within_ms: number | null): Promise<Receipt[]> {
  const { db, line, now } = receiving
  const arrived = delivered.map((each) => arrivedOf(each, from, now()))
  const intakes = onceEach(arrived)
  const { taken, refused } = await takeEach(receiving, intakes)
  const ids = intakes.map(({ operation_id }) => operation_id)
  const stored = await operationsById(db, ids)
  await within(within_ms, judgeAll(receiving, [...stored.values()]))
  const wereKnown = new Set(ids.filter((id) => !taken.has(id) && stored.get(id)?.status !== 'received'))
  const receipts = await receiptsOf({ db, line }, ids, from.language)
  const answers: Receipt[] = []
  for (const each of arrived) {
    const { intake } = each
    const refusal = each.refusal ?? refusalOfStored(intake!, stored, refused) // either of both
    answers.push(refusal ? await apart(receiving, each, from, refusal) : receipts(intake!.operation_id, wereKnown.has(intake!.operation_id)))
    if (!refusal) wereKnown.add(intake!.operation_id)
  }
  return answers
}

function arrivedOf({ payload, content_hash }: Delivered, from: From, now: Date): Arrived {
  const { user, device_id, offset_ms, imported_by = null } = from
  const envelope = readEnvelope(payload)
  const arrived: Arrived = { payload, content_hash, operation_id: envelope.operation_id, intake: null, refusal: null }
  if (hashOf(payload) !== content_hash) return { ...arrived, refusal: { code: 'operation_hash_mismatch' } }
  if ('unreadable' in envelope) return { ...arrived, refusal: { code: 'operation_unreadable', parameters: { why: envelope.unreadable } } }
  const { operation_id, kind, target_id, device_seq, after } = envelope
  const what = { operation_id: operation_id.toLowerCase(), kind, facility_id: target_id, device_seq, waits_for: after }
  const whose = { device_id, offset_ms, user_id: user.id, actor: user.login_name, imported_by }
  return { ...arrived, intake: { ...what, ...whose, payload, content_hash, received_at: now.toISOString() } }
}

/** Of several of one id the first. */
function onceEach(arrived: readonly Arrived[]): Intake[] {
  const first = new Map<string, Intake>()
  for (const { intake } of arrived) if (intake && !first.has(intake.operation_id)) first.set(intake.operation_id, intake)
  return [...first.values()]
}

interface Taken {
  /** Ids of those that were not known. */
  taken: Set<string>
  /** Why, of those that the database does not take. */
  refused: Map<string, string>
}

/** All at once; where the database refuses that, each for itself. */
async function takeEach(receiving: Receiving, intakes: readonly Intake[]): Promise<Taken> {
  const all: Taken = { taken: new Set(), refused: new Map() }
  if (intakes.length === 0) return all
  try {
    return { ...all, taken: await takeIn(receiving.db, intakes) }
  } catch (error) {
    if (refusalOf(error)?.code === 'database_unavailable') throw error
    const [{ operation_id }] = intakes as [Intake]
    receiving.log.error({ err: error, operation_id, of: intakes.length }, 'what a device handed over could not be stored')
    if (intakes.length === 1) return { ...all, refused: new Map([[operation_id, (error as { code?: string }).code ?? '']]) }
  }
  for (const each of intakes) {
    const { taken, refused } = await takeEach(receiving, [each])
    for (const id of taken) all.taken.add(id)
    for (const [id, why] of refused) all.refused.set(id, why)
  }
  return all
}

function refusalOfStored(
  { operation_id, content_hash }: Intake,
  stored: ReadonlyMap<string, KnownOperation>,
  refused: ReadonlyMap<string, string>,
): Refusal | null {
  const why = refused.get(operation_id)
  if (why !== undefined) return { code: 'operation_unreadable', parameters: { why } }
  return stored.get(operation_id)!.content_hash === content_hash ? null : { code: 'operation_id_reused' } // it was taken, now or before
}

/** A fault of the moment leaves one stored; it is tried again by the device or the sweeper. */
async function judgeAll({ line, log }: Receiving, stored: readonly KnownOperation[]): Promise<void> {
  const open = stored.filter(({ status }) => status === 'received' || status === 'held')
  const judged = open.map((each) =>
    line.judged(each).catch((error: unknown) => {
      log.error({ err: error, operation_id: each.operation_id }, 'an operation of a device could not be judged')
    }),
  )
  await Promise.all(judged)
}

/** Until it is done or the time is over; it goes on all the same. */
async function within(ms: number | null, work: Promise<void>): Promise<void> {
  if (ms === null) return work
  const stop = new AbortController()
  const over = sleep(Math.max(0, ms), undefined, { signal: stop.signal }).catch(() => undefined)
  await Promise.race([work, over])
  stop.abort()
}

async function apart({ db }: Receiving, { payload, content_hash, operation_id }: Arrived, from: From, refusal: Refusal): Promise<Receipt> {
  const { user, device_id, language } = from
  const { code, parameters = {} } = refusal
  await putApart(db, { operation_id, payload, content_hash, code, user_id: user.id, actor: user.login_name, device_id })
  return invalidReceipt({ operation_id, content_hash }, { code, parameters }, language)
}
