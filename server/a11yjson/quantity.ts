import type { FactRecord } from '#domain/record.ts'
import type { NumericUnit } from '#domain/quantity.ts'
import type { Field } from './vocabulary.ts'

type Measured = Required<Pick<FactRecord, 'value' | 'operator' | 'raw'>>
type Operator = Measured['operator']

/** A quantity of theirs as its members are: a text is taken apart into them. */
interface Quantity {
  operator?: unknown
  value?: unknown
  unit?: unknown
  rawValue?: unknown
  precision?: unknown
  /** The old name of `precision`. */
  accuracy?: unknown
  min?: unknown
  max?: unknown
}

const operators: Record<string, Operator | undefined> = {
  '=': '=',
  '==': '=',
  '<': '<=',
  '<=': '<=',
  '>': '>=',
  '>=': '>=',
  '~': '~',
  '~=': '~',
}
const flipped = { '=': '=', '~': '~', '<=': '>=', '>=': '<=' } as const
const written =
  /^\s*(<=|>=|==|~=|!=|[<>=~])?\s*([+-]?\s*\d+(?:\.\d+)?)\s*([^\d\s.+-][^.]*?)?\s*(?:(\.{2,3})\s*([+-]?\s*\d+(?:\.\d+)?)\s*([^\d\s.][^.]*?)?)?\s*$/u

const metric = { '': 1000, m: 1000, meter: 1000, meters: 1000, metre: 1000, metres: 1000, cm: 10, mm: 1, km: 1e6 }
const inches = { in: 25.4, inch: 25.4, inches: 25.4, '"': 25.4, ft: 304.8, foot: 304.8, feet: 304.8, "'": 304.8 }
/** How many of ours each of their units is; the blank one is what they mean where none is written. */
const factors: Record<Exclude<NumericUnit, '1:n'>, Record<string, number>> = {
  mm: { ...metric, ...inches },
  N: { '': 1, n: 1, newton: 1, newtons: 1, kn: 1000 },
  s: { '': 1, s: 1, sec: 1, second: 1, seconds: 1 },
  count: { '': 1 },
  m2: { '': 1, m2: 1 },
}

/** What a quantity of theirs is in the unit of the property; null: it can’t be told, or is no fact, such as `!= 90 cm`. */
export function measured(given: unknown, unit: NumericUnit, bind: Field['bind']): Measured | null {
  const quantity = typeof given === 'string' ? takenApart(given) : typeof given === 'number' ? { value: given } : given
  if (typeof quantity !== 'object' || quantity === null) return null
  const counting = countingEnd(quantity, bind)
  const converted = counting && inUnit(counting, said((quantity as Quantity).unit), unit)
  return converted && { ...converted, raw: rawOf(given, quantity) }
}

/** `80 .. 100 cm` is 90 ± 10, `80 ... 100 cm` anything between. */
function takenApart(text: string): Quantity | null {
  const [, operator, first, unit, dots, second, last_unit] = written.exec(text) ?? []
  if (first === undefined) return null
  const [from, to] = [numberOf(first), numberOf(second ?? '')]
  const rest = { operator, unit: last_unit ?? unit, rawValue: text }
  if (dots === '...') return { ...rest, min: from, max: to }
  return dots === '..' ? { ...rest, value: (from + to) / 2, precision: Math.abs(to - from) / 2 } : { ...rest, value: from }
}

function numberOf(text: string): number {
  return Number(text.replaceAll(/\s/g, ''))
}

/** Of a range the end that binds: the least of a width, the most of a slope; of what has no such end about its middle. */
function countingEnd({ operator, value, precision, accuracy, min, max }: Quantity, bind: Field['bind']) {
  const sign = operator === undefined || operator === null || operator === '' ? '=' : operators[said(operator)]
  if (sign === undefined) return null
  if (isNumber(value)) return { value, operator: sign === '=' && (isAbove(precision) || isAbove(accuracy)) ? ('~' as const) : sign }
  const [least, most] = [isNumber(min) ? min : undefined, isNumber(max) ? max : undefined]
  if (least !== undefined && most !== undefined && bind === undefined) return { value: (least + most) / 2, operator: '~' as const }
  if (least !== undefined && (bind !== 'most' || most === undefined)) return { value: least, operator: '>=' as const }
  return most === undefined ? null : { value: most, operator: '<=' as const }
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value)
}

function isAbove(value: unknown): boolean {
  return isNumber(value) && value > 0
}

function inUnit({ value, operator }: { value: number; operator: Operator }, written_unit: string, unit: NumericUnit): Omit<Measured, 'raw'> | null {
  const word = written_unit.trim().toLowerCase()
  if (unit === '1:n') return slope(value, operator, word)
  const factor = factors[unit]
  if (!Object.hasOwn(factor, word)) return null
  const exact = value * factor[word]! // it has the word
  return { value: unit === 'mm' ? Math.round(exact) : Number(exact.toPrecision(12)), operator }
}

/** The flattest that is kept: what is flatter, or flat, is at least so. */
export const flattest = 1000

/** Steeper is a smaller n, so that at most so many degrees is at least so large an n. Which way it goes up is not a part of it. */
function slope(value: number, operator: Operator, unit: string): Omit<Measured, 'raw'> | null {
  const size = Math.abs(value)
  const ratio =
    ['', '°', 'deg', 'degree', 'degrees'].includes(unit) && size < 90 ? Math.tan((size * Math.PI) / 180) : unit === '%' ? size / 100 : null
  if (ratio === null) return null
  if (ratio <= 1 / flattest) return operator === '>=' ? null : { value: flattest, operator: '>=' }
  return { value: Math.round(1000 / ratio) / 1000, operator: flipped[operator] }
}

function rawOf(given: unknown, { operator, value, unit, rawValue, precision, accuracy, min, max }: Quantity): string {
  if (typeof rawValue === 'string' && rawValue !== '') return rawValue.slice(0, 200)
  if (typeof given !== 'object') return said(given)
  const margin = precision ?? accuracy
  const amount = isNumber(value) ? `${value}${isAbove(margin) ? ` ± ${String(margin)}` : ''}` : `${said(min)} ... ${said(max)}`
  return [operator, amount, unit].filter((each) => each !== undefined && each !== null && each !== '').join(' ')
}

const units = { mm: 'mm', N: 'newton', s: 's', m2: 'm2' } as const

/** A fact as a quantity of theirs; the unit is always written. */
export function quantityOf({ value, operator = '=', raw }: FactRecord, unit: NumericUnit): object | number {
  if (unit === 'count') return Number(value)
  const raws = raw ? { rawValue: raw } : {}
  if (unit === '1:n') {
    const is_flat = Number(value) >= flattest && operator === '>='
    const degrees = is_flat ? 0 : (Math.atan(1 / Number(value)) * 180) / Math.PI
    return { ...signOf(is_flat ? '=' : flipped[operator]), value: Number(degrees.toPrecision(10)), unit: 'deg', ...raws }
  }
  return { ...signOf(operator), value: Number(value), unit: units[unit], ...raws }
}

function signOf(operator: Operator): { operator?: Operator } {
  return operator === '=' ? {} : { operator }
}

function said(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}
