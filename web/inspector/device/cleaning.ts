import { basisKey } from './basis.ts'
import { tellChanged } from './changes.ts'
import { isThere } from './confirming.ts'
import { inDatabase } from './database.ts'
import { gone } from './drafts.ts'
import { keptDays } from './epoch.ts'
import { isExported } from './exported.ts'
import { listOutbox, type OutboxEntry } from './outbox.ts'
import { letGo } from './photos.ts'

const day_ms = 24 * 60 * 60 * 1000
const discarded_days = 1

/** Takes away what was delivered long ago and the server still has, and drafts that were thrown away yesterday. */
export async function cleanUp(user: string): Promise<void> {
  const [entries, kept_days] = [await listOutbox(user), await keptDays(user)]
  const before = new Date(Date.now() - kept_days * day_ms).toISOString()
  for (const entry of entries) {
    const last = settling(entry, entries)
    if (!last?.proved_at || last.proved_at >= before) continue
    if (await isThere(last, kept_days * day_ms).catch(() => false)) await removeEntry(entry)
  }
  await removeDiscarded(user)
  await removeBases(user)
}

/** The delivered record that it is, or that took its place. */
function settling(entry: OutboxEntry, entries: OutboxEntry[]): OutboxEntry | undefined {
  if (entry.state === 'delivered') return entry
  const next = entries.find(({ id }) => id === entry.replaced_by)
  return next && settling(next, entries)
}

/** Whether the server did not take it, so that what is here may be all there is. */
export const isRefused = ({ state, receipt }: Pick<OutboxEntry, 'state' | 'receipt'>) =>
  state === 'replaced' || (state === 'needs_answer' && receipt === null)

/** At a person's wish, once it stands in a file. One that is being sent again meanwhile stays. */
export async function removeRefused(entry: OutboxEntry): Promise<void> {
  if (!isExported(entry) || !isRefused(entry) || !(await removeEntry(entry))) throw gone()
}

/** With its receipts, and with the photos that nothing else here names. False: it is not as it was any more, and stays. */
async function removeEntry({ id, user, kind, facility_id, state, photos: named }: OutboxEntry): Promise<boolean> {
  const isRemoved = await inDatabase(async (db) => {
    const tx = db.transaction(['outbox', 'photos', 'receipts', 'sites', 'drafts'], 'readwrite')
    const [outbox, photos, receipts] = [tx.objectStore('outbox'), tx.objectStore('photos'), tx.objectStore('receipts')]
    if ((await outbox.get(id))?.state !== state) return false
    await outbox.delete(id)
    await receipts.delete([user, id])
    const others = await outbox.index('user').getAll(user)
    const begun = [...others.filter((row) => row.state !== 'delivered'), ...(await tx.objectStore('drafts').index('user').getAll(user))]
    const isNeeded = begun.some((each) => each.facility_id === facility_id)
    if (kind === 'facility_create' && !isNeeded) await tx.objectStore('sites').delete([user, facility_id])
    for (const photo of await photos.index('audits').getAll(id)) await letGo(photos, photo, id)
    const still_named = new Set(others.flatMap((row) => row.photos.map(({ sha256 }) => sha256)))
    for (const { sha256 } of named) if (!still_named.has(sha256)) await receipts.delete([user, sha256])
    await tx.done
    return true
  })
  tellChanged()
  return isRemoved
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
