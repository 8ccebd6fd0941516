import { describe, expect } from 'vitest'
import { firstRow, rows, type Db } from '../../server/database/connect.ts'
import { test, type Call } from '../support/app.ts'
import { addFacility, point } from '../support/facilities.ts'

type Line = [number, number][]
/** A street that bends at its middle vertex; a kilometre and a half. */
const bent: Line = [
  [112.37, 24.78],
  [112.377123456789, 24.780987654321],
  [112.384, 24.779],
]
const lineString = (coordinates: Line) => ({ type: 'LineString', coordinates })
const addRoad = (call: Call, coordinates: Line, given: Record<string, unknown> = {}) =>
  addFacility(call, { kind: 'road', category: 'urban_road', name_zh: '中山路', geometry: lineString(coordinates), ...given })
const post = (call: Call, id: string, action: 'split' | 'join', body: object, ifMatch = '*') =>
  call('POST', `/api/v1/facilities/${id}/${action}`, { as: 'administrator', headers: { 'if-match': ifMatch }, body })
const get = async (call: Call, id: string) => (await call('GET', `/api/v1/facilities/${id}`, { as: 'administrator' })).body

/** What PostGIS makes of the geometries as they are stored, every digit of them. */
const stored = async (db: Db, id: string) =>
  (await firstRow<{ geometry: { type: string; coordinates: Line }; length_m: number }>(
    db,
    'select st_asgeojson(geometry, 15)::json as geometry, st_length(geometry::geography) as length_m from facilities where id = :id',
    { id },
  ))! // the test has just stored it

async function addPart(call: Call, id: string, type: string, place?: [number, number]): Promise<void> {
  const body = { type, name: type, ...(place ? { geometry: point(...place) } : {}) }
  const { status } = await call('POST', `/api/v1/facilities/${id}/components`, { as: 'administrator', headers: { 'if-match': '*' }, body })
  expect(status).toBe(200)
}
const partsOf = (facility: { components: { type: string }[] }) => facility.components.map(({ type }) => type)

