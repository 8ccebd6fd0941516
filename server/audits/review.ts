import { isAsked } from '#domain/audit.ts'
import { factsFound, visitDay, type AuditAnswers, type AuditDocument, type FoundFact } from '#domain/audit_document.ts'
import type { Db } from '../database/connect.ts'
import { found, problem } from '../problem.ts'
import { approvedVisit } from '../queries/approved_visits.ts'
import { auditDocument, auditHead, decideAudit, lockFacility, photosOfAudit, type AuditableFacility } from '../queries/audits.ts'
import { because } from '../queries/causes.ts'
import { addFoundFacts, otherParts, partsById, storeParts } from '../queries/found_facts.ts'
import { versionInForce, type CriteriaVersion } from '../queries/criteria.ts'
import { noteVerification } from '../queries/facility_edits.ts'
import type { AuditHead, Remark } from '../schemas/audit.ts'
import { refusedAt } from '../accounts/at_field.ts'
import { noteReinspection } from '../orders/reinspection.ts'
import { checkParts, partNames } from './rules.ts'
import { asKnown, checkOpen, idsIn } from './submission.ts'
import { storeApproved } from './verdict.ts'
import type { Versions } from './versions.ts'

interface Review {
  id: string
  /** Login name. */
  reviewer: string
  now: Date
}

interface UnderReview {
  audit: AuditHead
  facility: AuditableFacility
  document: AuditDocument
}

/** An audit that waits for its review by somebody else, locked together with its facility. */
async function underReview(trx: Db, { id, reviewer }: Review): Promise<UnderReview> {
  const { facility_id } = found(await auditHead(trx, id), 'audit_not_found', { id })
  const facility = (await lockFacility(trx, facility_id))!
  const audit = (await auditHead(trx, id))! // as it is under the lock
  if (audit.inspector === reviewer) throw problem('audit_own_review')
  if (audit.status !== 'submitted') throw problem('audit_decided', { status: audit.status })
  return { audit, facility, document: (await auditDocument(trx, id))! }
}

export async function returnAudit(trx: Db, review: Review, remarks: Remark[]): Promise<void> {
  const { document } = await underReview(trx, review)
  remarks.forEach(({ component_id }, index) => {
    if (component_id !== null && !document.components.some(({ id }) => id === component_id))
      throw refusedAt(`remarks.${index}.component_id`, 'audit_component_unknown', { component_id })
  })
  await decideAudit(trx, review.id, { ...review, status: 'returned', remarks })
}

/** What the audit found comes into the inventory, with its verdict and findings. */
export async function approveAudit(trx: Db, review: Review & { waive_photos?: string }, versions: Versions): Promise<void> {
  const { audit, facility, document } = await underReview(trx, review)
  const { id, waive_photos } = review
  await checkOpen(trx, facility)
  const { missing } = await photosOfAudit(trx, id)
  if (missing.length > 0 && waive_photos === undefined) throw problem('audit_photos_missing', { missing: missing.length })
  const known = await asKnown(trx, facility.id, inServerTime(document, audit.finished_at))
  const version = await versions.of(trx, document)
  checkParts(known, await partsById(trx, idsIn(known)))
  await checkWhole(trx, { facility, known, version })
  await because(trx, { kind: 'audit', id })
  await decideAudit(trx, id, { ...review, status: 'approved', photos_waived: missing.length > 0 ? waive_photos! : null })
  const isLatest = !(await approvedVisit(trx, id)).is_superseded
  await storeParts(trx, { facility_id: facility.id, components: known.components, isLatest })
  await storeFacts(trx, audit, known)
  const inForce = await versions.of(trx, { criteria_version: await versionInForce(trx) })
  await storeApproved(trx, { facility, audit: { id, document }, version }, inForce)
  await noteUse(trx, { audit, facility, document: known })
  await noteReinspection(trx, { assignment_id: document.assignment_id, facility_id: facility.id, reviewer: review.reviewer, now: review.now })
}

/** As by the server's clock, by which the visit finished then. What was carried over was told by the server. */
function inServerTime(document: AuditDocument, finished_at: string): AuditDocument {
  const offset_ms = Date.parse(finished_at) - Date.parse(document.finished_at)
  if (offset_ms === 0) return document
  const moved = (moment: string) => new Date(Date.parse(moment) + offset_ms).toISOString()
  const answersMoved = (answers: AuditAnswers): AuditAnswers =>
    Object.fromEntries(
      Object.entries(answers).map(([property, answer]) => [
        property,
        answer.carried ? answer : { ...answer, observed_at: moved(answer.observed_at) },
      ]),
    )
  const components = document.components.map((each) => ({ ...each, answers: answersMoved(each.answers) }))
  return { ...document, started_at: moved(document.started_at), finished_at, answers: answersMoved(document.answers), components }
}

/** What nobody looked at is not shown to comply, and what failed there has not ended. */
async function checkWhole(trx: Db, { facility, known, version }: { facility: AuditableFacility; known: AuditDocument; version: CriteriaVersion }) {
  const asked = version.criteria.filter((each) => each.per === 'component' && isAsked(each, facility))
  const types = [...new Set(asked.map(({ component }) => component))]
  const others = await otherParts(trx, { facility_id: facility.id, before: known.finished_at, types, ids: idsIn(known) })
  if (others[0]) throw problem('audit_parts_left_out', { count: others.length, ...partNames(others[0]) })
}

async function storeFacts(trx: Db, { id: audit_id, inspector_name: observed_by, facility_id }: AuditHead, document: AuditDocument): Promise<void> {
  const of = (owner: string, answers: AuditAnswers): (FoundFact & { of: string })[] => factsFound(answers).map((fact) => ({ ...fact, of: owner }))
  const present = document.components.filter(({ presence }) => presence === 'present')
  await addFoundFacts(trx, 'facts', { audit_id, observed_by, facts: present.flatMap(({ id, answers }) => of(id, answers)) })
  await addFoundFacts(trx, 'facility_facts', { audit_id, observed_by, facts: of(facility_id, document.answers) })
}

/** Whoever audited it saw it in use, unless it says otherwise. */
async function noteUse(trx: Db, { audit, facility, document }: UnderReview): Promise<void> {
  const isInUse = document.usable_today?.usable !== false && (facility.lifecycle === null || facility.lifecycle === 'operating')
  if (isInUse) await noteVerification(trx, facility.id, { verified_on: visitDay(document), verified_by: audit.inspector_name })
}
