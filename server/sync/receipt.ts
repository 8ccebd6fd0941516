import type { Language } from '#domain/language.ts'
import type { Db } from '../database/connect.ts'
import { problem, problemBody, type Parameters, type ProblemCode } from '../problem.ts'
import { photosOfAudits, type Evidence } from '../queries/audits.ts'
import { operationsById, type KnownOperation } from '../queries/sync_operations.ts'
import type { Receipt } from '../schemas/sync.ts'
import type { Line } from './line.ts'

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

export function invalidReceipt(
  of: { operation_id: string | null; content_hash: string },
  { code, parameters }: { code: ProblemCode; parameters: Parameters },
  language: Language,
): Receipt {
  return { ...empty, ...of, status: 'invalid', ...said(code, parameters, language) }
}

interface Asked {
  db: Db
  line: Line
  /** Whose alone are told of. */
  user_id?: string
}

/** What devices are told of what is stored under these ids; whether one was known before it was handed over, the caller knows. */
export async function receiptsOf(
  { db, line, user_id }: Asked,
  ids: readonly string[],
  language: Language,
): Promise<(id: string, wasKnown?: boolean) => Receipt> {
  const inLine = new Set(ids.map((id) => id.toLowerCase()).filter((id) => line.has(id))) // what is judged while it is read has a result next time
  const stored = await operationsById(db, ids)
  const audits = [...stored.values()].flatMap(({ outcome }) => outcome.audit_id ?? [])
  const evidence = audits.length > 0 ? await photosOfAudits(db, audits) : new Map<string, Evidence>()
  return (id, wasKnown = false) => {
    const operation = stored.get(id.toLowerCase())
    if (!operation || (user_id !== undefined && operation.user_id !== user_id))
      return { ...empty, operation_id: id, content_hash: '', status: 'unknown' }
    const { audit_id } = operation.outcome
    const photos = audit_id ? (evidence.get(audit_id) ?? { received: 0, of: 0, missing: [] }) : null
    return { ...receiptOf(operation, { language, wasKnown, isInLine: inLine.has(operation.operation_id) }), evidence: photos }
  }
}

function receiptOf(stored: KnownOperation, { language, wasKnown, isInLine }: { language: Language; wasKnown: boolean; isInLine: boolean }): Receipt {
  const { operation_id, content_hash, outcome, received_at } = stored
  const { target_version = null, conflicts = [], redirected_to = null } = outcome
  const status = stored.status === 'received' ? 'held' : stored.status
  const code = stored.status === 'received' ? (isInLine ? 'operation_in_line' : 'operation_retried') : stored.code
  const told = { ...(code ? said(code, stored.parameters, language) : {}), target_version, conflicts, redirected_to, received_at }
  if (status === 'held') return { ...empty, operation_id, content_hash, status, ...told, waits_for: stored.waits_for }
  return { ...empty, operation_id, content_hash, status: wasKnown ? 'duplicate' : status, ...told, ...(wasKnown ? { receipt: { status } } : {}) }
}

/** A small server judges so many a second. */
const judged_a_second = 50
const [soonest_s, latest_s] = [2, 60]

/** When what is in the line is likely judged; null: nothing is told to be in it. */
export function askAgainIn(line: Line, receipts: readonly Receipt[]): number | null {
  if (receipts.every(({ code }) => code !== 'operation_in_line')) return null
  return Math.min(latest_s, soonest_s + Math.ceil(line.length / judged_a_second))
}
