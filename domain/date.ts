/** Calendar days are `YYYY-MM-DD` strings: they compare as text and have no time zone. */
export type Day = string

/** Nothing that is recorded here happened before it: an earlier day is a slip of the pen. */
export const earliest_day: Day = '1900-01-01'

export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || text < earliest_day) return false
  const [month, date] = [Number(text.slice(5, 7)), Number(text.slice(8))]
  if (month < 1 || month > 12 || date < 1) return false
  return date <= 28 || date <= new Date(Date.UTC(Number(text.slice(0, 4)), month, 0)).getUTCDate()
}

export function addDays(day: Day, days: number): Day {
  return new Date(timeOf(day) + days * day_ms).toISOString().slice(0, 10)
}

/** Adds calendar months; the 31st becomes the last day of a shorter month, as in Chinese civil time limits. */
export function addMonths(day: Day, months: number): Day {
  const month = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months
  const [year, of_year] = [Math.floor(month / 12), (month % 12) + 1]
  const date = Number(day.slice(8))
  const last = date <= 28 ? date : Math.min(date, new Date(Date.UTC(year, of_year, 0)).getUTCDate())
  return `${year}-${of_year < 10 ? '0' : ''}${of_year}-${last < 10 ? '0' : ''}${last}`
}

export function daysBetween(from: Day, to: Day): number {
  return (timeOf(to) - timeOf(from)) / day_ms
}

const day_ms = 86_400_000

/** Coverage asks this for thousands of days at a time, which parsing would make slow. */
function timeOf(day: Day): number {
  return Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8)))
}

/** The day it is in China, whose one time zone has no summer time. */
export function dayInChina(now: Date): Day {
  return new Date(now.getTime() + 8 * 3_600_000).toISOString().slice(0, 10)
}
