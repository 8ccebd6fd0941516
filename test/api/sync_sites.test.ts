import { expect } from 'vitest'
import { hashOf } from '../../server/sync/operation.ts'
import { addAccount, signedIn } from '../support/accounts.ts'
import { documentOf, person } from '../support/audits.ts'
import { test, type Call } from '../support/app.ts'
import { addFacility } from '../support/facilities.ts'
import { device } from '../support/sync.ts'

const sitesFor = async (call: Call, headers: Record<string, string>, holds: string[] = []) =>
  (await call('POST', '/api/v1/sync/sites', { headers, body: { holds } })).body
const whole = async (call: Call, headers: Record<string, string>, id: string) => (await call('GET', `/api/v1/sync/sites/${id}`, { headers })).body
const assign = (call: Call, inspector_id: string, ...facility_ids: string[]) =>
  call('POST', '/api/v1/assignments', { as: 'administrator', body: { facility_ids, inspector_id, due_on: '2026-12-01', note: null } })

test('an inspector takes along what is assigned or was returned, whole and of one version', async ({ db, call }) => {
  const chen = await device(db, call, 'chen.jie')
  const [assigned, returned, other] = [await addFacility(call), await addFacility(call), await addFacility(call)]
  await assign(call, chen.user_id, assigned.id)
  const audit = chen.operation({ kind: 'audit_submit', target_id: returned.id, body: { document: documentOf(returned.id) } })
  await chen.hand(audit)
  await (await person(db, call, 'zhou', 'reviewer')).giveBack(audit.operation_id)
  const { sites, gone, criteria_version } = await sitesFor(call, chen.headers, [other.id])
  expect(sites).toMatchObject([
    { facility_id: returned.id, assignment_id: null, returned_audit_id: audit.operation_id },
    { facility_id: assigned.id, due_on: '2026-12-01', returned_audit_id: null },
  ])
  expect([gone, criteria_version]).toEqual([[{ facility_id: other.id, reason: 'not_assigned', redirected_to: null }], 1])
  const { payload, content_hash, version } = await whole(call, chen.headers, returned.id)
  expect([hashOf(payload), version]).toEqual([content_hash, sites[0].version])
  const { facility, audit_basis, ...rest } = JSON.parse(payload)
  expect([facility.id, audit_basis.returned.id, rest]).toEqual([returned.id, audit.operation_id, { version }])
})

test('a site that changed has another version, which a device that has seen it may build on', async ({ db, call }) => {
  const chen = await device(db, call, 'chen.jie')
  const { id } = await addFacility(call)
  await assign(call, chen.user_id, id)
  const before = (await sitesFor(call, chen.headers)).sites[0].version
  await call('PATCH', `/api/v1/facilities/${id}`, { as: 'administrator', headers: { 'if-match': '*' }, body: { name_zh: '办公室定名' } })
  const { version } = await whole(call, chen.headers, id)
  expect(version).toBeGreaterThan(before)
  const changes = [{ field: 'name_zh', old: '办公室定名', new: '现场名', grade: 'seen', observed_at: '2026-11-24T03:00:00Z' }]
  const change = { kind: 'facility_change', target_id: id, body: { changes } }
  expect(await chen.told(chen.operation({ ...change, trunk_version: before }))).toEqual(['conflict operation_contested'])
  expect(await chen.told(chen.operation({ ...change, trunk_version: version }))).toEqual(['applied'])
})

test('what is gone is told with the reason, and what is another’s is not given', async ({ db, call }) => {
  const chen = await device(db, call, 'chen.jie', [{ role: 'inspector', town_codes: ['441882101'] }])
  const [merged, into, closed, there] = [await addFacility(call), await addFacility(call), await addFacility(call), await addFacility(call)]
  const headers = { 'if-match': '*' }
  await call('POST', `/api/v1/facilities/${merged.id}/merge`, { as: 'administrator', headers, body: { into: into.id, into_revision: into.revision } })
  await call('POST', `/api/v1/facilities/${closed.id}/closure`, { as: 'administrator', headers, body: { closed_on: '2026-11-20', reason: '拆除' } })
  const { gone } = await sitesFor(call, chen.headers, [merged.id, closed.id])
  expect(gone).toEqual([
    { facility_id: merged.id, reason: 'merged', redirected_to: into.id },
    { facility_id: closed.id, reason: 'closed', redirected_to: null },
  ])
  expect((await whole(call, chen.headers, there.id)).code).toBe('outside_your_scope')
  const planner = await signedIn(db, await addAccount(db, 'lin', ['planner']))
  expect((await whole(call, planner, there.id)).code).toBe('not_allowed')
})
