import type { AuditDocument } from '#domain/audit_document.ts'
import type { Verdict } from '#domain/facility.ts'
import type { Scope } from '#domain/role.ts'
import type { Cursor } from '../cursor.ts'
import { firstRow, rows, type Db } from '../database/connect.ts'
import type { AuditDetail, AuditHead, Remark } from '../schemas/audit.ts'

const head = `
  a.id, a.facility_id, f.name_zh as facility_name_zh, f.name_en as facility_name_en, f.kind, f.category, f.town_code,
  t.name_zh as town_name_zh, t.name_en as town_name_en, a.assignment_id, a.revises,
  (select r.id from audits r where r.revises = a.id) as revised_by, a.criteria_version, a.inspector, a.inspector_name, a.finished_at,
  a.submitted_at, a.status, a.reviewed_at, a.reviewed_by, a.remarks, a.photos_waived, photo.named as photos_named, photo.received as photos_received`

const from = `
  from audits a
  join facilities f on f.id = a.facility_id
  join regions t on t.code = f.town_code
  cross join lateral (
    select count(distinct n.sha256)::int as named, count(distinct p.sha256)::int as received
      from audit_photos n left join photos p on p.sha256 = n.sha256
     where n.audit_id = a.id
  ) photo`

export interface AuditFilter {
  status?: string
  facility_id?: string
  inspector?: string
  town_code?: string
  /** Where the reader may see them; null: everywhere. */
  scopes: readonly Scope[] | null
}

export const auditOrders = ['newest', 'oldest'] as const

interface Page {
  /** By when they reached the server. */
  sort: (typeof auditOrders)[number]
  limit: number
  after?: Cursor
}

const orders = { newest: { way: 'desc', beyond: '<' }, oldest: { way: 'asc', beyond: '>' } } as const

export async function listAudits(db: Db, filter: AuditFilter, { sort, limit, after }: Page): Promise<{ audits: AuditHead[]; next: Cursor | null }> {
  const { way, beyond } = orders[sort]
  const conditions = [
    filter.status !== undefined && 'a.status = :status',
    filter.facility_id !== undefined && 'a.facility_id = :facility_id',
    filter.inspector !== undefined && 'a.inspector = :inspector',
    filter.town_code !== undefined && 'f.town_code = :town_code',
    filter.scopes && 'in_scope(f.town_code, f.department_code, (:scopes)::jsonb)',
    after && `(a.submitted_at, a.id) ${beyond} ((:after_key)::timestamptz, (:after_id)::uuid)`,
  ].filter(Boolean)
  const found = await rows<AuditHead & { page_key: string }>(
    db,
    `select ${head}, a.submitted_at::text as page_key
     ${from}
     ${conditions.length > 0 ? `where ${conditions.join(' and ')}` : ''}
     order by a.submitted_at ${way}, a.id ${way}
     limit :limit`,
    { ...filter, scopes: filter.scopes && JSON.stringify(filter.scopes), after_key: after?.key, after_id: after?.id, limit: limit + 1 },
  )
  const last = found.length > limit ? found[limit - 1]! : null
  return {
    audits: found.slice(0, limit).map(({ page_key: _, ...audit }) => audit),
    next: last && { key: last.page_key, id: last.id },
  }
}

export async function auditHead(db: Db, id: string): Promise<AuditHead | undefined> {
  return firstRow<AuditHead>(db, `select ${head} ${from} where a.id = :id`, { id })
}

export async function auditDocument(db: Db, id: string): Promise<AuditDocument | undefined> {
  const row = await firstRow<{ document: AuditDocument }>(db, 'select document from audit_documents where audit_id = :id', { id })
  return row?.document
}

/** Whether what was sent under this id is this document of this inspector; undefined: nothing was. */
export async function isSentAlready(
  db: Db,
  { id, document, inspector }: { id: string; document: AuditDocument; inspector: string },
): Promise<boolean | undefined> {
  const row = await firstRow<{ same: boolean }>(
    db,
    `select a.inspector = :inspector and d.document = (:document)::jsonb as same
       from audits a join audit_documents d on d.audit_id = a.id where a.id = :id`,
    { id, inspector, document: JSON.stringify(document) },
  )
  return row?.same
}

export interface AuditableFacility {
  id: string
  kind: AuditHead['kind']
  category: string
  name_zh: string
  lifecycle: string | null
  verdict: Verdict
  merged_into: string | null
}

const auditable = 'select id, kind, category, name_zh, lifecycle, verdict, merged_into from facilities where id = :id'

export async function auditableFacility(db: Db, id: string): Promise<AuditableFacility | undefined> {
  return firstRow<AuditableFacility>(db, auditable, { id })
}

/** Locks the facility, so that what is sent or decided of it comes one after the other. */
export async function lockFacility(db: Db, id: string): Promise<AuditableFacility | undefined> {
  return firstRow<AuditableFacility>(db, `${auditable} for update`, { id })
}

interface NewAudit {
  id: string
  /** Of the document, or the one that stands for it. */
  facility_id: string
  /** By the server's clock. */
  finished_at: string
  document: AuditDocument
  inspector: { login_name: string; display_name: string }
  now: Date
}

