import { default_validity_months } from './coverage.ts'
import { addMonths, type Day } from './date.ts'
import type { Lifecycle, Verdict } from './facility.ts'
import type { FitSummary } from './finder_rank.ts'

/** By what a facility counts for those who live near it, from the least to what a person needs. */
export const measures = ['recorded', 'compliant', 'compliant_verified', 'usable', 'fits'] as const
export type Measure = (typeof measures)[number]

/** `possible`: nobody knows, or no longer; `barred`: somebody found that it does not; `out_of_use`: it is not there to be used. */
export const siteStates = ['certain', 'possible', 'barred', 'out_of_use'] as const
export type SiteState = (typeof siteStates)[number]

/** What is known of a facility, as far as it decides whether it counts. */
export interface KnownSite {
  lifecycle: Lifecycle | null
  verdict: Verdict
  verified_on: Day | null
  /** Whether it can be used today; null: nobody knows. */
  is_usable: boolean | null
  /** By the preset that is asked about; null: none is. */
  fit: Pick<FitSummary, 'answer' | 'is_stale'> | null
}

/** Nobody can use what is not in use, whatever was seen there before. */
export const not_in_use: ReadonlySet<Lifecycle | null> = new Set<Lifecycle | null>(['planned', 'under_construction', 'suspended', 'closed'])

/** A place that is not known to operate is possible at best. */
export function siteState(site: KnownSite, measure: Measure, today: Day): SiteState {
  if (not_in_use.has(site.lifecycle)) return 'out_of_use'
  const state = stateBy[measure](site, today)
  return state === 'certain' && site.lifecycle !== 'operating' ? 'possible' : state
}

const stateBy: Record<Measure, (site: KnownSite, today: Day) => SiteState> = {
  recorded: () => 'certain',
  compliant: ({ verdict }) => byVerdict(verdict),
  compliant_verified: ({ verdict, verified_on }, today) => {
    const isProven = verified_on !== null && addMonths(verified_on, default_validity_months) >= today
    return byVerdict(verdict) === 'certain' && !isProven ? 'possible' : byVerdict(verdict)
  },
  usable: ({ is_usable }) => (is_usable === null ? 'possible' : is_usable ? 'certain' : 'barred'),
  fits: ({ fit }) => {
    if (!fit || fit.answer === 'unknown' || fit.is_stale) return 'possible'
    return fit.answer === 'fits' ? 'certain' : 'barred'
  },
}

function byVerdict(verdict: Verdict): SiteState {
  if (verdict === 'compliant') return 'certain'
  return verdict === 'non_compliant' ? 'barred' : 'possible'
}
