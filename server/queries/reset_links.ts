import { reset_link_ms } from '../accounts/lifetime.ts'
import { hashOfSecret, newSecret } from '../accounts/secret.ts'
import { firstRow, rows, type Db } from '../database/connect.ts'

/** One link for each account: a new one takes the place of those before it. */
export async function addResetLink(
  db: Db,
  user_id: string,
  { actor, now }: { actor: string; now: Date },
): Promise<{ secret: string; expires_at: string }> {
  const secret = newSecret()
  const expires_at = new Date(now.getTime() + reset_link_ms).toISOString()
  await removeResetLinks(db, user_id)
  await rows(db, 'insert into reset_links (secret_hash, user_id, created_by, expires_at) values (:hash, (:user_id)::uuid, :actor, :expires_at)', {
    hash: hashOfSecret(secret),
    user_id,
    actor,
    expires_at,
  })
  return { secret, expires_at }
}

export async function removeResetLinks(db: Db, user_id: string): Promise<void> {
  await rows(db, 'delete from reset_links where user_id = (:user_id)::uuid and used_at is null', { user_id })
}

interface LinkOwner {
  id: string
  login_name: string
  display_name: string
}

/** Whose password it may set, once and in its time. */
export async function ownerOfResetLink(db: Db, secret: string, now: Date): Promise<LinkOwner | undefined> {
  return firstRow<LinkOwner>(
    db,
    `select u.id, u.login_name, u.display_name
       from reset_links l join users u on u.id = l.user_id
      where l.secret_hash = :hash and l.used_at is null and l.expires_at > (:now)::timestamptz and u.disabled_at is null`,
    { hash: hashOfSecret(secret), now: now.toISOString() },
  )
}

/** Whether it was this call that used it: of two at once only one does. */
export async function useResetLink(db: Db, secret: string, now: Date): Promise<boolean> {
  const used = await rows(
    db,
    `update reset_links set used_at = :now where secret_hash = :hash and used_at is null and expires_at > (:now)::timestamptz returning user_id`,
    { hash: hashOfSecret(secret), now: now.toISOString() },
  )
  return used.length > 0
}
