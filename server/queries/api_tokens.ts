import type { Permission } from '#domain/role.ts'
import { deposits_ms, seen_every_ms } from '../accounts/lifetime.ts'
import { hashOfSecret, newSecret } from '../accounts/secret.ts'
import type { Account, Limit } from '../accounts/visitor.ts'
import { firstRow, rows, type Db } from '../database/connect.ts'
import { account } from './users.ts'

export interface ApiToken {
  id: string
  name: string
  permissions: Permission[]
  created_at: string
  expires_at: string
  last_used_at: string | null
}

const token = 't.id, t.name, t.permissions, t.created_at, t.expires_at, t.last_used_at'

/** By this beginning a token is told from the operator's, and found where somebody published one. */
export const token_prefix = 'cx_'

export interface NewToken {
  name: string
  permissions: Permission[]
  expires_at: string
}

/** The only time that the secret is told. */
export async function addToken(
  db: Db,
  user_id: string,
  { name, permissions, expires_at }: NewToken,
  now: Date,
): Promise<ApiToken & { secret: string }> {
  const secret = newSecret(token_prefix)
  const added = await firstRow<ApiToken>(
    db,
    `insert into api_tokens as t (secret_hash, user_id, name, permissions, created_at, expires_at)
     values (:hash, (:user_id)::uuid, btrim(:name), (:permissions)::text[], :now, :expires_at)
     returning ${token}`,
    { hash: hashOfSecret(secret), user_id, name, permissions, now: now.toISOString(), expires_at },
  )
  return { ...added!, secret }
}

/** Whose it is and what it is for, in its time; of an account that was disabled for deposits alone. */
export async function tokenBySecret(
  db: Db,
  secret: string,
  now: Date,
): Promise<(Account & Pick<ApiToken, 'permissions' | 'last_used_at'> & { token_id: string; limit: Limit | null }) | undefined> {
  return firstRow(
    db,
    `select ${account}, t.id as token_id, t.permissions, t.last_used_at,
            case when u.disabled_at is not null then 'deposit_only' end as limit
       from api_tokens t join users u on u.id = t.user_id
      where t.secret_hash = :hash and t.revoked_at is null and t.expires_at > (:now)::timestamptz and coalesce(u.disabled_at > (:deposits)::timestamptz, true)`,
    { hash: hashOfSecret(secret), now: now.toISOString(), deposits: new Date(now.getTime() - deposits_ms).toISOString() },
  )
}

export async function noteTokenUsed(db: Db, { token_id, last_used_at }: { token_id: string; last_used_at: string | null }, now: Date): Promise<void> {
  if (last_used_at && last_used_at > new Date(now.getTime() - seen_every_ms).toISOString()) return
  await rows(db, 'update api_tokens set last_used_at = :now where id = (:token_id)::uuid', { token_id, now: now.toISOString() })
}

/** Those that are not revoked, the newest first. */
export async function tokensOf(db: Db, user_id: string): Promise<ApiToken[]> {
  return rows<ApiToken>(
    db,
    `select ${token} from api_tokens t where t.user_id = (:user_id)::uuid and t.revoked_at is null order by t.created_at desc, t.id`,
    { user_id },
  )
}

/** Whether there was one of that person. */
export async function revokeToken(db: Db, { id, user_id }: { id: string; user_id: string }, now: Date): Promise<boolean> {
  const revoked = await rows(
    db,
    'update api_tokens set revoked_at = :now where id = (:id)::uuid and user_id = (:user_id)::uuid and revoked_at is null returning id',
    { id, user_id, now: now.toISOString() },
  )
  return revoked.length > 0
}
