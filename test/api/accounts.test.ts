import { describe, expect } from 'vitest'
import { buildApp } from '../../server/app.ts'
import { readConfig } from '../../server/config.ts'
import { Passwords } from '../../server/accounts/password.ts'
import { rows, type Db } from '../../server/database/connect.ts'
import { addAccount, cookieOf, givePassword, pageHeaders, password, signedIn, signInAs, standsInClear } from '../support/accounts.ts'
import { adminToken, callerOf, now, test as base, type Call } from '../support/app.ts'
import { town } from '../support/facilities.ts'

const passwords = new Passwords()
const minutes = (count: number) => count * 60_000
const own = { 'sec-fetch-site': 'same-origin' }

/** An app whose clock the test puts forward. */
const test = base.extend<{ clock: { ms: number }; call: Call }>({
  // oxlint-disable-next-line no-empty-pattern -- Vitest reads the pattern
  clock: async ({}, use) => use({ ms: now().getTime() }),
  call: async ({ db, clock }, use) => {
    const app = await buildApp({ config: readConfig({}), db, adminToken, now: () => new Date(clock.ms) })
    await use(callerOf(app))
    await app.close()
  },
})

async function li(db: Db, roles: Parameters<typeof addAccount>[2] = ['inspector']): Promise<string> {
  const id = await addAccount(db, 'li.na', roles, '李娜')
  await givePassword(db, id, passwords)
  return id
}

const whoIs = async (call: Call, headers: Record<string, string>) => (await call('GET', '/api/v1/session', { headers })).body.user?.login_name ?? null
const eventsOf = async (call: Call) =>
  (await call('GET', '/api/v1/account-events', { as: 'administrator' })).body.events.map(({ event, actor }: { event: string; actor: string }) => [
    event,
    actor,
  ])

describe('signing in', () => {
  test('answers who one is, and the session holds until it is ended', async ({ db, call }) => {
    await li(db, [{ role: 'inspector', town_codes: [town] }])
    const answer = await signInAs(call, 'LI.NA')
    expect(answer.status).toBe(200)
    expect(answer.body.user).toMatchObject({ login_name: 'li.na', display_name: '李娜' })
    expect(answer.body.permissions).toContainEqual({ permission: 'edit_facilities', scopes: [{ town_codes: [town], department_codes: null }] })
    const headers = pageHeaders(cookieOf(answer).secret)
    expect(await whoIs(call, headers)).toBe('li.na')
    expect((await call('DELETE', '/api/v1/session', { headers })).status).toBe(204)
    expect(await whoIs(call, headers)).toBeNull()
    expect(await eventsOf(call)).toEqual([
      ['signed_out', 'li.na'],
      ['signed_in', 'li.na'],
    ])
  })

  test('a wrong password, an unknown name, a disabled account and one without a password are refused alike', async ({ db, call }) => {
    const disabled = await li(db)
    await addAccount(db, 'no.password', ['inspector'])
    await call('PATCH', `/api/v1/users/${disabled}`, { as: 'administrator', body: { is_disabled: true } })
    const answers = [await signInAs(call, 'li.na'), await signInAs(call, 'no.password'), await signInAs(call, 'nobody.there')]
    await call('PATCH', `/api/v1/users/${disabled}`, { as: 'administrator', body: { is_disabled: false } })
    answers.push(await signInAs(call, 'li.na', 'wrong'))
    for (const { status, body, headers } of answers) expect([status, body.code, headers['set-cookie']]).toEqual([401, 'sign_in_refused', undefined])
    expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1)
  })

  test('a name is locked after five failures, for twice as long after each further one, whether or not somebody has it', async ({
    db,
    call,
    clock,
  }) => {
    await li(db)
    for (const name of ['li.na', 'nobody.there']) {
      for (let failure = 1; failure <= 5; failure += 1) expect((await signInAs(call, name, 'wrong')).status).toBe(401)
      const refused = await signInAs(call, name)
      expect([refused.status, refused.body.code, refused.headers['retry-after']]).toEqual([429, 'sign_in_locked', '60'])
    }
    clock.ms += minutes(1)
    expect((await signInAs(call, 'li.na', 'wrong')).status).toBe(401)
    expect((await signInAs(call, 'li.na')).headers['retry-after']).toBe('120')
    clock.ms += minutes(2)
    expect((await signInAs(call, 'li.na')).status).toBe(200)
    expect((await signInAs(call, 'li.na', 'wrong')).status).toBe(401)
  })

  test('the lock grows to an hour and no longer', async ({ call, clock }) => {
    for (let failure = 1; failure <= 15; failure += 1) {
      const { status } = await signInAs(call, 'nobody.there', 'wrong')
      if (status === 429) throw new Error(`locked at ${failure}`)
      clock.ms += failure < 5 ? 0 : minutes(60)
    }
    await signInAs(call, 'nobody.there', 'wrong')
    expect((await signInAs(call, 'nobody.there', 'wrong')).headers['retry-after']).toBe('3600')
  })

  test('many guesses at once are no more than one after the other', async ({ db, call }) => {
    await li(db)
    const answers = await Promise.all(Array.from({ length: 12 }, () => signInAs(call, 'li.na', 'wrong')))
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(5)
    expect((await signInAs(call, 'li.na')).status).toBe(429)
  })

  test('one address that tries many names waits', async ({ call }) => {
    const answers = []
    for (let guess = 0; guess < 62; guess += 1) answers.push(await signInAs(call, `guess.${guess}`, 'wrong'))
    const limited = answers.filter(({ body }) => body.code === 'too_many_requests')
    expect(limited).toEqual(answers.slice(60))
    expect(Number(limited[0]!.headers['retry-after'])).toBeGreaterThan(0)
  })
})

