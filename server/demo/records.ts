import type { Judgement } from '#domain/audit.ts'
import type { AuditDocument } from '#domain/audit_document.ts'
import type { Criterion } from '#domain/criterion.ts'
import type { Day } from '#domain/date.ts'
import type { CategoryCode, Grade, Kind, Lifecycle, Verdict } from '#domain/facility.ts'
import type { OperationalReason } from '#domain/operational.ts'
import type { OrderDates, OrderMove, OrderState } from '#domain/rectification.ts'
import type { ReportMove, ReportOutcome, ReportState, ReportType } from '#domain/report.ts'

export interface DemoFacility {
  id: string
  code: string
  kind: Kind
  category: CategoryCode
  name_zh: string
  name_en: string
  town_code: string
  village_code: string | null
  address: string | null
  geometry: { type: 'Point' | 'LineString' | 'Polygon'; coordinates: unknown[] } | null
  level: string | null
  opening_hours: string | null
  phone: string | null
  builder: string | null
  owner: string | null
  manager: string | null
  maintainer: string | null
  department_code: string | null
  verdict: Verdict
  verdict_on: Day | null
}

interface DemoLifecycleEvent {
  facility_id: string
  state: Lifecycle
  since: Day | null
  reason: string | null
}

interface DemoVerification {
  facility_id: string
  verified_on: Day
  verified_by: string
}

export interface DemoComponent {
  id: string
  facility_id: string
  type: string
  part: string | null
  name: string | null
  presence: 'present' | 'absent'
}

interface Known {
  property: string
  state: 'value' | 'absent' | 'unknown'
  value: number | boolean | string | null
  operator: '=' | '<=' | '>=' | '~'
  grade: Grade
  observed_at: string
  observed_by: string
  note: string | null
  /** In which it was found. */
  audit_id: string | null
}

export interface DemoFact extends Known {
  component_id: string
}

export interface DemoFacilityFact extends Known {
  facility_id: string
}

export interface DemoAudit {
  id: string
  facility_id: string
  revises: string | null
  criteria_version: number
  inspector: string
  inspector_name: string
  finished_at: string
  submitted_at: string
  status: 'submitted' | 'returned' | 'revised' | 'approved'
  reviewed_at: string | null
  reviewed_by: string | null
  remarks: { component_id: string | null; property: string | null; text: string }[]
}

export interface DemoDocument {
  audit_id: string
  document: AuditDocument
}

export interface DemoVerdict {
  facility_id: string
  kind: Kind
  category: string
  audit_id: string
  criteria_version: number
  verdict: Exclude<Verdict, 'unaudited'>
  judgements: [criterion: string, component_id: string | null, verdict: Judgement['verdict']][]
  judged_at: string
  judged_by: string
}

export interface DemoFinding extends Pick<Judgement, 'criterion' | 'component_id' | 'condemns' | 'reason'>, Pick<Criterion, 'severity'> {
  id: string
  facility_id: string
  audit_id: string
  found_on: Day
  ended_on: Day | null
}

export interface DemoObservation {
  facility_id: string
  usable: boolean
  reason: OperationalReason | null
  note: string | null
  observed_at: string
  observed_by: string
  expires_at: string
  audit_id: string | null
}

/** As it stands after what happened to it. */
export interface DemoOrder extends OrderDates {
  id: string
  kind: 'order' | 'task'
  year: number | null
  number: number | null
  issuing_department_code: string
  department_code: string
  owner_name: string | null
  manager_name: string | null
  first_due_on: Day
  extensions: number
  extension_asked_to: Day | null
  issued_on: Day | null
  served_on: Day | null
  proof_by: string | null
  closed_on: Day | null
}

export interface DemoOrderItem extends Pick<DemoFinding, 'facility_id' | 'audit_id' | 'criterion' | 'component_id' | 'reason'> {
  id: string
  order_id: string
  finding_id: string
  remedy: string
  cost_estimate_cny: number
  place: number
  state: 'open' | 'passed'
  checked_by_audit: string | null
  times_failed: number
  is_current: boolean
}

interface DemoOrderEvent {
  id: string
  order_id: string
  move: OrderMove
  from_state: OrderState
  to_state: OrderState
  at: string
  actor: string
  actor_name: string
  reason: string | null
  due_on: Day | null
  audit_ids: string[]
  results: { item_id: string; verdict: string }[]
}

/** As it came; its events then move it. */
export interface DemoReport {
  id: string
  code_hash: string
  facility_id: string | null
  town_code: string | null
  place: string | null
  type: ReportType
  text: string
  channel: 'web' | 'hotline_12345'
  hotline_number: string | null
  state: 'held' | 'received'
  hold_reason: 'links' | null
  due_on: Day
  created_at: string
}

interface DemoReportEvent {
  id: string
  report_id: string
  move: ReportMove
  from_state: ReportState
  to_state: ReportState
  at: string
  actor: string
  actor_name: string | null
  reason: string | null
  text: string | null
  is_public: boolean
  outcome: ReportOutcome | null
}

/** Rows as the tables take them. */
export interface DemoRecords {
  facilities: DemoFacility[]
  lifecycle_events: DemoLifecycleEvent[]
  verifications: DemoVerification[]
  audits: DemoAudit[]
  audit_documents: DemoDocument[]
  components: DemoComponent[]
  facts: DemoFact[]
  facility_facts: DemoFacilityFact[]
  verdicts: DemoVerdict[]
  findings: DemoFinding[]
  operational_observations: DemoObservation[]
  orders: DemoOrder[]
  order_items: DemoOrderItem[]
  /** In the order in which they happened. */
  order_events: DemoOrderEvent[]
  reports: DemoReport[]
  /** In the order in which they happened. */
  report_events: DemoReportEvent[]
}
