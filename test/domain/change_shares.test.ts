import fc from 'fast-check'
import { expect, test } from 'vitest'
import { changeCauses, comparability, explainedChange, share_unit, wholeParts, type ChangeCause } from '#domain/change_shares.ts'
import { coverage, type CoverageRule, type ServiceFacility, type Town } from '#domain/coverage.ts'
import type { LifecycleEvent } from '#domain/facility.ts'
import { withFiguresOn } from '#domain/town_figures.ts'

const rule: Omit<CoverageRule, 'as_of'> = { categories: [], validity_months: 24 }
const span = { from: '2024-12-31', to: '2026-11-24', rule_from: rule, rule_to: rule }
const codeOf = (number: number) => String(441_882_100 + number)
const town = (number: number, given: Partial<Town> = {}): Town => ({
  code: codeOf(number),
  name_zh: `${number}镇`,
  name_en: null,
  valid_from: null,
  valid_to: null,
  population: 1000,
  population_as_of: '2020',
  disabled_residents: null,
  disabled_residents_as_of: null,
  ...given,
})
const operating: LifecycleEvent = { state: 'operating', since: '2020-01-01' }
const facility = (number: number, given: Partial<ServiceFacility> = {}): ServiceFacility => ({
  id: `f${number}`,
  name_zh: '康园中心',
  name_en: null,
  town_code: codeOf(number),
  category: 'kangyuan_centre',
  verdict: 'unaudited',
  verdict_on: null,
  lifecycle: [operating],
  verified_on: ['2024-06-01', '2026-01-01'],
  ...given,
})
/** The causes that had a part, in towns. */
const partsOf = (towns: Town[], facilities: ServiceFacility[], given: Partial<typeof span> = {}, measure: 'towns' | 'residents' = 'towns') => {
  const { parts } = explainedChange(towns, facilities, { ...span, ...given })[measure]
  return Object.fromEntries(changeCauses.flatMap((cause, index) => (parts[index] === 0 ? [] : [[cause, parts[index]! / share_unit]])))
}

test('a verification that was renewed in time explains nothing, and one that ran out is a whole town', () => {
  expect(partsOf([town(0)], [facility(0)])).toEqual({})
  expect(partsOf([town(0)], [facility(0, { verified_on: ['2024-06-01'] })])).toEqual({ proof_expired: -1 })
})

test('what two causes did together is shared between them', () => {
  const founded = facility(0, { lifecycle: [{ state: 'operating', since: '2025-05-01' }], verified_on: ['2025-06-01'] })
  expect(partsOf([town(0)], [founded])).toEqual({ opened: 0.5, verified: 0.5 })
  expect(partsOf([town(0, { valid_from: '2025-01-01' })], [founded])).toEqual({
    opened: expect.closeTo(1 / 3) as number,
    verified: expect.closeTo(1 / 3) as number,
    towns_changed: expect.closeTo(1 / 3) as number,
  })
  const closed = facility(0, { lifecycle: [operating, { state: 'suspended', since: '2025-05-01' }], verified_on: ['2024-06-01'] })
  expect(partsOf([town(0)], [closed])).toEqual({ closed: -0.5, proof_expired: -0.5 })
})

test('gains and losses of one number stand side by side', () => {
  const lost = facility(0, { verified_on: ['2024-06-01'] })
  const won = facility(1, { verified_on: ['2026-06-01'] })
  expect(partsOf([town(0), town(1)], [lost, won])).toEqual({ proof_expired: -1, verified: 1 })
})

test('another rule is a cause of its own: of validity, of what counts', () => {
  const stale = [facility(0, { verified_on: ['2024-12-01'] })]
  const strict = { categories: [], validity_months: 12 }
  expect(partsOf([town(0)], stale, { to: '2026-06-01', rule_to: strict })).toEqual({ rule_changed: -0.5, proof_expired: -0.5 })
  expect(partsOf([town(0)], [facility(0)], { rule_to: { ...rule, categories: ['care_institution'] } })).toEqual({ rule_changed: -1 })
})

test('people: a newer count is a cause, an older one that was corrected is none', () => {
  const counted = town(0, { population: 1200, population_as_of: '2025', replaced: [{ population: 1000, population_as_of: '2020' }] })
  expect(partsOf([counted], [facility(0)], {}, 'residents')).toEqual({ population_changed: 200 })
  const corrected = town(0, { population: 1200, replaced: [{ population: 1000 }] })
  expect(partsOf([corrected], [facility(0)], {}, 'residents')).toEqual({})
  expect([withFiguresOn(counted, '2024-12-31').population, withFiguresOn(counted, '2010-01-01').population]).toEqual([1000, 1000])
  const unknown = explainedChange([town(0, { population: null })], [facility(0)], span).residents
  expect([unknown.before, unknown.after, unknown.unknown_towns]).toEqual([0, 0, 1])
})

