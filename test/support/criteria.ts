import { readFileSync } from 'node:fs'
import { judge, type Answers, type JudgedComponent, type JudgedFacility, type Verdict } from '../../domain/audit.ts'
import type { Condition, Criterion } from '../../domain/criterion.ts'

/** The checklist as it comes with the program. */
export const { criteria } = JSON.parse(readFileSync('data/criteria.json', 'utf8')) as { criteria: Criterion[] }
export const byId = new Map(criteria.map((each) => [each.id, each]))

export type Value = number | boolean | string
export type Values = Record<string, Value>

export const answered = (values: Values): Answers =>
  Object.fromEntries(Object.entries(values).map(([property, value]) => [property, { state: 'value', value }]))

/** A facility of which that item is asked, with one component of its type that has the answers. */
export function facilityOf(criterion: Criterion, answers: Answers): JudgedFacility {
  const component: JudgedComponent = { id: 'c', type: criterion.component, part: null, presence: 'present', answers }
  return {
    kind: criterion.facility_kinds[0]!,
    category: criterion.categories?.[0] ?? 'any',
    stage: criterion.stage === 'any' ? null : criterion.stage,
    answers: {},
    components: [component],
  }
}

export const judged = (criterion: Criterion, answers: Answers) =>
  judge([criterion], { ...facilityOf(criterion, answers), ...(criterion.per === 'facility' ? { answers } : {}) })[0]!
export const verdictOf = (criterion: Criterion, values: Values): Verdict => judged(criterion, answered(values)).verdict

/** A value for which a condition holds, and one for which it doesn't. */
export function either({ op, value }: Condition): [Value, Value] {
  if (op === 'is_true' || op === 'is_false') return [op === 'is_true', op !== 'is_true']
  if (op === 'in') return [(value as string[])[0]!, 'something_else']
  if (typeof value === 'string') return [value, 'something_else']
  const limit = value as number
  return { '>=': [limit, limit - 1], '<=': [limit, limit + 1], '>': [limit + 1, limit], '<': [limit - 1, limit], '==': [limit, limit + 1] }[op] as [
    number,
    number,
  ]
}

/** Answers by which the item applies. */
export function applying({ when }: Criterion): Values {
  const values: Values = {}
  for (const { property } of when) {
    const tries = when.filter((each) => each.property === property).flatMap((each) => either(each))
    values[property] = tries.find((value) => when.every((each) => each.property !== property || fulfils(each, value)))!
  }
  return values
}

export function fulfils({ op, value }: Condition, given: Value): boolean {
  if (op === 'is_true' || op === 'is_false') return given === (op === 'is_true')
  if (op === 'in') return (value as unknown[]).includes(given)
  if (op === '==') return given === value
  const [left, right] = [given as number, value as number]
  return { '<': left < right, '<=': left <= right, '>=': left >= right, '>': left > right }[op]
}

/** Where there is a limit: what is just right, and what is just wrong. */
export function limits({ op, threshold, unit }: Criterion): { right: Value[]; wrong: Value[] } {
  const step = unit === 'm2' ? 0.1 : 1
  if (op === 'is_true' || op === 'is_false') return { right: [op === 'is_true'], wrong: [op !== 'is_true'] }
  if (op === 'one_of') return { right: [...(threshold as string[])], wrong: ['something_else'] }
  if (op === 'between') {
    const [least, most] = threshold as [number, number]
    return { right: [least, least + step, most - step, most], wrong: [least - step, most + step] }
  }
  const limit = threshold as number
  if (op === '==') return { right: [limit], wrong: [limit - step, limit + step].filter((value) => value >= 0) }
  return op === '>='
    ? { right: [limit, limit + step], wrong: [limit - step] }
    : { right: [limit, limit - step].filter((value) => value >= 0), wrong: [limit + step] }
}

/** The answers but for one. */
export function unanswered(values: Values, property: string): Values {
  return Object.fromEntries(Object.entries(values).filter(([each]) => each !== property))
}
