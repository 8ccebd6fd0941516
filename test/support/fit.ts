import { expect, test } from 'vitest'
import { fit } from '#domain/fit.ts'
import type { FitAnswer, FitFact, FitPart, FitPlace, Said } from '#domain/fit_place.ts'
import type { Needs } from '#domain/needs.ts'

export const observed_at = '2026-05-02T02:00:00Z'

/** How a value is said: as it is, with an operator, not there, not known, or by two who contradict each other. */
export const said = (value: unknown): Said => ({ state: 'value', value })
export const about = (value: number): Said => ({ state: 'value', value, operator: '~' })
export const atLeast = (value: number): Said => ({ state: 'value', value, operator: '>=' })
export const atMost = (value: number): Said => ({ state: 'value', value, operator: '<=' })
export const absent: Said = { state: 'absent' }
export const unknown: Said = { state: 'unknown' }
export const disputed = (value: unknown, other: unknown): Said & { contradicting: Said[] } => ({ ...said(value), contradicting: [said(other)] })

type Facts = Record<string, unknown>

/** A plain value is one that was measured so. */
function factOf([property, told]: [string, unknown]): FitFact {
  const isSaid = typeof told === 'object' && told !== null && 'state' in told
  return { property, grade: 'measured', observed_at, ...(isSaid ? (told as Said) : said(told)) }
}

let made = 0
export function part(type: string, facts: Facts = {}, given: Partial<FitPart> = {}): FitPart {
  return { id: `p${(made += 1)}`, type, part: null, presence: 'present', level: null, facts: Object.entries(facts).map(factOf), ...given }
}

export const without = (type: string): FitPart => part(type, {}, { presence: 'absent' })

const placeOf =
  (kind: FitPlace['kind']) =>
  (...components: FitPart[]): FitPlace => ({ kind, level: null, components })
export const toiletWith = placeOf('toilet')
export const venueWith = placeOf('venue')
export const roadWith = placeOf('road')

/** Ways in that ask for nothing more, so that what is looked at decides. */
export const level_way = [part('entrance', { entrance_type: 'level' }), without('door'), part('route', { level_change_ramped: true })]

export type Case = [what: string, place: FitPlace, needs: Needs, answer: FitAnswer, spare?: number | null]

/** Each is asked of its place; the number is what is to spare at the fact that decides. */
export function judges(cases: readonly Case[]): void {
  test.for(cases)('%s', ([, place, needs, answer, spare]) => {
    expect(fit(place, needs)).toMatchObject({ answer, ...(spare === undefined ? {} : { limiting: { spare } }) })
  })
}

export const chair = { chair_width_mm: 680, side_clearance_mm: 50, most_steps_count: 20, highest_step_mm: 300 }

/** A place with one door, which decides. */
export const behindDoor = (clear_width_mm: unknown, more: Facts = {}): FitPlace =>
  venueWith(
    part('entrance', { entrance_type: 'level' }),
    part('route', { clear_width_mm: 2000, level_change_ramped: true }),
    part('door', { clear_width_mm, level_difference_mm: 0, ...more }),
  )
