import type { AuditDocument } from '#domain/audit_document.ts'
import type { Extent } from '#domain/extent.ts'
import type { OperationalReason } from '#domain/operational.ts'
import { rightsOf, type Permission, type Scope } from '#domain/role.ts'
import type { FieldChange, OperationKind } from '#domain/sync.ts'
import { submitAudit } from '../audits/submission.ts'
import type { Versions } from '../audits/versions.ts'
import { refusalOf } from '../database/constraint.ts'
import { writing, type Author, type Db } from '../database/connect.ts'
import { problem, Problem } from '../problem.ts'
import { facilityById } from '../queries/facilities.ts'
import { survivorOf } from '../queries/merges.ts'
import { addObservation } from '../queries/operational.ts'
import {
  lockOperation,
  noteDecision,
  noteJudged,
  operationById,
  waitingFor,
  type Judged,
  type KnownOperation,
  type LockedOperation,
  type StoredOperation,
} from '../queries/sync_operations.ts'
import { userById, type StoredUser } from '../queries/users.ts'
import { addWhole } from '../routes/facility_edits.ts'
import type { NewFacility } from '../schemas/facility.ts'
import type { Envelope } from '../schemas/sync.ts'
import { changeFields, corrected } from './facility_change.ts'
import { bodyOf, newerThanServer, readEnvelope } from './operation.ts'

export interface Judging {
  db: Db
  now: () => Date
  versions: Versions
  extent: Extent
}

/** A device's clock that seems to be off by less is right: what it said was on its way so long. */
const travel_ms = 60_000

/** What each kind needs, as the same thing done online does. */
const permissions: Record<OperationKind, Permission> = {
  audit_submit: 'submit_audits',
  audit_revise: 'submit_audits',
  status_observe: 'observe_status',
  facility_change: 'edit_facilities',
  facility_create: 'edit_facilities',
}

interface How {
  /** Without what it waits for. */
  isForced?: boolean
  /** Whoever decided in the office that it shall be in effect, where they may. */
  by?: Author
}

/** Judges what is stored, and whatever waited for it. A fault of the moment leaves it stored for another try. */
export async function settle(judging: Judging, operation_id: string, how: How = {}): Promise<void> {
  const stored = await operationById(judging.db, operation_id)
  if (stored) await settleStored(judging, stored, how)
}

/** The same of one that was just read. */
export async function settleStored(judging: Judging, stored: KnownOperation, how: How = {}): Promise<void> {
  if (!isOpen(stored, how) || (await settleOne(judging, stored, how))) await settleNext(judging, stored.operation_id)
}

/** Judges what waited for one that is settled. */
export async function settleNext(judging: Judging, operation_id: string): Promise<void> {
  for (const next of await waitingFor(judging.db, operation_id)) await settle(judging, next)
}

/** Answers whether nothing has to wait for it any more. */
async function settleOne(judging: Judging, stored: KnownOperation, how: How): Promise<boolean> {
  const { db } = judging
  const { operation_id } = stored
  const { author, user } = await madeBy(judging, stored, how)
  try {
    return await writing(db, author, async (trx) => {
      const current = await lockOperation(trx, stored)
      if (!current) return false
      if (!isOpen(current, how)) return true
      const outcome = await judged(trx, judging, { stored: current, user }, how)
      await noteJudged(trx, operation_id, outcome)
      if (how.by) await noteDecision(trx, operation_id, { by: how.by.actor, decision: null })
      return outcome.status !== 'held'
    })
  } catch (error) {
    const refusal = error instanceof Problem ? error : refusalOf(error)
    if (!refusal || refusal.status >= 500) throw error
    await noteJudged(db, operation_id, refused(refusal))
    return true
  }
}

const isOpen = ({ status }: KnownOperation, { by }: How) =>
  status === 'received' || status === 'held' || (by !== undefined && status === 'needs_review')

function refused({ code, parameters }: Problem): Judged {
  return { status: code === 'operation_unreadable' ? 'invalid' : 'needs_review', code, parameters }
}

interface Maker {
  /** Held to where they may; an account that is gone may nothing. */
  author: Author
  user: StoredUser | undefined
}

/** Whoever made it, in whose name it is judged. */
async function madeBy({ db }: Judging, { operation_id, user_id, actor, kind, imported_by }: KnownOperation, { by }: How): Promise<Maker> {
  if (by) {
    const { payload } = (await operationById(db, operation_id))! // it is stored
    const user = await userById(db, (readEnvelope(payload) as Envelope).actor_id) // it was read when it came
    return { author: { actor: user?.login_name ?? actor, scopes: by.scopes }, user }
  }
  const user = await userById(db, user_id)
  const permission = permissions[kind as OperationKind]
  const scopes = user && permission ? (rightsOf(user).get(permission) ?? null) : null
  return { author: { actor, scopes: imported_by ? commonOf(scopes, await settlingScopes(db, imported_by)) : scopes }, user }
}

/** Where whoever brought a rescue file decides on records, when it is judged. */
async function settlingScopes(db: Db, id: string): Promise<readonly Scope[] | null> {
  const rights = rightsOf((await userById(db, id)) ?? { grants: [], department_code: null })
  return rights.has('settle_operations') ? rights.get('settle_operations')! : []
}

/** Where both hold. */
function commonOf(one: readonly Scope[] | null, other: readonly Scope[] | null): readonly Scope[] | null {
  if (!one || !other) return one ?? other
  return one.flatMap((its) =>
    other.map((each) => ({
      town_codes: inBoth(its.town_codes, each.town_codes),
      department_codes: inBoth(its.department_codes, each.department_codes),
    })),
  )
}

