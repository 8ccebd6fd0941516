import { setSession, type Session } from '../../session.ts'
import { ask, patience_ms } from './asking.ts'
import { tellChanged } from './changes.ts'
import { inDatabase, type Receipt } from './database.ts'
import { proof, Undelivered } from './reasons.ts'
import { userName } from './user.ts'

/** That the server is there, and knows this person: nothing is ever sent under another name. What it says they may is kept. */
export async function checkSession(user: string): Promise<void> {
  const response = await ask('/api/v1/session', { method: 'GET' }, patience_ms.record)
  const session = proof<Session>(response, (body) => body.user !== undefined && Array.isArray(body.permissions))
  if (session.user?.login_name !== user) throw new Undelivered({ code: 'signed_out' }, { stops: true })
  if (userName() === user) setSession(session) // unless they have signed out meanwhile
}

export async function keepReceipt(receipt: Receipt): Promise<void> {
  await inDatabase(async (db) => {
    const tx = db.transaction('receipts', 'readwrite', { durability: 'strict' })
    await tx.store.put(receipt)
    await tx.done
  })
  tellChanged()
}
