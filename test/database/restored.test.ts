import { cp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { expect } from 'vitest'
import { startSession } from '../../server/queries/sessions.ts'
import { pageHeaders } from '../support/accounts.ts'
import type { Call } from '../support/app.ts'
import { addFacility } from '../support/facilities.ts'
import { test } from '../support/processes.ts'
import { databaseEnded, onDatabase, type Environment, type ServerProcess } from '../support/server_process.ts'
import { device, nameOf, renamed, type Device } from '../support/sync.ts'

test.for(['embedded', 'server'] as const)(
  'a backup that is put in the place of the database is noticed by itself, and has again what the device holds (%s)',
  async (engine, { home, launch }) => {
    const environment = await home(engine)
    const at: { server: ServerProcess } = { server: await launch(environment) }
    const call: Call = (...asked) => at.server.call(...asked)
    const { id } = await addFacility(call)
    const chen = await inspector(environment, call)
    const a = renamed(chen, id, '甲厕')
    expect(await chen.told(a)).toEqual(['applied'])
    const { keep, putBack, forget } = storing(environment)
    await at.server.stop()
    await keep()
    at.server = await launch(environment)
    const b = renamed(chen, id, '乙厕', { after: a.operation_id })
    expect(await chen.told(b)).toEqual(['applied'])
    const before = chen.server.server_epoch

    await at.server.stop()
    await putBack()
    at.server = await launch(environment)
    expect(await nameOf(call, id)).toBe('甲厕')
    const asked = { batch_id: randomUUID(), ids: [b.operation_id], server_mark: chen.server.server_mark }
    const { body } = await call('POST', '/api/v1/sync/receipts', { headers: chen.headers, body: asked })
    expect([body.receipts[0].status, body.server_epoch === before]).toEqual(['unknown', false])
    expect(at.server.said()).toContain('restored from a backup')
    expect([await chen.told(a, b), await chen.told(a, b), await nameOf(call, id)]).toEqual([
      ['duplicate', 'applied'],
      ['duplicate', 'duplicate'],
      '乙厕',
    ])
    expect(chen.server.server_epoch).toBe(body.server_epoch)
    await forget()
  },
)

async function inspector(environment: Environment, call: Call): Promise<Device> {
  return onDatabase(environment, async (db) => {
    const made = await device(db, call, 'chen.jie')
    Object.assign(made.headers, pageHeaders(await startSession(db, made.user_id, { agent: 'test', now: new Date() })))
    return made
  })
}

interface Storing {
  keep: () => Promise<void>
  putBack: () => Promise<void>
  forget: () => Promise<void>
}

/** A copy as an operator makes it: of the data folder, or of the whole database under the number that it has. */
function storing(environment: Environment): Storing {
  const url = environment['DATABASE_URL']
  return url ? storingDatabase(new URL(url).pathname.slice(1)) : storingFolder(environment['DATA_DIR']!)
}

function storingFolder(folder: string): Storing {
  const kept = join(folder, '..', `backup-${randomUUID()}`)
  return {
    keep: async () => {
      await databaseEnded(folder)
      await cp(folder, kept, { recursive: true })
    },
    putBack: async () => {
      await databaseEnded(folder)
      await rm(folder, { recursive: true })
      await cp(kept, folder, { recursive: true })
    },
    forget: () => rm(kept, { recursive: true }),
  }
}

function storingDatabase(name: string): Storing {
  const kept = `${name}_backup`
  return {
    keep: () => onServer(async (client) => void (await client.query(`create database ${kept} template ${name}`))),
    putBack: () =>
      onServer(async (client) => {
        const { rows } = await client.query<{ oid: number }>('select oid from pg_database where datname = $1', [name])
        await client.query(`drop database ${name} with (force)`)
        await client.query(`create database ${name} template ${kept} oid ${rows[0]!.oid}`)
      }),
    forget: () => onServer(async (client) => void (await client.query(`drop database ${kept}`))),
  }
}

async function onServer(work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: process.env['TEST_DATABASE_URL'] })
  await client.connect()
  try {
    await work(client)
  } finally {
    await client.end()
  }
}
