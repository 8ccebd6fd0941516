import { factsFound, visitDay, type AuditAnswers, type AuditDocument, type FoundFact } from '#domain/audit_document.ts'
import type { Criterion } from '#domain/criterion.ts'
import { addDays, type Day } from '#domain/date.ts'
import { endOfHold, type OperationalReason } from '#domain/operational.ts'
import { failedIn, verdictOf } from '../audits/verdict.ts'
import type { Failed } from '../queries/findings.ts'
import { seeded, type Random } from './random.ts'
import type { DemoAudit, DemoFacility, DemoFinding, DemoObservation, DemoRecords } from './records.ts'
import { visit, visitAgain, visitInVain, type AuditVerdict } from './visit.ts'

/** Names of accounts that a demo has (accounts.ts). */
const inspector = { login_name: 'inspector', display_name: '示例检查员' }
const reviewer = 'reviewer'

/** Made-up visits under the first version of the checklist, and what approving them left in the register. */
export class DemoAudits {
  private readonly records: DemoRecords
  private readonly criteria: readonly Criterion[]
  private readonly today: Day
  private readonly ids = seeded(1)

  constructor(records: DemoRecords, criteria: readonly Criterion[], today: Day) {
    this.records = records
    this.criteria = criteria
    this.today = today
  }

  /** The verdict by a visit on the last of the days; some that comply did not on the day before it. Answers the days of the visits. */
  audit(facility: DemoFacility, verdict: AuditVerdict, days: readonly Day[]): Day[] {
    const random = randomOf(facility)
    const [failed_on, on] = [days.at(-2), days.at(-1)!] // who was never there has no verdict
    const visiting = { random, facility, criteria: this.criteria, on }
    if (verdict !== 'compliant' || failed_on === undefined || random.chance(0.75)) {
      this.approve(facility, random.uuid(), visit(visiting, verdict))
      return [on]
    }
    const before = visit({ ...visiting, on: failed_on }, 'non_compliant')
    this.approve(facility, random.uuid(), before)
    this.approve(facility, random.uuid(), visitAgain(visiting, before))
    return [failed_on, on]
  }

  /** Visits that wait for the reviewer, one that was returned, and one to a place that was mended. */
  wait(unaudited: readonly DemoFacility[], failed: DemoFacility | undefined): void {
    const wanted: AuditVerdict[] = ['compliant', 'non_compliant', 'incomplete', 'non_compliant']
    for (const [index, facility] of unaudited.slice(0, wanted.length).entries()) {
      const random = randomOf(facility)
      const on = addDays(this.today, -2 - index)
      const document = visit({ random, facility, criteria: this.criteria, on }, wanted[index]!)
      this.submit(random.uuid(), document, index === wanted.length - 1 ? this.remarked(facility, document, on) : {})
    }
    if (failed) this.submitAgain(failed)
  }

  /** Whether facilities can be used, as it was seen on some days; some of it has ended. */
  observe(facilities: readonly DemoFacility[]): void {
    for (const [index, { id }] of facilities.entries()) {
      const [days_ago, reason, note = null] = seen[index % seen.length]!
      const observed_at = `${addDays(this.today, -days_ago)}T03:30:00Z`
      this.see(id, { usable: reason === null, reason, note, observed_at, audit_id: null })
    }
  }

  /** A later visit at which these were mended and all else still fails; answers its id. */
  lookInVain(facility: DemoFacility, mended: readonly DemoFinding[], on: Day): string {
    const failing = this.records.findings.filter((each) => each.facility_id === facility.id && each.ended_on === null && !mended.includes(each))
    const random = seeded(facility.code.length + this.records.audits.length)
    const id = random.uuid()
    const before = this.documentOf(facility)
    this.approve(facility, id, visitInVain({ random, facility, criteria: this.criteria, on }, before, failing))
    return id
  }

  /** Of the last visit: it was audited. */
  private documentOf(facility: DemoFacility): AuditDocument {
    return this.records.audit_documents.findLast((each) => each.document.facility_id === facility.id)!.document
  }

  private see(facility_id: string, seen_of_it: Pick<DemoObservation, 'usable' | 'reason' | 'note' | 'observed_at' | 'audit_id'>): void {
    const expires_at = endOfHold(seen_of_it.usable, seen_of_it.observed_at)
    this.records.operational_observations.push({ facility_id, ...seen_of_it, observed_by: inspector.display_name, expires_at })
  }

  private submitAgain(facility: DemoFacility): void {
    const random = seeded(facility.code.length + this.records.audits.length)
    this.submit(random.uuid(), visitAgain({ random, facility, criteria: this.criteria, on: addDays(this.today, -1) }, this.documentOf(facility)), {})
  }

