import { expect } from 'vitest'
import { rows } from '../../server/database/connect.ts'
import { addAccount, signedIn } from '../support/accounts.ts'
import { test } from '../support/app.ts'
import { town } from '../support/facilities.ts'
import { computed, worksAsked } from '../support/scenarios.ts'

const as = 'administrator' as const

test('a scenario is kept under a name, once; it is changed by who has its last version, copied, and deleted, all with its author', async ({
  db,
  call,
}) => {
  const added = await call('POST', '/api/v1/scenarios', { as, body: { name: ' 2027 年方案 A ', asked: worksAsked() } })
  expect([added.status, added.body.name, added.body.kind, added.body.run, added.body.is_current]).toEqual([
    201,
    '2027 年方案 A',
    'works',
    null,
    false,
  ])
  const { id } = added.body
  const again = await call('POST', '/api/v1/scenarios', { as, body: { name: '2027 年方案 A', asked: worksAsked() } })
  expect([again.status, again.body.code]).toEqual([422, 'scenario_exists'])
  const copy = await call('POST', '/api/v1/scenarios', { as, body: { name: '方案 B', asked: worksAsked({ budget_yuan: [1, 2] }), copied_from: id } })
  expect([copy.status, copy.body.copied_from]).toEqual([201, id])

  const etag = String(added.headers['etag'])
  const change = { asked: worksAsked({ budget_yuan: [300_000] }) }
  expect((await call('PATCH', `/api/v1/scenarios/${id}`, { as, body: change })).body.code).toBe('if_match_missing')
  const changed = await call('PATCH', `/api/v1/scenarios/${id}`, { as, body: change, headers: { 'if-match': etag } })
  expect([changed.status, changed.body.asked.budget_yuan]).toEqual([200, [300_000]])
  const stale = await call('PATCH', `/api/v1/scenarios/${id}`, { as, body: { name: '别的' }, headers: { 'if-match': etag } })
  expect([stale.status, stale.body.code]).toEqual([412, 'version_stale'])
  const taken = await call('PATCH', `/api/v1/scenarios/${id}`, { as, body: { name: '方案 B' }, headers: { 'if-match': '*' } })
  expect([taken.status, taken.body.code]).toEqual([422, 'scenario_exists'])

  const { body } = await call('GET', '/api/v1/scenarios', { as })
  expect(body.scenarios.map(({ name }: { name: string }) => name).toSorted()).toEqual(['2027 年方案 A', '方案 B'])
  expect((await call('DELETE', `/api/v1/scenarios/${copy.body.id}`, { as })).status).toBe(204)
  expect((await call('GET', `/api/v1/scenarios/${copy.body.id}`, { as })).body.code).toBe('scenario_not_found')
  const history = await rows<{ action: string; actor: string }>(db, `select action, actor from history where entity = 'scenarios' order by id`)
  expect(history.map(({ action }) => action)).toEqual(['insert', 'insert', 'update', 'delete'])
  expect(history.every(({ actor }) => actor !== '')).toBe(true)
})

test('a question that makes no sense is refused at its field, and who may not plan may only read', async ({ db, call }) => {
  const refused = await call('POST', '/api/v1/scenarios', { as, body: { name: '甲', asked: { ...worksAsked(), budget_yuan: [] } } })
  expect([refused.status, refused.body.code]).toEqual([400, 'invalid_request'])
  const supervisor = await signedIn(db, await addAccount(db, 'jian.du', [{ role: 'supervisor', town_codes: null }]))
  expect((await call('GET', '/api/v1/scenarios', { headers: supervisor })).status).toBe(200)
  expect((await call('POST', '/api/v1/scenarios', { headers: supervisor, body: { name: '乙', asked: worksAsked() } })).status).toBe(403)
  expect((await call('GET', '/api/v1/scenarios')).status).toBe(401)
})

test('costs are typed in with their source, of what there is to be paid for; what is taken back stays in the history', async ({ db, call }) => {
  expect((await call('GET', '/api/v1/work-costs', { as })).body.costs).toEqual([])
  const put = (code: string, body: unknown) => call('PUT', `/api/v1/work-costs/${code}`, { as, body })
  const visit = { cost_yuan: 300, source: '住建局 2026 年内部估价' }
  expect((await put('verify_visit', visit)).body.costs).toEqual([{ code: 'verify_visit', ...visit }])
  expect([(await put('NOTHING-99', visit)).status, (await put('NOTHING-99', visit)).body.code]).toEqual([422, 'work_cost_unknown'])
  expect((await call('DELETE', '/api/v1/work-costs/verify_visit', { as })).body.costs).toEqual([])
  const history = await rows<{ action: string }>(db, `select action from history where entity = 'work_costs' order by id`)
  expect(history.map(({ action }) => action)).toEqual(['insert', 'delete'])
})

const build = (cost_yuan: number | null) => worksAsked({ new_services: [{ id: 'a', town_code: town, name: '新建服务站', cost_yuan }] })

test('frozen inputs answer no other question; what came to no plan is not signed; what is signed stays', async ({ call }) => {
  const run = await computed(call, build(50_000))
  const path = `/api/v1/scenarios/${run.scenario_id}`
  const headers = { 'if-match': '*' }
  const again = async (asked: object) => {
    expect((await call('PATCH', path, { as, body: { asked }, headers })).status).toBe(200)
    return call('POST', `${path}/runs`, { as, body: { frozen_inputs_of: 1 } })
  }
  const other = await again(worksAsked({ filter: { kind: ['toilet'], category: [], town: [] } }))
  expect([other.status, other.body.code]).toEqual([422, 'run_inputs_of_other_question'])
  const more = await again({ ...build(50_000), budget_yuan: [1_000_000] })
  expect([more.status, more.body.inputs_hash]).toEqual([202, run.inputs_hash])
  await expect.poll(async () => (await call('GET', `${path}/runs/2`, { as })).body.state).toBe('done')
  const sign = (number: number) => call('POST', `${path}/signature`, { as, body: { run: number, reason: null }, headers })
  expect((await sign(1)).body.code).toBe('run_outdated')
  expect((await sign(2)).body.signed_run).toBe(2)
  expect((await call('DELETE', path, { as })).body.code).toBe('scenario_signed')
  expect((await call('POST', `${path}/runs`, { as, body: {} })).body.code).toBe('scenario_signed')

  const impossible = await computed(call, { ...build(50_000), must: ['build/a'], budget_yuan: [1] })
  expect([impossible.state, impossible.told]).toEqual(['infeasible', null])
  const refused = await call('POST', `/api/v1/scenarios/${impossible.scenario_id}/signature`, { as, body: { run: 1, reason: null }, headers })
  expect([refused.status, refused.body.code]).toEqual([422, 'run_without_plan'])
  expect((await call('GET', `/api/v1/scenarios/${impossible.scenario_id}/runs/1/decisions.csv`, { as })).body.code).toBe('run_without_plan')
})

test('plans are of the whole city: who supervises some towns does not read them', async ({ db, call }) => {
  const headers = await signedIn(db, await addAccount(db, 'zhen.du', [{ role: 'supervisor', town_codes: [town] }]))
  expect((await call('GET', '/api/v1/priorities', { headers })).status).toBe(200)
  expect((await call('GET', '/api/v1/scenarios', { headers })).status).toBe(403)
})
