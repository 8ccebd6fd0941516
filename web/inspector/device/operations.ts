import { newUuid } from '../../uuid.ts'
import { ask, patience_ms } from './asking.ts'
import { inDatabase, type Conflict, type OutboxRow, type Receipt } from './database.ts'
import { askReceipts, markFor, noteServer } from './epoch.ts'
import { sha256 } from './hash.ts'
import type { queueOf } from './outbox.ts'
import { proof, Undelivered } from './reasons.ts'
import { keepReceipt } from './sending.ts'

/** What waits on the device, so that an office sees it too. */
type Queue = ReturnType<typeof queueOf>

/** What the server says of one operation. */
interface Told {
  operation_id: string | null
  content_hash: string
  /** Name of the problem. */
  code: string | null
  status: Receipt['status'] | 'duplicate' | 'held' | 'invalid' | 'unknown'
  received_at: string | null
  title: string | null
  remedy: string | null
  conflicts: Conflict[]
  target_version: number | null
  /** Of a duplicate: what became of it. */
  receipt?: { status: Told['status'] }
}

interface Receipts {
  kind: 'sync_receipts'
  batch_id: string
  server_epoch: string
  kept_days: number
  server_mark: string | null
  /** Until what is in line is likely judged. */
  ask_again_s?: number | null
  receipts: Told[]
}

type Taken = Pick<Receipts, 'receipts' | 'ask_again_s'>

const most_records = 50
const most_asked = 500
const most_bytes = 512 * 1024
/** Where the server does not say when to ask again. */
const soon_s = 5
/** The server reads no operation that is longer. */
const longest = 400_000

/**
 * Hands the records over, in batches; of those that the server has in line it asks what became of them. Answers why, of those that
 * the server does not have for good; of all others the receipts are stored.
 */
export async function sendRecords(rows: OutboxRow[], queue: Queue): Promise<Map<string, Undelivered>> {
  const not = new Map<string, Undelivered>()
  const take = async (part: OutboxRow[], told: Taken) => {
    for (const row of part) {
      const fault = await settled(row, told.receipts, told.ask_again_s ?? soon_s)
      if (fault) not.set(row.id, fault)
    }
  }
  const lost = await askFor(
    rows.filter(({ in_line }) => in_line),
    take,
  )
  const toSend = rows.filter(({ id, in_line }) => !in_line || lost.has(id))
  for (const { id } of toSend.filter(isTooLong)) not.set(id, new Undelivered({ code: 'too_large' }))
  for (const batch of batchesOf(toSend.filter((row) => !isTooLong(row)))) {
    await handOver(
      batch,
      async (part) => take(part, await post(part[0]!, part, queue)),
      ({ id }) => not.set(id, new Undelivered({ code: 'too_large' })),
    )
  }
  return not
}

/** Answers which the server does not know any more. */
async function askFor(rows: OutboxRow[], take: (part: OutboxRow[], told: Taken) => Promise<void>): Promise<Set<string>> {
  const lost = new Set<string>()
  for (let from = 0; from < rows.length; from += most_asked) {
    const part = rows.slice(from, from + most_asked)
    const told = await askReceipts<Told>(
      part[0]!.user,
      part.map(({ id }) => id),
    )
    for (const { operation_id, status } of told.receipts) if (status === 'unknown' && operation_id !== null) lost.add(operation_id)
    await take(
      part.filter(({ id }) => !lost.has(id)),
      told,
    )
  }
  return lost
}

const isTooLong = ({ payload }: OutboxRow) => payload.length > longest

/** In their order. */
function batchesOf(rows: OutboxRow[]): OutboxRow[][] {
  const batches: OutboxRow[][] = []
  let room = 0
  for (const row of rows) {
    const bytes = new Blob([JSON.stringify(row.payload)]).size
    const last = batches.at(-1)
    if (last && last.length < most_records && bytes <= room) last.push(row)
    else {
      batches.push([row])
      room = most_bytes
    }
    room -= bytes
  }
  return batches
}

/** A batch that is too large goes in halves. */
async function handOver(rows: OutboxRow[], send: (part: OutboxRow[]) => Promise<void>, giveUp: (row: OutboxRow) => void): Promise<void> {
  try {
    await send(rows)
  } catch (error) {
    const isTooLarge = error instanceof Undelivered && 'status' in error.reason && error.reason.status === 413
    if (!isTooLarge) throw error
    if (rows.length === 1) return giveUp(rows[0]!)
    const half = Math.ceil(rows.length / 2)
    await handOver(rows.slice(0, half), send, giveUp)
    await handOver(rows.slice(half), send, giveUp)
  }
}

/** Of those that went it is known only now what became of them. */
export async function tellQueue(device: Sender, queue: Queue): Promise<void> {
  await post(device, [], queue)
}

type Sender = Pick<OutboxRow, 'device_id' | 'user'>

async function post({ device_id, user }: Sender, rows: OutboxRow[], queue: Queue): Promise<Receipts> {
  const batch_id = newUuid()
  const operations = rows.map(({ payload, content_hash }) => ({ payload, content_hash }))
  const body = JSON.stringify({ batch_id, device_id, client_now: new Date().toISOString(), queue, operations, ...(await markFor(user)) })
  const headers = { 'content-type': 'application/json' }
  const response = await ask('/api/v1/sync/operations', { method: 'POST', body, headers }, patience_ms.record)
  const told = proof<Receipts>(
    response,
    (given) =>
      given.kind === 'sync_receipts' && given.batch_id === batch_id && typeof given.server_epoch === 'string' && Array.isArray(given.receipts),
  )
  await noteServer(user, told, inDatabase)
  return told
}

/** Only a receipt of this record with its hash counts. Null: it is stored. */
async function settled(row: OutboxRow, receipts: Told[], ask_again_s: number): Promise<Undelivered | null> {
  const { id, user, content_hash } = row
  const told = receipts.find((each) => each.operation_id === id && each.content_hash === content_hash)
  const status = told?.status === 'duplicate' ? told.receipt?.status : told?.status
  const said = { title: told?.title ?? '', remedy: told?.remedy ?? '' }
  switch (status) {
    case 'applied':
    case 'conflict':
    case 'needs_review':
    case 'dismissed': {
      const { conflicts, target_version } = told!
      await keepReceipt({
        user,
        operation_id: id,
        content_hash,
        status,
        said: said.title ? said : null,
        conflicts,
        target_version,
        at: new Date().toISOString(),
      })
      return null
    }
    case 'held':
      if (told!.code === 'operation_in_line') return new Undelivered({ code: 'in_line', ...said }, { retry_after_s: ask_again_s })
      return new Undelivered({ code: 'held', ...said })
    case 'invalid':
      if (told?.code === 'operation_hash_mismatch' && (await isWhole(row))) return new Undelivered({ code: 'damaged' })
      return new Undelivered({ code: 'refused', status: 200, ...said, details: [] })
    default:
      return new Undelivered({ code: 'fault', status: 200 })
  }
}

/** It was damaged on the way then, and is not here. */
async function isWhole({ payload, content_hash }: OutboxRow): Promise<boolean> {
  return (await sha256(new TextEncoder().encode(payload))) === content_hash
}
