import type { Property } from '#domain/property.ts'
import { isNumericUnit, parseLengthMm, parseSlopeOneIn, plausible, type NumericUnit } from '#domain/quantity.ts'
import { m } from '../paraglide/messages.js'

/** A value as it is typed or chosen, as it is stored. Null: it can't be read, or nothing was chosen. */
export function valueIn({ unit }: Property, text: string): number | boolean | string | null {
  if (unit === 'bool') return text === '' ? null : text === 'true'
  if (!isNumericUnit(unit)) return text || null
  const written = text.replaceAll('．', '.')
  if (unit === 'mm') return parseLengthMm(written)
  const slope = unit === '1:n' ? parseSlopeOneIn(written) : null
  return slope ?? (/^\s*\d+(\.\d+)?\s*$/.test(written) ? Number(written) : null)
}

/** What is said of a text that is no number in its unit. */
export function numberMissing(text: string): string {
  return /^\s*[-－−]\s*\d/.test(text) ? m.facility_fact_number_negative() : m.facility_fact_number_missing()
}

const unitNames: Record<Exclude<NumericUnit, '1:n'>, () => string> = {
  mm: m.facility_fact_unit_mm,
  m2: m.facility_fact_unit_m2,
  N: m.facility_fact_unit_n,
  s: m.facility_fact_unit_s,
  count: m.facility_fact_unit_count,
}

/** Label, hint and keys of the field that a number is typed in. */
export function numberField(unit: NumericUnit) {
  const { least, most, whole } = plausible[unit]
  const range = m.facility_fact_range({ least: String(least), most: String(most) })
  if (unit === '1:n')
    return { label: m.facility_fact_slope(), description: `${m.facility_fact_slope_hint()} ${range}`, inputMode: 'decimal' as const }
  const description = unit === 'mm' ? `${range} ${m.facility_fact_length_hint()}` : range
  const inputMode = whole ? ('numeric' as const) : ('decimal' as const)
  return { label: m.facility_fact_number({ unit: unitNames[unit]() }), description, inputMode }
}
