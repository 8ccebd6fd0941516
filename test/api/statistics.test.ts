import { expect } from 'vitest'
import { thin_below } from '#domain/statistics.ts'
import { test } from '../support/app.ts'
import { addFacility, point, town } from '../support/facilities.ts'

test('counts per town and kind, the unknown apart, the closed nowhere but in closed', async ({ call }) => {
  await addFacility(call, { geometry: point(112.37, 24.78), verified_on: '2024-11-24' })
  await addFacility(call, { verified_on: '2024-11-23' })
  await addFacility(call, { kind: 'venue', category: 'bank', lifecycle: undefined })
  const { id } = await addFacility(call, { town_code: '441882201' })
  await call('POST', `/api/v1/facilities/${id}/closure`, {
    as: 'administrator',
    headers: { 'if-match': '*' },
    body: { closed_on: '2026-11-01', reason: '拆除' },
  })
  const { body } = await call('GET', '/api/v1/statistics')
  const here = body.towns.find(({ code }: { code: string }) => code === town)
  expect(here).toMatchObject({
    name_zh: '连州镇',
    count: 3,
    closed: 0,
    lifecycle: { operating: 2, unknown: 1 },
    verdict: { unaudited: 3, compliant: 0 },
    verified: { valid: 1, stale: 1, never: 1 },
    position: { known: 1, unknown: 2 },
    kinds: { toilet: { count: 2 }, venue: { count: 1 }, road: { count: 0 } },
  })
  expect(body.total).toMatchObject({ count: 3, closed: 1 })
  expect(body).toMatchObject({ example_data: false, as_of: '2026-11-24', validity_months: 24 })
})

test('a town with too few facilities, or none, is thin', async ({ call }) => {
  const { body } = await call('GET', '/api/v1/statistics')
  expect(body.towns).toHaveLength(12)
  expect(thin_below.facilities).toBeGreaterThan(0)
  expect(
    body.towns.every(({ thin, thin_reasons }: { thin: boolean; thin_reasons: string[] }) => thin && thin_reasons.includes('few_facilities')),
  ).toBe(true)
})

test('the towns and what lies outside of them add up to the total, also when a town has ended', async ({ call }) => {
  const ended = '441882201'
  await addFacility(call)
  await addFacility(call, { town_code: ended })
  await addFacility(call, { town_code: ended, lifecycle: undefined })
  const read = async () => (await call('GET', '/api/v1/statistics')).body
  expect((await read()).outside_towns).toMatchObject({ count: 0, closed: 0 })
  await call('PATCH', `/api/v1/regions/${ended}`, { as: 'administrator', headers: { 'if-match': '*' }, body: { valid_to: '2026-11-24' } })
  const { total, towns, outside_towns } = await read()
  expect(towns.map(({ code }: { code: string }) => code)).not.toContain(ended)
  expect(outside_towns).toMatchObject({ count: 2, lifecycle: { operating: 1, unknown: 1 }, kinds: { toilet: { count: 2 } } })
  const sum = towns.reduce((all: number, { count }: { count: number }) => all + count, outside_towns.count)
  expect([total.count, sum]).toEqual([3, 3])
})
