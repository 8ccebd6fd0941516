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

test('what is wrong with a field is said in the reader’s language', async ({ call }) => {
  const detailsIn = async (language: string) => {
    const body = { kind: 'toilet', category: 'street_toilet', town_code: '441882100', phone: 'x'.repeat(101), colour: 'red' }
    const answer = await call('POST', '/api/v1/facilities', { as: 'administrator', body, headers: { 'accept-language': language } })
    const fields = answer.body.fields as { field: string; detail: string }[]
    return Object.fromEntries(fields.filter(({ field }) => field !== 'id').map(({ field, detail }) => [field, detail]))
  }
  expect(await detailsIn('zh-CN')).toMatchObject({ name_zh: '必须填写', colour: '没有这个字段' })
  expect(await detailsIn('en')).toMatchObject({ name_zh: 'is required', colour: 'there is no such field' })
  const list = (language: string) => call('GET', '/api/v1/facilities?near=200,10', { headers: { 'accept-language': language } })
  expect([(await list('zh')).body.fields[0].detail, (await list('en')).body.fields[0].detail]).toEqual([
    '应为以度表示的经度,纬度',
    'lon,lat in degrees',
  ])
})
