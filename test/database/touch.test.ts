import { expect } from 'vitest'
import { firstRow, rows, writing } from '../../server/database/connect.ts'
import { test } from '../support/app.ts'
import { addFacility } from '../support/facilities.ts'

const copies = (db: Parameters<typeof firstRow>[0], id: string) =>
  firstRow(db, 'select lifecycle, lifecycle_since, verified_on from facilities where id = :id', { id })

test('one statement over many facilities touches each once and keeps its copies of the latest state', async ({ call, db }) => {
  const added = [await addFacility(call, { lifecycle: undefined }), await addFacility(call, { lifecycle: undefined }), await addFacility(call)]
  const ids = added.slice(0, 2).map(({ id }) => id)
  await writing(db, 'test', (trx) =>
    rows(
      trx,
      "insert into lifecycle_events (facility_id, state, since) select id, state, since::date from unnest((:ids)::uuid[]) id cross join (values ('operating', '2024-01-01'), ('suspended', '2025-01-01')) given (state, since)",
      { ids },
    ),
  )
  for (const [index, { id, revision }] of added.entries()) {
    const { body } = await call('GET', `/api/v1/facilities/${id}`)
    expect(body.revision).toBe(index < 2 ? revision + 1 : revision)
    if (index < 2) expect(body).toMatchObject({ lifecycle: 'suspended', lifecycle_since: '2025-01-01' })
  }
})

test('what is changed or taken back is no longer copied', async ({ call, db }) => {
  const { id } = await addFacility(call, { lifecycle_since: '2024-01-01', verified_on: '2026-01-01' })
  await writing(db, 'test', (trx) => rows(trx, "update lifecycle_events set since = '2023-01-01' where facility_id = :id", { id }))
  expect(await copies(db, id)).toEqual({ lifecycle: 'operating', lifecycle_since: '2023-01-01', verified_on: '2026-01-01' })
  await writing(db, 'test', async (trx) => {
    await rows(trx, 'delete from lifecycle_events where facility_id = :id', { id })
    await rows(trx, 'delete from verifications where facility_id = :id', { id })
  })
  expect(await copies(db, id)).toEqual({ lifecycle: null, lifecycle_since: null, verified_on: null })
})
