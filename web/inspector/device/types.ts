import type { AuditDocument } from '#domain/audit_document.ts'
import type { Criterion } from '#domain/criterion.ts'
import type { FieldChange, FieldOnTheWay, OperationKind } from '#domain/sync.ts'
import type { Reply } from '../../api.ts'

/** A fact of the facility as a whole, the one that counts of its property. */
export interface FacilityFact {
  property: string
  state: 'value' | 'absent' | 'unknown'
  value: unknown
  operator: '=' | '<=' | '>=' | '~'
  grade: string
  observed_at: string
}

/** A remark of the reviewer, on an answer, a part, or all of it. */
export interface Remark {
  component_id: string | null
  property: string | null
  text: string
}

/** A visit that looks only at the items of an order that failed. */
export interface Reinspection {
  assignment_id: string
  year: number | null
  number: number | null
  items: { criterion: string; component_id: string | null; remedy: string | null }[]
}

/** What is known of a facility before a visit, as it was pulled. */
export interface Basis {
  /** Of the facility, at the server. */
  version: number
  facility: Reply<'/api/v1/facilities/{id}'>
  facility_facts: FacilityFact[]
  /** The version of the checklist that the draft is judged by. */
  criteria_version: number
  criteria: Criterion[]
  last_audit: { finished_at: string; document: AuditDocument } | null
  /** What this user is to look at again for an order; absent: as it was pulled before there were orders. */
  reinspection?: Reinspection | null
  pulled_at: string
}

/** An audit that is not submitted: it is on this device alone. */
export interface Draft {
  /** Of the audit to be; made here. */
  id: string
  /** Login name. */
  user: string
  facility_id: string
  basis: Basis
  document: AuditDocument
  /** Of the returned audit that this one corrects. */
  remarks: Remark[]
  /** When it was stored last. Saving it wants the one that is stored. */
  updated_at: string
}

/** A draft as a list shows it. */
export interface DraftHead {
  id: string
  facility_id: string
  facility: Pick<Basis['facility'], 'name_zh' | 'name_en' | 'kind' | 'category' | 'town_code'>
  assignment_id: string | null
  revises: string | null
  started_at: string
  updated_at: string
  /** Answers given, and photos. */
  answers: number
  photos: number
}

/** What the shutter gave. The bytes are stored under the hash. */
export interface TakenPhoto {
  sha256: string
  bytes: number
  taken_at: string
}

/** A facility with what is known before a visit, and the version that both are of. */
export interface Site {
  version: number
  facility: Basis['facility']
  audit_basis: {
    facility_id: string
    facts: FacilityFact[]
    criteria_version: number
    last_audit: Basis['last_audit']
    reinspection?: Reinspection | null
    /** The audit of this user that was returned and waits to be corrected. */
    returned: { id: string; remarks: Remark[]; document: AuditDocument } | null
  }
}

/** What was done on this device, as the server takes it. */
interface Done<Kind extends OperationKind, Shape extends string, Body> {
  /** Of an audit: also the audit's. */
  operation_id: string
  kind: Kind
  /** The facility. */
  target_id: string
  device_id: string
  device_seq: number
  actor_id: string
  /** Of the facility, as it was pulled before. Of what settles a conflict: with what is in conflict. */
  trunk_version: number | null
  /** What this device did there before. */
  after: string | null
  captured_at: string
  position: AuditDocument['position']
  payload_schema: Shape
  /** So that a person knows what it is about, whatever the server still has. */
  target_summary: DraftHead['facility']
  body: Body
}

export type Operation = Done<'audit_submit' | 'audit_revise', 'audit/1', { document: AuditDocument }>
export type ChangeOperation = Done<'facility_change', 'change/1', { changes: FieldChange[] }>
export type CreateOperation = Done<'facility_create', 'create/1', { facility: NewPlace }>
export type AnyOperation = Operation | ChangeOperation | CreateOperation

/** A facility that is in no list, as far as it was seen. */
export type NewPlace = Pick<Basis['facility'], 'kind' | 'category' | 'name_zh' | 'town_code'> &
  Partial<Pick<Basis['facility'], Exclude<FieldOnTheWay, 'name_zh'> | 'lifecycle'>>
