import { default_validity_months } from './coverage.ts'
import { addMonths, dayInChina } from './date.ts'
import type { Finding, Fit } from './fit.ts'
import { answerOrder, type FitAnswer } from './fit_place.ts'

/** What a list of places to go to is ordered by. */
export interface Rankable {
  id: string
  /** Null: nothing was asked of it. */
  answer: FitAnswer | null
  /** Whether it is known that it cannot be used now, or is closed. */
  is_shut: boolean
  /** From where the person is; null: it has no position, or nobody said where. */
  distance_m: number | null
  /** By which names are listed. */
  name_key: string
}

/** What suits comes first, then what is not known to; of those what is not shut; then the nearer, and what has no position last. */
export function compareRanks(a: Rankable, b: Rankable): number {
  return (
    (a.answer ? answerOrder[a.answer] : 0) - (b.answer ? answerOrder[b.answer] : 0) ||
    Number(a.is_shut) - Number(b.is_shut) ||
    compare(a.distance_m ?? Infinity, b.distance_m ?? Infinity) ||
    compare(a.name_key, b.name_key) ||
    compare(a.id, b.id)
  )
}

function compare<T extends string | number>(a: T, b: T): number {
  return a < b ? -1 : Number(a > b)
}

/** As much of an answer as a row of a list tells. */
export interface FitSummary {
  answer: FitAnswer
  limiting: Finding | null
  /** The first few. */
  missing: readonly Finding[]
  missing_count: number
  oldest_observed_at: string | null
  /** Something that it rests on was observed so long ago that it may have changed. */
  is_stale: boolean
}

const most_missing = 3

export function summaryOf({ answer, limiting, missing, oldest_observed_at }: Fit, now: Date): FitSummary {
  const is_stale = oldest_observed_at !== null && addMonths(dayInChina(new Date(oldest_observed_at)), default_validity_months) < dayInChina(now)
  return { answer, limiting, missing: missing.slice(0, most_missing), missing_count: missing.length, oldest_observed_at, is_stale }
}
