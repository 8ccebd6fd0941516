import { expect } from 'vitest'
import { test, type Call } from '../support/app.ts'
import { addFacility, point } from '../support/facilities.ts'
import { allRows, apply, upload } from '../support/imports.ts'

const fields = { datum: 'wgs84', town_code: '441882100' }
const [a, b, c] = [
  [112.37, 24.78],
  [112.371, 24.78],
  [112.371, 24.781],
]
const exported = async (call: Call) => JSON.stringify((await call('GET', '/api/v1/exports/opensidewalks', { as: 'administrator' })).body)
const edit = async (call: Call, id: string, path: string, body: object) => {
  const answer = await call('POST', `/api/v1/facilities/${id}/${path}`, { as: 'administrator', body, headers: { 'if-match': '*' } })
  expect(answer.status).toBe(200)
  return answer.body
}

test('the OpenSidewalks export imported again changes nothing, and a change of theirs is told', async ({ app, call }) => {
  const road = { kind: 'road', category: 'urban_road' }
  const { id } = await addFacility(call, {
    ...road,
    name_zh: '中山路',
    code: 'R-1',
    geometry: {
      type: 'MultiLineString',
      coordinates: [
        [a, b],
        [b, c],
      ],
    },
  })
  await addFacility(call, { ...road, name_zh: '东门广场', geometry: { type: 'Polygon', coordinates: [[a, b, c, a]] } })
  await addFacility(call, { kind: 'road', category: 'public_transport_stop', name_zh: '东门站', geometry: point(112.38, 24.78) })
  await addFacility(call, { name_zh: '东门公厕' })
  const { components } = await edit(call, id, 'components', { type: 'route' })
  await edit(call, id, 'components', { type: 'curb_ramp', geometry: { type: 'Point', coordinates: b } })
  await edit(call, id, 'components', { type: 'tactile_paving', presence: 'absent' })
  const facts = `components/${components[0].id}/facts`
  const seen = { grade: 'seen', observed_at: '2026-11-01T08:00:00Z' }
  await edit(call, id, facts, { property: 'clear_width_mm', state: 'value', value: 1500, ...seen })
  await edit(call, id, facts, { property: 'clear_width_mm', state: 'value', value: 1400, ...seen, grade: 'reported' })
  await edit(call, id, facts, { property: 'smoothness', state: 'unknown', note: '积水', ...seen })

  const file = await exported(call)
  expect(file).toContain('"width":1.5')
  const again = await upload(app, call, { name: 'a.json', content: file, fields })
  expect(again.body).toMatchObject({ format: 'opensidewalks', needs: [], counts: { rows: 3, leave: 3, add: 0, change: 0, refuse: 0 } })

  const edited = await upload(app, call, { name: 'a.osw.geojson', content: file.replace('"width":1.5', '"width":1.2'), fields })
  const [row] = (await allRows(call, edited.body.id, '&outcome=change')) as { changes: object[] }[]
  expect(row?.changes).toEqual([{ field: 'route.clear_width_mm', before: 1500, after: 1200 }])
})

test('edges of another system come in with the kerbs at their ends, and again they change nothing', async ({ app, call }) => {
  const edge = { _id: 'e1', _u_id: 'n1', _v_id: 'n2', highway: 'footway', footway: 'sidewalk', name: '中山路', width: 0.9, incline: 0.05 }
  const features = [
    { type: 'Feature', geometry: { type: 'LineString', coordinates: [a, b] }, properties: edge },
    { type: 'Feature', geometry: { type: 'LineString', coordinates: [b, c] }, properties: { ...edge, _id: 'e2', _u_id: 'n2', _v_id: 'n3' } },
    { type: 'Feature', geometry: point(112.371, 24.78), properties: { _id: 'n2', barrier: 'kerb', kerb: 'lowered' } },
    { type: 'Feature', geometry: point(112.371, 24.78), properties: { _id: 'p1', amenity: 'bench' } },
  ]
  const content = JSON.stringify({ type: 'FeatureCollection', features })
  const { body } = await upload(app, call, { name: 'a.geojson', content, fields })
  expect(body).toMatchObject({ format: 'opensidewalks', counts: { rows: 3, add: 2, refuse: 1, reasons: { osw_not_kept: 1 } } })
  const [row] = await allRows(call, body.id)
  await apply(call, body.id)
  const road = (await call('GET', `/api/v1/facilities/${row.facility_id}`)).body
  expect(road).toMatchObject({
    kind: 'road',
    category: 'urban_road',
    name_zh: '中山路',
    same_as: ['opensidewalks:e1'],
    tags: { footway: 'sidewalk' },
  })
  const told = road.components.map(({ type, facts }: { type: string; facts: { property: string; value: unknown }[] }) => [
    type,
    Object.fromEntries(facts.map(({ property, value }) => [property, value])),
  ])
  expect(Object.fromEntries(told)).toEqual({
    curb_ramp: { kerb_type: 'lowered' },
    route: { clear_width_mm: 900, running_slope_1_in: 20, uphill: 'along' },
  })
  expect((await upload(app, call, { name: 'a.geojson', content, fields })).body.counts).toMatchObject({ leave: 2, add: 0, change: 0 })
  expect((await upload(app, call, { name: 'a.osw.json', content: content.slice(0, -2), fields })).body).toMatchObject({
    state: 'failed',
    problem: { code: 'file_cut_off' },
  })
})
