import { inDatabase } from './database.ts'
import { keptDays } from './epoch.ts'
import { freePhotos, freeTiles, photosHere } from './freeing.ts'
import { listOutbox } from './outbox.ts'
import { keptTiles } from './places.ts'

/** So many records or drafts, and their photos that are on the device. */
interface Held {
  records: number
  photos: number
  bytes: number
}

/** What this device has of a user's work, and what else it keeps for them. */
export interface Space {
  drafts: Held
  waiting: Held
  delivered: Held
  /** From when on the first of what was delivered is taken off; null: nothing was delivered. */
  kept_until: string | null
  tiles: { count: number; bytes: number }
  /** Null: the browser does not say. */
  used_bytes: number | null
  free_bytes: number | null
}

const day_ms = 24 * 60 * 60 * 1000

/** A photo that several name counts with the first of: what waits, what is begun, what was delivered. */
export async function spaceOf(user: string): Promise<Space> {
  const here = await photosHere(user)
  const held = (all: { photos: { sha256: string; bytes: number }[] }[]): Held => {
    const photos = all.flatMap((each) => each.photos).filter(({ sha256 }) => here.delete(sha256))
    return { records: all.length, photos: photos.length, bytes: photos.reduce((sum, { bytes }) => sum + bytes, 0) }
  }
  const entries = await listOutbox(user)
  const drafts = await inDatabase((db) => db.getAllFromIndex('drafts', 'user', user))
  const delivered = entries.filter(({ state }) => state === 'delivered')
  const first = delivered.flatMap(({ proved_at }) => proved_at ?? []).sort()[0]
  const { quota, usage } = await navigator.storage.estimate()
  return {
    waiting: held(entries.filter(({ state }) => state !== 'delivered')),
    drafts: held(drafts.map(({ document }) => document)),
    delivered: held(delivered),
    kept_until: first === undefined ? null : new Date(Date.parse(first) + (await keptDays(user)) * day_ms).toISOString(),
    tiles: await sizeOfTiles(),
    used_bytes: usage ?? null,
    free_bytes: quota === undefined || usage === undefined ? null : quota - usage,
  }
}

async function sizeOfTiles(): Promise<Space['tiles']> {
  const kept = await keptTiles()
  let bytes = 0
  for (const tile of kept?.tiles ?? []) bytes += (await (await kept?.cache.match(tile, { ignoreVary: true }))?.blob())?.size ?? 0
  return { count: kept?.tiles.length ?? 0, bytes }
}

/** Makes all the room that may be made. Answers how many tiles and photos went, and whether the server was not there to confirm more. */
export async function freeSpace(user: string): Promise<{ tiles: number; photos: number; bytes: number; is_unconfirmed: boolean }> {
  const before = await spaceOf(user)
  await freeTiles()
  const { is_unconfirmed } = await freePhotos(Infinity)
  const after = await spaceOf(user)
  return {
    tiles: before.tiles.count - after.tiles.count,
    photos: before.delivered.photos - after.delivered.photos,
    bytes: before.tiles.bytes + before.delivered.bytes - after.tiles.bytes - after.delivered.bytes,
    is_unconfirmed,
  }
}
