import type { Day } from './date.ts'

/** Why a facility cannot be used today. Whether it can is no part of its verdict: a compliant toilet that is locked helps nobody. */
export const operationalReasons = ['locked', 'used_as_storage', 'blocked', 'broken', 'no_water', 'no_power', 'works_under_way', 'other'] as const
export type OperationalReason = (typeof operationalReasons)[number]

/** How long what somebody saw is taken to hold, in days; afterwards nobody knows. What is out of order is mended sooner than what works breaks. */
export const holds_days = { usable: 30, unusable: 7 } as const

/** Nothing that changes from day to day is known for longer. */
export const longest_hold_days = 90

/** What was seen longer ago says nothing of today. */
export const oldest_observation_days = 30

/** What was seen last, as it is stored with the facility; it may have ended. Moments in ISO 8601. */
export interface LastSeen {
  usable: boolean | null
  unusable_reason: OperationalReason | null
  usable_observed_at: string | null
  usable_expires_at: string | null
}

export interface UsableToday {
  usable: boolean
  reason: OperationalReason | null
  observed_at: string
  expires_at: string
}

/** Whether it can be used now. Null: nobody knows, or no longer. */
export function usableToday(seen: LastSeen, now: Date): UsableToday | null {
  const { usable, unusable_reason: reason, usable_observed_at: observed_at, usable_expires_at: expires_at } = seen
  if (usable === null || observed_at === null || expires_at === null || new Date(expires_at) <= now) return null
  return { usable, reason, observed_at, expires_at }
}

/** When what was seen at that moment ends by itself. */
export function endOfHold(usable: boolean, observed_at: string): string {
  return daysAfter(observed_at, holds_days[usable ? 'usable' : 'unusable'])
}

/** The moment at which that day ends in China. */
export function endOfDay(day: Day): string {
  return new Date(`${day}T16:00:00Z`).toISOString()
}

/** The same time of day, so many days later. */
export function daysAfter(moment: string, days: number): string {
  return new Date(new Date(moment).getTime() + days * 86_400_000).toISOString()
}
