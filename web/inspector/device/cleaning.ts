import { answer, api } from '../../api.ts'
import { newUuid } from '../../uuid.ts'
import { basisKey } from './basis.ts'
import { tellChanged } from './changes.ts'
import { inDatabase } from './database.ts'
import { listOutbox, type OutboxEntry } from './outbox.ts'
import { letGo } from './photos.ts'

const day_ms = 24 * 60 * 60 * 1000
/** What was delivered stays so long: a server restored from a backup may want it again. */
export const kept_days = 30
const discarded_days = 1

/** Takes away what was delivered long ago and the server still has, and drafts that were thrown away yesterday. */
export async function cleanUp(user: string): Promise<void> {
  const entries = await listOutbox(user)
  for (const entry of entries) {
    if (isLongDelivered(entry, entries) && (await isThere(settling(entry, entries)!))) await removeEntry(entry)
  }
  await removeDiscarded(user)
  await removeBases(user)
}

function isLongDelivered(entry: OutboxEntry, entries: OutboxEntry[]): boolean {
  const delivered = settling(entry, entries)?.receipt
  return delivered !== undefined && delivered !== null && Date.parse(delivered.at) < Date.now() - kept_days * day_ms
}

/** The delivered record that it is, or that took its place. */
function settling(entry: OutboxEntry, entries: OutboxEntry[]): OutboxEntry | undefined {
  if (entry.state === 'delivered') return entry
  const next = entries.find(({ id }) => id === entry.replaced_by)
  return next && settling(next, entries)
}

const settled = new Set<string>(['applied', 'conflict', 'needs_review', 'dismissed'])

async function isThere({ id, content_hash }: OutboxEntry): Promise<boolean> {
  try {
    const { receipts } = await answer(api.POST('/api/v1/sync/receipts', { body: { batch_id: newUuid(), ids: [id] } }))
    return receipts.some((each) => each.operation_id === id && each.content_hash === content_hash && settled.has(each.status))
  } catch {
    return false
  }
}

async function removeEntry({ id, user, kind, facility_id }: OutboxEntry): Promise<void> {
  await inDatabase(async (db) => {
    const tx = db.transaction(['outbox', 'photos', 'receipts', 'sites'], 'readwrite')
    const photos = tx.objectStore('photos')
    const receipts = tx.objectStore('receipts')
    await tx.objectStore('outbox').delete(id)
    await receipts.delete([user, id])
    if (kind === 'facility_create') await tx.objectStore('sites').delete([user, facility_id])
    for (const photo of await photos.index('audits').getAll(id)) {
      await letGo(photos, photo, id)
      if (photo.audits.length === 1) await receipts.delete([user, photo.sha256])
    }
    await tx.done
  })
  tellChanged()
}

/** What was pulled of a facility stays while something here still stands on it. */
async function removeBases(user: string): Promise<void> {
  await inDatabase(async (db) => {
    const tx = db.transaction(['base', 'drafts', 'outbox'], 'readwrite')
    const drafts = await tx.objectStore('drafts').index('user').getAll(user)
    const rows = await tx.objectStore('outbox').index('user').getAll(user)
    const needed = new Set([...drafts, ...rows.filter(({ state }) => state !== 'delivered')].map((each) => basisKey(user, each.facility_id)))
    const all = IDBKeyRange.bound(basisKey(user, ''), basisKey(user, '\uFFFF'))
    for (const key of await tx.objectStore('base').getAllKeys(all)) if (!needed.has(key)) await tx.objectStore('base').delete(key)
    await tx.done
  })
}

async function removeDiscarded(user: string): Promise<void> {
  const before = new Date(Date.now() - discarded_days * day_ms).toISOString()
  const drafts = await inDatabase((db) => db.getAllFromIndex('drafts', 'user', user))
  for (const { id } of drafts.filter(({ discarded_at }) => discarded_at !== null && discarded_at < before)) {
    await inDatabase(async (db) => {
      const tx = db.transaction(['drafts', 'photos'], 'readwrite')
      const photos = tx.objectStore('photos')
      await tx.objectStore('drafts').delete(id)
      for (const photo of await photos.index('audits').getAll(id)) await letGo(photos, photo, id)
      await tx.done
    })
  }
}
