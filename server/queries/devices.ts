import { firstRow, rows, type Db } from '../database/connect.ts'

interface Device {
  id: string
  user_id: string
  offset_ms: number
  app_version: string | null
  queue: unknown
  now: Date
}

interface Noted {
  user_id: string
  revoked_at: string | null
  revoked_reason: string | null
}

/** Notes that a device called; answers whose it is and whether it may still. */
export async function noteDevice(db: Db, { now, queue, ...device }: Device): Promise<Noted> {
  const row = await firstRow<Noted>(
    db,
    `insert into devices (id, user_id, first_seen_at, last_seen_at, offset_ms, app_version, queue)
     values (:id, :user_id, :now, :now, :offset_ms, :app_version, :queue)
     on conflict (id) do update set last_seen_at = excluded.last_seen_at, offset_ms = excluded.offset_ms, app_version = excluded.app_version, queue = excluded.queue
     returning user_id, revoked_at, revoked_reason`,
    { ...device, queue: JSON.stringify(queue ?? null), now: now.toISOString() },
  )
  return row!
}

export interface KnownDevice {
  id: string
  login_name: string
  display_name: string
  last_seen_at: string
  offset_ms: number
  app_version: string | null
  queue: { records: number; photos: number; oldest: string | null; to_answer?: number; reason?: string | null } | null
  revoked_at: string | null
  revoked_by: string | null
  revoked_reason: string | null
  /** Numbers that never came though later ones did more than a day ago. */
  missing: number
}

/** Every device, those with something still on them first. */
export async function listDevices(db: Db, now: Date): Promise<KnownDevice[]> {
  return rows<KnownDevice>(
    db,
    `select d.id, u.login_name, u.display_name, d.last_seen_at, d.offset_ms, d.app_version, nullif(d.queue, 'null') as queue, d.revoked_at, d.revoked_by, d.revoked_reason,
            coalesce((select max(o.device_seq) - count(distinct o.device_seq)
                        from sync_operations o where o.device_id = d.id and o.received_at < (:now)::timestamptz - interval '1 day'), 0) as missing
       from devices d
       join users u on u.id = d.user_id
      order by coalesce((d.queue ->> 'records')::integer, 0) desc, d.last_seen_at desc
      limit 1000`,
    { now: now.toISOString() },
  )
}

/** How far a device's clock was off when it last called; one that never did is taken to be right. */
export async function clockOf(db: Db, device_id: string): Promise<number> {
  return (await firstRow<{ offset_ms: number }>(db, 'select offset_ms from devices where id = (:device_id)::uuid', { device_id }))?.offset_ms ?? 0
}

/** How often the device was told what was stored. */
export async function tellingsTo(db: Db, id: string): Promise<number> {
  return (await firstRow<{ told: number }>(db, 'select told from devices where id = (:id)::uuid', { id }))?.told ?? 0
}

/** Once more. Undefined: that account has no such device. */
export async function countTelling(db: Db, device: { id: string; user_id: string }): Promise<number | undefined> {
  const row = await firstRow<{ told: number }>(
    db,
    'update devices set told = told + 1 where id = (:id)::uuid and user_id = (:user_id)::uuid returning told',
    device,
  )
  return row?.told
}

/** Answers whether there is such a device. */
export async function revokeDevice(db: Db, id: string, { now, ...why }: { by: string; reason: string; now: Date }): Promise<boolean> {
  const revoked = await rows(
    db,
    `update devices
        set revoked_at = coalesce(revoked_at, :now), revoked_by = coalesce(revoked_by, :by), revoked_reason = coalesce(revoked_reason, :reason)
      where id = (:id)::uuid
     returning id`,
    { id, ...why, now: now.toISOString() },
  )
  return revoked.length > 0
}
