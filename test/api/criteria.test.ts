import { readFileSync } from 'node:fs'
import { expect } from 'vitest'
import { rows } from '../../server/database/connect.ts'
import { test } from '../support/app.ts'

const shipped = JSON.parse(readFileSync('data/criteria.json', 'utf8'))

test('the checklist that ships with the program is in force, whole, and read without a sign-in', async ({ call }) => {
  const { body } = await call('GET', '/api/v1/criteria')
  expect(body.versions).toEqual([expect.objectContaining({ number: 1, in_force: true, count: shipped.criteria.length, published_by: null })])
  const version = await call('GET', '/api/v1/criteria/in_force')
  expect(version.body.criteria).toEqual(shipped.criteria)
  expect(version.body.about).toEqual({
    compiled: shipped.compiled,
    caution: shipped.caution,
    hierarchy: shipped.hierarchy,
    conventions: shipped.conventions,
    contested: shipped.contested,
  })
  expect((await call('GET', '/api/v1/criteria/1')).body).toEqual(version.body)
})

test('who published and who signed off is told to staff', async ({ call, db }) => {
  await rows(db, "select set_config('changxing.actor', '王', true)")
  await rows(
    db,
    `insert into criteria_versions (number, name_zh, name_en, about, criteria, published_at, published_by)
     select 2, name_zh, name_en, about, jsonb_set(criteria, '{0,signed_off}', '{"by": "李", "on": "2026-11-01", "edition": "第一版"}'), now(), '王' from criteria_versions`,
  )
  const told = async (as?: 'administrator') => {
    const { body } = await call('GET', '/api/v1/criteria/2', as ? { as } : {})
    return [(await call('GET', '/api/v1/criteria', as ? { as } : {})).body.versions[0].published_by, body.published_by, body.criteria[0].signed_off]
  }
  expect(await told()).toEqual([null, null, { by: null, on: '2026-11-01', edition: '第一版' }])
  expect(await told('administrator')).toEqual(['王', '王', { by: '李', on: '2026-11-01', edition: '第一版' }])
})

test('a version that does not exist is refused by name; a draft is nobody’s checklist', async ({ call, db }) => {
  await rows(db, "select set_config('changxing.actor', 'test', true)")
  await rows(
    db,
    'insert into criteria_versions (number, name_zh, name_en, about, criteria) select 2, name_zh, name_en, about, criteria from criteria_versions',
  )
  for (const number of ['2', '99']) expect((await call('GET', `/api/v1/criteria/${number}`)).body.code).toBe('criteria_unknown')
  expect((await call('GET', '/api/v1/criteria/0')).body.code).toBe('invalid_request')
  await rows(db, "update criteria_versions set published_at = now(), published_by = 'test' where number = 2")
  expect(
    (await call('GET', '/api/v1/criteria')).body.versions.map((each: { number: number; in_force: boolean }) => [each.number, each.in_force]),
  ).toEqual([
    [2, true],
    [1, false],
  ])
  expect((await call('GET', '/api/v1/criteria/in_force')).body.number).toBe(2)
})

test.for(["update criteria_versions set criteria = '[]'", 'delete from criteria_versions'])(
  'a published version never changes: %s',
  async (sql, { db }) => {
    await expect(rows(db, sql)).rejects.toMatchObject({ constraint: 'criteria_versions_published' })
  },
)
