import type { Day } from '#domain/date.ts'
import type { HoldReason, ReportChannel, ReportMove, ReportOutcome, ReportState, ReportType } from '#domain/report.ts'
import type { Scope } from '#domain/role.ts'
import { firstRow, rows, type Db } from '../database/connect.ts'
import { handled, of_report } from './reports.ts'

export interface StoredReport {
  id: string
  code_hash: string
  facility_id: string | null
  component_id: string | null
  town_code: string | null
  place: string | null
  lon: number | null
  lat: number | null
  type: ReportType
  text: string
  language: 'zh-CN' | 'en'
  channel: ReportChannel
  hotline_number: string | null
  state: 'held' | 'received'
  hold_reason: HoldReason | null
  duplicate_of: string | null
  due_on: Day
  created_at: string
}

/** Answers whether it is new: one that is sent again is left as it stands. */
export async function addReport(trx: Db, report: StoredReport): Promise<boolean> {
  const columns = Object.keys(report)
  const added = await rows(
    trx,
    `insert into reports (${columns.join(', ')}) values (${columns.map((name) => `:${name}`).join(', ')})
     on conflict (id) do nothing returning id`,
    { ...report },
  )
  return added.length > 0
}

export async function addContact(trx: Db, report_id: string, { contact, erase_on }: { contact: string; erase_on: Day }): Promise<void> {
  await rows(trx, 'insert into report_contacts (report_id, contact, erase_on) values ((:report_id)::uuid, :contact, :erase_on)', {
    report_id,
    contact,
    erase_on,
  })
}

/** Whoever moves a report sets anew until when its contact is kept, where there is one. */
export async function keepContactUntil(trx: Db, report_id: string, erase_on: Day): Promise<void> {
  await rows(
    trx,
    `update report_contacts set erase_on = :erase_on
      where report_id in (select id from reports where id = (:report_id)::uuid or duplicate_of = (:report_id)::uuid)`,
    { report_id, erase_on },
  )
}

/** Takes some of the contacts whose day has come, and answers whose they were. */
export async function takeContacts(trx: Db, today: Day, limit: number): Promise<{ report_id: string; state: ReportState }[]> {
  return rows(
    trx,
    `with due as (select report_id from report_contacts where erase_on <= (:today)::date order by erase_on, report_id limit :limit for update skip locked),
          erased as (delete from report_contacts where report_id in (select report_id from due) returning report_id)
     select e.report_id, r.state from erased e join reports r on r.id = e.report_id`,
    { today, limit },
  )
}

export async function receiptById(db: Db, id: string): Promise<Pick<StoredReport, 'code_hash' | 'due_on'> | undefined> {
  return firstRow(db, 'select code_hash, due_on from reports where id = (:id)::uuid', { id })
}

export interface Reportable {
  id: string
  town_code: string
  department_code: string | null
}

/** The facility, or the one that stands for it. */
export async function reportable(trx: Db, id: string): Promise<Reportable | undefined> {
  return firstRow(
    trx,
    `select f.id, f.town_code, f.department_code from facilities told join facilities f on f.id = coalesce(told.merged_into, told.id) where told.id = (:id)::uuid`,
    { id },
  )
}

export async function hasComponent(trx: Db, facility_id: string, id: string): Promise<boolean> {
  const sql = 'select from components where id = (:id)::uuid and facility_id = (:facility_id)::uuid'
  return (await rows(trx, sql, { id, facility_id })).length > 0
}

/** Whether others may go with that report: of the same facility, and none that is held, rejected or goes with another itself. */
export async function leadOf(trx: Db, id: string, facility_id: string | null): Promise<string | undefined> {
  const found = await firstRow<{ id: string }>(
    trx,
    `select id from reports where id = (:id)::uuid and facility_id is not distinct from (:facility_id)::uuid
        and duplicate_of is null and state not in ('held', 'rejected')
      for share`,
    { id, facility_id },
  )
  return found?.id
}

export interface LockedReport extends Reportable {
  facility_id: string | null
  state: ReportState
  type: ReportType
  duplicate_of: string | null
  revision: number
}

