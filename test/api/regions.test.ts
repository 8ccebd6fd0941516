import { describe, expect } from 'vitest'
import { test, today, type Call } from '../support/app.ts'
import { town } from '../support/facilities.ts'

const codes = (body: { regions: { code: string }[] }) => body.regions.map(({ code }) => code)
const patch = (call: Call, body: unknown, headers: Record<string, string> = { 'if-match': '*' }) =>
  call('PATCH', `/api/v1/regions/${town}`, { as: 'administrator', headers, body })

describe('the register', () => {
  test('holds the twelve towns and their villages below the city', async ({ call }) => {
    expect(codes((await call('GET', '/api/v1/regions?level=town&parent=441882')).body)).toHaveLength(12)
    expect((await call('GET', '/api/v1/regions?level=village')).body.regions).toHaveLength(174)
    expect(codes((await call('GET', '/api/v1/regions?level=city')).body)).toEqual(['441882'])
  })

  test('a region comes with those directly below it and never with its boundary', async ({ call }) => {
    const { body } = await call('GET', '/api/v1/regions/441882104')
    expect(body).toMatchObject({
      name_zh: '西岸镇',
      name_en: "Xi'an Town",
      population: 28200,
      population_as_of: null,
      disabled_residents: null,
      boundary_status: null,
    })
    expect(body.children).toHaveLength(14)
    expect(body).not.toHaveProperty('boundary')
  })

  test('an unknown code is refused by name, one that is no code at its field', async ({ call }) => {
    expect((await call('GET', '/api/v1/regions/999999999')).body.code).toBe('region_not_found')
    expect((await call('GET', '/api/v1/regions/abc')).body.fields[0].field).toBe('code')
  })

  test('on a day there are the regions of that day', async ({ call }) => {
    await patch(call, { valid_from: '2026-07-01', valid_to: '2026-10-01' })
    const there = async (day: string) => codes((await call('GET', `/api/v1/regions?level=town&as_of=${day}`)).body).includes(town)
    expect([await there('2026-06-30'), await there('2026-07-01'), await there('2026-09-30'), await there('2026-10-01')]).toEqual([
      false,
      true,
      true,
      false,
    ])
  })
})

describe('correcting a region', () => {
  test('needs the administrator and the version it is based on', async ({ call }) => {
    expect((await call('PATCH', `/api/v1/regions/${town}`, { body: { population: 1 } })).status).toBe(401)
    expect((await patch(call, { population: 1 }, {})).status).toBe(428)
    const { headers } = await call('GET', `/api/v1/regions/${town}`)
    const based_on = { 'if-match': String(headers['etag']) }
    expect((await patch(call, { population: 120_000, population_as_of: '2020' }, based_on)).body).toMatchObject({
      population: 120_000,
      population_as_of: '2020',
    })
    expect((await patch(call, { population: 2 }, based_on)).body.code).toBe('version_stale')
  })

  test('what is not known is null and can be emptied again', async ({ call }) => {
    await patch(call, { disabled_residents: 0 })
    expect((await call('GET', `/api/v1/regions/${town}`)).body.disabled_residents).toBe(0)
    await patch(call, { disabled_residents: null })
    expect((await call('GET', `/api/v1/regions/${town}`)).body.disabled_residents).toBeNull()
  })

  test.for([
    [{ valid_from: '2026-02-01', valid_to: '2026-02-01' }, 422, 'validity_reversed'],
    [{ population: -1 }, 400, 'invalid_request'],
    [{ code: '441882999' }, 400, 'invalid_request'],
    [{}, 400, 'invalid_request'],
  ] as [Record<string, unknown>, number, string][])('%j is refused as %s %s', async ([body, status, code], { call }) => {
    const answer = await patch(call, body)
    expect([answer.status, answer.body.code]).toEqual([status, code])
  })
})

describe('the city', () => {
  test('tells what a page needs at its start, and nothing when that is known', async ({ call }) => {
    const { body, headers } = await call('GET', '/api/v1/city')
    expect(body).toMatchObject({ code: '441882', name_zh: '连州市', is_demo: false, map_approval_number: null, boundary_status: null, today })
    expect(body.towns).toHaveLength(12)
    const again = await call('GET', '/api/v1/city', { headers: { 'if-none-match': String(headers['etag']) } })
    expect([again.status, again.body]).toEqual([304, ''])
  })

  test('lists the towns that exist today', async ({ call }) => {
    await patch(call, { valid_to: today })
    expect((await call('GET', '/api/v1/city')).body.towns).toHaveLength(11)
  })
})
