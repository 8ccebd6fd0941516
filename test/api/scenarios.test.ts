import { expect } from 'vitest'
import { rows } from '../../server/database/connect.ts'
import { addAccount, signedIn } from '../support/accounts.ts'
import { test } from '../support/app.ts'
import { worksAsked } from '../support/scenarios.ts'

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
