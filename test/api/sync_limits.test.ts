import { randomUUID } from 'node:crypto'
import { describe, expect } from 'vitest'
import { rows, type Db } from '../../server/database/connect.ts'
import { now, type Call } from '../support/app.ts'
import { picture, sha256Hex } from '../support/device.ts'
import { addFacility } from '../support/facilities.ts'
import { test } from '../support/photos.ts'
import { auditOf, device, renamed, statesOf, type Device } from '../support/sync.ts'

const edit = (call: Call, id: string, body: object) => call('PATCH', `/api/v1/users/${id}`, { as: 'administrator', body })
const days = (count: number) => new Date(now().getTime() + count * 86_400_000)

/** A photo as the page sends it. */
async function sendPhoto(call: Call, { headers }: Device, content: Buffer) {
  return call('PUT', `/api/v1/photos/${sha256Hex(content)}`, { headers: { ...headers, 'content-type': 'image/jpeg' }, body: content })
}

describe('what was done on the way before somebody lost the right to it', () => {
  test('is handed over with its photos for 30 days after the account was disabled, waits for a reviewer, and nothing else is let through', async ({
    db,
    call,
  }) => {
    const { id } = await addFacility(call)
    const chen = await device(db, call, 'chen.jie')
    const one = auditOf(chen, id)
    await edit(call, chen.user_id, { is_disabled: true })
    expect(await chen.told(one, one)).toEqual(['needs_review operation_account_disabled', 'duplicate operation_account_disabled'])
    const asked = await call('POST', '/api/v1/sync/receipts', { headers: chen.headers, body: { batch_id: randomUUID(), ids: [one.operation_id] } })
    expect(statesOf(asked)).toEqual(['needs_review operation_account_disabled'])
    expect((await sendPhoto(call, chen, await picture())).status).toBe(201)
    const { body } = await call('GET', '/api/v1/session', { headers: chen.headers })
    expect([body.limit, body.user.login_name, body.permissions]).toEqual([
      'deposit_only',
      'chen.jie',
      [{ permission: 'read_inventory', scopes: null }],
    ])
    const refused = [
      await call('GET', `/api/v1/audits/${one.operation_id}`, { headers: chen.headers }),
      await call('POST', '/api/v1/sync/sites', { headers: chen.headers, body: { holds: [] } }),
      await call('PATCH', `/api/v1/facilities/${id}`, { headers: { ...chen.headers, 'if-match': '*' }, body: { name_zh: '不行' } }),
      await call('PUT', `/api/v1/audits/${randomUUID()}`, { headers: chen.headers, body: {} }),
      await call('GET', '/api/v1/api-tokens', { headers: chen.headers }),
    ]
    expect(refused.map((each) => [each.status, each.body.code])).toEqual(refused.map(() => [403, 'deposit_only']))
    await disabledAt(db, chen.user_id, days(-29))
    expect(await chen.told(one)).toEqual(['duplicate operation_account_disabled'])
    await disabledAt(db, chen.user_id, days(-31))
    expect((await chen.hand(one)).body.code).toBe('not_signed_in')
  })

  test('is handed over by whoever has no role any more, and by one whose towns are others now', async ({ db, call }) => {
    const { id } = await addFacility(call)
    const [chen, lin] = [await device(db, call, 'chen.jie', []), await device(db, call, 'lin', [{ role: 'inspector', town_codes: ['441882101'] }])]
    expect(await chen.told(auditOf(chen, id), renamed(chen, id, '新名'))).toEqual([
      'needs_review operation_not_allowed',
      'needs_review operation_not_allowed',
    ])
    expect(await lin.told(auditOf(lin, id))).toEqual(['needs_review outside_your_scope'])
    expect((await call('GET', '/api/v1/sessions', { headers: chen.headers })).body.code).toBe('not_allowed')
  })

  test('stays on a device that was revoked: whoever is signed in on it may do nothing, and another device of theirs all', async ({ db, call }) => {
    const { id } = await addFacility(call)
    const [chen, other] = [await device(db, call, 'chen.jie'), await device(db, call, 'lin')]
    const one = auditOf(chen, id)
    await chen.hand()
    const revoke = (body: object) => call('POST', `/api/v1/sync/devices/${chen.device_id}/revocation`, { as: 'administrator', body })
    expect((await revoke({})).status).toBe(400)
    expect((await revoke({ reason: '手机丢了' })).status).toBe(204)
    const answers = [
      await chen.hand(one),
      await call('POST', '/api/v1/sync/receipts', { headers: chen.headers, body: { batch_id: randomUUID(), ids: [] } }),
      await call('GET', '/api/v1/sessions', { headers: chen.headers }),
    ]
    expect(answers.map(({ status, body }) => [status, body.code])).toEqual(answers.map(() => [401, 'device_revoked']))
    expect(answers.map(({ body }) => body.title)).toEqual(answers.map(() => expect.stringContaining('手机丢了')))
    expect((await call('GET', '/api/v1/session', { headers: chen.headers })).body).toMatchObject({
      limit: 'device_revoked',
      limit_reason: '手机丢了',
      user: { login_name: 'chen.jie' },
    })
    const { body } = await call('GET', '/api/v1/sync/devices', { as: 'administrator' })
    expect(body.devices).toMatchObject([{ id: chen.device_id, revoked_by: 'administrator', revoked_reason: '手机丢了' }])
    expect(await other.told(auditOf(other, id))).toEqual(['applied'])
    expect(await rows(db, 'select from sync_operations where operation_id = :id', { id: one.operation_id })).toEqual([])
  })
})

const disabledAt = (db: Db, id: string, moment: Date) =>
  rows(db, 'update users set disabled_at = :moment where id = :id', { id, moment: moment.toISOString() })
