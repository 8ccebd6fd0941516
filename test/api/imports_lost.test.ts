import { expect, inject, test } from 'vitest'
import { buildApp } from '../../server/app.ts'
import { readConfig } from '../../server/config.ts'
import { connect, rows, writing } from '../../server/database/connect.ts'
import { lockHolder } from '../../server/database/lock.ts'
import { adminToken, callerOf, now } from '../support/app.ts'
import { csvText, toilets } from '../support/import_files.ts'
import { settled, upload } from '../support/imports.ts'

const address = inject('address')

/** Ends every connection: the embedded engine by killing its process, which is started again; the server one by one. */
async function loseDatabase(): Promise<void> {
  if (address.host) return void process.kill(lockHolder(address.host)!.pid, 'SIGKILL') // it runs, or no test would
  const other = connect(address, 2)
  await rows(other, 'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()')
  await other.destroy()
}

test('a database that goes away while rows are written is waited for, and each row is written once', async () => {
  const db = connect(address, 4)
  const app = await buildApp({ config: readConfig({}), db, adminToken, now })
  const call = callerOf(app)
  const { body } = await upload(app, call, {
    name: 'a.csv',
    content: csvText(toilets(3_000, 'wgs84')),
    fields: { datum: 'wgs84', category: 'street_toilet' },
  })
  expect(body).toMatchObject({ state: 'ready', counts: { add: 3_000 } })

  const status = () => call('GET', `/api/v1/imports/${body.id}`, { as: 'administrator' })
  await call('POST', `/api/v1/imports/${body.id}/application`, { as: 'administrator', body: {} })
  while ((await status()).body.progress?.done < 250) await new Promise((resolve) => setTimeout(resolve, 10))
  await loseDatabase()

  let answer = await settled(call, body.id)
  for (let tries = 0; answer.status === 503 && tries < 300; tries += 1) {
    await new Promise((resolve) => setTimeout(resolve, 100))
    answer = await settled(call, body.id)
  }
  expect(answer.body).toMatchObject({ state: 'applied', problem: null, counts: { add: 3_000, refuse: 0 } })
  expect((await call('GET', '/api/v1/facilities')).body.number_matched).toBe(3_000)
  await writing(db, 'test', (trx) =>
    rows(trx, 'delete from facilities where id in (select facility_id from history where import_id = :id)', { id: body.id }),
  )
  await rows(db, 'delete from imports where id = :id', { id: body.id })
  await app.close()
  await db.destroy()
})
