import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { coverage, default_validity_months, type CoverageRule, type ServiceFacility, type Town } from '#domain/coverage.ts'
import { addDays, addMonths } from '#domain/date.ts'
import { share, stillNeeded, target_percent, targetMet } from '#domain/share.ts'

const today = '2026-11-24'
const yesterday = addDays(today, -1)
/** Verified on that day, today is the last day that counts. */
const oldest_valid = '2024-11-24'
const rule: CoverageRule = { as_of: today, categories: [], validity_months: default_validity_months }
const on = (as_of: string): CoverageRule => ({ ...rule, as_of })

const town = (number: number, given: Partial<Town> = {}): Town => ({
  code: `4418821${String(number).padStart(2, '0')}`,
  name_zh: `${number}镇`,
  name_en: null,
  valid_from: null,
  valid_to: null,
  population: null,
  population_as_of: null,
  disabled_residents: null,
  disabled_residents_as_of: null,
  ...given,
})
const towns = (count: number) => Array.from({ length: count }, (_, number) => town(number))

let added = 0
/** In use since 2020 and seen in use yesterday, unless told otherwise. */
const facility = (number: number, given: Partial<ServiceFacility> = {}): ServiceFacility => ({
  id: `f${(added += 1)}`,
  name_zh: `${number}镇康园中心`,
  name_en: null,
  town_code: town(number).code,
  category: 'kangyuan_centre',
  verdict: 'unaudited',
  verdict_on: null,
  lifecycle: [{ state: 'operating', since: '2020-01-01' }],
  verified_on: [yesterday],
  ...given,
})
const verifiedIn = (count: number) => Array.from({ length: count }, (_, number) => facility(number))
const stateOf = (result: ReturnType<typeof coverage>, number = 0) => result.ledger.find(({ code }) => code === town(number).code)?.state

describe('the target is exceeded, not reached', () => {
  test.for([
    [9, 12, 75, false, 1],
    [10, 12, 83.3, true, 0],
    [8, 10, 80, false, 1],
    [9, 10, 90, true, 0],
    [0, 12, 0, false, 10],
    [12, 12, 100, true, 0],
    [0, 0, null, null, null],
  ] as const)('%i of %i towns: %s %%, met %s, %s more needed', ([covered, total, rate_percent, target_met, still_needed]) => {
    expect(coverage(towns(total), verifiedIn(covered), rule)).toMatchObject({ covered, total, rate_percent, target_met, still_needed })
  })

  test('12 towns need 10; no town needs nothing, because there is nothing to judge', () => {
    expect(coverage(towns(12), [], rule).needed).toBe(10)
    expect(coverage([], [], rule)).toMatchObject({ needed: null, outlook: 'no_data', interval: { low_percent: null, high_percent: null } })
  })

  test('still needed is the smallest number that exceeds the target', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), fc.nat(5000), (total, some) => {
        const covered = Math.min(some, total)
        const needed = stillNeeded(covered, total)!
        expect(100 * (covered + needed) > target_percent * total).toBe(true)
        expect(needed === 0 || !(100 * (covered + needed - 1) > target_percent * total)).toBe(true)
        expect(targetMet(covered, total)).toBe(needed === 0)
      }),
    )
  })

  test('nothing to divide by is no rate, never 0 % or 100 %', () => {
    fc.assert(
      fc.property(fc.nat(20), fc.nat(20), (some, total) => {
        const { rate_percent } = share(Math.min(some, total), total)
        expect(rate_percent === null).toBe(total === 0)
      }),
    )
  })
})

