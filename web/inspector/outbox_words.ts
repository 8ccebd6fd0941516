import { dayInChina } from '#domain/date.ts'
import { isEnglish } from '../names.ts'
import { m } from '../paraglide/messages.js'
import type { Reason, Receipt } from './device/database.ts'
import type { OutboxEntry } from './device/outbox.ts'

const settledTexts: Record<Receipt['status'], () => string> = {
  received: m.outbox_state_delivered,
  applied: m.outbox_state_delivered,
  conflict: m.outbox_state_conflict,
  needs_review: m.outbox_state_needs_review,
  dismissed: m.outbox_state_dismissed,
}

/** What is true of a record, and no more than its receipts prove. */
export function stateText({ state, receipt, reason, photos, photos_delivered, in_line }: OutboxEntry): string {
  if (state === 'replaced') return m.outbox_state_replaced()
  if (!receipt && !in_line) {
    if (reason?.code === 'held') return m.outbox_state_held()
    return state === 'needs_answer' ? m.outbox_state_refused() : m.outbox_state_saved()
  }
  const text = receipt ? settledTexts[receipt.status]() : m.outbox_state_in_line()
  if (photos_delivered.size === photos.length) return text
  return m.outbox_state_photos({ text, received: photos_delivered.size, of: photos.length })
}

/** How much of the photo that is on its way is there; null: none is begun. */
export function partText({ photos, photos_delivered }: OutboxEntry): string | null {
  const part = photos.find(({ sha256, sent }) => sent !== undefined && !photos_delivered.has(sha256))
  return part ? m.outbox_photo_part({ percent: Math.floor((part.sent! / part.bytes) * 100) }) : null
}

/** Sentences after one another; Chinese ones need no space between. */
export function inOneLine(...sentences: (string | false | null | undefined)[]): string {
  return sentences.filter(Boolean).join(isEnglish() ? ' ' : '')
}

const plainReasons = {
  busy: m.outbox_reason_busy,
  unreachable: m.outbox_reason_unreachable,
  damaged: m.outbox_reason_damaged,
  portal: m.outbox_reason_portal,
  signed_out: m.outbox_reason_signed_out,
  photo_missing: m.outbox_reason_photo_missing,
  too_large: m.outbox_reason_too_large,
} satisfies Partial<Record<Reason['code'], () => string>>

/** Why it is not delivered; what the server refuses it says itself. */
export function reasonText(reason: Reason): string {
  if (reason.code === 'barred') return reason.title
  if (reason.code === 'refused' || reason.code === 'held' || reason.code === 'in_line') return inOneLine(reason.title, reason.remedy)
  if (reason.code !== 'fault') return plainReasons[reason.code]()
  return reason.status === 200 ? m.outbox_reason_no_receipt() : m.outbox_reason_fault({ status: reason.status })
}

/** What happens next, or what to do. */
export function nextText({ state, receipt, reason, next_try_at, photos, photos_delivered }: OutboxEntry): string {
  if (reason?.code === 'in_line' && photos_delivered.size === photos.length) return m.outbox_next_in_line()
  if (state === 'attempting') return m.outbox_next_sending()
  if (state === 'needs_answer' && reason?.code === 'photo_missing') return m.outbox_next_photo()
  if (state === 'needs_answer') return receipt ? m.outbox_next_office() : m.outbox_next_reopen()
  if (reason?.code === 'signed_out') return m.outbox_next_sign_in()
  if (reason?.code === 'barred') return m.outbox_next_rescue()
  if (next_try_at === null) return m.outbox_next_auto()
  const time = momentText(next_try_at)
  return reason?.code === 'portal' ? m.outbox_next_portal({ time }) : m.outbox_next_at({ time })
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
