import type { Part, Values } from './facility_values.ts'

/** Two people changed the same: what stands now beside what was typed, and what has been chosen so far. */
export interface Conflict {
  fields: Part[]
  mine: Values
  newest: Values
  choices: Partial<Record<Part, 'mine' | 'newest'>>
  /** Changed by somebody else and not touched here: taken over. */
  adopted: Part[]
}

/** What is typed, and the version that it is based on. */
export interface Draft {
  base: Values
  values: Values
  revision: number
  /** Why it is changed, for the history. */
  reason?: string
  /** Of a new facility, made here: saved again after an answer that got lost, it is still one facility. */
  new_id?: string
  conflict?: Conflict | undefined
}

const keyOf = (id: string | undefined) => `changxing.draft.facility.${id ?? 'new'}`

/** Kept for this tab until it is saved or given up: through a reload, a lost session, a lost network. */
export function keepDraft(id: string | undefined, draft: Draft): void {
  sessionStorage.setItem(keyOf(id), JSON.stringify(draft))
}

export function keptDraft(id: string | undefined): Draft | null {
  const text = sessionStorage.getItem(keyOf(id))
  return text === null ? null : (JSON.parse(text) as Draft)
}

export function dropDraft(id: string | undefined): void {
  sessionStorage.removeItem(keyOf(id))
}
