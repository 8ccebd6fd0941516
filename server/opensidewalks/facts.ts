import { propertyOf } from '#domain/property.ts'
import { isNumericUnit, isPlausible } from '#domain/quantity.ts'
import type { FactRecord, PartRecord } from '#domain/record.ts'
import { countingValues } from '../exports/counting_facts.ts'
import { fieldsOf, isSurface, type Field } from './vocabulary.ts'

type Properties = Record<string, unknown>

/** The flattest slope that is kept: what is flatter, or flat, is at least so. */
const flattest = 1000

/** Takes the facts of a part out of an entity. What is not understood, or cannot be, stays in it. */
export function takeFacts(component: string, properties: Properties): FactRecord[] {
  return fieldsOf(component).flatMap((field) => {
    const facts = factsOf(field, properties[field.at])
    if (facts.length > 0) delete properties[field.at]
    return facts
  })
}

function factsOf({ component, property, as }: Field, given: unknown): FactRecord[] {
  const raw = String(given)
  const fact = (value: number | string, operator: FactRecord['operator'] = '='): FactRecord => ({ property, state: 'value', value, operator, raw })
  if (as === 'word') return isSurface(given) ? [fact(given as string)] : []
  if (typeof given !== 'number') return []
  if (as === 'incline') return slopeFacts(given, fact)
  const value = as === 'metres' ? Math.round(given * 1000) : given
  const unit = propertyOf(component, property)!.unit // every property of the mapping is in the vocabulary; a test holds it
  return isNumericUnit(unit) && isPlausible(unit, value) ? [fact(value)] : []
}

/** How steep, and which way is up: two facts here, one signed number there. */
function slopeFacts(incline: number, fact: (value: number, operator?: FactRecord['operator']) => FactRecord): FactRecord[] {
  const size = Math.abs(incline)
  if (size > 1) return []
  if (size <= 1 / flattest) return [fact(flattest, '>=')]
  const slope = fact(Math.round(1000 / size) / 1000)
  return [slope, { ...slope, property: 'uphill', value: incline > 0 ? 'along' : 'against' }]
}

/** Writes what counts of a part. */
export function putFacts(part: PartRecord, properties: Properties): void {
  const values = countingValues(part)
  for (const field of fieldsOf(part.type)) {
    const fact = values.get(field.property)
    const written = fact && writtenOf(field, fact, values.get('uphill')?.value)
    if (written !== undefined) properties[field.at] = written
  }
}

/** Only what the number alone says truly: a width of at least so much, never of at most so much. */
function writtenOf({ as }: Field, { value, operator = '=' }: FactRecord, uphill: FactRecord['value']): unknown {
  if (as === 'word') return isSurface(value) ? value : undefined
  if (as === 'incline') return inclineOf(Number(value), operator, uphill)
  if (operator === '<=') return undefined
  return as === 'metres' ? Number(value) / 1000 : value
}

/** A slope whose direction nobody noted has no sign, and so no number there. */
function inclineOf(one_in: number, operator: FactRecord['operator'], uphill: FactRecord['value']): number | undefined {
  if (one_in >= flattest && operator === '>=') return 0
  if ((operator !== '=' && operator !== '~') || (uphill !== 'along' && uphill !== 'against')) return undefined
  return Number(((uphill === 'along' ? 1 : -1) / one_in).toPrecision(10))
}
