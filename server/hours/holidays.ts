import { publicHolidays } from '#domain/public_holidays.ts'

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** A rule, its days being holidays alone or among weekdays: `PH off`, `Sa,Su,PH 10:00-16:00`. */
const of_holidays = /^((?:[A-Z][a-z](?:-[A-Z][a-z])?,|PH,)*PH(?:,[A-Z][a-z](?:-[A-Z][a-z])?)*)\s+(.+)$/

/**
 * Opening hours with the public holidays of these years as dates, because the parser knows none that follow the moon.
 * Null: holidays are meant in a way that can't be written so.
 */
export function withHolidays(text: string, years: readonly number[]): string | null {
  if (!/\b[PS]H\b/.test(text)) return text
  const rules = text.split(';').map((rule) => dated(rule.trim(), years))
  return /["|]|\bSH\b/.test(text) || rules.includes(null) ? null : rules.join('; ')
}

function dated(rule: string, years: readonly number[]): string | null {
  if (!/\bPH\b/.test(rule)) return rule
  const [, days, times] = of_holidays.exec(rule) ?? []
  if (!days) return null
  const others = days.split(',').filter((day) => day !== 'PH')
  const on_holidays = `${years.flatMap(publicHolidays).map(written).join(',')} ${times}`
  return others.length > 0 ? `${others.join(',')} ${times}; ${on_holidays}` : on_holidays
}

const written = (day: string) => `${day.slice(0, 4)} ${months[Number(day.slice(5, 7)) - 1]} ${day.slice(8)}`
