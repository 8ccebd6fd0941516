import { inject, test as base } from 'vitest'
import { buildApp, type App } from '../../server/app.ts'
import { readConfig } from '../../server/config.ts'
import { connect, type Db } from '../../server/database/connect.ts'
import { loadDemo } from '../../server/demo/load.ts'
import { adminToken, callerOf, now, today, type Call } from './app.ts'

interface Loaded {
  /** The example data, loaded once for all tests of a file, none of which may change them. */
  db: Db
  app: App
  call: Call
}

export const test = base.extend<{ $file: Loaded }>({
  db: [
    // oxlint-disable-next-line no-empty-pattern -- Vitest reads the pattern
    async ({}, use) => {
      const pool = connect(inject('address'), 2)
      const trx = await pool.transaction()
      await loadDemo(trx, readConfig({}), today)
      await use(trx)
      await trx.rollback()
      await pool.destroy()
    },
    { scope: 'file' },
  ],
  app: [
    async ({ db }, use) => {
      const app = await buildApp({ config: readConfig({}), db, adminToken, now })
      await use(app)
      await app.close()
    },
    { scope: 'file' },
  ],
  call: [async ({ app }, use) => use(callerOf(app)), { scope: 'file' }],
})
