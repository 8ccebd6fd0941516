import { randomUUID } from 'node:crypto'
import { gunzipSync } from 'node:zlib'
import { describe, expect } from 'vitest'
import { verdicts } from '#domain/facility.ts'
import { noFilter } from '#domain/filter.ts'
import { buildApp, type App } from '../../server/app.ts'
import { readConfig } from '../../server/config.ts'
import { writing, type Db } from '../../server/database/connect.ts'
import { aggregate_below_zoom, name_zoom } from '../../server/tiles/collections.ts'
import { extent, maxzoom, worldX, worldY } from '../../server/tiles/mercator.ts'
import { most_points, pointFeatures } from '../../server/tiles/point_features.ts'
import { PointTable } from '../../server/tiles/point_table.ts'
import { Points } from '../../server/tiles/points.ts'
import { adminToken, callerOf, now, test, type Call } from '../support/app.ts'
import { addFacility, point, town } from '../support/facilities.ts'
import { addressOf, centre, featuresAt, tileAt } from '../support/tiles.ts'

const { lon, lat } = centre
const near = (east = 0, north = 0) => point(lon + east, lat + north)
const square = (size: number) => ({
  type: 'Polygon',
  coordinates: [
    [
      [lon, lat],
      [lon + size, lat],
      [lon + size, lat + size],
      [lon, lat + size],
      [lon, lat],
    ],
  ],
})
const line = {
  type: 'LineString',
  coordinates: [
    [lon - 0.01, lat],
    [lon, lat + 0.002],
    [lon + 0.01, lat],
  ],
}
const sorted = (numbers: (number | undefined)[]) => numbers.toSorted((left, right) => Number(left) - Number(right))
const ids = (features: { id: number | undefined }[]) => sorted(features.map(({ id }) => id))
const numbers = (facilities: { number: number }[]) => sorted(facilities.map(({ number }) => number))

async function addClosed(call: Call, given: Record<string, unknown>) {
  const facility = await addFacility(call, given)
  await call('POST', `/api/v1/facilities/${facility.id}/closure`, {
    as: 'administrator',
    headers: { 'if-match': '*' },
    body: { closed_on: '2026-11-01', reason: '拆除' },
  })
  return facility
}

const setVerdict = (db: Db, id: string, verdict: string) =>
  writing(db, 'test', (trx) => trx('facilities').where({ id }).update({ verdict, verdict_on: '2026-03-01' }))

describe('a facility in a tile', () => {
  test('lies where the list says, within a unit of the tile', async ({ app, call }) => {
    await addFacility(call, { geometry: near() })
    await addFacility(call, { kind: 'venue', category: 'school', geometry: square(0.001) })
    await addFacility(call, { kind: 'road', category: 'urban_road', geometry: line })
    const unit_degrees = 360 / 2 ** maxzoom / extent
    const listed = (await call('GET', '/api/v1/facilities')).body.facilities as { number: number; lon: number; lat: number }[]
    const drawn = await featuresAt(app, 'facilities', aggregate_below_zoom)
    expect(ids(drawn)).toEqual(numbers(listed))
    const first = listed.find((each) => each.lat === lat && each.lon === lon)
    const exact = (await featuresAt(app, 'facilities', maxzoom)).find(({ id }) => id === first?.number)
    expect(Math.abs(exact!.lon - lon)).toBeLessThan(unit_degrees)
    expect(Math.abs(exact!.lat - lat)).toBeLessThan(unit_degrees)
  })

  test('what is not known is absent, and names come only when near', async ({ app, call, db }) => {
    const { id, number } = await addFacility(call, { name_zh: '东门公厕', name_en: 'East Gate', lifecycle: undefined, geometry: near() })
    await setVerdict(db, id, 'incomplete')
    const known = { kind: 'toilet', category: 'street_toilet', verdict: 'incomplete', verdict_on: '2026-03-01' }
    expect(await featuresAt(app, 'facilities', name_zoom - 1)).toMatchObject([{ id: number, properties: known }])
    const [far] = await featuresAt(app, 'facilities', name_zoom - 1)
    const [close] = await featuresAt(app, 'facilities', name_zoom)
    expect(Object.keys(far!.properties).toSorted()).toEqual(Object.keys(known).toSorted())
    expect(close!.properties).toEqual({ ...known, name_zh: '东门公厕', name_en: 'East Gate' })
  })

  test('without a place, merged away or closed it is in no tile; closed ones come when asked for', async ({ app, call, db }) => {
    await addFacility(call)
    const kept = await addFacility(call, { geometry: near() })
    const double = await addFacility(call, { geometry: near() })
    const closed = await addClosed(call, { geometry: near() })
    await writing(db, 'test', (trx) => trx('facilities').where({ id: double.id }).update({ merged_into: kept.id }))
    expect(ids(await featuresAt(app, 'facilities', 14))).toEqual([kept.number])
    expect(ids(await featuresAt(app, 'facilities', 14, '?lifecycle=closed'))).toEqual([closed.number])
  })
})

