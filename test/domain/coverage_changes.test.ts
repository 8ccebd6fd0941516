import { expect, test } from 'vitest'
import type { ServiceFacility, Town } from '#domain/coverage.ts'
import { coverageChanges, coverageTrend } from '#domain/coverage_changes.ts'
import type { Lifecycle } from '#domain/facility.ts'

const rule = { categories: [], validity_months: 24 }
const town: Town = {
  code: '441882100',
  name_zh: '连州镇',
  name_en: null,
  valid_from: null,
  valid_to: null,
  population: null,
  population_as_of: null,
  disabled_residents: null,
  disabled_residents_as_of: null,
}
const facility = (lifecycle: [Lifecycle, string][], verified_on: string[], category = 'kangyuan_centre'): ServiceFacility => ({
  id: 'f',
  name_zh: '康园中心',
  name_en: null,
  town_code: town.code,
  category,
  verdict: 'unaudited',
  verdict_on: null,
  lifecycle: lifecycle.map(([state, since]) => ({ state, since })),
  verified_on,
})
const told = (facilities: ServiceFacility[], from: string, to: string, towns = [town]) =>
  coverageChanges(towns, facilities, rule, { from, to }).changes.map(({ on, reason, state_before, state_after }) => [
    on,
    reason,
    state_before,
    state_after,
  ])

test('the whole life of a facility is told in order, with what it did to its town', () => {
  const life = facility(
    [
      ['operating', '2020-03-01'],
      ['suspended', '2022-02-01'],
      ['operating', '2022-05-01'],
      ['closed', '2025-01-01'],
    ],
    ['2020-04-01', '2022-06-01'],
  )
  expect(told([life], '2019-12-31', '2026-01-01')).toEqual([
    ['2020-03-01', 'opened', 'not_covered', 'to_verify'],
    ['2020-04-01', 'verified', 'to_verify', 'covered'],
    ['2022-02-01', 'suspended', 'covered', 'not_covered'],
    ['2022-05-01', 'reopened', 'not_covered', 'to_verify'],
    ['2022-06-01', 'verified', 'to_verify', 'covered'],
    ['2024-06-02', 'proof_expired', 'covered', 'to_verify'],
    ['2025-01-01', 'closed', 'to_verify', 'not_covered'],
  ])
})

test('a proof expires the day after its last valid one, which is named', () => {
  const { changes } = coverageChanges([town], [facility([['operating', '2020-01-01']], ['2024-06-11'])], rule, {
    from: '2026-01-01',
    to: '2026-12-31',
  })
  expect(changes).toMatchObject([{ on: '2026-06-12', reason: 'proof_expired', valid_until: '2026-06-11', facility: { id: 'f' } }])
})

test('a proof renewed in time is no change', () => {
  expect(told([facility([['operating', '2020-01-01']], ['2024-06-11', '2026-06-11'])], '2024-06-11', '2026-12-31')).toEqual([])
})

test('what happened on the first day is left out and on the last is told, so that spans join without overlap', () => {
  const opened = [facility([['operating', '2024-06-11']], [])]
  expect(told(opened, '2024-06-11', '2024-12-31')).toEqual([])
  expect(told(opened, '2024-01-01', '2024-06-11')).toHaveLength(1)
})

test('a town founded or ended changes the total', () => {
  const founded = { ...town, valid_from: '2026-07-01' }
  const changed = coverageChanges([founded], [], rule, { from: '2026-06-30', to: '2026-07-01' })
  expect(changed).toMatchObject({
    from: { total: 0, rate_percent: null, target_met: null },
    to: { total: 1, rate_percent: 0, target_met: false },
    towns: [{ state_before: null, state_after: 'not_covered' }],
    changes: [{ reason: 'town_founded', facility: null }],
  })
  expect(told([], '2026-06-30', '2026-07-01', [{ ...town, valid_to: '2026-07-01' }])).toEqual([['2026-07-01', 'town_ended', 'not_covered', null]])
})

test('a change that leaves its town covered is told, and the town is not among the changed', () => {
  const second = { ...facility([['operating', '2026-02-01']], ['2026-02-01']), id: 'g' }
  const { towns, changes } = coverageChanges([town], [facility([['operating', '2020-01-01']], ['2025-12-01']), second], rule, {
    from: '2026-01-01',
    to: '2026-03-01',
  })
  expect(changes).toMatchObject([{ reason: 'opened', state_before: 'covered', state_after: 'covered' }])
  expect(towns).toEqual([])
})

test('facilities of other categories change nothing', () => {
  const other = facility([['operating', '2026-02-01']], [], 'care_institution')
  const { changes } = coverageChanges([town], [other], { ...rule, categories: ['kangyuan_centre'] }, { from: '2026-01-01', to: '2026-03-01' })
  expect(changes).toEqual([])
})

test('the trend holds the year ends before today and today, each by the proofs that counted then', () => {
  const points = coverageTrend(
    [town],
    [facility([['operating', '2021-05-01']], ['2021-06-01', '2024-06-11'])],
    { ...rule, as_of: '2026-11-24' },
    2020,
  )
  expect(points.map(({ as_of, covered, possible }) => [as_of, covered, possible])).toEqual([
    ['2020-12-31', 0, 0],
    ['2021-12-31', 1, 0],
    ['2022-12-31', 1, 0],
    ['2023-12-31', 0, 1],
    ['2024-12-31', 1, 0],
    ['2025-12-31', 1, 0],
    ['2026-11-24', 0, 1],
  ])
  expect(coverageTrend([town], [], { ...rule, as_of: '2026-12-31' }, 2026)).toHaveLength(1)
})
