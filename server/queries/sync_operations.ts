import type { OperationStatus } from '#domain/sync.ts'
import type { Scope } from '#domain/role.ts'
import type { Cursor } from '../cursor.ts'
import { firstRow, rows, type Db } from '../database/connect.ts'
import type { Parameters, ProblemCode } from '../problem.ts'
import type { Conflict } from '../schemas/sync.ts'

/** What a receipt says beside the status. */
export interface Outcome {
  target_version?: number
  conflicts?: Conflict[]
  redirected_to?: string
  /** The audit whose photos are counted. */
  audit_id?: string
}

export interface StoredOperation {
  operation_id: string
  content_hash: string
  payload: string
  kind: string
  facility_id: string | null
  user_id: string
  actor: string
  /** Id of whoever brought it from a rescue file; null: its device sent it. */
  imported_by: string | null
  device_id: string
  device_seq: number
  waits_for: string | null
  offset_ms: number
  received_at: string
  status: OperationStatus
  code: ProblemCode | null
  parameters: Parameters
  outcome: Outcome
}

/** All but what it says itself, which may be long. */
export type KnownOperation = Omit<StoredOperation, 'payload'>

const known = `operation_id, content_hash, kind, facility_id, user_id, actor, imported_by, device_id, device_seq, waits_for, offset_ms, received_at, status, code, parameters, outcome`
const columns = `${known}, payload`

export type Intake = Pick<
  StoredOperation,
  | 'operation_id'
  | 'content_hash'
  | 'payload'
  | 'kind'
  | 'facility_id'
  | 'user_id'
  | 'actor'
  | 'imported_by'
  | 'device_id'
  | 'device_seq'
  | 'waits_for'
  | 'offset_ms'
  | 'received_at'
>

const given = `operation_id uuid, content_hash text, payload text, kind text, facility_id uuid, user_id uuid, actor text, imported_by uuid, device_id uuid,
  device_seq bigint, waits_for uuid, offset_ms bigint, received_at timestamptz`

/**
 * Stores them, all or none; answers the ids of those that were not known. In one order whoever brings them, so that two who bring
 * the same do not wait for each other; of two with one number of their device the first of that order is the earlier.
 */
export async function takeIn(db: Db, operations: readonly Intake[]): Promise<Set<string>> {
  const taken = await rows<{ operation_id: string }>(
    db,
    `insert into sync_operations (operation_id, content_hash, payload, kind, facility_id, user_id, actor, imported_by, device_id, device_seq, waits_for, offset_ms, received_at)
     select operation_id, content_hash, payload, kind, facility_id, user_id, actor, imported_by, device_id, device_seq, waits_for, offset_ms, received_at
       from jsonb_to_recordset((:operations)::jsonb) as given (${given})
      order by device_seq, operation_id
     on conflict (operation_id) do nothing
     returning operation_id`,
    { operations: JSON.stringify(operations) },
  )
  return new Set(taken.map(({ operation_id }) => operation_id))
}

/** Those of these ids that are stored, by their ids in small letters, in the order asked. */
export async function operationsById(db: Db, ids: readonly string[]): Promise<Map<string, KnownOperation>> {
  if (ids.length === 0) return new Map()
  const found = await rows<KnownOperation>(db, `select ${known} from sync_operations where operation_id = any ((:ids)::uuid[])`, { ids })
  const byId = new Map(found.map((each) => [each.operation_id, each]))
  return new Map(ids.map((id) => id.toLowerCase()).flatMap((id) => (byId.has(id) ? [[id, byId.get(id)!] as const] : [])))
}

export async function operationById(db: Db, operation_id: string): Promise<StoredOperation | undefined> {
  return firstRow<StoredOperation>(db, `select ${columns} from sync_operations where operation_id = (:operation_id)::uuid`, { operation_id })
}

export interface LockedOperation extends StoredOperation {
  /** By another operation of the device: it was restored from a backup, or its storage was copied. */
  is_sequence_reused: boolean
}

/** Under its lock, one at a time for each facility; every change of this transaction belongs to it. */
export async function lockOperation(
  trx: Db,
  { operation_id, facility_id }: Pick<StoredOperation, 'operation_id' | 'facility_id'>,
): Promise<LockedOperation | undefined> {
  const lock = "select set_config('changxing.operation_id', :operation_id, true), pg_advisory_xact_lock(hashtextextended(:key, 5))"
  await rows(trx, lock, { operation_id, key: facility_id ?? operation_id })
  return firstRow<LockedOperation>(
    trx,
    `select ${columns},
            exists (select from sync_operations earlier
                     where earlier.device_id = o.device_id and earlier.device_seq = o.device_seq and earlier.entered < o.entered) as is_sequence_reused
       from sync_operations o
      where operation_id = (:operation_id)::uuid
        for update`,
    { operation_id },
  )
}

export interface Judged {
  status: OperationStatus
  code?: ProblemCode | null
  parameters?: Parameters
  outcome?: Outcome
  facility_id?: string | null
}

/** What became of it, unless it was judged meanwhile; with the version that its facility has now. */
export async function noteJudged(db: Db, operation_id: string, { status, code = null, parameters = {}, outcome = {}, facility_id = null }: Judged) {
  await rows(
    db,
    `update sync_operations
        set status = :status, code = :code, parameters = :parameters, judged_at = now(), facility_id = coalesce((:facility_id)::uuid, facility_id),
            outcome = jsonb_strip_nulls(jsonb_build_object('target_version', nullif(facility_version((:facility_id)::uuid), 0)))
                      || (:outcome)::jsonb
      where operation_id = (:operation_id)::uuid and status in ('received', 'held', 'needs_review')`,
    { operation_id, status, code, parameters: JSON.stringify(parameters), outcome: JSON.stringify(outcome), facility_id },
  )
}

