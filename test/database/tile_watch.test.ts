import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, inject } from 'vitest'
import { noFilter } from '#domain/filter.ts'
import { gunzipSync } from 'node:zlib'
import { buildApp, type App } from '../../server/app.ts'
import { readConfig } from '../../server/config.ts'
import { connect, writing } from '../../server/database/connect.ts'
import { addLifecycleEvent } from '../../server/queries/facility_edits.ts'
import { Tiles } from '../../server/tiles/tiles.ts'
import { adminToken, now } from '../support/app.ts'
import { silent } from '../support/silent.ts'
import { test as committed } from '../support/committed.ts'
import { decoded, featuresAt, tileAt } from '../support/tiles.ts'

/** Two server processes on one database: each with its own connections, memory and watch. */
const test = committed.extend<{ servers: [App, App] }>({
  // oxlint-disable-next-line no-empty-pattern -- Vitest reads the pattern
  servers: async ({}, use) => {
    const pools = [connect(inject('address'), 2), connect(inject('address'), 2)]
    const servers = await Promise.all(pools.map((db) => buildApp({ config: readConfig({}), db, adminToken, now })))
    for (const server of servers) await server.listen({ port: 0, host: '127.0.0.1' })
    await use(servers as [App, App])
    for (const server of servers) await server.close()
    for (const pool of pools) await pool.destroy()
  },
})

const names = async (server: App) => (await featuresAt(server, 'facilities', 14)).map(({ properties }) => properties['name_zh'])

/** What a committed change shows within. */
const second = { timeout: 1000, interval: 50 }

describe('a committed change shows within a second, in every server process', () => {
  test('added, renamed, closed', async ({ servers, db, add }) => {
    for (const server of servers) expect(await names(server)).toEqual([])
    const id = await add('东门公厕')
    for (const server of servers) await expect.poll(() => names(server), second).toEqual(['东门公厕'])
    await writing(db, 'test', (trx) => trx('facilities').where({ id }).update({ name_zh: '西门公厕' }))
    for (const server of servers) await expect.poll(() => names(server), second).toEqual(['西门公厕'])
    await writing(db, 'test', (trx) => addLifecycleEvent(trx, id, { state: 'closed', since: '2026-11-01', reason: '拆除' }))
    for (const server of servers) await expect.poll(() => names(server), second).toEqual([])
  })

  test('deleted', async ({ servers, db, add }) => {
    const id = await add('东门公厕')
    for (const server of servers) await expect.poll(() => names(server), second).toEqual(['东门公厕'])
    await writing(db, 'test', (trx) => trx('facilities').where({ id }).delete())
    for (const server of servers) await expect.poll(() => names(server), second).toEqual([])
  })

  test('deleted bit by bit, without being read anew for it', async ({ db, add, onTestFinished }) => {
    const ids = await writing(db, 'test', async (trx) => {
      const added: string[] = []
      for (let index = 0; index < 4; index += 1) added.push(await add(`公厕 ${index}`, trx))
      return added
    })
    const tiles = new Tiles(db, silent)
    onTestFinished(() => tiles.stop())
    const shown = await tiles.current()
    tiles.watch()
    for (const id of ids) {
      const size = shown.points.size
      await writing(db, 'test', (trx) => trx('facilities').where({ id }).delete())
      await expect.poll(() => shown.points.size, second).toBe(size - 1)
    }
    expect(await tiles.current()).toBe(shown)
  })

  test('more changes than the index takes in by the way', async ({ servers, add, db, ids }) => {
    const [server] = servers
    await names(server)
    await writing(db, 'test', async (trx) => {
      for (let index = 0; index < 300; index += 1) await add(`公厕 ${index}`, trx)
    })
    await expect.poll(async () => (await names(server)).length, second).toBe(300)
    await writing(db, 'test', (trx) => trx('facilities').where({ id: ids[7] }).update({ name_zh: '改名' }))
    await expect.poll(async () => (await names(server)).includes('改名'), second).toBe(true)
    expect(await names(server)).toHaveLength(300)
  })
})

test('a database that goes away is told once; the tiles stay, and are fresh when it is back', async ({ add }) => {
  const told: string[] = []
  const log = { info: (text: string) => told.push(text), warn: (_: object, text: string) => told.push(text) }
  const pool = connect(inject('address'), 2)
  const tiles = new Tiles(pool, log as never) // the two of its methods that the watch calls
  const shown = async () => decoded(gunzipSync((await tiles.tile('facilities', tileAt(14), noFilter)).gzip), 'facilities', tileAt(14)).length
  await add('东门公厕')
  tiles.watch()
  expect(await shown()).toBe(1)
  await pool.destroy()
  await sleep(1000)
  expect(await shown()).toBe(1)
  expect(told).toHaveLength(1)
  pool.initialize()
  await add('西门公厕')
  await expect.poll(shown, { timeout: 5000, interval: 100 }).toBe(2)
  await tiles.stop()
  await pool.destroy()
})