/** False: the id is taken. */
export async function addAudit(db: Db, { id, facility_id, finished_at, document, inspector, now }: NewAudit): Promise<boolean> {
  const { assignment_id, revises, criteria_version } = document
  const added = await rows(
    db,
    `with added as (
       insert into audits (id, facility_id, assignment_id, revises, criteria_version, inspector, inspector_name, finished_at, submitted_at)
       values (:id, :facility_id, :assignment_id, :revises, :criteria_version, :login_name, :display_name, :finished_at, :now)
       on conflict (id) do nothing
       returning id
     ), documented as (
       insert into audit_documents (audit_id, document) select id, (:document)::jsonb from added
     ), pictured as (
       insert into audit_photos (audit_id, sha256, component_id, property)
       select distinct id, sha256, component_id, property
         from added, jsonb_to_recordset((:photos)::jsonb) as p (sha256 text, component_id uuid, property text)
     )
     select id from added`,
    {
      id,
      facility_id,
      assignment_id,
      revises,
      criteria_version,
      finished_at,
      now,
      ...namesOf(inspector),
      document: JSON.stringify(document),
      photos: JSON.stringify(document.photos),
    },
  )
  return added.length > 0
}

function namesOf({ login_name, display_name }: NewAudit['inspector']) {
  return { login_name, display_name }
}

/** A returned audit of that inspector and facility is corrected by another; false: there is no such one. */
export async function markRevised(db: Db, audit: { id: string; facility_id: string; inspector: string }): Promise<boolean> {
  const found = await rows(
    db,
    `update audits set status = 'revised'
      where id = :id and facility_id = :facility_id and inspector = :inspector and status = 'returned'
     returning id`,
    audit,
  )
  return found.length > 0
}

export interface Decision {
  status: 'approved' | 'returned'
  reviewer: string
  now: Date
  remarks?: Remark[]
  photos_waived?: string | null
}

export async function decideAudit(db: Db, id: string, { status, reviewer, now, remarks = [], photos_waived = null }: Decision): Promise<void> {
  await rows(
    db,
    `update audits
        set status = :status, reviewed_at = :now, reviewed_by = :reviewer, remarks = (:remarks)::jsonb, photos_waived = :photos_waived
      where id = :id`,
    { id, status, reviewer, now, photos_waived, remarks: JSON.stringify(remarks) },
  )
}

/** Photos that an audit names, and which of them have not arrived, in order. */
export interface Evidence {
  received: number
  of: number
  missing: string[]
}

export async function photosOfAudit(db: Db, audit_id: string): Promise<Evidence> {
  return (await photosOfAudits(db, [audit_id])).get(audit_id) ?? { received: 0, of: 0, missing: [] }
}

/** Of those of these audits that name any. */
export async function photosOfAudits(db: Db, ids: readonly string[]): Promise<Map<string, Evidence>> {
  const found = await rows<Evidence & { audit_id: string }>(
    db,
    `select a.audit_id, count(distinct a.sha256) filter (where p.sha256 is not null) as received, count(distinct a.sha256) as of,
            coalesce(array_agg(distinct a.sha256) filter (where p.sha256 is null), '{}') as missing
       from audit_photos a
       left join photos p on p.sha256 = a.sha256
      where a.audit_id = any ((:ids)::uuid[])
      group by a.audit_id`,
    { ids },
  )
  return new Map(found.map(({ audit_id, ...evidence }) => [audit_id, evidence]))
}

/** The last approved audit of a facility, of those before a moment where one is given. */
export async function lastApproved(db: Db, facility_id: string, before: string | null = null): Promise<AuditDetail['previous']> {
  const found = await firstRow<NonNullable<AuditDetail['previous']>>(
    db,
    `select a.id, a.finished_at, a.criteria_version, d.document
       from audits a join audit_documents d on d.audit_id = a.id
      where a.facility_id = :facility_id and a.status = 'approved' and ((:before)::timestamptz is null or a.finished_at < (:before)::timestamptz)
      order by a.finished_at desc, a.id
      limit 1`,
    { facility_id, before },
  )
  return found ?? null
}

export interface Returned {
  id: string
  remarks: Remark[]
  document: AuditDocument
}

/** The audit of that facility that was returned to the inspector last and waits to be corrected. */
export async function returnedTo(db: Db, facility_id: string, inspector: string): Promise<Returned | null> {
  const found = await firstRow<Returned>(
    db,
    `select a.id, a.remarks, d.document
       from audits a join audit_documents d on d.audit_id = a.id
      where a.facility_id = :facility_id and a.inspector = :inspector and a.status = 'returned'
      order by a.reviewed_at desc, a.id
      limit 1`,
    { facility_id, inspector },
  )
  return found ?? null
}

export async function isAssigned(db: Db, assignment: { id: string; facility_id: string; inspector_id: string }): Promise<boolean> {
  const found = await rows(db, 'select from assignments where id = :id and facility_id = :facility_id and inspector_id = :inspector_id', assignment)
  return found.length > 0
}

interface Done {
  facility_id: string
  inspector_id: string
  /** That the audit names. */
  assignment_id: string | null
  finished_at: string
}

/** What the inspector was to do at the facility is done: not what was asked after the visit or for an order, unless it names that. */
export async function endAssignment(db: Db, done: Done): Promise<void> {
  await rows(
    db,
    `update assignments set state = 'done'
      where facility_id = :facility_id and inspector_id = :inspector_id and state = 'open'
        and (id = :assignment_id or (order_id is null and created_at <= (:finished_at)::timestamptz))`,
    { ...done },
  )
}
