import { ask, patience_ms } from './asking.ts'
import { tellChanged } from './changes.ts'
import { inDatabase, type Receipt } from './database.ts'
import { proof, Undelivered } from './reasons.ts'

interface SessionReply {
  user: { login_name: string } | null
}

/** That the server is there, and knows this person: nothing is ever sent under another name. */
export async function checkSession(user: string): Promise<void> {
  const response = await ask('/api/v1/session', { method: 'GET' }, patience_ms.record)
  const { user: signedIn } = proof<SessionReply>(response, (body) => body.user !== undefined)
  if (signedIn?.login_name !== user) throw new Undelivered({ code: 'signed_out' }, { stops: true })
}

export async function keepReceipt(receipt: Receipt): Promise<void> {
  await inDatabase(async (db) => {
    const tx = db.transaction('receipts', 'readwrite', { durability: 'strict' })
    await tx.store.put(receipt)
    await tx.done
  })
  tellChanged()
}
