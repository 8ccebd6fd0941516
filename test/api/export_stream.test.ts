import { once } from 'node:events'
import { get, type IncomingMessage } from 'node:http'
import { Writable } from 'node:stream'
import { pino } from 'pino'
import { expect } from 'vitest'
import { buildApp } from '../../server/app.ts'
import { readConfig } from '../../server/config.ts'
import { adminToken, now, test } from '../support/app.ts'
import { addFacility, town } from '../support/facilities.ts'

/** Larger than what lies between a reader that stops and the next batch. */
const rows = 4_000
const remark = 'x'.repeat(10_000)

test('one export at a time for each reader; one that fails midway is cut off, so that it shows, and is logged', async ({ call, db }) => {
  await addFacility(call)
  await db.raw(
    `insert into facilities (kind, category, name_zh, town_code, tags)
     select 'toilet', 'street_toilet', '公厕' || n, ?, jsonb_build_object('备注', (?)::text) from generate_series(1, ?::int) n`,
    [town, remark, rows],
  )
  const lines: Record<string, unknown>[] = []
  const log = new Writable({ write: (line, _encoding, done) => (lines.push(JSON.parse(String(line)) as Record<string, unknown>), done()) })
  const app = await buildApp({ config: readConfig({}), db, adminToken, now, logger: pino({ level: 'info' }, log) })
  await app.listen({ port: 0 })
  const { port } = app.server.address() as { port: number }
  const url = `http://127.0.0.1:${port}/api/v1/exports/geojson`
  const [first] = (await once(get(url), 'response')) as [IncomingMessage] // not read yet
  const second = await fetch(url)
  expect([second.status, second.headers.get('retry-after'), (await second.json()).code]).toEqual([429, '30', 'export_running'])

  await db.raw('alter table verifications rename to gone')
  const failed = once(first, 'error')
  first.resume()
  const [error] = (await failed) as [NodeJS.ErrnoException]
  expect([error.code, first.complete]).toEqual(['ECONNRESET', false])
  await expect.poll(() => lines.find(({ msg }) => msg === 'export cut off')).toMatchObject({ format: 'geojson', rows: expect.any(Number) })
  const third = await fetch(url)
  expect(third.status).not.toBe(429)
  await third.body?.cancel() // or closing would wait until somebody had read it
  await app.close()
})
