import { tellChanged } from './changes.ts'
import { isThere } from './confirming.ts'
import type { Database } from './database.ts'
import { inStore } from './opening.ts'
import { listOutbox, type OutboxEntry } from './outbox.ts'
import { keptTiles } from './places.ts'
import { userName } from './user.ts'

/** So long a photo rests here after it was delivered, whatever space is short. */
const rest_ms = 24 * 60 * 60 * 1000

/** Takes the tiles of the map away; the boundaries, which say in which town a new place lies, stay. Answers whether there were any. */
export async function freeTiles(): Promise<boolean> {
  const kept = await keptTiles().catch(() => null)
  for (const tile of kept?.tiles ?? []) await kept?.cache.delete(tile)
  return kept !== null
}

interface Freed {
  photos: number
  /** No answer: nothing more could be taken away. */
  is_unconfirmed: boolean
}

/**
 * Takes away photos that were delivered more than a day ago with all that names them, the oldest first, until that is enough.
 * The server is asked just before and says that it has them; without it none goes. The records stay, with their receipts.
 */
export async function freePhotos(enough_bytes: number): Promise<Freed> {
  const freed = { photos: 0, bytes: 0 }
  const user = userName()
  const rested = user === null ? [] : await withPhotos(user)
  const confirmed = new Set<string>()
  for (const entry of rested) {
    if (freed.bytes >= enough_bytes) break
    try {
      if (!(await isThere(entry, rest_ms))) continue
      confirmed.add(entry.id)
      for (const bytes of await inStore((db) => remove(db, entry, confirmed))) {
        freed.photos += 1
        freed.bytes += bytes
      }
    } catch {
      return { photos: freed.photos, is_unconfirmed: true }
    }
  }
  if (freed.photos > 0) tellChanged()
  return { photos: freed.photos, is_unconfirmed: false }
}

/** What was delivered long enough ago and has photos here. */
async function withPhotos(user: string): Promise<OutboxEntry[]> {
  const here = await photosHere(user)
  const before = new Date(Date.now() - rest_ms).toISOString()
  return (await listOutbox(user)).filter(
    ({ state, proved_at, photos }) =>
      state === 'delivered' && proved_at !== null && proved_at < before && photos.some(({ sha256 }) => here.has(sha256)),
  )
}

/** Hashes of the photos of this user whose bytes are on the device. */
export async function photosHere(user: string): Promise<Set<string>> {
  const keys = await inStore((db) => db.getAllKeys('photos', IDBKeyRange.bound([user, ''], [user, '\uFFFF'])))
  return new Set(keys.map(([, sha256]) => sha256))
}

/** Of what stands here now: a server that was restored may want it again since. Answers how many bytes each had. */
async function remove(db: Database, { id, user, photos }: OutboxEntry, confirmed: ReadonlySet<string>): Promise<number[]> {
  const tx = db.transaction(['outbox', 'photos', 'receipts'], 'readwrite')
  const isDelivered = (await tx.objectStore('outbox').get(id))?.state === 'delivered'
  const removed: number[] = []
  for (const { sha256 } of isDelivered ? photos : []) {
    const photo = await tx.objectStore('photos').get([user, sha256])
    const receipt = await tx.objectStore('receipts').get([user, sha256])
    if (!photo || !receipt || !photo.audits.every((each) => confirmed.has(each))) continue
    await tx.objectStore('photos').delete([user, sha256])
    removed.push(photo.bytes)
  }
  await tx.done
  return removed
}
