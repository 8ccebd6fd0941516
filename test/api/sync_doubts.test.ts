import { randomUUID } from 'node:crypto'
import { describe, expect } from 'vitest'
import { rows, type Db } from '../../server/database/connect.ts'
import { removeDemo } from '../../server/queries/demo.ts'
import { noteDecision, takeIn } from '../../server/queries/sync_operations.ts'
import { sweep } from '../../server/sync/sweep.ts'
import { addAccount, signedIn } from '../support/accounts.ts'
import { now, test } from '../support/app.ts'
import { codeOf, component, documentOf, door, found, good, maintained, no_ramp, office } from '../support/audits.ts'
import { addFacility, point, town } from '../support/facilities.ts'
import { auditOf, delivered, device, nameOf, renamed, sweepingOn, type Device } from '../support/sync.ts'

const reviewer = async (db: Db) => signedIn(db, await addAccount(db, 'zhou', ['reviewer']))
const stateOf = async (db: Db, id: string) =>
  (await rows<{ status: string }>(db, 'select status from sync_operations where operation_id = (:id)::uuid', { id }))[0]!.status

function locked(of: Device, facility_id: string, observed_at: string, given: object = {}) {
  const body = { usable: false, reason: 'locked', note: null, observed_at }
  return of.operation({ kind: 'status_observe', target_id: facility_id, body, ...given })
}

describe('what a device hands over', () => {
  test('was seen at the latest when it came, so that something can be seen after it', async ({ db, call }) => {
    const { id } = await addFacility(call)
    const chen = await device(db, call, 'chen.jie')
    expect(await chen.told(locked(chen, id, '2199-01-01T00:00:00Z'))).toEqual(['applied'])
    const { usable_today } = (await call('GET', `/api/v1/facilities/${id}`)).body
    expect(usable_today).toMatchObject({ usable: false, observed_at: now().toISOString() })
  })

  test('at a moment that is none is unreadable, here and online', async ({ db, call }) => {
    const { id } = await addFacility(call)
    const chen = await device(db, call, 'chen.jie')
    const leap = '2016-12-31T23:59:60Z'
    expect(await chen.told(locked(chen, id, leap))).toEqual(['invalid operation_unreadable'])
    const body = { usable: true, observed_at: leap }
    expect(codeOf(await call('POST', `/api/v1/facilities/${id}/operational-status`, { headers: chen.headers, body }))).toBe('400 invalid_request')
  })

  test('is swept though what came before it can’t be judged', async ({ db, call }) => {
    const { id } = await addFacility(call)
    const chen = await device(db, call, 'chen.jie')
    const [broken, sound] = [renamed(chen, id, '坏'), renamed(chen, id, '好')]
    for (const [place, operation] of [broken, sound].entries())
      await takeIn(db, [
        {
          ...delivered(operation),
          operation_id: operation.operation_id,
          kind: 'facility_change',
          facility_id: id,
          waits_for: null,
          offset_ms: 0,
          device_id: chen.device_id,
          device_seq: place + 1,
          user_id: chen.user_id,
          actor: 'chen.jie',
          imported_by: null,
          received_at: new Date(now().getTime() - 60_000 + place).toISOString(),
        },
      ])
    await rows(db, "update sync_operations set payload = 'no JSON' where operation_id = (:id)::uuid", { id: broken.operation_id })
    await expect(sweep(sweepingOn(db, now()))).rejects.toThrow('1 operations')
    expect([await nameOf(call, id), await stateOf(db, broken.operation_id)]).toEqual(['好', 'received'])
  })
})

const day_ms = 86_400_000

describe('a visit', () => {
  test.for([
    ['was reset years ago', -2_000 * day_ms],
    ['is days ahead', 5 * day_ms],
  ] as const)('of a device whose clock %s is in its place among the others', async ([, ahead_ms], { db, call }) => {
    const { facility, reviewer: shen, send, read } = await office(db, call)
    const ago = (ms: number) => new Date(now().getTime() - ms).toISOString()
    const before = { started_at: ago(day_ms + 1), finished_at: ago(day_ms) }
    const after = { started_at: ago(1), finished_at: ago(0) }
    expect(codeOf(await shen.approve(await send({ ...before, ...good })))).toBe('200')
    const chen = await device(db, call, 'chen.jie', ['inspector'], ahead_ms)
    const seen_at = ago(3_600_000 - ahead_ms)
    const first = component({ answers: { level_difference_mm: found(40, { observed_at: seen_at }) } })
    const gone = { ...good.components[0]!, presence: 'absent' as const, answers: {} }
    const visit = { started_at: seen_at, finished_at: seen_at, answers: maintained, components: [first, gone, no_ramp] }
    const document = documentOf(facility.id, { criteria_version: 2, ...visit })
    const audit = auditOf(chen, facility.id, { body: { document } })
    expect(await chen.told(audit)).toEqual(['applied'])
    expect(codeOf(await shen.approve(audit.operation_id))).toBe('200')
    expect(await rows(db, 'select verdict, verdict_on from facilities where id = :id', { id: facility.id })).toEqual([
      { verdict: 'non_compliant', verdict_on: ago(3_600_000).slice(0, 10) },
    ])
    expect(await rows(db, 'select observed_at from facts where component_id = :id', { id: first.id })).toEqual([{ observed_at: ago(3_600_000) }])
    const last = { ...after, answers: maintained, components: [{ ...first, answers: door(10).answers }, gone, no_ramp] }
    expect(codeOf(await shen.approve(await send(last)))).toBe('200')
    expect((await read()).verdict).toBe('compliant')
  })
})

