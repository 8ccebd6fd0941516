import { tellChanged } from './changes.ts'
import { cleanUp } from './cleaning.ts'
import { inDatabase, type OutboxRow } from './database.ts'
import { askIfRestored } from './epoch.ts'
import { noteFault } from './fault.ts'
import { sendRecords, tellQueue } from './operations.ts'
import { isVisit, listOutbox, queueOf } from './outbox.ts'
import { sendPhotos } from './photo_sending.ts'
import { nextAsking, nextTry, Undelivered } from './reasons.ts'
import { checkSession } from './sending.ts'
import { renewSites } from './sites.ts'
import { userName } from './user.ts'

/** Held while something is being sent. */
export const sending_lock = 'changxing.outbox'
/** Where the device's store fails there is no row that says when to try again. */
const after_fault_ms = 60_000
let timer: ReturnType<typeof setTimeout> | undefined

/** Sends what is due when the app opens or somebody signs in, the network is back, the page is looked at again, or its time has come. Answers how to stop. */
export function startDraining(): () => void {
  const onOnline = () => sendWaiting(({ reason }) => reason?.code === 'unreachable' || reason?.code === 'portal')
  const onVisible = () => {
    if (document.visibilityState === 'visible') sendWaiting()
  }
  addEventListener('online', onOnline)
  document.addEventListener('visibilitychange', onVisible)
  sendWaiting(({ reason }) => reason?.code === 'signed_out')
  return () => {
    removeEventListener('online', onOnline)
    document.removeEventListener('visibilitychange', onVisible)
    clearTimeout(timer)
  }
}

/** One sender at a time, in all tabs together. `alsoEarly` picks what does not wait for its time. */
export function sendWaiting(alsoEarly: (row: OutboxRow) => boolean = () => false): void {
  const user = userName()
  if (user === null || !globalThis.isSecureContext) return
  navigator.locks
    .request(sending_lock, () => drain(user, alsoEarly))
    .then(
      (next) => {
        noteFault(null)
        wakeIn(next === null ? null : Math.max(0, next - Date.now()))
      },
      (error: unknown) => {
        noteFault(error as Error)
        wakeIn(after_fault_ms)
      },
    )
}

/** At a person's wish these do not wait for their time; what the server refused is offered as it is once more. */
export async function sendAgain(ids: readonly string[]): Promise<void> {
  for (const id of ids) await put(id, ({ state }) => ({ next_try_at: null, ...(state === 'needs_answer' ? { state: 'queued' } : {}) }))
  sendWaiting(({ id }) => ids.includes(id)) // where a try that is under way fails, it is tried again at once
}

function wakeIn(wait_ms: number | null): void {
  clearTimeout(timer)
  if (wait_ms !== null) timer = setTimeout(sendWaiting, wait_ms)
}

/** Answers when the next one is due; null: nothing waits. */
async function drain(user: string, alsoEarly: (row: OutboxRow) => boolean): Promise<number | null> {
  const due = (await waiting(user)).filter((row) => momentOf(row) <= Date.now() || alsoEarly(row))
  if (due.length > 0) await sendAll(user, due)
  await askIfRestored(user)
  await cleanUp(user)
  const left = await waiting(user)
  await renewSites(user, changedIn(due, left))
  const moments = left.map(momentOf)
  return moments.length === 0 ? null : Math.min(...moments)
}

/** Facilities whose record was changed here and is delivered now. */
function changedIn(due: OutboxRow[], left: OutboxRow[]): string[] {
  const waits = new Set(left.map(({ id }) => id))
  return due.filter((row) => !waits.has(row.id) && !isVisit(row)).map(({ facility_id }) => facility_id)
}

/** Oldest first, the records before the photos. One that the server refuses stops no other; without the server all wait. */
async function sendAll(user: string, due: OutboxRow[]): Promise<void> {
  const left = new Set(due.map(({ id }) => id))
  try {
    await checkSession(user)
    const rows: OutboxRow[] = []
    for (const { id } of due) rows.push(await put(id, (stored) => ({ ...counting(stored), state: 'attempting' })))
    const not = await deliverRecords(user, rows)
    for (const row of rows) {
      await deliverPhotos(row, not.get(row.id))
      left.delete(row.id)
      await askMeanwhile(user, not, left)
    }
    await tellQueue(rows[0]!, queueOf(await listOutbox(user))).catch(() => undefined) // the next records say it too
  } catch (error) {
    const isOfDevice = !(error instanceof Undelivered)
    for (const id of left) await put(id, isOfDevice ? () => ({ state: 'queued' }) : later(error)).catch(() => undefined) // it may not take that either
    if (isOfDevice) throw error
    if (error.reason.code === 'barred') await checkSession(user).catch(() => undefined) // so that the pages know it too
  }
}

