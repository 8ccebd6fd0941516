import { addDays, addMonths, type Day } from '#domain/date.ts'

/** The earliest verification that still counts on the day, its last day included. */
export function firstValidDay({ as_of, validity_months }: { as_of: Day; validity_months: number }): Day {
  const counts = (day: Day) => addMonths(day, validity_months) >= as_of
  let day = addMonths(as_of, -validity_months)
  while (!counts(day)) day = addDays(day, 1)
  while (counts(addDays(day, -1))) day = addDays(day, -1)
  return day
}