/** Locked; undefined: it does not exist, or is not for whoever handles reports in these scopes. */
export async function lockReport(trx: Db, id: string, scopes: readonly Scope[] | null): Promise<LockedReport | undefined> {
  return firstRow(
    trx,
    `select r.id, f.id as facility_id, coalesce(f.town_code, r.town_code) as town_code, f.department_code, r.state, r.type, r.duplicate_of, r.revision
       from reports r ${of_report} where r.id = (:id)::uuid and ${handled} for update of r`,
    { id, scopes: scopes && JSON.stringify(scopes) },
  )
}

export interface NewReportEvent {
  id: string
  report_id: string
  move: ReportMove
  from_state: ReportState
  to_state: ReportState
  at: string
  actor_name: string | null
  reason?: string | null
  text?: string | null
  is_public?: boolean
  outcome?: ReportOutcome | null
  assignment_id?: string | null
  order_id?: string | null
  sha256?: string | null
}

export async function addReportEvent(trx: Db, event: NewReportEvent): Promise<void> {
  await rows(
    trx,
    `insert into report_events (id, report_id, move, from_state, to_state, at, actor_name, reason, text, is_public, outcome, assignment_id, order_id, sha256)
     values (:id, :report_id, :move, :from_state, :to_state, :at, :actor_name, :reason, :text, :is_public, :outcome, :assignment_id, :order_id, :sha256)`,
    { reason: null, text: null, is_public: false, outcome: null, assignment_id: null, order_id: null, sha256: null, ...event },
  )
}

export async function reportEventById(trx: Db, id: string): Promise<{ report_id: string; move: ReportMove; actor: string } | undefined> {
  return firstRow(trx, 'select report_id, move, actor from report_events where id = (:id)::uuid', { id })
}

export async function lastMover(trx: Db, report_id: string): Promise<{ actor_name: string | null } | undefined> {
  return firstRow(trx, 'select actor_name from report_events where report_id = (:report_id)::uuid order by place desc limit 1', { report_id })
}

/** From now on it goes with that one, and so does what went with it. */
export async function goWith(trx: Db, id: string, lead: string): Promise<void> {
  await rows(trx, 'update reports set duplicate_of = (:lead)::uuid where id = (:id)::uuid or duplicate_of = (:id)::uuid', { id, lead })
}

export async function setDueOn(trx: Db, id: string, due_on: Day): Promise<void> {
  await rows(trx, 'update reports set due_on = :due_on where id = (:id)::uuid', { id, due_on })
}

/** Whether that open inspection is of the facility. */
export async function isVisitOf(trx: Db, assignment_id: string, facility_id: string): Promise<boolean> {
  const sql = `select from assignments where id = (:assignment_id)::uuid and facility_id = (:facility_id)::uuid and state = 'open'`
  return (await rows(trx, sql, { assignment_id, facility_id })).length > 0
}

/** Whether that order has an item of the facility. */
export async function isOrderOf(trx: Db, order_id: string, facility_id: string): Promise<boolean> {
  const sql = 'select from order_items where order_id = (:order_id)::uuid and facility_id = (:facility_id)::uuid limit 1'
  return (await rows(trx, sql, { order_id, facility_id })).length > 0
}

export async function addReportPhoto(trx: Db, { report_id, sha256, at }: { report_id: string; sha256: string; at: string }): Promise<void> {
  await rows(
    trx,
    'insert into report_photos (report_id, sha256, added_at) values ((:report_id)::uuid, :sha256, :at) on conflict (report_id, sha256) do nothing',
    { report_id, sha256, at },
  )
}

export async function photosOf(trx: Db, report_id: string): Promise<string[]> {
  const found = await rows<{ sha256: string }>(trx, 'select sha256 from report_photos where report_id = (:report_id)::uuid', { report_id })
  return found.map(({ sha256 }) => sha256)
}

/** Answers whether the report has that photo. */
export async function showPhoto(
  trx: Db,
  { report_id, sha256, is_public }: { report_id: string; sha256: string; is_public: boolean },
): Promise<boolean> {
  const sql = 'update report_photos set is_public = :is_public where report_id = (:report_id)::uuid and sha256 = :sha256 returning sha256'
  return (await rows(trx, sql, { report_id, sha256, is_public })).length > 0
}
