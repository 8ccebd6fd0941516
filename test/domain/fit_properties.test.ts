import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fit } from '#domain/fit.ts'
import type { FitAnswer, FitFact, FitPart, FitPlace } from '#domain/fit_place.ts'
import type { Needs } from '#domain/needs.ts'
import { aNeed, needsOf, placeOf, statedNeeds } from '../support/fit_arbitraries.ts'

const worth: Record<FitAnswer, number> = { does_not_fit: 0, unknown: 1, fits: 2 }

test('adding a need never makes a place suit better', () => {
  fc.assert(
    fc.property(placeOf, statedNeeds, aNeed, (place, needs, [name, value]) => {
      fc.pre(!(name in needs))
      const more: Needs = { ...needs, [name]: value }
      expect(worth[fit(place, more).answer]).toBeLessThanOrEqual(worth[fit(place, needs).answer])
    }),
    { numRuns: 500 },
  )
})

/** Of these more is better; of what is asked to be no more, less is. */
const better = (fact: FitFact, by: number): FitFact | null => {
  if (typeof fact.value !== 'number') return null
  const is_less_better = /_count$|level_difference|force|riser|lip/.test(fact.property)
  return { ...fact, value: is_less_better ? Math.max(0, fact.value - by) : fact.value + by }
}

test('a better measure never makes a place suit worse', () => {
  fc.assert(
    fc.property(placeOf, needsOf, fc.nat(1_000), fc.nat(2_000), (place, needs, which, by) => {
      const all = place.components.flatMap((part) => part.facts.map((fact) => ({ part, fact })))
      fc.pre(all.length > 0)
      const { part, fact } = all[which % all.length]!
      const mended = better(fact, by)
      fc.pre(mended !== null)
      const after = withFact(place, part, mended)
      expect(worth[fit(after, needs).answer]).toBeGreaterThanOrEqual(worth[fit(place, needs).answer])
    }),
    { numRuns: 500 },
  )
})

const withFact = (place: FitPlace, at: FitPart, fact: FitFact): FitPlace => ({
  ...place,
  components: place.components.map((part) =>
    part === at ? { ...part, facts: part.facts.map((each) => (each.property === fact.property ? fact : each)) } : part,
  ),
})
