import { isCountRule } from '#domain/audit.ts'
import type { Condition, CountRule, Criterion } from '#domain/criterion.ts'
import { kinds } from '#domain/facility.ts'
import { conditionsOf, propertiesOf, propertyOf, type Property } from '#domain/property.ts'
import { isNumericUnit } from '#domain/quantity.ts'
import type { GivenCriterion } from './criteria_api.ts'
import { valueIn } from './part_value.ts'

/** A condition as it is typed: a number as text, of a list the words that hold. */
export interface TypedCondition {
  property: string
  op: Condition['op']
  text: string
  words: string[]
}

/** A row of a count rule as it is typed. */
export interface TypedRow {
  when: TypedCondition[]
  base: string
  one_per: string
  beyond: string
  minimum: string
}

/** What stands in the form as it is sent. */
const plain = [
  'component',
  'name_zh',
  'name_en',
  'kind',
  'per',
  'property',
  'unit',
  'op',
  'when_zh',
  'when_en',
  'facility_kinds',
  'categories',
  'stage',
  'standard',
  'clause',
  'strength',
  'severity',
  'barrier_for',
  'note',
] as const
type Plain = Pick<GivenCriterion, (typeof plain)[number]>

function plainOf(item: Plain): Plain {
  return Object.fromEntries(plain.flatMap((field) => (item[field] === undefined ? [] : [[field, item[field]]]))) as unknown as Plain
}

/** An item as it stands in the form: numbers as they are typed. */
export interface TypedCriterion extends Plain {
  id: string
  least: string
  most: string
  words: string[]
  /** Null: a fixed limit. */
  rule: { of: string; rows: TypedRow[] } | null
  tolerance: string
  when: TypedCondition[]
  unless: TypedCondition[]
}

export function typed(criterion: Criterion): TypedCriterion {
  const { id, op, unit, component, threshold, tolerance, when, unless = [] } = criterion
  const limits = Array.isArray(threshold) && op === 'between' ? threshold : [threshold]
  const text = (value: unknown) => (typeof value === 'number' && !Number.isNaN(value) ? numberText(value, unit) : '')
  return {
    ...plainOf(criterion),
    id,
    least: text(limits[0]),
    most: text(limits[1]),
    words: Array.isArray(threshold) && op === 'one_of' ? threshold.map(String) : [],
    rule: isCountRule(threshold) ? typedRule(threshold, component) : null,
    tolerance: tolerance === undefined ? '' : String(tolerance),
    when: when.map((each) => typedCondition(each, component)),
    unless: unless.map((each) => typedCondition(each, component)),
  }
}

const numberText = (value: number, unit: string) => (unit === '1:n' ? `1:${value}` : String(value))

function typedRule({ of, rows }: CountRule, component: string): TypedCriterion['rule'] {
  const text = (value: number | undefined) => (value === undefined ? '' : String(value))
  const typedRow = ({ when = [], base, one_per, beyond, minimum }: CountRule['rows'][number]): TypedRow => ({
    when: when.map((each) => typedCondition(each, component)),
    base: text(base),
    one_per: text(one_per),
    beyond: text(beyond),
    minimum: text(minimum),
  })
  return { of, rows: rows.map(typedRow) }
}

function typedCondition({ property, op, value }: Condition, component: string): TypedCondition {
  const unit = propertyOf(component, property)?.unit ?? ''
  return { property, op, text: typeof value === 'number' ? numberText(value, unit) : '', words: unit === 'enum' ? [value].flat().map(String) : [] }
}

/** The item as it is sent; null: a number in it can't be read, or a choice is missing. */
export function given(item: TypedCriterion): GivenCriterion | null {
  const threshold = thresholdOf(item)
  const within = item.tolerance.trim() === '' ? undefined : Number(item.tolerance)
  const [when, unless] = [read(item.when, item.component), read(item.unless, item.component)]
  if (threshold === null || when === null || unless === null || Number.isNaN(within)) return null
  return { ...plainOf(item), threshold, when, unless, note: item.note || null, ...(within === undefined ? {} : { tolerance: within }) }
}

