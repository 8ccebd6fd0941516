const hour_ms = 3_600_000

/** A session ends when nothing was asked in it for so long, and after so long in any case. */
export const idle_end_ms = 12 * hour_ms
export const absolute_end_ms = 7 * 24 * hour_ms

/** That a session is in use is written no oftener. */
export const seen_every_ms = 60_000

/** So long may whoever had an account hand over what was done before it was disabled; it waits for a reviewer. */
export const deposits_ms = 30 * 24 * hour_ms

export const reset_link_ms = 24 * hour_ms

export const longest_token_days = 366

/** Every name may be tried so often; then it waits a minute, and twice as long after each further failure, to an hour. */
export const free_failures = 5
export const longest_lock_s = 3600

/** A day after the last failure nothing is held against a name. */
export const failures_kept_ms = 24 * hour_ms
