import { addMonths, daysBetween, type Day } from '#domain/date.ts'
import { categoriesOf, lifecycleOn, type LifecycleEvent, type Verdict } from '#domain/facility.ts'
import { bounds, share, stillNeeded, target_percent, targetMet, type Bounds, type Share } from '#domain/share.ts'
import { withFiguresOn, type PeopleFigure, type TownFigures } from '#domain/town_figures.ts'

/** A verification on site counts for this long, the last day included. The same 24 months as an audit's validity. */
export const default_validity_months = 24

export interface Town extends TownFigures {
  code: string
  name_zh: string
  name_en: string | null
  /** First day it exists; null: since before the register. */
  valid_from: Day | null
  /** First day it no longer exists; null: it exists. */
  valid_to: Day | null
  /** What its figures of people were before, newest first; absent: always the same. */
  replaced?: readonly Partial<TownFigures>[]
}

export interface ServiceFacility {
  id: string
  name_zh: string
  name_en: string | null
  town_code: string
  category: string
  verdict: Verdict
  /** Day of the audit behind the verdict. */
  verdict_on: Day | null
  lifecycle: LifecycleEvent[]
  /** Days on which somebody was there and saw it in use, in any order. */
  verified_on: Day[]
}

export interface CoverageRule {
  as_of: Day
  /** Qualifying categories; empty: all of kind `service`. */
  categories: string[]
  validity_months: number
}

/** `covered`: a verified one operates there. `to_verify`: one operates by record, unverified or stale. */
export const townStates = ['covered', 'to_verify', 'not_covered'] as const
export type TownState = (typeof townStates)[number]

/** `verify`: verification decides; `not_met`: not even if every record held. */
export const outlooks = ['met', 'verify', 'not_met', 'no_data'] as const
type Outlook = (typeof outlooks)[number]

export interface LedgerFacility {
  id: string
  name_zh: string
  name_en: string | null
  category: string
  verdict: Verdict
  verified_on: Day | null
  valid_until: Day | null
  /** Days left of the verification, 0 on its last day, negative when stale, null when never verified. */
  days_left: number | null
}

export interface LedgerTown {
  code: string
  name_zh: string
  name_en: string | null
  state: TownState
  population: number | null
  disabled_residents: number | null
  facilities: LedgerFacility[]
  /** The one facility whose loss would uncover the town, if there is only one. */
  held_up_by: string | null
}

interface Weighted extends Bounds {
  /** Towns whose figure is not known and that are therefore in neither number. */
  unknown_towns: number
  /** The years of the figures added up: figures of different years make a rough number, and it must say so. */
  figures_as_of: (string | null)[]
}

export interface Coverage extends Share {
  as_of: Day
  categories: string[]
  validity_months: number
  target_percent: number
  target_met: boolean | null
  /** Towns more that must be covered for the target to be met. */
  still_needed: number | null
  /** Covered towns that the target takes in all. */
  needed: number | null
  possible: number
  interval: { low_percent: number | null; high_percent: number | null }
  outlook: Outlook
  recorded: Share
  compliant: Share
  compliant_and_verified: Share
  by_category: ({ category: string } & Bounds)[]
  by_population: Weighted
  by_disabled_residents: Weighted
  /** Covered towns that a single facility holds up. */
  held_up_by_one: number
  ledger: LedgerTown[]
  /** Operating, but recorded under a town that does not exist on the day: in no number, and not hidden. */
  outside_towns: (LedgerFacility & { town_code: string })[]
}

/** Whether the town exists on the day. */
export function existsOn(town: Pick<Town, 'valid_from' | 'valid_to'>, day: Day): boolean {
  return (town.valid_from === null || town.valid_from <= day) && (town.valid_to === null || day < town.valid_to)
}

/** The last verification by that day, whether still valid or not. */
function lastVerification({ verified_on }: Pick<ServiceFacility, 'verified_on'>, day: Day): Day | null {
  let last: Day | null = null
  for (const verified of verified_on) if (verified <= day && (last === null || verified > last)) last = verified
  return last
}

