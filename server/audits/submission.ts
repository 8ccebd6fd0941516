import type { AuditDocument } from '#domain/audit_document.ts'
import type { Account } from '../accounts/visitor.ts'
import { refusedAt } from '../accounts/at_field.ts'
import type { Db } from '../database/connect.ts'
import { found, problem } from '../problem.ts'
import {
  addAudit,
  auditDocument,
  endAssignment,
  isAssigned,
  isSentAlready,
  lastApproved,
  lockFacility,
  markRevised,
  type AuditableFacility,
} from '../queries/audits.ts'
import { earlierFacts, partsById, standIns } from '../queries/found_facts.ts'
import { survivorOf } from '../queries/merges.ts'
import { addObservation } from '../queries/operational.ts'
import { answersIn, carriedIn, checkCarried, checkDocument, checkParts } from './rules.ts'
import { checkReinspector } from '../orders/reinspection.ts'
import type { Versions } from './versions.ts'

export interface Submission {
  id: string
  document: AuditDocument
  inspector: Account
  now: Date
  /** Of a device whose clock is known: when the visit ended by the server's, and the later of what both say now. */
  clock?: { finished_at: string; now: Date }
  /** Where it was just asked for: the facility itself, or the one that stands for it since a merge. */
  standing_id?: string
}

/** Takes a whole audit in; answers whether it is new: what came before is answered as then. Of a merged record it is the survivor's. */
export async function submitAudit(trx: Db, submission: Submission, versions: Versions): Promise<boolean> {
  const { id, document, inspector } = submission
  const sent = { id, document, inspector: inspector.login_name }
  const standing_id = submission.standing_id ?? (await survivorOf(trx, document.facility_id)) ?? document.facility_id
  const facility = found(await lockFacility(trx, standing_id), 'facility_not_found', { id: standing_id })
  const before = await isSentAlready(trx, sent)
  if (before === false) throw problem('audit_id_reused', { id })
  if (before) return false
  await checkOpen(trx, facility)
  const known = await asKnown(trx, facility.id, document)
  await checkSubmission(trx, submission, { known, versions })
  await store(trx, submission, facility.id)
  return true
}

/** Neither merged into another nor closed. */
export async function checkOpen(trx: Db, { id, name_zh, merged_into, lifecycle }: AuditableFacility): Promise<void> {
  if (merged_into) throw problem('facility_merged_already', { name: name_zh, id, into: (await survivorOf(trx, id)) ?? merged_into })
  if (lifecycle === 'closed') throw problem('audit_facility_closed', { name: name_zh })
}

async function checkSubmission(
  trx: Db,
  { document, inspector, now, clock }: Submission,
  { known, versions }: { known: AuditDocument; versions: Versions },
): Promise<void> {
  const { facility_id, assignment_id, criteria_version } = known
  const version = await versions.published(trx, criteria_version)
  if (!version) throw refusedAt('criteria_version', 'audit_criteria_unknown', { number: criteria_version })
  checkDocument(document, version.criteria, clock?.now ?? now)
  checkParts(known, await partsById(trx, idsIn(known)))
  await checkCarriedIn(trx, known)
  if (assignment_id && !(await isAssigned(trx, { id: assignment_id, facility_id, inspector_id: inspector.id })))
    throw refusedAt('assignment_id', 'audit_assignment_unfit', { id: assignment_id })
  await checkReinspector(trx, assignment_id, inspector.login_name)
}

export const idsIn = ({ components }: AuditDocument) => components.map(({ id }) => id)

/** The document as of the facility that may stand for another since, with its parts where they stand for the other's. */
export async function asKnown(trx: Db, facility_id: string, document: AuditDocument): Promise<AuditDocument> {
  const own = await standIns(trx, { facility_id, ids: idsIn(document) })
  const components = document.components.map((each) => ({ ...each, id: own.get(each.id) ?? each.id }))
  return { ...document, facility_id, components }
}

/** What a returned audit had carried over may be carried over by its correction, though another was approved since. */
async function checkCarriedIn(trx: Db, known: AuditDocument): Promise<void> {
  const carried = carriedIn(known)
  if (carried.length === 0) return
  const { facility_id, revises } = known
  const properties = carried.map(({ property }) => property)
  const facts = await earlierFacts(trx, { facility_id, components: idsIn(known), properties })
  const asKnownHere = async (document: AuditDocument | undefined) => document && asKnown(trx, facility_id, document)
  const last = await asKnownHere((await lastApproved(trx, facility_id))?.document)
  const revised = await asKnownHere(revises ? await auditDocument(trx, revises) : undefined)
  checkCarried(carried, facts, [...(last ? answersIn(last) : []), ...(revised ? carriedIn(revised) : [])])
}

async function store(trx: Db, { id, document, inspector, now, clock }: Submission, facility_id: string): Promise<void> {
  const { assignment_id, revises, usable_today } = document
  const finished_at = clock?.finished_at ?? document.finished_at
  if (revises && !(await markRevised(trx, { id: revises, facility_id, inspector: inspector.login_name })))
    throw refusedAt('revises', 'audit_revises_unfit', { id: revises })
  if (!(await addAudit(trx, { id, facility_id, finished_at, document, inspector, now }))) throw problem('audit_id_reused', { id })
  if (usable_today) {
    await addObservation(trx, facility_id, { ...usable_today, observed_at: finished_at, observed_by: inspector.display_name, audit_id: id })
  }
  await endAssignment(trx, { facility_id, inspector_id: inspector.id, assignment_id, finished_at })
}
