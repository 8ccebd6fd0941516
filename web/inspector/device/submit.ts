import type { AuditDocument } from '#domain/audit_document.ts'
import { basisKey } from './basis.ts'
import { inDatabase, type Database, type StoredBasis, type StoredDraft } from './database.ts'
import { elsewhere, gone, withTaken } from './drafts.ts'
import { inTurn, queuedOf, type Deed } from './queue.ts'

/** Puts the draft into the outbox as it is stored and closes it: both or neither. Only then is it 已保存在本机. */
export function submitDraft(id: string): Promise<void> {
  return inTurn((user) => submit(id, user))
}

async function submit(id: string, user: string): Promise<void> {
  await inDatabase(async (db) => {
    const draft = await db.get('drafts', id)
    if (!draft && (await db.get('outbox', id))?.user === user) return // it is there already
    if (draft?.user !== user || draft.discarded_at !== null) throw gone()
    const { row, meta } = await queuedOf(db, user, await deedOf(db, { ...draft, document: await withTaken(db, draft) }))
    const tx = db.transaction(['drafts', 'outbox', 'meta'], 'readwrite', { durability: 'strict' })
    const still = await tx.objectStore('drafts').get(id)
    if (still?.updated_at !== draft.updated_at) throw elsewhere()
    await tx.objectStore('outbox').add(row)
    await tx.objectStore('meta').put(meta)
    await tx.objectStore('drafts').delete(id)
    await tx.done
  })
}

async function deedOf(db: Database, { id, user, facility_id, facility, remarks, ...draft }: StoredDraft): Promise<Deed> {
  const document: AuditDocument = { ...draft.document, finished_at: finishedAt(draft.document) }
  const basis = (await db.get('base', basisKey(user, facility_id))) as StoredBasis | undefined
  const photos = new Map(document.photos.map(({ sha256, bytes }) => [sha256, { sha256, bytes }]))
  return {
    id,
    kind: document.revises === null ? 'audit_submit' : 'audit_revise',
    facility_id,
    facility,
    photos: [...photos.values()],
    revises: document.revises,
    remarks,
    payload_schema: 'audit/1',
    body: { document },
    trunk_version: basis?.basis.version ?? null,
    position: document.position,
  }
}

/** A visit ends when it is submitted; a correction is of the day of its visit, unless something was looked at again. */
function finishedAt(document: AuditDocument): string {
  if (document.revises === null) return new Date().toISOString()
  const seen = [document, ...document.components].flatMap(({ answers }) => Object.values(answers).map(({ observed_at }) => observed_at))
  const moments = [document.finished_at, ...seen].map((each) => Date.parse(each))
  return new Date(Math.max(...moments)).toISOString()
}