function ledgerFacility(facility: ServiceFacility, { as_of, validity_months }: CoverageRule): LedgerFacility {
  const verified_on = lastVerification(facility, as_of)
  const valid_until = verified_on === null ? null : addMonths(verified_on, validity_months)
  const { id, name_zh, name_en, category } = facility
  const days_left = valid_until === null ? null : daysBetween(as_of, valid_until)
  return { id, name_zh, name_en, category, verdict: verdictOn(facility, as_of), verified_on, valid_until, days_left }
}

/** An audit says nothing of the days before it. */
function verdictOn({ verdict, verdict_on }: ServiceFacility, day: Day): Verdict {
  return verdict_on !== null && verdict_on > day ? 'unaudited' : verdict
}

export const operatesOn = ({ lifecycle }: ServiceFacility, day: Day) => lifecycleOn(lifecycle, day) === 'operating'

const isVerified = ({ days_left }: LedgerFacility) => days_left !== null && days_left >= 0

/** Whether a verification counts on the day. */
export const provenOn = (facility: ServiceFacility, rule: CoverageRule) => isVerified(ledgerFacility(facility, rule))

/** Stands for the days left of what was never verified: more than any validity, in whole days. */
const never = 1_000_000

/** Longest verified first, never verified last: the first line is the one that holds the town up. */
const byDaysLeft = (a: LedgerFacility, b: LedgerFacility) => (b.days_left ?? -never) - (a.days_left ?? -never) || (a.id < b.id ? -1 : 1)

function ledgerTown(town: Town, facilities: readonly ServiceFacility[], rule: CoverageRule): LedgerTown {
  const here = facilities
    .filter((facility) => operatesOn(facility, rule.as_of))
    .map((facility) => ledgerFacility(facility, rule))
    .sort(byDaysLeft)
  const verified = here.filter(isVerified)
  const holding = verified.length > 0 ? verified : here
  return {
    code: town.code,
    name_zh: town.name_zh,
    name_en: town.name_en,
    state: verified.length > 0 ? 'covered' : here.length > 0 ? 'to_verify' : 'not_covered',
    population: town.population,
    disabled_residents: town.disabled_residents,
    facilities: here,
    held_up_by: holding.length === 1 ? holding[0]!.id : null,
  }
}

function weighted(towns: readonly Town[], states: ReadonlyMap<string, TownState>, figure: PeopleFigure): Weighted {
  const known = towns.filter((town) => town[figure] !== null)
  const sum = (some: readonly Town[]) => some.reduce((total, town) => total + (town[figure] ?? 0), 0)
  const sumIn = (state: TownState) => sum(known.filter(({ code }) => states.get(code) === state))
  return {
    ...bounds(sumIn('covered'), sumIn('to_verify'), sum(known)),
    unknown_towns: towns.length - known.length,
    figures_as_of: [...new Set(known.map((town) => town[`${figure}_as_of`]))].sort((a, b) => (a ?? '').localeCompare(b ?? '')),
  }
}

function outlook(covered: number, possible: number, total: number): Outlook {
  if (total === 0) return 'no_data'
  if (targetMet(covered, total)) return 'met'
  return targetMet(covered + possible, total) ? 'verify' : 'not_met'
}

/** Worst first: what needs action stands on top; within a state what is longest stale or runs out soonest, then never verified. */
const urgency: Record<TownState, number> = { not_covered: 0, to_verify: 1, covered: 2 }
const byUrgency = (a: LedgerTown, b: LedgerTown) =>
  urgency[a.state] - urgency[b.state] || (a.facilities[0]?.days_left ?? never) - (b.facilities[0]?.days_left ?? never) || (a.code < b.code ? -1 : 1)

