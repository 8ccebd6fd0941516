import type { AuditAnswer } from '#domain/audit_document.ts'
import type { Question } from '#domain/checklist.ts'
import type { Basis } from '../device/types.ts'

interface Known {
  property: string
  state: string
  value: unknown
  operator: '=' | '<=' | '>=' | '~'
  observed_at: string
}

/** What was found last: in the last audit, or by a fact that counts now; the newer of both. It carries its own day. */
export function lastTime(basis: Basis, { component_id, property }: Pick<Question, 'component_id' | 'property'>): AuditAnswer | null {
  const found = [ofLastAudit(basis, component_id, property), ofFacts(basis, component_id, property)].filter((each) => each !== null)
  const [newest] = found.sort((one, other) => Date.parse(other.observed_at) - Date.parse(one.observed_at))
  return newest ? { ...newest, carried: true } : null
}

function ofLastAudit({ last_audit }: Basis, component_id: string | null, property: string): AuditAnswer | null {
  const place = component_id === null ? last_audit?.document : last_audit?.document.components.find(({ id }) => id === component_id)
  const answer = place?.answers[property]
  if (!answer || answer.state === 'could_not_measure') return null
  return { ...answer, note: undefined }
}

function ofFacts({ facility, facility_facts }: Basis, component_id: string | null, property: string): AuditAnswer | null {
  const facts: readonly Known[] = component_id === null ? facility_facts : (facility.components.find(({ id }) => id === component_id)?.facts ?? [])
  const fact = facts.find((each) => each.property === property)
  if (fact?.state === 'absent') return { state: 'absent', observed_at: fact.observed_at }
  if (fact?.state !== 'value' || fact.value === null) return null
  const { value, operator, observed_at } = fact
  return { state: 'value', value: value as number | boolean | string, ...(operator !== '=' && { operator }), observed_at }
}
