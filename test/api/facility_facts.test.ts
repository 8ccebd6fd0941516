import { expect } from 'vitest'
import { test, today, type Call } from '../support/app.ts'
import { addFacility } from '../support/facilities.ts'

const path = (id: string) => `/api/v1/facilities/${id}/facts`
const seen = (property: string, value: unknown, more: object = {}) => ({
  property,
  state: 'value',
  value,
  grade: 'seen',
  observed_at: `${today}T01:00:00Z`,
  observed_by: '李某',
  ...more,
})
const add = (call: Call, id: string, body: object, ifMatch = '*') =>
  call('POST', path(id), { as: 'administrator', headers: { 'if-match': ifMatch }, body })
const known = async (call: Call, id: string) => (await call('GET', `/api/v1/facilities/${id}`)).body.facts

test('what is said of a facility as a whole counts by grade, then by day, and is taken back with a reason', async ({ call }) => {
  const { id, revision } = await addFacility(call)
  const { status, body, headers } = await add(call, id, seen('storeys_count', 3), `"${revision}"`)
  expect([status, body.facts]).toMatchObject([200, [{ property: 'storeys_count', value: 3, name_zh: '层数', unit: 'count', observed_by: '李某' }]])
  expect(headers['etag']).toContain(String(body.revision))
  expect(body.revision).toBeGreaterThan(revision)
  await add(call, id, seen('storeys_count', 9, { grade: 'reported', observed_at: `${today}T03:00:00Z` }))
  await add(call, id, seen('storeys_count', 4, { observed_at: `${today}T02:00:00Z` }))
  await add(call, id, seen('storeys_count', 5, { observed_at: `${today}T02:00:00Z`, observed_by: '王某' }))
  const [{ contradicting, ...counting }] = await known(call, id)
  expect(new Set([counting.value, ...contradicting.map(({ value }: { value: number }) => value)])).toEqual(new Set([4, 5]))
  expect([counting.observed_by, contradicting[0].observed_by]).toEqual([null, null]) // the public is told no names
  await add(call, id, { ...seen('storeys_count', undefined), state: 'unknown', note: '量错了', observed_at: `${today}T03:00:00Z` })
  expect(await known(call, id)).toMatchObject([{ state: 'unknown', value: null }])
  const { changes } = (await call('GET', `/api/v1/facilities/${id}/history`, { as: 'administrator' })).body
  expect(changes.filter(({ entity }: { entity: string }) => entity === 'facility_facts')).toHaveLength(5)
})

test('an item that is asked once of a facility is one of it; what is asked of parts, and what is not plausible, is not', async ({ call }) => {
  const { id, revision } = await addFacility(call)
  expect((await add(call, id, seen('maintainer_named', false))).body.facts).toMatchObject([{ property: 'maintainer_named', value: false }])
  for (const [fact, code] of [
    [seen('clear_width_mm', 900), 'property_unknown'],
    [seen('nonsense', 1), 'property_unknown'],
    [seen('storeys_count', -1), 'value_unfit'],
    [seen('public_building', 'yes'), 'value_unfit'],
    [seen('storeys_count', 3, { observed_at: '2026-12-24T00:00:00Z' }), 'date_in_future'],
    [{ ...seen('storeys_count', undefined), state: 'unknown' }, 'invalid_request'],
  ] as const)
    expect((await add(call, id, fact)).body.code).toBe(code)
  expect((await add(call, id, seen('storeys_count', 3), `"${revision}"`)).body.code).toBe('version_stale')
  expect((await call('POST', path(id), { body: seen('storeys_count', 3), headers: { 'if-match': '*' } })).status).toBe(401)
})
