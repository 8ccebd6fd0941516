import type { Day } from '#domain/date.ts'
import type { DemoRecords } from '../demo/records.ts'
import { firstRow, rows, type Db } from '../database/connect.ts'
import { removeDemoUsers } from './users.ts'

export interface Usage {
  is_demo: boolean
  demo_removed: boolean
  facilities: number
}

/** Locks out another load or removal until the transaction ends; then counts, so that what the other one left is seen. */
export async function usageForUpdate(db: Db): Promise<Usage> {
  await firstRow(db, 'select from database_info for update')
  const row = await firstRow<Usage>(
    db,
    'select is_demo, demo_removed_at is not null as demo_removed, (select count(*) from facilities) as facilities from database_info',
  )
  return row!
}

/** Columns of facts, of a part or of the facility, as they come and as they are stored. */
const said = 'property, state, value, operator, grade, observed_at, observed_by, note, audit_id'
const said_value = said.replace('value', "nullif(value, 'null')")
const told_source = 'case when audit_id is null then (:source)::text end'
const said_types =
  'property text, state text, value jsonb, operator text, grade text, observed_at timestamptz, observed_by text, note text, audit_id uuid'

/** One statement a table: a round trip a row would take a minute on the embedded engine. */
const inserts: Record<keyof DemoRecords, string> = {
  facilities: `
    insert into facilities (id, code, kind, category, name_zh, name_en, town_code, declared_town_code, village_code, address, geometry, level, opening_hours,
                            phone, builder, owner, manager, maintainer, department_code, verdict, verdict_on, source)
    select id, code, kind, category, name_zh, name_en, town_code, town_code, village_code, address, st_setsrid(st_geomfromgeojson(geometry::text), 4326), level, opening_hours,
           phone, builder, owner, manager, maintainer, department_code, verdict, verdict_on, :source
      from jsonb_to_recordset((:records)::jsonb) as given
           (id uuid, code text, kind text, category text, name_zh text, name_en text, town_code text, village_code text, address text, geometry jsonb, level text,
            opening_hours text, phone text, builder text, owner text, manager text, maintainer text, department_code text, verdict text, verdict_on date)`,
  lifecycle_events: `
    insert into lifecycle_events (facility_id, state, since, reason)
    select facility_id, state, since, reason
      from jsonb_to_recordset((:records)::jsonb) as given (facility_id uuid, state text, since date, reason text)`,
  verifications: `
    insert into verifications (facility_id, verified_on, verified_by)
    select facility_id, verified_on, verified_by
      from jsonb_to_recordset((:records)::jsonb) as given (facility_id uuid, verified_on date, verified_by text)`,
  audits: `
    insert into audits (id, facility_id, revises, criteria_version, inspector, inspector_name, finished_at, submitted_at, status, reviewed_at, reviewed_by, remarks)
    select id, facility_id, revises, criteria_version, inspector, inspector_name, finished_at, submitted_at, status, reviewed_at, reviewed_by, remarks
      from jsonb_to_recordset((:records)::jsonb) as given
           (id uuid, facility_id uuid, revises uuid, criteria_version integer, inspector text, inspector_name text, finished_at timestamptz, submitted_at timestamptz,
            status text, reviewed_at timestamptz, reviewed_by text, remarks jsonb)`,
  audit_documents: `
    insert into audit_documents (audit_id, document)
    select audit_id, document from jsonb_to_recordset((:records)::jsonb) as given (audit_id uuid, document jsonb)`,
  components: `
    insert into components (id, facility_id, type, part, name, presence)
    select id, facility_id, type, part, name, presence
      from jsonb_to_recordset((:records)::jsonb) as given (id uuid, facility_id uuid, type text, part text, name text, presence text)`,
  facts: `
    insert into facts (component_id, ${said}, source)
    select component_id, ${said_value}, ${told_source}
      from jsonb_to_recordset((:records)::jsonb) as given (component_id uuid, ${said_types})`,
  facility_facts: `
    insert into facility_facts (facility_id, ${said}, source)
    select facility_id, ${said_value}, ${told_source}
      from jsonb_to_recordset((:records)::jsonb) as given (facility_id uuid, ${said_types})`,
  verdicts: `
    insert into verdicts (facility_id, kind, category, audit_id, criteria_version, verdict, judgements, cause, judged_at, judged_by)
    select facility_id, kind, category, audit_id, criteria_version, verdict, judgements, 'approval', judged_at, judged_by
      from jsonb_to_recordset((:records)::jsonb) as given
           (facility_id uuid, kind text, category text, audit_id uuid, criteria_version integer, verdict text, judgements jsonb, judged_at timestamptz, judged_by text)`,
  findings: `
    insert into findings (id, facility_id, audit_id, criterion, component_id, condemns, severity, reason, found_on, ended_on)
    select id, facility_id, audit_id, criterion, component_id, condemns, severity, reason, found_on, ended_on
      from jsonb_to_recordset((:records)::jsonb) as given
           (id uuid, facility_id uuid, audit_id uuid, criterion text, component_id uuid, condemns boolean, severity text, reason jsonb, found_on date, ended_on date)`,
  operational_observations: `
    insert into operational_observations (facility_id, usable, reason, note, observed_at, observed_by, expires_at, audit_id)
    select facility_id, usable, reason, note, observed_at, observed_by, expires_at, audit_id
      from jsonb_to_recordset((:records)::jsonb) as given
           (facility_id uuid, usable boolean, reason text, note text, observed_at timestamptz, observed_by text, expires_at timestamptz, audit_id uuid)`,
  // As drafts, which their events then move.
  orders: `
    insert into orders (id, kind, year, number, issuing_department_code, department_code, owner_name, manager_name, due_on, first_due_on, extensions,
                        extension_asked_to, issued_on, served_on, proof_on, proof_by, closed_on, created_by)
    select id, kind, year, number, issuing_department_code, department_code, owner_name, manager_name, due_on, first_due_on, extensions,
           extension_asked_to, issued_on, served_on, proof_on, proof_by, closed_on, 'reviewer'
      from jsonb_to_recordset((:records)::jsonb) as given
           (id uuid, kind text, year integer, number integer, issuing_department_code text, department_code text, owner_name text, manager_name text,
            due_on date, first_due_on date, extensions integer, extension_asked_to date, issued_on date, served_on date, proof_on date, proof_by text, closed_on date)`,
  order_items: `
    insert into order_items (id, order_id, finding_id, facility_id, audit_id, criterion, criteria_version, component_id, reason, remedy, cost_estimate_cny,
                             place, state, checked_by_audit, times_failed, is_current)
    select id, order_id, finding_id, facility_id, audit_id, criterion, 1, component_id, reason, remedy, cost_estimate_cny,
           place, state, checked_by_audit, times_failed, is_current
      from jsonb_to_recordset((:records)::jsonb) as given
           (id uuid, order_id uuid, finding_id uuid, facility_id uuid, audit_id uuid, criterion text, component_id uuid, reason jsonb, remedy text,
            cost_estimate_cny integer, place integer, state text, checked_by_audit uuid, times_failed integer, is_current boolean)`,
  order_events: `
    insert into order_events (id, order_id, place, move, from_state, to_state, at, actor, actor_name, reason, due_on, audit_ids, results)
    select id, order_id, 0, move, from_state, to_state, at, actor, actor_name, reason, due_on, audit_ids, results
      from jsonb_to_recordset((:records)::jsonb) as given
           (id uuid, order_id uuid, move text, from_state text, to_state text, at timestamptz, actor text, actor_name text, reason text, due_on date,
            audit_ids uuid[], results jsonb)`,
  reports: `
    insert into reports (id, code_hash, facility_id, town_code, place, type, text, language, channel, hotline_number, state, hold_reason, due_on, created_at)
    select id, code_hash, facility_id, town_code, place, type, text, 'zh-CN', channel, hotline_number, state, hold_reason, due_on, created_at
      from jsonb_to_recordset((:records)::jsonb) as given
           (id uuid, code_hash text, facility_id uuid, town_code text, place text, type text, text text, channel text, hotline_number text, state text,
            hold_reason text, due_on date, created_at timestamptz)`,
  report_events: `
    insert into report_events (id, report_id, place, move, from_state, to_state, at, actor, actor_name, reason, text, is_public, outcome)
    select id, report_id, 0, move, from_state, to_state, at, actor, actor_name, reason, text, is_public, outcome
      from jsonb_to_recordset((:records)::jsonb) as given
           (id uuid, report_id uuid, move text, from_state text, to_state text, at timestamptz, actor text, actor_name text, reason text, text text,
            is_public boolean, outcome text)`,
}