test('which towns both days have', () => {
  const both = town(0)
  const founded = town(1, { valid_from: '2025-07-01' })
  const ended = town(2, { valid_to: '2025-07-01' })
  expect(comparability([both], span)).toMatchObject({ common: 'all' })
  expect(comparability([both, founded, ended], span)).toEqual({ common: 'some', common_towns: 1, only_before: 1, only_after: 1 })
  expect(comparability([founded, ended], span)).toMatchObject({ common: 'none' })
})

test('residents in whole people add up as the exact parts do', () => {
  const third = share_unit / 3
  expect(wholeParts([third, third, third])).toEqual([1, 0, 0])
  expect(wholeParts([-third, -third, share_unit * 2 - third])).toEqual([0, 0, 1])
})

const day = fc
  .integer({ min: 2023, max: 2027 })
  .chain((year) => fc.integer({ min: 1, max: 12 }).map((month) => `${year}-${String(month).padStart(2, '0')}-15`))
const anyFacility = fc.record({
  number: fc.nat(4),
  opened: day,
  gone: fc.option(day),
  verified_on: fc.array(day, { maxLength: 3 }),
  category: fc.constantFrom('kangyuan_centre', 'care_institution'),
})
const anyTown = fc.record({ valid_from: fc.option(day), population: fc.option(fc.nat(90_000)), before: fc.nat(90_000) })

test('the parts add up exactly to the change, and both ends are those of the ledger', () => {
  fc.assert(
    fc.property(
      fc.array(anyTown, { minLength: 1, maxLength: 5 }),
      fc.array(anyFacility, { maxLength: 12 }),
      fc.boolean(),
      (given, services, isStrict) => {
        const towns = given.map(({ valid_from, population, before }, number) =>
          town(number, { valid_from, population, population_as_of: '2025', replaced: [{ population: before, population_as_of: '2020' }] }),
        )
        const facilities = services.map(({ number, opened, gone, verified_on, category }, index) =>
          facility(number, {
            id: `f${index}`,
            category,
            verified_on,
            lifecycle: [{ state: 'operating', since: opened }, ...(gone === null ? [] : [{ state: 'closed' as const, since: gone }])],
          }),
        )
        const rule_to = isStrict ? { categories: ['kangyuan_centre'], validity_months: 12 } : rule
        const result = explainedChange(towns, facilities, { ...span, rule_to })
        const [before, after] = [
          coverage(towns, facilities, { ...rule, as_of: span.from }),
          coverage(towns, facilities, { ...rule_to, as_of: span.to }),
        ]
        expect([result.towns.before, result.towns.after]).toEqual([before.covered, after.covered])
        expect([result.residents.before, result.residents.after]).toEqual([before.by_population.covered, after.by_population.covered])
        for (const { parts, before: from, after: to } of Object.values(result)) {
          expect(parts.reduce((sum, part) => sum + part, 0)).toBe((to - from) * share_unit)
          expect(wholeParts(parts).reduce((sum, part) => sum + part, 0)).toBe(to - from)
        }
      },
    ),
    { numRuns: 150 },
  )
})

test('the parts are the average over every order in which the causes could have come', () => {
  // Games whose values are known: one player decides alone, any of two is enough, one alone or two together.
  const lived = (given: Partial<ServiceFacility>) => partsOf([town(0)], [facility(0, given)]) as Partial<Record<ChangeCause, number>>
  expect(lived({ lifecycle: [{ state: 'operating', since: '2025-05-01' }], verified_on: ['2024-06-01', '2026-01-01'] })).toEqual({ opened: 1 })
  const two = [
    facility(0, { id: 'a', verified_on: ['2026-06-01'] }),
    facility(0, { id: 'b', lifecycle: [{ state: 'operating', since: '2025-05-01' }] }),
  ]
  expect(partsOf([town(0)], two)).toEqual({ verified: 0.5, opened: 0.5 })
  const three = [
    facility(0, { id: 'a', verified_on: ['2026-06-01'] }),
    facility(0, { id: 'b', lifecycle: [{ state: 'operating', since: '2025-05-01' }], verified_on: ['2026-05-02'] }),
  ]
  expect(partsOf([town(0)], three)).toEqual({ verified: 1 })
})
