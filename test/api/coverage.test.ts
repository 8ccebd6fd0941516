import { read, utils } from '@e965/xlsx'
import { describe, expect } from 'vitest'
import { daysBetween } from '#domain/date.ts'
import { rows } from '../../server/database/connect.ts'
import { test, today, type Call } from '../support/app.ts'
import { addFacility, town } from '../support/facilities.ts'

const service = (call: Call, given: Record<string, unknown> = {}) =>
  addFacility(call, { kind: 'service', category: 'kangyuan_centre', lifecycle_since: '2022-03-01', verified_on: '2026-11-01', ...given })
const coverage = async (call: Call, query = '') => (await call('GET', `/api/v1/coverage${query}`)).body

describe('coverage', () => {
  test('without a service facility no town is covered and 10 are needed', async ({ call }) => {
    await addFacility(call, { verified_on: today })
    expect(await coverage(call)).toMatchObject({
      example_data: false,
      as_of: today,
      covered: 0,
      total: 12,
      rate_percent: 0,
      still_needed: 10,
      outlook: 'not_met',
    })
  })

  test('nine verified and one never seen lie between 75.0 and 83.3 %', async ({ call }) => {
    const { body } = await call('GET', '/api/v1/regions?level=town')
    const codes = body.regions.map(({ code }: { code: string }) => code)
    for (const town_code of codes.slice(0, 9)) await service(call, { town_code })
    await service(call, { town_code: codes[9], verified_on: null })
    expect(await coverage(call)).toMatchObject({
      covered: 9,
      total: 12,
      rate_percent: 75,
      possible: 1,
      target_met: false,
      still_needed: 1,
      interval: { low_percent: 75, high_percent: 83.3 },
      outlook: 'verify',
      held_up_by_one: 9,
    })
  })

  test('ten of twelve, each held up by one: one loss breaks it, whichever, and the proof lasts as long as the tenth', async ({ call }) => {
    const { body } = await call('GET', '/api/v1/regions?level=town')
    const codes: string[] = body.regions.map(({ code }: { code: string }) => code)
    const added = []
    for (const town_code of codes.slice(0, 10)) added.push((await service(call, { town_code, verified_on: '2026-02-28' })).id)
    const { firmness, strictness } = await coverage(call)
    expect(firmness).toMatchObject({ losses_to_break: 1, held_until: '2028-02-28', passes_to_prove: null })
    expect(new Set(firmness.breakers.map(({ id }: { id: string }) => id))).toEqual(new Set(added))
    expect(strictness.map(({ level, covered }: { level: string; covered: number }) => [level, covered])).toEqual([
      ['recorded', 10],
      ['verified', 10],
      ['compliant', 0],
      ['compliant_verified', 0],
    ])
  })

  test('is that of the day asked for: a facility closed yesterday counted the day before', async ({ call }) => {
    const { id } = await service(call)
    await call('POST', `/api/v1/facilities/${id}/closure`, {
      as: 'administrator',
      headers: { 'if-match': '*' },
      body: { closed_on: '2026-11-23', reason: '撤并' },
    })
    expect((await coverage(call, '?as_of=2026-11-22')).covered).toBe(1)
    expect((await coverage(call, '?as_of=2026-11-23')).covered).toBe(0)
    expect((await coverage(call, '?as_of=2022-02-28')).recorded.covered).toBe(0)
  })

  test('by category and by another validity', async ({ call }) => {
    await service(call, { category: 'rehabilitation_centre', verified_on: '2025-11-24' })
    expect((await coverage(call, '?category=kangyuan_centre')).covered).toBe(0)
    expect((await coverage(call, '?category=kangyuan_centre&category=rehabilitation_centre')).covered).toBe(1)
    expect((await coverage(call, '?validity_months=12')).covered).toBe(1)
    expect((await coverage(call, '?validity_months=11')).covered).toBe(0)
  })

  test('a merged record is not counted: the one that stands for it is', async ({ call, db }) => {
    const [kept, merged] = [await service(call), await service(call)]
    await db.transaction(async (trx) => {
      await trx.raw("select set_config('changxing.actor', 'test', true)")
      await rows(trx, 'update facilities set merged_into = :kept where id = :merged', { kept: kept.id, merged: merged.id })
    })
    const { ledger } = await coverage(call)
    const line = ledger.find(({ code }: { code: string }) => code === town)
    expect(line.facilities.map(({ id }: { id: string }) => id)).toEqual([kept.id])
    expect(line.held_up_by).toBe(kept.id)
  })

  test('of a town founded in mid-year only from that day on', async ({ call }) => {
    await call('PATCH', `/api/v1/regions/${town}`, { as: 'administrator', headers: { 'if-match': '*' }, body: { valid_from: '2026-07-01' } })
    expect([(await coverage(call, '?as_of=2026-06-30')).total, (await coverage(call, '?as_of=2026-07-01')).total]).toEqual([11, 12])
  })

  test.for([
    ['?as_of=2026-11-25', 422, 'date_in_future'],
    ['?as_of=2026-02-30', 400, 'invalid_request'],
    ['?category=bank', 400, 'invalid_request'],
    ['?validity_months=0', 400, 'invalid_request'],
    ['/changes?from=2026-11-24&to=2026-11-23', 400, 'invalid_request'],
    ['/changes?from=2026-01-01&to=2026-11-25', 422, 'date_in_future'],
    ['/changes', 400, 'invalid_request'],
    ['.csv?as_of=2027-01-01', 422, 'date_in_future'],
  ] as [string, number, string][])('coverage%s is refused as %s %s', async ([query, status, code], { call }) => {
    const answer = await call('GET', `/api/v1/coverage${query}`)
    expect([answer.status, answer.body.code]).toEqual([status, code])
  })
})

