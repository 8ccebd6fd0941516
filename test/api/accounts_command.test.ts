import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, inject, test as base } from 'vitest'
import { buildApp } from '../../server/app.ts'
import { readConfig } from '../../server/config.ts'
import { connect, rows, writing, type Db } from '../../server/database/connect.ts'
import { root } from '../../server/root.ts'
import { adminToken, callerOf, type Call } from '../support/app.ts'
import { cookieOf, password, signInAs } from '../support/accounts.ts'

const address = inject('address')

interface Ended {
  code: number | null
  out: string
  err: string
}

/** `npm run account -- …` beside the engine of the tests, whose accounts go afterwards. */
const test = base.extend<{ db: Db; folder: string; run: (...args: string[]) => Promise<Ended>; call: Call }>({
  // oxlint-disable-next-line no-empty-pattern -- Vitest reads the pattern
  db: async ({}, use) => {
    const db = connect(address, 2)
    await use(db)
    await writing(db, 'test', (trx) => rows(trx, "delete from users where login_name = 'first.one'"))
    await rows(db, "delete from history where entity in ('users', 'user_roles')")
    await rows(db, 'truncate account_events, sign_in_failures')
    await db.destroy()
  },
  // oxlint-disable-next-line no-empty-pattern -- Vitest reads the pattern
  folder: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'changxing-account-'))
    await use(folder)
    await rm(folder, { recursive: true, force: true })
  },
  run: async ({ folder }, use) => use((...args) => command(folder, args)),
  call: async ({ db }, use) => {
    const app = await buildApp({ config: readConfig({}), db, adminToken, now: () => new Date() })
    await use(callerOf(app))
    await app.close()
  },
})

function command(cwd: string, args: string[]): Promise<Ended> {
  const engine = address.url ? { DATABASE_URL: address.url, DATA_DIR: cwd } : { DATA_DIR: address.host }
  const env = { PATH: process.env['PATH'], PUBLIC_URL: 'https://map.example/', ...engine }
  const child = spawn(process.execPath, [join(root, 'dist/server/account.js'), ...args], { cwd, env })
  const ended: Ended = { code: null, out: '', err: '' }
  child.stdout.on('data', (text: Buffer) => (ended.out += text))
  child.stderr.on('data', (text: Buffer) => (ended.err += text))
  return new Promise((resolve) => void child.once('close', (code) => resolve({ ...ended, code })))
}

const secretIn = ({ out }: Ended) => /https:\/\/map\.example\/password#([\w-]{43})\n/.exec(out)?.[1] ?? ''
const own = { 'sec-fetch-site': 'same-origin' }

test('the first administrator comes by the command, sets a password by its link and signs in', async ({ run, call }) => {
  const added = await run('add', 'first.one', '--role', 'administrator', '--display-name', '周敏')
  expect([added.code, added.err]).toEqual([0, ''])
  const set = await call('POST', '/api/v1/password/reset', { headers: own, body: { secret: secretIn(added), new_password: password } })
  expect([set.status, set.body]).toEqual([200, { login_name: 'first.one' }])
  const { secret } = cookieOf(await signInAs(call, 'first.one'))
  const { body } = await call('GET', '/api/v1/users', { headers: { cookie: `session=${secret}` } })
  expect(body.users).toMatchObject([{ login_name: 'first.one', display_name: '周敏', grants: [{ role: 'administrator', town_codes: null }] }])
})

test('it unlocks an account and makes a new link; what can’t be done is said', async ({ run, call }) => {
  await run('add', 'first.one', '--role', 'inspector', '--role', 'planner')
  for (let failure = 1; failure <= 5; failure += 1) await signInAs(call, 'first.one', 'wrong')
  expect((await signInAs(call, 'first.one', 'wrong')).status).toBe(429)
  expect(secretIn(await run('reset', 'First.One'))).not.toBe('')
  expect((await signInAs(call, 'first.one', 'wrong')).status).toBe(401)
  const [taken, unknown, wrong] = [await run('add', 'first.one', '--role', 'planner'), await run('reset', 'nobody.there'), await run('add', 'other')]
  expect([taken.code, unknown.code, wrong.code]).toEqual([1, 1, 1])
  expect(taken.err).toContain('已有人用这个登录名。')
  expect(unknown.err).toContain('There is no account nobody.there.')
  expect(wrong.err).toContain('Usage: npm run account')
})
