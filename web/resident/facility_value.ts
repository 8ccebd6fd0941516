import { enumValues, partWord } from '#domain/property.ts'
import { isEnglish, nameOf } from '../names.ts'
import { m } from '../paraglide/messages.js'
import type { Component, Fact } from './facility_data.ts'

type Valued = Pick<Fact, 'property' | 'unit' | 'state' | 'value' | 'operator'>

/** A fact in words: `820 mm`, `1:14`, `约 10 mm`, `有`, `没有`, `没人量过`. The unit does not break from its number. */
export function valueText(fact: Valued): string {
  if (fact.state === 'absent') return m.facility_not_there()
  if (fact.state === 'unknown') return m.facility_unmeasured()
  return withOperator(fact.operator, plainValue(fact))
}

function withOperator(operator: Fact['operator'], value: string): string {
  if (operator === '~') return m.facility_about({ value })
  if (operator === '>=') return m.facility_at_least({ value })
  return operator === '<=' ? m.facility_at_most({ value }) : value
}

const symbols: Record<string, string> = { mm: 'mm', m2: 'm²', N: 'N', s: 's' }

function plainValue({ property, unit, value }: Valued): string {
  if (typeof value === 'boolean') return yesOrNo(property, value)
  if (typeof value === 'string') return enumName(property, value)
  if (typeof value !== 'number') return JSON.stringify(value)
  const number = value.toLocaleString(isEnglish() ? 'en' : 'zh-CN')
  if (unit === '1:n') return `1:${number}`
  return symbols[unit] ? `${number}\u00A0${symbols[unit]}` : number
}

/** What is named as being there is there or not; any other statement holds or not. */
function yesOrNo(property: string, value: boolean): string {
  if (property.endsWith('_present')) return value ? m.facility_there() : m.facility_not_there()
  return value ? m.facility_yes() : m.facility_no()
}

function enumName(property: string, value: string): string {
  const word = enumValues(property)?.find((each) => each.value === value)
  return word ? nameOf(word) : value
}

/** The name without the clause's condition at its end: `通行净宽（新建、扩建）` is a width all the same. Under its part's name the part is not said again. */
export function propertyName(property: { name_zh: string; name_en: string }, part = ''): string {
  if (isEnglish()) return property.name_en
  const name = property.name_zh.replace(/（[^（）]*）$/, '')
  return part.length > 2 && name.startsWith(part) && name !== part ? name.slice(part.length) : name
}

/** `门 · 主出入口`: the type, which of its parts, and its own name. */
export function partName({ name_zh, name_en, part, name }: Pick<Component, 'name_zh' | 'name_en' | 'part' | 'name'>): string {
  const word = partWord(part)
  return [...new Set([word ? nameOf(word) : nameOf({ name_zh, name_en }), word ? null : part, name])].filter(Boolean).join(' · ')
}

/** The day in China of a moment. */
export function dayText(moment: string): string {
  return new Date(new Date(moment).getTime() + 8 * 3_600_000).toISOString().slice(0, 10)
}

export function momentText(moment: string): string {
  return new Date(new Date(moment).getTime() + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ')
}

/** `0` is the ground floor, which Chinese counts as the first. Anything else is shown as it is written. */
export function levelText(level: string): string {
  if (!/^-?\d+$/.test(level)) return level
  const floor = Number(level)
  if (floor === 0) return m.facility_level_ground()
  return floor > 0 ? m.facility_level_up({ floor: floor + 1 }) : m.facility_level_down({ floor: -floor })
}
