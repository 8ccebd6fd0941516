import { expect, inject, test as base } from 'vitest'
import { buildApp, type App } from '../../server/app.ts'
import { readConfig } from '../../server/config.ts'
import { connect, rows, writing, type Db } from '../../server/database/connect.ts'
import { adminToken, callerOf, now, type Call } from '../support/app.ts'
import { csvText, toilets } from '../support/import_files.ts'
import { settled, upload } from '../support/imports.ts'

interface Server {
  app: App
  call: Call
}

/** Two servers on one database, which really commit; nothing of it is left. */
const test = base.extend<{ db: Db; here: Server; there: Server }>({
  // oxlint-disable-next-line no-empty-pattern -- Vitest reads the pattern
  db: async ({}, use) => {
    const db = connect(inject('address'), 8)
    await use(db)
    await writing(db, 'test', (trx) => rows(trx, "delete from facilities where source = 'together'"))
    await rows(db, "delete from imports where file_name = 'together.csv'")
    await db.destroy()
  },
  here: async ({ db }, use) => serve(db, use),
  there: async ({ db }, use) => serve(db, use),
})

async function serve(db: Db, use: (server: Server) => Promise<void>): Promise<void> {
  const app = await buildApp({ config: readConfig({}), db, adminToken, now })
  await use({ app, call: callerOf(app) })
  await app.close()
}

const fields = { datum: 'wgs84', category: 'street_toilet', source: 'together' }

async function ready({ app, call }: Server, count: number): Promise<string> {
  const { body } = await upload(app, call, { name: 'together.csv', content: csvText(toilets(count, 'wgs84')), fields })
  expect(body).toMatchObject({ state: 'ready', counts: { add: count } })
  return body.id
}

const start = ({ call }: Server, id: string) => call('POST', `/api/v1/imports/${id}/application`, { as: 'administrator', body: {} })
const status = ({ call }: Server, id: string) => call('GET', `/api/v1/imports/${id}`, { as: 'administrator' })
const cancel = ({ call }: Server, id: string) => call('DELETE', `/api/v1/imports/${id}`, { as: 'administrator' })
const matched = async ({ call }: Server) => (await call('GET', '/api/v1/facilities')).body.number_matched

async function written(server: Server, id: string, count: number): Promise<void> {
  while (((await status(server, id)).body.progress?.done ?? count) < count) await new Promise((resolve) => setTimeout(resolve, 5))
}

test('another process cannot cancel what is being applied, and does not wait for it', async ({ here, there }) => {
  const id = await ready(here, 3_000)
  await start(here, id)
  await written(here, id, 500)
  const refused = await cancel(there, id)
  expect([refused.status, refused.body.code]).toEqual([409, 'import_state'])
  expect((await settled(here.call, id)).body).toMatchObject({ state: 'applied', problem: null, counts: { add: 3_000 } })
  expect(await matched(here)).toBe(3_000)
})

test('nor judge it again: what was applied stays applied', async ({ here, there }) => {
  const id = await ready(here, 1_500)
  await start(here, id)
  await written(here, id, 500)
  await there.call('PATCH', `/api/v1/imports/${id}`, { as: 'administrator', body: {} })
  await settled(here.call, id)
  expect((await settled(there.call, id)).body).toMatchObject({ state: 'applied', problem: null })
})

test('a dry run that began before does not take back what was applied meanwhile', async ({ db, here, there }) => {
  const id = await ready(here, 1_500)
  await there.call('PATCH', `/api/v1/imports/${id}`, { as: 'administrator', body: {} })
  await start(here, id)
  await settled(there.call, id)
  const { body } = await settled(here.call, id)
  expect([body.state, await matched(here)]).toEqual(body.state === 'applied' ? ['applied', 1_500] : ['ready', 0])
  const [stored] = await rows<{ is_applied: boolean }>(db, "select state = 'applied' as is_applied from imports where id = :id", { id })
  expect(stored!.is_applied).toBe(body.state === 'applied')
})

test.for(['two servers', 'one server'])(
  'of two imports of the same file on %s one is written, and the other says why not',
  async (on, { here, there }) => {
    const first = await ready(here, 600)
    const second = await ready(here, 600)
    await Promise.all([start(here, first), start(on === 'two servers' ? there : here, second)])
    const ends = [await settled(here.call, first), await settled(on === 'two servers' ? there.call : here.call, second)].map(
      ({ body }) => `${body.state} ${body.problem?.code}`,
    )
    expect(new Set(ends)).toEqual(new Set(['applied undefined', 'ready import_changed_meanwhile']))
    expect(await matched(here)).toBe(600)
  },
)

test('imports wait for their turn, say so, and can be cancelled while they wait', async ({ here }) => {
  const first = await ready(here, 2_000)
  const second = await ready(here, 10)
  const [, waiting] = [await start(here, first), await start(here, second)]
  expect(waiting.body).toMatchObject({ state: 'applying', progress: { done: 0, waiting: true } })
  const cancelled = await cancel(here, second)
  expect(cancelled.body).toMatchObject({ state: 'ready', problem: { code: 'import_cancelled' } })
  expect((await settled(here.call, first)).body.state).toBe('applied')
  expect(await matched(here)).toBe(2_000)
})

test('a server that applies is ready, and says so at once', async ({ here }) => {
  const id = await ready(here, 2_000)
  await start(here, id)
  const asked = performance.now()
  expect((await here.call('GET', '/readyz')).status).toBe(200)
  expect(performance.now() - asked).toBeLessThan(2_500)
  await settled(here.call, id)
})

test('rows that are not there any more take everything back', async ({ db, here }) => {
  const id = await ready(here, 20)
  await rows(db, 'delete from import_judgements where import_id = :id and row_number = 7', { id })
  await start(here, id)
  expect((await settled(here.call, id)).body).toMatchObject({
    state: 'ready',
    problem: { code: 'import_incomplete', parameters: { expected: 20, found: 19 } },
  })
  expect(await matched(here)).toBe(0)
})

test('a new facility with its parts and its life is written once, and the history says so', async ({ db, here }) => {
  const content = csvText({
    header: ['名称', '乡镇', '经度', '纬度', '无障碍厕位', '门净宽(mm)', '启用日期', '核实日期'],
    rows: [['东门公厕', '连州镇', 112.37, 24.78, '有', 900, '2020-01-01', '2025-01-01']],
  })
  const { body } = await upload(here.app, here.call, { name: 'together.csv', content, fields })
  await start(here, body.id)
  await settled(here.call, body.id)
  const found = await rows(db, "select revision, lifecycle_since, verified_on from facilities where source = 'together'")
  expect(found).toEqual([{ revision: 1, lifecycle_since: '2020-01-01', verified_on: '2025-01-01' }])
  const recorded = await rows<{ entity: string; action: string }>(
    db,
    "select entity, action from history where facility_id = (select id from facilities where source = 'together') order by id",
  )
  expect(recorded.every(({ action }) => action === 'insert')).toBe(true)
  expect(new Set(recorded.map(({ entity }) => entity))).toEqual(new Set(['facilities', 'lifecycle_events', 'verifications', 'components', 'facts']))
})
