import { answer, api, ApiProblem } from '../../api.ts'
import type { Criterion } from '#domain/criterion.ts'
import { m } from '../../paraglide/messages.js'
import { inDatabase, type StoredBasis, type StoredCriteria } from './database.ts'
import { sha256 } from './hash.ts'
import { DeviceProblem } from './problem.ts'
import type { Basis, Site } from './types.ts'

/** What is known before a visit, all of it or nothing. */
export interface Pulled {
  basis: Basis
  /** The audit of this user that was returned and waits to be corrected. */
  returned: Site['audit_basis']['returned']
}

/** A correction stays under the version of the checklist that the visit was made under. */
export async function pullBasis(user: string, facility_id: string, revises: string | null): Promise<Pulled> {
  const { version, facility, audit_basis } = await newestSite(user, facility_id)
  const { facts, last_audit, reinspection } = audit_basis
  const returned = revises === null ? null : audit_basis.returned
  if (revises !== null && returned?.id !== revises) throw torn()
  const criteria_version = returned?.document.criteria_version ?? audit_basis.criteria_version
  const criteria = await criteriaOf(criteria_version)
  const known = { version, facility, facility_facts: facts, criteria_version, criteria, last_audit, reinspection: reinspection ?? null }
  const basis = { ...known, pulled_at: new Date().toISOString() }
  return { basis, returned }
}

const quickly_ms = 5000

/** Of the server; where that does not answer soon, as it was taken along. */
async function newestSite(user: string, facility_id: string): Promise<Site> {
  const taken = await inDatabase((db) => db.get('sites', [user, facility_id]))
  if (!taken) return pullSite(facility_id)
  try {
    return await pullSite(facility_id, quickly_ms)
  } catch (error) {
    if (isRefusal(error) && !taken.is_added) throw error // what was added here the server may not have yet
    return taken.site
  }
}

/** That the session is over, or that something else answered, says nothing of the site. */
export function isRefusal(error: unknown): boolean {
  return error instanceof ApiProblem && error.body.code !== 'unreadable' && error.body.status < 500 && ![401, 429].includes(error.body.status)
}

/** A site whole, as its hash proves. */
export async function pullSite(facility_id: string, patience_ms?: number): Promise<Site> {
  const stop = new AbortController()
  const timer = patience_ms === undefined ? undefined : setTimeout(() => stop.abort(), patience_ms)
  try {
    const asked = { params: { path: { id: facility_id } }, signal: stop.signal }
    const { version, payload, content_hash } = await answer(api.GET('/api/v1/sync/sites/{id}', asked))
    if ((await sha256(new TextEncoder().encode(payload))) !== content_hash) throw torn()
    const site = JSON.parse(payload) as Site
    if (site.version !== version || site.facility.id !== facility_id || site.audit_basis.facility_id !== facility_id) throw torn()
    return site
  } finally {
    clearTimeout(timer)
  }
}

/** A version of the checklist never changes, so it is asked for once. */
export async function criteriaOf(number: number): Promise<Criterion[]> {
  const stored = (await inDatabase((db) => db.get('base', criteriaKey(number)))) as StoredCriteria | undefined
  if (stored) return stored.criteria
  const version = await answer(api.GET('/api/v1/criteria/{number}', { params: { path: { number: String(number) } } }))
  if (version.number !== number || version.criteria.length !== version.count) throw torn()
  return version.criteria as Criterion[]
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
