import { enumValues, propertyOf } from '#domain/property.ts'
import { isNumericUnit, isPlausible } from '#domain/quantity.ts'
import type { FactRecord, PartRecord } from '#domain/record.ts'
import { countingValues } from '../exports/counting_facts.ts'
import { memberAt, setMember, takeMember, type Members } from './members.ts'
import { measured, quantityOf } from './quantity.ts'
import { groups, type Field, type GroupName } from './vocabulary.ts'

/** Takes the facts of a group out of an object. What is not understood, or said already, stays in it. */
export function takeFacts(name: GroupName, members: Members): FactRecord[] {
  const { component, fields } = groups[name]
  const facts: FactRecord[] = []
  for (const field of fields) {
    const given = memberAt(members, field.at)
    if (given === undefined || given === null || facts.some(({ property }) => property === field.property)) continue
    const fact = factOf(component, field, given)
    if (!fact) continue
    facts.push(fact)
    takeMember(members, field.at)
  }
  return facts
}

function factOf(component: string, { property, bind, words }: Field, given: unknown): FactRecord | undefined {
  const unit = propertyOf(component, property)!.unit // every property of the mapping is in the vocabulary; a test holds it
  if (isNumericUnit(unit)) {
    const found = measured(given, unit, bind)
    return found && isPlausible(unit, found.value as number) ? { property, state: 'value', ...found } : undefined
  }
  const value = words ? words[String(given) as 'true'] : given
  const fits = unit === 'bool' ? typeof value === 'boolean' : (enumValues(property) ?? []).some((word) => word.value === value)
  return fits ? { property, state: 'value', value: value as string | boolean, raw: String(given) } : undefined
}

/** Writes the facts of a part that count. */
export function putFacts(name: GroupName, part: PartRecord, members: Members): void {
  const values = countingValues(part)
  const { component, fields } = groups[name]
  for (const field of fields) {
    const fact = values.get(field.property)
    const written = fact && writtenOf(component, field, fact)
    if (written !== undefined && memberAt(members, field.at) === undefined) setMember(members, field.at, written)
  }
}

function writtenOf(component: string, { property, words }: Field, fact: FactRecord): unknown {
  const unit = propertyOf(component, property)!.unit // as above
  if (isNumericUnit(unit)) return quantityOf(fact, unit)
  if (!words) return fact.value
  return fact.value === words.true ? true : fact.value === words.false ? false : undefined
}
