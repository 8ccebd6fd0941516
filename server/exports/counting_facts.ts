import { grades } from '#domain/facility.ts'
import type { FactRecord, PartRecord } from '#domain/record.ts'

/** Of each property the fact that counts: the highest grade, then the newest; only where it is a value. What is unknown or not there is not among them. */
export function countingValues({ presence, facts }: PartRecord): Map<string, FactRecord> {
  if (presence === 'absent') return new Map()
  const counting = new Map<string, FactRecord>()
  for (const fact of facts) {
    const other = counting.get(fact.property)
    if (!other || isBefore(fact, other)) counting.set(fact.property, fact)
  }
  return new Map([...counting].filter(([, { state }]) => state === 'value'))
}

function isBefore(fact: FactRecord, other: FactRecord): boolean {
  const [rank, other_rank] = [rankOf(fact), rankOf(other)]
  return rank === other_rank ? (fact.observed_at ?? '') >= (other.observed_at ?? '') : rank < other_rank
}

function rankOf({ grade = 'imported' }: FactRecord): number {
  return grades.indexOf(grade)
}
