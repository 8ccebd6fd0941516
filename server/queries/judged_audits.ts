import type { AuditDocument } from '#domain/audit_document.ts'
import type { Verdict as ItemVerdict } from '#domain/audit.ts'
import type { CategoryCode, Kind, Verdict } from '#domain/facility.ts'
import { rows, type Db } from '../database/connect.ts'

/** The verdict that counts of a facility, with the audit that it was judged by. */
export interface JudgedAudit {
  facility_id: string
  kind: Kind
  category: CategoryCode
  audit_id: string
  document: AuditDocument
  criteria_version: number
  verdict: Exclude<Verdict, 'unaudited'>
  /** Criterion, component, verdict. */
  judgements: [string, string | null, ItemVerdict][]
}

/** No audit of these facilities is approved until the transaction ends. In the order of their keys, so that two who do so meet once. */
export async function lockFacilities(db: Db, ids: readonly string[]): Promise<void> {
  await rows(db, 'select id from facilities where id = any (:ids) order by id for update', { ids })
}

export async function judgedAudits(db: Db, ids: readonly string[]): Promise<JudgedAudit[]> {
  return rows<JudgedAudit>(
    db,
    `select v.facility_id, f.kind, f.category, v.audit_id, d.document, v.criteria_version, v.verdict, v.judgements
       from unnest((:ids)::uuid[]) asked (id)
       cross join lateral (select v.*
                             from verdicts v join audits a on a.id = v.audit_id
                            where v.facility_id = asked.id
                            order by a.finished_at desc, v.id desc
                            limit 1) v
       join facilities f on f.id = v.facility_id
       join audit_documents d on d.audit_id = v.audit_id
      order by v.facility_id`,
    { ids },
  )
}

/** Those of these facilities whose verdict that counts was given when they were of another kind or category. */
export async function judgedOtherwise(db: Db, ids: readonly string[]): Promise<string[]> {
  const found = await rows<{ id: string }>(
    db,
    `select f.id
       from facilities f
       cross join lateral (select v.kind, v.category
                             from verdicts v join audits a on a.id = v.audit_id
                            where v.facility_id = f.id
                            order by a.finished_at desc, v.id desc
                            limit 1) v
      where f.id = any ((:ids)::uuid[]) and (v.kind, v.category) is distinct from (f.kind, f.category)`,
    { ids },
  )
  return found.map(({ id }) => id)
}
