import { describe, expect } from 'vitest'
import { crsUri } from '../../server/ogc/crs.ts'
import { test, type Call } from '../support/app.ts'
import { addFacility, point, town } from '../support/facilities.ts'

const items = '/ogc/collections/toilets/items'
const geojson = { 'content-type': 'application/geo+json' }
const merge = { 'content-type': 'application/merge-patch+json' }
const nobody = '00000000-0000-4000-8000-000000000000'

const toilet = { category: 'street_toilet', name_zh: '东门公厕', town_code: town }
const feature = (properties: object, geometry: object | null = point(112.37, 24.78)) => ({ type: 'Feature', geometry, properties })

const write = (call: Call, method: 'POST' | 'PUT' | 'PATCH', url: string, body: object, headers: Record<string, string> = {}) =>
  call(method, url, { as: 'administrator', headers: { ...(method === 'PATCH' ? merge : geojson), ...headers }, body })
const read = async (call: Call, id: string) => (await call('GET', `${items}/${id}`)).body
const pathOf = (href: unknown) => String(href).replace(/^http:\/\/[^/]+/, '')

describe('a client that may write', () => {
  test('adds a feature and is told where it is; the history has its author', async ({ call }) => {
    const added = await write(
      call,
      'POST',
      items,
      feature({ ...toilet, kind: 'toilet', lifecycle: 'operating', verified_on: '2026-11-01', number: 7, id: 'mine' }),
    )
    expect([added.status, pathOf(added.headers['location'])]).toEqual([201, expect.stringMatching(`^${items}/[0-9a-f-]{36}$`)])
    const stored = (await call('GET', pathOf(added.headers['location']))).body
    expect(stored).toMatchObject({ geometry: point(112.37, 24.78), properties: { ...toilet, lifecycle: 'operating', verified_on: '2026-11-01' } })
    const { changes } = (await call('GET', `/api/v1/facilities/${stored.id}/history`)).body
    expect(changes.at(-1)).toMatchObject({ actor: 'administrator', entity: 'facilities', action: 'insert' })
  })

  test.for([
    ['epsg4326', [24.78, 112.37]],
    ['epsg4490', [24.78, 112.37]],
    ['epsg3857', [12508971.18, 2848746.678]],
  ] as const)('gives coordinates in %s and says so in Content-Crs', async ([crs, coordinates], { call }) => {
    const added = await write(call, 'POST', items, feature(toilet, { type: 'Point', coordinates }), { 'content-crs': `<${crsUri[crs]}>` })
    const [lon, lat] = (await call('GET', pathOf(added.headers['location']))).body.geometry.coordinates
    expect([lon.toFixed(6), lat.toFixed(6)]).toEqual(['112.370000', '24.780000'])
  })

  test('changes only what a patch names, and null empties', async ({ call }) => {
    const { id } = await addFacility(call, { name_zh: '西门公厕', address: '建设路', phone: '0763', geometry: point(112.37, 24.78) })
    const { status, headers } = await write(call, 'PATCH', `${items}/${id}`, {
      properties: { phone: null, name_en: 'West Gate' },
      geometry: point(112.38, 24.79),
    })
    expect([status, headers['etag']]).toEqual([204, expect.stringMatching(/^W\/"\d+"$/)])
    expect(await read(call, id)).toMatchObject({
      geometry: point(112.38, 24.79),
      properties: { name_zh: '西门公厕', address: '建设路', phone: null, name_en: 'West Gate' },
    })
  })

  test('replaces a feature: what is not sent becomes empty, the state stays', async ({ call }) => {
    const { id } = await addFacility(call, { address: '建设路', same_as: ['osm:node/1'], geometry: point(112.37, 24.78) })
    expect((await write(call, 'PUT', `${items}/${id}`, feature(toilet, null))).status).toBe(204)
    expect(await read(call, id)).toMatchObject({ geometry: null, properties: { ...toilet, address: null, same_as: null, lifecycle: 'operating' } })
  })

  test('sends back what it has read and changes nothing', async ({ call }) => {
    const { id, revision } = await addFacility(call, {
      address: '建设路',
      same_as: ['osm:node/1', 'https://example.org/a;b'],
      verified_on: '2026-11-01',
      geometry: point(112.3761234, 24.7801234),
    })
    const whole = await read(call, id)
    expect((await write(call, 'PUT', `${items}/${id}`, whole)).status).toBe(204)
    expect(whole.properties.same_as).toBe('osm:node/1; https://example.org/a;b')
    const asList = { properties: { same_as: ['osm:node/1', 'https://example.org/a;b'] } }
    expect((await write(call, 'PATCH', `${items}/${id}`, asList)).status).toBe(204)
    expect((await call('GET', `/api/v1/facilities/${id}`)).body.revision).toBe(revision)
  })

  test('records a state and a visit by the properties that tell of them', async ({ call }) => {
    const { id } = await addFacility(call, { lifecycle_since: '2026-01-01' })
    await write(call, 'PATCH', `${items}/${id}`, { properties: { lifecycle: 'suspended', verified_on: '2026-11-02' } })
    const { lifecycle_events, verifications } = (await call('GET', `/api/v1/facilities/${id}`)).body
    expect(lifecycle_events).toMatchObject([
      { state: 'operating', since: '2026-01-01' },
      { state: 'suspended', since: '2026-11-24' },
    ])
    expect(verifications).toMatchObject([{ verified_on: '2026-11-02' }])
    expect((await write(call, 'PATCH', `${items}/${id}`, { properties: { lifecycle: 'closed' } })).body.code).toBe('closing_is_deleting')
  })

  test('deletes: the facility is closed with the reason, and is there still', async ({ call }) => {
    const [told, untold] = [await addFacility(call), await addFacility(call)]
    const remove = (id: string, search = '') => call('DELETE', `${items}/${id}${search}`, { as: 'administrator' })
    expect((await remove(told.id, `?reason=${encodeURIComponent('拆除')}`)).status).toBe(204)
    expect((await remove(untold.id)).status).toBe(204)
    expect((await remove(untold.id)).body.code).toBe('facility_closed')
    const reasonOf = async (id: string) => (await call('GET', `/api/v1/facilities/${id}`)).body.lifecycle_events.at(-1)
    expect(await reasonOf(told.id)).toMatchObject({ state: 'closed', since: '2026-11-24', reason: '拆除' })
    expect((await reasonOf(untold.id)).reason).toContain('OGC API')
    expect((await read(call, told.id)).properties.lifecycle).toBe('closed')
  })

  test('names a version or none: an old one is refused', async ({ call }) => {
    const { id, revision } = await addFacility(call)
    const patch = (ifMatch: string, name_en: string) => write(call, 'PATCH', `${items}/${id}`, { properties: { name_en } }, { 'if-match': ifMatch })
    const { etag } = (await call('GET', `${items}/${id}`)).headers
    expect((await patch(String(etag), 'A')).status).toBe(204)
    expect((await patch(`"${revision}"`, 'B')).body.code).toBe('version_stale')
    expect((await patch('*', 'C')).status).toBe(204)
    expect((await read(call, id)).properties.name_en).toBe('C')
  })
})

