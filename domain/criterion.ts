import type { Kind } from './facility.ts'

/** Something that has to hold of the component or its facility for an item to apply, or for a row of a count to be used. */
export interface Condition {
  property: string
  op: '<' | '<=' | '==' | '>=' | '>' | 'in' | 'is_true' | 'is_false'
  value: number | boolean | string | readonly (number | string)[]
}

/**
 * The least number required, by how many there are in all: the first row whose conditions hold asks for
 * `max(minimum, base + ⌈max(0, total − beyond) / one_per⌉)`; what a row leaves out adds nothing.
 */
export interface CountRule {
  /** The property that holds the total. */
  of: string
  rows: readonly { when?: readonly Condition[]; base?: number; one_per?: number; beyond?: number; minimum?: number }[]
}

/** How sure it is that the text is the standard's. Only what was found in a copy of the rule judges of itself. */
export type Confidence = 'verified_copy' | 'partial' | 'unverified'

/** What a clause asks of a property: an item of the checklist, as `data/criteria.json` holds them. */
export interface Criterion {
  id: string
  /** Type of the component that is looked at. */
  component: string
  name_zh: string
  name_en: string
  kind: 'dimension' | 'presence' | 'condition' | 'count' | 'document'
  /** Asked of each component of the type, or once of the facility. */
  per: 'component' | 'facility'
  property: string
  unit: 'mm' | 'm2' | 'N' | 's' | 'count' | '1:n' | 'bool' | 'enum'
  op: '>=' | '<=' | '==' | 'between' | 'is_true' | 'is_false' | 'one_of'
  /** In the unit. `between` holds both ends, both included; `one_of` the values that pass. */
  threshold: number | boolean | readonly [number, number] | readonly string[] | CountRule
  /** How far a measurement may be off, in the unit, where the clause gives an exact value; the office sets it. */
  tolerance?: number
  /** All must hold, or the item does not apply. */
  when: readonly Condition[]
  /** If all hold, another item takes its place. */
  unless?: readonly Condition[]
  /** The conditions in words. Where there are no others the inspector decides. */
  when_zh?: string
  when_en?: string
  facility_kinds: readonly Kind[]
  /** Null: of any category. */
  categories: readonly string[] | null
  /** For which buildings: new ones, existing ones, or both. */
  stage: 'any' | 'new' | 'existing'
  standard: string
  clause: string
  strength: 'shall' | 'should'
  severity: 'critical' | 'major' | 'minor'
  /** Whom a failure bars. */
  barrier_for: readonly string[]
  confidence: Confidence
  source_note: string | null
  /** Where sources disagree: the key of what they say. */
  contested: string | null
  note: string | null
  /** Who compared it with the published standard; only of versions that the office made. The name is for staff. */
  signed_off: { by: string | null; on: string; edition: string } | null
}

/** Whether the item judges. Others are asked and recorded and shown as 待核, and enter no verdict. */
export function isConfirmed({ confidence, signed_off }: Pick<Criterion, 'confidence' | 'signed_off'>): boolean {
  return confidence === 'verified_copy' || signed_off !== null
}

/** Whether the item condemns: `should` items inform. */
export function condemns(criterion: Pick<Criterion, 'confidence' | 'signed_off' | 'strength'>): boolean {
  return criterion.strength === 'shall' && isConfirmed(criterion)
}

/** Whether an inspector may say that an item does not apply: only where nothing but words says when it does. Beside an exception the words are about that. */
export function isInspectorsChoice({ when, unless, when_zh }: Pick<Criterion, 'when' | 'unless' | 'when_zh'>): boolean {
  return when.length === 0 && unless === undefined && when_zh !== undefined
}
