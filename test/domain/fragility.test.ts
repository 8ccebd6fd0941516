import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyPasses, atLeast, passRates } from '#domain/chance.ts'
import { coverage, type CoverageRule, type ServiceFacility, type Town } from '#domain/coverage.ts'
import { addMonths } from '#domain/date.ts'
import { firmness, strictnessLines } from '#domain/fragility.ts'
import { percentOf, target_percent, targetMet } from '#domain/share.ts'

const rule: CoverageRule = { as_of: '2026-11-24', categories: [], validity_months: 24 }
const unknown = {
  valid_from: null,
  valid_to: null,
  population: null,
  population_as_of: null,
  disabled_residents: null,
  disabled_residents_as_of: null,
}
const codeOf = (number: number) => String(441_882_100 + number)
const townsOf = (count: number): Town[] =>
  Array.from({ length: count }, (_, number) => ({ code: codeOf(number), name_zh: `${number}镇`, name_en: null, ...unknown }))
const facility = (id: string, number: number, verified_on: string[], given: Partial<ServiceFacility> = {}): ServiceFacility => ({
  id,
  name_zh: id,
  name_en: null,
  town_code: codeOf(number),
  category: 'kangyuan_centre',
  verdict: 'unaudited',
  verdict_on: null,
  lifecycle: [{ state: 'operating', since: '2020-01-01' }],
  verified_on,
  ...given,
})
/** So many towns whose one facility was verified, then so many where one is on record only. */
const ledgerOf = (total: number, certain: number, possible: number) =>
  coverage(
    townsOf(total),
    Array.from({ length: certain + possible }, (_, number) => facility(`f${number}`, number, number < certain ? ['2026-01-31'] : [])),
    rule,
  )

test('12 towns, 9 certain, 2 possible: 75.0–91.7 %, one pass proves it, two failures disprove it', () => {
  const result = ledgerOf(12, 9, 2)
  expect(result.interval).toEqual({ low_percent: 75, high_percent: 91.7 })
  expect(firmness(result)).toEqual({ losses_to_break: null, breakers: [], held_until: null, passes_to_prove: 1, failures_to_disprove: 2 })
  expect(atLeast(1, [0.8, 0.5])).toBeCloseTo(0.9, 12)
})

test('12 towns, 7 certain, 2 possible: 58.3–75.0 %, so visits alone can never meet it', () => {
  const result = ledgerOf(12, 7, 2)
  expect(result.interval).toEqual({ low_percent: 58.3, high_percent: 75 })
  expect(firmness(result)).toMatchObject({ passes_to_prove: null, failures_to_disprove: null })
  expect(atLeast(3, [0.8, 0.5])).toBe(0)
})

test('met by just as many as it takes, each single facility breaks it, and it is named', () => {
  const facilities = [
    ...Array.from({ length: 10 }, (_, number) => facility(`f${number}`, number, ['2026-01-31'])),
    facility('second', 0, ['2026-03-01']),
  ]
  const firm = firmness(coverage(townsOf(12), facilities, rule))
  expect(firm.losses_to_break).toBe(1)
  expect(firm.breakers.map(({ id, town_code }) => [id, town_code])).toEqual(
    Array.from({ length: 9 }, (_, index) => [`f${index + 1}`, codeOf(index + 1)]),
  )
})

test('the proof is held until the tenth latest end: a facility verified later in the same town does not shorten it', () => {
  const facilities = Array.from({ length: 11 }, (_, number) => facility(`f${number}`, number, [`2026-0${(number % 9) + 1}-10`]))
  const result = coverage(townsOf(12), [...facilities, facility('later', 0, ['2026-11-01'])], rule)
  expect(firmness(result).held_until).toBe('2028-02-10')
})

test('levels of strictness are four numbers; a record alone runs out on no day', () => {
  const audited = { verdict: 'compliant', verdict_on: '2026-01-01' } as const
  const lines = strictnessLines(
    coverage(townsOf(2), [facility('a', 0, ['2026-01-31'], audited), facility('b', 1, ['2026-01-31']), facility('c', 1, [], audited)], rule),
  )
  expect(
    lines.map(({ level, covered, target_met, losses_to_break, held_until }) => [level, covered, target_met, losses_to_break, held_until]),
  ).toEqual([
    ['recorded', 2, true, 1, null],
    ['verified', 2, true, 1, '2028-01-31'],
    ['compliant', 2, true, 1, null],
    ['compliant_verified', 1, false, null, null],
  ])
})

