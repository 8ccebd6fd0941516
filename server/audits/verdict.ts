import { facilityVerdict, judge, type Judgement } from '#domain/audit.ts'
import { judgedFacility, type AuditDocument } from '#domain/audit_document.ts'
import type { Criterion } from '#domain/criterion.ts'
import type { Day } from '#domain/date.ts'
import type { Kind, Verdict } from '#domain/facility.ts'
import type { Db } from '../database/connect.ts'
import { approvedVisit } from '../queries/approved_visits.ts'
import { reconcileFindings, type Failed } from '../queries/findings.ts'
import { addVerdict, setFacilityVerdict, type VerdictCause } from '../queries/verdicts.ts'

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

interface Judging extends Judged {
  cause: VerdictCause
  today: Day
}

/**
 * Judges an approved audit and stores what it says. Where no later visit is approved the facility gets the verdict, with the day of
 * the visit, and its open findings become what failed.
 */
export async function storeVerdict(trx: Db, judged: Judging): Promise<Verdict> {
  const { today, cause } = judged
  const outcome = await addJudged(trx, judged)
  await takeEffect(trx, judged, { ...outcome, ended_on: cause === 'approval' ? null : today })
  return outcome.verdict
}

/** What an audit says at its approval under its own version; where a newer one is in force, what it says under that one counts. */
export async function storeApproved(trx: Db, judged: Judged, inForce: Judged['version']): Promise<void> {
  const own = await addJudged(trx, { ...judged, cause: 'approval' })
  if (inForce.number <= judged.version.number) return takeEffect(trx, judged, { ...own, ended_on: null })
  const anew = { ...judged, version: inForce, cause: 'new_criteria' as const }
  return takeEffect(trx, anew, { ...(await addJudged(trx, anew)), ended_on: null })
}

type Outcome = ReturnType<typeof verdictOf>

async function addJudged(trx: Db, judged: Omit<Judging, 'today'>): Promise<Outcome> {
  const { facility, audit, version, cause } = judged
  const outcome = verdictOf(judged)
  await addVerdict(trx, { facility, audit_id: audit.id, criteria_version: version.number, ...outcome, cause })
  return outcome
}

/** What is no longer found has ended on that day; null: on that of the visit. */
async function takeEffect(
  trx: Db,
  { facility, audit, version }: Judged,
  { verdict, judgements, ended_on }: Outcome & { ended_on: Day | null },
): Promise<void> {
  const { visited_on, whole_on, is_superseded } = await approvedVisit(trx, audit.id)
  if (is_superseded) return
  await setFacilityVerdict(trx, facility.id, { verdict, verdict_on: whole_on })
  await reconcileFindings(trx, {
    facility_id: facility.id,
    audit_id: audit.id,
    found_on: visited_on,
    ended_on: ended_on ?? visited_on,
    failed: failedIn(judgements, version.criteria),
    undecided: judgements.filter((each) => each.verdict === 'not_measured'),
  })
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