test('changes say what opened and when, and the trend stands on the same states', async ({ call }) => {
  const { id } = await service(call, { name_zh: '连州镇康园中心', lifecycle_since: '2025-05-01', verified_on: '2025-06-01' })
  const { body } = await call('GET', '/api/v1/coverage/changes?from=2024-12-31')
  expect(body).toMatchObject({
    from: { covered: 0 },
    to: { as_of: today, covered: 1 },
    towns: [{ code: town, state_before: 'not_covered', state_after: 'covered' }],
    changes: [
      { on: '2025-05-01', reason: 'opened', facility: { id } },
      { on: '2025-06-01', reason: 'verified' },
    ],
  })
  const trend = (await call('GET', '/api/v1/coverage/trend?from_year=2024')).body
  expect(trend.points.map(({ as_of, covered }: { as_of: string; covered: number }) => [as_of, covered])).toEqual([
    ['2024-12-31', 0],
    ['2025-12-31', 1],
    [today, 1],
  ])
})

test('the difference is divided exactly among its causes, those of the rule and of people included', async ({ call }) => {
  const as = 'administrator'
  const edit = (body: object) => call('PATCH', `/api/v1/regions/${town}`, { as, headers: { 'if-match': '*' }, body })
  await edit({ population: 1000, population_as_of: '2020' })
  await edit({ population: 1400, population_as_of: '2025' })
  await service(call, { verified_on: '2024-06-01' })
  const { from, to, shares } = (await call('GET', '/api/v1/coverage/changes?from=2024-12-31&from_validity_months=3')).body
  expect([from.covered, to.covered]).toEqual([0, 0])
  const lasting = (await call('GET', '/api/v1/coverage/changes?from=2024-12-31&validity_months=36')).body.shares
  const parts = ({ parts: all }: { parts: { cause: string; of_5040: number }[] }) =>
    Object.fromEntries(all.filter(({ of_5040 }) => of_5040 !== 0).map(({ cause, of_5040 }) => [cause, of_5040 / 5040]))
  expect(parts(lasting.residents)).toEqual({ population_changed: 400 })
  expect(parts(shares.towns)).toEqual({ rule_changed: 0.5, proof_expired: -0.5 })
  expect(shares.comparison).toEqual({ common: 'all', common_towns: 12, only_before: 0, only_after: 0 })
  const stricter = (await call('GET', '/api/v1/coverage/changes?from=2024-12-31&validity_months=3&from_validity_months=24')).body
  expect([stricter.from.covered, stricter.to.covered, parts(stricter.shares.towns)]).toEqual([1, 0, { rule_changed: -0.5, proof_expired: -0.5 }])
  expect((await coverage(call, '?as_of=2024-12-31')).by_population.covered).toBe(1000)
})

