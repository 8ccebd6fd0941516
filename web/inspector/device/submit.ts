import type { AuditDocument } from '#domain/audit_document.ts'
import { newUuid } from '../../uuid.ts'
import { tellChanged } from './changes.ts'
import { inDatabase, type Meta, type OutboxRow, type StoredDraft } from './database.ts'
import { sendWaiting } from './drain.ts'
import { elsewhere, gone, withStrays } from './drafts.ts'
import { sha256 } from './hash.ts'
import { requireSecure, requireUser } from './user.ts'

/** Puts the draft into the outbox as it is stored and closes it: both or neither. Only then is it 已保存在本机. */
export async function submitDraft(id: string): Promise<void> {
  requireSecure()
  const user = requireUser()
  await inDatabase(async (db) => {
    const draft = await db.get('drafts', id)
    if (!draft && (await db.get('outbox', id))?.user === user) return // it is there already
    if (draft?.user !== user || draft.discarded_at !== null) throw gone()
    const row = await rowOf({ ...draft, document: await withStrays(db, draft) })
    const tx = db.transaction(['drafts', 'outbox', 'meta'], 'readwrite', { durability: 'strict' })
    const still = await tx.objectStore('drafts').get(id)
    if (still?.updated_at !== draft.updated_at) throw elsewhere()
    const meta = (await tx.objectStore('meta').get(metaKey(user))) ?? firstMeta(user)
    await tx.objectStore('outbox').add({ ...row, device_id: meta.device_id, device_seq: meta.next_seq })
    await tx.objectStore('meta').put({ ...meta, next_seq: meta.next_seq + 1 })
    await tx.objectStore('drafts').delete(id)
    await tx.done
  })
  tellChanged()
  sendWaiting()
}

async function rowOf({ id, user, facility_id, facility, remarks, document }: StoredDraft): Promise<Omit<OutboxRow, 'device_id' | 'device_seq'>> {
  const payload = JSON.stringify({ ...document, finished_at: finishedAt(document) } satisfies AuditDocument)
  const photos = new Map(document.photos.map(({ sha256: hash, bytes }) => [hash, { sha256: hash, bytes }]))
  return {
    id,
    user,
    facility_id,
    facility,
    revises: document.revises,
    remarks,
    payload,
    content_hash: await sha256(new TextEncoder().encode(payload)),
    photos: [...photos.values()],
    queued_at: new Date().toISOString(),
    state: 'queued',
    tries: 0,
    tried_at: null,
    next_try_at: null,
    reason: null,
    replaced_by: null,
  }
}

/** A visit ends when it is submitted; a correction is of the day of its visit, unless something was looked at again. */
function finishedAt(document: AuditDocument): string {
  if (document.revises === null) return new Date().toISOString()
  const seen = [document, ...document.components].flatMap(({ answers }) => Object.values(answers).map(({ observed_at }) => observed_at))
  const moments = [document.finished_at, ...seen].map((each) => Date.parse(each))
  return new Date(Math.max(...moments)).toISOString()
}

const metaKey = (user: string) => `device/${user}`
const firstMeta = (user: string): Meta => ({ key: metaKey(user), device_id: newUuid(), next_seq: 1 })
