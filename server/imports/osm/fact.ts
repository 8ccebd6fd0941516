import { dayInChina, isDay } from '#domain/date.ts'
import { enumValues } from '#domain/property.ts'
import { isNumericUnit, isPlausible } from '#domain/quantity.ts'
import type { FactRecord } from '#domain/record.ts'
import type { RowReason } from '../row.ts'
import type { Tags } from './element.ts'
import { lengthMm, slopeOneIn, wholeNumber, type Understood } from './quantity.ts'

export const source = 'OpenStreetMap'
export const licence = 'ODbL-1.0'

/** The tags of one element: which were understood, and what must be said of the others. */
export interface Reading {
  tags: Tags
  used: Set<string>
  notices: RowReason[]
}

export function readingOf(tags: Tags = {}): Reading {
  return { tags, used: new Set(), notices: [] }
}

/** Bare and larger than so many metres: probably centimetres. */
export const widest_door_m = 5
export const widest_road_m = 20

/** The tag names itself in the fact's source, so that two that contradict each other can be told apart. */
function factOf(
  reading: Reading,
  key: string,
  property: string,
  value: NonNullable<FactRecord['value']>,
  operator?: FactRecord['operator'],
): FactRecord {
  reading.used.add(key)
  const checked = dayOf(reading.tags[`check_date:${key}`])
  return {
    property,
    state: 'value',
    value,
    ...(operator ? { operator } : {}),
    raw: reading.tags[key],
    source: `${source} (${licence}): ${key}`,
    ...(checked ? { observed_at: checked } : {}),
  }
}

/** A day that may be when somebody looked: a day to come is a slip. */
export function dayOf(text: string | undefined): string | undefined {
  return text !== undefined && isDay(text) && text <= dayInChina(new Date()) ? text : undefined
}

/** A word of the property's list, as it stands there; any other stays among the tags. */
export function wordFact(reading: Reading, key: string, property: string): FactRecord[] {
  const text = reading.tags[key]
  const known = text !== undefined && enumValues(property)?.some(({ value }) => value === text)
  return known ? [factOf(reading, key, property, text)] : []
}

/** True or false where the tag says so, in whatever words. */
export function truthFact(reading: Reading, key: string, property: string, words: Readonly<Record<string, boolean>>): FactRecord[] {
  const text = reading.tags[key]
  return text !== undefined && Object.hasOwn(words, text) ? [factOf(reading, key, property, words[text]!)] : []
}

/** A word of OpenStreetMap that is another of ours. */
export function translatedFact(reading: Reading, key: string, property: string, words: Readonly<Record<string, string>>): FactRecord[] {
  const text = reading.tags[key]
  return text !== undefined && Object.hasOwn(words, text) ? [factOf(reading, key, property, words[text]!)] : []
}

export function lengthFact(reading: Reading, key: string, property: string, most_bare_m: number): FactRecord[] {
  return numberFact(reading, key, property, 'mm', (text) => lengthMm(text, most_bare_m))
}

/** A length that somebody guessed. */
export function estimatedFact(reading: Reading, key: string, property: string, most_bare_m: number): FactRecord[] {
  return lengthFact(reading, key, property, most_bare_m).map((fact) => ({ ...fact, operator: '~' }))
}

export function slopeFact(reading: Reading, key: string, property: string): FactRecord[] {
  return numberFact(reading, key, property, '1:n', slopeOneIn)
}

export function countFact(reading: Reading, key: string, property: string): FactRecord[] {
  return numberFact(reading, key, property, 'count', wholeNumber)
}

function numberFact(
  reading: Reading,
  key: string,
  property: string,
  unit: string,
  understand: (text: string) => Understood | 'direction',
): FactRecord[] {
  const text = reading.tags[key]
  if (text === undefined) return []
  const understood = understand(text)
  if (understood === 'direction') return []
  if (understood !== 'unclear' && isNumericUnit(unit) && isPlausible(unit, understood.value))
    return [factOf(reading, key, property, understood.value, understood.operator)]
  reading.notices.push({ code: 'osm_value_unclear', params: { tag: `${key}=${text}`.slice(0, 80) } })
  return []
}

export function declaredFact(reading: Reading, key = 'wheelchair'): FactRecord[] {
  return wordFact(reading, key, 'wheelchair_declared')
}