/** What is asked; null: it can't be read, or nothing is chosen. */
export function thresholdOf({ op, unit, property, component, least, most, words, rule }: TypedCriterion): Criterion['threshold'] | null {
  if (op === 'is_true' || op === 'is_false') return op === 'is_true'
  if (op === 'one_of') return words.length > 0 ? words : null
  if (rule) return ruleOf(rule, component)
  const [from, to] = [least, most].map((text) => valueIn({ property, component, unit, name_zh: '', name_en: '' }, text))
  if (typeof from !== 'number') return null
  if (op !== 'between') return from
  return typeof to === 'number' ? [from, to] : null
}

function ruleOf({ of, rows }: NonNullable<TypedCriterion['rule']>, component: string): CountRule | null {
  const made = rows.map(({ when, ...texts }) => {
    const conditions = read(when, component)
    const numbers = Object.entries(texts).filter(([, text]) => text.trim() !== '')
    if (conditions === null || numbers.some(([, text]) => !/^\s*\d+\s*$/.test(text))) return null
    return { ...(conditions.length > 0 ? { when: conditions } : {}), ...Object.fromEntries(numbers.map(([name, text]) => [name, Number(text)])) }
  })
  return made.includes(null) ? null : { of, rows: made as CountRule['rows'] }
}

function read(conditions: readonly TypedCondition[], component: string): Condition[] | null {
  const made = conditions.map((each) => conditionOf(each, component))
  return made.includes(null) ? null : (made as Condition[])
}

function conditionOf({ property, op, text, words }: TypedCondition, component: string): Condition | null {
  const known = propertyOf(component, property)
  if (!known) return null
  if (known.unit === 'bool') return { property, op, value: op === 'is_true' }
  if (!isNumericUnit(known.unit)) {
    if (words.length === 0) return null
    return words.length === 1 && op === '==' ? { property, op, value: words[0]! } : { property, op: 'in', value: words }
  }
  const value = valueIn(known, text)
  return typeof value === 'number' ? { property, op, value } : null
}

/** How a property is compared when nothing is said yet. */
export function firstOp(unit: string): Condition['op'] {
  if (unit === 'bool') return 'is_true'
  return isNumericUnit(unit) ? '>=' : '=='
}

/** What a condition may name: what is measured or asked of the component, and what its other items depend on. */
export function conditionProperties(criteria: readonly Criterion[], component: string): Property[] {
  const own = [...propertiesOf(component), ...conditionsOf(component)].map(({ property }) => property)
  const of_others = criteria.filter((each) => each.component === component).flatMap(({ when, unless = [] }) => [...when, ...unless])
  const names = [...new Set([...own, ...of_others.map(({ property }) => property)])]
  return names.flatMap((name) => propertyOf(component, name) ?? [])
}

/** An office’s own item before anything is said of it. */
export function newLocal(criteria: readonly Criterion[], component: string): Criterion {
  const [first] = propertiesOf(component || 'door')
  const taken = criteria.map(({ id }) => Number(/^LOCAL-(\d+)$/.exec(id)?.[1] ?? 0))
  return {
    id: `LOCAL-${String(Math.max(0, ...taken) + 1).padStart(2, '0')}`,
    component: component || 'door',
    ...ofProperty(first!), // every type of component has some
    per: 'component',
    when: [],
    facility_kinds: kinds,
    categories: null,
    stage: 'any',
    standard: '',
    clause: '',
    strength: 'shall',
    severity: 'major',
    barrier_for: [],
    confidence: 'unverified',
    source_note: null,
    contested: null,
    note: null,
    signed_off: null,
  }
}

/** What follows from what is looked at. */
export function ofProperty({
  property,
  unit,
  name_zh,
  name_en,
}: Property): Pick<Criterion, 'property' | 'unit' | 'kind' | 'op' | 'threshold' | 'name_zh' | 'name_en'> {
  const named = { property, name_zh, name_en, unit: unit as Criterion['unit'] }
  if (unit === 'bool') return { ...named, kind: 'presence', op: 'is_true', threshold: true }
  if (unit === 'enum') return { ...named, kind: 'condition', op: 'one_of', threshold: [] }
  return { ...named, kind: unit === 'count' ? 'count' : 'dimension', op: '>=', threshold: Number.NaN }
}
