import type { Language } from '#domain/language.ts'
import type { OperationStatus } from '#domain/sync.ts'
import type { Log } from '../database/connect.ts'
import { problem, problemBody, type ProblemCode, type Parameters } from '../problem.ts'
import { photosOfAudit } from '../queries/audits.ts'
import { operationById, putApart, takeIn, type StoredOperation } from '../queries/sync_operations.ts'
import type { Account } from '../accounts/visitor.ts'
import type { Receipt } from '../schemas/sync.ts'
import { settleStored, type Judging } from './apply.ts'
import { hashOf, readEnvelope } from './operation.ts'

export interface Delivered {
  payload: string
  content_hash: string
}

export interface From {
  user: Account
  device_id: string
  offset_ms: number
  language: Language
  /** Id of whoever brings it from a rescue file. */
  imported_by?: string
}

/** Stores an operation, then judges it; each for itself, so that none holds up another. Answers its receipt. */
export async function receive(judging: Judging, delivered: Delivered, from: From, log: Pick<Log, 'error'>): Promise<Receipt> {
  const envelope = readEnvelope(delivered.payload)
  if (hashOf(delivered.payload) !== delivered.content_hash) return apart(judging, delivered, from, { code: 'operation_hash_mismatch', envelope })
  if ('unreadable' in envelope)
    return apart(judging, delivered, from, { code: 'operation_unreadable', envelope, parameters: { why: envelope.unreadable } })
  const { db } = judging
  const { operation_id, kind, target_id, device_seq, after } = envelope
  const { user, device_id, offset_ms, imported_by = null } = from
  const intake = {
    operation_id,
    kind,
    facility_id: target_id,
    device_id,
    device_seq,
    waits_for: after,
    offset_ms,
    user_id: user.id,
    actor: user.login_name,
    imported_by,
  }
  const taken = await takeIn(db, { ...intake, ...delivered, received_at: judging.now().toISOString() })
  const stored = taken ?? (await operationById(db, operation_id))!
  if (stored.content_hash !== delivered.content_hash) return apart(judging, delivered, from, { code: 'operation_id_reused', envelope })
  if (stored.status === 'received' || stored.status === 'held') await settleLater(judging, stored, log)
  return receiptOf(judging, (await operationById(db, operation_id))!, {
    language: from.language,
    isKnown: !taken && stored.status !== 'received',
  })
}

/** A fault of the moment leaves it stored; it is tried again by the device or the sweeper. */
async function settleLater(judging: Judging, stored: StoredOperation, log: Pick<Log, 'error'>): Promise<void> {
  try {
    await settleStored(judging, stored)
  } catch (error) {
    log.error({ err: error, operation_id: stored.operation_id }, 'an operation of a device could not be judged')
  }
}

interface Why {
  code: ProblemCode
  parameters?: Parameters
  envelope: { operation_id: string | null }
}

async function apart({ db }: Judging, { payload, content_hash }: Delivered, from: From, { code, parameters = {}, envelope }: Why): Promise<Receipt> {
  const { user, device_id, language } = from
  const { operation_id } = envelope
  await putApart(db, { operation_id, payload, content_hash, code, user_id: user.id, actor: user.login_name, device_id })
  return { ...empty, operation_id, content_hash, status: 'invalid', ...said(code, parameters, language) }
}

const empty = {
  code: null,
  title: null,
  remedy: null,
  target_version: null,
  conflicts: [],
  waits_for: null,
  evidence: null,
  redirected_to: null,
  received_at: null,
}

function said(code: ProblemCode, parameters: Parameters, language: Language) {
  const { title, remedy } = problemBody(problem(code, parameters), language)
  return { code, title, remedy }
}

/** What the device is told of an operation that is stored. */
export async function receiptOf(
  { db }: Pick<Judging, 'db'>,
  stored: StoredOperation,
  { language, isKnown }: { language: Language; isKnown: boolean },
): Promise<Receipt> {
  const { operation_id, content_hash, outcome, received_at } = stored
  const status: Exclude<OperationStatus, 'received'> = stored.status === 'received' ? 'held' : stored.status
  const code = stored.status === 'received' ? 'operation_retried' : stored.code
  const { target_version = null, conflicts = [], redirected_to = null, audit_id } = outcome
  return {
    ...empty,
    operation_id,
    content_hash,
    status: isKnown && status !== 'held' ? 'duplicate' : status,
    ...(code ? said(code, stored.parameters, language) : {}),
    target_version,
    conflicts,
    redirected_to,
    waits_for: stored.status === 'held' ? stored.waits_for : null,
    evidence: audit_id ? await photosOfAudit(db, audit_id) : null,
    received_at,
    ...(isKnown && status !== 'held' ? { receipt: { status } } : {}),
  }
}

export function unknownReceipt(operation_id: string): Receipt {
  return { ...empty, operation_id, content_hash: '', status: 'unknown' }
}
