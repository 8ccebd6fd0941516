import { randomUUID } from 'node:crypto'
import type { AuditAnswers, AuditDocument } from '../../domain/audit_document.ts'
import type { Criterion } from '../../domain/criterion.ts'
import { storeVerdict } from '../../server/audits/verdict.ts'
import { rows, writing, type Db } from '../../server/database/connect.ts'
import { criteriaOf, versionInForce } from '../../server/queries/criteria.ts'
import { addFacility } from '../../server/queries/facility_edits.ts'
import type { GivenCriterion } from '../../server/schemas/criteria_draft.ts'
import { today } from './app.ts'
import { byId } from './criteria.ts'
import { town } from './facilities.ts'

const said = new Set(['id', 'confidence', 'source_note', 'contested', 'signed_off'])

/** What is sent of an item: all but what only a comparison says of it. */
export function givenOf(item: Criterion): GivenCriterion {
  return Object.fromEntries(Object.entries(item).filter(([field]) => !said.has(field))) as unknown as GivenCriterion
}

/** Publishes a version of the checklist with these items alone, so that one answer decides. Answers its number. */
export async function publishChecklist(db: Db, ids: string[], edit: (item: Criterion) => Criterion = (item) => item): Promise<number> {
  const criteria = ids.map((id) => edit(byId.get(id)!))
  const number = (await versionInForce(db)) + 1
  await writing(db, 'test', (trx) =>
    rows(
      trx,
      `insert into criteria_versions (number, name_zh, name_en, about, criteria, published_at, published_by)
       select :number, '测试', 'test', about, :criteria, now(), 'test' from criteria_versions where number = 1`,
      { number, criteria: JSON.stringify(criteria) },
    ),
  )
  return number
}

const visited = '2026-11-20T02:00:00.000Z'

export const answers = (values: Record<string, number | boolean | string>): AuditAnswers =>
  Object.fromEntries(Object.entries(values).map(([property, value]) => [property, { state: 'value' as const, value, observed_at: visited }]))

/** The audit of a bank in an existing building with one manual door of that width. */
export function doorAudit(facility_id: string, width_mm: number, criteria_version: number, more: AuditAnswers = {}): AuditDocument {
  const door = { id: randomUUID(), type: 'door', part: null, name: null, level: null, presence: 'present' as const, not_applicable: [] }
  return {
    facility_id,
    assignment_id: null,
    revises: null,
    criteria_version,
    stage: 'existing',
    started_at: visited,
    finished_at: visited,
    position: null,
    usable_today: null,
    notes: null,
    answers: more,
    not_applicable: [],
    components: [{ ...door, answers: answers({ door_operation: 'manual', clear_width_mm: width_mm }) }],
    photos: [],
  }
}

/** An approved audit with what it says under its own version. */
export async function approveDocument(db: Db, document: AuditDocument): Promise<void> {
  const { facility_id, criteria_version, finished_at } = document
  const id = randomUUID()
  await writing(db, 'test', async (trx) => {
    await rows(
      trx,
      `insert into audits (id, facility_id, criteria_version, inspector, inspector_name, finished_at, status, reviewed_at, reviewed_by)
       values (:id, :facility_id, :criteria_version, 'inspector', '检查员', :finished_at, 'approved', now(), 'reviewer')`,
      { id, facility_id, criteria_version, finished_at },
    )
    await rows(trx, 'insert into audit_documents (audit_id, document) values (:id, :document)', { id, document: JSON.stringify(document) })
    const facility = { id: facility_id, kind: 'venue' as const, category: 'bank' }
    const version = { number: criteria_version, criteria: await criteriaOf(trx, criteria_version) }
    await storeVerdict(trx, { facility, audit: { id, document }, version, cause: 'approval', today })
  })
}

/** A bank that was audited: its door is so wide. */
export async function addAudited(db: Db, width_mm: number, more: AuditAnswers = {}): Promise<string> {
  const given = { kind: 'venue' as const, category: 'bank' as const, name_zh: `门宽 ${width_mm}`, town_code: town, lifecycle: 'operating' as const }
  const id = await writing(db, 'test', (trx) => addFacility(trx, given))
  await approveDocument(db, doorAudit(id, width_mm, await versionInForce(db), more))
  return id
}
