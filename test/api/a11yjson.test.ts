import { expect } from 'vitest'
import { test, type Call } from '../support/app.ts'
import { addFacility, point } from '../support/facilities.ts'
import { allRows, apply, upload } from '../support/imports.ts'

const edit = async (call: Call, id: string, path: string, body: object) => {
  const answer = await call('POST', `/api/v1/facilities/${id}/${path}`, { as: 'administrator', body, headers: { 'if-match': '*' } })
  expect(answer.status).toBe(200)
  return answer.body
}
const exported = async (call: Call) => JSON.stringify((await call('GET', '/api/v1/exports/a11yjson', { as: 'administrator' })).body)
const wgs84 = { datum: 'wgs84' }
const ring = [
  [112.37, 24.78],
  [112.371, 24.78],
  [112.371, 24.781],
  [112.37, 24.78],
]

test('the A11yJSON export imported again changes nothing, and a change of theirs is told', async ({ app, call }) => {
  const { id } = await addFacility(call, { name_zh: '东门公厕', name_en: 'East Gate', geometry: point(112.37, 24.78), code: 'A-1', owner: '城管局' })
  await addFacility(call, { name_zh: '图书馆', kind: 'venue', category: 'library', geometry: { type: 'Polygon', coordinates: [ring] } })
  await addFacility(call, { name_zh: '无位置的银行', kind: 'venue', category: 'bank' })
  const seen = { grade: 'seen', observed_at: '2026-11-01T08:00:00Z' }
  const { components } = await edit(call, id, 'components', { type: 'door', name: '东门', geometry: point(112.37, 24.78) })
  await edit(call, id, 'components', { type: 'toilet', part: 'cubicle', presence: 'absent' })
  const facts = `components/${components[0].id}/facts`
  await edit(call, id, facts, { property: 'clear_width_mm', state: 'value', value: 800, grade: 'measured', observed_at: seen.observed_at })
  await edit(call, id, facts, { property: 'clear_width_mm', state: 'value', value: 780, ...seen })
  await edit(call, id, facts, { property: 'handle_height_mm', state: 'unknown', note: '锁着', ...seen })
  await edit(call, id, facts, { property: 'level_difference_mm', state: 'absent', ...seen })

  const file = await exported(call)
  expect(file).toContain('"width":{"value":800,"unit":"mm"}')
  const again = await upload(app, call, { name: 'a.json', content: file, fields: wgs84 })
  expect(again.body).toMatchObject({ format: 'a11yjson', needs: [], counts: { rows: 3, leave: 3, change: 0, add: 0, refuse: 0 } })

  const edited = await upload(app, call, { name: 'a.a11y.json', content: file.replace('"value":800', '"value":900'), fields: wgs84 })
  const [row] = (await allRows(call, edited.body.id, '&outcome=change')) as { changes: object[] }[]
  expect(row?.changes).toEqual([{ field: 'door.clear_width_mm', before: 800, after: 900 }])
  await apply(call, edited.body.id)
  expect((await upload(app, call, { name: 'a.json', content: await exported(call), fields: wgs84 })).body.counts).toMatchObject({ rows: 3, leave: 3 })
})

test('places of another system come in with their parts; a file cut off is refused by name', async ({ app, call }) => {
  const place = {
    geometry: point(112.37, 24.78),
    properties: {
      category: 'toilets',
      name: { 'zh-Hans': '西门公厕' },
      originalId: '4711',
      accessibility: { restrooms: [{ isAccessibleWithWheelchair: true, turningSpaceInside: '>= 150 cm' }], parking: null },
    },
  }
  const content = JSON.stringify([place, { properties: {} }])
  const fields = { ...wgs84, town_code: '441882100' }
  const { body } = await upload(app, call, { name: 'a.json', content, fields })
  expect(body).toMatchObject({ format: 'a11yjson', counts: { add: 1, refuse: 1, reasons: { no_place: 1 } } })
  const [row] = await allRows(call, body.id)
  await apply(call, body.id)
  const facility = (await call('GET', `/api/v1/facilities/${row.facility_id}`)).body
  expect(facility).toMatchObject({ name_zh: '西门公厕', category: 'street_toilet', same_as: ['a11yjson:4711'] })
  expect(facility.tags).toEqual({ 'accessibility.restrooms.0.isAccessibleWithWheelchair': 'true' })
  expect(facility.components).toMatchObject([
    { type: 'accessible_parking', presence: 'absent', facts: [] },
    {
      type: 'toilet',
      presence: 'present',
      facts: [{ property: 'turning_diameter_mm', value: 1500, operator: '>=', raw: '>= 150 cm', grade: 'imported' }],
    },
  ])
  expect((await upload(app, call, { name: 'a.json', content, fields })).body.counts).toMatchObject({ leave: 1, add: 0 })
  expect((await upload(app, call, { name: 'a.a11yjson', content: content.slice(0, -9), fields })).body).toMatchObject({
    state: 'failed',
    problem: { code: 'file_cut_off' },
  })
})
