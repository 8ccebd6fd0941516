import { describe, expect } from 'vitest'
import { test } from '../support/app.ts'
import { addFacility, point, town } from '../support/facilities.ts'

const names = (body: { facilities: { name_zh: string }[] }) => body.facilities.map(({ name_zh }) => name_zh)

describe('one facility', () => {
  test('an unknown id is refused by name, in the language asked for', async ({ call }) => {
    const url = '/api/v1/facilities/00000000-0000-4000-8000-000000000000'
    const chinese = await call('GET', url)
    const english = await call('GET', url, { headers: { 'accept-language': 'en' } })
    expect([chinese.status, chinese.body.code]).toEqual([404, 'facility_not_found'])
    expect(chinese.body.title).toContain('没有这个设施')
    expect(english.body.title).toContain('no such facility')
  })

  test('the ETag that was read spares the body until something of it changes, and an edit may be based on it', async ({ call }) => {
    const { id } = await addFacility(call)
    const first = await call('GET', `/api/v1/facilities/${id}`)
    const etag = String(first.headers['etag'])
    const again = (tag: string) => call('GET', `/api/v1/facilities/${id}`, { headers: { 'if-none-match': tag } })
    expect([(await again(etag)).status, (await again(`"other", ${etag}`)).status, (await again('"other"')).status]).toEqual([304, 304, 200])
    const edit = (tag: string) =>
      call('PATCH', `/api/v1/facilities/${id}`, { as: 'administrator', headers: { 'if-match': tag }, body: { name_zh: '新名' } })
    expect([(await edit(`"other", ${etag}`)).status, (await edit(etag)).status]).toEqual([200, 412])
    expect((await again(etag)).status).toBe(200)
  })

  test('carries its version as ETag and its town by name', async ({ call }) => {
    const { id } = await addFacility(call, { name_zh: '东门公厕', geometry: point(112.37, 24.78) })
    const { body, headers } = await call('GET', `/api/v1/facilities/${id}`)
    expect(body).toMatchObject({ name_zh: '东门公厕', town_name_zh: '连州镇', lon: 112.37, lat: 24.78, verdict: 'unaudited' })
    expect(headers['etag']).toMatch(new RegExp(`^W/"${body.revision}\\.`))
  })
})

describe('the list', () => {
  test('nearest first, in metres on the ellipsoid, and nothing beyond the radius', async ({ call }) => {
    await addFacility(call, { name_zh: '东门坡道', geometry: point(112.372, 24.78) })
    await addFacility(call, { name_zh: '服务台', geometry: point(112.371, 24.78) })
    const near = (max: number) => call('GET', `/api/v1/nearest?lon=112.371&lat=24.78&max_distance_m=${max}`)
    expect((await near(102)).body.facilities.map((each: { distance_m: number }) => each.distance_m)).toEqual([0, 101])
    expect(names((await near(102)).body)).toEqual(['服务台', '东门坡道'])
    expect(names((await near(100)).body)).toEqual(['服务台'])
  })

  test('pages by keyset: every facility once, whatever the page size', async ({ call }) => {
    const added: string[] = []
    for (let index = 0; index < 7; index += 1)
      added.push((await addFacility(call, { name_zh: `厕${index % 3}`, geometry: point(112.3 + index / 100, 24.8) })).id)
    for (const sort of [
      'sort=name',
      'sort=updated',
      'sort=newest',
      'sort=accessible',
      'near=112.3,24.8',
      'bbox=112,24,113,25',
      'sort=newest&bbox=112,24,113,25',
    ]) {
      const seen: string[] = []
      let after = ''
      do {
        const { body } = await call('GET', `/api/v1/facilities?${sort}&limit=2${after}`)
        seen.push(...body.facilities.map(({ id }: { id: string }) => id))
        after = body.next ? `&after=${body.next}` : ''
      } while (after)
      expect(seen.toSorted()).toEqual(added.toSorted())
    }
  })

  test('newest is updated turned round: what changed last stands first', async ({ call, db }) => {
    const stored = (name: string, at: string) =>
      db
        .raw("insert into facilities (kind, category, name_zh, town_code, updated_at) values ('toilet', 'street_toilet', ?, ?, ?)", [name, town, at])
        .then(() => name)
    await addFacility(call, { name_zh: '今' })
    await stored('先', '2026-01-01T00:00:00Z')
    await stored('后', '2026-01-02T00:00:00Z')
    expect(names((await call('GET', '/api/v1/facilities?sort=newest')).body)).toEqual(['今', '后', '先'])
    expect(names((await call('GET', '/api/v1/facilities?sort=updated')).body)).toEqual(['先', '后', '今'])
  })

  test.for([
    'number=99999999999999999999',
    'q=%00',
    'category=%00',
    'near=1.2.3,4',
    'near=999,99',
    'updated_since=0000-01-01T00:00:00Z',
    'limit=1001',
    'bbox=1e999,2,3,4',
  ])('%s is refused as a bad request', async (query, { call }) => {
    const { status, body } = await call('GET', `/api/v1/facilities?${query}`)
    expect([status, body.code]).toEqual([400, 'invalid_request'])
  })

  test('a cursor goes on in the order in which it began', async ({ call }) => {
    for (const name_zh of ['甲', '乙']) await addFacility(call, { name_zh })
    const { next } = (await call('GET', '/api/v1/facilities?sort=name&limit=1')).body
    expect((await call('GET', `/api/v1/facilities?sort=updated&limit=1&after=${next}`)).body.fields[0].field).toBe('after')
  })

  test('an upstream cursor or a crossed bbox is refused at its field', async ({ call }) => {
    expect((await call('GET', '/api/v1/facilities?after=xyz')).body.fields[0].field).toBe('after')
    expect((await call('GET', '/api/v1/facilities?bbox=113,24,112,25')).body.fields[0].field).toBe('bbox')
    expect((await call('GET', '/api/v1/facilities?kind=castle')).body.fields[0].field).toBe('kind.0')
  })

  test('closed facilities are left out unless asked for', async ({ call }) => {
    const { id } = await addFacility(call, { name_zh: '旧厕' })
    await call('POST', `/api/v1/facilities/${id}/closure`, {
      as: 'administrator',
      headers: { 'if-match': '*' },
      body: { closed_on: '2026-11-01', reason: '拆除' },
    })
    expect(names((await call('GET', '/api/v1/facilities')).body)).toEqual([])
    expect(names((await call('GET', '/api/v1/facilities?lifecycle=closed')).body)).toEqual(['旧厕'])
  })

  test('text finds name, code and address; percent and underline are ordinary letters', async ({ call }) => {
    await addFacility(call, { name_zh: '文化广场公厕', address: '中山南路 1 号' })
    await addFacility(call, { name_zh: '北门公厕', code: 'A_1%' })
    const find = async (q: string) => names((await call('GET', `/api/v1/facilities?q=${encodeURIComponent(q)}`)).body)
    expect(await find('公厕 中山')).toEqual(['文化广场公厕'])
    expect(await find('a_1%')).toEqual(['北门公厕'])
    expect(await find('%')).toEqual(['北门公厕'])
    expect(await find('_')).toEqual(['北门公厕'])
  })
})

