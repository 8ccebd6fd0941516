import { readFile } from 'node:fs/promises'
import { expect, inject } from 'vitest'
import { rows } from '../../server/database/connect.ts'
import type { Account } from '../../server/imports/osm/account.ts'
import { callerOf, test } from '../support/app.ts'
import { appOfExtent } from '../support/city.ts'
import { allRows, apply, upload } from '../support/imports.ts'

const heidelberg = { west: 7.7, south: 49.3, east: 9.2, north: 49.6 }
const fields = { datum: 'wgs84', town_code: '441882100' }

/** The whole town on the server engine; its station on the embedded one, which takes its time. */
const extract =
  inject('engine') === 'server'
    ? { name: 'heidelberg.osm.pbf', found: { wheelchair: 852, 'amenity=toilets': 3, 'toilets:wheelchair': 40, 'highway=footway': 4805 } }
    : { name: 'station.osm.pbf', found: { wheelchair: 36, 'amenity=toilets': 1, 'toilets:wheelchair': 2, 'highway=footway': 53 } }

test('an OpenStreetMap file becomes facilities with parts and facts, what is left out says why, and again it changes nothing', async ({ db }) => {
  const app = await appOfExtent(db, heidelberg)
  const call = callerOf(app)
  const given = { name: extract.name, content: await readFile(`test/data/osm/${extract.name}`), fields }
  const { body } = await upload(app, call, given)
  expect(body).toMatchObject({ state: 'ready', format: 'osm_pbf', proposed_datum: 'wgs84' })
  const sums: { code: string; parameters: Account }[] = body.warnings.filter(({ code }: { code: string }) => code === 'osm_accounted')
  expect(Object.fromEntries(sums.map(({ parameters: { tag, found } }) => [tag, found]))).toEqual(extract.found)
  const refused = await allRows(call, body.id, '&outcome=refuse')
  expect(refused.filter(({ reasons }) => reasons.filter(({ severity }: { severity: string }) => severity === 'refusal').length !== 1)).toEqual([])
  expect(refused.length + body.counts.add).toBe(body.counts.rows)

  expect((await apply(call, body.id)).body.state).toBe('applied')
  const [toilet] = await rows<{ id: string }>(db, 'select id from facilities where same_as = :same_as', { same_as: ['osm:way/462362618'] })
  const { body: detail } = await call('GET', `/api/v1/facilities/${toilet!.id}`)
  expect(detail).toMatchObject({ kind: 'toilet', name_zh: 'Heidelberg HBF', source_licence: 'ODbL-1.0', same_as: ['osm:way/462362618'] })
  const [part] = detail.components
  expect(part).toMatchObject({ type: 'toilet', part: 'public_toilet', presence: 'present' })
  const said = await rows(db, 'select value, source from facts where component_id = :id order by source', { id: part.id })
  expect(said).toEqual([
    { value: 'no', source: 'OpenStreetMap (ODbL-1.0): toilets:wheelchair' },
    { value: 'yes', source: 'OpenStreetMap (ODbL-1.0): wheelchair' },
  ])

  const again = await upload(app, call, given)
  expect(again.body.counts).toMatchObject({ add: 0, change: 0, leave: body.counts.add, refuse: refused.length })
  await app.close()
})

test('a file that is cut in half or compressed by LZ4 is told by name, and the server lives', async ({ app, call }) => {
  const whole = await readFile('test/data/osm/station.osm.pbf')
  const half = await upload(app, call, { name: 'half.osm.pbf', content: whole.subarray(0, whole.length / 2) })
  expect(half.body).toMatchObject({ state: 'failed', problem: { code: 'file_cut_off', title: '文件不完整：OSM PBF 的结尾缺失。' } })
  const packed = await upload(app, call, { name: 'lz4.pbf', content: await readFile('test/data/osm/lz4.osm.pbf') })
  expect(packed.body).toMatchObject({ state: 'failed', problem: { code: 'file_compression_unknown', title: '文件用 LZ4 压缩，无法读取。' } })
  const xml = await upload(app, call, { name: 'half.osm', content: '<osm><node id="1" lat="24.78" lon="112.37"><tag k="amenity" ' })
  expect(xml.body).toMatchObject({ state: 'failed', problem: { code: 'file_cut_off' } })
  expect((await call('GET', '/api/v1/imports', { as: 'administrator' })).status).toBe(200)
})
