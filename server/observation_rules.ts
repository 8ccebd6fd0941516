import { daysAfter, longest_hold_days, oldest_observation_days } from '#domain/operational.ts'
import { problem } from './problem.ts'
import type { NewObservation } from './schemas/operational.ts'

/** A device's clock may be ahead by so much. */
const clock_slack_ms = 5 * 60_000

/** What a schema can't say of it; moments as ISO 8601 in UTC. */
export function checkedObservation({ usable, reason = null, note = null, observed_at, expires_at }: NewObservation, now: Date) {
  if (usable !== (reason === null) || (reason === 'other' && !note?.trim())) throw problem('observation_reason_missing')
  const seen_at = observed_at ? new Date(observed_at).toISOString() : now.toISOString()
  if (seen_at > new Date(now.getTime() + clock_slack_ms).toISOString()) throw problem('observation_in_future')
  if (seen_at < daysAfter(now.toISOString(), -oldest_observation_days)) throw problem('observation_too_old', { days: oldest_observation_days })
  const ends_at = expires_at && new Date(expires_at).toISOString()
  if (ends_at && (ends_at <= now.toISOString() || ends_at > daysAfter(seen_at, longest_hold_days)))
    throw problem('observation_end_unfit', { days: longest_hold_days })
  return { usable, reason, note, observed_at: seen_at, ...(ends_at ? { expires_at: ends_at } : {}) }
}
