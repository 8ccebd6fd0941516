import { expect } from 'vitest'
import { adminToken, test } from '../support/app.ts'

const headers = { authorization: `Bearer ${adminToken}` }

test('an address that does not exist, in any method, is refused by name', async ({ call }) => {
  for (const [method, url] of [
    ['GET', '/api/v1/nothing'],
    ['POST', '/api/v1/nothing'],
    ['GET', '/api/nothing'],
    ['GET', '/tiles/nothing'],
    ['GET', '/healthz/nothing'],
    ['GET', '/assets/nothing.js'],
    ['GET', '/api/v1/%zz'],
  ] as const) {
    const { status, headers: answered, body } = await call(method, url)
    expect([url, status, body.code]).toEqual([url, 404, 'route_not_found'])
    expect(answered['content-type']).toContain('application/problem+json')
  }
})

test('a body that is no JSON, of another type or empty is refused by name', async ({ app }) => {
  const post = async (type: string, payload: string) => {
    const { statusCode, json } = await app.inject({
      method: 'POST',
      url: '/api/v1/facilities',
      headers: { ...headers, 'content-type': type },
      payload,
    })
    return [statusCode, json().code]
  }
  expect(await post('application/json', '{"kind":')).toEqual([400, 'malformed_body'])
  expect(await post('application/json', '')).toEqual([400, 'malformed_body'])
  expect(await post('application/xml', '<facility/>')).toEqual([415, 'content_type_unfit'])
})

test('a body at the limit is read and one byte more is refused with the limit', async ({ app }) => {
  const limit = 4 * 1024 * 1024
  const post = (bytes: number) => {
    const payload = JSON.stringify({ note: '' })
    const padded = payload.replace('""', `"${'x'.repeat(bytes - payload.length)}"`)
    return app.inject({ method: 'POST', url: '/api/v1/facilities', headers: { ...headers, 'content-type': 'application/json' }, payload: padded })
  }
  expect((await post(limit)).json().code).toBe('invalid_request')
  const refused = (await post(limit + 1)).json()
  expect([refused.status, refused.code, refused.parameters]).toEqual([413, 'body_too_large', { limit_mb: 4 }])
})
