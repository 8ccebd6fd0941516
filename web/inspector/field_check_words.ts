import { m } from '../paraglide/messages.js'
import type { FieldState } from './device/field_check.ts'
import { momentText, sizeText } from './outbox_words.ts'

/** One line of the field check: what was looked at, whether it will do, in words. */
export interface Check {
  name: string
  level: 'ok' | 'warn' | 'bad'
  text: string
}

const photos_per_site = 8
const photo_bytes = 4 * 1024 * 1024
/** As the server sees it: beyond that a clock is suspect. */
const most_offset_min = 10

/** What can spoil a day without network, each by itself. */
export function checksOf(state: FieldState): Check[] {
  return [probeCheck(state), sitesCheck(state), criteriaCheck(state), keptCheck(state), spaceCheck(state), clockCheck(state), sessionCheck(state)]
}

function probeCheck({ is_keeping }: FieldState): Check {
  return { name: m.check_probe(), level: is_keeping ? 'ok' : 'bad', text: is_keeping ? m.check_probe_yes() : m.check_probe_no() }
}

function sitesCheck({ taking, taken }: FieldState): Check {
  const name = m.check_sites()
  if (!taking) return { name, level: 'warn', text: m.check_sites_none() }
  return { name, level: taken.size < taking.sites ? 'bad' : 'ok', text: m.check_sites_of({ done: taken.size, of: taking.sites }) }
}

function criteriaCheck({ taking, has_criteria }: FieldState): Check {
  const name = m.check_criteria()
  if (!taking || !has_criteria) return { name, level: 'warn', text: m.check_criteria_none() }
  return { name, level: 'ok', text: m.check_criteria_version({ version: taking.criteria_version }) }
}

function keptCheck({ is_persisted }: FieldState): Check {
  return { name: m.check_kept(), level: is_persisted ? 'ok' : 'warn', text: is_persisted ? m.check_kept_yes() : m.check_kept_no() }
}

/** Twice what the photos of the day may take. */
function spaceCheck({ free_bytes, taking }: FieldState): Check {
  const name = m.check_space()
  if (free_bytes === null) return { name, level: 'warn', text: m.check_space_unknown() }
  const isEnough = free_bytes >= 2 * Math.max(1, taking?.sites ?? 0) * photos_per_site * photo_bytes
  const size = sizeText(free_bytes)
  return { name, level: isEnough ? 'ok' : 'warn', text: isEnough ? m.check_space_enough({ size }) : m.check_space_little({ size }) }
}

function clockCheck({ taking }: FieldState): Check {
  const name = m.check_clock()
  if (!taking) return { name, level: 'warn', text: m.check_clock_none() }
  const seconds = Math.round(Math.abs(taking.offset_ms) / 1000)
  if (seconds <= most_offset_min * 60) return { name, level: 'ok', text: m.check_clock_right({ seconds }) }
  return { name, level: 'bad', text: m.check_clock_wrong({ minutes: Math.round(seconds / 60) }) }
}

function sessionCheck({ taking }: FieldState): Check {
  const name = m.check_session()
  const until = taking?.signed_in_until
  if (!until) return { name, level: 'warn', text: m.check_session_none() }
  const isOver = Date.parse(until) < Date.now()
  const time = momentText(until)
  return { name, level: isOver ? 'bad' : 'ok', text: isOver ? m.check_session_over({ time }) : m.check_session_until({ time }) }
}