describe('dividing a road', () => {
  test('both parts together are the road as it was, to the last digit, and their lengths add up', async ({ call, db }) => {
    const { id } = await addRoad(call, bent)
    const whole = await stored(db, id)
    const { status, body, headers } = await post(call, id, 'split', { at: [112.3735, 24.7805] })
    expect([status, headers['location']]).toEqual([201, `/api/v1/facilities/${body.second.id}`])
    expect(headers['etag']).toBe(`W/"${body.first.revision}"`)
    const [first, second] = [await stored(db, id), await stored(db, body.second.id)]
    const meeting = first.geometry.coordinates.at(-1)
    expect(second.geometry.coordinates[0]).toEqual(meeting)
    expect([...first.geometry.coordinates.slice(0, -1), ...second.geometry.coordinates.slice(1)]).toEqual(whole.geometry.coordinates)
    expect(first.length_m + second.length_m).toBeCloseTo(whole.length_m, 3)
  })

  test('at a vertex, nothing is added, and a fraction is one of the length', async ({ call, db }) => {
    const { id } = await addRoad(call, bent)
    const { body } = await post(call, id, 'split', { at: bent[1] })
    expect((await stored(db, id)).geometry.coordinates).toEqual(bent.slice(0, 2))
    expect((await stored(db, body.second.id)).geometry.coordinates).toEqual(bent.slice(1))
    const again = (await post(call, body.second.id, 'split', { fraction: 0.25 })).body
    const [short, long] = [await stored(db, again.first.id), await stored(db, again.second.id)]
    expect(short.length_m / (short.length_m + long.length_m)).toBeCloseTo(0.25, 5)
  })

  test('a road of several lines is divided between them, too', async ({ call, db }) => {
    const other: Line = [
      [112.39, 24.78],
      [112.395, 24.78],
    ]
    const { id } = await addRoad(call, [], { geometry: { type: 'MultiLineString', coordinates: [bent, other] } })
    const { body } = await post(call, id, 'split', { at: bent[2] })
    expect((await stored(db, id)).geometry).toEqual(lineString(bent))
    expect((await stored(db, body.second.id)).geometry).toEqual(lineString(other))
  })

  test('the second part has what holds for the whole road and says whose part it is; code, records elsewhere and verdict stay', async ({
    call,
    db,
  }) => {
    const { id } = await addRoad(call, bent, {
      code: 'R-1',
      same_as: ['osm:way/1'],
      manager: '市政',
      lifecycle_since: '2020-05-01',
      verified_on: '2026-01-02',
    })
    await call('POST', `/api/v1/facilities/${id}/lifecycle-events`, {
      as: 'administrator',
      headers: { 'if-match': '*' },
      body: { state: 'suspended', since: '2025-03-01', reason: '施工' },
    })
    await db.raw('update facilities set verdict = \'compliant\', tags = \'{"surface":"asphalt"}\' where id = ?', [id])
    const { second } = (await post(call, id, 'split', { fraction: 0.5 })).body
    expect(second).toMatchObject({ name_zh: '中山路', manager: '市政', code: null, same_as: [], verdict: 'unaudited', split_from: id })
    expect(second).toMatchObject({ lifecycle: 'suspended', lifecycle_since: '2025-03-01', verified_on: '2026-01-02', tags: { surface: 'asphalt' } })
    expect(second.lifecycle_events.map(({ state }: { state: string }) => state)).toEqual(['operating', 'suspended'])
    expect(await get(call, id)).toMatchObject({
      code: 'R-1',
      same_as: ['osm:way/1'],
      verdict: 'compliant',
      split_from: null,
      split_into: [second.id],
    })
  })

  test('components go with the part they lie nearest to, those without a place stay', async ({ call }) => {
    const { id } = await addRoad(call, bent)
    await addPart(call, id, 'curb_ramp', [112.3711, 24.7802])
    await addPart(call, id, 'tactile_paving', [112.3835, 24.7791])
    await addPart(call, id, 'sign')
    const { first, second } = (await post(call, id, 'split', { at: bent[1] })).body
    expect([partsOf(first), partsOf(second)]).toEqual([['curb_ramp', 'sign'], ['tactile_paving']])
  })

  test('the history of both names the author', async ({ call }) => {
    const { id } = await addRoad(call, bent)
    const { second } = (await post(call, id, 'split', { fraction: 0.5 })).body
    const newest = async (facility: string) => (await call('GET', `/api/v1/facilities/${facility}/history`, { as: 'administrator' })).body.changes
    expect((await newest(id)).find(({ action }: never) => action === 'update')).toMatchObject({
      actor: 'administrator',
      entity: 'facilities',
      action: 'update',
      before: { geometry: lineString(expect.anything()) },
    })
    expect((await newest(second.id)).at(-1)).toMatchObject({ actor: 'administrator', action: 'insert', after: { split_from: id } })
    const divided = (await newest(id)).filter(({ entity_id, action }: never) => entity_id === second.id && action === 'insert')
    expect(divided).toMatchObject([{ entity: 'facilities', after: { split_from: id, name_zh: '中山路' } }])
    expect((await newest(second.id)).filter(({ entity_id }: never) => entity_id === id)).toEqual([])
  })

  test('each part may be given its own name; what is not given stays', async ({ call }) => {
    const { id } = await addRoad(call, bent, { name_en: 'Zhongshan Road' })
    const names = { first: { name_zh: '中山路（西段）', name_en: null }, second: { name_zh: ' 中山路（东段） ' } }
    const { first, second } = (await post(call, id, 'split', { fraction: 0.5, ...names })).body
    expect([first.name_zh, first.name_en, second.name_zh, second.name_en]).toEqual(['中山路（西段）', null, '中山路（东段）', 'Zhongshan Road'])
    expect((await post(call, second.id, 'split', { fraction: 0.5, second: { name_zh: '  ' } })).status).toBeGreaterThanOrEqual(400)
  })

  test.for([
    [{ at: [112.3735, 24.782] }, 'cut_off_line'],
    [{ at: bent[0] }, 'cut_at_end'],
    [{ fraction: 1 }, 'cut_at_end'],
    [{ fraction: 0.0005 }, 'cut_at_end'],
  ] as const)('%j is refused as %s, and nothing is changed', async ([body, code], { call, db }) => {
    const { id, revision } = await addRoad(call, bent)
    expect((await post(call, id, 'split', body)).body).toMatchObject({ status: 422, code })
    expect((await get(call, id)).revision).toBe(revision)
    expect(await rows(db, "select id from facilities where kind = 'road'")).toHaveLength(1)
  })

  test('only roads that are lines, by their version, and by those who may', async ({ call }) => {
    const area = await addFacility(call, { geometry: point(112.37, 24.78) })
    expect((await post(call, area.id, 'split', { fraction: 0.5 })).body.code).toBe('not_a_road_line')
    const { id, revision } = await addRoad(call, bent)
    for (const body of [{ fraction: 0.5, at: bent[1] }, {}]) expect((await post(call, id, 'split', body)).status).toBe(400)
    expect((await post(call, id, 'split', { fraction: 0.5 }, `"${revision + 1}"`)).body.code).toBe('version_stale')
    expect((await call('POST', `/api/v1/facilities/${id}/split`, { as: 'administrator', body: { fraction: 0.5 } })).status).toBe(428)
    expect((await call('POST', `/api/v1/facilities/${id}/split`, { headers: { 'if-match': '*' }, body: { fraction: 0.5 } })).status).toBe(401)
  })
})

