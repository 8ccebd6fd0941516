import { describe, expect } from 'vitest'
import type { Role } from '#domain/role.ts'
import { rows, type Db } from '../../server/database/connect.ts'
import { addAccount, signedIn, standsInClear, type GivenGrant } from '../support/accounts.ts'
import { east, west } from '../support/boundaries.ts'
import { now, test, today, type Call } from '../support/app.ts'
import { addFacility, point } from '../support/facilities.ts'

const nobody = '00000000-0000-4000-8000-000000000000'
const given = { login_name: 'chen.jie', display_name: '陈洁', department_code: null, grants: [{ role: 'inspector', town_codes: [west] }] }
const asAdministrator = (call: Call) => (method: 'GET' | 'POST' | 'PATCH', url: string, body?: unknown) =>
  call(method, url, { as: 'administrator', body })

async function pageOf(db: Db, name: string, grants: (Role | GivenGrant)[]) {
  return signedIn(db, await addAccount(db, name, grants))
}

describe('accounts', () => {
  test('are added, changed and listed, each change with its author', async ({ db, call }) => {
    const ask = asAdministrator(call)
    const { status, headers, body } = await ask('POST', '/api/v1/users', given)
    expect([status, headers['location']]).toEqual([201, `/api/v1/users/${body.id}`])
    expect(body).toMatchObject({ ...given, has_password: false, disabled_at: null })
    const admin = await pageOf(db, 'zhou', ['administrator'])
    const edit = { display_name: '陈洁（调岗）', grants: [{ role: 'reviewer', town_codes: null }], is_disabled: true }
    expect((await call('PATCH', `/api/v1/users/${body.id}`, { headers: admin, body: edit })).body).toMatchObject({
      display_name: '陈洁（调岗）',
      grants: [{ role: 'reviewer', town_codes: null }],
      disabled_at: expect.any(String),
    })
    const changes = await rows<{ actor: string; entity: string }>(
      db,
      "select actor, entity from history where entity in ('users', 'user_roles') and actor in ('administrator', 'zhou') order by id",
    )
    expect(changes.map(({ actor, entity }) => `${actor} ${entity}`).toSorted()).toEqual([
      'administrator user_roles',
      'administrator users',
      'zhou user_roles',
      'zhou user_roles',
      'zhou users',
    ])
    expect((await ask('GET', '/api/v1/users')).body.users.map(({ login_name }: { login_name: string }) => login_name)).toEqual(['chen.jie', 'zhou'])
  })

  test.for([
    ['a name that is taken, in capitals', { login_name: 'Chen.Jie' }, 409, 'login_name_taken'],
    ['a name of the program', { login_name: 'Administrator' }, 422, 'login_name_reserved'],
    ['a name with spaces', { login_name: 'chen jie' }, 422, 'login_name_unfit'],
    ['a blank name', { login_name: 'other', display_name: ' ' }, 422, 'display_name_blank'],
    ['a town that is none', { login_name: 'other', grants: [{ role: 'inspector', town_codes: ['999999999'] }] }, 422, 'town_unknown'],
    ['a department that is none', { login_name: 'other', department_code: 'none' }, 422, 'department_unknown'],
    [
      'a role for a department that is none',
      { login_name: 'other', grants: [{ role: 'inspector', town_codes: null, department_codes: ['none'] }] },
      422,
      'department_unknown',
    ],
    ['a role that is none', { login_name: 'other', grants: [{ role: 'owner', town_codes: null }] }, 400, 'invalid_request'],
    [
      'a role twice',
      { login_name: 'other', grants: [null, [west]].map((town_codes) => ({ role: 'inspector', town_codes })) },
      400,
      'invalid_request',
    ],
    ['a password', { login_name: 'other', password_hash: 'x' }, 400, 'invalid_request'],
    ['an id of its own', { login_name: 'other', id: nobody }, 400, 'invalid_request'],
  ] as const)('are not added with %s', async ([, wrong, status, code], { call }) => {
    const ask = asAdministrator(call)
    await ask('POST', '/api/v1/users', given)
    const answer = await ask('POST', '/api/v1/users', { ...given, ...wrong })
    expect([answer.status, answer.body.code]).toEqual([status, code])
  })

  test('one’s own administration is not given up by mistake, and goes on in a new session', async ({ db, call }) => {
    const id = await addAccount(db, 'zhou', ['administrator'])
    const headers = await signedIn(db, id)
    const change = (body: object) => call('PATCH', `/api/v1/users/${id}`, { headers, body })
    for (const body of [{ is_disabled: true }, { grants: [] }, { grants: [{ role: 'administrator', town_codes: [west] }] }])
      expect((await change(body)).body.code).toBe('own_administration')
    const kept = await change({ grants: ['administrator', 'planner'].map((role) => ({ role, town_codes: null })) })
    expect([kept.status, String(kept.headers['set-cookie'])]).toEqual([200, expect.stringMatching(/^session=[\w-]{43};/)])
    expect((await change({ display_name: '周' })).status).toBe(401)
  })

  test('nobody gives themselves a role with another request', async ({ db, call }) => {
    const id = await addAccount(db, 'chen.jie', ['inspector'])
    const headers = await signedIn(db, id)
    const grants = [{ role: 'administrator', town_codes: null }]
    const tries = [
      await call('PATCH', `/api/v1/users/${id}`, { headers, body: { grants } }),
      await call('POST', '/api/v1/password', { headers, body: { password: 'x', new_password: 'y', grants } }),
      await call('POST', '/api/v1/session', { headers, body: { login_name: 'chen.jie', password: 'x', role: 'administrator' } }),
      await call('POST', '/api/v1/api-tokens', {
        headers,
        body: { name: '脚本', permissions: ['edit_facilities'], expires_on: today, user_id: nobody },
      }),
    ]
    expect(tries.map(({ status, body }) => [status, body.code])).toEqual([
      [403, 'not_allowed'],
      ...Array.from({ length: 3 }, () => [400, 'invalid_request']),
    ])
  })
})

