import { dayInChina } from '#domain/date.ts'
import { isEnglish } from '../names.ts'
import { m } from '../paraglide/messages.js'
import type { Reason } from './device/database.ts'
import type { OutboxEntry } from './device/outbox.ts'

/** What is true of a record, and no more than its receipts prove. */
export function stateText({ state, receipt, photos, photos_delivered }: OutboxEntry): string {
  if (state === 'replaced') return m.outbox_state_replaced()
  if (!receipt) return state === 'needs_answer' ? m.outbox_state_refused() : m.outbox_state_saved()
  if (photos_delivered.size === photos.length) return m.outbox_state_delivered()
  return m.outbox_state_delivered_photos({ received: photos_delivered.size, of: photos.length })
}

/** Sentences after one another; Chinese ones need no space between. */
export function inOneLine(...sentences: (string | false | null | undefined)[]): string {
  return sentences.filter(Boolean).join(isEnglish() ? ' ' : '')
}

const plainReasons = {
  busy: m.outbox_reason_busy,
  unreachable: m.outbox_reason_unreachable,
  portal: m.outbox_reason_portal,
  signed_out: m.outbox_reason_signed_out,
  photo_missing: m.outbox_reason_photo_missing,
} satisfies Partial<Record<Reason['code'], () => string>>

/** Why it is not delivered; what the server refuses it says itself. */
export function reasonText(reason: Reason): string {
  if (reason.code === 'refused') return inOneLine(reason.title, reason.remedy)
  return reason.code === 'fault' ? m.outbox_reason_fault({ status: reason.status }) : plainReasons[reason.code]()
}

/** What happens next, or what to do. */
export function nextText({ state, receipt, reason, next_try_at }: OutboxEntry): string {
  if (state === 'attempting') return m.outbox_next_sending()
  if (state === 'needs_answer' && reason?.code === 'photo_missing') return m.outbox_next_photo()
  if (state === 'needs_answer') return receipt ? m.outbox_next_office() : m.outbox_next_reopen()
  if (reason?.code === 'signed_out') return m.outbox_next_sign_in()
  if (next_try_at === null) return m.outbox_next_auto()
  const time = momentText(next_try_at)
  return reason?.code === 'portal' ? m.outbox_next_portal({ time }) : m.outbox_next_at({ time })
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

const minute_ms = 60_000

/** How long ago, in whole minutes, hours or days. */
export function ageText(moment: string): string {
  const minutes = Math.floor((Date.now() - Date.parse(moment)) / minute_ms)
  if (minutes < 1) return m.age_now()
  if (minutes < 60) return m.age_minutes({ count: minutes })
  return minutes < 24 * 60 ? m.age_hours({ count: Math.floor(minutes / 60) }) : m.age_days({ count: Math.floor(minutes / (24 * 60)) })
}

/** `14:05` of today, else `11-29 14:05`; in China. */
export function momentText(moment: string): string {
  const day = dayInChina(new Date(moment))
  const time = new Date(Date.parse(moment) + 8 * 60 * minute_ms).toISOString().slice(11, 16)
  return day === dayInChina(new Date()) ? time : `${day.slice(5)}\u00A0${time}`
}

export function sizeText(bytes: number): string {
  if (bytes >= 1024 ** 3) return `${(bytes / 1024 ** 3).toFixed(1)}\u00A0GB`
  return bytes < 1024 * 1024 ? `${Math.ceil(bytes / 1024)}\u00A0kB` : `${(bytes / 1024 / 1024).toFixed(1)}\u00A0MB`
}
