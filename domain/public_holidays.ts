import { addDays, type Day } from './date.ts'

const lunar = new Intl.DateTimeFormat('en-u-ca-chinese', { month: 'numeric', day: 'numeric', timeZone: 'UTC' })

/** Days of the lunar year: 春节 with the eve before it, 端午, 中秋. A leap month is written with a word behind its number. */
const of_lunar_year: Record<string, readonly number[]> = { '1/1': [-1, 0, 1, 2], '5/5': [0], '8/15': [0] }

/** The day of 清明 in April, by the formula of the almanac for this century. */
const clearAndBright = (of_century: number) => Math.floor(of_century * 0.2422 + 4.81) - Math.floor(of_century / 4)

/** The thirteen public holidays of a year in China (全国年节及纪念日放假办法, from 2025 on). Days that a year's notice moves are none of them. */
export function publicHolidays(year: number): Day[] {
  const april = `${year}-04-0${clearAndBright(year % 100)}`
  const by_moon = daysOf(year).flatMap((day) => (of_lunar_year[lunar.format(new Date(`${day}T00:00:00Z`))] ?? []).map((days) => addDays(day, days)))
  const fixed = ['01-01', '05-01', '05-02', '10-01', '10-02', '10-03'].map((day) => `${year}-${day}`)
  return [...new Set([...fixed, april, ...by_moon])].sort()
}

const daysOf = (year: number) =>
  Array.from({ length: 366 }, (_, index) => addDays(`${year}-01-01`, index)).filter((day) => day.startsWith(String(year)))
