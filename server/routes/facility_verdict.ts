import { Type } from 'typebox'
import type { Answer, Judgement } from '#domain/audit.ts'
import { visitDay, type AuditAnswer, type AuditDocument } from '#domain/audit_document.ts'
import { default_validity_months } from '#domain/coverage.ts'
import { dayInChina } from '#domain/date.ts'
import { firstValidDay } from '#domain/validity.ts'
import type { App, Parts } from '../app.ts'
import { verdictOf } from '../audits/verdict.ts'
import type { Versions } from '../audits/versions.ts'
import type { Db } from '../database/connect.ts'
import { isKnown } from '../etag.ts'
import { found } from '../problem.ts'
import { auditableFacility } from '../queries/audits.ts'
import { survivorOf } from '../queries/merges.ts'
import { countingVerdict, shownPhotos, verdictHistory } from '../queries/verdicts.ts'
import { FacilityVerdictReply } from '../schemas/audit.ts'
import { Id, Merged, NotModified, refusals } from '../schemas/shared.ts'

const schema = {
  tags: ['facilities'],
  summary: 'The verdict on a facility and how it came about',
  description:
    'What each item says of it by the last approved audit, with what was found and what is required, and every verdict before. A merged record answers 308 with the address of the one that stands for it.',
  params: Type.Object({ id: Id }),
  response: { 200: FacilityVerdictReply, 304: NotModified, 308: Merged, ...refusals(404) },
}

/** What everybody is told; who inspected and who reviewed is not among it. */
export function facilityVerdictRoutes(app: App, { db, now }: Parts, versions: Versions): void {
  app.get('/api/v1/facilities/:id/verdict', { config: { permission: 'read_inventory' }, schema }, async (request, reply) => {
    const { id } = request.params
    const { merged_into, verdict } = found(await auditableFacility(db, id), 'facility_not_found', { id })
    if (merged_into) return reply.redirect(`/api/v1/facilities/${(await survivorOf(db, id)) ?? merged_into}/verdict`, 308)
    const current = await currentOf(db, id, versions)
    const valid_from = firstValidDay({ as_of: dayInChina(now()), validity_months: default_validity_months })
    const is_stale = current !== null && current.visited_on < valid_from
    const shown = { facility_id: id, verdict, is_stale, current, history: await verdictHistory(db, id) }
    return isKnown(request, reply, shown) ? reply.code(304).send(undefined) : shown
  })
}

/** Judged anew from what was stored, so that every reason is told as the engine says it. */
async function currentOf(db: Db, id: string, versions: Versions): Promise<FacilityVerdictReply['current']> {
  const counting = await countingVerdict(db, id)
  if (!counting) return null
  const { kind, category, audit_id, criteria_version, judged_at, document } = counting
  const version = await versions.of(db, { criteria_version })
  return {
    audit_id,
    visited_on: visitDay(document),
    criteria_version,
    judged_at,
    stage: document.stage,
    judgements: verdictOf({ facility: { id, kind, category }, audit: { id: audit_id, document }, version }).judgements.map(withoutNote),
    components: document.components.map(({ id: component_id, type, part, name }) => ({ id: component_id, type, part, name })),
    photos: await photosOf(db, document),
  }
}

/** What was found; what the inspector noted beside it is for staff. */
function withoutNote({ reason, ...judgement }: Judgement): Judgement {
  return { ...judgement, reason: reason.code === 'compared' ? { ...reason, found: bare(reason.found) } : reason }
}

function bare({ note: _, ...answer }: Answer & Pick<AuditAnswer, 'note'>): Answer {
  return answer
}

async function photosOf(db: Db, { photos }: AuditDocument) {
  const ready = await shownPhotos(
    db,
    photos.map(({ sha256 }) => sha256),
  )
  const shown = photos.filter(({ sha256 }) => ready.has(sha256))
  return shown.map(({ sha256, taken_at, component_id, property, caption }) => ({ sha256, taken_at, component_id, property, caption }))
}
