import { failures_kept_ms, free_failures, longest_lock_s } from '../accounts/lifetime.ts'
import { firstRow, rows, type Db } from '../database/connect.ts'

/**
 * Counts an attempt before its password is looked at, so that many at once are no more than one after the other. Answers
 * until when the name is locked, or null where the attempt may go on.
 */
export async function countAttempt(db: Db, login_name: string, now: Date): Promise<string | null> {
  const bindings = { key: keyOf(login_name), now: now.toISOString(), kept: new Date(now.getTime() - failures_kept_ms).toISOString() }
  await rows(db, 'delete from sign_in_failures where last_at < (:kept)::timestamptz', bindings)
  const counted = await firstRow(
    db,
    `insert into sign_in_failures as known (login_key, failures, last_at) values (:key, 1, :now)
     on conflict (login_key) do update
        set failures = known.failures + 1,
            last_at = excluded.last_at,
            locked_until = case when known.failures + 1 >= ${free_failures}
                                then excluded.last_at + least(60 * 2 ^ least(known.failures + 1 - ${free_failures}, 20), ${longest_lock_s}) * interval '1 second' end
      where known.locked_until is null or known.locked_until <= excluded.last_at
     returning failures`,
    bindings,
  )
  if (counted) return null
  const locked = await firstRow<{ locked_until: string }>(db, 'select locked_until from sign_in_failures where login_key = :key', bindings)
  return locked?.locked_until ?? bindings.now
}

export async function forgetFailures(db: Db, login_name: string): Promise<void> {
  await rows(db, 'delete from sign_in_failures where login_key = :key', { key: keyOf(login_name) })
}

function keyOf(login_name: string): string {
  return login_name.toLowerCase()
}