/** Answers why, of those that are not delivered. */
async function deliverRecords(user: string, rows: OutboxRow[]): Promise<Map<string, Undelivered>> {
  const proved = new Set((await inDatabase((db) => db.getAllFromIndex('receipts', 'user', user))).map(({ operation_id }) => operation_id))
  const open = rows.filter(({ id }) => !proved.has(id))
  const not = await sendRecords(open, queueOf(await listOutbox(user)))
  for (const { id, in_line = false } of open) {
    const reason = not.get(id)?.reason
    if (reason?.code === 'in_line') await put(id, () => ({ in_line: true, reason }))
    else if (in_line) await put(id, () => ({ in_line: false }))
  }
  return not
}

/** Photos take their time: what the server had in line may be judged meanwhile. `left`: whose photos were not sent yet. */
async function askMeanwhile(user: string, not: Map<string, Undelivered>, left: ReadonlySet<string>): Promise<void> {
  const inLine = [...not].filter(([, { reason }]) => reason.code === 'in_line')
  if (inLine.length === 0 || !inLine.every(([, fault]) => fault.isDue)) return
  const ids = new Set(inLine.map(([id]) => id))
  const rows = (await waiting(user)).filter(({ id }) => ids.has(id))
  const still = await deliverRecords(user, rows)
  for (const row of rows) {
    const fault = still.get(row.id)
    if (fault) not.set(row.id, fault)
    else not.delete(row.id)
    if (!left.has(row.id)) await deliverPhotos(row, fault)
  }
}

/** Photos may come before their record takes effect. */
async function deliverPhotos(row: OutboxRow, fault: Undelivered | undefined): Promise<void> {
  try {
    if (fault && !fault.isOpen) throw fault
    await sendPhotos(row)
    if (fault) throw fault
    await put(row.id, () => ({ state: 'delivered', reason: null, next_try_at: null }))
  } catch (error) {
    if (!(error instanceof Undelivered) || error.stops) throw error
    const { reason } = error
    const needsPerson = ['refused', 'photo_missing', 'too_large'].includes(reason.code)
    await put(row.id, needsPerson ? () => ({ state: 'needs_answer', reason, next_try_at: null }) : later(error))
  }
}

function later({ reason, retry_after_s }: Undelivered): (stored: OutboxRow) => Partial<OutboxRow> {
  return (stored) => {
    const counted = stored.state === 'attempting' ? {} : counting(stored) // it did not come to its turn: the server was tried for all
    const next_try_at = reason.code === 'in_line' ? nextAsking(retry_after_s) : nextTry(counted.tries ?? stored.tries, retry_after_s)
    return { ...counted, state: 'queued', reason, next_try_at }
  }
}

function counting({ tries }: OutboxRow): Partial<OutboxRow> {
  return { tries: tries + 1, tried_at: new Date().toISOString() }
}

/** One that was being tried when the page died is tried again: whoever reads this holds the lock. */
async function waiting(user: string): Promise<OutboxRow[]> {
  const rows = await inDatabase((db) => db.getAllFromIndex('outbox', 'user', user))
  const open = rows.filter(({ state }) => state === 'queued' || state === 'attempting')
  return open.sort((one, other) => one.device_seq - other.device_seq)
}

function momentOf({ next_try_at }: OutboxRow): number {
  return next_try_at === null ? 0 : Date.parse(next_try_at)
}

async function put(id: string, change: (stored: OutboxRow) => Partial<OutboxRow>): Promise<OutboxRow> {
  const row = await inDatabase(async (db) => {
    const tx = db.transaction('outbox', 'readwrite')
    const stored = (await tx.store.get(id))! // a row that waits or is being sent is never taken away
    const changed = { ...stored, ...change(stored) }
    await tx.store.put(changed)
    await tx.done
    return changed
  })
  tellChanged()
  return row
}
