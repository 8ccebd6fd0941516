import { isNumericUnit, isPlausible, plausible } from '#domain/quantity.ts'
import type { FieldProblem } from '../problem.ts'
import { fault } from './fault.ts'

/** Whether a number is plausible in its unit. */
export function numberFaults(field: string, value: number, unit: string): FieldProblem[] {
  if (!isNumericUnit(unit) || isPlausible(unit, value)) return []
  const { least, most } = plausible[unit]
  if (value >= least && value <= most) return [fault(field, 'value_not_whole', { value })]
  return [fault(field, 'value_implausible', { value, least, most })]
}
