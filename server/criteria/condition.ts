import type { Condition } from '#domain/criterion.ts'
import { enumValues, propertyOf } from '#domain/property.ts'
import { isNumericUnit } from '#domain/quantity.ts'
import type { FieldProblem } from '../problem.ts'
import { fault } from './fault.ts'
import { numberFaults } from './number.ts'

const ops_of = { bool: ['is_true', 'is_false'], enum: ['==', 'in'], number: ['<', '<=', '==', '>=', '>', 'in'] } as const

/** Whether a condition names something that is known, and compares it as that can be compared. */
export function conditionFaults(field: string, component: string, { property, op, value }: Condition): FieldProblem[] {
  const known = propertyOf(component, property)
  if (!known) return [fault(`${field}.property`, 'property_unknown', { property })]
  const ops: readonly string[] = ops_of[isNumericUnit(known.unit) ? 'number' : (known.unit as 'bool' | 'enum')]
  if (!ops.includes(op)) return [fault(`${field}.op`, 'op_unfit', { ops: ops.join(', ') })]
  const at = `${field}.value`
  if (op === 'is_true' || op === 'is_false') return value === (op === 'is_true') ? [] : [fault(at, 'threshold_unfit')]
  if (Array.isArray(value) !== (op === 'in')) return [fault(at, 'threshold_unfit')]
  const values = [value].flat()
  if (values.length === 0) return [fault(at, 'values_missing')]
  return values.flatMap((each) => valueFaults(at, property, known.unit, each))
}

function valueFaults(at: string, property: string, unit: string, value: unknown): FieldProblem[] {
  if (isNumericUnit(unit)) return typeof value === 'number' ? numberFaults(at, value, unit) : [fault(at, 'threshold_unfit')]
  const isKnown = enumValues(property)?.some((each) => each.value === value)
  return isKnown ? [] : [fault(at, 'value_unknown', { value: String(value) })]
}
