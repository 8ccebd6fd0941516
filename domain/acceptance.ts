import { isAsked } from './audit.ts'
import { condemns, type Criterion } from './criterion.ts'
import type { Kind } from './facility.ts'

export const checkResults = ['yes', 'no', 'not_applicable'] as const
export type CheckResult = (typeof checkResults)[number]

/** What was found of one item at an acceptance. */
export interface Check {
  criterion: string
  result: CheckResult
  remark: string | null
}

/** Every item that is a must for a new facility of that kind and category, in the order of the checklist. */
export function acceptanceItems(criteria: readonly Criterion[], facility: { kind: Kind; category: string }): Criterion[] {
  return criteria.filter((each) => each.strength === 'shall' && each.stage !== 'existing' && isAsked(each, facility))
}

/** Nothing that judges is missing, and something was found to be there: an empty checklist proves nothing. Items that are only 待核 advise. */
export function isPassed(items: readonly Criterion[], checks: readonly Check[]): boolean {
  const judging = new Set(items.filter(condemns).map(({ id }) => id))
  const results = (result: CheckResult) => checks.filter((each) => each.result === result)
  return results('yes').length > 0 && !results('no').some(({ criterion }) => judging.has(criterion))
}
