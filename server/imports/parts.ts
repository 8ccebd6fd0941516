import { componentName, partWord, propertyOf } from '#domain/property.ts'
import { isNumericUnit, isPlausible, parseLengthMm, parseSlopeOneIn, plausible } from '#domain/quantity.ts'
import { textOf } from './cell.ts'
import { factFields, partFields, type FactField } from './field.ts'
import { unitHeaded } from './mapping.ts'
import { countOf, presenceOf } from './presence.ts'
import type { Cell, RowReason } from './row.ts'

/** What a row says of a part: that it is there or not, and its measures. What it does not say is not here. */
export interface GivenPart {
  component: string
  part: string | null
  presence: 'present' | 'absent'
  facts: { property: string; value: number | boolean; raw: string }[]
}

export interface PartsRead {
  parts: GivenPart[]
  /** Fields whose cell was not understood: its text is kept among the tags. */
  kept: string[]
}

interface Reading {
  cells: readonly Cell[]
  mapping: Record<string, number>
  header: readonly string[]
  reasons: RowReason[]
  parts: Map<string, GivenPart>
  kept: string[]
}

const part_names = Object.keys(partFields)
const fact_names = Object.keys(factFields)

/** The barrier-free columns of a row. Blank says nothing. */
export function partsOfRow(cells: readonly Cell[], mapping: Record<string, number>, header: readonly string[], reasons: RowReason[]): PartsRead {
  const reading: Reading = { cells, mapping, header, reasons, parts: new Map(), kept: [] }
  for (const field of part_names) if (mapping[field] !== undefined) readPresence(field, mapping[field], reading)
  for (const field of fact_names) if (mapping[field] !== undefined) readFact(field, mapping[field], reading)
  return { parts: [...reading.parts.values()], kept: reading.kept }
}

function readPresence(field: string, column: number, { cells, reasons, parts, kept }: Reading): void {
  const text = textOf(cells[column])
  const presence = presenceOf(text)
  const { component, part, count_property } = partFields[field]!
  if (presence === 'unknown') return
  if (presence === 'unreadable') {
    reasons.push({ code: 'presence_unreadable', params: { value: text.slice(0, 40) }, column })
    kept.push(field)
    return
  }
  const count = countOf(text)
  const facts = count_property && count ? [{ property: count_property, value: count, raw: text }] : []
  parts.set(keyOf(component, part), { component, part, presence, facts })
}

function readFact(field: string, column: number, { cells, header, reasons, parts, kept }: Reading): void {
  const text = textOf(cells[column])
  const described = factFields[field]!
  if (saysNothing(text, described)) return
  const value = valueOf(text, described, header[column] ?? '')
  if (value === null) {
    const bool = propertyOf(described.component, described.property)?.unit === 'bool'
    reasons.push({ code: bool ? 'presence_unreadable' : 'unit_missing', params: { value: text.slice(0, 40) }, column })
    kept.push(field)
    return
  }
  const { component, part, property } = described
  const unit = propertyOf(component, property)!.unit // every fact field names a property of the vocabulary; a test holds it
  if (typeof value === 'number' && isNumericUnit(unit) && !isPlausible(unit, value)) {
    const { least, most } = plausible[unit]
    reasons.push({ code: 'value_unfit', params: { value: text.slice(0, 40), expected: `${least}–${most} ${unit}` }, column })
    return
  }
  const known = parts.get(keyOf(component, part)) ?? { component, part, presence: 'present' as const, facts: [] }
  if (known.presence === 'absent' && value !== 0 && value !== false) {
    reasons.push({ code: 'part_absent_with_value', params: { part: (partWord(part) ?? componentName(component))?.name_zh ?? component }, column })
    return
  }
  if (known.presence === 'absent') return
  known.facts = [...known.facts.filter((fact) => fact.property !== property), { property, value, raw: text }]
  parts.set(keyOf(component, part), known)
}

/** Blank, not known, or 无 under a measure: there is nothing to measure. */
function saysNothing(text: string, { component, property }: FactField): boolean {
  const presence = presenceOf(text)
  return presence === 'unknown' || (presence === 'absent' && !/^\d/.test(text) && propertyOf(component, property)?.unit !== 'bool')
}

/** In the property's unit. A number without a unit, in the cell or in its heading, is not guessed at: null. */
function valueOf(text: string, { component, property }: FactField, heading: string): number | boolean | null {
  const unit = propertyOf(component, property)!.unit
  if (unit === 'bool') return ({ present: true, absent: false } as Record<string, boolean>)[presenceOf(text)] ?? null
  if (unit === 'count') return countOf(text)
  if (unit === '1:n') return slopeOf(text)
  const headed = unitHeaded(heading)
  if (headed) return parseLengthMm(text, headed)
  return /[a-z米分]\s*$/i.test(text) ? parseLengthMm(text) : null
}

/** Kept to a thousandth: `8%` is 1:12.5. */
function slopeOf(text: string): number | null {
  const slope = parseSlopeOneIn(text)
  return slope === null ? null : Math.round(slope * 1000) / 1000
}

function keyOf(component: string, part: string | null): string {
  return `${component}/${part ?? ''}`
}
