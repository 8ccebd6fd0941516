import opening_hours from 'opening_hours'
import { remembering } from '#domain/remember.ts'
import { withHolidays } from './holidays.ts'

export interface Open {
  is_open: boolean
  /** ISO 8601; null: it stays so. */
  changes_at: string | null
}

interface Known {
  open: Open | null
  /** From when until when it holds, in ms. */
  from: number
  until: number
}

const day_ms = 86_400_000

/** What was found for a text holds until it changes, and a day at the longest; working it out takes a millisecond. */
const known: (text: string) => { now: Known } = remembering(() => ({ now: { open: null, from: 0, until: 0 } }))

/** Whether opening hours (OSM syntax) are open, in the time and with the public holidays of China. Null: not known, or not to be read. */
export function openAt(text: string | null, now: Date): Open | null {
  if (text === null) return null
  const kept = known(text)
  if (now.getTime() < kept.now.from || now.getTime() >= kept.now.until) kept.now = found(text, now)
  return kept.now.open
}

function found(text: string, now: Date): Known {
  const open = workedOut(text, now)
  const changes = open?.changes_at ? Date.parse(open.changes_at) : Infinity
  return { open, from: now.getTime(), until: Math.min(changes, now.getTime() + day_ms) }
}

/** Times by the sun would have to be worked out for each place. */
const by_sun = /\b(sunrise|sunset|dawn|dusk)\b/

function workedOut(text: string, now: Date): Open | null {
  const clock = onClock(now)
  try {
    const hours = by_sun.test(text) ? null : parsed(`${clock.getFullYear()} ${text}`)
    if (!hours || hours.getUnknown(clock)) return null
    const change = hours.getNextChange(clock)
    return { is_open: hours.getState(clock), changes_at: change ? momentOf(change) : null }
  } catch {
    return null // What can't be read is not known.
  }
}

/** Of a text behind the year in which it is asked. */
const parsed: (dated: string) => opening_hours | null = remembering((dated) => {
  const year = Number(dated.slice(0, 4))
  const text = withHolidays(dated.slice(5), [year - 1, year, year + 1])
  return text === null ? null : new opening_hours(text)
})

const china_ms = 8 * 3_600_000

/** What clocks show in China, as a time of this process, because the parser reads times of the process alone. */
function onClock(moment: Date): Date {
  const china = new Date(moment.getTime() + china_ms)
  return new Date(china.getUTCFullYear(), china.getUTCMonth(), china.getUTCDate(), china.getUTCHours(), china.getUTCMinutes(), china.getUTCSeconds())
}

function momentOf(clock: Date): string {
  const utc = Date.UTC(clock.getFullYear(), clock.getMonth(), clock.getDate(), clock.getHours(), clock.getMinutes(), clock.getSeconds())
  return new Date(utc - china_ms).toISOString()
}
