import type { CountRule } from '#domain/criterion.ts'
import { propertyOf } from '#domain/property.ts'
import type { FieldProblem } from '../problem.ts'
import type { GivenCriterion } from '../schemas/criteria_draft.ts'
import { conditionFaults } from './condition.ts'
import { fault } from './fault.ts'
import { numberFaults } from './number.ts'

const at = 'threshold'

/** Whether what is asked goes with how it is compared, and is plausible. `values`: those that the property can have. */
export function thresholdFaults(given: GivenCriterion, values: readonly string[]): FieldProblem[] {
  const { op, threshold, unit } = given
  if (op === 'is_true' || op === 'is_false') return threshold === (op === 'is_true') ? [] : [fault(at, 'threshold_unfit')]
  if (op === 'one_of') return oneOfFaults(threshold, values)
  if (op === 'between') return rangeFaults(threshold, unit)
  if (typeof threshold === 'number') return numberFaults(at, threshold, unit)
  return typeof threshold === 'object' && 'rows' in threshold ? ruleFaults(threshold, given) : [fault(at, 'threshold_unfit')]
}

function oneOfFaults(threshold: GivenCriterion['threshold'], values: readonly string[]): FieldProblem[] {
  if (!Array.isArray(threshold)) return [fault(at, 'threshold_unfit')]
  if (threshold.length === 0) return [fault(at, 'values_missing')]
  return threshold.filter((value) => !values.includes(String(value))).map((value) => fault(at, 'value_unknown', { value: String(value) }))
}

function rangeFaults(threshold: GivenCriterion['threshold'], unit: string): FieldProblem[] {
  if (!Array.isArray(threshold) || threshold.length !== 2 || !threshold.every((each) => typeof each === 'number'))
    return [fault(at, 'threshold_unfit')]
  const [least, most] = threshold as [number, number]
  const faults = [least, most].flatMap((value) => numberFaults(at, value, unit))
  return least < most ? faults : [...faults, fault(at, 'range_reversed')]
}

/** Its rows are read from the top, so that one after a row without conditions is never reached. */
function ruleFaults({ of, rows }: CountRule, { unit, op, component }: GivenCriterion): FieldProblem[] {
  if (unit !== 'count' || (op !== '>=' && op !== '==')) return [fault(at, 'rule_not_of_counts')]
  if (propertyOf(component, of)?.unit !== 'count') return [fault(`${at}.of`, 'property_unknown', { property: of })]
  if (rows.length === 0) return [fault(`${at}.rows`, 'rule_rows_missing')]
  const open = rows.findIndex(({ when = [] }) => when.length === 0)
  return rows.flatMap((row, place) => {
    const field = `${at}.rows.${place}`
    const says = row.base !== undefined || row.one_per !== undefined || row.minimum !== undefined
    return [
      ...(says ? [] : [fault(field, 'rule_row_empty')]),
      ...(open >= 0 && place > open ? [fault(field, 'rule_row_unreachable')] : []),
      ...(row.when ?? []).flatMap((each, index) => conditionFaults(`${field}.when.${index}`, component, each)),
    ]
  })
}
