import { Problem } from '../problem.ts'

/** What the store said, in the log; outside, that it can't be used now. */
export function unavailable(cause: unknown): Problem {
  const refusal = new Problem('photo_store_unavailable', {}, { headers: { 'retry-after': '60' } })
  refusal.cause = cause
  return refusal
}