describe('a session', () => {
  test('is a new one at each sign-in: one that was known before ends and is never taken up', async ({ db, call }) => {
    await li(db)
    const first = cookieOf(await signInAs(call, 'li.na')).secret
    const again = cookieOf(await signInAs(call, 'li.na', password, { cookie: `session=${first}` })).secret
    const fixed = cookieOf(await signInAs(call, 'li.na', password, { cookie: 'session=chosen-by-somebody-else' })).secret
    expect(new Set([first, again, fixed, 'chosen-by-somebody-else']).size).toBe(4)
    expect([await whoIs(call, pageHeaders(first)), await whoIs(call, pageHeaders('chosen-by-somebody-else'))]).toEqual([null, null])
    expect([await whoIs(call, pageHeaders(again)), await whoIs(call, pageHeaders(fixed))]).toEqual(['li.na', 'li.na'])
  })

  test('ends when nothing was asked for twelve hours, and after seven days in any case', async ({ db, call, clock }) => {
    const id = await li(db)
    const idle = await signedIn(db, id)
    clock.ms += minutes(12 * 60) - 1
    expect(await whoIs(call, idle)).toBe('li.na')
    clock.ms += minutes(12 * 60)
    expect(await whoIs(call, idle)).toBeNull()
    const used = pageHeaders(cookieOf(await signInAs(call, 'li.na')).secret)
    for (let hours = 0; hours < 7 * 24 - 8; hours += 8) {
      clock.ms += minutes(8 * 60)
      expect(await whoIs(call, used)).toBe('li.na')
    }
    clock.ms += minutes(8 * 60)
    expect(await whoIs(call, used)).toBeNull()
  })

  test('ends with the account: disabled, with other roles, everywhere at once', async ({ db, call }) => {
    const id = await li(db)
    const session = await signedIn(db, id)
    for (const [body, code] of [
      [{ is_disabled: true }, 'deposit_only'],
      [{ is_disabled: false, grants: [{ role: 'supervisor', town_codes: null }] }, 'not_signed_in'],
    ] as const) {
      await call('PATCH', `/api/v1/users/${id}`, { as: 'administrator', body })
      expect((await call('GET', '/api/v1/sessions', { headers: session })).body.code).toBe(code)
    }
    const [one, other] = [await signedIn(db, id), await signedIn(db, id)]
    expect((await call('GET', '/api/v1/sessions', { headers: one })).body.sessions).toHaveLength(2)
    expect((await call('DELETE', '/api/v1/sessions', { headers: one })).status).toBe(204)
    expect([await whoIs(call, one), await whoIs(call, other)]).toEqual([null, null])
  })

  test('is a cookie that scripts can’t read and other sites don’t send; by https bound to this host', async ({ db, call }) => {
    await li(db)
    expect(cookieOf(await signInAs(call, 'li.na')).text).toMatch(/^session=[\w-]{43}; Max-Age=604800; Path=\/; HttpOnly; SameSite=Strict$/)
    const config = readConfig({ TRUST_PROXY: 'on' })
    const app = await buildApp({ config, db, adminToken, now })
    const https = { 'x-forwarded-proto': 'https', 'x-forwarded-host': 'map.example' }
    const answer = await signInAs(callerOf(app), 'li.na', password, https)
    expect(cookieOf(answer).text).toMatch(/^__Host-session=[\w-]{43}; Max-Age=604800; Path=\/; HttpOnly; Secure; SameSite=Strict$/)
    expect(await whoIs(callerOf(app), { ...https, cookie: `session=${cookieOf(answer).secret}` })).toBeNull()
    expect(await whoIs(callerOf(app), { ...https, cookie: `__Host-session=${cookieOf(answer).secret}` })).toBe('li.na')
    await app.close()
  })

  test('is not begun over plain http from another machine, unless the configuration says so', async ({ db, call }) => {
    await li(db)
    const host = { host: '10.1.2.3:8080' }
    expect((await signInAs(call, 'li.na', password, host)).body.code).toBe('sign_in_needs_https')
    const app = await buildApp({ config: readConfig({ PLAIN_HTTP: 'on' }), db, adminToken, now })
    expect((await signInAs(callerOf(app), 'li.na', password, host)).status).toBe(200)
    await app.close()
  })

  test('nothing secret is kept as it is', async ({ db, call }) => {
    const id = await li(db)
    const session = cookieOf(await signInAs(call, 'li.na')).secret
    const { path } = (await call('POST', `/api/v1/users/${id}/reset-link`, { as: 'administrator' })).body
    for (const secret of [session, path.split('#')[1], password]) expect(await standsInClear(db, secret)).toBe(false)
    const [stored] = await rows<{ hash: string }>(db, 'select hash from passwords')
    expect(stored!.hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  })
})

describe('a write from another site’s page', () => {
  const foreign: [string, Record<string, string>][] = [
    ['says that it is from another site', { 'sec-fetch-site': 'cross-site' }],
    ['says that it is from a neighbour', { 'sec-fetch-site': 'same-site' }],
    ['comes from another origin', { origin: 'https://elsewhere.example' }],
    ['comes from an origin that is hidden', { origin: 'null' }],
    ['does not say where it comes from', {}],
  ]
  test.for(foreign)('is refused where it %s', async ([, headers], { db, call }) => {
    const { cookie } = await signedIn(db, await li(db, ['administrator']))
    const body = { kind: 'toilet', category: 'street_toilet', name_zh: '甲', town_code: town }
    const refused = await call('POST', '/api/v1/facilities', { headers: { cookie: cookie!, ...headers }, body })
    expect([refused.status, refused.body.code]).toEqual([403, 'foreign_origin'])
    const read = await call('GET', '/api/v1/session', { headers: { cookie: cookie!, ...headers } })
    expect(read.body.user.login_name).toBe('li.na')
  })

  test('can’t sign anybody in either; our own pages can, and a token needs no page', async ({ db, call }) => {
    const { cookie } = await signedIn(db, await li(db, ['administrator']))
    expect((await signInAs(call, 'li.na', password, { 'sec-fetch-site': 'cross-site' })).body.code).toBe('foreign_origin')
    const body = { kind: 'toilet', category: 'street_toilet', name_zh: '甲', town_code: town }
    const headers = { cookie: cookie!, origin: 'http://localhost:8080', host: 'localhost:8080' }
    expect((await call('POST', '/api/v1/facilities', { headers, body })).status).toBe(201)
    const token = { authorization: `Bearer ${adminToken}`, origin: 'https://elsewhere.example' }
    expect((await call('POST', '/api/v1/facilities', { headers: token, body: { ...body, name_zh: '乙' } })).status).toBe(201)
  })
})

describe('a password', () => {
  const reset = async (call: Call, id: string, new_password: string, language = 'zh') => {
    const { path } = (await call('POST', `/api/v1/users/${id}/reset-link`, { as: 'administrator' })).body
    const body = { secret: path.split('#')[1], new_password }
    return call('POST', '/api/v1/password/reset', { body, headers: { ...own, 'accept-language': language } })
  }

  test.for([
    ['short', 'a1-b2-c3', 'password_length'],
    ['long', 'x-9y'.repeat(40), 'password_length'],
    ['common', 'password1234', 'password_weak'],
    ['a row of keys', 'qwertyuiop123', 'password_weak'],
    ['one’s login name', 'li.na-in-the-river-9', 'password_of_name'],
  ])('that is %s is refused', async ([, typed, code], { db, call }) => {
    const { status, body } = await reset(call, await li(db), typed!)
    expect([status, body.code, body.fields[0].field]).toEqual([422, code, 'new_password'])
  })

  test('that is weak is told why in the reader’s language', async ({ db, call }) => {
    const id = await li(db)
    expect((await reset(call, id, 'qwertyuiop', 'zh')).body.remedy).toMatch(/[键密]/)
    expect((await reset(call, id, 'qwertyuiop', 'en')).body.remedy).toMatch(/^[A-Z][^\u4e00-\u9fff]+\.$/)
  })

  test('one address that guesses links waits, and whoever has a right one does not', async ({ db, call }) => {
    const id = await li(db)
    const use = (secret: string) => call('POST', '/api/v1/password/reset', { body: { secret, new_password: '海-lantern-79-quilt' }, headers: own })
    const guesses: string[] = []
    for (let guess = 1; guess <= 21; guess += 1) guesses.push((await use(`guess ${guess}`)).body.code)
    expect([guesses[19], guesses[20]]).toEqual(['reset_link_dead', 'too_many_requests'])
    const { path } = (await call('POST', `/api/v1/users/${id}/reset-link`, { as: 'administrator' })).body
    expect((await use(path.split('#')[1])).status).toBe(200)
  })

  test('is set once by a link, in a day, and ends every session and lock', async ({ db, call, clock }) => {
    const id = await li(db)
    const session = await signedIn(db, id)
    for (let failure = 1; failure <= 5; failure += 1) await signInAs(call, 'li.na', 'wrong')
    const links = [1, 2].map(() => call('POST', `/api/v1/users/${id}/reset-link`, { as: 'administrator' }))
    const [before, last] = (await Promise.all(links)).map(({ body }) => body.path.split('#')[1])
    const use = (secret: string) => call('POST', '/api/v1/password/reset', { body: { secret, new_password: '海-lantern-79-quilt' }, headers: own })
    const answers = [await use(before), await use(last)].map(({ status }) => status)
    expect(new Set(answers)).toEqual(new Set([200, 410]))
    expect((await use(last)).body.code).toBe('reset_link_dead')
    expect(await whoIs(call, session)).toBeNull()
    expect((await signInAs(call, 'li.na', '海-lantern-79-quilt')).status).toBe(200)
    const { path } = (await call('POST', `/api/v1/users/${id}/reset-link`, { as: 'administrator' })).body
    clock.ms += minutes(24 * 60)
    expect((await use(path.split('#')[1])).status).toBe(410)
  })

  test('is changed with the present one; guessing that is locked too, and other sessions end', async ({ db, call }) => {
    const id = await li(db)
    const [headers, other] = [await signedIn(db, id), await signedIn(db, id)]
    const change = (given: string) => call('POST', '/api/v1/password', { headers, body: { password: given, new_password: '海-lantern-79-quilt' } })
    expect((await change('wrong')).body.code).toBe('password_wrong')
    const changed = await change(password)
    expect(changed.status).toBe(204)
    expect([await whoIs(call, headers), await whoIs(call, other)]).toEqual([null, null])
    const next = pageHeaders(cookieOf(changed).secret)
    const guess = () => call('POST', '/api/v1/password', { headers: next, body: { password: 'wrong', new_password: '海-lantern-79-quilt' } })
    const guesses = []
    for (let attempt = 1; attempt <= 6; attempt += 1) guesses.push((await guess()).body.code)
    expect(guesses).toEqual([...Array.from({ length: 5 }, () => 'password_wrong'), 'sign_in_locked'])
  })
})
