import type { Answer } from '#domain/audit.ts'
import { isPlausible, plausible, type NumericUnit } from '#domain/quantity.ts'
import { valueIn } from '../../office/part_value.ts'
import { m } from '../../paraglide/messages.js'

export type Operator = NonNullable<(Answer & { state: 'value' })['operator']>

/** What stands in the fields, read. */
export interface Read {
  answer: Answer | null
  /** Per field, why it can't be taken. */
  errors: (string | undefined)[]
  /** The field that is still to be filled. */
  open: number | null
}

const rise_range = { least: 0, most: 50_000 }
const run_range = { least: 1, most: 1_000_000 }

/** A slope is measured by its rise and its run, anything else by one number in its unit. */
export function readFields(texts: readonly string[], unit: NumericUnit, operator: Operator): Read {
  return unit === '1:n' ? readSlope(texts) : readNumber(texts[0] ?? '', unit, operator)
}

function readNumber(text: string, unit: NumericUnit, operator: Operator): Read {
  if (text.trim() === '') return { answer: null, errors: [], open: 0 }
  const value = valueIn({ property: '', component: null, unit, name_zh: '', name_en: '' }, text.replace(/[.．]\s*$/, ''))
  if (typeof value !== 'number') return { answer: null, errors: [m.audit_not_a_number()], open: 0 }
  if (!isPlausible(unit, value)) return { answer: null, errors: [rangeText(plausible[unit])], open: 0 }
  return { answer: { state: 'value', value, ...(operator !== '=' && { operator }) }, errors: [], open: null }
}

function readSlope(texts: readonly string[]): Read {
  const [rise, run] = [readLength(texts[0] ?? '', rise_range), readLength(texts[1] ?? '', run_range)]
  const errors = [rise.error, run.error]
  const open = rise.value === undefined ? 0 : run.value === undefined ? 1 : null
  if (rise.value === undefined || run.value === undefined) return { answer: null, errors, open }
  if (run.value < rise.value * plausible['1:n'].least) return { answer: null, errors: [undefined, m.audit_slope_turned()], open: 1 }
  return { answer: { state: 'value', value: { rise_mm: rise.value, run_mm: run.value } }, errors, open: null }
}

function readLength(text: string, range: { least: number; most: number }): { value?: number; error?: string } {
  if (text.trim() === '') return {}
  const value = valueIn({ property: '', component: null, unit: 'mm', name_zh: '', name_en: '' }, text)
  if (typeof value !== 'number') return { error: m.audit_not_a_number() }
  return value >= range.least && value <= range.most ? { value } : { error: rangeText(range) }
}

function rangeText({ least, most }: { least: number; most: number }): string {
  return m.audit_implausible({ least: String(least), most: String(most) })
}

/** The answer as it is typed. Of a slope that came as 1:n there is nothing to type on. */
export function textsOf(answer: Answer | undefined, unit: string): string[] {
  const value = answer?.state === 'value' ? answer.value : undefined
  if (unit !== '1:n') return [typeof value === 'number' ? String(value) : '']
  return typeof value === 'object' ? [String(value.rise_mm), String(value.run_mm)] : ['', '']
}