describe('joining two roads', () => {
  const [west, east]: Line[] = [bent.slice(0, 2), bent.slice(1)]

  test('what was divided is joined to what it was: the other becomes a redirect and gives its components', async ({ call, db }) => {
    const { id } = await addRoad(call, bent, { code: 'R-1' })
    await addPart(call, id, 'curb_ramp', [112.3835, 24.7791])
    const { second } = (await post(call, id, 'split', { at: bent[1] })).body
    expect((await get(call, id)).components).toEqual([])
    const { status, body } = await post(call, id, 'join', { with: second.id, with_revision: second.revision })
    expect([status, body.code, partsOf(body), body.split_into]).toEqual([200, 'R-1', ['curb_ramp'], []])
    expect((await stored(db, id)).geometry).toEqual(lineString(bent))
    const redirect = await call('GET', `/api/v1/facilities/${second.id}`)
    expect([redirect.status, redirect.headers['location']]).toEqual([308, `/api/v1/facilities/${id}`])
    const [change] = await rows<{ actor: string; after: object }>(
      db,
      "select actor, after from history where entity_id = :id and entity = 'facilities' order by id desc limit 1",
      { id: second.id },
    )
    expect(change).toMatchObject({ actor: 'administrator', after: { merged_into: id } })
  })

  test('a join is taken back as a merge is: lines, components, what they say along the line, and records elsewhere', async ({ call, db }) => {
    const { id } = await addRoad(call, west!, { same_as: ['osm:way/1'] })
    const second = await addRoad(call, east!.toReversed(), { same_as: ['osm:way/2'] })
    await addPart(call, second.id, 'route')
    const [route] = (await get(call, second.id)).components
    const fact = { property: 'uphill', state: 'value', value: 'along', grade: 'seen', observed_at: '2026-10-01T00:00:00Z' }
    const facts = `/api/v1/facilities/${second.id}/components/${route.id}/facts`
    await call('POST', facts, { as: 'administrator', headers: { 'if-match': '*' }, body: fact })
    const joinedRoad = (await post(call, id, 'join', { with: second.id })).body
    expect(joinedRoad.components).toMatchObject([{ type: 'route', facts: [{ property: 'uphill', value: 'against' }] }])
    const back = await call('POST', `/api/v1/facilities/${second.id}/unmerge`, { as: 'administrator' })
    expect(back.status).toBe(200)
    expect([(await stored(db, id)).geometry.coordinates, (await stored(db, second.id)).geometry.coordinates]).toEqual([west, east!.toReversed()])
    expect([await get(call, id), await get(call, second.id)]).toMatchObject([
      { same_as: ['osm:way/1'], components: [] },
      { same_as: ['osm:way/2'], components: [{ type: 'route', facts: [{ value: 'along' }] }], merged_into: null },
    ])
  })

  test.for([
    ['end to start', west, east, bent],
    ['end to end', west, east!.toReversed(), bent],
    ['start to end', east, west, bent],
    ['start to start', east, west!.toReversed(), bent],
  ] as [string, Line, Line, Line][])('%s: one line in the direction of the first', async ([, one, other, whole], { call, db }) => {
    const { id } = await addRoad(call, one, { same_as: ['osm:way/1'] })
    const second = await addRoad(call, other, { same_as: ['osm:way/2', 'osm:way/1'] })
    const { body } = await post(call, id, 'join', { with: second.id })
    expect((await stored(db, id)).geometry.coordinates).toEqual(whole)
    expect(body.same_as).toEqual(['osm:way/1', 'osm:way/2'])
  })

  test('ends within a metre are one place, that of the first; further apart they are not joined', async ({ call, db }) => {
    const away = (metres: number): Line => [[bent[1]![0] + metres / 101_110, bent[1]![1]], bent[2]!]
    const { id } = await addRoad(call, west!)
    const [near, far] = [await addRoad(call, away(0.99)), await addRoad(call, away(1.01))]
    expect((await post(call, id, 'join', { with: far.id })).body).toMatchObject({ code: 'ends_apart', parameters: { distance_m: 1 } })
    await post(call, id, 'join', { with: near.id })
    expect((await stored(db, id)).geometry.coordinates).toEqual(bent)
  })

  test('only roads of one category and one state that is not closed', async ({ call }) => {
    const unlike = [{ category: 'village_road' }, { lifecycle: 'planned' }, { lifecycle: undefined }]
    const { id } = await addRoad(call, west!)
    for (const given of unlike) {
      const other = await addRoad(call, east!, { name_zh: '中山南路', ...given })
      expect((await post(call, id, 'join', { with: other.id })).body).toMatchObject({
        status: 422,
        code: 'join_states_differ',
        parameters: { other: '中山南路' },
      })
    }
    const closed = { closed_on: '2026-11-01', reason: '拆除' }
    const other = await addRoad(call, east!)
    for (const each of [id, other.id]) {
      await call('POST', `/api/v1/facilities/${each}/closure`, { as: 'administrator', headers: { 'if-match': '*' }, body: closed })
    }
    expect((await post(call, id, 'join', { with: other.id })).body.code).toBe('join_states_differ')
  })

  test('refused by name: itself, one that is not there or merged already, one of several lines, a stale version', async ({ call }) => {
    const { id } = await addRoad(call, west!)
    const [other, pieces] = [
      await addRoad(call, east!),
      await addRoad(call, [], { geometry: { type: 'MultiLineString', coordinates: [east!, west!] } }),
    ]
    const codeOf = async (body: object) => (await post(call, id, 'join', body)).body.code
    expect(await codeOf({ with: id })).toBe('join_with_itself')
    expect(await codeOf({ with: '00000000-0000-4000-8000-000000000000' })).toBe('facility_not_found')
    expect(await codeOf({ with: pieces.id })).toBe('road_in_pieces')
    expect(await codeOf({ with: other.id, with_revision: other.revision + 1 })).toBe('version_stale')
    await post(call, id, 'join', { with: other.id })
    expect(await codeOf({ with: other.id })).toBe('facility_not_found')
  })
})

