import { describe, expect } from 'vitest'
import { fromWgs84 } from '#domain/datum.ts'
import { rows } from '../../server/database/connect.ts'
import { test, type Call } from '../support/app.ts'
import { east, feature, square, twoTowns, upload, west } from '../support/boundaries.ts'
import { addFacility, point } from '../support/facilities.ts'

const load = (call: Call, body: unknown) => call('PUT', '/api/v1/regions/boundaries', { as: 'administrator', body })
const townOf = async (call: Call, id: string) => {
  const { body } = await call('GET', `/api/v1/facilities/${id}`)
  return [body.town_code, body.town_basis, body.declared_town_code]
}

describe('loading boundaries', () => {
  test('puts a facility into the town it lies in and keeps what was declared', async ({ call }) => {
    const inside = await addFacility(call, { town_code: east, geometry: point(112.35, 24.75) })
    const agreeing = await addFacility(call, { town_code: east, geometry: point(112.45, 24.75) })
    const placeless = await addFacility(call, { town_code: east })
    const { status, body } = await load(call, twoTowns)
    expect([status, body.stored, body.reassigned]).toEqual([200, 2, 1])
    expect(await townOf(call, inside.id)).toEqual([west, 'boundary', east])
    expect(await townOf(call, agreeing.id)).toEqual([east, 'boundary', east])
    expect(await townOf(call, placeless.id)).toEqual([east, 'declared', east])
  })

  test('lists who was declared elsewhere and who lies outside every town, and says nothing of towns without a boundary', async ({ call }) => {
    await addFacility(call, { name_zh: '甲', town_code: east, geometry: point(112.35, 24.75) })
    await addFacility(call, { name_zh: '乙', town_code: west, geometry: point(112.35, 24.9) })
    await addFacility(call, { name_zh: '丙', town_code: '441882201', geometry: point(112.17, 25.07) })
    await load(call, twoTowns)
    const { body } = await call('GET', '/api/v1/regions/disagreements')
    expect(body.disagreements.map((each: Record<string, string>) => [each['name_zh'], each['issue'], each['lies_in_town_name_zh']])).toEqual([
      ['乙', 'outside_every_town', null],
      ['甲', 'other_town', '连州镇'],
    ])
    expect(body.number_matched).toBe(2)
  })

  test('a road belongs where most of its length lies, an area where most of it lies', async ({ call }) => {
    const road = (coordinates: number[][]) =>
      addFacility(call, { kind: 'road', category: 'urban_road', town_code: west, geometry: { type: 'LineString', coordinates } })
    const mostly_east = await road([
      [112.39, 24.75],
      [112.45, 24.75],
    ])
    const mostly_west = await road([
      [112.35, 24.75],
      [112.41, 24.75],
    ])
    const area = await addFacility(call, { kind: 'venue', category: 'park_square', town_code: west, geometry: square(112.398, 24.74, 112.41, 24.75) })
    await load(call, twoTowns)
    expect([await townOf(call, mostly_east.id), await townOf(call, mostly_west.id), await townOf(call, area.id)].map(([town]) => town)).toEqual([
      east,
      west,
      east,
    ])
  })

  test('in any datum: a facility at the edge lands on the right side of it', async ({ call }) => {
    const edge = await addFacility(call, { town_code: east, geometry: point(112.3999, 24.75) })
    for (const datum of ['gcj02', 'bd09', 'epsg_4546', 'epsg_4547'] as const) {
      const shifted = twoTowns.collection.features.map((each) => {
        const { properties, geometry } = each as { properties: Record<string, unknown>; geometry: ReturnType<typeof square> }
        return feature(properties, {
          type: 'Polygon',
          coordinates: geometry.coordinates.map((ring) => ring.map(([x, y]) => [...fromWgs84(datum, [x!, y!])])),
        })
      })
      expect((await load(call, upload(shifted, { datum }))).status).toBe(200)
      expect(await townOf(call, edge.id)).toEqual([west, 'boundary', east])
      await call('DELETE', '/api/v1/regions/boundaries', { as: 'administrator' })
    }
  })

  test('heights are dropped, the shapes of one town joined, codes of twelve digits known', async ({ call }) => {
    const high = square(112.3, 24.7, 112.35, 24.8)
    const { body } = await load(
      call,
      upload([
        feature({ adcode: 441882100000 }, { ...high, coordinates: high.coordinates.map((ring) => ring.map((each) => [...each, 90])) }),
        feature({ 名称: '连州镇' }, square(112.36, 24.7, 112.4, 24.8)),
      ]),
    )
    expect(body).toMatchObject({ stored: 1, heights_dropped: true })
    expect(body.towns_without_boundary).toHaveLength(11)
    const { body: collection } = await call('GET', '/api/v1/regions/boundaries?tolerance_m=0')
    expect(collection.features[0].geometry.coordinates).toHaveLength(2)
  })

  test.for([
    [
      'boundary_unmatched',
      upload([feature({ name: '连州镇' }, square(112.3, 24.7, 112.4, 24.8)), feature({ name: '罗定镇' }, square(112.4, 24.7, 112.5, 24.8))]),
    ],
    ['boundary_unmatched', upload([feature(null, square(112.3, 24.7, 112.4, 24.8))])],
    [
      'boundary_not_area',
      upload([
        feature(
          { code: west },
          {
            type: 'LineString',
            coordinates: [
              [112.3, 24.7],
              [112.4, 24.8],
            ],
          },
        ),
      ]),
    ],
    ['boundary_not_area', upload([feature({ code: west }, null)])],
    ['boundary_not_area', upload([feature({ code: west }, { type: 'Polygon', coordinates: [[['a', 'b']]] })])],
    [
      'boundary_ring_open',
      upload([
        feature(
          { code: west },
          {
            type: 'Polygon',
            coordinates: [
              [
                [112.3, 24.7],
                [112.4, 24.7],
                [112.4, 24.8],
                [112.3, 24.8],
              ],
            ],
          },
        ),
      ]),
    ],
    [
      'boundary_invalid',
      upload([
        feature(
          { code: west },
          {
            type: 'Polygon',
            coordinates: [
              [
                [112.3, 24.7],
                [112.4, 24.8],
                [112.4, 24.7],
                [112.3, 24.8],
                [112.3, 24.7],
              ],
            ],
          },
        ),
      ]),
    ],
    ['boundary_off', upload([feature({ code: west }, square(24.7, 112.3, 24.8, 112.4))])],
    ['boundary_off', upload([feature({ code: west }, square(112.3, 24.7, 112.4, 24.8))], { datum: 'epsg_4547' })],
    ['invalid_request', upload([feature({ code: west }, square(112.3, 24.7, 112.4, 24.8))], { status: 'schematic' })],
  ] as [string, unknown][])('%s leaves the boundaries in force as they are', async ([code, body], { call }) => {
    await load(call, twoTowns)
    const answer = await load(call, body)
    expect(answer.body.code).toBe(code)
    expect((await call('GET', '/api/v1/regions/boundaries')).body.features).toHaveLength(2)
  })

  test('only the administrator may load or remove them', async ({ call }) => {
    expect((await call('PUT', '/api/v1/regions/boundaries', { body: twoTowns })).status).toBe(401)
    expect((await call('DELETE', '/api/v1/regions/boundaries')).status).toBe(401)
  })
})

