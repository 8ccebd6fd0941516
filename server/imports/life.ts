import { earliest_day, type Day } from '#domain/date.ts'
import type { Mapping } from '../schemas/import.ts'
import { dayOf } from './cell.ts'
import type { Draft } from './draft.ts'
import { lifecycleWritten } from './vocabulary.ts'

/** State, its first day, why it closed, and when somebody saw it. */
export function readLife(draft: Draft, text: (field: string) => string, mapping: Mapping, today: Day): void {
  const { reasons, recorded } = draft
  const state_text = text('lifecycle')
  const state = state_text ? lifecycleWritten(state_text) : undefined
  if (state_text && !state) reasons.push({ code: 'lifecycle_unknown', params: { value: state_text.slice(0, 40) }, column: mapping['lifecycle'] })
  const ahead = state === 'planned' || state === 'under_construction'
  const since = readDay(draft, 'lifecycle_since', text, mapping, ahead ? undefined : today)
  const told = recorded.lifecycle_events.find((event) => event.state === state && (since === null || event.since === since))
  const reason = text('closed_reason').slice(0, 500) || told?.reason || null
  if (state === 'closed' && !reason) reasons.push({ code: 'closed_without_reason', column: mapping['lifecycle'] })
  if (state) draft.lifecycle = { state, since, reason: state === 'closed' ? reason : null }
  // A day alone stands under 启用日期 and the like: the first day of use.
  else if (since && !state_text) draft.lifecycle = { state: 'operating', since, reason: null }
  draft.verified_on = readDay(draft, 'verified_on', text, mapping, today) ?? undefined
}

function readDay({ reasons }: Draft, field: string, text: (field: string) => string, mapping: Mapping, latest: Day | undefined): Day | null {
  const written = text(field)
  if (!written) return null
  const column = mapping[field]
  const read = dayOf(written)
  if (!read) reasons.push({ code: 'day_unreadable', params: { value: written.slice(0, 40) }, column })
  else if (read.too_early) reasons.push({ code: 'date_too_early', params: { date: read.day, earliest: earliest_day }, column })
  else if (latest && read.day > latest) reasons.push({ code: 'date_in_future', params: { date: read.day }, column })
  else if (read.serial !== undefined) reasons.push({ code: 'date_from_serial', params: { value: written, date: read.day }, column })
  return read?.day ?? null
}
