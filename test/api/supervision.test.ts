import { read, utils } from '@e965/xlsx'
import { expect } from 'vitest'
import { ageingOf, figuresBy, figuresOf, groupings, trendOf } from '#domain/supervision.ts'
import { adminToken, test } from '../support/app.ts'
import { quarter, storeOrders, twelveOrders } from '../support/twelve_orders.ts'

const period = `from=${quarter.from}&to=${quarter.to}`
const as = 'administrator' as const

test('orders that were stored and moved are counted as by hand, and each figure leads to exactly the orders that it counts', async ({ db, call }) => {
  const ids = await storeOrders(db, call)
  const names = new Map([...ids].map(([name, id]) => [id, name]))
  const counted = async (query: string) => {
    const { status, body } = await call('GET', `/api/v1/supervision/orders?${period}&${query}`, { as })
    if (status !== 200) throw new Error(JSON.stringify(body))
    const listed = body.orders.map(({ id }: { id: string }) => names.get(id)).toSorted((one: string, other: string) => Number(one) - Number(other))
    expect(listed).toHaveLength(body.count)
    return listed
  }
  const sorted = (groups: { key: string }[]) => groups.toSorted((one, other) => (one.key < other.key ? -1 : 1))
  for (const by of groupings) {
    const { body } = await call('GET', `/api/v1/supervision?${period}&by=${by}`, { as })
    expect([body.total, body.ageing, body.trend]).toEqual([
      figuresOf(twelveOrders, quarter),
      ageingOf(twelveOrders, quarter.to),
      trendOf(twelveOrders, quarter),
    ])
    expect(sorted(body.groups)).toEqual(sorted(figuresBy(twelveOrders, by, quarter)))
  }
  expect(await counted('figure=issued')).toEqual(['1', '2', '3', '4', '6', '7', '8', '9'])
  expect(await counted('figure=closed')).toEqual(['1', '2', '3', '4'])
  expect(await counted('figure=closed_on_time')).toEqual(['1', '3', '4'])
  expect(await counted('figure=open')).toEqual(['6', '7', '8', '9', '11'])
  expect(await counted('figure=open_overdue')).toEqual(['6', '9'])
  expect(await counted('figure=failed_again')).toEqual(['3'])
  expect(await counted('figure=open&by=department&key=jiaotong')).toEqual(['7', '8', '9'])
  expect(await counted('figure=open&by=town&key=441882101')).toEqual(['9'])
  expect(await counted('figure=closed&by=category&key=street_toilet')).toEqual(['1', '2', '3', '4'])
  expect(await counted(`figure=open&by=clause&key=${encodeURIComponent('GB 55019-2021 2.5.3')}`)).toEqual(['6', '7', '8', '9', '11'])
  expect(await counted('figure=open&from_days=61&to_days=90')).toEqual(['8', '9'])
  const { body } = await call('GET', `/api/v1/supervision/orders?${period}&figure=open_overdue`, { as })
  expect(body.orders[0]).toMatchObject({ id: ids.get('6'), number: 6, state: 'accepted', due_on: '2026-08-01', days_late: 60 })
})

test('the workbook of a quarter says the same figures', async ({ app, db, call }) => {
  await storeOrders(db, call)
  const { statusCode, rawPayload } = await app.inject({
    url: '/api/v1/supervision/report.xlsx?quarter=2026-Q3&lang=en',
    headers: { authorization: `Bearer ${adminToken}` },
  })
  expect(statusCode).toBe(200)
  const book = read(rawPayload)
  const told = (name: string) => utils.sheet_to_json<unknown[]>(book.Sheets[name]!, { header: 1 })
  expect(told('Total').slice(0, 4)).toEqual([
    ['Period', '2026-07-01', '2026-09-30'],
    [],
    expect.arrayContaining(['Issued', 'On time (%)']),
    [8, 4, 5, 2, 50, 50, 3, 1],
  ])
  expect(told('By department')).toContainEqual(['Housing and Urban-Rural Development Bureau', 3, 2, 2, 1, 30, 33.3, 1, 0])
  expect(told('Ageing')).toContainEqual(['61–90 days', 2, 1])
})
