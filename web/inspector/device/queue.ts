import { newUuid } from '../../uuid.ts'
import { tellChanged } from './changes.ts'
import type { Database, Meta, OutboxRow } from './database.ts'
import { sendWaiting } from './drain.ts'
import { sha256 } from './hash.ts'
import type { AnyOperation, ChangeOperation, CreateOperation, Operation } from './types.ts'
import { accountId, requireSecure, requireUser } from './user.ts'

type Own<O extends AnyOperation> = Pick<O, 'kind' | 'payload_schema' | 'body'>

/** What was done; all else that an operation says, this device adds. */
export type Deed = (Own<Operation> | Own<ChangeOperation> | Own<CreateOperation>) &
  Pick<OutboxRow, 'id' | 'facility_id' | 'facility' | 'photos' | 'revises' | 'remarks'> &
  Pick<AnyOperation, 'trunk_version' | 'position'>

/** Does what puts something into the outbox, one after the other so that numbers follow each other, and has it sent. */
export async function inTurn<T>(work: (user: string) => Promise<T>): Promise<T> {
  requireSecure()
  const done = await navigator.locks.request('changxing.submitting', () => work(requireUser()))
  tellChanged()
  sendWaiting()
  return done
}

/** The row for the outbox, and what is to be stored of the device with it, both in one transaction. */
export async function queuedOf(db: Database, user: string, deed: Deed): Promise<{ row: OutboxRow; meta: Meta }> {
  const { id, kind, facility_id, facility, photos, revises, remarks, payload_schema, body, trunk_version, position } = deed
  const { device_id, next_seq, key } = (await db.get('meta', metaKey(user))) ?? firstMeta(user)
  const operation = {
    operation_id: id,
    kind,
    target_id: facility_id,
    device_id,
    device_seq: next_seq,
    actor_id: accountId(),
    trunk_version,
    after: await before(db, user, facility_id),
    captured_at: new Date().toISOString(),
    position,
    payload_schema,
    target_summary: facility,
    body,
  } as AnyOperation // kind, shape and body come from one deed
  const payload = JSON.stringify(operation)
  const row: OutboxRow = {
    id,
    user,
    kind,
    facility_id,
    facility,
    revises,
    remarks,
    payload,
    content_hash: await sha256(new TextEncoder().encode(payload)),
    device_id,
    device_seq: next_seq,
    photos,
    queued_at: operation.captured_at,
    state: 'queued',
    tries: 0,
    tried_at: null,
    next_try_at: null,
    reason: null,
    replaced_by: null,
  }
  return { row, meta: { key, device_id, next_seq: next_seq + 1 } }
}

/** What this device did there last and the server can have; null: nothing. */
async function before(db: Database, user: string, facility_id: string): Promise<string | null> {
  const rows = await db.getAllFromIndex('outbox', 'user', user)
  const there = rows.filter((each) => each.facility_id === facility_id && each.state !== 'needs_answer' && each.state !== 'replaced')
  return there.sort((one, other) => other.device_seq - one.device_seq)[0]?.id ?? null
}

const metaKey = (user: string) => `device/${user}`
const firstMeta = (user: string): Meta => ({ key: metaKey(user), device_id: newUuid(), next_seq: 1 })
