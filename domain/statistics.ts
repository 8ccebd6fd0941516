import { kinds, lifecycles, verdicts, type Kind, type Lifecycle, type Verdict } from '#domain/facility.ts'

/**
 * Below either, shares of a town say nothing: with so few facilities one more or less moves a share by ten points, and
 * with so few of them audited the audited ones need not be like the others. Our choice; no source sets a limit.
 */
export const thin_below = { facilities: 10, audited_percent: 20 } as const

export const thinReasons = ['few_facilities', 'few_audited'] as const
export type ThinReason = (typeof thinReasons)[number]

const proofStates = ['valid', 'stale', 'never'] as const
type Proof = (typeof proofStates)[number]

/** How many facilities are alike in what is counted of all. */
export interface Tally {
  town_code: string
  kind: Kind
  lifecycle: Lifecycle | null
  verdict: Verdict
  has_position: boolean
  count: number
}

/** How many that are not closed are proven alike. */
export interface ProofTally {
  town_code: string
  kind: Kind
  verified: Proof
  count: number
}

/** Closed facilities stand in `closed` only. Every group adds up to `count`, what is not known in a part of its own. */
export interface Counts {
  count: number
  closed: number
  lifecycle: Record<Exclude<Lifecycle, 'closed'> | 'unknown', number>
  verdict: Record<Verdict, number>
  verified: Record<Proof, number>
  position: { known: number; unknown: number }
}

export interface Statistics extends Counts {
  kinds: Record<Kind, Counts>
}

const open = lifecycles.filter((state) => state !== 'closed')

function zeros<T extends string>(names: readonly T[]): Record<T, number> {
  return Object.fromEntries(names.map((name) => [name, 0])) as Record<T, number>
}

export function countsOf(tallies: readonly Tally[], proofs: readonly ProofTally[]): Counts {
  const counts: Counts = {
    count: 0,
    closed: 0,
    lifecycle: zeros([...open, 'unknown']),
    verdict: zeros(verdicts),
    verified: zeros(proofStates),
    position: zeros(['known', 'unknown']),
  }
  for (const { lifecycle, verdict, has_position, count } of tallies) {
    if (lifecycle === 'closed') {
      counts.closed += count
      continue
    }
    counts.count += count
    counts.lifecycle[lifecycle ?? 'unknown'] += count
    counts.verdict[verdict] += count
    counts.position[has_position ? 'known' : 'unknown'] += count
  }
  for (const { verified, count } of proofs) counts.verified[verified] += count
  return counts
}

/** Together and for each of the four kinds, those without a facility as zeros. */
export function statisticsOf(tallies: readonly Tally[], proofs: readonly ProofTally[]): Statistics {
  const ofKind = (kind: Kind) =>
    countsOf(
      tallies.filter((tally) => tally.kind === kind),
      proofs.filter((proof) => proof.kind === kind),
    )
  return { ...countsOf(tallies, proofs), kinds: Object.fromEntries(kinds.map((kind) => [kind, ofKind(kind)])) as Record<Kind, Counts> }
}

/** Why the shares of a town can't be judged; none: they can. */
export function thinReasonsOf({ count, verdict }: Counts): ThinReason[] {
  const audited = count - verdict.unaudited
  const reasons: ThinReason[] = []
  if (count < thin_below.facilities) reasons.push('few_facilities')
  if (100 * audited < thin_below.audited_percent * count) reasons.push('few_audited')
  return reasons
}
