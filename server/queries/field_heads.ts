import type { FieldOnTheWay, Head } from '#domain/sync.ts'
import { firstRow, rows, type Db } from '../database/connect.ts'

/** Of the facility; 0: nothing is recorded of it. */
export async function versionOf(db: Db, facility_id: string): Promise<number> {
  return (await firstRow<{ version: number }>(db, 'select facility_version((:facility_id)::uuid) as version', { facility_id }))!.version
}

/** Later than any that was given before; what changes the facility afterwards gives it a later one yet. */
export async function nextVersion(db: Db): Promise<number> {
  return (await firstRow<{ version: number }>(db, "select nextval(pg_get_serial_sequence('history', 'id')) as version"))!.version
}

/** The last time that the office, or an import, set the field, with who did. */
export async function officeHead(db: Db, facility_id: string, field: FieldOnTheWay): Promise<(Head & { by: string }) | undefined> {
  return firstRow(
    db,
    `select 'history/' || h.id as operation_id,
            case jsonb_typeof(h.after -> :field) when 'object' then (h.after -> :field) - 'crs' else h.after -> :field end as value,
            'owner_declared' as grade, h.at as observed_at, null as device_id, 0 as device_seq, h.id as server_version, null as accuracy_m, h.actor as by
       from history h
      where h.facility_id = (:facility_id)::uuid and h.entity = 'facilities' and h.action = 'update' and h.after -> :field is not null
        and not exists (select from sync_operations s where s.operation_id = h.operation_id)
      order by h.id desc
      limit 1`,
    { facility_id, field },
  )
}

export async function headsOf(db: Db, facility_id: string, field: FieldOnTheWay): Promise<(Head & { by: string })[]> {
  return rows(
    db,
    `select h.operation_id, h.value, h.grade, h.observed_at, h.device_id, h.device_seq, h.server_version, h.accuracy_m, o.actor as by
       from field_heads h
       join sync_operations o on o.operation_id = h.operation_id
      where h.facility_id = (:facility_id)::uuid and h.field = :field and h.is_head
      order by h.server_version`,
    { facility_id, field },
  )
}

/** Stores the write and marks which ones nobody has seen and replaced. */
export async function storeHead(
  db: Db,
  facility_id: string,
  field: FieldOnTheWay,
  { head, heads }: { head: Head; heads: readonly Head[] },
): Promise<void> {
  await rows(
    db,
    `insert into field_heads (operation_id, facility_id, field, value, grade, observed_at, device_id, device_seq, server_version, accuracy_m, is_head)
     values (:operation_id, :facility_id, :field, :value, :grade, :observed_at, :device_id, :device_seq, :server_version, :accuracy_m, true)`,
    { ...head, facility_id, field, value: JSON.stringify(head.value ?? null) },
  )
  await rows(
    db,
    'update field_heads set is_head = operation_id = any ((:ids)::uuid[]) where facility_id = (:facility_id)::uuid and field = :field and is_head',
    { facility_id, field, ids: heads.flatMap(({ operation_id, device_id }) => (device_id ? [operation_id] : [])) },
  )
}