test('a line that is turned round on its form turns what was said along it', async ({ call }) => {
  const { id } = await addRoad(call, bent)
  await addPart(call, id, 'route')
  const [route] = (await get(call, id)).components
  const write = { as: 'administrator', headers: { 'if-match': '*' } } as const
  const fact = { property: 'uphill', state: 'value', value: 'along', grade: 'seen', observed_at: '2026-10-01T00:00:00Z' }
  await call('POST', `/api/v1/facilities/${id}/components/${route.id}/facts`, { ...write, body: fact })
  const drawn = async (line: Line) => {
    const { body } = await call('PATCH', `/api/v1/facilities/${id}`, { ...write, body: { geometry: lineString(line) } })
    return body.components[0].facts[0].value
  }
  expect([await drawn(bent.slice(0, 2)), await drawn(bent.slice(0, 2).toReversed())]).toEqual(['along', 'against'])
})

test('the lines of roads in a box: not what is merged, closed, or no line', async ({ call }) => {
  const { id } = await addRoad(call, bent)
  await addRoad(call, bent, { kind: 'road', geometry: point(112.377, 24.78) })
  const closed = await addRoad(call, bent)
  await call('POST', `/api/v1/facilities/${closed.id}/closure`, {
    as: 'administrator',
    headers: { 'if-match': '*' },
    body: { closed_on: '2026-11-01', reason: '拆除' },
  })
  const inBox = async (bbox: string) => (await call('GET', `/api/v1/road-lines?bbox=${bbox}`)).body
  const { roads, is_complete } = await inBox('112.375,24.77,112.38,24.79')
  expect([roads.map((road: { id: string }) => road.id), is_complete]).toEqual([[id], true])
  expect(roads[0].geometry.coordinates).toEqual(bent)
  expect((await inBox('112.4,24.77,112.5,24.79')).roads).toEqual([])
})
