import { Type } from 'typebox'
import type { FastifyRequest } from 'fastify'
import type { App, Parts } from '../app.ts'
import { checkOpen } from '../audits/submission.ts'
import { verdictOf } from '../audits/verdict.ts'
import type { Versions } from '../audits/versions.ts'
import { actorOf, scopesOf } from '../authorization.ts'
import { printCursor, readCursor } from '../cursor.ts'
import type { Db } from '../database/connect.ts'
import { found, problem } from '../problem.ts'
import { auditableFacility, auditOrders, auditDocument, auditHead, lastApproved, listAudits, photosOfAudit, returnedTo } from '../queries/audits.ts'
import { versionInForce } from '../queries/criteria.ts'
import { countingFacilityFacts } from '../queries/facility_facts.ts'
import { listFindings } from '../queries/findings.ts'
import { lyingOutside } from '../queries/scope.ts'
import { judgedAtApproval } from '../queries/verdicts.ts'
import { reinspectionOf } from '../queries/reinspections.ts'
import { AuditBasis, AuditDetail, AuditList, type AuditHead, auditStatuses, FindingList } from '../schemas/audit.ts'
import { Id, refusals, Words } from '../schemas/shared.ts'

const tags = ['audits']
const params = Type.Object({ id: Id })
const paging = {
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200, default: 50 })),
  cursor: Type.Optional(Type.String({ maxLength: 1000, description: '`next` of the page before' })),
}

const listSchema = {
  tags,
  summary: 'Audits',
  description: 'By when they reached the server, the newest first unless `sort` says otherwise; of facilities where the reader’s role holds.',
  querystring: Type.Object(
    {
      sort: Type.Optional(Words(auditOrders)),
      status: Type.Optional(Words(auditStatuses)),
      facility_id: Type.Optional(Id),
      inspector: Type.Optional(Type.String({ maxLength: 40, description: 'Login name' })),
      town_code: Type.Optional(Type.String({ pattern: '^[0-9]{9}$' })),
      ...paging,
    },
    { additionalProperties: false },
  ),
  response: { 200: AuditList, ...refusals(400, 401, 403) },
}

const readSchema = {
  tags,
  summary: 'One audit, judged',
  description:
    'What was found, what each item says of it under the version of the checklist that the audit was made with, and the approved audit before it.',
  params,
  response: { 200: AuditDetail, ...refusals(401, 403, 404) },
}

const basisSchema = {
  tags,
  summary: 'What is known before a visit',
  description:
    'The version of the checklist in force, the last approved audit, what was returned to the reader, and facts of the facility as a whole.',
  params,
  response: { 200: AuditBasis, ...refusals(401, 403, 404, 409) },
}

const findingsSchema = {
  tags,
  summary: 'Failed items',
  description: 'The newest first; of facilities where the reader’s role holds. `open=true`: those that the last verdict still finds.',
  querystring: Type.Object({ facility_id: Type.Optional(Id), open: Type.Optional(Type.Boolean()), ...paging }, { additionalProperties: false }),
  response: { 200: FindingList, ...refusals(400, 401, 403) },
}

/** What staff read of audits, where their roles hold. */
export function auditReadRoutes(app: App, { db }: Parts, versions: Versions): void {
  app.get('/api/v1/audits', { config: { permission: 'read_audits' }, schema: listSchema }, async (request) => {
    const { sort = 'newest', limit = 50, cursor, ...filter } = request.query
    const list = sort === 'newest' ? 'audits' : `audits ${sort}`
    const after = cursor ? readCursor(list, 'cursor', cursor) : undefined
    const { audits, next } = await listAudits(db, { ...filter, scopes: scopesOf(request) }, { sort, limit, after })
    return { audits, next: next && printCursor(list, next) }
  })

  app.get('/api/v1/audits/:id', { config: { permission: 'read_audits' }, schema: readSchema }, async (request) => {
    const { id } = request.params
    const audit = found(await auditHead(db, id), 'audit_not_found', { id })
    await checkScope(db, request, audit.facility_id)
    return detailOf(db, audit, versions)
  })

  app.get('/api/v1/facilities/:id/audit-basis', { config: { permission: 'submit_audits' }, schema: basisSchema }, async (request) => {
    const { id } = request.params
    const facility = found(await auditableFacility(db, id), 'facility_not_found', { id })
    await checkScope(db, request, id)
    await checkOpen(db, facility)
    return basisOf(db, id, actorOf(request))
  })

  app.get('/api/v1/findings', { config: { permission: 'read_audits' }, schema: findingsSchema }, async (request) => {
    const { limit = 50, cursor, ...filter } = request.query
    const { findings, next } = await listFindings(
      db,
      { ...filter, scopes: scopesOf(request) },
      { limit, after: cursor ? readCursor('findings', 'cursor', cursor) : undefined },
    )
    return { findings, next: next && printCursor('findings', next) }
  })
}

async function checkScope(db: Db, request: FastifyRequest, facility_id: string): Promise<void> {
  const scopes = scopesOf(request)
  const outside = scopes && (await lyingOutside(db, [facility_id], scopes))
  if (outside) throw problem('outside_your_scope', { ...outside })
}

/** Judged as the facility is now, an approved one as it was then. */
async function detailOf(db: Db, audit: AuditHead, versions: Versions): Promise<AuditDetail> {
  const { id, facility_id, finished_at } = audit
  const document = (await auditDocument(db, id))! // comes with each audit
  const { kind, category } = (await judgedAtApproval(db, id)) ?? audit
  const version = await versions.of(db, document)
  return {
    ...audit,
    document,
    ...verdictOf({ facility: { id: facility_id, kind, category }, audit: { id, document }, version }),
    photos_missing: (await photosOfAudit(db, id)).missing,
    previous: await lastApproved(db, facility_id, finished_at),
  }
}

/** What is known before a visit, and what was returned to that inspector. */
export async function basisOf(db: Db, facility_id: string, inspector: string): Promise<AuditBasis> {
  const returned = await returnedTo(db, facility_id, inspector)
  return {
    facility_id,
    criteria_version: await versionInForce(db),
    last_audit: await lastApproved(db, facility_id),
    returned,
    reinspection: await reinspectionOf(db, { facility_id, inspector, returned: returned?.document.assignment_id ?? null }),
    facts: await countingFacilityFacts(db, facility_id),
  }
}