const order = [
  ...(['facilities', 'lifecycle_events', 'verifications', 'audits', 'audit_documents', 'components', 'facts', 'facility_facts', 'verdicts'] as const),
  ...(['findings', 'operational_observations', 'orders', 'order_items', 'order_events', 'reports', 'report_events'] as const),
] as const

export async function insertDemo(db: Db, records: DemoRecords, source: string): Promise<void> {
  for (const table of order) await rows(db, inserts[table], { records: JSON.stringify(records[table]), source })
  await rows(
    db,
    `insert into order_numbers (department_code, year, last)
     select issuing_department_code, year, max(number) from orders where number is not null group by issuing_department_code, year`,
  )
  // What lies further back was read long ago.
  await rows(db, "delete from untold_events u using order_events e where e.id = u.event_id and e.at < now() - interval '14 days'")
}

/** The department with the most orders, for whom the example officer answers; null: there are none. */
export async function busiestDepartment(db: Db): Promise<string | null> {
  const found = await firstRow<{ department_code: string }>(
    db,
    'select department_code from orders group by department_code order by count(*) desc, department_code limit 1',
  )
  return found?.department_code ?? null
}

/** Sends an inspector to as many places of those towns: in turn one without an audit and the one whose audit is the oldest. */
export async function assignDemo(
  db: Db,
  assigned: { inspector_id: string; town_codes: string[]; today: Day; days_until_due: readonly number[] },
): Promise<void> {
  await rows(
    db,
    `with due as (
       select ord, days from unnest((:days_until_due)::integer[]) with ordinality given (days, ord)
     ), candidate as (
       select f.id, row_number() over (partition by f.verdict = 'unaudited' order by f.verdict_on, f.code) * 2 - (f.verdict = 'unaudited')::integer as ord
         from facilities f
        where f.town_code = any ((:town_codes)::text[]) and f.lifecycle = 'operating'
          and not exists (select from audits a where a.facility_id = f.id and a.status = 'submitted')
     )
     insert into assignments (facility_id, inspector_id, due_on, created_by)
     select id, (:inspector_id)::uuid, (:today)::date + days, 'planner' from candidate join due using (ord)`,
    { ...assigned, days_until_due: [...assigned.days_until_due] },
  )
}