describe('a component', () => {
  const parts = '/ogc/collections/components/items'
  const locationOf = async (call: Call, properties: object, geometry: object | null = null) =>
    pathOf((await write(call, 'POST', parts, feature(properties, geometry))).headers['location'])
  const propertiesOf = async (call: Call, location: string) => (await call('GET', location)).body.properties

  test('is added, changed, replaced and removed with its place, and the history has the author', async ({ call }) => {
    const { id } = await addFacility(call)
    const location = await locationOf(call, { facility_id: id, type: 'door', name: '东门', level: '1' }, point(112.37, 24.78))
    expect((await call('GET', location)).body).toMatchObject({
      geometry: point(112.37, 24.78),
      properties: { facility_id: id, type: 'door', name: '东门', level: '1', presence: 'present' },
    })
    expect((await write(call, 'PATCH', location, { properties: { name: '西门' } })).status).toBe(204)
    expect(await propertiesOf(call, location)).toMatchObject({ name: '西门', level: '1' })
    expect((await write(call, 'PUT', location, feature({ type: 'door', presence: 'absent' }, null))).status).toBe(204)
    expect((await call('GET', location)).body).toMatchObject({ geometry: null, properties: { name: null, level: null, presence: 'absent' } })
    expect((await call('DELETE', location, { as: 'administrator' })).status).toBe(204)
    expect((await call('GET', location)).status).toBe(404)
    const { changes } = (await call('GET', `/api/v1/facilities/${id}/history`)).body
    const ofParts = (changes as { actor: string; entity: string; action: string }[]).filter(({ entity }) => entity === 'components')
    expect(ofParts.map(({ actor, action }) => `${actor} ${action}`)).toEqual([
      'administrator delete',
      'administrator update',
      'administrator update',
      'administrator insert',
    ])
  })

  test('comes back as it was read and changes nothing; what was measured stays and is not changed here', async ({ call }) => {
    const { id } = await addFacility(call)
    const location = await locationOf(call, { facility_id: id, type: 'door', clear_width_mm: null })
    const fact = { property: 'clear_width_mm', state: 'value', value: 850, grade: 'seen', observed_at: '2026-10-01T00:00:00Z' }
    const facts = `/api/v1/facilities/${id}/components/${location.split('/').at(-1)}/facts`
    await call('POST', facts, { as: 'administrator', headers: { 'if-match': '*' }, body: fact })
    const { body: whole, headers } = await call('GET', location)
    const revision = async () => (await call('GET', `/api/v1/facilities/${id}`)).body.revision
    const before = await revision()
    expect(whole.properties.clear_width_mm).toBe(850)
    expect((await write(call, 'PUT', location, whole, { 'if-match': String(headers['etag']) })).status).toBe(204)
    expect(await revision()).toBe(before)
    const patch = (properties: object) => write(call, 'PATCH', location, { properties })
    expect((await patch({ clear_width_mm: 900 })).body).toMatchObject({ code: 'fact_recorded_elsewhere', parameters: { property: 'clear_width_mm' } })
    expect((await patch({ level_difference_mm: 10 })).body.code).toBe('fact_recorded_elsewhere')
    expect((await write(call, 'PUT', location, feature({ name: '东门' }, null))).status).toBe(204)
    expect(await propertiesOf(call, location)).toMatchObject({ name: '东门', clear_width_mm: 850 })
  })

  test('is refused by the rules of the inventory, an old version, and another type or facility', async ({ call }) => {
    const [{ id }, other] = [await addFacility(call), await addFacility(call)]
    const location = await locationOf(call, { facility_id: id, type: 'door' })
    const refused = async (method: 'POST' | 'PATCH', body: object, sent: Record<string, string> = {}) => {
      const answer = await write(call, method, method === 'POST' ? parts : location, body, sent)
      return [answer.status, answer.body.code]
    }
    expect(await refused('POST', feature({ type: 'door' }))).toEqual([400, 'invalid_request'])
    expect(await refused('POST', feature({ facility_id: id, type: 'moon' }))).toEqual([400, 'invalid_request'])
    expect(await refused('POST', feature({ facility_id: nobody, type: 'door' }))).toEqual([404, 'facility_not_found'])
    expect(await refused('POST', feature({ facility_id: id, type: 'door' }, point(24.78, 112.37)))).toEqual([422, 'off_the_earth'])
    expect(await refused('PATCH', { properties: { type: 'route' } })).toEqual([422, 'component_stays'])
    expect(await refused('PATCH', { properties: { facility_id: other.id } })).toEqual([422, 'component_stays'])
    expect(await refused('PATCH', { properties: { name: '东门' } }, { 'if-match': '"1"' })).toEqual([412, 'version_stale'])
    expect((await write(call, 'PUT', `${parts}/${nobody}`, feature({}))).body.code).toBe('feature_not_found')
    expect((await call('DELETE', location)).status).toBe(401)
  })
})