describe('whoever works in some towns', () => {
  const inWest: GivenGrant[] = [{ role: 'inspector', town_codes: [west] }]
  const base = { kind: 'toilet', category: 'street_toilet', lifecycle: 'operating' }

  test('changes what lies there, and is its author', async ({ db, call }) => {
    const headers = await pageOf(db, 'chen.jie', inWest)
    const added = await call('POST', '/api/v1/facilities', { headers, body: { ...base, name_zh: '西公厕', town_code: west } })
    expect(added.status).toBe(201)
    const url = `/api/v1/facilities/${added.body.id}`
    expect((await call('PATCH', url, { headers: { ...headers, 'if-match': '*' }, body: { name_zh: '西门公厕' } })).status).toBe(200)
    const actorsFor = async (reader: Record<string, string>) =>
      (await call('GET', `${url}/history`, { headers: reader })).body.changes.map(({ actor }: { actor: string }) => actor)
    expect(new Set(await actorsFor(headers))).toEqual(new Set(['chen.jie']))
    expect(new Set(await actorsFor({}))).toEqual(new Set(['staff']))
  })

  test('changes nothing elsewhere, by whatever way', async ({ db, call }) => {
    const headers = { ...(await pageOf(db, 'chen.jie', inWest)), 'if-match': '*' }
    const there = await addFacility(call, { name_zh: '东公厕', town_code: east, geometry: point(112.45, 24.75) })
    const here = await addFacility(call, { name_zh: '西公厕', town_code: west })
    const component = { type: 'entrance' }
    const part = await call('POST', `/api/v1/facilities/${there.id}/components`, {
      as: 'administrator',
      headers: { 'if-match': '*' },
      body: component,
    })
    const part_id = part.body.components[0].id
    const url = `/api/v1/facilities/${there.id}`
    const item = `/ogc/collections/toilets/items/${there.id}`
    const tries: [Parameters<Call>[0], string, object?][] = [
      ['POST', '/api/v1/facilities', { ...base, name_zh: '新公厕', town_code: east }],
      ['PATCH', url, { name_zh: '改名' }],
      ['PATCH', url, { town_code: west }],
      ['PATCH', `/api/v1/facilities/${here.id}`, { town_code: east }],
      ['POST', `${url}/closure`, { closed_on: today, reason: '拆除' }],
      ['POST', `${url}/lifecycle-events`, { state: 'suspended', since: today }],
      ['POST', `${url}/verifications`, { verified_on: today }],
      ['POST', `${url}/components`, component],
      ['PATCH', `${url}/components/${part_id}`, { name: '东门' }],
      ['DELETE', `${url}/components/${part_id}`],
      ['DELETE', item],
      ['PATCH', item, { properties: { name_zh: '改名' } }],
      ['POST', '/ogc/collections/components/items', { type: 'Feature', properties: { facility_id: there.id, type: 'entrance' } }],
      ['DELETE', `/ogc/collections/components/items/${part_id}`],
    ]
    for (const [method, address, body] of tries) {
      const answer = await call(method, address, { headers, body })
      expect([method, address, answer.status, answer.body.code]).toEqual([method, address, 403, 'outside_your_scope'])
    }
    const { body } = await call('GET', url)
    expect([body.name_zh, body.revision, body.components.length]).toEqual(['东公厕', part.body.revision, 1])
  })

  test('edits, merges and pairs as a planner only there, and imports nothing', async ({ db, call }) => {
    const headers = { ...(await pageOf(db, 'lin', [{ role: 'planner', town_codes: [west] }])), 'if-match': '*' }
    const [there, here] = [await addFacility(call, { town_code: east }), await addFacility(call, { town_code: west })]
    const bulk = { ids: [there.id, here.id], set: { manager: '环卫站' } }
    const { version } = (await call('POST', '/api/v1/bulk-edits/preview', { headers, body: bulk })).body
    const tries = [
      await call('POST', '/api/v1/bulk-edits', { headers, body: { ...bulk, version } }),
      await call('POST', `/api/v1/facilities/${there.id}/merge`, { headers, body: { into: here.id, into_revision: here.revision } }),
      await call('PUT', `/api/v1/facilities/${here.id}/distinct-from/${there.id}`, { headers }),
    ]
    expect(tries.map(({ status, body }) => [status, body.code])).toEqual(Array.from({ length: 3 }, () => [403, 'outside_your_scope']))
    expect((await call('POST', '/api/v1/imports', { headers })).body.code).toBe('not_allowed')
  })

  test('and holds another role everywhere is held to no town for what that one gives', async ({ db, call }) => {
    const headers = await pageOf(db, 'chen.jie', [...inWest, 'reviewer'])
    expect((await call('POST', '/api/v1/facilities', { headers, body: { ...base, name_zh: '东公厕', town_code: east } })).status).toBe(201)
  })
})

