import { expect } from 'vitest'
import { buildApp } from '../../server/app.ts'
import { readConfig } from '../../server/config.ts'
import { writing, type Db } from '../../server/database/connect.ts'
import { isFar, standingOf } from '../../server/queries/export_changes.ts'
import { adminToken, callerOf, now } from '../support/app.ts'
import { test } from '../support/committed.ts'
import { town } from '../support/facilities.ts'

const other_town = '441882103'

const write = (db: Db, sql: string, bindings: string[]) => writing(db, 'test', (trx) => trx.raw(sql, bindings))

test('an export that goes on from another has what changed since, its parts included, and says what became of the rest', async ({ db, add, ids }) => {
  const app = await buildApp({ config: readConfig({}), db, adminToken, now })
  /** Of the facilities of this test: others may change at the same time. */
  const exported = async (query: string) => {
    const { body, headers } = await callerOf(app)('GET', `/api/v1/exports/geojson?town=${town}${query}`)
    const ours = (list: { id: string }[] = []) => list.filter(({ id }) => ids.includes(id))
    return { ids: ours(body.features).map(({ id }) => id), tombstones: ours(body.tombstones), token: String(headers['export-next-since']) }
  }
  const all: string[] = []
  for (const name of ['甲', '乙', '丙', '丁', '戊', '己']) all.push(await add(name))
  const [left, changed, shut, merged, moved, deleted] = all as [string, string, string, string, string, string]
  const whole = await exported('')
  expect(whole.ids).toEqual(all)
  expect(await exported(`&since=${whole.token}`)).toMatchObject({ ids: [], tombstones: [] })

  await write(db, "insert into components (facility_id, type) values (?, 'door')", [changed])
  await write(db, "insert into lifecycle_events (facility_id, state, since, reason) values (?, 'closed', '2026-11-20', '拆除')", [shut])
  await write(db, 'update facilities set merged_into = ? where id = ?', [left, merged])
  await write(db, 'update facilities set town_code = ? where id = ?', [other_town, moved])
  await write(db, 'delete from facilities where id = ?', [deleted])
  const since = await exported(`&since=${whole.token}`)
  expect(since.ids).toEqual([changed])
  const gone = (id: string, why: string, more = {}) => ({ id, why, reason: null, survivor_id: null, ...more })
  const told = [
    gone(shut, 'closed', { reason: '拆除' }),
    gone(merged, 'merged', { survivor_id: left }),
    gone(moved, 'outside_filter'),
    gone(deleted, 'deleted'),
  ]
  expect(since.tombstones).toEqual(told.toSorted((a, b) => (a.id < b.id ? -1 : 1)))
  expect(await exported(`&since=${since.token}`)).toMatchObject({ ids: [], tombstones: [] })
  const { snapshot } = await standingOf(db)
  await write(db, "insert into components (facility_id, type) values (?, 'door'), (?, 'door')", [changed, changed])
  expect([await isFar(db, snapshot, 1), await isFar(db, snapshot, 1_000), await isFar(db, '1:1:', 1)]).toEqual([true, false, true])
  await app.close()
})
