import { getLocale } from '../../paraglide/runtime.js'
import { Undelivered, type Answered } from './reasons.ts'

/** A record is small; a chunk of a photo takes its time on a bad line; while somebody waits for room little is asked. */
export const patience_ms = { record: 60_000, chunk: 120_000, room: 10_000 }

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