export async function waitingFor(db: Db, operation_id: string): Promise<string[]> {
  const found = await rows<{ operation_id: string }>(
    db,
    "select operation_id from sync_operations where waits_for = (:operation_id)::uuid and status = 'held' order by device_seq",
    { operation_id },
  )
  return found.map((each) => each.operation_id)
}

/** What was taken in and never judged, because the server stopped in between, and what has waited too long. */
/** What was taken in before that moment and is not judged, the oldest first; null: ever. */
export async function unjudged(db: Db, received_before: Date | null): Promise<KnownOperation[]> {
  return rows<KnownOperation>(
    db,
    `select ${known} from sync_operations
      where status = 'received' and ((:received_before)::timestamptz is null or received_at < (:received_before)::timestamptz)
      order by received_at, device_seq`,
    { received_before: received_before && received_before.toISOString() },
  )
}

/** What waits for too long, and what may be judged by now. */
export async function overdue(
  db: Db,
  { received_before, held_before }: { received_before: Date; held_before: Date },
): Promise<{ operation_id: string; force: boolean }[]> {
  return rows(
    db,
    `select operation_id, code = 'operation_waits' as force
       from sync_operations
      where status = 'held'
        and ((code = 'operation_waits' and received_at < :held_before) or (code <> 'operation_waits' and received_at < :received_before))
      order by received_at
      limit 500`,
    { received_before: received_before.toISOString(), held_before: held_before.toISOString() },
  )
}

/** Who settled it, and why it shall take no effect where that is what was decided; what is in effect stays so. False: somebody was faster. */
export async function noteDecision(db: Db, operation_id: string, { by, decision }: { by: string; decision: string | null }): Promise<boolean> {
  const noted = await rows(
    db,
    `update sync_operations
        set decided_by = :by, decision = :decision, status = case when (:decision)::text is null or status = 'conflict' then status else 'dismissed' end
      where operation_id = (:operation_id)::uuid
        and ((:decision)::text is null or status in ('needs_review', 'held', 'invalid') or (status = 'conflict' and decided_by is null))
     returning operation_id`,
    { operation_id, by, decision },
  )
  return noted.length > 0
}

export interface OpenOperation extends Omit<StoredOperation, 'imported_by'> {
  /** Login name. */
  imported_by: string | null
  facility_name_zh: string | null
  facility_name_en: string | null
}

interface Asked {
  status: OperationStatus
  scopes: readonly Scope[] | null
  after: Cursor | null
  limit: number
}

/** Those in that state, the oldest first, of facilities within the scopes; what is of no known facility is shown to whoever may all. */
export async function listOperations(db: Db, { status, scopes, after, limit }: Asked): Promise<OpenOperation[]> {
  return rows<OpenOperation>(
    db,
    `select ${columns
      .split(', ')
      .filter((name) => name !== 'imported_by')
      .map((name) => `o.${name}`)
      .join(
        ', ',
      )}, (select login_name from users where id = o.imported_by) as imported_by, f.name_zh as facility_name_zh, f.name_en as facility_name_en
       from sync_operations o
       left join facilities f on f.id = o.facility_id
      where o.status = :status and (o.status <> 'conflict' or o.decided_by is null)
        and ((:scopes)::jsonb is null or (f.id is not null and in_scope(f.town_code, f.department_code, (:scopes)::jsonb)))
        and ((:key)::timestamptz is null or (o.received_at, o.operation_id) > ((:key)::timestamptz, (:id)::uuid))
      order by o.received_at, o.operation_id
      limit :limit`,
    { status, scopes: scopes && JSON.stringify(scopes), key: after?.key ?? null, id: after?.id ?? null, limit },
  )
}

interface Apart {
  operation_id: string | null
  payload: string
  content_hash: string
  code: ProblemCode
  user_id: string
  actor: string
  device_id: string
}

/** What could not be an operation is kept as it came, once. */
export async function putApart(db: Db, apart: Apart): Promise<void> {
  await rows(
    db,
    `insert into sync_quarantine (operation_id, payload, content_hash, code, user_id, actor, device_id)
     values (:operation_id, :payload, :content_hash, :code, :user_id, :actor, :device_id)
     on conflict on constraint sync_quarantine_once do nothing`,
    { ...apart },
  )
}

export interface QuarantinedOperation {
  id: number
  operation_id: string | null
  payload: string
  code: ProblemCode
  actor: string
  device_id: string
  received_at: string
}

/** What nobody has decided on yet, the oldest first. */
export async function quarantined(db: Db, limit: number): Promise<QuarantinedOperation[]> {
  return rows<QuarantinedOperation>(
    db,
    `select id, operation_id, payload, code, actor, device_id, received_at
       from sync_quarantine where decided_by is null order by received_at, id limit :limit`,
    { limit },
  )
}

/** Answers whether there was such a one that nobody had decided on. */
export async function decideQuarantined(db: Db, id: number, { by, decision }: { by: string; decision: string }): Promise<boolean> {
  const decided = await rows(
    db,
    'update sync_quarantine set decided_by = :by, decision = :decision where id = :id and decided_by is null returning id',
    { id, by, decision },
  )
  return decided.length > 0
}
