import { spawn } from 'node:child_process'
import { createServer, type AddressInfo } from 'node:net'
import { request } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, onTestFinished } from 'vitest'
import { connect } from '../../server/database/connect.ts'
import { lacking } from '../../server/database/requirements.ts'
import { town } from '../support/facilities.ts'
import { test } from '../support/processes.ts'
import { createDatabase } from '../support/server_database.ts'
import {
  databaseEnded,
  databaseProcess,
  program,
  runServer,
  spawnServer,
  startServer,
  type Environment,
  type ServerProcess,
} from '../support/server_process.ts'

describe('a start that can’t go on says why in one sentence', () => {
  test('a wrong value', async ({ dataDir }) => {
    expect(await runServer({ DATA_DIR: dataDir, PORT: 'eighty' })).toEqual({
      code: 1,
      said: 'PORT: "eighty" can\'t be used. Use a whole number from 0 to 65535.\n',
    })
  })

  test('a port that is taken', async ({ home }) => {
    const other = createServer().listen(0, '127.0.0.1')
    onTestFinished(() => void other.close())
    await new Promise((resolve) => other.once('listening', resolve))
    const { port } = other.address() as AddressInfo
    const said = `PORT: another program listens on 127.0.0.1:${port} already. Stop it, or choose another PORT.\n`
    expect(await runServer({ ...(await home('embedded')), PORT: String(port) })).toEqual({ code: 1, said })
  })

  test('a database that is not there', async ({ dataDir }) => {
    const { code, said } = await runServer({ DATA_DIR: dataDir, DATABASE_URL: 'postgres://somebody:secret@127.0.0.1:1/none' })
    expect(code).toBe(1)
    expect(said).toMatch(/^DATABASE_URL: the database can't be reached \(connect ECONNREFUSED 127\.0\.0\.1:1\)\. [^\n]*\n$/)
    expect(said).not.toContain('secret')
  })

  test('a user without the rights that the migrations need', async ({ dataDir }) => {
    const { url, drop } = await createDatabase()
    const administrator = connect({ url }, 1)
    const role = `reader_${process.pid}`
    await administrator.raw(`create role ${role} login`)
    onTestFinished(async () => {
      await administrator.raw(`drop role ${role}`)
      await administrator.destroy()
      await drop()
    })
    const asReader = new URL(url)
    asReader.username = role
    const { code, said } = await runServer({ DATA_DIR: dataDir, DATABASE_URL: asReader.href })
    expect(code).toBe(1)
    expect(said).toMatch(/^The user of DATABASE_URL lacks a right \(permission denied [^\n]*`create extension postgis`[^\n]*\n$/)
  })

  test('a server that is too old or has no PostGIS; the oldest that will do goes on', () => {
    const oldest = { version: 150_000, version_text: '15.0', postgis_available: '3.3.0', postgis_installed: null, trigrams_available: true }
    expect(lacking(oldest)).toBeNull()
    expect(lacking({ ...oldest, version: 149_999, version_text: '14.99' })).toMatch(
      /^The database is PostgreSQL 14\.99; PostgreSQL 15 or newer is needed\.$/,
    )
    expect(lacking({ ...oldest, postgis_available: '3.2.9' })).toMatch(/^The database has PostGIS 3\.2\.9; PostGIS 3\.3 or newer is needed\.$/)
    expect(lacking({ ...oldest, postgis_available: '3.10.1' })).toBeNull()
    expect(lacking({ ...oldest, postgis_available: '3.6.0', postgis_installed: '3.2.0' })).toContain('has PostGIS 3.2.0')
    expect(lacking({ ...oldest, postgis_available: null })).toContain('no PostGIS')
    expect(lacking({ ...oldest, trigrams_available: false })).toContain('no pg_trgm')
  })

  test('a database that a newer program has migrated', async ({ dataDir }) => {
    const { url, drop } = await createDatabase()
    onTestFinished(drop)
    await (await startServer({ DATA_DIR: dataDir, DATABASE_URL: url })).stop()
    const db = connect({ url }, 1)
    await db('knex_migrations').insert({ name: '9999_tomorrow.sql', batch: 9, migration_time: new Date() })
    await db.destroy()
    const { code, said } = await runServer({ DATA_DIR: dataDir, DATABASE_URL: url })
    expect(code).toBe(1)
    expect(said).toMatch(/^The database is newer than this program: it has 9999_tomorrow\.sql, [^\n]*\n$/)
  })
})

test('two servers that start at once on an empty database both serve it', async ({ dataDir, launch }) => {
  const { url, drop } = await createDatabase()
  const servers = await Promise.all([1, 2].map(() => launch({ DATA_DIR: dataDir, DATABASE_URL: url, DEMO: 'on' })))
  const counts = await Promise.all(servers.map(({ call }) => call('GET', '/api/v1/facilities?limit=1')))
  expect(counts.map(({ status }) => status)).toEqual([200, 200])
  expect(counts[0]?.body.number_matched).toBeGreaterThan(100)
  expect(counts[0]?.body.number_matched).toBe(counts[1]?.body.number_matched)
  await Promise.all(servers.map(({ kill }) => kill()))
  await drop()
})

describe('a start that is killed can be started again', () => {
  test('on an empty data folder, at any moment', async ({ dataDir, launch }) => {
    for (const after_ms of [300, 800, 1500, 2500, 4000]) {
      const { kill } = spawnServer({ DATA_DIR: dataDir })
      const database = await databaseProcess(dataDir)
      await sleep(after_ms)
      // The server first, because it would start its database again; and the next round must not take this one for its own.
      const ended = kill()
      process.kill(database, 'SIGKILL')
      await ended
      await databaseEnded(dataDir)
    }
    const server = await launch({ DATA_DIR: dataDir })
    expect((await server.call('GET', '/api/v1/regions')).status).toBe(200)
  })

  test('on an empty database of a server, at any moment', async ({ dataDir, launch }) => {
    const { url, drop } = await createDatabase()
    for (const after_ms of [500, 700, 900, 1100]) {
      const { kill } = spawnServer({ DATA_DIR: dataDir, DATABASE_URL: url })
      await sleep(after_ms)
      await kill()
    }
    const server = await launch({ DATA_DIR: dataDir, DATABASE_URL: url })
    expect((await server.call('GET', '/api/v1/regions')).status).toBe(200)
    await server.kill()
    await drop()
  })
})

describe('a server that is told to stop', () => {
  for (const engine of ['embedded', 'server'] as const) {
    test(`finishes the open request, refuses new ones, and ends with 0 (${engine})`, async ({ home, launch }) => {
      const environment = await home(engine)
      const server = await launch(environment)
      const slow = slowPost(server)
      await sleep(300)
      const code = server.stop()
      await sleep(300)
      await expect(fetch(`${server.url}/healthz`)).rejects.toThrow('fetch failed')
      const { status, body } = await slow.finish()
      expect([status, body.code]).toEqual([201, 'A-1'])
      expect(await code).toBe(0)
      const again = await launch(environment)
      expect((await again.call('GET', `/api/v1/facilities/${body.id}`)).body.code).toBe('A-1')
    })
  }

  test('is not held up for ever by a request that never ends', async ({ home, launch }) => {
    const server = await launch(await home('embedded'))
    slowPost(server)
    await sleep(300)
    const asked = Date.now()
    expect(await server.stop()).toBe(0)
    expect(Date.now() - asked).toBeLessThan(15_000)
  })

  test('closes its database also when the signal goes to the whole group, twice', async ({ madeDir }) => {
    const child = spawn(process.execPath, [program], {
      detached: true,
      stdio: 'pipe',
      env: { PATH: process.env['PATH'], PORT: '0', DATA_DIR: madeDir, LOG_LEVEL: 'warn', DEMO: 'off' },
    })
    let said = ''
    child.stderr.on('data', (text: Buffer) => (said += text.toString()))
    await new Promise((resolve) => child.stdout.on('data', resolve))
    const ended = new Promise((resolve) => child.once('exit', resolve))
    process.kill(-child.pid!, 'SIGTERM') // it was started
    child.kill('SIGTERM')
    expect(await ended).toBe(0)
    expect(said).toBe('')
  })
})

/** A request whose body has begun to arrive; `finish` sends the rest. */
function slowPost({ url, token }: ServerProcess) {
  const body = JSON.stringify({
    kind: 'toilet',
    category: 'street_toilet',
    name_zh: '东门公厕',
    code: 'A-1',
    town_code: town,
    lifecycle: 'operating',
  })
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }
  const sent = request(`${url}/api/v1/facilities`, { method: 'POST', headers })
  sent.on('error', () => undefined) // cut by the server in one of the tests
  sent.write(body.slice(0, 20))
  return {
    finish: async () => {
      const answered = new Promise<{ status: number; body: Environment }>((resolve) =>
        sent.once(
          'response',
          (response) => void response.toArray().then((chunks) => resolve({ status: response.statusCode!, body: JSON.parse(chunks.join('')) })),
        ),
      )
      sent.end(body.slice(20))
      return answered
    },
  }
}