describe('what is certain and what is possible', () => {
  test('9 certain and 2 possible of 12 lie between 75.0 and 91.7 %, and verifying one decides', () => {
    const possible = [facility(9, { verified_on: ['2020-06-01'] }), facility(10, { verified_on: [] })]
    const result = coverage(towns(12), [...verifiedIn(9), ...possible], rule)
    expect(result).toMatchObject({
      covered: 9,
      possible: 2,
      interval: { low_percent: 75, high_percent: 91.7 },
      outlook: 'verify',
      recorded: { covered: 11, total: 12 },
    })
  })

  test('the outlook is not met when not even every record together exceeds the target', () => {
    const recorded = (count: number) => Array.from({ length: count }, (_, number) => facility(number, { verified_on: [] }))
    expect(coverage(towns(12), recorded(9), rule).outlook).toBe('not_met')
    expect(coverage(towns(12), recorded(10), rule).outlook).toBe('verify')
    expect(coverage(towns(12), verifiedIn(10), rule).outlook).toBe('met')
  })

  test('a verification counts on its last valid day and not on the day after', () => {
    const seen = [facility(0, { verified_on: [oldest_valid] })]
    expect(addMonths(oldest_valid, default_validity_months)).toBe(today)
    expect(stateOf(coverage(towns(1), seen, on(today)))).toBe('covered')
    expect(stateOf(coverage(towns(1), seen, on(addDays(today, 1))))).toBe('to_verify')
    expect(coverage(towns(1), seen, on(today)).ledger[0]!.facilities[0]).toMatchObject({ days_left: 0, valid_until: today })
    expect(coverage(towns(1), seen, on(addDays(today, 1))).ledger[0]!.facilities[0]!.days_left).toBe(-1)
  })

  test('the newest verification counts, and one of a later day does not yet', () => {
    const seen = facility(0, { verified_on: [today, '2019-05-01', '2021-05-01'] })
    expect(coverage(towns(1), [seen], rule).ledger[0]!.facilities[0]!.verified_on).toBe(today)
    expect(coverage(towns(1), [seen], on(yesterday)).ledger[0]!.facilities[0]!.verified_on).toBe('2021-05-01')
  })

  test('never verified is to verify, with no day on which it ran out', () => {
    const result = coverage(towns(1), [facility(0, { verified_on: [] })], rule)
    expect(stateOf(result)).toBe('to_verify')
    expect(result.ledger[0]!.facilities[0]).toMatchObject({ verified_on: null, valid_until: null, days_left: null })
  })

  test('a shorter validity makes the same verification stale', () => {
    const seen = [facility(0, { verified_on: [addMonths(today, -13)] })]
    expect(stateOf(coverage(towns(1), seen, { ...rule, validity_months: 13 }))).toBe('covered')
    expect(stateOf(coverage(towns(1), seen, { ...rule, validity_months: 12 }))).toBe('to_verify')
  })

  test('one more verified facility never lowers the coverage', () => {
    const some = fc.array(
      fc.record({
        number: fc.nat(4),
        verified: fc.constantFrom<string[]>([], [yesterday], ['2020-01-01']),
        state: fc.constantFrom('operating' as const, 'suspended' as const),
      }),
      { maxLength: 12 },
    )
    fc.assert(
      fc.property(some, fc.nat(4), (given, number) => {
        const here = given.map((each) => facility(each.number, { verified_on: each.verified, lifecycle: [{ state: each.state, since: null }] }))
        const [before, after] = [coverage(towns(5), here, rule), coverage(towns(5), [...here, facility(number)], rule)]
        expect(after.covered).toBeGreaterThanOrEqual(before.covered)
        expect(after.still_needed).toBeLessThanOrEqual(before.still_needed!)
        expect(stateOf(after, number)).toBe('covered')
      }),
    )
  })
})

describe('on the day', () => {
  test('a facility closed yesterday covers nothing from its closing day on, and did cover the day before', () => {
    const closed = [
      facility(0, {
        lifecycle: [
          { state: 'operating', since: '2020-01-01' },
          { state: 'closed', since: yesterday },
        ],
        verified_on: ['2026-01-01'],
      }),
    ]
    expect(stateOf(coverage(towns(1), closed, on(addDays(yesterday, -1))))).toBe('covered')
    expect(stateOf(coverage(towns(1), closed, on(yesterday)))).toBe('not_covered')
    expect(stateOf(coverage(towns(1), closed, on(today)))).toBe('not_covered')
  })

  test.for(['planned', 'under_construction', 'accepted', 'suspended', 'closed'] as const)('a %s facility covers nothing', (state) => {
    expect(stateOf(coverage(towns(1), [facility(0, { lifecycle: [{ state, since: '2020-01-01' }] })], rule))).toBe('not_covered')
  })

  test('a facility of whose life nothing is known covers nothing; one that operates since an unknown day does', () => {
    expect(stateOf(coverage(towns(1), [facility(0, { lifecycle: [] })], rule))).toBe('not_covered')
    expect(stateOf(coverage(towns(1), [facility(0, { lifecycle: [{ state: 'operating', since: null }] })], rule))).toBe('covered')
  })

  test('a town founded in mid-year counts from that day on, one that ended no longer', () => {
    const founded = [town(0), town(1, { valid_from: '2026-07-01' }), town(2, { valid_to: '2026-07-01' })]
    const totalOn = (day: string) =>
      coverage(founded, verifiedIn(1), on(day))
        .ledger.map(({ code }) => code)
        .toSorted()
    expect(totalOn('2026-06-30')).toEqual([town(0).code, town(2).code])
    expect(totalOn('2026-07-01')).toEqual([town(0).code, town(1).code])
  })

  test('an operating facility under a town that does not exist is in no number and is listed', () => {
    const lost = facility(7)
    const result = coverage(towns(2), [...verifiedIn(1), lost], rule)
    expect(result).toMatchObject({ covered: 1, total: 2 })
    expect(result.outside_towns).toMatchObject([{ id: lost.id, town_code: town(7).code }])
  })
})