const inBoth = (one: string[] | null, other: string[] | null) => (one && other ? one.filter((each) => other.includes(each)) : (one ?? other))

interface Made {
  stored: LockedOperation
  user: StoredUser | undefined
}

async function judged(trx: Db, judging: Judging, { stored, user }: Made, how: How): Promise<Judged> {
  const envelope = readEnvelope(stored.payload) as Envelope // it was read when it came
  const newer = newerThanServer(envelope)
  if (newer) return { status: 'held', code: newer.code, parameters: newer.parameters }
  const before = how.isForced || how.by ? null : await waits(trx, envelope)
  if (before) return before
  if (!how.by) refuse(stored, { envelope, user })
  if (!user) throw problem('user_not_found', { id: envelope.actor_id })
  const facility_id = await facilityOf(trx, envelope)
  const done = await apply(trx, judging, { envelope, stored, user, facility_id })
  const redirected_to = facility_id !== envelope.target_id ? facility_id : null
  const outcome = { ...done.outcome, ...(redirected_to ? { redirected_to } : {}) }
  const forced: Judged | null = how.isForced ? { status: 'conflict', code: 'operation_forced' } : null
  return { ...done, ...(done.status === 'applied' ? forced : null), outcome, facility_id }
}

/** What has to come first and has not, or has and was not taken up. */
async function waits(trx: Db, { after }: Envelope): Promise<Judged | null> {
  if (after === null) return null
  const earlier = await operationById(trx, after)
  if (!earlier || earlier.status === 'received' || earlier.status === 'held') return { status: 'held', code: 'operation_waits' }
  if (earlier.kind === 'facility_create' && earlier.status === 'needs_review') return { status: 'held', code: 'operation_parent_in_review' }
  return null
}

function refuse(stored: LockedOperation, { envelope, user }: { envelope: Envelope; user: StoredUser | undefined }): void {
  if (envelope.actor_id !== stored.user_id) throw problem('operation_of_other')
  const permission = permissions[envelope.kind]
  if (user?.disabled_at) throw problem('operation_account_disabled')
  if (!user || !rightsOf(user).has(permission)) throw problem('operation_not_allowed', { permission })
  if (stored.is_sequence_reused) throw problem('operation_sequence_reused')
}

/** The facility itself, or the one that stands for it since a merge. */
async function facilityOf(trx: Db, { kind, target_id }: Envelope): Promise<string> {
  if (kind === 'facility_create') return target_id
  return (await survivorOf(trx, target_id)) ?? target_id
}

interface Applying {
  envelope: Envelope
  stored: StoredOperation
  user: StoredUser
  facility_id: string
}

async function apply(trx: Db, judging: Judging, applying: Applying): Promise<Judged> {
  const { kind } = applying.envelope
  if (kind === 'audit_submit' || kind === 'audit_revise') return applyAudit(trx, judging, applying)
  if (kind === 'facility_create') return applyCreate(trx, judging, applying)
  const facility = await facilityById(trx, applying.facility_id)
  if (!facility) throw problem('facility_not_found', { id: applying.facility_id })
  const done = kind === 'status_observe' ? await applyStatus(trx, applying) : await applyChange(trx, judging, applying)
  if (facility.lifecycle !== 'closed') return done
  return { ...done, status: 'conflict', code: 'operation_on_closed', parameters: { name: facility.name_zh } }
}

async function applyAudit(trx: Db, { now, versions }: Judging, { envelope, stored, user, facility_id }: Applying): Promise<Judged> {
  const { document } = bodyOf(envelope, envelope.kind) as { document: AuditDocument }
  if (document.facility_id !== envelope.target_id || (document.revises !== null) !== (envelope.kind === 'audit_revise'))
    throw problem('operation_unreadable', { why: 'target_id / revises' })
  const offset_ms = Math.abs(stored.offset_ms) < travel_ms ? 0 : stored.offset_ms
  const finished_at = corrected(document.finished_at, { ...stored, offset_ms })
  const clock = { finished_at, now: new Date(now().getTime() - Math.min(offset_ms, 0)) }
  await submitAudit(trx, { id: envelope.operation_id, document, inspector: user, now: now(), clock, standing_id: facility_id }, versions)
  return { status: 'applied', outcome: { audit_id: envelope.operation_id } }
}

async function applyStatus(trx: Db, { envelope, stored, user, facility_id }: Applying): Promise<Judged> {
  const seen = bodyOf(envelope, 'status_observe') as { usable: boolean; reason: OperationalReason | null; note: string | null; observed_at: string }
  await addObservation(trx, facility_id, { ...seen, observed_at: corrected(seen.observed_at, stored), observed_by: user.display_name })
  return { status: 'applied' }
}

async function applyChange(trx: Db, { extent, now }: Judging, { envelope, stored, facility_id }: Applying): Promise<Judged> {
  const { changes } = bodyOf(envelope, 'facility_change') as { changes: FieldChange[] }
  const conflicts = await changeFields(trx, { facility_id, envelope, changes, clock: stored, extent, now: now() })
  return conflicts.length > 0 ? { status: 'conflict', code: 'operation_contested', outcome: { conflicts } } : { status: 'applied' }
}

async function applyCreate(trx: Db, { now }: Judging, { envelope }: Applying): Promise<Judged> {
  const { facility } = bodyOf(envelope, 'facility_create') as { facility: NewFacility }
  await addWhole(trx, { ...facility, id: envelope.target_id }, now())
  return { status: 'applied' }
}
