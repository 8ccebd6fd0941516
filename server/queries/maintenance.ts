import type { Day } from '#domain/date.ts'
import type { Scope } from '#domain/role.ts'
import { firstRow, rows, type Db } from '../database/connect.ts'
import type { DuePlan, Maintenance, NewMaintenanceEntry, NewMaintenancePlan } from '../schemas/duty.ts'

const most_entries = 200

export async function maintenanceOf(db: Db, facility_id: string, today: Day): Promise<Maintenance> {
  const plan = await firstRow<NonNullable<Maintenance['plan']>>(
    db,
    `select p.interval_days, p.department_code, d.name_zh as department_name_zh, d.name_en as department_name_en, p.responsible, p.next_due_on, p.note,
            p.next_due_on < (:today)::date as is_overdue
       from maintenance_plans p left join departments d on d.code = p.department_code
      where p.facility_id = :facility_id`,
    { facility_id, today },
  )
  const entries = await rows<Maintenance['entries'][number]>(
    db,
    `select id, done_on, done_by, what, found_defect from maintenance_entries
      where facility_id = :facility_id order by done_on desc, recorded_at desc, id limit ${most_entries}`,
    { facility_id },
  )
  return { plan: plan ?? null, entries }
}

export async function setPlan(trx: Db, facility_id: string, plan: NewMaintenancePlan): Promise<void> {
  await rows(
    trx,
    `insert into maintenance_plans (facility_id, interval_days, department_code, responsible, next_due_on, note)
     values (:facility_id, :interval_days, :department_code, :responsible, :next_due_on, :note)
     on conflict (facility_id) do update
        set interval_days = excluded.interval_days, department_code = excluded.department_code, responsible = excluded.responsible,
            next_due_on = excluded.next_due_on, note = excluded.note`,
    { ...plan, facility_id },
  )
}

/** What was done moves the next day on from it, never back. */
export async function addEntry(trx: Db, facility_id: string, entry: NewMaintenanceEntry): Promise<void> {
  await rows(
    trx,
    `insert into maintenance_entries (facility_id, done_on, done_by, what, found_defect) values (:facility_id, :done_on, :done_by, :what, :found_defect)`,
    { ...entry, facility_id },
  )
  await rows(
    trx,
    `update maintenance_plans set next_due_on = (:done_on)::date + interval_days
      where facility_id = :facility_id and next_due_on < (:done_on)::date + interval_days`,
    { facility_id, done_on: entry.done_on },
  )
}

interface Asked {
  due: 'overdue' | 'due'
  town: readonly string[]
  scopes: readonly Scope[] | null
  today: Day
  limit: number
}

/** The longest overdue first. Of facilities that are closed nothing is due. */
export async function duePlans(db: Db, { due, town, scopes, today, limit }: Asked): Promise<{ number_matched: number; plans: DuePlan[] }> {
  const found = await rows<DuePlan & { number_matched: number }>(
    db,
    `select p.facility_id, f.name_zh, f.name_en, f.town_code, t.name_zh as town_name_zh, t.name_en as town_name_en, p.interval_days, p.responsible, p.next_due_on,
            greatest(0, (:today)::date - p.next_due_on) as days_overdue, count(*) over () as number_matched
       from maintenance_plans p
       join facilities f on f.id = p.facility_id
       join regions t on t.code = f.town_code
      where f.merged_into is null and f.lifecycle is distinct from 'closed'
        ${due === 'overdue' ? 'and p.next_due_on < (:today)::date' : ''}
        ${town.length > 0 ? 'and f.town_code = any (:town)' : ''}
        ${scopes ? 'and in_scope(f.town_code, f.department_code, (:scopes)::jsonb)' : ''}
      order by p.next_due_on, p.facility_id
      limit :limit`,
    { today, town, scopes: scopes && JSON.stringify(scopes), limit },
  )
  return { number_matched: found[0]?.number_matched ?? 0, plans: found.map(({ number_matched: _, ...plan }) => plan) }
}
