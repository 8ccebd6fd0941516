import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  default_weights,
  flipWeight,
  isCertainlyBefore,
  largestRemainder,
  priorityParts,
  ranked,
  robustness,
  scoreOf,
  weight_sum,
  weightsOf,
  type PriorityPart,
  type Values,
  type Weights,
} from '#domain/priority.ts'

const of = <T>(list: readonly T[]) => Object.fromEntries(priorityParts.map((part, index) => [part, list[index]])) as Record<PriorityPart, T>

const anyWeights = fc.array(fc.nat(1_000), { minLength: 6, maxLength: 6 }).map((list) => weightsOf(of(list)))
const anyValues = fc.array(fc.option(fc.integer({ min: 0, max: 1_000 })), { minLength: 6, maxLength: 6 }).map((list): Values => of(list))

test('parts of 17.85, 8.45, 8.45 and 4.95 are shown as 17.9, 8.5, 8.4 and 4.9, which is the 39.7 that is shown', () => {
  const weights = of([3_500, 2_500, 2_500, 1_500, 0, 0])
  const { parts, shown } = scoreOf(of([510, 338, 338, 330, 0, 0]), weights)
  expect(shown).toBe(397)
  expect(Object.values(parts)).toEqual([179, 85, 84, 49, 0, 0])
})

test('for any input the parts shown add up to the score shown, and weights to the whole', () => {
  fc.assert(
    fc.property(anyValues, anyWeights, (values, weights) => {
      expect(Object.values(weights).reduce((sum, each) => sum + each, 0)).toBe(weight_sum)
      const { parts, shown, lower, upper, missing } = scoreOf(values, weights)
      expect(Object.values(parts).reduce<number>((sum, each) => sum + (each ?? 0), 0)).toBe(shown)
      expect(Math.abs(shown * 10_000 - lower)).toBeLessThanOrEqual(5_000)
      expect(upper - lower).toBe(missing.reduce((sum, part) => sum + weights[part] * 1_000, 0))
    }),
  )
})

test('largest remainders: of equal ones the earlier gets the unit', () => {
  expect(largestRemainder([1.5, 1.5, 1], 4)).toEqual([2, 1, 1])
})

test('what is missing widens the score; for certain before is only whose least is above the other’s most', () => {
  const known = scoreOf(of([900, 900, 900, 900, 900, 900]), default_weights)
  const partly = scoreOf(of([900, null, 900, 900, 900, 900]), default_weights)
  const little = scoreOf(of([100, 100, 100, 100, 100, null]), default_weights)
  expect(partly).toMatchObject({ missing: ['people'], shown: 675, shown_upper: 925 })
  expect(isCertainlyBefore(known, partly)).toBe(false)
  expect(isCertainlyBefore(known, little)).toBe(true)
})

test('a score does not move because another place left the list', () => {
  fc.assert(
    fc.property(fc.array(anyValues, { minLength: 2, maxLength: 8 }), anyWeights, (all, weights) => {
      const places = all.map((values, index) => ({ id: String(index), values }))
      const before = new Map(ranked(places, weights).map(({ id, score }) => [id, score]))
      for (const { id, score } of ranked(places.slice(1), weights)) expect(score).toEqual(before.get(id))
    }),
  )
})

test('b leads by 0.56 to 0.54 and loses it when severity, at 40 %, rises above 42.86 %', () => {
  const weights = of([4_000, 6_000, 0, 0, 0, 0]) satisfies Weights
  const [a, b] = [of([900, 300, 0, 0, 0, 0]), of([500, 600, 0, 0, 0, 0])]
  expect([scoreOf(a, weights).shown, scoreOf(b, weights).shown]).toEqual([540, 560])
  expect(flipWeight('severity', [a, b], weights)!.toFixed(1)).toBe('4285.7')
  expect(flipWeight('people', [a, a], weights)).toBeNull()
})

test('robustness: who leads in everything always stays in, who trails never does', () => {
  const places = [
    { id: 'first', values: of([900, 900, 900, 900, 900, 900]) },
    { id: 'severe', values: of([800, 200, 500, 500, 500, 500]) },
    { id: 'peopled', values: of([200, 890, 500, 500, 500, 500]) },
    { id: 'last', values: of([0, 0, 0, 0, 0, 0]) },
  ]
  const shares = robustness(places, default_weights, 2)
  expect([shares.get('first'), shares.get('last')]).toEqual([1_000, 0])
  expect(shares.get('severe')! + shares.get('peopled')!).toBeGreaterThanOrEqual(1_000)
  expect(shares.get('severe')).toBeGreaterThan(0)
  expect(shares.get('severe')).toBeLessThan(1_000)
})
