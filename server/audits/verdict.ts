import { facilityVerdict, judge, type Judgement } from '#domain/audit.ts'
import { judgedFacility, visitDay, type AuditDocument } from '#domain/audit_document.ts'
import type { Criterion } from '#domain/criterion.ts'
import { dayInChina } from '#domain/date.ts'
import type { Kind, Verdict } from '#domain/facility.ts'
import type { Db } from '../database/connect.ts'
import { isSuperseded } from '../queries/audits.ts'
import { reconcileFindings, type Failed } from '../queries/findings.ts'
import { addVerdict, setFacilityVerdict } from '../queries/verdicts.ts'

export interface Judged {
  facility: { id: string; kind: Kind; category: string }
  /** Approved. */
  audit: { id: string; document: AuditDocument }
  version: { number: number; criteria: readonly Criterion[] }
}

/** What an audit says under a version of the checklist. */
export function verdictOf({ facility, audit, version }: Judged): { verdict: Exclude<Verdict, 'unaudited'>; judgements: Judgement[] } {
  const judgements = judge(version.criteria, judgedFacility(facility, audit.document))
  return { verdict: facilityVerdict(judgements), judgements }
}

/**
 * Judges an approved audit and stores what it says. Where no later visit is approved the facility gets the verdict, with the day of
 * the visit, and its open findings become what failed.
 */
export async function storeVerdict(trx: Db, judged: Judged & { cause: 'approval' | 'new_criteria'; now: Date }): Promise<Verdict> {
  const { facility, audit, version, cause, now } = judged
  const { verdict, judgements } = verdictOf(judged)
  await addVerdict(trx, { facility, audit_id: audit.id, criteria_version: version.number, verdict, judgements, cause })
  if (await isSuperseded(trx, { id: audit.id, facility_id: facility.id })) return verdict
  const day = visitDay(audit.document)
  await setFacilityVerdict(trx, facility.id, { verdict, verdict_on: day })
  await reconcileFindings(trx, {
    facility_id: facility.id,
    audit_id: audit.id,
    found_on: day,
    ended_on: cause === 'approval' ? day : dayInChina(now),
    failed: failedIn(judgements, version.criteria),
    undecided: judgements.filter((each) => each.verdict === 'not_measured'),
  })
  return verdict
}

/** The failed items, as findings hold them. */
export function failedIn(judgements: readonly Judgement[], criteria: readonly Criterion[]): Failed[] {
  const severities = new Map(criteria.map(({ id, severity }) => [id, severity]))
  const failed = judgements.filter(({ verdict }) => verdict === 'fail')
  return failed.map(({ criterion, component_id, condemns, reason }) => ({
    criterion,
    component_id,
    condemns,
    reason,
    severity: severities.get(criterion)!, // judged by these criteria
  }))
}
