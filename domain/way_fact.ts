import { atLeast, type Known } from './known.ts'
import type { Grade } from './facility.ts'
import type { Needs } from './needs.ts'

type Value = number | boolean | string
type Operator = '=' | '<=' | '>=' | '~'

/** What counts of a property, with what is as good and as new and says otherwise. */
export interface WayFact {
  property: string
  state: 'value' | 'absent' | 'unknown'
  value: Value | null
  operator: Operator
  grade: Grade
  observed_at: string
  contradicting: Pick<WayFact, 'state' | 'value' | 'operator'>[]
}

export interface WayPart {
  id: string
  type: string
  name: string | null
  presence: 'present' | 'absent'
  facts: WayFact[]
}

/** Which way somebody goes over it, seen as it is drawn. */
export type Direction = 'along' | 'against'

/** What is in the way: as the inventory has it, and what the person needs. Found null: it is known without a fact. */
export interface Barrier {
  component_id: string | null
  type: string
  property: string
  found: WayFact | null
  needed: Value | null
}

/** What would have to be known. */
export interface Missing {
  type: string
  property: string
}

export interface Passage {
  barriers: readonly Barrier[]
  missing: readonly Missing[]
}

export function answerOf({ barriers, missing }: Passage): 'passable' | 'unknown' | 'barrier' {
  return barriers.length > 0 ? 'barrier' : missing.length > 0 ? 'unknown' : 'passable'
}

/** A part that is known to be there, and nothing else of it. */
export function unnamedPart(type: string): WayPart {
  return { id: '', type, name: null, presence: 'present', facts: [] }
}

export const isThere = ({ presence }: WayPart): boolean => presence === 'present'

export const nothing: Passage = { barriers: [], missing: [] }

export function together(passages: readonly Passage[]): Passage {
  const told = passages.filter(({ barriers, missing }) => barriers.length + missing.length > 0)
  if (told.length < 2) return told[0] ?? nothing
  return { barriers: told.flatMap(({ barriers }) => barriers), missing: told.flatMap(({ missing }) => missing) }
}

/** Of two ways beside each other the one with fewer barriers, then with less that is unknown. */
export function better(one: Passage, other: Passage): Passage {
  const by_barriers = one.barriers.length - other.barriers.length
  return by_barriers < 0 || (by_barriers === 0 && one.missing.length <= other.missing.length) ? one : other
}

export interface Walk {
  needs: Needs
  direction: Direction
}

type Said = WayFact & { state: 'value'; value: Value }
type Test<T> = (answer: Said, limit: T) => Known

export const isEqual = ({ value }: Said, wanted: boolean): Known => value === wanted

export function factOf({ facts }: WayPart, property: string): WayFact | undefined {
  return facts.find((fact) => fact.property === property)
}

/** What all that is equally good and new says. Null: nothing, or not the same. */
export function said(fact: WayFact | undefined, test: (answer: Said) => Known): Known {
  if (!fact) return null
  const answers = [fact, ...fact.contradicting].map((each) => (each.state === 'value' ? test({ ...fact, ...each } as Said) : null))
  return answers.every((each) => each === answers[0]) ? answers[0]! : null
}

/** What has to be known for the person. */
export function asked<T extends Value>(part: WayPart, property: string, limit: T | undefined, test: Test<T>): Passage {
  if (limit === undefined) return nothing
  return judged(
    part,
    property,
    said(factOf(part, property), (answer) => test(answer, limit)),
    limit,
  )
}

/** What only tells against a way: nobody looks for it where it was not recorded. */
export function ifKnown<T extends Value>(part: WayPart, property: string, limit: T | undefined, test: Test<T>): Passage {
  return factOf(part, property)?.state === 'value' ? asked(part, property, limit, test) : nothing
}

export function judged(part: WayPart, property: string, known: Known, needed: Value): Passage {
  return known === null ? lacking(part, property) : known ? nothing : barrier(part, property, needed)
}

export function barrier(part: WayPart, property: string, needed: Value): Passage {
  return { barriers: [{ component_id: part.id || null, type: part.type, property, found: factOf(part, property) ?? null, needed }], missing: [] }
}

export function lacking({ type }: WayPart, property: string): Passage {
  return { barriers: [], missing: [{ type, property }] }
}

/** Down, a slope may be so much steeper than up: 1:10 for whoever goes up 1:12, as AccessMap takes it. */
const steeper_down = 10 / 12

/** Up as steep as the person manages, down somewhat steeper; where it is not known which way is up, as far as both agree. */
export function slope(part: WayPart, property: string, { needs, direction }: Walk, is_asked: boolean): Passage {
  const { steepest_1_in: up } = needs
  if (up === undefined) return nothing
  const down = up * steeper_down
  const fact = factOf(part, property)
  if (!fact || fact.state !== 'value') return is_asked ? lacking(part, property) : nothing
  const fits = (limit: number) => said(fact, (answer) => atLeast(answer, limit))
  const goesUp = said(factOf(part, 'uphill'), ({ value }) => value === direction)
  if (goesUp !== null) return judged(part, property, fits(goesUp ? up : down), goesUp ? up : Number(down.toFixed(1)))
  if (fits(up) === true) return nothing
  return fits(down) === false ? barrier(part, property, up) : lacking(part, fits(up) === null ? property : 'uphill')
}

const firm = new Set(['paved', 'asphalt', 'concrete', 'concrete:plates', 'paving_stones', 'metal', 'wood', 'tartan'])
const loose = new Set(['gravel', 'pebblestone', 'unhewn_cobblestone', 'ground', 'dirt', 'earth', 'grass', 'sand', 'mud', 'rock', 'woodchips'])
const even = new Set(['excellent', 'good', 'intermediate'])

/** What was seen of the ground itself, then how even it is called, then what it is made of; where they part it is not known. */
export function surface(part: WayPart, needs: Needs, is_asked: boolean): Passage {
  if (!needs.firm_surface) return nothing
  const by: [string, Known][] = [
    ['surface_ok', said(factOf(part, 'surface_ok'), (answer) => isEqual(answer, true))],
    ['smoothness', said(factOf(part, 'smoothness'), ({ value }) => even.has(String(value)))],
    [
      'surface_material',
      said(factOf(part, 'surface_material'), ({ value }) => (firm.has(String(value)) ? true : loose.has(String(value)) ? false : null)),
    ],
  ]
  const decided = by.filter(([, known]) => known !== null)
  const [first] = decided
  if (!first) return is_asked || by.some(([property]) => factOf(part, property)) ? lacking(part, 'surface_ok') : nothing
  const isContradicted = first[1] === true && decided.some(([property, known]) => property !== 'surface_material' && known === false)
  return isContradicted ? lacking(part, 'surface_ok') : judged(part, first[0], first[1], true)
}
