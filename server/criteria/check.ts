import { categoryOf } from '#domain/facility.ts'
import { conditionsOf, enumValues, propertiesOf } from '#domain/property.ts'
import { isNumericUnit } from '#domain/quantity.ts'
import { problem, type FieldProblem } from '../problem.ts'
import type { GivenCriterion } from '../schemas/criteria_draft.ts'
import { conditionFaults } from './condition.ts'
import { fault } from './fault.ts'
import { thresholdFaults } from './threshold.ts'

/** Refuses an item that could not be asked, or not be judged, by all that is wrong with it. */
export function checkCriterion(id: string, given: GivenCriterion): void {
  const faults = [...textFaults(given), ...propertyFaults(given), ...scopeFaults(given)]
  if (faults.length > 0) throw problem('criterion_unfit', { id }, faults)
}

const texts = ['name_zh', 'name_en', 'standard', 'clause'] as const

function textFaults(given: GivenCriterion): FieldProblem[] {
  const blank = texts.filter((field) => given[field].trim() === '').map((field) => fault(field, 'text_missing'))
  const [zh, en] = [given.when_zh?.trim() ?? '', given.when_en?.trim() ?? '']
  if ((zh === '') === (en === '')) return blank
  return [...blank, fault(zh === '' ? 'when_zh' : 'when_en', 'other_language_missing')]
}

const ops_of = { bool: ['is_true', 'is_false'], enum: ['one_of'], count: ['>=', '<=', '==', 'between'] } as const
const kinds_of = { bool: ['presence', 'condition', 'document'], enum: ['presence', 'condition', 'document'], count: ['count'] } as const

/** What is looked at, and what is asked of it. Without a known property nothing more can be said. */
function propertyFaults(given: GivenCriterion): FieldProblem[] {
  const { component, property, unit, op, kind } = given
  const known = [...propertiesOf(component), ...conditionsOf(component)].find((each) => each.property === property)
  if (!known) return [fault('property', 'property_unknown', { property })]
  if (known.unit !== unit) return [fault('unit', 'unit_unfit', { unit: known.unit })]
  const ops: readonly string[] = ops_of[unit as keyof typeof ops_of] ?? ops_of.count
  const fitting: readonly string[] = kinds_of[unit as keyof typeof kinds_of] ?? ['dimension']
  const faults = fitting.includes(kind) ? [] : [fault('kind', 'kind_unfit', { kinds: fitting.join(', ') })]
  if (!ops.includes(op)) return [...faults, fault('op', 'op_unfit', { ops: ops.join(', ') })]
  return [...faults, ...thresholdFaults(given, enumValues(property)?.map(({ value }) => value) ?? []), ...toleranceFaults(given)]
}

function toleranceFaults({ unit, tolerance, threshold }: GivenCriterion): FieldProblem[] {
  if (tolerance === undefined) return []
  if (!isNumericUnit(unit) || (typeof threshold === 'object' && 'rows' in threshold)) return [fault('tolerance', 'tolerance_unfit')]
  const least = Array.isArray(threshold) ? threshold[0] : threshold
  return tolerance > 0 && tolerance >= Number(least) ? [fault('tolerance', 'tolerance_large')] : []
}

/** Where and when it is asked. */
function scopeFaults({ component, facility_kinds, categories, when, unless = [] }: GivenCriterion): FieldProblem[] {
  const elsewhere = (categories ?? []).filter((code) => !facility_kinds.some((kind) => categoryOf(code)?.kind === kind))
  return [
    ...elsewhere.map((category) => fault('categories', 'category_elsewhere', { category })),
    ...when.flatMap((each, place) => conditionFaults(`when.${place}`, component, each)),
    ...unless.flatMap((each, place) => conditionFaults(`unless.${place}`, component, each)),
  ]
}
