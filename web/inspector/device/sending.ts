import { getLocale } from '../../paraglide/runtime.js'
import { tellChanged } from './changes.ts'
import { inDatabase, type OutboxRow, type Receipt } from './database.ts'
import { proof, Undelivered, type Answered } from './reasons.ts'

/** A record is small; a photo on a bad line takes its time. */
export const patience_ms = { record: 60_000, photo: 600_000 }

interface SessionReply {
  user: { login_name: string } | null
}

/** That the server is there, and knows this person: nothing is ever sent under another name. */
export async function checkSession(user: string): Promise<void> {
  const response = await ask('/api/v1/session', { method: 'GET' }, patience_ms.record)
  const { user: signedIn } = proof<SessionReply>(response, (body) => body.user !== undefined)
  if (signedIn?.login_name !== user) throw new Undelivered({ code: 'signed_out' }, { stops: true })
}

/** Each photo of a record that the server has; every receipt is stored as it comes, and no photo waits for another. */
export async function sendPhotos(row: OutboxRow): Promise<void> {
  const receipts = await inDatabase((db) => db.getAllFromIndex('receipts', 'user', row.user))
  const delivered = new Set(receipts.map(({ operation_id }) => operation_id))
  const faults: Undelivered[] = []
  for (const { sha256, bytes } of row.photos.filter((each) => !delivered.has(each.sha256))) {
    try {
      await sendPhoto(row.user, sha256, bytes)
      await keepReceipt({ user: row.user, operation_id: sha256, content_hash: sha256, status: 'received', said: null, conflicts: [], at: now() })
    } catch (error) {
      if (!(error instanceof Undelivered) || error.stops) throw error
      faults.push(error)
    }
  }
  if (faults[0]) throw faults[0]
}

/** Asked for first: another audit may have brought it. */
async function sendPhoto(user: string, sha256: string, bytes: number): Promise<void> {
  const address = `/api/v1/photos/${sha256}`
  const known = await ask(address, { method: 'HEAD' }, patience_ms.record)
  if (known.status === 200 && isThatPhoto(known, bytes)) return
  const photo = await inDatabase((db) => db.get('photos', [user, sha256]))
  if (!photo) throw new Undelivered({ code: 'photo_missing' })
  const response = await ask(address, { method: 'PUT', body: photo.data, headers: { 'content-type': photo.media_type } }, patience_ms.photo)
  proof<{ sha256: string; bytes: number }>(response, (body) => body.sha256 === sha256 && body.bytes === bytes)
}

/** A network's own sign-in page knows nothing of these. */
function isThatPhoto({ headers }: Answered, bytes: number): boolean {
  return Number(headers.get('upload-offset')) === bytes && Number(headers.get('upload-length')) === bytes
}

export async function keepReceipt(receipt: Receipt): Promise<void> {
  await inDatabase(async (db) => {
    const tx = db.transaction('receipts', 'readwrite', { durability: 'strict' })
    await tx.store.put(receipt)
    await tx.done
  })
  tellChanged()
}

const now = () => new Date().toISOString()

/** A place that sends elsewhere is not followed; until all of it is here nothing has arrived. */
export async function ask(address: string, init: RequestInit, patience: number): Promise<Answered> {
  const stop = new AbortController()
  const timer = setTimeout(() => stop.abort(), patience)
  const headers = { 'accept-language': getLocale(), ...(init.headers as Record<string, string> | undefined) }
  try {
    const response = await fetch(address, { ...init, headers, redirect: 'manual', cache: 'no-store', signal: stop.signal })
    const body = objectIn(await response.text())
    return { status: response.status, isRedirect: response.type === 'opaqueredirect', headers: response.headers, body }
  } catch {
    throw new Undelivered({ code: 'unreachable' }, { stops: true })
  } finally {
    clearTimeout(timer)
  }
}

function objectIn(text: string): Answered['body'] {
  try {
    const body: unknown = JSON.parse(text)
    return typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : null
  } catch {
    return null
  }
}
