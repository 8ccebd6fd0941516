import { newUuid } from '../../uuid.ts'
import { ask, patience_ms } from './asking.ts'
import { tellChanged } from './changes.ts'
import { inStore } from './opening.ts'
import { proof } from './reasons.ts'

/** What the server said last of its database. */
interface Known {
  epoch: string
  /** Says to the server how much it had then; null: it gave none yet. */
  mark: string | null
  at: string
}

interface Said {
  server_epoch: string
  /** Absent: the one before holds. */
  server_mark?: string | null
  kept_days?: unknown
}

const keyOf = (user: string) => `epoch/${user}`

async function known(user: string): Promise<Partial<Known>> {
  const stored = await inStore((db) => db.get('lists', keyOf(user)))
  return stored?.list ?? {}
}

/** To be sent along, so that the server finds out whether it has lost what this device was told of. */
export async function markFor(user: string): Promise<{ server_mark?: string }> {
  const { mark } = await known(user)
  return mark ? { server_mark: mark } : {}
}

/** Another epoch than before: the server was restored from a backup, so its receipts prove nothing any more and all is offered again. */
export async function noteServer(user: string, said: Said, within = inStore): Promise<void> {
  const { server_epoch: epoch, server_mark, kept_days } = said
  await noteKeptDays(user, kept_days, within)
  const isRestored = await within(async (db) => {
    const tx = db.transaction(['lists', 'outbox', 'receipts'], 'readwrite', { durability: 'strict' })
    const before = ((await tx.objectStore('lists').get(keyOf(user)))?.list ?? {}) as Partial<Known>
    const changed = before.epoch !== undefined && before.epoch !== epoch
    const mark = server_mark ?? (changed ? null : (before.mark ?? null))
    const list: Known = { epoch, mark, at: new Date().toISOString() }
    await tx.objectStore('lists').put({ key: keyOf(user), list })
    if (changed) {
      for (const each of await tx.objectStore('receipts').index('user').getAllKeys(user)) await tx.objectStore('receipts').delete(each)
      const rows = await tx.objectStore('outbox').index('user').getAll(user)
      for (const row of rows.filter(({ state }) => state === 'delivered'))
        await tx.objectStore('outbox').put({ ...row, state: 'queued', next_try_at: null, reason: null })
    }
    await tx.done
    return changed
  })
  if (isRestored) tellChanged()
}

const keptKey = (user: string) => `kept_days/${user}`
const usual_days = 30

/** How many days what was delivered stays here, as the server said last: one restored from a backup may want it again. */
export async function keptDays(user: string): Promise<number> {
  return ((await inStore((db) => db.get('lists', keptKey(user))))?.list as number | undefined) ?? usual_days
}

/** A server of before says nothing of it; none may say at once. */
async function noteKeptDays(user: string, days: unknown, within: typeof inStore): Promise<void> {
  if (typeof days !== 'number' || !(days >= 1) || days === (await keptDays(user))) return
  await within((db) => db.put('lists', { key: keptKey(user), list: days }))
  tellChanged()
}

interface Asked {
  operation_id: string | null
  content_hash: string
  status: string
  received_at: string | null
}

interface Told<Of> extends Said {
  kind: 'sync_receipts'
  batch_id: string
  server_time: string
  /** Until what is in line is likely judged. */
  ask_again_s?: number | null
  receipts: Of[]
}

/** What the server says of records now; `unknown` where it has none of that id. Undelivered is thrown where it does not answer. */
export async function askReceipts<Of extends Asked = Asked>(user: string, ids: string[]): Promise<Told<Of>> {
  const batch_id = newUuid()
  const body = JSON.stringify({ batch_id, ids, ...(await markFor(user)) })
  const init = { method: 'POST', body, headers: { 'content-type': 'application/json' } }
  const told = proof<Told<Of>>(await ask('/api/v1/sync/receipts', init, patience_ms.room), (given) => isOf(batch_id, given))
  await noteServer(user, told).catch(() => undefined) // who makes room asks too; the next answer says it again
  return told
}

const isOf = (batch_id: string, { kind, batch_id: given, server_epoch, server_time, receipts }: Partial<Told<unknown>>) =>
  kind === 'sync_receipts' && given === batch_id && typeof server_epoch === 'string' && typeof server_time === 'string' && Array.isArray(receipts)

const ask_every_ms = 60 * 60 * 1000

/** With nothing left to send it is asked now and then, and once photos have come: the server may be restored at any time. */
export async function askIfRestored(user: string): Promise<void> {
  const receipts = await inStore((db) => db.getAllFromIndex('receipts', 'user', user))
  const { at = '' } = await known(user)
  const isRecent = Date.parse(at) > Date.now() - ask_every_ms
  const hasNewPhotos = receipts.some((each) => each.status === 'received' && each.at > at)
  if (receipts.length === 0 || (isRecent && !hasNewPhotos)) return
  await askReceipts(user, []).catch(() => undefined) // the next time then
}
