import type { AuditDocument } from '#domain/audit_document.ts'
import type { Judgement } from '#domain/audit.ts'
import type { Day } from '#domain/date.ts'
import type { Kind, Verdict } from '#domain/facility.ts'
import { firstRow, rows, type Db } from '../database/connect.ts'
import type { FacilityVerdictReply } from '../schemas/audit.ts'

export type VerdictCause = FacilityVerdictReply['history'][number]['cause']

export interface NewVerdict {
  facility: { id: string; kind: Kind; category: string }
  audit_id: string
  criteria_version: number
  verdict: Verdict
  judgements: readonly Judgement[]
  cause: VerdictCause
}

export async function addVerdict(db: Db, { facility, audit_id, criteria_version, verdict, judgements, cause }: NewVerdict): Promise<void> {
  await rows(
    db,
    `insert into verdicts (facility_id, kind, category, audit_id, criteria_version, verdict, judgements, cause)
     values (:id, :kind, :category, :audit_id, :criteria_version, :verdict, :judgements, :cause)`,
    {
      id: facility.id,
      kind: facility.kind,
      category: facility.category,
      audit_id,
      criteria_version,
      verdict,
      cause,
      judgements: JSON.stringify(judgements.map((each) => [each.criterion, each.component_id, each.verdict])),
    },
  )
}

/** The verdict that counts is copied to the facility, with the day of its visit. */
export async function setFacilityVerdict(db: Db, id: string, { verdict, verdict_on }: { verdict: Verdict; verdict_on: Day }): Promise<void> {
  await rows(
    db,
    `update facilities set verdict = :verdict, verdict_on = :verdict_on
      where id = :id and (verdict, verdict_on) is distinct from (:verdict, (:verdict_on)::date)`,
    { id, verdict, verdict_on },
  )
}

export interface StoredVerdict {
  kind: Kind
  category: string
  audit_id: string
  criteria_version: number
  verdict: Verdict
  judged_at: string
  document: AuditDocument
}

const stored = `
  select v.kind, v.category, v.audit_id, v.criteria_version, v.verdict, v.judged_at, d.document
    from verdicts v
    join audits a on a.id = v.audit_id
    join audit_documents d on d.audit_id = a.id`

/** The verdict that counts: of the latest visit the last one. */
export async function countingVerdict(db: Db, facility_id: string): Promise<StoredVerdict | undefined> {
  return firstRow<StoredVerdict>(db, `${stored} where v.facility_id = :facility_id order by a.finished_at desc, v.id desc limit 1`, { facility_id })
}

/** As the facility was when an audit was approved; undefined: it is not approved. */
export async function judgedAtApproval(db: Db, audit_id: string): Promise<Pick<StoredVerdict, 'kind' | 'category'> | undefined> {
  return firstRow(db, "select kind, category from verdicts where audit_id = :audit_id and cause = 'approval'", { audit_id })
}

/** The newest first. */
export async function verdictHistory(db: Db, facility_id: string): Promise<FacilityVerdictReply['history']> {
  return rows(
    db,
    `select v.audit_id, (a.finished_at at time zone 'Asia/Shanghai')::date as visited_on, v.criteria_version, v.verdict, v.cause, v.judged_at
       from verdicts v join audits a on a.id = v.audit_id
      where v.facility_id = :facility_id
      order by v.id desc`,
    { facility_id },
  )
}

/** Those of these photos that everybody may see: of which there is a copy without metadata. */
export async function shownPhotos(db: Db, sha256s: readonly string[]): Promise<Set<string>> {
  const found = await rows<{ sha256: string }>(db, "select sha256 from photos where sha256 = any (:sha256s) and copy_state = 'ready'", { sha256s })
  return new Set(found.map(({ sha256 }) => sha256))
}
