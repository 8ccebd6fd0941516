import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { createConnection } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import pg from 'pg'
import { describe, expect, onTestFinished } from 'vitest'
import { serveSocket } from '../../server/database/embedded_socket.ts'
import { addFacility } from '../support/facilities.ts'
import { test } from '../support/processes.ts'
import { databaseProcess, eventually } from '../support/server_process.ts'

describe('the database process', () => {
  test('is started again when it is killed; meanwhile requests are told to come back', async ({ madeDir, launch }) => {
    const server = await launch({ DATA_DIR: madeDir })
    const { id } = await addFacility(server.call, { name_zh: '东门公厕' })
    process.kill(await databaseProcess(madeDir), 'SIGKILL')
    const refused: unknown[] = []
    const found = await eventually(async () => {
      const answer = await server.call('GET', `/api/v1/facilities/${id}`)
      if (answer.status === 200) return answer.body
      refused.push([answer.status, answer.body.code, answer.headers['retry-after']])
      return undefined
    })
    expect(found.name_zh).toBe('东门公厕')
    expect(refused.length).toBeGreaterThan(0)
    for (const refusal of refused) expect(refusal).toEqual([503, 'database_unavailable', '3'])
    await addFacility(server.call)
  })

  test('is started again when the engine in it ends, as COPY through the socket makes it', async ({ madeDir, launch }) => {
    const server = await launch({ DATA_DIR: madeDir })
    const { id } = await addFacility(server.call)
    const client = new pg.Client({ host: madeDir, user: 'postgres', database: 'postgres' })
    client.on('error', () => undefined) // its connection ends with the engine
    await client.connect()
    await expect(client.query('copy departments (code) from stdin')).rejects.toThrow('Connection terminated')
    await eventually(async () => (await server.call('GET', `/api/v1/facilities/${id}`)).status === 200 || undefined)
  })

  test('ends with its server, quietly, and leaves neither lock nor socket; the data is there at the next start', async ({ madeDir, launch }) => {
    const first = await launch({ DATA_DIR: madeDir })
    const { id } = await addFacility(first.call)
    const database = await databaseProcess(madeDir)
    expect(await first.stop()).toBe(0)
    expect(() => process.kill(database, 0)).toThrow('ESRCH')
    expect(['lock', '.s.PGSQL.5432'].filter((name) => existsSync(join(madeDir, name)))).toEqual([])
    expect(first.said()).toMatch(/^\n {2}畅行 Changxing {2}\S+\n.* ADMIN_TOKEN\n\n$/)
    const second = await launch({ DATA_DIR: madeDir })
    expect((await second.call('GET', `/api/v1/facilities/${id}`)).status).toBe(200)
  })

  test('ends when its server is killed, and the next server waits for that', async ({ madeDir, launch }) => {
    const first = await launch({ DATA_DIR: madeDir })
    await first.kill()
    const second = await launch({ DATA_DIR: madeDir })
    expect((await second.call('GET', '/api/v1/facilities')).status).toBe(200)
  })
})

describe('the socket', () => {
  const silent_ms = 300

  async function served() {
    const folder = await mkdtemp(join(tmpdir(), 'changxing-socket-'))
    const db = await PGlite.create()
    const path = join(folder, '.s.PGSQL.5432')
    const stop = await serveSocket(db, path, silent_ms)
    onTestFinished(async () => {
      await stop()
      await db.close()
      await rm(folder, { recursive: true })
    })
    const client = async () => {
      const connected = new pg.Client({ host: folder, user: 'postgres', database: 'postgres' })
      connected.on('error', () => undefined) // being dropped is what some tests are about
      await connected.connect()
      return connected
    }
    return { path, client }
  }

  test('a client that goes silent in its transaction is dropped and undone, and the others go on', async () => {
    const { client } = await served()
    const [silent, other] = [await client(), await client()]
    await silent.query('create table t (n int)')
    await silent.query('begin')
    await silent.query('insert into t values (1)')
    expect((await other.query('select count(*)::int as n from t')).rows).toEqual([{ n: 0 }])
    await expect(silent.query('commit')).rejects.toThrow(/terminated|closed|connection/i)
    await other.end()
  })

  test('a client that stays silent outside a transaction is not dropped', async () => {
    const { client } = await served()
    const quiet = await client()
    await new Promise((resolve) => setTimeout(resolve, 2 * silent_ms))
    expect((await quiet.query('select 1 as one')).rows).toEqual([{ one: 1 }])
    await quiet.end()
  })

  test('a client that goes away between two messages of a statement leaves nothing behind', async () => {
    const { path, client } = await served()
    const half = createConnection(path)
    const startup = Buffer.from('\0\x03\0\0user\0postgres\0database\0postgres\0\0', 'latin1')
    half.write(Buffer.concat([int32(startup.length + 4), startup]))
    await new Promise((resolve) => half.once('data', resolve))
    half.write(message('P', '\0select 1 / 0\0\0\0'))
    half.write(message('H', ''))
    await new Promise((resolve) => half.once('data', resolve))
    half.destroy()
    const other = await client()
    expect((await other.query('select $1::int as n', [7])).rows).toEqual([{ n: 7 }])
    await other.end()
  })

  test('messages cut anywhere on their way arrive as they were sent', async () => {
    const { client } = await served()
    const slow = await client()
    const { stream } = (slow as unknown as { connection: { stream: NodeJS.WritableStream } }).connection
    const write = stream.write.bind(stream)
    stream.write = ((bytes: Buffer) => [...bytes].map((byte) => write(Buffer.of(byte))).every(Boolean)) as typeof stream.write
    expect((await slow.query('select $1::text as word', ['厕所'])).rows).toEqual([{ word: '厕所' }])
    await slow.end()
  })

  function message(type: string, body: string): Buffer {
    return Buffer.concat([Buffer.from(type), int32(body.length + 4), Buffer.from(body, 'latin1')])
  }

  function int32(value: number): Buffer {
    const bytes = Buffer.alloc(4)
    bytes.writeInt32BE(value)
    return bytes
  }
})
