/** Calendar days are `YYYY-MM-DD` strings: they compare as text and have no time zone. */
export type Day = string

/** Nothing that is recorded here happened before it: an earlier day is a slip of the pen. */
export const earliest_day: Day = '1900-01-01'

export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || text < earliest_day) return false
  const time = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}

export function addDays(day: Day, days: number): Day {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + days)
  return date.toISOString().slice(0, 10)
}

/** Adds calendar months; the 31st becomes the last day of a shorter month, as in Chinese civil time limits. */
export function addMonths(day: Day, months: number): Day {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0))
  last.setUTCDate(Math.min(date, last.getUTCDate()))
  return last.toISOString().slice(0, 10)
}

export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000)
}

/** The day it is in China, whose one time zone has no summer time. */
export function dayInChina(now: Date): Day {
  return new Date(now.getTime() + 8 * 3_600_000).toISOString().slice(0, 10)
}
