import { asksOtherwise } from '#domain/criteria_changes.ts'
import type { Criterion } from '#domain/criterion.ts'
import { found, problem } from '../problem.ts'
import type { GivenCriterion } from '../schemas/criteria_draft.ts'
import { checkCriterion } from './check.ts'
import { fault } from './fault.ts'

/** What an item looks at: another thing is another item. */
const fixed = ['component', 'property', 'unit', 'per'] as const

const local_id = /^LOCAL-[A-Z0-9][A-Z0-9-]{0,19}$/

/**
 * The items with one of them as it is given: edited, put back as it stands in the version that the draft is based on, or
 * added as an office's own. What was signed off is so no longer where the edit changes what is asked.
 */
export function withItem(criteria: readonly Criterion[], base: readonly Criterion[], id: string, given: GivenCriterion): Criterion[] {
  const stands = criteria.find((each) => each.id === id)
  const before = stands ?? base.find((each) => each.id === id)
  checkCriterion(id, given)
  if (!before && !local_id.test(id)) throw problem('criterion_id_not_local', { id })
  const moved = before ? fixed.filter((field) => before[field] !== given[field]) : []
  if (moved.length > 0)
    throw problem(
      'criterion_unfit',
      { id },
      moved.map((field) => fault(field, 'fixed')),
    )
  const item = before ? edited(before, given) : { ...tidy(given), id, ...own }
  return stands ? criteria.map((each) => (each.id === id ? item : each)) : placed(criteria, item)
}

/** Of an office's own item nothing is known but what the office says; until it is signed off it only advises. */
const own = { confidence: 'unverified', source_note: null, contested: null, signed_off: null } as const

function edited(before: Criterion, given: GivenCriterion): Criterion {
  const { id, confidence, source_note, contested, signed_off } = before
  const item: Criterion = { ...tidy(given), id, confidence, source_note, contested, signed_off }
  return asksOtherwise(before, item) ? { ...item, signed_off: null } : item
}

/** What is empty is left out, and so equal to what never was there. */
function tidy({ tolerance, unless = [], when_zh = '', when_en = '', note, ...given }: GivenCriterion): GivenCriterion {
  return {
    ...given,
    name_zh: given.name_zh.trim(),
    name_en: given.name_en.trim(),
    standard: given.standard.trim(),
    clause: given.clause.trim(),
    note: note?.trim() || null,
    ...(tolerance === undefined ? {} : { tolerance }),
    ...(unless.length > 0 ? { unless } : {}),
    ...(when_zh.trim() ? { when_zh: when_zh.trim(), when_en: when_en.trim() } : {}),
  }
}

/** After the last of its type of component. */
function placed(criteria: readonly Criterion[], item: Criterion): Criterion[] {
  const last = criteria.findLastIndex(({ component }) => component === item.component)
  const at = last < 0 ? criteria.length : last + 1
  return [...criteria.slice(0, at), item, ...criteria.slice(at)]
}

export function withoutItem(criteria: readonly Criterion[], number: number, id: string): Criterion[] {
  itemOf(criteria, number, id)
  return criteria.filter((each) => each.id !== id)
}

/** The items with one of them signed off, or no longer. */
export function withSignOff(criteria: readonly Criterion[], number: number, id: string, signed_off: Criterion['signed_off']): Criterion[] {
  itemOf(criteria, number, id)
  return criteria.map((each) => (each.id === id ? { ...each, signed_off } : each))
}

function itemOf(criteria: readonly Criterion[], number: number, id: string): Criterion {
  return found(
    criteria.find((each) => each.id === id),
    'criterion_unknown',
    { number, id },
  )
}
