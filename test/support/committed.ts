import { inject, test as base } from 'vitest'
import { connect, writing, type Db } from '../../server/database/connect.ts'
import { addFacility } from '../../server/queries/facility_edits.ts'
import { town } from './facilities.ts'

/** A test that really commits: what it adds through `add` is deleted after it. */
export const test = base.extend<{ db: Db; ids: string[]; add: (name_zh: string, trx?: Db) => Promise<string> }>({
  // oxlint-disable-next-line no-empty-pattern -- Vitest reads the pattern
  db: async ({}, use) => {
    const pool = connect(inject('address'), 4)
    await use(pool)
    await pool.destroy()
  },
  ids: async ({ db }, use) => {
    const ids: string[] = []
    await use(ids)
    await writing(db, 'test', (trx) => trx('facilities').whereIn('id', ids).delete())
  },
  add: async ({ db, ids }, use) => {
    await use(async (name_zh, trx) => {
      const insert = (open: Db) =>
        addFacility(open, {
          kind: 'toilet',
          category: 'street_toilet',
          name_zh,
          town_code: town,
          geometry: { type: 'Point', coordinates: [112.37, 24.78] },
        })
      const id = await (trx ? insert(trx) : writing(db, 'test', insert))
      ids.push(id)
      return id
    })
  },
})
