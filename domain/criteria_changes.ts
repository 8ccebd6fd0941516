import type { Criterion } from './criterion.ts'

/** A field of an item that differs between two versions; what is not there is null. */
export interface CriterionFieldChange {
  field: keyof Criterion
  before: unknown
  after: unknown
}

/** What differs between two versions of the checklist, item by item, in the order of the later one. */
export interface CriteriaChanges {
  added: Criterion[]
  removed: Criterion[]
  changed: { before: Criterion; after: Criterion; fields: CriterionFieldChange[] }[]
}

export function criteriaChanges(before: readonly Criterion[], after: readonly Criterion[]): CriteriaChanges {
  const earlier = new Map(before.map((each) => [each.id, each]))
  const later = new Set(after.map(({ id }) => id))
  return {
    added: after.filter(({ id }) => !earlier.has(id)),
    removed: before.filter(({ id }) => !later.has(id)),
    changed: after.flatMap((each) => {
      const was = earlier.get(each.id)
      const fields = was ? fieldChanges(was, each) : []
      return was && fields.length > 0 ? [{ before: was, after: each, fields }] : []
    }),
  }
}

/** Whether two versions ask, and say, the same. */
export function isUnchanged({ added, removed, changed }: CriteriaChanges): boolean {
  return added.length + removed.length + changed.length === 0
}

/** An empty list of exceptions says the same as none. */
function fieldChanges(before: Criterion, after: Criterion): CriterionFieldChange[] {
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])] as (keyof Criterion)[]
  return fields
    .map((field) => ({ field, before: told(before[field]), after: told(after[field]) }))
    .filter((each) => sorted(each.before) !== sorted(each.after))
}

function told(value: unknown): unknown {
  return value === undefined || (Array.isArray(value) && value.length === 0) ? null : value
}

/** As text, whatever the order of the keys: a database keeps none. */
function sorted(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([one], [other]) => (one < other ? -1 : 1)))
      : inner,
  )
}

/** What decides whether, of what and how an item judges: a change of it is no longer what was signed off. */
const of_what_is_asked = new Set<keyof Criterion>([
  'unit',
  'op',
  'threshold',
  'tolerance',
  'when',
  'unless',
  'facility_kinds',
  'categories',
  'stage',
  'standard',
  'clause',
  'strength',
])

/** Whether an edit changes what is asked, and not only what is said of it. */
export function asksOtherwise(before: Criterion, after: Criterion): boolean {
  return fieldChanges(before, after).some(({ field }) => of_what_is_asked.has(field))
}
