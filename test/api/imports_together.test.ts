import { expect, inject, test as base } from 'vitest'
import { buildApp, type App } from '../../server/app.ts'
import { readConfig } from '../../server/config.ts'
import { connect, rows, writing, type Db } from '../../server/database/connect.ts'
import { importJobs } from '../../server/imports/jobs.ts'
import { adminToken, callerOf, now, type Call } from '../support/app.ts'
import { csvText, toilets } from '../support/import_files.ts'
import { allRows, settled, upload } from '../support/imports.ts'
import { silent } from '../support/silent.ts'

interface Server {
  app: App
  call: Call
}

/** Two servers on one database, which really commit, in batches of a few rows; nothing of it is left. */
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
  const app = await buildApp({ config: readConfig({}), db, adminToken, now, jobs: importJobs(silent, 20) })
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
  const id = await ready(here, 300)
  await start(here, id)
  await written(here, id, 50)
  const refused = await cancel(there, id)
  expect([refused.status, refused.body.code]).toEqual([409, 'import_state'])
  expect((await settled(here.call, id)).body).toMatchObject({ state: 'applied', problem: null, counts: { add: 300 } })
  expect(await matched(here)).toBe(300)
})

test('nor judge it again: what was applied stays applied', async ({ here, there }) => {
  const id = await ready(here, 200)
  await start(here, id)
  await written(here, id, 50)
  await there.call('PATCH', `/api/v1/imports/${id}`, { as: 'administrator', body: {} })
  await settled(here.call, id)
  expect((await settled(there.call, id)).body).toMatchObject({ state: 'applied', problem: null })
})

test('a dry run that began before does not take back what was applied meanwhile', async ({ db, here, there }) => {
  const id = await ready(here, 600)
  await there.call('PATCH', `/api/v1/imports/${id}`, { as: 'administrator', body: {} })
  await start(here, id)
  await settled(there.call, id)
  const { body } = await settled(here.call, id)
  expect([body.state, await matched(here)]).toEqual(body.state === 'applied' ? ['applied', 600] : ['ready', 0])
  const [stored] = await rows<{ is_applied: boolean }>(db, "select state = 'applied' as is_applied from imports where id = :id", { id })
  expect(stored!.is_applied).toBe(body.state === 'applied')
})

test.for(['two servers', 'one server'])(
  'of two imports of the same file on %s each row is written by one, and the other says why not',
  async (on, { here, there }) => {
    const first = await ready(here, 200)
    const second = await ready(here, 200)
    await Promise.all([start(here, first), start(on === 'two servers' ? there : here, second)])
    const ends = [await settled(here.call, first), await settled(on === 'two servers' ? there.call : here.call, second)].map(({ body }) => body)
    expect(ends).toMatchObject([{ state: 'applied' }, { state: 'applied' }])
    const [one, other] = ends.map(({ counts }) => counts)
    expect([one.add, other.add]).toEqual([other.outdated, one.outdated])
    expect(one.add + other.add).toBe(200)
    expect(await matched(here)).toBe(200)
  },
)

test('imports wait for their turn, say so, and can be cancelled while they wait', async ({ here }) => {
  const first = await ready(here, 300)
  const second = await ready(here, 10)
  const [, waiting] = [await start(here, first), await start(here, second)]
  expect(waiting.body).toMatchObject({ state: 'applying', progress: { done: 0, waiting: true } })
  const cancelled = await cancel(here, second)
  expect(cancelled.body).toMatchObject({ state: 'ready', problem: { code: 'import_cancelled' } })
  expect((await settled(here.call, first)).body.state).toBe('applied')
  expect(await matched(here)).toBe(300)
})

test('others write between its batches, and see the rows come in', async ({ here }) => {
  const id = await ready(here, 400)
  await start(here, id)
  await written(here, id, 1)
  const body = { kind: 'toilet', category: 'street_toilet', name_zh: '他人公厕', town_code: '441882100', source: 'together' }
  expect((await here.call('POST', '/api/v1/facilities', { as: 'administrator', body })).status).toBe(201)
  const { body: meanwhile } = await status(here, id)
  expect(meanwhile.state).toBe('applying')
  expect(await matched(here)).toBeGreaterThan(1)
  expect((await settled(here.call, id)).body).toMatchObject({ state: 'applied', counts: { add: 400 } })
  expect(await matched(here)).toBe(401)
})

test('cancelled on the way, what was written is taken back, but for what somebody has built on', { timeout: 180_000 }, async ({ db, here }) => {
  const whole = await ready(here, 400)
  await start(here, whole)
  await written(here, whole, 1)
  expect((await cancel(here, whole)).body.state).toMatch(/undoing|cancelled/)
  const { body } = await settled(here.call, whole)
  expect(body).toMatchObject({ state: 'cancelled', problem: { code: 'import_cancelled' }, undone: { kept: 0 } })
  expect(body.undone.removed).toBeGreaterThan(0)
  expect(await matched(here)).toBe(0)
  expect(await rows(db, 'select from import_judgements where import_id = :id limit 1', { id: whole })).toEqual([])

  const part = await ready(here, 400)
  await start(here, part)
  await written(here, part, 1)
  const [first] = (await here.call('GET', '/api/v1/facilities?limit=1')).body.facilities
  const edit = { as: 'administrator', headers: { 'if-match': '*' }, body: { phone: '2' } } as const
  expect((await here.call('PATCH', `/api/v1/facilities/${first.id}`, edit)).status).toBe(200)
  await cancel(here, part)
  const { body: left } = await settled(here.call, part)
  expect(left).toMatchObject({ state: 'applied', problem: { code: 'cancel_built_on', parameters: { count: 1 } }, undone: { kept: 1 } })
  expect(left.counts.add).toBe(left.undone.removed + 1)
  expect(await matched(here)).toBe(1)
})

test('a row that the database refuses keeps no other out', async ({ db, here }) => {
  const id = await ready(here, 120)
  const broken = `update import_judgements set record = jsonb_set(record, '{set,category}', '"none"') where import_id = :id and row_number = 100`
  await rows(db, broken, { id })
  await start(here, id)
  const { body } = await settled(here.call, id)
  expect(body).toMatchObject({ state: 'applied', counts: { add: 119, refuse: 1, reasons: { not_written: 1 } } })
  expect(await matched(here)).toBe(119)
  const refused = await allRows(here.call, id, '&outcome=refuse')
  expect(refused.map(({ row_number, reasons }) => [row_number, reasons[0].parameters.why])).toEqual([[100, 'facilities_category_of_kind']])
})

test('a server that applies is ready, and says so at once', async ({ here }) => {
  const id = await ready(here, 300)
  await start(here, id)
  const applied = settled(here.call, id)
  const said = here.call('GET', '/readyz')
  expect(await Promise.race([said, applied])).toMatchObject({ status: 200, body: { status: 'ok' } })
  await applied
})

test('when rows are not there any more nothing is written', async ({ db, here }) => {
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
