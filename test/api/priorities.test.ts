import { read as readBook } from '@e965/xlsx'
import { expect } from 'vitest'
import { default_weights, ranked } from '#domain/priority.ts'
import { rows, writing } from '../../server/database/connect.ts'
import { addAccount, signedIn } from '../support/accounts.ts'
import { adminToken, test } from '../support/app.ts'
import { bureau, day } from '../support/orders.ts'

const as = 'administrator' as const

test('a place whose audit failed is told with what is weighed of it, and a late order and what the office types in count', async ({ db, call }) => {
  const { facility, issuer, draft } = await bureau(db, call)
  const read = async () => (await call('GET', '/api/v1/priorities', { as })).body
  const before = await read()
  expect(before.places).toHaveLength(1)
  expect(before.places[0]).toMatchObject({
    id: facility.id,
    failing_links_count: 1,
    overdue_days: 0,
    open_reports_count: 0,
    daily_visitors: null,
    values: { reports: 0, overdue: 0, chain: 1_000, importance: 900 },
  })
  expect(before.places[0].critical_count + before.places[0].major_count + before.places[0].minor_count).toBe(before.places[0].failed_items.length)

  const order = await draft()
  expect((await issuer.move(order, 'issue')).status).toBe(200)
  await writing(db, 'test', (trx) => rows(trx, `update orders set due_on = (:due)::date where id = :order`, { due: day(-90), order }))
  const typed = { importance: 250, daily_visitors: 500, note: '集市日人多' }
  expect((await call('PUT', `/api/v1/facilities/${facility.id}/priority-inputs`, { as, body: typed })).status).toBe(204)
  const after = await read()
  expect(after.places[0]).toMatchObject({ ...typed, overdue_days: 90, values: { importance: 250, people: 500, overdue: 500 } })
  expect(ranked(after.places, default_weights)[0]!.score.lower).toBeGreaterThan(0)
  expect(
    (await call('PUT', `/api/v1/facilities/${facility.id}/priority-inputs`, { as, body: { importance: null, daily_visitors: null, note: null } }))
      .status,
  ).toBe(204)
  expect((await read()).places[0]).toMatchObject({ importance: null, daily_visitors: null, note: null })
  const told = await call('GET', `/api/v1/facilities/${facility.id}/history`)
  expect(JSON.stringify(told.body)).not.toContain('集市日人多')
  const history = await rows<{ action: string }>(db, `select action, actor from history where entity = 'priority_inputs' order by id`)
  expect(history.map(({ action }) => action)).toEqual(['insert', 'delete'])

  expect((await call('GET', '/api/v1/priorities?kind=road', { as })).body.places).toEqual([])
})

test('weights are kept under a name, once, and only where they are whole; who may not plan may not keep any', async ({ db, call }) => {
  const kept = await call('POST', '/api/v1/weight-sets', { as, body: { name: '先方便老人', weights: default_weights } })
  expect(kept.status).toBe(201)
  const again = await call('POST', '/api/v1/weight-sets', { as, body: { name: ' 先方便老人 ', weights: default_weights } })
  expect([again.status, again.body.code]).toEqual([422, 'weight_set_exists'])
  const partly = await call('POST', '/api/v1/weight-sets', { as, body: { name: '不足', weights: { ...default_weights, people: 0 } } })
  expect([partly.status, partly.body.code]).toEqual([422, 'weights_not_whole'])
  const supervisor = await signedIn(db, await addAccount(db, 'jian.du', [{ role: 'supervisor', town_codes: null }]))
  const { body } = await call('GET', '/api/v1/priorities', { headers: supervisor })
  expect(body.weight_sets).toMatchObject([{ name: '先方便老人', weights: default_weights }])
  const refused = await call('POST', '/api/v1/weight-sets', { headers: supervisor, body: { name: '我的', weights: default_weights } })
  expect(refused.status).toBe(403)
  expect((await call('DELETE', `/api/v1/weight-sets/${kept.body.id}`, { as })).status).toBe(204)
  expect((await call('DELETE', `/api/v1/weight-sets/${kept.body.id}`, { as })).body.code).toBe('weight_set_not_found')
  expect((await call('GET', '/api/v1/priorities')).status).toBe(401)
})

test('whoever supervises some towns is told of places there alone', async ({ db, call }) => {
  const { facility } = await bureau(db, call)
  const placesFor = async (town: string) => {
    const headers = await signedIn(db, await addAccount(db, `jian.du.${town}`, [{ role: 'supervisor', town_codes: [town] }]))
    return (await call('GET', '/api/v1/priorities', { headers })).body.places.map(({ id }: { id: string }) => id)
  }
  expect(await placesFor(facility.town_code)).toEqual([facility.id])
  expect(await placesFor('441882107')).toEqual([])
})

test('the list as files: in the order of its weights, with day, filter and weights, and never a formula', async ({ app, db, call }) => {
  const { facility } = await bureau(db, call)
  await writing(db, 'test', (trx) =>
    rows(trx, `update facilities set name_zh = '=1+1公厕', geometry = st_setsrid(st_makepoint(112.4, 24.8), 4326) where id = :id`, {
      id: facility.id,
    }),
  )
  const weights = '5000,1000,1000,1000,1000,1000'
  const csv = await call('GET', `/api/v1/priorities.csv?weights=${weights}&kind=toilet`, { as })
  expect(csv.headers['content-disposition']).toContain('priorities-')
  const [head, line] = String(csv.body).split('\n')
  expect(head).toContain('rank,name_zh,town_name_zh')
  expect(line).toContain("'=1+1公厕")
  expect(line).toContain('severity 50%, people 10%')
  const points = await call('GET', `/api/v1/priorities.geojson?weights=${weights}`, { as })
  expect(points.body).toMatchObject({ type: 'FeatureCollection', weights: expect.stringContaining('severity 50%'), example_data: 'false' })
  expect(points.body.features[0].properties).toMatchObject({ rank: 1, id: facility.id, score: expect.any(Number) })
  const { rawPayload } = await app.inject({
    url: `/api/v1/priorities.xlsx?weights=${weights}&lang=zh`,
    headers: { authorization: `Bearer ${adminToken}` },
  })
  const book = readBook(rawPayload)
  expect(book.SheetNames).toEqual(['先改哪里'])
  expect((await call('GET', '/api/v1/priorities.csv?weights=1,1,1,1,1,1', { as })).body.code).toBe('weights_not_whole')
  expect((await call('GET', '/api/v1/priorities.csv')).status).toBe(401)
})
