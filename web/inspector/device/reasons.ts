import type { Reason } from './database.ts'

/** A try that did not succeed. `stops`: the next record would fare no better. `retry_after_s`: as the server asked. */
export class Undelivered extends Error {
  readonly reason: Reason
  readonly stops: boolean
  readonly retry_after_s: number
  private readonly at = Date.now()
  constructor(reason: Reason, { stops = false, retry_after_s = 0 }: { stops?: boolean; retry_after_s?: number } = {}) {
    super(reason.code)
    this.reason = reason
    this.stops = stops
    this.retry_after_s = retry_after_s
  }

  /** The server has the record; what becomes of it is not known yet. */
  get isOpen(): boolean {
    return this.reason.code === 'held' || this.reason.code === 'in_line'
  }

  /** Whether the time that the server asked for is over. */
  get isDue(): boolean {
    return Date.now() >= this.at + this.retry_after_s * 1000
  }
}

/** This network wants a sign-in of its own. */
const portal = () => new Undelivered({ code: 'portal' }, { stops: true })

/** What came back, whole. */
export interface Answered {
  status: number
  /** It sent elsewhere, which is not followed. */
  isRedirect: boolean
  headers: Headers
  /** Null: no JSON object. */
  body: Record<string, unknown> | null
}

/**
 * The body of a good answer in which `isRight` finds what was asked for. The sign-in page of a network answers 200 too, or
 * sends elsewhere; neither proves anything.
 */
export function proof<T>({ status, isRedirect, headers, body }: Answered, isRight: (body: Partial<T>) => boolean): T {
  if (isRedirect || status === 511) throw portal()
  if (status !== 200 && status !== 201) throw refusal(status, headers, body)
  if (!body || !isRight(body as Partial<T>)) throw portal()
  return body as T
}

function refusal(status: number, headers: Headers, body: Answered['body']): Undelivered {
  const retry_after_s = secondsOf(headers.get('retry-after'))
  if (isBar(body)) return barred(body)
  if (status === 401) return new Undelivered({ code: 'signed_out' }, { stops: true })
  if (status === 429) return new Undelivered({ code: 'busy', status }, { stops: true, retry_after_s })
  const isOurs = typeof body?.['code'] === 'string'
  if (!isOurs && (status < 400 || status === 403 || status === 407)) return portal()
  if (!isOurs || status >= 500 || status === 408) return new Undelivered({ code: 'fault', status }, { retry_after_s })
  return refused(status, body)
}

const isBar = (body: Answered['body']): body is Record<string, unknown> =>
  body !== null && ['device_revoked', 'deposit_only'].includes(textOf(body['code']))

/** A device that was revoked stays so; it asks again now and then all the same. */
function barred(body: Record<string, unknown>): Undelivered {
  return new Undelivered({ code: 'barred', ...sentencesOf(body) }, { stops: true, retry_after_s: day_s })
}

function refused(status: number, body: Record<string, unknown>): Undelivered {
  const reason = { code: 'refused', status, ...sentencesOf(body), details: detailsIn(body) } as const
  return new Undelivered(reason)
}

function detailsIn({ fields }: Record<string, unknown>): string[] {
  return Array.isArray(fields) ? fields.map((each: { detail?: unknown } | null) => textOf(each?.detail)).filter(Boolean) : []
}

const sentencesOf = ({ title, remedy }: Record<string, unknown>) => ({ title: textOf(title), remedy: textOf(remedy) })

const textOf = (value: unknown) => (typeof value === 'string' ? value : '')

/** `Retry-After` is a number of seconds or a date. */
function secondsOf(header: string | null): number {
  if (header === null) return 0
  const seconds = Number(header)
  if (Number.isFinite(seconds)) return Math.max(0, seconds)
  const moment = Date.parse(header)
  return Number.isNaN(moment) ? 0 : Math.max(0, (moment - Date.now()) / 1000)
}

const first_s = 5
const longest_s = 15 * 60
const day_s = 24 * 60 * 60

/** What is in line is asked for when the server said, and not in step with other devices. */
export function nextAsking(retry_after_s: number): string {
  return new Date(Date.now() + retry_after_s * (1 + Math.random() / 2) * 1000).toISOString()
}

/** Longer after each try, never in step with other devices, and never before the server asked. */
export function nextTry(tries: number, retry_after_s: number): string {
  const longest = Math.min(longest_s, first_s * 2 ** (tries - 1))
  const wait_s = Math.max(retry_after_s, longest * (0.5 + Math.random() / 2))
  return new Date(Date.now() + wait_s * 1000).toISOString()
}
