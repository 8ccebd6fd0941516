import { randomUUID } from 'node:crypto'
import { expect, inject } from 'vitest'
import { buildApp } from '../../server/app.ts'
import { readConfig } from '../../server/config.ts'
import { connect, rows, writing } from '../../server/database/connect.ts'
import { adminToken, callerOf, now, unhurried } from '../support/app.ts'
import { test } from '../support/committed.ts'
import { device, statesOf } from '../support/sync.ts'

test('twenty at once with the same record: it is in effect once', async ({ db, add }) => {
  const id = await add('同时')
  const pool = connect(inject('address'), 8)
  const app = await buildApp({ config: readConfig(unhurried), db: pool, adminToken, now })
  const name = `at.once.${randomUUID().slice(0, 8)}`
  try {
    const chen = await device(pool, callerOf(app), name)
    const seen = { usable: true, reason: null, note: null, observed_at: now().toISOString() }
    const one = chen.operation({ kind: 'status_observe', target_id: id, body: seen })
    const told = await Promise.all(Array.from({ length: 20 }, async () => statesOf(await chen.hand(one))[0]!))
    expect(told.filter((each) => each !== 'applied' && each !== 'duplicate')).toEqual([])
    expect(await rows(db, 'select from operational_observations where facility_id = :id', { id })).toHaveLength(1)
    const opposite = Array.from({ length: 6 }, (_, index) =>
      chen.operation({ kind: 'status_observe', target_id: id, body: { ...seen, note: `${index}` } }),
    )
    const answers = await Promise.all([chen.told(...opposite), chen.told(...opposite.toReversed())])
    expect(answers.flat().every((each) => each === 'applied' || each === 'duplicate')).toBe(true)
    expect(await rows(db, 'select from operational_observations where facility_id = :id', { id })).toHaveLength(7)
  } finally {
    await app.close()
    await writing(pool, 'test', async (trx) => {
      await trx('sync_operations').where({ actor: name }).delete()
      await trx('users').where({ login_name: name }).delete()
    })
    await pool.destroy()
  }
})