describe('the ledger', () => {
  test('names the one facility that holds a town up, and none where two do', () => {
    const [single, first, second] = [facility(0), facility(1), facility(1)]
    const result = coverage(towns(2), [single, first, second], rule)
    expect(result.ledger.find(({ code }) => code === town(0).code)!.held_up_by).toBe(single.id)
    expect(result.ledger.find(({ code }) => code === town(1).code)!.held_up_by).toBeNull()
    expect(result.held_up_by_one).toBe(1)
  })

  test('a stale facility holds nothing up beside a verified one', () => {
    const [stale, verified] = [facility(0, { verified_on: [] }), facility(0)]
    const [line] = coverage(towns(1), [stale, verified], rule).ledger
    expect(line).toMatchObject({ state: 'covered', held_up_by: verified.id })
    expect(line!.facilities.map(({ id }) => id)).toEqual([verified.id, stale.id])
  })

  test('what needs action stands first: not covered, longest stale, never verified, then what runs out soonest', () => {
    const given = [
      facility(0),
      facility(1, { verified_on: ['2025-01-01'] }),
      facility(2, { verified_on: [] }),
      facility(3, { verified_on: ['2021-01-01'] }),
      facility(4, { verified_on: ['2020-01-01'] }),
    ]
    const order = coverage(towns(6), given, rule).ledger.map(({ code }) => code)
    expect(order).toEqual([5, 4, 3, 2, 1, 0].map((number) => town(number).code))
  })
})

describe('other readings, never mixed', () => {
  test('a qualifying category leaves the others out', () => {
    const given = [facility(0), facility(1, { category: 'rehabilitation_centre' })]
    expect(coverage(towns(2), given, rule).covered).toBe(2)
    expect(coverage(towns(2), given, { ...rule, categories: ['rehabilitation_centre'] })).toMatchObject({
      covered: 1,
      by_category: [{ category: 'rehabilitation_centre', covered: 1, total: 2, rate_percent: 50 }],
    })
    expect(coverage(towns(2), given, rule).by_category.find(({ category }) => category === 'care_institution')).toMatchObject({
      covered: 0,
      rate_percent: 0,
    })
  })

  test('barrier-free facilities count by their verdict, and apart by verdict and proof', () => {
    const given = [
      facility(0, { verdict: 'compliant' }),
      facility(1, { verdict: 'compliant', verified_on: [] }),
      facility(2, { verdict: 'incomplete' }),
    ]
    expect(coverage(towns(4), given, rule)).toMatchObject({ covered: 2, compliant: { covered: 2 }, compliant_and_verified: { covered: 1 } })
  })

  test('an audit says nothing of the days before it', () => {
    const audited = [facility(0, { verdict: 'compliant', verdict_on: today, verified_on: ['2026-01-01'] })]
    expect(coverage(towns(1), audited, on(today)).compliant.covered).toBe(1)
    expect(coverage(towns(1), audited, on(yesterday)).compliant.covered).toBe(0)
  })

  test('residents are added up where they are known, with the years, and the unknown towns are told', () => {
    const given = [town(0, { population: 300, population_as_of: '2020' }), town(1, { population: 100, population_as_of: '2019' }), town(2)]
    const result = coverage(given, verifiedIn(1), rule)
    expect(result.by_population).toEqual({
      covered: 300,
      total: 400,
      rate_percent: 75,
      possible: 0,
      high_percent: 75,
      target_met: false,
      still_needed: 21,
      unknown_towns: 1,
      figures_as_of: ['2019', '2020'],
    })
    expect(result.by_disabled_residents).toMatchObject({
      covered: 0,
      total: 0,
      rate_percent: null,
      still_needed: null,
      unknown_towns: 3,
      figures_as_of: [],
    })
  })
})
