import type { Grade, Kind } from './facility.ts'
import type { Reading } from './known.ts'
import type { NumberNeed, YesNeed } from './needs.ts'

/** Whether a person can use something. `unknown`: something that decides is not measured, and nothing known speaks against it. */
export type FitAnswer = 'fits' | 'unknown' | 'does_not_fit'

/** What is better comes first. */
export const answerOrder: Readonly<Record<FitAnswer, number>> = { fits: 0, unknown: 1, does_not_fit: 2 }

/** From the street to the seat: a chain is as good as its weakest link. */
export type Link = 'road' | 'entrance' | 'route' | 'lift' | 'toilet' | 'service'

export interface Said {
  state: 'value' | 'absent' | 'unknown'
  value?: unknown
  operator?: Reading['operator']
}

/** The fact that counts of a property, with what others say otherwise as surely. */
export interface FitFact extends Said {
  property: string
  grade: Grade
  observed_at: string
  contradicting?: readonly Said[]
}

export interface FitPart {
  id: string
  type: string
  part: string | null
  presence: 'present' | 'absent'
  level: string | null
  facts: readonly FitFact[]
}

/** A facility as far as it matters to whether somebody can use it. */
export interface FitPlace {
  kind: Kind
  level: string | null
  components: readonly FitPart[]
}

/** What a need asks of a property; of a slope as 1:n at least n. The property `presence` is whether there is such a part at all. */
export interface Asked {
  need: NumberNeed | YesNeed | 'passage_mm' | 'transfer_side' | 'way'
  component: string
  property: string
  op: '>=' | '<=' | 'is'
  needed: number | boolean | string
}

export interface Ask extends Omit<Asked, 'property'> {
  /** That any of them holds will do, that none does bars. The first is missing where none is recorded. */
  properties: readonly string[]
  /** Properties that include it: that one of them holds will do, that it does not says nothing. It does not outweigh that none of the properties holds. */
  implied_by?: readonly string[]
  /** A bar where it is recorded; where it is not, nobody expects it. */
  when_known?: true
  /** Already decided by what the part is. */
  verdict?: FitAnswer
}

/** Parts that are asked the same: any of `alternatives` will do, all of `along` may have to be passed. */
export interface Group {
  how: 'alternatives' | 'along'
  members: readonly Member[]
}

/** A part, what is asked of it, and what hangs on it, such as the ramps of an entrance with steps. */
export interface Member {
  part: FitPart | null
  asks: readonly Ask[]
  groups?: readonly Group[]
}

/** Those that are there, in the same order wherever it is asked. */
export function partsOf(place: FitPlace, type: string): FitPart[] {
  return place.components.filter((each) => each.type === type && each.presence === 'present').sort((a, b) => (a.id < b.id ? -1 : 1))
}

/** What is said of a property, where all who count agree: false where it is not there; undefined: nothing, or they contradict each other. */
export function certain(part: FitPart | null, property: string): unknown {
  const fact = part?.facts.find((each) => each.property === property)
  if (!fact || fact.state === 'unknown' || fact.contradicting?.length) return undefined
  return fact.state === 'absent' ? false : fact.value
}

/** Whether anybody who counts says so, be it contradicted. */
export function isSaid(part: FitPart | null, property: string, value: unknown): boolean {
  const said = part?.facts.flatMap((fact) => (fact.property === property ? [fact, ...(fact.contradicting ?? [])] : [])) ?? []
  return said.some((each) => each.state === 'value' && each.value === value)
}

/** Whether a type is recorded as not being there. */
export function isWithout(place: FitPlace, type: string): boolean {
  return place.components.some((each) => each.type === type) && partsOf(place, type).length === 0
}

/** The parts of a type; where nobody has recorded one it is unknown whether there is any, and where there is known to be none, that bars. */
export function membersOf(place: FitPlace, type: string, asks: (part: FitPart | null) => readonly Ask[]): Member[] {
  const parts = partsOf(place, type)
  if (parts.length > 0) return parts.map((part) => ({ part, asks: asks(part) }))
  return [{ part: null, asks: presence(asks(null)[0], isWithout(place, type) ? 'does_not_fit' : 'unknown') }]
}

function presence(ask: Ask | undefined, verdict: FitAnswer): Ask[] {
  return ask ? [{ need: ask.need, component: ask.component, properties: ['presence'], op: 'is', needed: 'present', verdict }] : []
}
