import { kinds, lifecycles, verdicts, type Kind, type Lifecycle, type Verdict } from '#domain/facility.ts'

/**
 * Below either, shares of a town say nothing: with so few facilities one more or less moves a share by ten points, and
 * with so few of them audited the audited ones need not be like the others. Our choice; no source sets a limit.
 */
export const thin_below = { facilities: 10, audited_percent: 20 } as const

export const thinReasons = ['few_facilities', 'few_audited'] as const
export type ThinReason = (typeof thinReasons)[number]

const proofs = ['valid', 'stale', 'never'] as const
type Proof = (typeof proofs)[number]

/** How many facilities of a town and kind have which value of a trait; the closed ones are in that of `lifecycle` only. */
export interface Tally {
  town_code: string
  kind: Kind
  trait: 'lifecycle' | 'verdict' | 'verified' | 'position'
  counts: Record<string, number>
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

function zeros<T extends string>(names: readonly T[]): Record<T, number> {
  return Object.fromEntries(names.map((name) => [name, 0])) as Record<T, number>
}

export function countsOf(tallies: readonly Tally[]): Counts {
  const sums = {
    lifecycle: zeros([...lifecycles, 'unknown']),
    verdict: zeros(verdicts),
    verified: zeros(proofs),
    position: zeros(['known', 'unknown']),
  }
  for (const { trait, counts } of tallies) {
    const sum: Record<string, number> = sums[trait]
    for (const [value, count] of Object.entries(counts)) sum[value] = (sum[value] ?? 0) + count
  }
  const { closed, ...lifecycle } = sums.lifecycle
  return { ...sums, lifecycle, closed, count: Object.values(lifecycle).reduce((all, count) => all + count, 0) }
}

/** Together and for each of the four kinds, those without a facility as zeros. */
export function statisticsOf(tallies: readonly Tally[]): Statistics {
  const ofKind = (kind: Kind) => countsOf(tallies.filter((tally) => tally.kind === kind))
  return { ...countsOf(tallies), kinds: Object.fromEntries(kinds.map((kind) => [kind, ofKind(kind)])) as Record<Kind, Counts> }
}

/** Why the shares of a town can't be judged; none: they can. */
export function thinReasonsOf({ count, verdict }: Counts): ThinReason[] {
  const audited = count - verdict.unaudited
  const reasons: ThinReason[] = []
  if (count < thin_below.facilities) reasons.push('few_facilities')
  if (100 * audited < thin_below.audited_percent * count) reasons.push('few_audited')
  return reasons
}
