import { absolute_end_ms, deposits_ms, idle_end_ms, seen_every_ms } from '../accounts/lifetime.ts'
import { hashOfSecret, newSecret } from '../accounts/secret.ts'
import type { Account, Limit } from '../accounts/visitor.ts'
import { firstRow, rows, type Db } from '../database/connect.ts'
import { account } from './users.ts'

export interface Session {
  id: string
  created_at: string
  last_seen_at: string
  absolute_end_at: string
  agent: string
}

const before = (now: Date, ms: number) => new Date(now.getTime() - ms).toISOString()

/** Still standing at `:now`, with its last use after `:idle`. */
const stands = 's.last_seen_at > (:idle)::timestamptz and s.absolute_end_at > (:now)::timestamptz'
const at = (now: Date) => ({ now: now.toISOString(), idle: before(now, idle_end_ms) })

/** Who the secret belongs to, unless the session is over. One that stood when the account was disabled stands for deposits alone. */
export async function sessionBySecret(
  db: Db,
  secret: string,
  now: Date,
): Promise<(Account & { session_id: string; last_seen_at: string; limit: Limit | null; limit_reason: string | null }) | undefined> {
  return firstRow(
    db,
    `select ${account}, s.id as session_id, s.last_seen_at,
            case when d.revoked_at is not null then 'device_revoked' when u.disabled_at is not null then 'deposit_only' end as limit,
            d.revoked_reason as limit_reason
       from sessions s
       join users u on u.id = s.user_id
       left join devices d on d.id = s.device_id
      where s.secret_hash = :hash
        and case when u.disabled_at is null then ${stands} else s.absolute_end_at > u.disabled_at and u.disabled_at > (:deposits)::timestamptz end`,
    { hash: hashOfSecret(secret), ...at(now), deposits: before(now, deposits_ms) },
  )
}

/** Which device uses the session: with it the session is refused. */
export async function noteDeviceOf(db: Db, session_id: string, device_id: string): Promise<void> {
  await rows(
    db,
    'update sessions set device_id = (:device_id)::uuid where id = (:session_id)::uuid and device_id is distinct from (:device_id)::uuid',
    { session_id, device_id },
  )
}

/** A new secret each time, so that one known from before is worth nothing; what is over is forgotten. */
export async function startSession(db: Db, user_id: string, { agent, now }: { agent: string; now: Date }): Promise<string> {
  const secret = newSecret()
  await rows(db, `delete from sessions s where user_id = (:user_id)::uuid and not (${stands})`, { user_id, ...at(now) })
  await rows(
    db,
    `insert into sessions (secret_hash, user_id, created_at, last_seen_at, absolute_end_at, agent)
     values (:hash, (:user_id)::uuid, :now, :now, :end, :agent)`,
    {
      hash: hashOfSecret(secret),
      user_id,
      now: now.toISOString(),
      end: new Date(now.getTime() + absolute_end_ms).toISOString(),
      agent: agent.slice(0, 200),
    },
  )
  return secret
}

export async function noteSeen(db: Db, { session_id, last_seen_at }: { session_id: string; last_seen_at: string }, now: Date): Promise<void> {
  if (last_seen_at > before(now, seen_every_ms)) return
  await rows(db, 'update sessions set last_seen_at = :now where id = (:session_id)::uuid', { session_id, now: now.toISOString() })
}

export async function sessionsOf(db: Db, user_id: string, now: Date): Promise<Session[]> {
  return rows<Session>(
    db,
    `select id, created_at, last_seen_at, absolute_end_at, agent from sessions s
      where user_id = (:user_id)::uuid and ${stands}
      order by last_seen_at desc, id`,
    { user_id, ...at(now) },
  )
}

export async function endSession(db: Db, id: string): Promise<void> {
  await rows(db, 'delete from sessions where id = (:id)::uuid', { id })
}

/** Ends the one that a browser brought along, whoever's it was. */
export async function endSessionOf(db: Db, secret: string): Promise<void> {
  await rows(db, 'delete from sessions where secret_hash = :hash', { hash: hashOfSecret(secret) })
}

export async function endSessions(db: Db, user_id: string): Promise<void> {
  await rows(db, 'delete from sessions where user_id = (:user_id)::uuid', { user_id })
}
