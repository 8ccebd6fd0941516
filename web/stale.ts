import { default_validity_months } from '#domain/coverage.ts'
import { addMonths, dayInChina, type Day } from '#domain/date.ts'

/** The same rule for a visit and for an audit: the last day included. */
export function isStale(day: Day | null): boolean {
  return day !== null && addMonths(day, default_validity_months) < dayInChina(new Date())
}
