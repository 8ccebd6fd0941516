import { Type } from 'typebox'
import { ownAccount } from '../accounts/own.ts'
import type { App, Parts } from '../app.ts'
import { approveAudit, returnAudit } from '../audits/review.ts'
import { submitAudit } from '../audits/submission.ts'
import { Versions } from '../audits/versions.ts'
import { actorOf, authorOf } from '../authorization.ts'
import { writing, type Db } from '../database/connect.ts'
import { auditHead } from '../queries/audits.ts'
import { AuditApproval, AuditDocumentBody, AuditHead, AuditReturn } from '../schemas/audit.ts'
import { Id, refusals } from '../schemas/shared.ts'
import { auditReadRoutes } from './audit_reads.ts'
import { facilityVerdictRoutes } from './facility_verdict.ts'

const tags = ['audits']
const params = Type.Object({ id: Id })

const submitSchema = {
  tags,
  summary: 'Send an audit',
  description:
    'The whole of a visit, under an id that the device made. Sending the same again is answered as the first time with 200; another document under the id is refused. A returned audit is corrected by a new one that `revises` it. What is seen of whether the facility can be used holds at once; everything else waits for the review.',
  params,
  body: AuditDocumentBody,
  response: { 200: AuditHead, 201: AuditHead, ...refusals(400, 401, 403, 404, 409, 422) },
}

const approveSchema = {
  tags,
  summary: 'Approve an audit',
  description:
    'Its parts and facts come into the inventory, the facility gets its verdict, and each failed item becomes a finding. It waits for all its photos, or for a word on why they will not come.',
  params,
  body: AuditApproval,
  response: { 200: AuditHead, ...refusals(400, 401, 403, 404, 409) },
}

const returnSchema = {
  tags,
  summary: 'Return an audit with remarks',
  description: 'The inspector corrects it by a new one.',
  params,
  body: AuditReturn,
  response: { 200: AuditHead, ...refusals(400, 401, 403, 404, 409, 422) },
}

/** Audits: as they are sent, reviewed and read, and what they say of a facility. */
export function auditRoutes(app: App, parts: Parts): void {
  const versions = new Versions()
  auditWriteRoutes(app, parts, versions)
  auditReadRoutes(app, parts, versions)
  facilityVerdictRoutes(app, parts, versions)
}

function auditWriteRoutes(app: App, { db, now }: Parts, versions: Versions): void {
  app.put('/api/v1/audits/:id', { config: { permission: 'submit_audits' }, schema: submitSchema }, async (request, reply) => {
    const {
      params: { id },
      body: document,
    } = request
    const inspector = ownAccount(request)
    const { isNew, audit } = await writing(db, authorOf(request), async (trx) => ({
      isNew: await submitAudit(trx, { id, document, inspector, now: now() }, versions),
      audit: await stored(trx, id),
    }))
    return reply
      .code(isNew ? 201 : 200)
      .header('location', `/api/v1/audits/${id}`)
      .send(audit)
  })

  app.post('/api/v1/audits/:id/approval', { config: { permission: 'review_audits' }, schema: approveSchema }, async (request) => {
    const {
      params: { id },
      body,
    } = request
    return writing(db, authorOf(request), async (trx) => {
      await approveAudit(trx, { id, reviewer: actorOf(request), now: now(), ...body }, versions)
      return stored(trx, id)
    })
  })

  app.post('/api/v1/audits/:id/return', { config: { permission: 'review_audits' }, schema: returnSchema }, async (request) => {
    const {
      params: { id },
      body: { remarks },
    } = request
    return writing(db, authorOf(request), async (trx) => {
      await returnAudit(trx, { id, reviewer: actorOf(request), now: now() }, remarks)
      return stored(trx, id)
    })
  })
}

async function stored(trx: Db, id: string): Promise<AuditHead> {
  return (await auditHead(trx, id))! // this transaction wrote or locked it
}
