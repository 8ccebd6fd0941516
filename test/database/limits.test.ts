import { isDeepStrictEqual } from 'node:util'
/**
 * What the embedded engine can't do (one session for all clients, no COPY, no LISTEN, no statement timeout) and the way
 * that this program goes instead. Every way is tried on both engines.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { expect, inject } from 'vitest'
import { connect, firstRow, rows, writing, type Db } from '../../server/database/connect.ts'
import { filteredReads } from '../../server/ogc/filtered_reads.ts'
import { root } from '../../server/root.ts'
import { test } from '../support/app.ts'
import { addFacility } from '../support/facilities.ts'

const clients = Array.from({ length: 12 }, (_, client) => client)

test('many clients at once: each statement with parameters gets its own rows', async ({ onTestFinished }) => {
  const pools = clients.map(() => connect(inject('address'), 2))
  onTestFinished(async () => void (await Promise.all(pools.map((pool) => pool.destroy()))))
  const wrong: unknown[] = []
  await Promise.all(
    clients.map(async (client) => {
      for (let turn = 0; turn < 30; turn += 1) {
        const asked = { client, turn, word: `${client}-${turn}` }
        const sql =
          client % 2 === 0
            ? 'select (:turn)::int as turn, (:client)::int as client, (:word)::text as word'
            : 'select (:word)::text as word, (:client)::int as client, (:turn)::int as turn'
        const [answer] = await rows(pools[client]!, sql, asked)
        if (!isDeepStrictEqual({ ...(answer as object) }, { ...asked })) wrong.push([asked, answer])
      }
    }),
  )
  expect(wrong).toEqual([])
})

test('many clients at once: an error is told to the client that made it, and to no other', async ({ onTestFinished }) => {
  const pools = clients.map(() => connect(inject('address'), 1))
  onTestFinished(async () => void (await Promise.all(pools.map((pool) => pool.destroy()))))
  const outcomes = await Promise.all(
    clients.flatMap((client) =>
      [1, 2, 3].map(() =>
        rows<{ n: number }>(pools[client]!, 'select 12 / (:divisor)::int as n', { divisor: client % 3 }).then(
          ([row]) => row?.n,
          (error: { code?: string }) => error.code,
        ),
      ),
    ),
  )
  expect(outcomes).toEqual(clients.flatMap((client) => Array.from({ length: 3 }, () => (client % 3 === 0 ? '22012' : 12 / (client % 3)))))
})

test('the author of a change ends with the transaction: the next one has none', async ({ onTestFinished }) => {
  const pool = connect(inject('address'), 1)
  onTestFinished(() => pool.destroy())
  const actorNow = () => firstRow<{ actor: string }>(pool, "select coalesce(current_setting('changxing.actor', true), '') as actor")
  expect(await writing(pool, '李梅', (trx) => firstRow(trx, 'select current_actor() as actor'))).toEqual({ actor: '李梅' })
  expect(await actorNow()).toEqual({ actor: '' })
  await expect(writing(pool, '李梅', () => Promise.reject(new Error('undone')))).rejects.toThrow('undone')
  expect(await actorNow()).toEqual({ actor: '' })
  await expect(rows(pool, "update facilities set name_zh = name_zh || '!' where (select current_actor()) is not null")).rejects.toThrow(
    'a change needs an author',
  )
})

test('thousands of rows go in by one statement, as they were given', async ({ db }) => {
  const given = Array.from({ length: 5000 }, (_, n) => ({
    code: `test-${n}`,
    name_zh: n % 2 ? `残联 "${n}"\t\\N` : `住建局 ${n}?`,
    name_en: n % 3 ? null : `O'Office ${n}`,
  }))
  const sql = `insert into departments (code, name_zh, name_en)
    select code, name_zh, name_en from jsonb_to_recordset((:given)::jsonb) as given (code text, name_zh text, name_en text)`
  await rows(db, sql, { given: JSON.stringify(given) })
  const kept = await rows(db, "select code, name_zh, name_en from departments where code like 'test-%' order by substr(code, 6)::int")
  expect(kept).toEqual(given)
})

test('a filtered read is ended after its time where the engine can end it; only two are under way at once', async ({ onTestFinished }) => {
  const pool = connect(inject('address'), 3)
  onTestFinished(() => pool.destroy())
  const filtered = filteredReads(100)
  const sleep = (db: Db) => rows(db, 'select pg_sleep(0.4)')
  const codeOf = async (read: Promise<unknown>) =>
    read.then(
      () => 'done',
      (error: { code?: string }) => error.code,
    )
  const ended = inject('address').url ? 'filter_too_slow' : 'done'
  expect(await Promise.all([1, 2, 3].map(() => codeOf(filtered(pool, sleep))))).toEqual([ended, ended, 'filters_busy'])
  expect(await codeOf(filtered(pool, (db) => rows(db, 'select 1')))).toBe('done')
  expect(await codeOf(rows(pool, 'select pg_sleep(0.2)'))).toBe('done')
})

test('a client that goes away in its transaction is undone, and the others go on', async ({ onTestFinished }) => {
  const { url, ...where } = inject('address')
  const leaving = new pg.Client(url ? { connectionString: url } : { ...where, user: 'postgres', database: 'postgres' })
  const other = connect(inject('address'), 1)
  onTestFinished(() => other.destroy())
  leaving.on('error', () => undefined) // its connection is cut below
  await leaving.connect()
  await leaving.query('begin')
  await leaving.query("insert into departments (code, name_zh) values ('gone', '不留')")
  const { stream } = (leaving as unknown as { connection: { stream: { destroy: () => void } } }).connection
  stream.destroy()
  expect(await rows(other, "select from departments where code = 'gone'")).toEqual([])
})

test('no answer is without bounds: pages, nearest and counting end somewhere', async ({ call }) => {
  await addFacility(call)
  const asked = async (url: string) => (await call('GET', url)).status
  expect(await asked('/api/v1/facilities?limit=1000')).toBe(200)
  expect(await asked('/api/v1/facilities?limit=1001')).toBe(400)
  expect(await asked('/api/v1/nearest?lon=112.37&lat=24.78&limit=100')).toBe(200)
  expect(await asked('/api/v1/nearest?lon=112.37&lat=24.78&limit=101')).toBe(400)
})

/** Left: what must stand nowhere in our SQL and calls. Right: why. */
const unfit: [RegExp, string][] = [
  [/\blisten\s+[a-z"]|\bpg_notify\s*\(|\bnotify\s+[a-z]+_/i, 'LISTEN and NOTIFY are not passed on: ask for changes (server/queries/changes.ts)'],
  [
    /\bcopy\s+[a-z_."]+\s*(\([^)]*\)\s*)?(from|to)\s+(stdin|stdout)|pg-copy-streams/i,
    'COPY breaks the connection: insert from jsonb_to_recordset or unnest',
  ],
  [/\bset\s+(session|local)\s|[;`'"]\s*set\s+[a-z_.]+\s*(=|to)\s/i, 'settings are of all clients: set_config(…, true) in a transaction'],
  [/set_config\([^)]*,\s*false\s*\)/i, 'settings are of all clients: set_config(…, true) in a transaction'],
  [/statement_timeout|\bpg_cancel_backend\b/i, 'nothing ends a statement early: bound what it may do'],
  [/\bprepare\s+[a-z_]+\s+(as|\()|\bquery\(\s*\{\s*name:/i, 'named statements are of all clients'],
  [/\bpg_(try_)?advisory_lock\b/i, 'session locks are of all clients: pg_advisory_xact_lock'],
  [/\bcreate\s+temp(orary)?\b/i, 'temporary tables are of all clients'],
]

/** What a server alone is asked for, behind a look at which engine it is. */
const server_only = new Set(['server/database/copy.ts', 'server/database/connect.ts', 'server/database/bounded_read.ts'])

test('the code uses nothing that one of the engines lacks', () => {
  const files = ['server/database', 'server/queries', 'migrations'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
  )
  const sources = files.filter((file) => /\.(ts|sql)$/.test(file) && !server_only.has(file))
  expect(sources.length).toBeGreaterThan(20)
  const found = sources.flatMap((file) => {
    const text = readFileSync(join(root, file), 'utf8').replaceAll(/\/\*[^]*?\*\/|^\s*(--|\/\/).*$/gm, '')
    return unfit.filter(([words]) => words.test(text)).map(([, why]) => `${file}: ${why}`)
  })
  expect(found).toEqual([])
})

test('that search finds what it looks for', () => {
  const examples = [
    'listen facilities',
    'copy facilities (code) from stdin',
    'set session work_mem',
    "raw('set search_path = x')",
    "select set_config('a', 'b', false)",
    'set_config(x, y, false)',
    'select 1 -- statement_timeout',
    'prepare p as select 1',
    "client.query({ name: 'p'",
    'select pg_advisory_lock(1)',
    'create temp table t',
  ]
  expect(examples.filter((example) => !unfit.some(([words]) => words.test(example)))).toEqual([])
})