function categoryShares(ledger: readonly LedgerTown[], qualifying: readonly string[]): Coverage['by_category'] {
  return qualifying.map((category) => {
    const recorded = townsWith(ledger, (facility) => facility.category === category).covered
    const covered = townsWith(ledger, (facility) => facility.category === category && isVerified(facility)).covered
    return { category, ...bounds(covered, recorded - covered, ledger.length) }
  })
}

function townsWith(ledger: readonly LedgerTown[], holds: (facility: LedgerFacility) => boolean): Share {
  return share(ledger.filter(({ facilities }) => facilities.some(holds)).length, ledger.length)
}

function byTown(facilities: readonly ServiceFacility[]): Map<string, ServiceFacility[]> {
  const groups = new Map<string, ServiceFacility[]>()
  for (const facility of facilities) {
    const group = groups.get(facility.town_code)
    if (group) group.push(facility)
    else groups.set(facility.town_code, [facility])
  }
  return groups
}

/** Operating facilities whose town is none of these. */
function outsideTowns(towns: readonly Town[], facilities: readonly ServiceFacility[], rule: CoverageRule): Coverage['outside_towns'] {
  const codes = new Set(towns.map(({ code }) => code))
  return facilities
    .filter((facility) => !codes.has(facility.town_code) && operatesOn(facility, rule.as_of))
    .map((facility) => ({ ...ledgerFacility(facility, rule), town_code: facility.town_code }))
}

/** The town's state on the day by its own facilities; null: there is no such town then. */
export function townStateOn(town: Town, facilities: readonly ServiceFacility[], rule: CoverageRule): TownState | null {
  return existsOn(town, rule.as_of) ? ledgerTown(town, facilities, rule).state : null
}

export function qualifies(rule: Pick<CoverageRule, 'categories'>, { category }: Pick<ServiceFacility, 'category'>): boolean {
  return rule.categories.length === 0 || rule.categories.includes(category)
}

/** 镇(乡)残疾人服务机构设施覆盖率 of the towns that exist on the day, by the facilities as they were on it. */
export function coverage(towns: readonly Town[], facilities: readonly ServiceFacility[], rule: CoverageRule): Coverage {
  const existing = towns.filter((town) => existsOn(town, rule.as_of)).map((town) => withFiguresOn(town, rule.as_of))
  const qualifying = facilities.filter((facility) => qualifies(rule, facility))
  const ofTown = byTown(qualifying)
  const ledger = existing.map((town) => ledgerTown(town, ofTown.get(town.code) ?? [], rule)).sort(byUrgency)
  const states = new Map(ledger.map(({ code, state }) => [code, state]))
  return {
    ...rule,
    ...totals(ledger),
    compliant: townsWith(ledger, ({ verdict }) => verdict === 'compliant'),
    compliant_and_verified: townsWith(ledger, (facility) => facility.verdict === 'compliant' && isVerified(facility)),
    by_category: categoryShares(ledger, rule.categories.length > 0 ? rule.categories : categoriesOf('service').map(({ code }) => code)),
    by_population: weighted(existing, states, 'population'),
    by_disabled_residents: weighted(existing, states, 'disabled_residents'),
    held_up_by_one: ledger.filter(({ state, held_up_by }) => state === 'covered' && held_up_by !== null).length,
    ledger,
    outside_towns: outsideTowns(existing, qualifying, rule),
  }
}

/** The number, what it lacks, and the interval in which it lies. */
function totals(ledger: readonly LedgerTown[]) {
  const total = ledger.length
  const covered = ledger.filter(({ state }) => state === 'covered').length
  const possible = ledger.filter(({ state }) => state === 'to_verify').length
  const { high_percent, ...whole } = bounds(covered, possible, total)
  return {
    ...whole,
    target_percent,
    needed: stillNeeded(0, total),
    interval: { low_percent: whole.rate_percent, high_percent },
    outlook: outlook(covered, possible, total),
    recorded: share(covered + possible, total),
  }
}
