import { readFile } from 'node:fs/promises'
import { expect } from 'vitest'
import { test } from '../support/app.ts'
import { allRows, apply, upload } from '../support/imports.ts'
import { accounts, left_out, made_up, osmId } from '../support/made_up_town.ts'

const fields = { datum: 'wgs84', town_code: '441882100' }
interface Told {
  code: string
  severity: string
}

test('an OpenStreetMap file becomes facilities with parts and facts, what is left out says why, and again it changes nothing', async ({
  app,
  call,
}) => {
  const given = { name: 'made_up.osm.pbf', content: await readFile(made_up.pbf), fields }
  const { body } = await upload(app, call, given)
  expect(body).toMatchObject({ state: 'ready', format: 'osm_pbf', proposed_datum: 'wgs84' })
  const sums = body.warnings.filter(({ code }: Told) => code === 'osm_accounted').map(({ parameters }: { parameters: object }) => parameters)
  expect(sums).toEqual(accounts)
  const refused = await allRows(call, body.id, '&outcome=refuse')
  const why = refused.map(({ cells, reasons }) =>
    [cells[0], ...reasons.filter(({ severity }: Told) => severity === 'refusal').map(({ code }: Told) => code)].join(' '),
  )
  const expected = Object.entries({ ...left_out, geometry_crosses_itself: [osmId('way', 505)] }).flatMap(([code, names]) =>
    names.map((name) => `${name} ${code}`),
  )
  expect(why.toSorted()).toEqual(expected.toSorted())
  expect(body.counts).toMatchObject({ rows: made_up.rows, add: made_up.rows - expected.length, change: 0, leave: 0, refuse: expected.length })

  expect((await apply(call, body.id)).body.state).toBe('applied')
  const again = await upload(app, call, given)
  expect(again.body.problem).toBeNull()
  expect(again.body.counts).toMatchObject({ add: 0, change: 0, leave: body.counts.add, refuse: expected.length })

  const toilet = (await allRows(call, again.body.id, '&outcome=leave')).find(({ cells }) => cells[0] === osmId('node', 104))
  const { body: detail } = await call('GET', `/api/v1/facilities/${toilet.facility_id}`)
  expect(detail).toMatchObject({ kind: 'toilet', name_zh: '东门公厕', source_licence: 'ODbL-1.0', same_as: [osmId('node', 104)] })
  expect(detail.components).toMatchObject([{ type: 'toilet', part: 'public_toilet', presence: 'present' }])
  const declared = detail.components[0].facts.find(({ property }: { property: string }) => property === 'wheelchair_declared')
  const said = [declared, ...declared.contradicting].map(({ value, source }) => `${value} ${source}`)
  expect(said.toSorted()).toEqual(['no OpenStreetMap (ODbL-1.0): toilets:wheelchair', 'yes OpenStreetMap (ODbL-1.0): wheelchair'])
})

test('a file that is cut in half or compressed by LZ4 is told by name, and the server lives', async ({ app, call }) => {
  const whole = await readFile(made_up.pbf)
  const half = await upload(app, call, { name: 'half.osm.pbf', content: whole.subarray(0, whole.length / 2) })
  expect(half.body).toMatchObject({ state: 'failed', problem: { code: 'file_cut_off', title: '文件不完整：OSM PBF 的结尾缺失。' } })
  const packed = await upload(app, call, { name: 'lz4.pbf', content: await readFile(made_up.lz4) })
  expect(packed.body).toMatchObject({ state: 'failed', problem: { code: 'file_compression_unknown', title: '文件用 LZ4 压缩，无法读取。' } })
  const xml = await upload(app, call, { name: 'half.osm', content: '<osm><node id="1" lat="24.78" lon="112.37"><tag k="amenity" ' })
  expect(xml.body).toMatchObject({ state: 'failed', problem: { code: 'file_cut_off' } })
  expect((await call('GET', '/api/v1/imports', { as: 'administrator' })).status).toBe(200)
})
