import { may, type Rights } from '#domain/role.ts'
import type { FacilityDetail } from './schemas/facility.ts'
import type { Change } from './schemas/history.ts'

/** Names of people as they were typed: staff see them, the public does not. */
const people = ['verified_by', 'observed_by'] as const

/** Whether this reader is told who observed and verified. */
export function seesPeople(rights: Rights): boolean {
  return may(rights, 'read_staff_names')
}

function unsignedFact<Fact extends FacilityDetail['facts'][number]>(fact: Fact): Fact {
  return { ...unsigned(fact), contradicting: fact.contradicting.map(unsigned) }
}

function unsigned<Fact extends { observed_by: string | null }>(fact: Fact): Fact {
  return { ...fact, observed_by: null }
}

/** The facility as this reader may see it. */
export function facilityFor(rights: Rights, facility: FacilityDetail): FacilityDetail {
  if (seesPeople(rights)) return facility
  return {
    ...facility,
    usable_today: facility.usable_today && unsigned(facility.usable_today),
    verifications: facility.verifications.map((each) => ({ ...each, verified_by: null })),
    components: facility.components.map((component) => ({ ...component, facts: component.facts.map(unsignedFact) })),
    facts: facility.facts.map(unsignedFact),
  }
}

export function changesFor(rights: Rights, changes: Change[]): Change[] {
  if (seesPeople(rights)) return changes
  return changes.map((change) => ({
    ...change,
    actor: isPerson(change.actor) ? 'staff' : change.actor,
    imported_by: null,
    before: withoutPeople(change.before),
    after: withoutPeople(change.after),
    why: { kind: change.why.kind, id: null, name: null, reason: null },
  }))
}

/** Everybody who changed something; to the public people are one. */
export function actorsFor(rights: Rights, actors: readonly string[]): string[] {
  if (seesPeople(rights)) return [...actors]
  return [...new Set(actors.map((actor) => (isPerson(actor) ? 'staff' : actor)))]
}

/** Login names are people; other authors have names that no account can have. */
function isPerson(actor: string): boolean {
  return !/^(administrator|demo|import|import command|system)$/.test(actor)
}

function withoutPeople(image: Record<string, unknown> | null): Record<string, unknown> | null {
  return image && Object.fromEntries(Object.entries(image).filter(([name]) => !(people as readonly string[]).includes(name)))
}
