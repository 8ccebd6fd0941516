import { randomUUID } from 'node:crypto'
import { expect, inject } from 'vitest'
import { buildApp, type App } from '../../server/app.ts'
import { readConfig } from '../../server/config.ts'
import { connect, rows, writing, type Db } from '../../server/database/connect.ts'
import { operationsById, takeIn } from '../../server/queries/sync_operations.ts'
import { Line } from '../../server/sync/line.ts'
import { receiptsOf } from '../../server/sync/receipt.ts'
import { adminToken, callerOf, now } from '../support/app.ts'
import { test as base } from '../support/committed.ts'
import { eventually } from '../support/server_process.ts'
import { device, statesOf } from '../support/sync.ts'

interface Fixtures {
  pool: Db
  /** A server that waits for no record to be judged; nothing is judged before it may. */
  hurried: () => Promise<{ app: App; mayJudge: () => void }>
  /** Login name of whoever hands over. */
  actor: string
}

const test = base.extend<Fixtures>({
  // oxlint-disable-next-line no-empty-pattern -- Vitest reads the pattern
  pool: async ({}, use) => {
    const pool = connect(inject('address'), 8)
    await use(pool)
    await pool.destroy()
  },
  hurried: async ({ pool }, use) => {
    const ends: (() => Promise<void>)[] = []
    await use(async () => {
      const judging_db = connect(inject('address'), 1)
      const connection: unknown = await judging_db.client.acquireConnection()
      const app = await buildApp({ config: readConfig({ SYNC_BUDGET_MS: '0' }), db: pool, judging_db, adminToken, now })
      ends.push(async () => {
        await app.close()
        await judging_db.destroy()
      })
      return { app, mayJudge: () => void judging_db.client.releaseConnection(connection) }
    })
    for (const end of ends) await end()
  },
  actor: async ({ pool }, use) => {
    const actor = `in.line.${randomUUID().slice(0, 8)}`
    await use(actor)
    await writing(pool, 'test', async (trx) => {
      await trx('sync_quarantine').where({ actor }).delete()
      await trx('sync_operations').where({ actor }).delete()
      await trx('users').where({ login_name: actor }).delete()
    })
  },
})

const seen = { usable: true, reason: null, note: null, observed_at: now().toISOString() }
const many = 20

async function statesOn(db: Db, actor: string): Promise<string[]> {
  const found = await rows<{ status: string }>(db, 'select status from sync_operations where actor = :actor order by device_seq', { actor })
  return found.map(({ status }) => status)
}

const allApplied = (db: Db, actor: string) =>
  eventually(async () => (await statesOn(db, actor)).every((status) => status === 'applied') || undefined, 60_000)

const observations = (db: Db, id: string) => rows(db, 'select from operational_observations where facility_id = :id', { id })

test('what is not judged when a device has waited long enough is answered as such, and judged by itself in the device’s order', async ({
  db,
  add,
  hurried,
  actor,
}) => {
  const id = await add('排队')
  const { app, mayJudge } = await hurried()
  const call = callerOf(app)
  const chen = await device(db, call, actor)
  const operations = Array.from({ length: many }, () => chen.operation({ kind: 'status_observe', target_id: id, body: seen }))
  const { body, status } = await chen.hand(...operations)
  expect([status, body.receipts.length, body.ask_again_s]).toEqual([200, many, expect.any(Number)])
  expect(body.receipts.map(({ status: of, code }: Record<string, string>) => `${of} ${code}`)).toEqual(operations.map(() => 'held operation_in_line'))
  mayJudge()
  await allApplied(db, actor)
  expect(await observations(db, id)).toHaveLength(many)
  const judged = await rows<{ device_seq: number }>(db, 'select device_seq from sync_operations where actor = :actor order by judged_at', { actor })
  expect(judged.map(({ device_seq }) => device_seq)).toEqual(operations.map((_, index) => index + 1))
  const ids = operations.map(({ operation_id }) => operation_id)
  const asked = await call('POST', '/api/v1/sync/receipts', { headers: chen.headers, body: { batch_id: randomUUID(), ids } })
  expect([statesOf(asked), asked.body.ask_again_s]).toEqual([ids.map(() => 'applied'), null])
})

test('what still waits to be judged when the server stops is judged once when it starts', async ({ db, add, hurried, actor }) => {
  const id = await add('停机')
  const first = await hurried()
  const chen = await device(db, callerOf(first.app), actor)
  const operations = Array.from({ length: many }, () => chen.operation({ kind: 'status_observe', target_id: id, body: seen }))
  await chen.hand(...operations)
  const closed = first.app.close()
  first.mayJudge()
  await closed
  const left = await statesOn(db, actor)
  expect([left.length, left.at(-1)]).toEqual([many, 'received'])
  const next = await hurried()
  next.mayJudge()
  await next.app.listen({ port: 0 })
  await allApplied(db, actor)
  expect(await observations(db, id)).toHaveLength(many)
})

test('a record that leaves the line while its receipt is read is not told as one that could not be judged', async ({ db, actor }) => {
  const { operation_id } = await storedAs(db, actor)
  let end = () => undefined as void
  const line = new Line(() => new Promise((resolve) => (end = resolve)), 1)
  const judged = line.judged((await operationsById(db, [operation_id])).get(operation_id)!)
  const reading = receiptsOf({ db, line }, [operation_id], 'zh')
  end()
  await judged
  expect((await reading)(operation_id)).toMatchObject({ status: 'held', code: 'operation_in_line' })
  expect((await receiptsOf({ db, line }, [operation_id], 'zh'))(operation_id)).toMatchObject({ status: 'held', code: 'operation_retried' })
})

async function storedAs(db: Db, actor: string): Promise<{ operation_id: string }> {
  const [operation_id, facility_id, device_id, user_id] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()]
  const what = { operation_id, kind: 'status_observe', facility_id, payload: '{}', content_hash: 'one', waits_for: null }
  const whose = { device_id, device_seq: 1, user_id, actor, imported_by: null, offset_ms: 0, received_at: now().toISOString() }
  await takeIn(db, [{ ...what, ...whose }])
  return { operation_id }
}

test('a record that the database does not take stops none beside it', async ({ db, add, hurried, actor }) => {
  const id = await add('坏记录')
  const { app, mayJudge } = await hurried()
  mayJudge()
  const chen = await device(db, callerOf(app), actor)
  const operation = (given: object) => chen.operation({ kind: 'status_observe', target_id: id, body: seen, ...given })
  const { body } = await chen.hand(operation({}), operation({ device_seq: 1e300 }), operation({}))
  expect(body.receipts[1]).toMatchObject({ status: 'invalid', code: 'operation_unreadable' })
  await allApplied(db, actor)
  expect(await statesOn(db, actor)).toHaveLength(2)
  expect(await rows(db, 'select code from sync_quarantine where actor = :actor', { actor })).toEqual([{ code: 'operation_unreadable' }])
})
