import { tellChanged } from './changes.ts'
import { inDatabase } from './database.ts'

/** Another epoch than before: the server was restored from a backup, so its receipts prove nothing any more and all is offered again. */
export async function offerAgainIfRestored(user: string, epoch: string): Promise<void> {
  const key = `epoch/${user}`
  const isRestored = await inDatabase(async (db) => {
    const tx = db.transaction(['lists', 'outbox', 'receipts'], 'readwrite', { durability: 'strict' })
    const known = (await tx.objectStore('lists').get(key))?.list
    const changed = known !== undefined && known !== epoch
    if (known !== epoch) await tx.objectStore('lists').put({ key, list: epoch })
    if (changed) {
      for (const each of await tx.objectStore('receipts').index('user').getAllKeys(user)) await tx.objectStore('receipts').delete(each)
      const rows = await tx.objectStore('outbox').index('user').getAll(user)
      for (const row of rows.filter(({ state }) => state === 'delivered'))
        await tx.objectStore('outbox').put({ ...row, state: 'queued', next_try_at: null, reason: null })
    }
    await tx.done
    return changed
  })
  if (isRestored) tellChanged()
}

const keptKey = (user: string) => `kept_days/${user}`
const usual_days = 30

/** How many days what was delivered stays here, as the server said last: one restored from a backup may want it again. */
export async function keptDays(user: string): Promise<number> {
  return ((await inDatabase((db) => db.get('lists', keptKey(user))))?.list as number | undefined) ?? usual_days
}

/** A server of before says nothing of it; none may say at once. */
export async function noteKeptDays(user: string, days: unknown): Promise<void> {
  if (typeof days !== 'number' || !(days >= 1) || days === (await keptDays(user))) return
  await inDatabase((db) => db.put('lists', { key: keptKey(user), list: days }))
  tellChanged()
}