describe('the office', () => {
  test('takes an audit up as the work of whoever made it, who does not review it', async ({ db, call }) => {
    const { id } = await addFacility(call)
    const [maker, carrier] = [await device(db, call, 'maker', ['inspector', 'reviewer']), await device(db, call, 'carrier')]
    const audit = auditOf(carrier, id, { actor_id: maker.user_id })
    expect(await carrier.told(audit)).toEqual(['needs_review operation_of_other'])
    const { headers } = maker
    expect((await call('POST', `/api/v1/sync/operations/${audit.operation_id}/application`, { headers, body: {} })).body.status).toBe('applied')
    expect(await rows(db, 'select inspector, inspector_name from audits')).toMatchObject([{ inspector: 'maker' }])
    expect(codeOf(await call('POST', `/api/v1/audits/${audit.operation_id}/approval`, { headers, body: {} }))).toBe('403 audit_own_review')
  })

  test('lets go on what waited for a record that shall take no effect', async ({ db, call }) => {
    const { id } = await addFacility(call)
    const chen = await device(db, call, 'chen.jie')
    const newer = renamed(chen, id, '新', { payload_schema: 'change/9' })
    const next = renamed(chen, id, '后', { after: newer.operation_id })
    expect(await chen.told(newer, next)).toEqual(['held operation_newer', 'held operation_waits'])
    const body = { reason: '不用' }
    await call('POST', `/api/v1/sync/operations/${newer.operation_id}/dismissal`, { headers: await reviewer(db), body })
    expect([await nameOf(call, id), await stateOf(db, next.operation_id)]).toEqual(['后', 'applied'])
  })

  test('does not dismiss what somebody else had take effect meanwhile', async ({ db, call }) => {
    const { id } = await addFacility(call)
    const chen = await device(db, call, 'chen.jie')
    const one = renamed(chen, id, '已生效')
    await chen.hand(one)
    expect(await noteDecision(db, one.operation_id, { by: 'zhou', decision: '晚了' })).toBe(false)
    expect(await stateOf(db, one.operation_id)).toBe('applied')
  })

  test('of some towns does not see what is of no known facility', async ({ db, call }) => {
    const chen = await device(db, call, 'chen.jie')
    await chen.hand({ operation_id: 'none' })
    const read = async (headers: Record<string, string>) => (await call('GET', '/api/v1/sync/quarantine', { headers })).body.quarantined
    const [{ id }] = await read(await reviewer(db))
    const headers = await signedIn(db, await addAccount(db, 'wu', [{ role: 'reviewer', town_codes: ['441882101'] }]))
    const dismissed = await call('POST', `/api/v1/sync/quarantine/${id}/dismissal`, { headers, body: { reason: '无' } })
    expect([await read(headers), codeOf(dismissed)]).toEqual([[], '404 quarantined_not_found'])
  })

  test('has nothing left to settle once the examples are gone', async ({ db, call }) => {
    const { id } = await addFacility(call)
    const lin = await device(db, call, 'lin', ['supervisor'])
    await lin.hand(renamed(lin, id, '示例'), { operation_id: 'none' })
    await removeDemo(db, 'administrator')
    expect(await rows(db, 'select 1 from sync_operations union all select 1 from sync_quarantine')).toEqual([])
  })

  test('decides of a new facility together with what was done there', async ({ db, call }) => {
    const lin = await device(db, call, 'lin', ['supervisor'])
    const id = randomUUID()
    const facility = { kind: 'toilet', category: 'street_toilet', name_zh: '新公厕', town_code: town, geometry: point(112.37, 24.78) }
    const create = lin.operation({ kind: 'facility_create', target_id: id, body: { facility } })
    const next = renamed(lin, id, '新名', { after: create.operation_id })
    expect(await lin.told(create, next)).toEqual(['needs_review operation_not_allowed', 'held operation_parent_in_review'])
    await rows(db, "insert into user_roles (user_id, role) values ((:id)::uuid, 'inspector')", { id: lin.user_id })
    await call('POST', `/api/v1/sync/operations/${create.operation_id}/application`, { headers: await reviewer(db), body: {} })
    expect([await nameOf(call, id), await stateOf(db, next.operation_id)]).toEqual(['新名', 'applied'])
  })
})
