import { expect } from 'vitest'
import { adminToken, test } from '../support/app.ts'

const authorization = `Bearer ${adminToken}`
const nobody = '00000000-0000-4000-8000-000000000000'

/** Calls that go wrong in every way that needs no preparation. */
const wrongCalls = [
  {},
  { headers: { authorization: 'Bearer wrong' } },
  {
    headers: { authorization, 'content-type': 'application/geo+json', 'if-match': '"0"' },
    payload: '{"type":"Feature","properties":{"name_zh":"甲"}}',
  },
  { headers: { authorization, 'content-type': 'application/geo+json' }, payload: '{' },
  { headers: { authorization, 'content-type': 'application/xml' }, payload: '<x/>' },
]

test('the OGC document names every status that a wrong call is answered with', async ({ app, call }) => {
  const { paths } = (await call('GET', '/ogc/api')).body as { paths: Record<string, Record<string, { operationId: string; responses: object }>> }
  const missing: string[] = []
  const ids: string[] = []
  for (const [path, operations] of Object.entries(paths)) {
    for (const [method, { operationId, responses }] of Object.entries(operations)) {
      ids.push(operationId)
      const address = `/ogc${path === '/' ? '' : path}`.replace('{feature_id}', nobody).replace('{tileMatrix}/{tileRow}/{tileCol}', '0/7/7')
      for (const url of [address, `${address}?limit=x`, address.replace(nobody, 'x').replace('0/7/7', 'x/x/x')]) {
        for (const wrong of wrongCalls) {
          const { statusCode } = await app.inject({ method: method.toUpperCase() as 'GET', url, ...wrong })
          if (!Object.keys(responses).includes(String(statusCode))) missing.push(`${method} ${path} ${statusCode}`)
        }
      }
    }
  }
  expect([...new Set(missing)]).toEqual([])
  expect(new Set(ids).size).toBe(ids.length)
})
