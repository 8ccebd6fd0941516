import { describe, expect } from 'vitest'
import { Passwords } from '../../server/accounts/password.ts'
import { stepOf } from '../../server/accounts/totp.ts'
import { buildApp } from '../../server/app.ts'
import { readConfig } from '../../server/config.ts'
import { rows, type Db } from '../../server/database/connect.ts'
import { addAccount, cookieOf, givePassword, pageHeaders, password, signedIn } from '../support/accounts.ts'
import { adminToken, callerOf, now, test as base, type Answer, type Call } from '../support/app.ts'
import { codeAt } from '../support/authenticator.ts'

const passwords = new Passwords()

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

async function li(db: Db): Promise<{ id: string; headers: Record<string, string> }> {
  const id = await addAccount(db, 'li.na', ['inspector'])
  await givePassword(db, id, passwords)
  return { id, headers: await signedIn(db, id) }
}

const totp = '/api/v1/account/totp'
const begin = async (call: Call, headers: Record<string, string>) =>
  (await call('POST', totp, { headers, body: { password } })).body as { key: string; uri: string }
const confirm = (call: Call, headers: Record<string, string>, code: string) => call('POST', `${totp}/confirmation`, { headers, body: { code } })
const signIn = (call: Call, code?: string, typed = password) =>
  call('POST', '/api/v1/session', {
    headers: { 'sec-fetch-site': 'same-origin' },
    body: { login_name: 'li.na', password: typed, ...(code && { code }) },
  })
const codeOf = ({ status, body }: Answer) => `${status} ${body.code ?? ''}`.trim()

/** Li Na with a second factor that was confirmed half a minute ago. */
async function ready(db: Db, call: Call, clock: { ms: number }) {
  const { id, headers } = await li(db)
  const { key } = await begin(call, headers)
  const confirmed = await confirm(call, headers, codeAt(key, new Date(clock.ms)))
  clock.ms += 30_000
  const fresh = { 'sec-fetch-site': 'same-origin', cookie: pageHeaders(cookieOf(confirmed).secret).cookie }
  return { id, key, codes: confirmed.body.recovery_codes as string[], headers: fresh, code: (ms = 0) => codeAt(key, new Date(clock.ms + ms)) }
}

test('the codes are those of RFC 6238', () => {
  const key = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ' // of its test vectors
  for (const [seconds, code] of [
    [59, '287082'],
    [1_111_111_109, '081804'],
    [20_000_000_000, '353130'],
  ] as const) {
    expect([codeAt(key, new Date(seconds * 1000)), stepOf(code, key, new Date(seconds * 1000))]).toEqual([code, Math.floor(seconds / 30)])
  }
})