describe('far away', () => {
  test('facilities that would lie on each other are one number, and all numbers add up', async ({ app, call, db }) => {
    for (let index = 0; index < 5; index += 1) await addFacility(call, { geometry: near(index / 10_000) })
    const { id } = await addFacility(call, { geometry: near() })
    await setVerdict(db, id, 'compliant')
    const alone = await addFacility(call, { geometry: near(-0.25) })
    const features = await featuresAt(app, 'facilities', 8)
    const clusters = features.filter(({ properties }) => 'count' in properties)
    expect(clusters.map(({ properties }) => properties)).toEqual([{ count: 6, compliant: 1, non_compliant: 0, incomplete: 0, unaudited: 5 }])
    expect(features.filter(({ properties }) => !('count' in properties))).toMatchObject([{ id: alone.number, properties: { kind: 'toilet' } }])
  })

  test('one zoom nearer than that each stands for itself', async ({ app, call }) => {
    for (let index = 0; index < 3; index += 1) await addFacility(call, { geometry: near(index / 10_000) })
    expect(await featuresAt(app, 'facilities', aggregate_below_zoom - 1)).toHaveLength(1)
    expect(await featuresAt(app, 'facilities', aggregate_below_zoom)).toHaveLength(3)
  })

  test.for([
    [most_points, most_points],
    [most_points + 1, 1],
  ] as const)('%i facilities in one near tile are %i features', async ([number, expected]) => {
    const table = new PointTable(1)
    const facility = {
      x: worldX(lon),
      y: worldY(lat),
      kind: 'toilet',
      category: 'street_toilet',
      town_code: town,
      lifecycle: null,
      verdict: 'unaudited',
      verdict_on: null,
      name_zh: '厕',
      name_en: null,
    } as const
    for (let row = 1; row <= number; row += 1) table.add({ ...facility, id: randomUUID(), number: row })
    const features = pointFeatures(await Points.of(table), tileAt(maxzoom), noFilter)
    expect(features).toHaveLength(expected)
    expect(features.reduce((sum, { tags }) => sum + (tags?.['count'] ?? 1), 0)).toBe(number)
  })
})

describe('filters', () => {
  test.for([
    '',
    '?kind=toilet',
    '?kind=toilet&kind=service',
    '?category=school',
    '?town=441882101',
    '?verdict=compliant&verdict=incomplete',
    '?lifecycle=closed&lifecycle=operating',
    '?q=GATE',
    `?q=${encodeURIComponent('公厕 中山')}`,
    `?q=${encodeURIComponent('学校')}`,
    `?q=${encodeURIComponent('西门洗手间')}`,
    '?q=%25',
    '?kind=venue&verdict=incomplete',
  ])('“%s”: the same facilities in list and tile', async (search, { app, call, db }) => {
    const added = [
      await addFacility(call, { name_zh: '东门公厕', name_en: 'East Gate', address: '中山南路 1 号', geometry: near() }),
      await addFacility(call, { name_zh: '西门公厕', code: 'A%1', town_code: '441882101', geometry: near(0.001) }),
      await addFacility(call, { name_zh: '一小', kind: 'venue', category: 'school', geometry: near(0.002) }),
      await addFacility(call, { name_zh: '康园', kind: 'service', category: 'kangyuan_centre', lifecycle: undefined, geometry: near(0.003) }),
      await addClosed(call, { name_zh: '旧公厕', geometry: near(0.004) }),
    ]
    for (const [index, verdict] of verdicts.entries()) await setVerdict(db, added[index].id, verdict)
    const listed = (await call('GET', `/api/v1/facilities${search}`)).body.facilities as { number: number }[]
    expect(listed.length).toBeGreaterThan(0)
    expect(ids(await featuresAt(app, 'facilities', aggregate_below_zoom, search))).toEqual(numbers(listed))
  })

  test('a word that is not in the vocabulary is refused at its field', async ({ call }) => {
    const { status, body } = await call('GET', `${addressOf('facilities', tileAt(12))}?kind=castle`)
    expect([status, body.code, body.fields[0].field]).toEqual([400, 'invalid_request', 'kind.0'])
  })
})

describe('lines and areas', () => {
  test('a road is a line, a ground an area, both with what the list says of them', async ({ app, call }) => {
    const road = await addFacility(call, { name_zh: '城北路', kind: 'road', category: 'urban_road', geometry: line })
    const ground = await addFacility(call, { name_zh: '一小', kind: 'venue', category: 'school', geometry: square(0.01) })
    expect(await featuresAt(app, 'roads', 14)).toMatchObject([
      { id: road.number, type: 'LineString', properties: { kind: 'road', name_zh: '城北路' } },
    ])
    expect(await featuresAt(app, 'areas', 14)).toMatchObject([{ id: ground.number, type: 'Polygon', properties: { category: 'school' } }])
    expect(await featuresAt(app, 'roads', 14, '?kind=venue')).toEqual([])
    expect(ids(await featuresAt(app, 'areas', 14, '?kind=venue'))).toEqual([ground.number])
  })

  test('a town says whether its boundary is a drawing, and no filter leaves it out', async ({ app, db }) => {
    const boundary = {
      boundary: db.raw('st_multi(st_geomfromgeojson(?))', [
        JSON.stringify({ ...square(0.1), crs: { type: 'name', properties: { name: 'EPSG:4326' } } }),
      ]),
      boundary_status: 'schematic',
      boundary_source: '示意',
    }
    await writing(db, 'test', (trx) => trx('regions').where({ code: town }).update(boundary))
    const expected = [{ id: Number(town), properties: { code: town, name_zh: '连州镇', status: 'schematic' } }]
    expect(await featuresAt(app, 'towns', 9)).toMatchObject(expected)
    expect(await featuresAt(app, 'towns', 9, '?town=441882101')).toMatchObject(expected)
  })
})

