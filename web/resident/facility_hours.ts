import { m } from '../paraglide/messages.js'
import { getLocale } from '../paraglide/runtime.js'

const days = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su']

/** OSM opening_hours as a person reads them, one line a rule: `每天 06:00–22:00`. What is not understood stays as written. */
export function hoursLines(hours: string): string[] {
  if (hours.trim() === '24/7') return [m.facility_hours_always()]
  return hours
    .split(';')
    .map((rule) => rule.trim())
    .filter(Boolean)
    .map(ruleText)
}

function ruleText(rule: string): string {
  return rule
    .replace(/\b(Mo)-(Su)\b/g, m.facility_hours_every_day())
    .replace(/\b([A-Z][a-z])-([A-Z][a-z])\b/g, (whole, from: string, to: string) =>
      days.includes(from) && days.includes(to) ? m.facility_hours_days({ from: dayName(from), to: dayName(to) }) : whole,
    )
    .replace(/\b[A-Z][a-z]\b/g, (day) => (days.includes(day) ? dayName(day) : day))
    .replace(/\bPH\b/g, m.facility_hours_holidays())
    .replace(/\b(off|closed)\b/g, m.facility_hours_closed())
    .replace(/(\d\d:\d\d)-(\d\d:\d\d)/g, '$1–$2')
    .replace(/,\s*/g, getLocale() === 'en' ? ', ' : '、')
}

/** The 5th of January 1970 was a Monday. */
function dayName(day: string): string {
  return new Intl.DateTimeFormat(getLocale(), { weekday: getLocale() === 'en' ? 'long' : 'short', timeZone: 'UTC' }).format(
    new Date(Date.UTC(1970, 0, 5 + days.indexOf(day))),
  )
}