test('removing the boundaries puts every facility back where it was declared', async ({ call }) => {
  const { id } = await addFacility(call, { town_code: east, geometry: point(112.35, 24.75) })
  await load(call, twoTowns)
  const { body } = await call('DELETE', '/api/v1/regions/boundaries', { as: 'administrator' })
  expect(body).toMatchObject({ stored: 0, reassigned: 1, number_matched: 0 })
  expect(await townOf(call, id)).toEqual([east, 'declared', east])
})

test('a new facility and a moved one take the town they lie in', async ({ call }) => {
  await load(call, twoTowns)
  const added = await addFacility(call, { town_code: east, geometry: point(112.35, 24.75) })
  expect(await townOf(call, added.id)).toEqual([west, 'boundary', east])
  await call('PATCH', `/api/v1/facilities/${added.id}`, {
    as: 'administrator',
    headers: { 'if-match': '*' },
    body: { geometry: point(112.45, 24.75) },
  })
  expect(await townOf(call, added.id)).toEqual([east, 'boundary', east])
  await call('PATCH', `/api/v1/facilities/${added.id}`, {
    as: 'administrator',
    headers: { 'if-match': '*' },
    body: { geometry: null, town_code: west },
  })
  expect(await townOf(call, added.id)).toEqual([west, 'declared', west])
})

test('the boundary of a town that has ended judges no longer', async ({ call }) => {
  const { id } = await addFacility(call, { town_code: east, geometry: point(112.35, 24.75) })
  await load(call, twoTowns)
  await call('PATCH', `/api/v1/regions/${west}`, { as: 'administrator', headers: { 'if-match': '*' }, body: { valid_to: '2026-11-24' } })
  expect(await townOf(call, id)).toEqual([east, 'declared', east])
})

test('a drawing judges nothing and carries its label', async ({ call, db }) => {
  await db.transaction(async (trx) => {
    await trx.raw("select set_config('changxing.actor', 'test', true)")
    await rows(
      trx,
      "update regions set boundary = st_multi(st_makeenvelope(112.3, 24.7, 112.4, 24.8, 4326)), boundary_status = 'schematic', boundary_source = '示意' where code = :west",
      { west },
    )
  })
  const { id } = await addFacility(call, { town_code: east, geometry: point(112.35, 24.75) })
  expect(await townOf(call, id)).toEqual([east, 'declared', east])
  expect((await call('GET', '/api/v1/regions/disagreements')).body.number_matched).toBe(0)
  const { body, headers } = await call('GET', '/api/v1/regions/boundaries')
  expect(body.features[0].properties).toMatchObject({ boundary_status: 'schematic', label_zh: '示意', label_en: 'schematic' })
  expect((await call('GET', '/api/v1/regions/boundaries', { headers: { 'if-none-match': String(headers['etag']) } })).status).toBe(304)
  expect((await load(call, upload([feature({ code: east }, square(112.4, 24.7, 112.5, 24.8))]))).body.towns_without_boundary).toContainEqual({
    code: west,
    name_zh: '连州镇',
  })
})
