import type { AuditDocument } from '#domain/audit_document.ts'
import { newUuid } from '../../uuid.ts'
import { basisKey } from './basis.ts'
import { tellChanged } from './changes.ts'
import { inDatabase, type Database, type Meta, type OutboxRow, type StoredBasis, type StoredDraft } from './database.ts'
import { sendWaiting } from './drain.ts'
import { elsewhere, gone, withStrays } from './drafts.ts'
import { sha256 } from './hash.ts'
import type { Operation } from './types.ts'
import { accountId, requireSecure, requireUser } from './user.ts'

/** Puts the draft into the outbox as it is stored and closes it: both or neither. Only then is it 已保存在本机. */
export async function submitDraft(id: string): Promise<void> {
  requireSecure()
  await navigator.locks.request('changxing.submitting', () => submit(id, requireUser())) // so that numbers follow each other
  tellChanged()
  sendWaiting()
}

async function submit(id: string, user: string): Promise<void> {
  await inDatabase(async (db) => {
    const draft = await db.get('drafts', id)
    if (!draft && (await db.get('outbox', id))?.user === user) return // it is there already
    if (draft?.user !== user || draft.discarded_at !== null) throw gone()
    const meta = (await db.get('meta', metaKey(user))) ?? firstMeta(user)
    const row = await rowOf(db, { ...draft, document: await withStrays(db, draft) }, meta)
    const tx = db.transaction(['drafts', 'outbox', 'meta'], 'readwrite', { durability: 'strict' })
    const still = await tx.objectStore('drafts').get(id)
    if (still?.updated_at !== draft.updated_at) throw elsewhere()
    await tx.objectStore('outbox').add(row)
    await tx.objectStore('meta').put({ ...meta, next_seq: meta.next_seq + 1 })
    await tx.objectStore('drafts').delete(id)
    await tx.done
  })
}

async function rowOf(db: Database, draft: StoredDraft, { device_id, next_seq }: Meta): Promise<OutboxRow> {
  const { id, user, facility_id, facility, remarks } = draft
  const document: AuditDocument = { ...draft.document, finished_at: finishedAt(draft.document) }
  const basis = (await db.get('base', basisKey(user, facility_id))) as StoredBasis | undefined
  const operation: Operation = {
    operation_id: id,
    kind: document.revises === null ? 'audit_submit' : 'audit_revise',
    target_id: facility_id,
    device_id,
    device_seq: next_seq,
    actor_id: accountId(),
    trunk_version: basis?.basis.version ?? null,
    after: await before(db, user, facility_id),
    captured_at: new Date().toISOString(),
    position: document.position,
    payload_schema: 'audit/1',
    target_summary: facility,
    body: { document },
  }
  const payload = JSON.stringify(operation)
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
    device_id,
    device_seq: next_seq,
    photos: [...photos.values()],
    queued_at: operation.captured_at,
    state: 'queued',
    tries: 0,
    tried_at: null,
    next_try_at: null,
    reason: null,
    replaced_by: null,
  }
}

/** What this device did there last and the server can have; null: nothing. */
async function before(db: Database, user: string, facility_id: string): Promise<string | null> {
  const rows = await db.getAllFromIndex('outbox', 'user', user)
  const there = rows.filter((each) => each.facility_id === facility_id && each.state !== 'needs_answer' && each.state !== 'replaced')
  return there.sort((one, other) => other.device_seq - one.device_seq)[0]?.id ?? null
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
