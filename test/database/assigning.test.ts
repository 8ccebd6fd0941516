import { expect } from 'vitest'
import { writing, type Db } from '../../server/database/connect.ts'
import { addAssignments } from '../../server/queries/assignments.ts'
import { addAccount } from '../support/accounts.ts'
import { test } from '../support/committed.ts'

const everywhere = { due_on: '2099-12-31', note: null, scopes: null, inspector_scopes: null }

async function forget(db: Db, facility_ids: string[], users: string[]): Promise<void> {
  await writing(db, 'test', async (trx) => {
    await trx('assignments').whereIn('facility_id', facility_ids).delete()
    await trx('users').whereIn('id', users).delete()
  })
}

test('of two who assign the same facilities at once each facility goes to one, and the other is told', async ({ db, add }) => {
  const facility_ids = [await add('甲'), await add('乙'), await add('丙')]
  const inspectors = [await addAccount(db, 'at-once-1', ['inspector']), await addAccount(db, 'at-once-2', ['inspector'])]
  try {
    const replies = await Promise.all(
      inspectors.map((inspector_id, index) => {
        const order = { ...everywhere, facility_ids: index === 0 ? facility_ids : facility_ids.toReversed(), inspector_id }
        return writing(db, 'test', (trx) => addAssignments(trx, order))
      }),
    )
    const assigned = replies.flatMap((reply) => reply.assigned.map(({ facility_id }) => facility_id))
    const skipped = replies.flatMap((reply) => reply.skipped)
    expect(assigned.toSorted()).toEqual(facility_ids.toSorted())
    expect(skipped.map(({ facility_id }) => facility_id).toSorted()).toEqual(facility_ids.toSorted())
    expect(new Set(skipped.map(({ reason }) => reason))).toEqual(new Set(['assigned']))
  } finally {
    await forget(db, facility_ids, inspectors)
  }
})