/** A cell a seat, cut at the outline: a drawing that says so. Towns that have a boundary keep it. */
export async function drawBoundaries(
  db: Db,
  drawing: { seats: { code: string; lon: number; lat: number }[]; outline: unknown; source: string },
): Promise<void> {
  await rows(
    db,
    `with given as (
       select code, st_setsrid(st_makepoint(lon, lat), 4326) as seat
         from jsonb_to_recordset((:seats)::jsonb) as given (code text, lon float8, lat float8)
     ), outline as (
       select st_setsrid(st_geomfromgeojson(:outline), 4326) as shape
     ), cells as (
       select (st_dump(st_voronoipolygons(st_collect(seat), 0, (select shape from outline)))).geom as cell from given
     )
     update regions r
        set boundary = st_multi(st_intersection(cell, shape)), boundary_status = 'schematic', boundary_source = :source, boundary_datum = 'wgs84'
       from given, cells, outline
      where r.code = given.code and r.boundary is null and st_contains(cell, seat)`,
    { seats: JSON.stringify(drawing.seats), outline: JSON.stringify(drawing.outline), source: drawing.source },
  )
}

export async function markDemo(db: Db): Promise<void> {
  await rows(db, 'update database_info set is_demo = true, demo_removed_at = null')
}

export interface Removed {
  facilities: number
  components: number
  facts: number
  imports: number
  boundaries: number
}

/**
 * Empties what hangs on facilities and imports, and their history. What is left of each facility is the note that it was
 * deleted, by which running servers notice.
 */
export async function removeDemo(db: Db, actor: string): Promise<Removed> {
  const removed = await firstRow<Removed>(
    db,
    `select (select count(*) from facilities) as facilities, (select count(*) from components) as components, (select count(*) from facts) as facts,
            (select count(*) from imports) as imports, (select count(*) from regions where boundary_status = 'schematic') as boundaries`,
  )
  await rows(db, "delete from history where entity not in ('regions', 'users', 'user_roles')")
  await rows(
    db,
    "insert into history (actor, entity, entity_id, facility_id, action) select :actor, 'facilities', id, id, 'delete' from facilities",
    { actor },
  )
  await rows(db, 'set constraints all immediate') // a table with rows yet to be checked is not emptied
  await rows(
    db,
    `truncate facilities, photos, imports, import_rows, import_judgements, sync_operations, sync_quarantine, orders, order_numbers, department_duties,
              indicator_values, scenarios, scenario_runs, work_costs, weight_sets, population_datasets cascade`,
  )
  await rows(
    db,
    "update regions set boundary = null, boundary_status = null, boundary_source = null, boundary_datum = null, approval_number = null where boundary_status = 'schematic'",
  )
  await removeDemoUsers(db)
  await rows(db, 'update database_info set is_demo = false, demo_removed_at = now()')
  return removed!
}
