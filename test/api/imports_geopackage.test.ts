import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect } from 'vitest'
import { test as base } from '../support/app.ts'
import { addFacility, point } from '../support/facilities.ts'
import { allRows, upload } from '../support/imports.ts'

const run = promisify(execFile)

/** With GDAL, as most programs that write GeoPackages have it. */
const test = base.extend<{ folder: string; layer: (name: string, features: object[], ...more: string[]) => Promise<Buffer> }>({
  // oxlint-disable-next-line no-empty-pattern -- Vitest reads the pattern
  folder: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'changxing-test-'))
    await use(folder)
    await rm(folder, { recursive: true })
  },
  /** Adds a layer to the file and answers the file. */
  layer: async ({ folder }, use) => {
    const begun: string[] = []
    await use(async (name, features, ...more) => {
      await writeFile(join(folder, 'in.geojson'), JSON.stringify({ type: 'FeatureCollection', features }))
      await run('ogr2ogr', [...begun, '-f', 'GPKG', '-nln', name, ...more, join(folder, 'out.gpkg'), join(folder, 'in.geojson')])
      begun[0] = '-update'
      return readFile(join(folder, 'out.gpkg'))
    })
  },
})

const feature = (properties: object, geometry: object) => ({ type: 'Feature', properties, geometry })
const toilet = (name: string, geometry: object) => feature({ 名称: name, 类别: 'street_toilet', 乡镇: '连州镇', 第三卫生间: '有' }, geometry)

test('a file of another program asks which layer, says its datum, and comes in with heights dropped', async ({ app, call, layer }) => {
  await layer('notes', [feature({ text: '别的' }, point(112.3, 24.7))])
  const content = await layer(
    '公厕 "二"',
    [toilet('东门公厕', { type: 'Point', coordinates: [112.37, 24.78, 80] })],
    '-a_srs',
    'EPSG:4490',
    '-dim',
    'XYZ',
  )
  const first = await upload(app, call, { name: 'a.gpkg', content })
  expect(first.body.layout).toMatchObject({ sheet: 'notes', sheets: ['notes', '公厕 "二"'] })
  const { body } = await upload(app, call, { name: 'a.gpkg', content, fields: { sheet: '公厕 "二"', datum: 'cgcs2000' } })
  expect([body.proposed_datum, body.counts.add]).toEqual(['cgcs2000', 1])
  const [row] = await allRows(call, body.id)
  expect(row.cells.at(-1)).toEqual({ type: 'Point', coordinates: [112.37, 24.78, 80] })
})

test('a projection that imports have no name for is turned into WGS 84', async ({ app, call, layer }) => {
  const content = await layer('web', [toilet('东门公厕', point(112.37, 24.78))], '-t_srs', 'EPSG:3857')
  const { body } = await upload(app, call, { name: 'a.gpkg', content })
  const [{ cells }] = await allRows(call, body.id)
  expect(body.proposed_datum).toBe('wgs84')
  expect(cells.at(-1).coordinates).toEqual([expect.closeTo(112.37, 7), expect.closeTo(24.78, 7)])
})

test('a file that is cut off, damaged or none is refused by name', async ({ app, call, layer }) => {
  const whole = await layer('a', [toilet('东门公厕', point(112.37, 24.78))])
  const damaged = Buffer.from(whole)
  damaged.fill(0xff, 100, 4096)
  const codes: string[] = []
  for (const content of [whole.subarray(0, whole.length - 4096), damaged, Buffer.from('{}')])
    codes.push((await upload(app, call, { name: 'a.gpkg', content })).body.problem.code)
  expect(codes).toEqual(['file_cut_off', 'file_unreadable', 'file_type_unknown'])
})

test('GDAL opens the file that goes out, with one layer a kind, and what GDAL makes of it comes back unchanged', async ({ app, call, folder }) => {
  await addFacility(call, { name_zh: '东门公厕', geometry: point(112.3712345, 24.7812345), same_as: ['osm:node/1'] })
  await addFacility(call, { kind: 'road', category: 'urban_road', geometry: { type: 'LineString', coordinates: [[112.3, 24.7], [112.31, 24.7]] } }) // oxfmt-ignore
  const path = join(folder, 'ours.gpkg')
  await writeFile(path, (await app.inject('/api/v1/exports/geopackage')).rawPayload)
  const { stdout, stderr } = await run('ogrinfo', ['-al', '-so', path])
  const counts = [...stdout.matchAll(/Layer name: (\w+)\n(?:Geometry: .*\n)?Feature Count: (\d+)/g)].map(([, name, count]) => `${name} ${count}`)
  expect([counts, stderr]).toEqual([['venue 0', 'road 1', 'toilet 1', 'service 0', 'export_info 1', 'tombstones 0'], ''])
  await run('ogr2ogr', [join(folder, 'copy.gpkg'), path])
  const content = await readFile(join(folder, 'copy.gpkg'))
  for (const sheet of ['toilet', 'road']) {
    const { body } = await upload(app, call, { name: 'a.gpkg', content, fields: { sheet, datum: 'wgs84' } })
    expect(body.counts).toMatchObject({ rows: 1, leave: 1 })
  }
})