/** A ledger as anybody may have it: of each town the months since its facilities were verified. */
const anyLedger = fc.array(fc.array(fc.integer({ min: 0, max: 30 }), { maxLength: 3 }), { minLength: 1, maxLength: 6 }).map((ages) => {
  const facilities = ages.flatMap((of_town, number) =>
    of_town.map((age, index) => facility(`${number}-${index}`, number, [addMonths(rule.as_of, -age)])),
  )
  return { towns: townsOf(ages.length), facilities }
})

test('so many losses break it and one less never does, against every set of losses', () => {
  fc.assert(
    fc.property(anyLedger, ({ towns, facilities }) => {
      const certain = coverage(towns, facilities, rule).ledger.flatMap((town) => town.facilities.filter(({ days_left }) => days_left! >= 0))
      const breaks = Array.from({ length: 2 ** Math.min(certain.length, 10) }, (_, set) => certain.filter((__, index) => (set >> index) % 2 === 1))
        .filter(
          (lost) =>
            !coverage(
              towns,
              facilities.filter(({ id }) => !lost.some((each) => each.id === id)),
              rule,
            ).target_met,
        )
        .map((lost) => lost.length)
      const { losses_to_break } = firmness(coverage(towns, facilities, rule))
      fc.pre(certain.length <= 10)
      expect(losses_to_break).toBe(coverage(towns, facilities, rule).target_met ? Math.min(...breaks) : null)
    }),
    { numRuns: 60 },
  )
})

test('the target is met on the day until which it is held and not on the next', () => {
  fc.assert(
    fc.property(anyLedger, ({ towns, facilities }) => {
      const { held_until } = firmness(coverage(towns, facilities, rule))
      fc.pre(held_until !== null)
      const next = new Date(Date.parse(held_until) + 86_400_000).toISOString().slice(0, 10)
      const metOn = (as_of: string) => coverage(towns, facilities, { ...rule, as_of }).target_met
      expect([metOn(held_until), metOn(next)]).toEqual([true, false])
    }),
    { numRuns: 100 },
  )
})

test('rounding never puts a share on the target or across it', () => {
  expect([percentOf(8001, 10_000), percentOf(80_001, 100_000), percentOf(79_999, 100_000), percentOf(4, 5)]).toEqual([80.01, 80.001, 79.999, 80])
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5_000_000 }), fc.integer({ min: -3, max: 3 }), (total, off) => {
      const part = Math.min(total, Math.max(0, Math.round((target_percent * total) / 100) + off))
      expect(percentOf(part, total)! > target_percent).toBe(targetMet(part, total))
    }),
  )
})

test('the chance of at least so many is that of all outcomes that have them', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 7 }), fc.nat(8), (chances, count) => {
      const outcomes = Array.from({ length: 2 ** chances.length }, (_, set) => chances.map((__, index) => (set >> index) % 2 === 1))
      const sum = outcomes
        .filter((passed) => passed.filter(Boolean).length >= count)
        .reduce((total, passed) => total + passed.reduce((product, has, index) => product * (has ? chances[index]! : 1 - chances[index]!), 1), 0)
      expect(atLeast(count, chances)).toBeCloseTo(sum, 10)
    }),
  )
  expect(anyPasses([0.5, 0.5])).toBe(0.75)
  expect(anyPasses([])).toBe(0)
})

test('a pass is another verification, a failure is going out of use after one; both up to the day', () => {
  const out = (state: 'suspended' | 'closed', since: string) => ({ state, since })
  const lived = { state: 'operating', since: '2020-01-01' } as const
  const facilities = [
    facility('a', 0, ['2022-01-01', '2024-01-01', '2027-01-01']),
    facility('b', 1, ['2022-01-01'], { lifecycle: [lived, out('suspended', '2023-05-01'), out('closed', '2024-05-01')] }),
    facility('never seen', 2, [], { lifecycle: [lived, out('closed', '2023-05-01')] }),
    facility('back', 3, ['2022-01-01', '2025-01-01'], {
      lifecycle: [lived, out('suspended', '2023-05-01'), { state: 'operating', since: '2024-05-01' }],
    }),
  ]
  expect(passRates(['kangyuan_centre', 'care_institution'], facilities, rule.as_of)).toEqual([
    { category: 'kangyuan_centre', passed: 2, failed: 2, percent: 50 },
    { category: 'care_institution', passed: 0, failed: 0, percent: null },
  ])
})