describe('the reply', () => {
  test('nothing there is 204; beyond the grid there is no tile', async ({ call }) => {
    const status = async (z: number, x: number, y: number) => (await call('GET', addressOf('facilities', { z, x, y }))).status
    expect(await status(maxzoom, 2 ** maxzoom - 1, 0)).toBe(204)
    expect(await status(maxzoom, 2 ** maxzoom, 0)).toBe(404)
    expect(await status(maxzoom + 1, 0, 0)).toBe(404)
    expect((await call('GET', addressOf('facilities', { z: 3, x: 0, y: 8 }))).body).toMatchObject({
      code: 'tile_not_found',
      parameters: { z: 3, x: 0, y: 8, maxzoom },
    })
  })

  test('goes compressed to who takes it, plain to who does not, and not at all to who has it', async ({ app, call }) => {
    for (let index = 0; index < 40; index += 1) await addFacility(call, { geometry: near(index / 10_000) })
    const url = addressOf('facilities', tileAt(14))
    const get = (headers: Record<string, string>) => app.inject({ url, headers })
    const gzipped = await get({ 'accept-encoding': 'br, gzip' })
    const plain = await get({ 'accept-encoding': 'gzip;q=0' })
    expect(gzipped.headers).toMatchObject({
      'content-type': 'application/vnd.mapbox-vector-tile',
      'content-encoding': 'gzip',
      'cache-control': 'no-cache',
      vary: 'accept-encoding',
    })
    expect(plain.headers['content-encoding']).toBeUndefined()
    expect(gunzipSync(gzipped.rawPayload)).toEqual(plain.rawPayload)
    const etag = String(gzipped.headers['etag'])
    expect(plain.headers['etag']).not.toBe(etag)
    const again = await get({ 'accept-encoding': 'gzip', 'if-none-match': `"other", ${etag}` })
    expect([again.statusCode, again.body, again.headers['etag']]).toEqual([304, '', etag])
    expect((await get({ 'accept-encoding': 'gzip', 'if-none-match': '"other"' })).statusCode).toBe(200)
  })

  test('has the same ETag in every server process', async ({ app, call, db }) => {
    for (let index = 0; index < 20; index += 1) await addFacility(call, { geometry: near(index / 10_000) })
    const other = await buildApp({ config: readConfig({}), db, adminToken, now })
    for (const z of [8, 14]) {
      const etagOf = async (server: App) => (await server.inject(addressOf('facilities', tileAt(z)))).headers['etag']
      expect(await etagOf(app)).toBe(await etagOf(other))
    }
    await other.close()
  })
})

test('TileJSON tells where the tiles are, with the filter, and what is in them', async ({ call }) => {
  await addFacility(call, { geometry: near() })
  const { body } = await call('GET', '/tiles/facilities.json?verdict=compliant&kind=toilet', { headers: { host: 'map.example:8080' } })
  expect(body).toMatchObject({ tilejson: '3.0.0', minzoom: 0, maxzoom, example_data: false, vector_layers: [{ id: 'facilities' }] })
  expect(body.tiles).toEqual(['http://map.example:8080/tiles/facilities/{z}/{x}/{y}.mvt?kind=toilet&verdict=compliant'])
  const [west, south, east, north] = body.bounds
  expect(west < lon && lon < east && south < lat && lat < north).toBe(true)
  expect((await call('GET', '/tiles/castles.json')).status).toBe(400)
})

test('the host of a request is repeated to that request alone, and not at all where PUBLIC_URL names one', async ({ call, db }) => {
  const headers = { host: 'evil.example' }
  const asked = await call('GET', '/tiles/roads.json', { headers })
  expect([asked.body.tiles, asked.headers['cache-control'], asked.headers['vary']]).toEqual([
    ['http://evil.example/tiles/roads/{z}/{x}/{y}.mvt'],
    'no-store',
    expect.stringContaining('host'),
  ])
  for (const PUBLIC_URL of ['https://map.example', 'https://map.example/']) {
    const app = await buildApp({ config: readConfig({ PUBLIC_URL }), db, adminToken, now })
    const { body } = await callerOf(app)('GET', '/tiles/roads.json', { headers })
    expect(body.tiles).toEqual(['https://map.example/tiles/roads/{z}/{x}/{y}.mvt'])
    await app.close()
  }
})
