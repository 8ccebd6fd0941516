import type { OutboxRow, Receipt } from './database.ts'
import { inStore } from './opening.ts'

/** A record of the outbox, and what is proved of it. */
export interface OutboxEntry extends OutboxRow {
  /** Null: the server has not said that it has the record. */
  receipt: Receipt | null
  /** Hashes of its photos that the server has said it has. */
  photos_delivered: ReadonlySet<string>
  /** When the last of its receipts came, by this device's clock; null: one is missing. */
  proved_at: string | null
}

/** Not what was said of the record of a facility. */
export const isVisit = ({ kind }: Pick<OutboxRow, 'kind'>) => kind === undefined || kind === 'audit_submit' || kind === 'audit_revise'

/** The oldest first. */
export async function listOutbox(user: string): Promise<OutboxEntry[]> {
  return inStore(async (db) => {
    const rows = await db.getAllFromIndex('outbox', 'user', user)
    const receipts = new Map((await db.getAllFromIndex('receipts', 'user', user)).map((each) => [each.operation_id, each]))
    return rows.sort((one, other) => one.device_seq - other.device_seq).map((row) => entryOf(row, receipts))
  })
}

function entryOf(row: OutboxRow, receipts: ReadonlyMap<string, Receipt>): OutboxEntry {
  const photos_delivered = new Set(row.photos.map(({ sha256 }) => sha256).filter((hash) => receipts.has(hash)))
  const moments = [row.id, ...row.photos.map(({ sha256 }) => sha256)].map((each) => receipts.get(each)?.at ?? null)
  const proved_at = moments.reduce((last, each) => (last === null || each === null ? null : each > last ? each : last))
  return { ...row, receipt: receipts.get(row.id) ?? null, photos_delivered, proved_at }
}

/** What anybody left on this device and was not delivered, for whoever can't sign in any more. */
export async function listLeft(): Promise<OutboxEntry[]> {
  const users = new Set((await inStore((db) => db.getAll('outbox'))).map(({ user }) => user))
  const all = await Promise.all([...users].map(listOutbox))
  return all.flat().filter(({ state }) => state !== 'delivered')
}

/** What an office is told of it; `reason`: why the oldest did not go when it was tried last. */
export function queueOf(entries: OutboxEntry[]) {
  const oldest = entries.find(({ state }) => state !== 'delivered' && state !== 'replaced')
  return { ...waitingIn(entries), reason: oldest?.reason?.code ?? null }
}

/** What waits, in numbers; `oldest`: when the first of it was stored. */
export function waitingIn(entries: OutboxEntry[]) {
  const waiting = entries.filter(({ state }) => state === 'queued' || state === 'attempting')
  return {
    records: waiting.length,
    photos: waiting.reduce((sum, { photos, photos_delivered }) => sum + photos.length - photos_delivered.size, 0),
    oldest: waiting.map(({ queued_at }) => queued_at).sort()[0] ?? null,
    to_answer: entries.filter(({ state }) => state === 'needs_answer').length,
  }
}
