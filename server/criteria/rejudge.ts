import { dayInChina } from '#domain/date.ts'
import { isToldOf, itemChanges, type JudgedItem } from '#domain/verdict_changes.ts'
import { storeVerdict, verdictOf } from '../audits/verdict.ts'
import type { Db } from '../database/connect.ts'
import { because } from '../queries/causes.ts'
import { judgedAudits, lockFacilities, type JudgedAudit } from '../queries/judged_audits.ts'
import {
  addRejudgingChanges,
  endRejudging,
  holdRejudging,
  nextFacilities,
  saveRejudged,
  type Rejudging,
  type RejudgingChange,
} from '../queries/rejudging.ts'
import type { Checklist, Checklists } from './checklists.ts'

interface Batch {
  id: string
  worker: string
  size: number
  checklists: Checklists
  now: Date
}

/**
 * Judges the next facilities under the version, in one transaction that says how far it came. Answers how many were looked
 * at; null: it has come to its end, was cancelled, or is another process's.
 */
export async function rejudgeBatch(trx: Db, { id, worker, size, checklists, now }: Batch): Promise<number | null> {
  const held = await holdRejudging(trx, id, worker)
  if (!held) return null
  if (held.mode === 'trial' && !held.is_current) return ended(trx, id, 'cancelled')
  const ids = await nextFacilities(trx, held, size)
  if (ids.length === 0) return passEnded(trx, held)
  if (held.mode === 'apply') {
    await lockFacilities(trx, ids)
    await because(trx, { kind: 'criteria', id: String(held.criteria_version) })
  }
  const audits = (await judgedAudits(trx, ids)).filter((each) => held.mode === 'trial' || each.criteria_version < held.criteria_version)
  const changes: RejudgingChange[] = []
  for (const audit of audits) changes.push(await rejudged(trx, held, audit, { checklists, now }))
  await addRejudgingChanges(
    trx,
    id,
    changes.filter((each) => isToldOf(each, each.items)),
  )
  const changed = changes.filter(({ before, after }) => before !== after).length
  await saveRejudged(trx, id, { judged_to: ids.at(-1)!, done: audits.length, changed })
  return ids.length
}

/** An audit that was approved meanwhile may be of a facility that is passed already: the verdicts are looked through until none is older. */
async function passEnded(trx: Db, { id, mode, judged_to }: Rejudging): Promise<number | null> {
  if (mode === 'trial' || judged_to === null) return ended(trx, id, 'done')
  await saveRejudged(trx, id, { judged_to: null, done: 0, changed: 0 })
  return 0
}

async function ended(trx: Db, id: string, state: 'done' | 'cancelled'): Promise<null> {
  await endRejudging(trx, id, state)
  return null
}

async function rejudged(
  trx: Db,
  { mode, criteria_version: number }: Rejudging,
  { facility_id, kind, category, audit_id, document, ...stood }: JudgedAudit,
  { checklists, now }: Pick<Batch, 'checklists' | 'now'>,
): Promise<RejudgingChange> {
  const { criteria } = await checklists.of(trx, number)
  const judged = { facility: { id: facility_id, kind, category }, audit: { id: audit_id, document }, version: { number, criteria } }
  const { verdict: after, judgements } = verdictOf(judged)
  if (mode === 'apply') await storeVerdict(trx, { ...judged, cause: 'new_criteria', today: dayInChina(now) })
  const before = itemsOf(stood, await checklists.of(trx, stood.criteria_version))
  return { facility_id, before: stood.verdict, after, items: itemChanges(before, judgements) }
}

/** A verdict as it was stored, with what its own version says of the items. */
function itemsOf({ judgements }: Pick<JudgedAudit, 'judgements'>, { condemning }: Checklist): JudgedItem[] {
  return judgements.map(([criterion, component_id, verdict]) => ({ criterion, component_id, verdict, condemns: condemning.has(criterion) }))
}