describe('a second factor', () => {
  test('is asked for once a code was confirmed, and ends every session but the one that asks', async ({ db, call, clock }) => {
    const { id, headers } = await li(db)
    const other = await signedIn(db, id)
    expect(codeOf(await call('POST', totp, { headers, body: { password: 'wrong' } }))).toBe('422 password_wrong')
    const first = await begin(call, headers)
    const { key, uri } = await begin(call, headers)
    expect(key).not.toBe(first.key)
    expect(new URL(uri).searchParams.get('secret')).toBe(key)
    expect(codeOf(await signIn(call))).toBe('200')
    expect(codeOf(await confirm(call, headers, codeAt(first.key, new Date(clock.ms))))).toBe('422 totp_code_wrong')
    const confirmed = await confirm(call, headers, codeAt(key, new Date(clock.ms)))
    expect([confirmed.status, new Set(confirmed.body.recovery_codes).size]).toEqual([200, 10])
    for (const ended of [headers, other]) expect(codeOf(await call('GET', totp, { headers: ended }))).toBe('401 not_signed_in')
    const state = await call('GET', totp, { headers: pageHeaders(cookieOf(confirmed).secret) })
    expect([state.body, state.headers['cache-control']]).toEqual([{ confirmed_at: now().toISOString(), recovery_codes_left: 10 }, 'no-store'])
    expect(codeOf(await signIn(call))).toBe('401 second_factor_needed')
    expect(codeOf(await signIn(call, codeAt(key, new Date(clock.ms))))).toBe('401 second_factor_wrong')
  })

  test('is a code of now, or of half a minute before or after, each good once', async ({ db, call, clock }) => {
    const { code } = await ready(db, call, clock)
    clock.ms += 60_000
    expect(codeOf(await signIn(call, code(-60_000)))).toBe('401 second_factor_wrong')
    expect(codeOf(await signIn(call, code(-30_000)))).toBe('200')
    expect(codeOf(await signIn(call, code(-30_000)))).toBe('401 second_factor_wrong')
    const ahead = code(30_000)
    expect(codeOf(await signIn(call, `${ahead.slice(0, 3)} ${ahead.slice(3)}`))).toBe('200')
    expect(codeOf(await signIn(call, code()))).toBe('401 second_factor_wrong')
  })

  test('may be a recovery code, each once, and what stands in the database is none', async ({ db, call, clock }) => {
    const { codes, headers } = await ready(db, call, clock)
    expect(codeOf(await signIn(call, codes[0]!.toUpperCase().replaceAll('-', ' ')))).toBe('200')
    expect(codeOf(await signIn(call, codes[0]))).toBe('401 second_factor_wrong')
    expect((await call('GET', totp, { headers })).body.recovery_codes_left).toBe(9)
    const stored = await rows<{ code_hash: string }>(db, 'select code_hash from recovery_codes')
    for (const { code_hash } of stored) expect(code_hash).toMatch(/^[0-9a-f]{64}$/)
    expect(codeOf(await signIn(call, stored[0]!.code_hash.slice(0, 40)))).toBe('401 second_factor_wrong')
    const { events } = (await call('GET', '/api/v1/account-events', { as: 'administrator' })).body
    expect(events.map(({ event }: { event: string }) => event)).toEqual(expect.arrayContaining(['totp_confirmed', 'recovery_code_used']))
  })

  test('is guessed no oftener than a password, and never without it', async ({ db, call, clock }) => {
    const { code } = await ready(db, call, clock)
    const wrong = code() === '000000' ? '000001' : '000000'
    for (let guess = 1; guess <= 5; guess += 1) expect(codeOf(await signIn(call, wrong))).toBe('401 second_factor_wrong')
    expect(codeOf(await signIn(call, code()))).toBe('429 sign_in_locked')
    clock.ms += 60_000
    expect(codeOf(await signIn(call, code(), 'wrong'))).toBe('401 sign_in_refused')
    clock.ms += 120_000
    expect(codeOf(await signIn(call, code()))).toBe('200')
  })

  test('two at once with one code are one sign-in', async ({ db, call, clock }) => {
    const { code } = await ready(db, call, clock)
    const answers = await Promise.all([signIn(call, code()), signIn(call, code())])
    expect(answers.map(codeOf).toSorted()).toEqual(['200', '401 second_factor_wrong'])
  })

  test('is taken away with the password, or by the administrator, with an event; a new one needs a new key', async ({ db, call, clock }) => {
    const { id, key, headers } = await ready(db, call, clock)
    expect(codeOf(await call('POST', totp, { headers, body: { password } }))).toBe('409 totp_on')
    const remove = (typed: string) => call('POST', `${totp}/removal`, { headers, body: { password: typed } })
    expect([codeOf(await remove('wrong')), codeOf(await remove(password)), codeOf(await remove(password))]).toEqual([
      '422 password_wrong',
      '204',
      '404 totp_off',
    ])
    expect(codeOf(await signIn(call))).toBe('200')
    const next = await begin(call, headers)
    expect(next.key).not.toBe(key)
    await confirm(call, headers, codeAt(next.key, new Date(clock.ms)))
    const listed = async () => (await call('GET', '/api/v1/users', { as: 'administrator' })).body.users[0].has_second_factor
    expect([await listed(), codeOf(await signIn(call))]).toEqual([true, '401 second_factor_needed'])
    expect(codeOf(await call('DELETE', `/api/v1/users/${id}/totp`, { as: 'administrator' }))).toBe('204')
    expect([await listed(), codeOf(await signIn(call))]).toEqual([false, '200'])
    expect(codeOf(await call('DELETE', `/api/v1/users/${id}/totp`, { as: 'administrator' }))).toBe('404 totp_off')
    const removed = (await call('GET', '/api/v1/account-events', { as: 'administrator' })).body.events.filter(
      ({ event }: { event: string }) => event === 'totp_removed',
    )
    expect(removed.map(({ actor }: { actor: string }) => actor)).toEqual(['administrator', 'li.na'])
    expect(await rows(db, 'select from recovery_codes')).toEqual([])
  })
})
