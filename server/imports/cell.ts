import { addDays, earliest_day, isDay, type Day } from '#domain/date.ts'
import { tidied } from '#domain/text.ts'
import { markedText } from './damage.ts'
import type { Cell } from './row.ts'

/** Latin and Chinese signs that stay as they are. */
const plain = /^[ -~\u4e00-\u9fff]*$/

/** A cell as text: one line, normalised, trimmed. Blank: ''. */
export function textOf(cell: Cell | undefined): string {
  if (cell === null || cell === undefined || cell === '') return ''
  if (typeof cell === 'string' && plain.test(cell)) return cell.trim()
  const text = typeof cell === 'object' ? JSON.stringify(cell) : typeof cell === 'number' ? digitsOf(cell) : String(cell)
  return markedText(tidied(text))
}

/** Beyond so many digits a number is not what was written: spreadsheets keep fifteen. */
const exact_below = 1e15

/** In full, never as 1e+21; without the noise of the binary fraction: 0.3, not 0.30000000000000004. */
function digitsOf(value: number): string {
  if (!Number.isFinite(value)) return String(value)
  if (Math.abs(value) >= exact_below) return BigInt(Math.round(value)).toString()
  return Number(value.toPrecision(15)).toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 20 })
}

/** Whether digits were lost before the cell came here: too long a number, or one that was saved as 4.41882E+17. */
export function isRounded(cell: Cell | undefined): boolean {
  if (typeof cell === 'number') return Math.abs(cell) >= exact_below
  return typeof cell === 'string' && /^\s*[-+]?\d(\.\d+)?e\+\d{1,3}\s*$/i.test(cell)
}

export interface ReadDay {
  day: Day
  /** Before anything that is recorded here. */
  too_early?: true
  /** The serial number that stood there instead of a date. */
  serial?: number
}

/** A day as people write it: 2026-05-01, 2026/5/1, 2026.5.1, 2026年5月1日, 20260501, or a spreadsheet's serial number. Null: none. */
export function dayOf(text: string): ReadDay | null {
  const [, year, month, date] =
    /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?(?:[ T].*)?$/.exec(text) ?? /^((?:19|20)\d{2})(\d{2})(\d{2})$/.exec(text) ?? []
  if (year && month && date) return checked(`${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`)
  if (!/^\d{5}(\.\d+)?$/.test(text)) return null
  const serial = Math.floor(Number(text))
  return serial >= first_serial && serial <= last_serial ? { day: addDays('1899-12-30', serial), serial } : null
}

/** 1950 to 2100: a five-digit number outside is something else. */
const first_serial = 18_264
const last_serial = 73_415

function checked(day: Day): ReadDay | null {
  if (isDay(day)) return { day }
  return day < earliest_day && isDay(inTheSameCycle(day)) ? { day, too_early: true } : null
}

/** The calendar repeats itself every 400 years. */
function inTheSameCycle(day: Day): Day {
  return `${2000 + (Number(day.slice(0, 4)) % 400)}${day.slice(4)}`
}

/** Up to three names that share most with the text, best first, for a refusal to propose; where none is like it, a dozen of all. */
export function closestTo(text: string, names: readonly string[]): string {
  const scored = names.map((name) => ({ name, score: alike(text, name) }))
  return (
    scored
      .filter(({ score }) => score > 0)
      .toSorted((a, b) => b.score - a.score)
      .slice(0, 3)
      .map(({ name }) => name)
      .join('、') || names.slice(0, 12).join('、')
  )
}

/** Shared characters as a share of both, 0 to 1. */
export function alike(left: string, right: string): number {
  const rest = Array.from(right)
  const shared = Array.from(left).filter((sign) => {
    const at = rest.indexOf(sign)
    if (at >= 0) rest.splice(at, 1)
    return at >= 0
  }).length
  return (2 * shared) / Math.max(1, Array.from(left).length + Array.from(right).length)
}
