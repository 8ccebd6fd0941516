import { earliest_day, isDay, type Day } from '#domain/date.ts'
import { isNear, type Extent } from '#domain/extent.ts'
import { componentName, enumValues, partWord, propertyOf } from '#domain/property.ts'
import { isNumericUnit, isPlausible, plausible } from '#domain/quantity.ts'
import type { FactRecord, LifecycleRecord, PartRecord, VerificationRecord } from '#domain/record.ts'
import type { Mapping } from '../schemas/import.ts'
import { textOf } from './cell.ts'
import { plainFields } from './field.ts'
import { mapPositions, positionsOf } from './geometry.ts'
import { flattened } from './position.ts'
import { misbuilt, type RecordField } from './record_shape.ts'
import type { Cell, RowReason } from './row.ts'

/** What a row records in its JSON cells. */
export interface Recorded {
  components: RecordedPart[]
  lifecycle_events: LifecycleRecord[]
  verifications: VerificationRecord[]
  tags: Record<string, unknown>
}

export type RecordedPart = Omit<PartRecord, 'facts'> & { facts: RecordedFact[] }

/** With what the file leaves to be assumed; `source` undefined: that of the file. */
export interface RecordedFact extends FactRecord {
  operator: NonNullable<FactRecord['operator']>
  grade: NonNullable<FactRecord['grade']>
}

interface Reading {
  mapping: Mapping
  extent: Extent
  today: Day
  reasons: RowReason[]
}

/**
 * The JSON cells of a row, as objects or as text. What is no JSON is another column's content and kept as text. JSON that
 * is not built as it must be refuses the row: half a record would pass for a whole one. A single fact or place that does
 * not fit is left out, and said.
 */
export function readRecord(cells: readonly Cell[], reading: Reading, keep: (field: string) => void): Recorded {
  const cell = (field: RecordField): unknown => {
    const column = reading.mapping[field]
    return column === undefined ? undefined : builtCell(field, cells[column] ?? null, column, reading, keep)
  }
  const tags = { ...(cell('tags') as Record<string, unknown> | undefined) }
  const components = ((cell('components') as PartRecord[] | undefined) ?? []).map((part) => settledPart(part, reading, tags))
  const lifecycle_events = (cell('lifecycle_events') as LifecycleRecord[] | undefined) ?? []
  const verifications = (cell('verifications') as VerificationRecord[] | undefined) ?? []
  checkLife(lifecycle_events, verifications, reading)
  return { components, lifecycle_events, verifications, tags }
}

function builtCell(field: RecordField, cell: Cell, column: number, { reasons }: Reading, keep: (field: string) => void): unknown {
  const text = typeof cell === 'string' ? cell.trim() : ''
  if (cell === null || (typeof cell === 'string' && text === '')) return undefined
  const field_name = plainFields[field].name_zh
  if (typeof cell !== 'object' && !/^[[{]/.test(text)) {
    reasons.push({ code: 'record_kept_as_text', params: { field: field_name, value: textOf(cell).slice(0, 40) }, column })
    keep(field)
    return undefined
  }
  const value = typeof cell === 'object' ? cell : parsed(text)
  const why = value === undefined ? 'JSON' : misbuilt(field, value)
  if (why === undefined) return value
  reasons.push({ code: 'record_misbuilt', params: { field: field_name, why: why.slice(0, 120) }, column })
  return undefined
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** A part as it can be written: its place flat and near the city, its facts in the words and units of the checklist. */
function settledPart(part: PartRecord, reading: Reading, tags: Record<string, unknown>): RecordedPart {
  const facts = part.facts.flatMap((fact) => {
    const expected = unfit(part.type, fact)
    if (expected === undefined) return [settledFact(fact)]
    const value = JSON.stringify(fact.value ?? null)
    const property = propertyOf(part.type, fact.property)?.name_zh ?? fact.property
    reading.reasons.push({
      code: 'fact_left_out',
      params: { part: spokenPart(part), property, value, expected },
      column: reading.mapping['components'],
    })
    tags[`${part.type}.${fact.property}`] = fact.raw ?? fact.value
    return []
  })
  return { ...part, id: part.id?.toLowerCase(), geometry: placeOf(part, reading), facts }
}

function settledFact(fact: FactRecord): RecordedFact {
  const { operator = '=', grade = 'imported', observed_at } = fact
  return { ...fact, operator, grade, note: noteOf(fact), observed_at: observed_at && inUtc(observed_at) }
}

/** A day begins, and a time without a zone is meant, in UTC, as exports write it. */
function inUtc(moment: string): string {
  if (moment.length === 10) return `${moment}T00:00:00Z`
  return /(Z|[+-]\d{2}(:?\d{2})?)$/.test(moment) ? moment : `${moment}Z`
}

/** Not known needs a word why. */
function noteOf({ state, note, raw }: FactRecord): string | null {
  return note?.trim() || (state === 'unknown' ? raw?.trim() || 'unknown' : null)
}

/** What the fact would have to be; undefined: it is. */
function unfit(type: string, { property, state, value, observed_at }: FactRecord): string | undefined {
  const known = propertyOf(type, property)
  if (!known) return '—'
  if (observed_at !== undefined && (!isDay(observed_at.slice(0, 10)) || Number.isNaN(Date.parse(inUtc(observed_at))))) return 'YYYY-MM-DD'
  if (state !== 'value') return undefined
  if (known.unit === 'bool') return typeof value === 'boolean' ? undefined : 'true / false'
  if (isNumericUnit(known.unit)) {
    const { least, most } = plausible[known.unit]
    return typeof value === 'number' && isPlausible(known.unit, value) ? undefined : `${least}–${most} ${known.unit}`
  }
  const words = enumValues(property)?.map((each) => each.value) ?? []
  return words.includes(value as string) ? undefined : words.join(' / ')
}

function placeOf(part: PartRecord, { extent, reasons, mapping }: Reading): PartRecord['geometry'] {
  if (!part.geometry) return undefined
  const flat = flattened(part.geometry)?.geometry
  const off = flat && positionsOf(flat).find((position) => !isNear(position, extent))
  if (flat && !off) return mapPositions(flat, ([x, y]) => [Number(x.toFixed(9)), Number(y.toFixed(9))])
  const why = off ? off.join(', ') : JSON.stringify(part.geometry).slice(0, 60)
  reasons.push({ code: 'part_geometry_left_out', params: { part: spokenPart(part), why }, column: mapping['components'] })
  return undefined
}

export function spokenPart({ type, part = null, name }: Pick<PartRecord, 'type' | 'part' | 'name'>): string {
  return name ?? (partWord(part) ?? componentName(type))?.name_zh ?? type
}

function checkLife(events: LifecycleRecord[], verifications: VerificationRecord[], { reasons, today, mapping }: Reading): void {
  const days = [
    ...events.map(({ since }) => ({ day: since, column: mapping['lifecycle_events'], latest: undefined })),
    ...verifications.map(({ verified_on }) => ({ day: verified_on, column: mapping['verifications'], latest: today })),
  ]
  for (const { day, column, latest } of days) {
    if (day === null) continue
    if (day < earliest_day) reasons.push({ code: 'date_too_early', params: { date: day, earliest: earliest_day }, column })
    else if (!isDay(day)) reasons.push({ code: 'day_unreadable', params: { value: day }, column })
    else if (latest && day > latest) reasons.push({ code: 'date_in_future', params: { date: day }, column })
  }
  if (events.some(({ state, reason }) => state === 'closed' && !reason?.trim()))
    reasons.push({ code: 'closed_without_reason', column: mapping['lifecycle_events'] })
}
