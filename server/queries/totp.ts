import { firstRow, rows, type Db } from '../database/connect.ts'

interface StoredKey {
  key: string
  confirmed_at: string | null
}

export async function totpKeyOf(db: Db, user_id: string): Promise<StoredKey | undefined> {
  return firstRow(db, 'select key, confirmed_at from totp where user_id = (:user_id)::uuid', { user_id })
}

/** A key that nobody is asked for yet, in the place of an earlier such; false where one is in use. */
export async function beginTotp(db: Db, user_id: string, key: string): Promise<boolean> {
  const begun = await firstRow(
    db,
    `insert into totp (user_id, key) values ((:user_id)::uuid, :key)
     on conflict (user_id) do update set key = excluded.key where totp.confirmed_at is null
     returning user_id`,
    { user_id, key },
  )
  return begun !== undefined
}

/** From now on it is asked for; false where it is already. */
export async function confirmTotp(db: Db, user_id: string, { code_hashes, now }: { code_hashes: string[]; now: Date }): Promise<boolean> {
  const sql = 'update totp set confirmed_at = :now where user_id = (:user_id)::uuid and confirmed_at is null returning user_id'
  if (!(await firstRow(db, sql, { user_id, now: now.toISOString() }))) return false
  await rows(db, 'insert into recovery_codes (user_id, code_hash) select (:user_id)::uuid, unnest((:code_hashes)::text[])', { user_id, code_hashes })
  return true
}

/** Whether neither that step nor a later one was used yet; it is from now on. */
export async function spendStep(db: Db, user_id: string, step: number): Promise<boolean> {
  const sql = 'update totp set last_step = :step where user_id = (:user_id)::uuid and last_step < :step returning user_id'
  return (await firstRow(db, sql, { user_id, step })) !== undefined
}

/** Whether it was one; it is none any more. */
export async function spendRecoveryCode(db: Db, user_id: string, code_hash: string): Promise<boolean> {
  const sql = 'delete from recovery_codes where user_id = (:user_id)::uuid and code_hash = :code_hash returning user_id'
  return (await firstRow(db, sql, { user_id, code_hash })) !== undefined
}

export async function recoveryCodesLeft(db: Db, user_id: string): Promise<number> {
  return (await firstRow<{ left: number }>(db, 'select count(*) as left from recovery_codes where user_id = (:user_id)::uuid', { user_id }))!.left
}

/** Whether there was one. */
export async function removeTotp(db: Db, user_id: string): Promise<boolean> {
  return (await firstRow(db, 'delete from totp where user_id = (:user_id)::uuid returning user_id', { user_id })) !== undefined
}
