import { getLocale } from '../../paraglide/runtime.js'
import { tellChanged } from './changes.ts'
import { inDatabase, type Receipt } from './database.ts'
import { proof, Undelivered, type Answered } from './reasons.ts'

/** A record is small; a chunk of a photo takes its time on a bad line. */
export const patience_ms = { record: 60_000, chunk: 120_000 }

interface SessionReply {
  user: { login_name: string } | null
}

/** That the server is there, and knows this person: nothing is ever sent under another name. */
export async function checkSession(user: string): Promise<void> {
  const response = await ask('/api/v1/session', { method: 'GET' }, patience_ms.record)
  const { user: signedIn } = proof<SessionReply>(response, (body) => body.user !== undefined)
  if (signedIn?.login_name !== user) throw new Undelivered({ code: 'signed_out' }, { stops: true })
}

export async function keepReceipt(receipt: Receipt): Promise<void> {
  await inDatabase(async (db) => {
    const tx = db.transaction('receipts', 'readwrite', { durability: 'strict' })
    await tx.store.put(receipt)
    await tx.done
  })
  tellChanged()
}

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
