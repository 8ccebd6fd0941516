import { rows, type Db } from '../database/connect.ts'

export const accountEvents = [
  'signed_in',
  'sign_in_refused',
  'sign_in_locked',
  'signed_out',
  'signed_out_everywhere',
  'account_added',
  'account_changed',
  'reset_link_made',
  'password_set',
  'token_made',
  'token_revoked',
  'totp_confirmed',
  'totp_removed',
  'recovery_code_used',
] as const

export interface AccountEvent {
  event: (typeof accountEvents)[number]
  login_name: string
  user_id: string | null
  /** Who did it, by the name that stands in the history. */
  actor: string
  /** Network address, or the command. */
  address: string
}

export async function noteEvent(db: Db, event: AccountEvent, now: Date): Promise<void> {
  await rows(
    db,
    `insert into account_events (at, event, login_name, user_id, actor, address)
     values (:now, :event, left(:login_name, 100), :user_id, :actor, :address)`,
    { ...event, now: now.toISOString() },
  )
}

export type StoredEvent = AccountEvent & { id: number; at: string }

/** The newest first; of one account where it is named. */
export async function listEvents(db: Db, { user_id, limit }: { user_id: string | undefined; limit: number }): Promise<StoredEvent[]> {
  return rows<StoredEvent>(
    db,
    `select id, at, event, login_name, user_id, actor, address
       from account_events
      where (:user_id)::uuid is null or user_id = (:user_id)::uuid
      order by id desc
      limit :limit`,
    { user_id: user_id ?? null, limit },
  )
}
