import { randomUUID } from 'node:crypto'
import { describe, expect } from 'vitest'
import { rows, type Db } from '../../server/database/connect.ts'
import { currentEpoch, endEpoch } from '../../server/queries/sync_epochs.ts'
import { addAccount, signedIn } from '../support/accounts.ts'
import { test, type Call } from '../support/app.ts'
import { addFacility } from '../support/facilities.ts'
import { device, renamed, type Device } from '../support/sync.ts'

const backup = (db: Db) => db.raw('savepoint backup')
const restore = (db: Db) => db.raw('rollback to savepoint backup')
const restorations = async (db: Db, call: Call) =>
  (await call('GET', '/api/v1/sync/restorations', { headers: await signedIn(db, await addAccount(db, randomUUID(), ['reviewer'])) })).body
    .restorations

const asked = (call: Call, { headers, server }: Device, ids: string[] = []) =>
  call('POST', '/api/v1/sync/receipts', { headers, body: { batch_id: randomUUID(), ids, server_mark: server.server_mark } })

describe('a database that was set back', () => {
  test('shows in what devices were told: they offer again what they hold, and each record has its effect once', async ({ db, call }) => {
    const { id } = await addFacility(call)
    const [chen, lin] = [await device(db, call, 'chen.jie'), await device(db, call, 'lin')]
    const a = renamed(chen, id, '甲厕')
    expect([await chen.told(a), await lin.told()]).toEqual([['applied'], []])
    await backup(db)
    const b = renamed(chen, id, '乙厕', { after: a.operation_id })
    expect(await chen.told(b)).toEqual(['applied'])
    const before = { ...chen.server }
    await restore(db)
    const others = Array.from({ length: 3 }, (_, index) => renamed(lin, id, `丙厕${index}`))
    expect(await lin.told(...others)).toEqual(others.map(() => 'conflict operation_contested')) // it goes on beyond what was lost
    expect(lin.server.server_epoch).toBe(before.server_epoch)

    const { body } = await asked(call, chen, [a.operation_id, b.operation_id])
    expect(body.receipts.map(({ status }: { status: string }) => status)).toEqual(['applied', 'unknown'])
    expect(body.server_epoch).not.toBe(before.server_epoch)
    expect(await chen.told(a, b)).toEqual(['duplicate', 'conflict operation_contested'])
    expect(chen.server.server_epoch).toBe(body.server_epoch)
    await lin.told()
    expect(lin.server.server_epoch).toBe(body.server_epoch)
    expect(await restorations(db, call)).toMatchObject([{ noticed_by: 'chen.jie' }])
    expect((await rows(db, 'select from sync_operations')).length).toBe(5)
  })

  test('has one new epoch, whoever shows it first, and another one each time', async ({ db, call }) => {
    const [chen, lin] = [await device(db, call, 'chen.jie'), await device(db, call, 'lin')]
    for (const each of [chen, lin]) await each.told()
    await backup(db)
    for (const each of [chen, lin]) await each.told()
    const old = { ...lin.server }
    await restore(db)
    await chen.told()
    await lin.told()
    expect([lin.server.server_epoch === chen.server.server_epoch, chen.server.server_epoch === old.server_epoch]).toEqual([true, false])
    const first = { ...chen.server }
    await restore(db)
    await chen.told()
    expect(chen.server.server_epoch).toBe(old.server_epoch) // another than the device knows, which is enough
    await backup(db)
    await chen.told()
    await restore(db)
    await chen.told()
    expect([old.server_epoch, first.server_epoch]).not.toContain(chen.server.server_epoch)
    const { id } = await currentEpoch(db)
    expect([await endEpoch(db, { id, noticed_by: null }), await endEpoch(db, { id, noticed_by: 'lin' })]).toEqual([true, false])
    expect(await restorations(db, call)).toMatchObject([{ noticed_by: null }, { noticed_by: 'chen.jie' }])
  })

  test('is not made up: no mark but the server’s own says so', async ({ db, call }) => {
    const [chen, lin] = [await device(db, call, 'chen.jie'), await device(db, call, 'lin')]
    for (const each of [chen, lin]) await each.told()
    const { server_epoch, server_mark } = chen.server
    const [device_id, told, seal] = server_mark!.split('.')
    const marks = [`${device_id}.${Number(told) + 1000}.${seal}`, `${randomUUID()}.${told}.${seal}`, lin.server.server_mark!, '', '?', server_mark!]
    for (const mark of marks) {
      chen.server.server_mark = mark
      expect([mark, await chen.told(), chen.server.server_epoch]).toEqual([mark, [], server_epoch])
    }
    const sites = await call('POST', '/api/v1/sync/sites', { headers: chen.headers, body: { holds: [], server_mark: marks[0] } })
    expect(sites.body.server_epoch).toBe(server_epoch)
    expect(await restorations(db, call)).toEqual([])
    await rows(db, 'update devices set told = 0')
    const shown = await call('POST', '/api/v1/sync/sites', { headers: chen.headers, body: { holds: [], server_mark: chen.server.server_mark } })
    expect(shown.body.server_epoch).not.toBe(server_epoch)
  })
})
