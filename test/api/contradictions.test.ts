import { expect } from 'vitest'
import { test, type Answer, type Call } from '../support/app.ts'

const moment = '2026-05-01T02:00:00Z'
const measured = { property: 'clear_width_mm', state: 'value', grade: 'measured', observed_at: moment }
const path = { kind: 'road', category: 'urban_road', name_zh: '窄巷', town_code: '441882100' }

/** The width of a path of which all this is said, one after the other. */
async function widthOf(call: Call, facts: object[], as?: 'administrator') {
  let { body }: Answer = await call('POST', '/api/v1/facilities', { as: 'administrator', body: path })
  const add = async (below: string, given: object) => {
    const headers = { 'if-match': `"${body.revision}"` }
    const answer = await call('POST', `/api/v1/facilities/${body.id}/components${below}`, { as: 'administrator', body: given, headers })
    expect(answer).toMatchObject({ status: 200 })
    body = answer.body
  }
  await add('', { type: 'route' })
  for (const fact of facts) await add(`/${body.components[0].id}/facts`, { ...measured, ...fact })
  return (await call('GET', `/api/v1/facilities/${body.id}`, { as })).body.components[0].facts[0]
}

test('two of the same grade and moment that contradict each other are both told, and who said so to staff alone', async ({ call }) => {
  const facts = [
    { value: 900, source: '甲' },
    { value: 700, source: '乙', observed_by: '张三', raw: '0.7', note: '量两次' },
  ]
  const staff = await widthOf(call, facts, 'administrator')
  const both = [staff, ...staff.contradicting].map(({ value, source, observed_by }) => `${value} ${source} ${observed_by}`)
  expect(both.toSorted()).toEqual(['700 乙 张三', '900 甲 null'])
  const reader = await widthOf(call, facts)
  expect(reader.contradicting).toHaveLength(1)
  expect(JSON.stringify(reader)).not.toContain('张三')
})

test.for([
  ['says the same', { value: 900, source: '乙' }],
  ['is older', { value: 700, source: '乙', observed_at: '2026-04-30T02:00:00Z' }],
  ['is of a lower grade', { value: 700, source: '乙', grade: 'seen' }],
  ['does not know', { state: 'unknown', source: '乙', note: '锁着' }],
] as const)('what %s contradicts nothing', async ([, other], { call }) => {
  expect((await widthOf(call, [other, { value: 900, source: '甲' }])).contradicting).toEqual([])
})

test('who says otherwise of the same moment has corrected what the same source said before', async ({ call }) => {
  expect((await widthOf(call, [{ value: 900 }, { value: 700 }])).contradicting).toEqual([])
})