describe('whoever has a role for some departments', () => {
  const ofHousing: GivenGrant[] = [{ role: 'inspector', town_codes: [west], department_codes: ['zhujian'] }]

  test('changes only what they answer for, and gives nothing away or takes it', async ({ db, call }) => {
    const headers = await pageOf(db, 'chen.jie', ofHousing)
    const [own, other] = [await addFacility(call, { town_code: west, department_code: 'zhujian' }), await addFacility(call, { town_code: west })]
    const change = (id: string, body: object) => call('PATCH', `/api/v1/facilities/${id}`, { headers: { ...headers, 'if-match': '*' }, body })
    expect((await change(own.id, { phone: '0763-1' })).status).toBe(200)
    const tries = [
      await change(other.id, { phone: '0763-1' }),
      await change(other.id, { department_code: 'zhujian' }),
      await change(own.id, { department_code: null }),
      await change(own.id, { town_code: east }),
    ]
    expect(tries.map(({ status, body }) => [status, body.code])).toEqual(Array.from({ length: 4 }, () => [403, 'outside_your_scope']))
  })

  test('has beside it whatever another role gives elsewhere', async ({ db, call }) => {
    const headers = { ...(await pageOf(db, 'chen.jie', [...ofHousing, { role: 'reviewer', town_codes: [east] }])), 'if-match': '*' }
    const there = await addFacility(call, { town_code: east })
    const here = await addFacility(call, { town_code: west })
    const status = async ({ id }: { id: string }) => (await call('PATCH', `/api/v1/facilities/${id}`, { headers, body: { phone: '0763-2' } })).status
    expect([await status(there), await status(here)]).toEqual([200, 403])
  })
})

