import { newUuid } from '../../uuid.ts'
import { tellChanged } from './changes.ts'
import { inDatabase, type StoredDraft } from './database.ts'
import { gone } from './drafts.ts'
import type { Operation } from './types.ts'
import { requireUser } from './user.ts'

/** What the server refused, as a draft again under a new id; the record stays in the outbox, as replaced. Answers the draft's id. */
export async function reopen(id: string): Promise<string> {
  const user = requireUser()
  const draft_id = await inDatabase(async (db) => {
    const tx = db.transaction(['drafts', 'outbox', 'photos'], 'readwrite', { durability: 'strict' })
    const row = await tx.objectStore('outbox').get(id)
    if (row?.user !== user || row.state !== 'needs_answer') throw gone()
    const { facility_id, facility, payload } = row
    const draft: StoredDraft = {
      id: newUuid(),
      user,
      facility_id,
      facility,
      document: (JSON.parse(payload) as Operation).body.document,
      remarks: row.remarks,
      updated_at: new Date().toISOString(),
      discarded_at: null,
    }
    await tx.objectStore('drafts').add(draft)
    await tx.objectStore('outbox').put({ ...row, state: 'replaced', replaced_by: draft.id })
    const photos = tx.objectStore('photos')
    for (const photo of await photos.index('audits').getAll(id)) await photos.put({ ...photo, audits: [...photo.audits, draft.id] })
    await tx.done
    return draft.id
  })
  tellChanged()
  return draft_id
}
