import { expect } from 'vitest'
import { catalogue } from '../../server/problem.ts'
import { test } from '../support/app.ts'

test('the catalogue names every refusal, in Chinese unless English is preferred', async ({ call }) => {
  const { status, body } = await call('GET', '/api/v1/problems')
  expect(status).toBe(200)
  expect(body.problems.map(({ code }: { code: string }) => code).toSorted()).toEqual(Object.keys(catalogue).toSorted())
  expect(body.problems).toContainEqual({
    code: 'version_stale',
    status: 412,
    title: catalogue.version_stale.zh[0],
    remedy: catalogue.version_stale.zh[1],
  })
  const english = await call('GET', '/api/v1/problems', { headers: { 'accept-language': 'en-GB,en;q=0.9' } })
  expect(english.body.problems).toContainEqual({
    code: 'version_stale',
    status: 412,
    title: catalogue.version_stale.en[0],
    remedy: catalogue.version_stale.en[1],
  })
})

test('the type of a refusal is the address of its entry', async ({ call }) => {
  const { body } = await call('GET', '/api/v1/facilities/00000000-0000-4000-8000-000000000000')
  expect(body.type).toBe('/api/problems#facility_not_found')
})
