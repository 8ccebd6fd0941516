import type { Draft } from './facility_draft.ts'
import { differ, fieldsOf, parts, type Part, type Values } from './facility_values.ts'

/**
 * The draft on top of the newest version. What only the other person changed is taken over; what both changed differently
 * waits for a choice; what was typed stays in the form.
 */
export function rebased({ base, values, ...kept }: Draft, newest: Values, revision: number): Draft {
  const theirs = parts.filter((part) => differ(part, base, newest))
  const mine = (part: Part) => differ(part, base, values)
  const fields = theirs.filter((part) => mine(part) && differ(part, values, newest))
  const adopted = theirs.filter((part) => !mine(part))
  const merged = adopted.reduce((sum, part) => withPart(sum, part, newest), values)
  return { ...kept, base: newest, revision, values: merged, conflict: { fields, adopted, mine: values, newest, choices: {} } }
}

export function decided(draft: Draft, part: Part, choice: 'mine' | 'newest'): Draft {
  const { conflict } = draft
  if (!conflict) return draft
  return {
    ...draft,
    values: withPart(draft.values, part, conflict[choice]),
    conflict: { ...conflict, choices: { ...conflict.choices, [part]: choice } },
  }
}

function withPart(values: Values, part: Part, from: Values): Values {
  return { ...values, ...Object.fromEntries(fieldsOf(part).map((name) => [name, from[name]])) }
}
