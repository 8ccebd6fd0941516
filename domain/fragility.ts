import type { Coverage, LedgerFacility, LedgerTown } from '#domain/coverage.ts'
import type { Day } from '#domain/date.ts'
import { stillNeeded, targetMet } from '#domain/share.ts'

/** What may count as covering a town, from the loosest to the strictest. The target is of `verified`. */
export const strictnessLevels = ['recorded', 'verified', 'compliant', 'compliant_verified'] as const
export type Strictness = (typeof strictnessLevels)[number]

type Holder = Pick<LedgerFacility, 'id' | 'name_zh' | 'name_en'> & { town_code: string }

/** How firmly a target stands that is met, and what would settle one that is not known to be. */
export interface Firmness {
  /** The fewest closures and failed re-inspections together that break the target; null: it is not met. */
  losses_to_break: number | null
  /** Where one is enough: each facility whose loss alone breaks it. */
  breakers: Holder[]
  /** Last day on which the target is met without another visit; null: it is not met. */
  held_until: Day | null
  /** Towns that must pass for the target to be met for sure; null: visits can't decide it. */
  passes_to_prove: number | null
  /** Towns that must fail for it to be missed for sure; null: visits can't decide it. */
  failures_to_disprove: number | null
}

export interface StrictnessLine {
  level: Strictness
  covered: number
  total: number
  target_met: boolean | null
  still_needed: number | null
  losses_to_break: number | null
  /** Of the levels that ask for a verification; the others run out on no day. */
  held_until: Day | null
}

type Ledger = Pick<Coverage, 'ledger' | 'covered' | 'possible' | 'total' | 'needed'>

const isVerified = ({ days_left }: LedgerFacility) => days_left !== null && days_left >= 0

const holds: Record<Strictness, (facility: LedgerFacility) => boolean> = {
  recorded: () => true,
  verified: isVerified,
  compliant: ({ verdict }) => verdict === 'compliant',
  compliant_verified: (facility) => facility.verdict === 'compliant' && isVerified(facility),
}

/** planning-methods: with c ≥ m the sum of the c − m + 1 smallest numbers of certain facilities. */
export function firmness({ ledger, covered, possible, total, needed }: Ledger): Firmness {
  const holders = holdersOf(ledger, 'verified')
  const losses_to_break = lossesToBreak(holders, total)
  const isOpen = needed !== null && covered < needed && covered + possible >= needed
  return {
    losses_to_break,
    breakers: losses_to_break === 1 ? breakersOf(ledger) : [],
    held_until: heldUntil(holders, total),
    passes_to_prove: isOpen ? needed - covered : null,
    failures_to_disprove: isOpen ? covered + possible - needed + 1 : null,
  }
}

/** The same ledger by each level, four numbers that are never mixed. */
export function strictnessLines({ ledger, total }: Pick<Ledger, 'ledger' | 'total'>): StrictnessLine[] {
  return strictnessLevels.map((level) => {
    const holders = holdersOf(ledger, level)
    const asksForProof = level === 'verified' || level === 'compliant_verified'
    return {
      level,
      covered: holders.length,
      total,
      target_met: targetMet(holders.length, total),
      still_needed: stillNeeded(holders.length, total),
      losses_to_break: lossesToBreak(holders, total),
      held_until: asksForProof ? heldUntil(holders, total) : null,
    }
  })
}

/** Where one loss is enough: what holds up a town alone. */
function breakersOf(ledger: readonly LedgerTown[]): Holder[] {
  return ledger.flatMap(({ code, facilities }) => {
    const [one, ...others] = facilities.filter(isVerified)
    return one && others.length === 0 ? [{ id: one.id, name_zh: one.name_zh, name_en: one.name_en, town_code: code }] : []
  })
}

/** The facilities that hold up each covered town. */
function holdersOf(ledger: readonly LedgerTown[], level: Strictness): LedgerFacility[][] {
  return ledger.map(({ facilities }) => facilities.filter(holds[level])).filter((here) => here.length > 0)
}

function lossesToBreak(holders: readonly LedgerFacility[][], total: number): number | null {
  if (!targetMet(holders.length, total)) return null
  const counts = holders.map((here) => here.length).sort((a, b) => a - b)
  return counts.slice(0, holders.length - stillNeeded(0, total)! + 1).reduce((sum, count) => sum + count, 0)
}

/** The m-th latest of the days on which the proof of a covered town ends. */
function heldUntil(holders: readonly LedgerFacility[][], total: number): Day | null {
  if (!targetMet(holders.length, total)) return null
  const ends = holders.map((here) => here.reduce((last, { valid_until }) => (valid_until! > last ? valid_until! : last), ''))
  return ends.sort().at(-stillNeeded(0, total)!)!
}