describe('a token of one’s own', () => {
  const make = async (call: Call, headers: Record<string, string>, wanted: object = {}) =>
    call('POST', '/api/v1/api-tokens', { headers, body: { name: 'QGIS', permissions: ['edit_facilities'], expires_on: '2027-01-31', ...wanted } })
  const bearer = (secret: string) => ({ authorization: `Bearer ${secret}` })

  test('does what it is for, in its owner’s towns and name, and nothing else', async ({ db, call }) => {
    const headers = await pageOf(db, 'lin', [{ role: 'inspector', town_codes: [west] }, 'supervisor'])
    const { status, body } = await make(call, headers)
    expect([status, body.secret]).toEqual([201, expect.stringMatching(/^cx_[\w-]{43}$/)])
    expect(await standsInClear(db, body.secret)).toBe(false)
    const token = bearer(body.secret)
    const add = (town_code: string) =>
      call('POST', '/api/v1/facilities', { headers: token, body: { kind: 'toilet', category: 'street_toilet', name_zh: '甲', town_code } })
    expect([(await add(west)).status, (await add(east)).body.code]).toEqual([201, 'outside_your_scope'])
    for (const url of ['imports', 'api-tokens', 'users'])
      expect((await call('GET', `/api/v1/${url}`, { headers: token })).body.code).toBe('not_allowed')
    const [listed] = (await call('GET', '/api/v1/api-tokens', { headers })).body.tokens
    expect(listed).toMatchObject({ name: 'QGIS', last_used_at: expect.any(String) })
    expect(listed).not.toHaveProperty('secret')
  })

  test('is worth nothing after its last day, when it is revoked, and when the account is disabled', async ({ db, call }) => {
    const id = await addAccount(db, 'lin', ['planner'])
    const headers = await signedIn(db, id)
    const one = (await make(call, headers)).body
    const works = async ({ secret }: { secret: string }) => (await call('GET', '/api/v1/session', { headers: bearer(secret) })).status
    const two = (await make(call, headers)).body
    const three = (await make(call, headers)).body
    expect([await works(one), await works(two), await works(three)]).toEqual([200, 200, 200])
    await rows(db, "update api_tokens set expires_at = '2026-11-24T04:00:00Z' where id = :id", { id: one.id })
    expect((await call('DELETE', `/api/v1/api-tokens/${two.id}`, { headers })).status).toBe(204)
    expect((await call('DELETE', `/api/v1/api-tokens/${two.id}`, { headers })).body.code).toBe('api_token_not_found')
    expect([await works(one), await works(two), await works(three)]).toEqual([401, 401, 200])
    await asAdministrator(call)('PATCH', `/api/v1/users/${id}`, { is_disabled: true })
    const read = await call('GET', '/api/v1/imports', { headers: bearer(three.secret) })
    expect([read.status, read.body.code]).toEqual([403, 'deposit_only'])
    await rows(db, 'update users set disabled_at = (:long_ago)::timestamptz where id = :id', {
      id,
      long_ago: new Date(now().getTime() - 31 * 86_400_000).toISOString(),
    })
    expect(await works(three)).toBe(401)
  })

  test('loses with its owner what the owner loses', async ({ db, call }) => {
    const id = await addAccount(db, 'lin', ['planner'])
    const { secret } = (await make(call, await signedIn(db, id))).body
    await asAdministrator(call)('PATCH', `/api/v1/users/${id}`, { grants: [{ role: 'supervisor', town_codes: null }] })
    const { body } = await call('GET', '/api/v1/session', { headers: bearer(secret) })
    expect(body.permissions).toEqual([{ permission: 'read_inventory', scopes: null }])
  })

  test.for([
    ['beyond what one may do', { permissions: ['edit_regions'] }, 422, 'token_beyond_rights'],
    ['for one’s account', { permissions: ['use_own_account'] }, 400, 'invalid_request'],
    ['for accounts', { permissions: ['manage_accounts'] }, 400, 'invalid_request'],
    ['for longer than a year', { expires_on: '2027-11-25' }, 422, 'token_term_unfit'],
    ['that is over', { expires_on: '2026-11-23' }, 422, 'token_term_unfit'],
  ] as const)('is not made %s', async ([, wanted, status, code], { db, call }) => {
    const headers = await pageOf(db, 'lin', ['planner'])
    const answer = await make(call, headers, wanted)
    expect([answer.status, answer.body.code]).toEqual([status, code])
  })

  test('guessing ends soon at one address, and a right one still works', async ({ call }) => {
    const statuses = []
    for (let guess = 0; guess < 105; guess += 1) statuses.push((await call('GET', '/api/v1/session', { headers: bearer(`cx_${guess}`) })).status)
    expect([statuses[0], statuses[99], statuses[104]]).toEqual([401, 401, 429])
    expect((await call('GET', '/api/v1/imports', { as: 'administrator' })).status).toBe(200)
  })
})

test('the operator’s token is nobody’s account', async ({ call }) => {
  for (const [method, url] of [
    ['GET', 'sessions'],
    ['GET', 'api-tokens'],
    ['DELETE', 'session'],
  ] as const)
    expect((await call(method, `/api/v1/${url}`, { as: 'administrator' })).body.code).toBe('no_own_account')
})
