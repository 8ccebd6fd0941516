import { createHash } from 'node:crypto'
import { gunzipSync } from 'node:zlib'
import { describe, expect } from 'vitest'
import { test, type Call } from '../support/app.ts'
import { addFacility, point, town } from '../support/facilities.ts'

const url = '/api/v1/exports/geojson'
const idsIn = (body: { features: { id: string }[] }) => body.features.map(({ id }) => id)
const exported = async (call: Call, query = '') => {
  const { body, headers } = await call('GET', `${url}?${query}`)
  return {
    body: body as { features: { id: string; properties: Record<string, unknown> }[]; tombstones?: object[] },
    token: String(headers['export-next-since']),
  }
}
/** Edits the facility as it stands now. */
const edit = async (call: Call, id: string, path: string, body: object) => {
  const { revision } = (await call('GET', `/api/v1/facilities/${id}`)).body
  const answer = await call('POST', `/api/v1/facilities/${id}/${path}`, { as: 'administrator', body, headers: { 'if-match': `"${revision}"` } })
  expect(answer.status).toBe(200)
  return answer.body
}
const close = (call: Call, id: string) => edit(call, id, 'closure', { closed_on: '2026-11-20', reason: '拆除' })

describe('an export', () => {
  test('has what the list has, with every fact, and names of people for staff only', async ({ call }) => {
    const toilet = await addFacility(call, { name_zh: '东门公厕', geometry: point(112.3712345, 24.7812345) })
    await addFacility(call, { name_zh: '别处', town_code: '441882103' })
    const door = (await edit(call, toilet.id, 'components', { type: 'door' })).components[0].id
    const fact = { property: 'clear_width_mm', state: 'value', grade: 'measured', observed_at: '2026-11-01T00:00:00Z', observed_by: '张三' }
    for (const value of [800, 790]) await edit(call, toilet.id, `components/${door}/facts`, { ...fact, value })

    const { features } = (await exported(call, `town=${town}`)).body
    expect(features).toMatchObject([
      {
        id: toilet.id,
        geometry: point(112.3712345, 24.7812345),
        properties: { name_zh: '东门公厕', lifecycle_events: [{ state: 'operating' }], components: [{ id: door, type: 'door' }] },
      },
    ])
    const factsIn = (list: typeof features) => (list[0]!.properties['components'] as { facts: Record<string, unknown>[] }[])[0]!.facts
    expect(new Set(factsIn(features).map(({ value }) => value))).toEqual(new Set([790, 800]))
    expect(JSON.stringify(features)).not.toContain('张三')
    const staff = await call('GET', `${url}?town=${town}`, { as: 'administrator' })
    expect(factsIn(staff.body.features).map(({ observed_by }) => observed_by)).toEqual(['张三', '张三'])
  })

  test('goes on after each batch, leaves closed and merged ones out, and carries closed ones where asked', async ({ call, db }) => {
    const gone = await addFacility(call)
    await db.raw(
      `insert into facilities (kind, category, name_zh, town_code) select 'toilet', 'street_toilet', '公厕' || n, '${town}' from generate_series(1, 1001) n`,
    )
    await close(call, gone.id)
    await db.raw("update facilities set merged_into = (select id from facilities where name_zh = '公厕1') where name_zh = '公厕2'")
    const open = idsIn((await exported(call)).body)
    expect([open.length, new Set(open).size, open.includes(gone.id)]).toEqual([1000, 1000, false])
    expect(idsIn((await exported(call, 'with_closed=true')).body)).toContain(gone.id)
  })

  test('is compressed where the reader takes it, with the same content', async ({ app, call }) => {
    await addFacility(call)
    const get = (encoding: string) => app.inject({ url, headers: { 'accept-encoding': encoding } })
    const [zipped, plain] = [await get('gzip'), await get('br')]
    expect([zipped.headers['content-encoding'], plain.headers['content-encoding']]).toEqual(['gzip', undefined])
    const features = (content: Buffer) => (JSON.parse(content.toString()) as { features: object[] }).features
    expect(features(gunzipSync(zipped.rawPayload))).toEqual(features(plain.rawPayload))
  })

  test.for([
    ['/api/v1/exports/shapefile', 404, 'export_format_unknown'],
    [`${url}?since=${Buffer.from('["x","9:8:"]').toString('base64url')}`, 400, 'invalid_request'],
    [`${url}?since=${Buffer.from(JSON.stringify([createHash('md5').digest('hex'), '8:9:'])).toString('base64url')}`, 410, 'export_since_stale'],
  ] as const)('%s is refused by name', async ([address, status, code], { call }) => {
    const answer = await call('GET', address)
    expect([answer.status, answer.body.code]).toEqual([status, code])
    expect((await call('GET', url)).status).toBe(200)
  })
})

describe('the suggestions for OpenStreetMap', () => {
  test('give what our people measured and the map says otherwise, and new points of our own records alone', async ({ call }) => {
    const road = await addFacility(call, {
      kind: 'road',
      category: 'urban_road',
      name_zh: '建设路--东段',
      geometry: { type: 'LineString', coordinates: [[112.3, 24.7], [112.31, 24.7]] }, // oxfmt-ignore
      same_as: ['osm:way/7'],
    })
    const route = (await edit(call, road.id, 'components', { type: 'route' })).components[0].id
    const fact = (property: string, value: unknown, grade: string, more = {}) =>
      edit(call, road.id, `components/${route}/facts`, { property, state: 'value', value, grade, observed_at: '2026-11-01T00:00:00Z', ...more })
    await fact('clear_width_mm', 1500, 'measured')
    await fact('running_slope_1_in', 12.5, 'seen', { operator: '>=' })
    await fact('surface_material', 'asphalt', 'imported')
    await fact('smoothness', 'good', 'seen', { source: 'OpenStreetMap (ODbL-1.0): smoothness' })
    await addFacility(call, { name_zh: '东门<公厕>&"', geometry: point(112.37, 24.78) })
    await addFacility(call, { name_zh: '他人的', geometry: point(112.37, 24.78), source_licence: 'CC BY-NC' })
    const { body } = await call('GET', '/api/v1/exports/osm_change')
    const changes = body.replaceAll(/\s*\n\s*/g, '').replaceAll(/<!--.*?-->/g, '')
    expect(changes).toContain('<modify><way id="7"><tag k="width" v="1.5"/></way></modify>')
    expect(changes).toContain(
      '<create><node id="-1" lat="24.78" lon="112.37"><tag k="amenity" v="toilets"/><tag k="name" v="东门&lt;公厕&gt;&amp;&quot;"/>',
    )
    expect(changes.match(/<(create|modify|delete)>/g)).toHaveLength(2)
  })

  test('are not made of example data', async ({ call, db }) => {
    await db.raw('update database_info set is_demo = true')
    const { status, body } = await call('GET', '/api/v1/exports/osm_change')
    expect([status, body.code]).toEqual([409, 'export_of_examples'])
    expect(JSON.stringify((await call('GET', '/api/v1/exports')).body)).not.toContain('osm_change')
  })
})