describe('what is refused, and by which name', () => {
  test('an edit without the token, and of a collection that is only read', async ({ call }) => {
    const { id } = await addFacility(call)
    for (const [method, url] of [
      ['POST', items],
      ['PUT', `${items}/${id}`],
      ['PATCH', `${items}/${id}`],
      ['DELETE', `${items}/${id}`],
    ] as const) {
      const { status, body } = await call(method, url, {
        headers: method === 'PATCH' ? merge : geojson,
        ...(method === 'DELETE' ? {} : { body: feature(toilet) }),
      })
      expect([method, status, body.code]).toEqual([method, 401, 'not_signed_in'])
    }
    expect((await write(call, 'POST', '/ogc/collections/towns/items', feature({}))).status).toBe(405)
  })

  test('a body that breaks a rule of the inventory is refused as the inventory refuses it', async ({ call }) => {
    await addFacility(call, { code: 'A-1' })
    const refused = async (body: object, headers?: Record<string, string>) => {
      const answer = await write(call, 'POST', items, body, headers)
      return [answer.status, answer.body.code, answer.body.fields.map(({ field }: { field: string }) => field).join()]
    }
    expect(await refused(feature({ ...toilet, category: 'school' }))).toEqual([422, 'category_not_of_kind', ''])
    expect(await refused(feature({ ...toilet, code: 'A-1' }))).toEqual([409, 'code_taken', 'code'])
    expect(await refused(feature({ ...toilet, name_zh: undefined }))).toEqual([400, 'invalid_request', 'name_zh'])
    expect(await refused(feature({ ...toilet, colour: 'red' }))).toEqual([400, 'invalid_request', 'colour'])
    expect(await refused(feature(toilet, point(24.78, 112.37)))).toEqual([422, 'off_the_earth', ''])
    expect(await refused(feature(toilet), { 'content-crs': '<EPSG:4326>' })).toEqual([400, 'invalid_request', 'content-crs'])
    expect(await refused({ type: 'FeatureCollection' })).toEqual([422, 'feature_malformed', ''])
    expect(await refused(feature({ ...toilet, kind: 'road' }))).toEqual([422, 'feature_malformed', ''])
  })

  test('a feature that is not there or of another collection: 404, and with a version 412', async ({ call }) => {
    const venue = await addFacility(call, { kind: 'venue', category: 'school' })
    for (const id of [nobody, 'x', venue.id]) {
      expect((await write(call, 'PUT', `${items}/${id}`, feature(toilet))).status).toBe(404)
      expect((await write(call, 'PUT', `${items}/${id}`, feature(toilet), { 'if-match': '"1"' })).status).toBe(412)
    }
  })

  test('a merged record is not edited but named with what stands for it; its components are shown to nobody', async ({ call, db }) => {
    const [kept, merged] = [await addFacility(call), await addFacility(call)]
    const door = { as: 'administrator', headers: { 'if-match': '*' }, body: { type: 'door', name: '东门' } } as const
    const [component] = (await call('POST', `/api/v1/facilities/${merged.id}/components`, door)).body.components
    const readComponent = () => call('GET', `/ogc/collections/components/items/${component.id}`)
    expect((await readComponent()).status).toBe(200)
    await db.raw('update facilities set merged_into = ? where id = ?', [kept.id, merged.id])
    for (const method of ['PUT', 'PATCH'] as const)
      expect(await write(call, method, `${items}/${merged.id}`, feature(toilet))).toMatchObject({
        status: 409,
        body: { code: 'facility_merged_already', parameters: { into: kept.id } },
      })
    expect(await call('DELETE', `${items}/${merged.id}`, { as: 'administrator' })).toMatchObject({ body: { code: 'facility_merged_already' } })
    expect(await readComponent()).toMatchObject({ status: 404, body: { code: 'feature_not_found' } })
  })

  test('a line that is drawn the other way turns what was said along it', async ({ call }) => {
    const line = [
      [112.37, 24.78],
      [112.38, 24.79],
    ]
    const road = { kind: 'road', category: 'urban_road', name_zh: '中山南路', town_code: town }
    const { id } = await addFacility(call, { ...road, geometry: { type: 'LineString', coordinates: line } })
    const ours = `/api/v1/facilities/${id}`
    const post = { as: 'administrator', headers: { 'if-match': '*' } } as const
    const [route] = (await call('POST', `${ours}/components`, { ...post, body: { type: 'route', name: '路面' } })).body.components
    const fact = { property: 'uphill', state: 'value', value: 'along', grade: 'seen', observed_at: '2026-10-01T00:00:00Z' }
    await call('POST', `${ours}/components/${route.id}/facts`, { ...post, body: fact })
    const drawn = async (method: 'PUT' | 'PATCH', coordinates: number[][]) => {
      const { status } = await write(call, method, `/ogc/collections/roads/items/${id}`, feature(road, { type: 'LineString', coordinates }))
      return [status, (await call('GET', ours)).body.components[0].facts[0].value]
    }
    expect(await drawn('PATCH', line)).toEqual([204, 'along'])
    expect(await drawn('PATCH', line.toReversed())).toEqual([204, 'against'])
    expect(await drawn('PUT', line)).toEqual([204, 'along'])
  })

  test('coordinates that are no numbers or lie too deep are refused by name, not projected', async ({ app, call }) => {
    const send = async (coordinates: string) => {
      const payload = JSON.stringify(feature(toilet)).replace('[112.37,24.78]', coordinates)
      const headers = { ...geojson, 'content-crs': `<${crsUri.epsg3857}>`, authorization: 'Bearer the-token-of-the-tests-is-long-enough' }
      const answer = await app.inject({ method: 'POST', url: items, payload, headers })
      return [answer.statusCode, answer.json<{ code: string }>().code]
    }
    const nested = (depth: number) => `${'['.repeat(depth)}1,1${']'.repeat(depth)}`
    for (const coordinates of ['[1e999,1]', '[1,-1e999]', nested(5)]) expect(await send(coordinates)).toEqual([422, 'geometry_malformed'])
    expect(await send(nested(100_000))).toEqual([400, 'malformed_body'])
    const filtered = async (place: string) => {
      const filter = encodeURIComponent(`{"op":"s_intersects","args":[{"property":"geometry"},${place}]}`)
      const { status, body } = await call('GET', `${items}?filter-lang=cql2-json&filter-crs=${crsUri.epsg3857}&filter=${filter}`)
      return [status, body.code]
    }
    for (const place of [
      '{"type":"Point","coordinates":[1e999,1]}',
      `{"type":"Point","coordinates":${nested(5_000)}}`,
      `{"type":"GeometryCollection","geometries":[{"type":${nested(5_000)},"coordinates":[1,1]}]}`,
      '{"type":"constructor","coordinates":[1,1]}',
    ])
      expect(await filtered(place)).toEqual([400, 'filter_invalid'])
  })
})

test('OPTIONS names what this reader may do, which is what QGIS asks before it edits', async ({ app, call }) => {
  const { id } = await addFacility(call)
  const allow = async (url: string, as?: 'administrator') => {
    const headers = as ? { authorization: 'Bearer the-token-of-the-tests-is-long-enough' } : {}
    const { statusCode, headers: answered } = await app.inject({ method: 'OPTIONS', url, headers })
    return [statusCode, answered['allow']]
  }
  expect(await allow(items, 'administrator')).toEqual([200, 'GET, HEAD, OPTIONS, POST'])
  expect(await allow(`${items}/${id}`, 'administrator')).toEqual([200, 'GET, HEAD, OPTIONS, PUT, PATCH, DELETE'])
  expect(await allow(items)).toEqual([200, 'GET, HEAD, OPTIONS'])
  expect(await allow('/ogc/collections/towns/items', 'administrator')).toEqual([200, 'GET, HEAD, OPTIONS'])
})