describe('writing', () => {
  test('without the token nothing is written, with a wrong one neither', async ({ call }) => {
    const body = { kind: 'toilet', category: 'street_toilet', name_zh: '厕', town_code: town }
    expect((await call('POST', '/api/v1/facilities', { body })).body.code).toBe('not_signed_in')
    expect((await call('POST', '/api/v1/facilities', { body, headers: { authorization: 'Bearer guess' } })).body.code).toBe('token_unknown')
    expect((await call('GET', '/api/v1/facilities')).body.number_matched).toBe(0)
  })

  test('of two states on one day the one recorded later counts, and what lies before fills in the past', async ({ call }) => {
    const { id } = await addFacility(call, { lifecycle_since: '2026-01-01' })
    const record = async (state: string, since: string) => {
      const body = { state, since, reason: null }
      return (await call('POST', `/api/v1/facilities/${id}/lifecycle-events`, { as: 'administrator', headers: { 'if-match': '*' }, body })).body
        .lifecycle
    }
    expect(await record('suspended', '2026-05-01')).toBe('suspended')
    expect(await record('operating', '2026-05-01')).toBe('operating')
    expect(await record('planned', '2020-01-01')).toBe('operating')
  })

  test('a closure before the present state began is refused', async ({ call }) => {
    const { id } = await addFacility(call, { lifecycle_since: '2026-03-01' })
    const close = (closed_on: string) =>
      call('POST', `/api/v1/facilities/${id}/closure`, { as: 'administrator', headers: { 'if-match': '*' }, body: { closed_on, reason: '拆除' } })
    expect((await close('2026-02-28')).body.code).toBe('closed_too_early')
    expect((await close('2026-03-01')).body.lifecycle).toBe('closed')
  })

  test('a component lies in or near the city, too', async ({ call }) => {
    const { id } = await addFacility(call)
    const add = (coordinates: number[]) =>
      call('POST', `/api/v1/facilities/${id}/components`, {
        as: 'administrator',
        headers: { 'if-match': '*' },
        body: { type: 'entrance', geometry: { type: 'Point', coordinates } },
      })
    expect((await add([-100, 40])).body.code).toBe('outside_city')
    expect((await add([112.37, 24.78])).body.components[0].geometry.coordinates).toEqual([112.37, 24.78])
  })

  test('who verified or observed is told to staff, not to the public', async ({ call }) => {
    const { id } = await addFacility(call)
    await call('POST', `/api/v1/facilities/${id}/verifications`, {
      as: 'administrator',
      headers: { 'if-match': '*' },
      body: { verified_on: '2026-11-01', verified_by: '张三' },
    })
    for (const path of [`/api/v1/facilities/${id}`, `/api/v1/facilities/${id}/history`]) {
      expect(JSON.stringify((await call('GET', path)).body)).not.toContain('张三')
      expect(JSON.stringify((await call('GET', path, { as: 'administrator' })).body)).toContain('张三')
    }
  })

  test('null stays "not known": it never becomes an empty text', async ({ call }) => {
    const { id } = await addFacility(call, { opening_hours: null, code: null, phone: null })
    const { body } = await call('GET', `/api/v1/facilities/${id}`)
    expect(body).toMatchObject({ opening_hours: null, code: null, phone: null, address: null })
    expect(
      (
        await call('POST', '/api/v1/facilities', {
          as: 'administrator',
          body: { kind: 'toilet', category: 'street_toilet', name_zh: null, town_code: town },
        })
      ).status,
    ).toBe(400)
  })

  test('an edit needs the version it is based on, and a stale one is refused', async ({ call }) => {
    const { id, revision } = await addFacility(call)
    const edit = (headers: Record<string, string>) =>
      call('PATCH', `/api/v1/facilities/${id}`, { as: 'administrator', headers, body: { phone: '0763-000' } })
    expect((await edit({})).status).toBe(428)
    expect((await edit({ 'if-match': `"${revision}"` })).status).toBe(200)
    const stale = await edit({ 'if-match': `"${revision}"` })
    expect([stale.status, stale.body.code, stale.body.parameters.revision]).toEqual([412, 'version_stale', revision + 1])
  })

  test('every change has its author, and only what changed stands in it', async ({ call }) => {
    const { id } = await addFacility(call, { name_zh: '甲' })
    await call('PATCH', `/api/v1/facilities/${id}`, { as: 'administrator', headers: { 'if-match': '*' }, body: { name_zh: '乙' } })
    const { body } = await call('GET', `/api/v1/facilities/${id}/history`)
    expect(body.changes[0]).toMatchObject({
      actor: 'administrator',
      entity: 'facilities',
      action: 'update',
      before: { name_zh: '甲' },
      after: { name_zh: '乙' },
    })
  })

  test('an id of the writer’s own is taken once', async ({ call }) => {
    const { id } = await addFacility(call)
    const body = { id, kind: 'toilet', category: 'street_toilet', name_zh: '厕', town_code: town }
    expect((await call('POST', '/api/v1/facilities', { as: 'administrator', body })).body).toMatchObject({ status: 409, code: 'id_taken' })
  })

  test.for([
    [{ code: 'A-1' }, 409, 'code_taken'],
    [{ category: 'bank' }, 422, 'category_not_of_kind'],
    [{ town_code: '441882108' }, 422, 'town_unknown'],
    [
      {
        geometry: {
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
      },
      422,
      'geometry_crosses_itself',
    ],
    [{ geometry: { type: 'Point', coordinates: [112.3, 24.7, 90] } }, 422, 'geometry_3d'],
    [{ geometry: { type: 'Point', coordinates: [24, 112] } }, 422, 'off_the_earth'],
    [{ geometry: { type: 'Point', coordinates: [-100, 40] } }, 422, 'outside_city'],
    [
      {
        geometry: {
          type: 'LineString',
          coordinates: [
            [112.3, 24.7],
            [112.4, 24.8],
          ],
        },
      },
      422,
      'geometry_unfit',
    ],
    [{ village_code: '441882101001' }, 422, 'village_of_other_town'],
    [{ name_zh: 'a\u0000b' }, 422, 'text_damaged'],
    [{ name_zh: 'a\ud800' }, 422, 'text_damaged'],
    [{ verified_on: '0001-01-01' }, 400, 'invalid_request'],
    [{ opening_hours: '早上开门' }, 422, 'opening_hours_unreadable'],
    [{ verified_on: '2026-11-25' }, 422, 'date_in_future'],
    [{ colour: 'red' }, 400, 'invalid_request'],
  ] as [Record<string, unknown>, number, string][])('%j is refused as %s %s', async ([given, status, code], { call }) => {
    await addFacility(call, { code: 'A-1' })
    const body = { kind: 'toilet', category: 'street_toilet', name_zh: '厕', town_code: town, ...given }
    const answer = await call('POST', '/api/v1/facilities', { as: 'administrator', body })
    expect([answer.status, answer.body.code]).toEqual([status, code])
  })
})
