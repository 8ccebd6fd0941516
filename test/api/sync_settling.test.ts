import { randomUUID } from 'node:crypto'
import { describe, expect } from 'vitest'
import type { Role } from '../../domain/role.ts'
import { rows, type Db } from '../../server/database/connect.ts'
import { hashOf } from '../../server/sync/operation.ts'
import { addAccount, signedIn, type GivenGrant } from '../support/accounts.ts'
import { now, test, type Call } from '../support/app.ts'
import { addFacility } from '../support/facilities.ts'
import { device, nameOf, renamed } from '../support/sync.ts'

describe('the office', () => {
  const reviewing = async (db: Db, grants: (Role | GivenGrant)[] = ['reviewer']) => signedIn(db, await addAccount(db, 'zhou', grants))
  const listed = async (call: Call, headers: Record<string, string>, status = 'needs_review') =>
    (await call('GET', `/api/v1/sync/operations?status=${status}`, { headers })).body.operations

  test('sees what took no effect and why, and has it take effect in the name of whoever made it', async ({ db, call }) => {
    const { id } = await addFacility(call)
    const lin = await device(db, call, 'lin', ['supervisor'])
    const one = renamed(lin, id, '督查所见')
    await lin.hand(one)
    const headers = await reviewing(db)
    expect(await listed(call, headers)).toMatchObject([
      {
        operation_id: one.operation_id,
        facility_id: id,
        actor: 'lin',
        code: 'operation_not_allowed',
        title: expect.stringContaining('权限'),
        payload: JSON.stringify(one),
      },
    ])
    const { status, body } = await call('POST', `/api/v1/sync/operations/${one.operation_id}/application`, { headers, body: {} })
    expect([status, body.status, await nameOf(call, id)]).toEqual([200, 'applied', '督查所见'])
    const [written] = await rows<{ actor: string }>(
      db,
      "select actor from history where facility_id = :id and entity = 'facilities' order by id desc limit 1",
      { id },
    )
    expect(written!.actor).toBe('lin')
    expect((await call('POST', `/api/v1/sync/operations/${one.operation_id}/dismissal`, { headers, body: { reason: '晚了' } })).body.code).toBe(
      'operation_settled',
    )
  })

  test('decides that something shall take no effect, with a reason, and the device learns of it', async ({ db, call }) => {
    const { id } = await addFacility(call)
    const lin = await device(db, call, 'lin', ['supervisor'])
    const one = renamed(lin, id, '误填')
    await lin.hand(one)
    const headers = await reviewing(db)
    expect((await call('POST', `/api/v1/sync/operations/${one.operation_id}/dismissal`, { headers, body: { reason: '填错了设施' } })).status).toBe(
      204,
    )
    expect([await listed(call, headers), await lin.told(one)]).toEqual([[], ['duplicate operation_not_allowed']])
    expect((await lin.hand(one)).body.receipts[0].receipt).toEqual({ status: 'dismissed' })
  })

  test('is told what still stands against a record, and sees its own towns alone', async ({ db, call }) => {
    const { id } = await addFacility(call)
    const chen = await device(db, call, 'chen.jie', [{ role: 'inspector', town_codes: ['441882101'] }])
    const one = renamed(chen, id, '界外')
    await chen.hand(one)
    const apply = (headers: Record<string, string>) => call('POST', `/api/v1/sync/operations/${one.operation_id}/application`, { headers, body: {} })
    const elsewhere = await reviewing(db, [{ role: 'reviewer', town_codes: ['441882101'] }])
    expect([await listed(call, elsewhere), (await apply(elsewhere)).body.code]).toEqual([[], 'outside_your_scope'])
    const gone = chen.operation({
      kind: 'status_observe',
      target_id: randomUUID(),
      body: { usable: true, reason: null, note: null, observed_at: now().toISOString() },
    })
    await chen.hand(gone)
    const everywhere = await signedIn(db, await addAccount(db, 'wu', ['reviewer']))
    expect((await listed(call, everywhere)).length).toBe(2)
    expect((await call('POST', `/api/v1/sync/operations/${gone.operation_id}/application`, { headers: everywhere, body: {} })).body.code).toBe(
      'facility_not_found',
    )
    expect((await apply(everywhere)).body.status).toBe('applied')
  })

  test('sees what could not be read, and what still lies on which device', async ({ db, call }) => {
    const chen = await device(db, call, 'chen.jie')
    const body = {
      batch_id: randomUUID(),
      device_id: chen.device_id,
      client_now: now().toISOString(),
      operations: [{ payload: '?', content_hash: hashOf('?') }],
    }
    await call('POST', '/api/v1/sync/operations', {
      headers: chen.headers,
      body: { ...body, queue: { records: 3, photos: 12, oldest: now().toISOString() } },
    })
    const headers = await reviewing(db)
    const { quarantined } = (await call('GET', '/api/v1/sync/quarantine', { headers })).body
    expect(quarantined).toMatchObject([{ actor: 'chen.jie', payload: '?', code: 'operation_unreadable', title: expect.stringContaining('JSON') }])
    const decide = () => call('POST', `/api/v1/sync/quarantine/${quarantined[0].id}/dismissal`, { headers, body: { reason: '测试' } })
    expect([(await decide()).status, (await decide()).body.code]).toEqual([204, 'quarantined_not_found'])
    const { devices } = (await call('GET', '/api/v1/sync/devices', { headers })).body
    expect(devices).toMatchObject([{ login_name: 'chen.jie', queue: { records: 3, photos: 12 }, missing: 0 }])
    const revoke = (as: Record<string, string>) =>
      call('POST', `/api/v1/sync/devices/${chen.device_id}/revocation`, { headers: as, body: { reason: '丢失' } })
    expect((await revoke(headers)).body.code).toBe('not_allowed')
    expect((await revoke(await signedIn(db, await addAccount(db, 'admin', ['administrator'])))).status).toBe(204)
    expect((await call('POST', '/api/v1/sync/operations', { headers: chen.headers, body })).body.code).toBe('device_revoked')
  })
})
