import type { AuditDocument } from '#domain/audit_document.ts'
import type { Criterion } from '#domain/criterion.ts'
import { answer, api } from '../../api.ts'
import { m } from '../../paraglide/messages.js'
import type { StoredBasis, StoredCriteria } from './database.ts'
import { DeviceProblem } from './problem.ts'
import type { Basis, Remark } from './types.ts'

/** What the server knows before a visit, all of it or nothing. */
export interface Pulled {
  basis: Basis
  /** The audit of this user that was returned and waits to be corrected. */
  returned: { id: string; remarks: Remark[]; document: AuditDocument } | null
}

/** A correction stays under the version of the checklist that the visit was made under. */
export async function pullBasis(facility_id: string, revises: string | null): Promise<Pulled> {
  const path = { params: { path: { id: facility_id } } }
  const [facility, known] = await Promise.all([
    answer(api.GET('/api/v1/facilities/{id}', path)),
    answer(api.GET('/api/v1/facilities/{id}/audit-basis', path)),
  ])
  const returned = revises === null ? null : (known.returned as Pulled['returned'])
  if (revises !== null && returned?.id !== revises) throw torn()
  const number = returned?.document.criteria_version ?? known.criteria_version
  const version = await answer(api.GET('/api/v1/criteria/{number}', { params: { path: { number: String(number) } } }))
  if (facility.id !== facility_id || known.facility_id !== facility_id) throw torn()
  if (version.number !== number || version.criteria.length !== version.count) throw torn()
  const basis = {
    facility,
    facility_facts: known.facts,
    criteria_version: number,
    criteria: version.criteria as Criterion[],
    last_audit: known.last_audit as Basis['last_audit'],
    pulled_at: new Date().toISOString(),
  }
  return { basis, returned }
}

function torn(): DeviceProblem {
  return new DeviceProblem('torn', m.device_torn_title(), m.device_torn_text())
}

export const basisKey = (user: string, facility_id: string) => `facility/${user}/${facility_id}`
export const criteriaKey = (number: number) => `criteria/${number}`

/** The checklist is stored once for all that stand on it. */
export function storedBasis(user: string, basis: Basis): [StoredBasis, StoredCriteria] {
  const { criteria, criteria_version, ...rest } = basis
  return [
    { key: basisKey(user, basis.facility.id), basis: rest },
    { key: criteriaKey(criteria_version), criteria },
  ]
}