test('what the cheapest way begins from: records to visit, what is out of use or of another category, how visits went', async ({ call }) => {
  const { body } = await call('GET', '/api/v1/regions?level=town')
  const [stale, shut, other] = body.regions.map(({ code }: { code: string }) => code)
  const unseen = await service(call, { town_code: stale, verified_on: null })
  const closed = await service(call, { town_code: shut })
  await call('POST', `/api/v1/facilities/${closed.id}/closure`, {
    as: 'administrator',
    headers: { 'if-match': '*' },
    body: { closed_on: '2026-11-23', reason: '撤并' },
  })
  const office = await service(call, { town_code: other, category: 'care_institution' })
  const address = '/api/v1/coverage/uncovered?category=kangyuan_centre'
  expect((await call('GET', address)).status).toBe(401)
  const { towns, pass_rates } = (await call('GET', address, { as: 'administrator' })).body
  const of = (code: string) => towns.find((each: { code: string }) => each.code === code)
  expect(of(stale)).toMatchObject({ state: 'to_verify', to_verify: [{ id: unseen.id }], to_renovate: [] })
  expect(of(shut)).toMatchObject({ state: 'not_covered', to_verify: [], to_renovate: [{ id: closed.id, reason: 'closed' }] })
  expect(of(other)).toMatchObject({ state: 'not_covered', to_renovate: [{ id: office.id, reason: 'other_category' }] })
  expect(pass_rates).toEqual([{ category: 'kangyuan_centre', passed: 0, failed: 1, percent: 0 }])
})

test('the ledger opens in a spreadsheet: marked as UTF-8, snake_case header, no cell that is a formula', async ({ call }) => {
  await service(call, { name_zh: '=1+1' })
  const { body, headers } = await call('GET', '/api/v1/coverage.csv')
  expect(headers['content-type']).toBe('text/csv; charset=utf-8')
  expect(headers['content-disposition']).toBe(`attachment; filename="coverage-${today}.csv"`)
  expect(body.startsWith('\uFEFFas_of,town_code,town_name_zh,town_state,')).toBe(true)
  const lines = body.trim().split('\n')
  expect(lines).toHaveLength(1 + 12)
  expect(lines.at(-1)).toContain(",'=1+1,")
})

test('the workbook says its day, rule and filter on every sheet; numbers are numbers and days are days', async ({ app, call }) => {
  await service(call, { name_zh: '连州镇康园中心', verified_on: '2026-02-28' })
  const { rawPayload, headers } = await app.inject({ url: '/api/v1/coverage.xlsx?lang=zh&category=kangyuan_centre' })
  expect(headers['content-disposition']).toBe(`attachment; filename="coverage-${today}.xlsx"`)
  const book = read(rawPayload, { cellDates: false })
  expect(book.SheetNames).toEqual(['覆盖率', '台账', '口径与类别'])
  for (const name of book.SheetNames) {
    const sheet = book.Sheets[name]!
    expect([sheet['A1'], sheet['B1'].v, sheet['B2'].v, sheet['B3'].v]).toMatchObject([
      { v: '统计日期' },
      today,
      '在用，且 24 个月内现场核实过',
      '社区康园中心',
    ])
  }
  const [total, ledger] = [book.Sheets['覆盖率']!, book.Sheets['台账']!]
  expect([total['A6'], total['B6'], total['C6']]).toMatchObject([
    { t: 'n', v: 1 },
    { t: 'n', v: 12 },
    { t: 'n', v: 8.3 },
  ])
  const lines = utils.sheet_to_json<Record<string, unknown>>(ledger, { range: 4, raw: true })
  const line = lines.find((each) => each['设施'] === '连州镇康园中心')
  expect(line).toMatchObject({ 状态: '已覆盖', 核实日期: daysBetween('1899-12-30', '2026-02-28'), 剩余天数: 461, 只靠这一处: '是' })
  expect(lines).toHaveLength(12)
})

test('each town is a feature with its state, its boundary where there is one, and the day and rule', async ({ call }) => {
  const { id } = await service(call)
  const { body, headers } = await call('GET', '/api/v1/coverage.geojson?category=kangyuan_centre')
  expect(headers['content-type']).toBe('application/geo+json; charset=utf-8')
  expect(body).toMatchObject({ type: 'FeatureCollection', as_of: today, validity_months: 24, categories: ['kangyuan_centre'], covered: 1, total: 12 })
  expect(body.features).toHaveLength(12)
  const feature = body.features.find((each: { id: string }) => each.id === town)
  expect(feature).toMatchObject({
    type: 'Feature',
    properties: { state: 'covered', facility_id: id, held_up_by: id, as_of: today, categories: ['kangyuan_centre'] },
  })
  expect(feature.geometry === null).toBe(feature.properties.boundary_status === null)
})
