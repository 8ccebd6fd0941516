import { describe, expect, inject } from 'vitest'
import { writing, type Db } from '../../server/database/connect.ts'
import { changesSince, snapshotNow } from '../../server/queries/changes.ts'
import { test } from '../support/committed.ts'
import { town } from '../support/facilities.ts'

/** Looks again and again: each answer holds what became visible since the one before. */
async function watcher(db: Db) {
  let { snapshot } = await snapshotNow(db)
  return async () => {
    const changes = await changesSince(db, snapshot)
    snapshot = changes.snapshot
    return changes
  }
}

describe('what changed since', () => {
  test('a committed change is told once', async ({ db, add }) => {
    const look = await watcher(db)
    expect((await look()).facilities).toEqual([])
    const id = await add('东门公厕')
    expect((await look()).facilities).toEqual([id])
    expect((await look()).facilities).toEqual([])
  })

  test('a change that was taken back is not told', async ({ db, add }) => {
    const look = await watcher(db)
    const undone = writing(db, 'test', async (trx) => {
      await add('东门公厕', trx)
      throw new Error('undone')
    })
    await expect(undone).rejects.toThrow('undone')
    expect((await look()).facilities).toEqual([])
  })

  /** The embedded engine lets transactions through one after the other, so there the second one and the look wait. */
  test('what began earlier and ended later is told, each change once', async ({ db, add }) => {
    const look = await watcher(db)
    const told: string[] = []
    const slow = await db.transaction()
    await slow.raw("select set_config('changxing.actor', 'test', true)")
    const late = await add('先开始', slow)
    const quick = add('先结束')
    if (inject('engine') === 'server') {
      const early = await quick
      told.push(...(await look()).facilities)
      expect(told).toEqual([early])
    }
    await slow.commit()
    const early = await quick
    told.push(...(await look()).facilities, ...(await look()).facilities)
    expect(told.toSorted()).toEqual([early, late].toSorted())
  })

  test('a deleted facility is told as well', async ({ db, add }) => {
    const id = await add('东门公厕')
    const look = await watcher(db)
    expect((await look()).facilities).toEqual([])
    await writing(db, 'test', (trx) => trx('facilities').where({ id }).delete())
    expect((await look()).facilities).toEqual([id])
    expect((await look()).facilities).toEqual([])
  })

  test('a change of a region is told', async ({ db }) => {
    const look = await watcher(db)
    const describeTown = (note: string | null) => writing(db, 'test', (trx) => trx('regions').where({ code: town }).update({ note }))
    const [before] = (await db('regions').where({ code: town }).select('note')) as [{ note: string | null }]
    await describeTown('改过')
    expect(await look()).toMatchObject({ regions: true, facilities: [] })
    await describeTown(before.note)
    expect((await look()).regions).toBe(true)
    expect((await look()).regions).toBe(false)
  })

  test('history restored from a database that counted further is not taken for news', async ({ db }) => {
    const look = await watcher(db)
    const [{ id }] = (await db('history')
      .insert({ xid: '9000000000000', actor: 'test', entity: 'regions', entity_id: town, action: 'update' })
      .returning('id')) as [{ id: number }]
    expect((await look()).regions).toBe(false)
    await db('history').where({ id }).delete()
  })
})