  private submit(id: string, document: AuditDocument, decided: Partial<DemoAudit>): void {
    const { facility_id, revises, criteria_version, finished_at } = document
    this.records.audits.push({
      id,
      facility_id,
      revises,
      criteria_version,
      inspector: inspector.login_name,
      inspector_name: inspector.display_name,
      finished_at,
      submitted_at: hoursAfter(finished_at, 3),
      status: 'submitted',
      reviewed_at: null,
      reviewed_by: null,
      remarks: [],
      ...decided,
    })
    this.records.audit_documents.push({ audit_id: id, document })
    if (document.usable_today) this.see(facility_id, { ...document.usable_today, observed_at: finished_at, audit_id: id })
  }

  private remarked(facility: DemoFacility, document: AuditDocument, on: Day): Partial<DemoAudit> {
    const { criterion, component_id } = this.judged(facility, '', document).failed.find(({ condemns }) => condemns)! // it does not comply
    const { property } = this.criteria.find(({ id }) => id === criterion)! // by which it was judged
    const remarks = [{ component_id, property, text: '请再量一次，并补拍照片。' }]
    return { status: 'returned', reviewed_at: `${addDays(on, 1)}T01:20:00Z`, reviewed_by: reviewer, remarks }
  }

  private judged(facility: DemoFacility, id: string, document: AuditDocument): ReturnType<typeof verdictOf> & { failed: Failed[] } {
    const { criteria } = this
    const judged = verdictOf({ facility, audit: { id, document }, version: { number: document.criteria_version, criteria } })
    return { ...judged, failed: failedIn(judged.judgements, criteria) }
  }

  /** The same that the server does when a reviewer approves. */
  private approve(facility: DemoFacility, id: string, document: AuditDocument): void {
    const reviewed_at = hoursAfter(document.finished_at, 26)
    this.submit(id, document, { status: 'approved', reviewed_at, reviewed_by: reviewer })
    this.store(id, document)
    const { verdict, judgements, failed } = this.judged(facility, id, document)
    this.records.verdicts.push({
      facility_id: facility.id,
      kind: facility.kind,
      category: facility.category,
      audit_id: id,
      criteria_version: document.criteria_version,
      verdict,
      judgements: judgements.map((each) => [each.criterion, each.component_id, each.verdict]),
      judged_at: reviewed_at,
      judged_by: reviewer,
    })
    this.find(id, document, failed)
    facility.verdict = verdict
    facility.verdict_on = visitDay(document)
  }

  private store(audit_id: string, { facility_id, answers, components }: AuditDocument): void {
    const known = new Set(this.records.components.filter((each) => each.facility_id === facility_id).map(({ id }) => id))
    for (const { id, type, part, name, presence, answers: found } of components) {
      if (!known.has(id)) this.records.components.push({ id, facility_id, type, part, name, presence })
      this.records.facts.push(...foundIn(found).map((fact) => ({ component_id: id, ...fact, ...by(audit_id) })))
    }
    this.records.facility_facts.push(...foundIn(answers).map((fact) => ({ facility_id, ...fact, ...by(audit_id) })))
  }

  /** What fails now is open; what failed before and does so no longer has ended. */
  private find(audit_id: string, document: AuditDocument, failed: readonly Failed[]): void {
    const { facility_id } = document
    const day = visitDay(document)
    const open = this.records.findings.filter((each) => each.facility_id === facility_id && each.ended_on === null)
    for (const finding of open) {
      const again = failed.find((each) => isSameItem(each, finding))
      Object.assign(finding, again ? { audit_id, reason: again.reason } : { ended_on: day })
    }
    for (const each of failed.filter((one) => !open.some((finding) => isSameItem(one, finding))))
      this.records.findings.push({ id: this.ids.uuid(), facility_id, audit_id, ...each, found_on: day, ended_on: null })
  }
}

/** Days ago, why it could not be used, and what was noted. */
const seen: readonly [days_ago: number, reason: OperationalReason | null, note?: string][] = [
  [2, null],
  [1, 'locked', '无障碍厕位锁着，管理员不在'],
  [9, null],
  [3, 'used_as_storage', '堆放清洁工具'],
  [24, null],
  [30, 'broken'],
  [4, 'no_water'],
  [45, null],
  [5, 'works_under_way', '门前道路开挖'],
  [2, 'other', '门口临时摆摊，轮椅进不去'],
]

/** Its own, so that what is found at one place says nothing of the next. */
export function randomOf({ code }: DemoFacility): Random {
  return seeded(Number(code.replace(/\D/g, '')) * 7919)
}

function foundIn(answers: AuditAnswers): Omit<FoundFact, 'raw'>[] {
  return factsFound(answers).map(({ raw: _, ...fact }) => fact)
}

const by = (audit_id: string) => ({ audit_id, observed_by: inspector.display_name })

function isSameItem(one: Pick<DemoFinding, 'criterion' | 'component_id'>, other: Pick<DemoFinding, 'criterion' | 'component_id'>): boolean {
  return one.criterion === other.criterion && one.component_id === other.component_id
}

function hoursAfter(moment: string, hours: number): string {
  return new Date(Date.parse(moment) + hours * 3_600_000).toISOString().replace('.000', '')
}
