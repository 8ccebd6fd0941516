import type { Judgement } from '#domain/audit.ts'
import { firstRow, rows, type Db } from '../database/connect.ts'
import type { AuditBasis } from '../schemas/audit.ts'
import type { Reinspection } from '../schemas/order.ts'

/** The order whose items a visit is to look at again; null: it is no re-inspection. */
export async function orderOfAssignment(db: Db, id: string): Promise<string | null> {
  return (await firstRow<{ order_id: string | null }>(db, 'select order_id from assignments where id = (:id)::uuid', { id }))?.order_id ?? null
}

/** Locked; undefined: the order does not wait for a re-inspection. */
export async function orderAwaiting(trx: Db, id: string): Promise<{ proof_at: string } | undefined> {
  await rows(trx, 'select from orders where id = (:id)::uuid for update', { id })
  return firstRow(
    trx,
    `select (select max(e.at) from order_events e where e.order_id = o.id and e.move = 'submit_proof') as proof_at
       from orders o where o.id = (:id)::uuid and o.state = 'proof_submitted'`,
    { id },
  )
}

/** Of each facility the last audit that was made for the order since then, and approved; clocks of devices are told to ten minutes. */
export async function reinspectionsOf(db: Db, order_id: string, since: string): Promise<{ facility_id: string; audit_id: string }[]> {
  return rows(
    db,
    `select distinct on (a.facility_id) a.facility_id, a.id as audit_id
       from audits a join assignments s on s.id = a.assignment_id
      where s.order_id = (:order_id)::uuid and a.status = 'approved' and a.finished_at >= (:since)::timestamptz - interval '10 minutes'
      order by a.facility_id, a.finished_at desc, a.id`,
    { order_id, since },
  )
}

/** What the last verdict of each audit says of each item. */
export async function judgedItems(
  db: Db,
  audit_ids: readonly string[],
): Promise<{ audit_id: string; criterion: string; component_id: string | null; verdict: Judgement['verdict'] }[]> {
  return rows(
    db,
    `with last as (select distinct on (audit_id) audit_id, judgements from verdicts where audit_id = any ((:audit_ids)::uuid[]) order by audit_id, id desc)
     select last.audit_id, each ->> 0 as criterion, each ->> 1 as component_id, each ->> 2 as verdict
       from last, jsonb_array_elements(last.judgements) each`,
    { audit_ids },
  )
}

export async function noteChecked(
  trx: Db,
  { item_id, audit_id, has_passed }: { item_id: string; audit_id: string; has_passed: boolean },
): Promise<void> {
  await rows(
    trx,
    `update order_items
        set checked_by_audit = (:audit_id)::uuid, state = case when (:has_passed)::boolean then 'passed' else state end,
            times_failed = times_failed + case when (:has_passed)::boolean then 0 else 1 end
      where id = (:item_id)::uuid`,
    { item_id, audit_id, has_passed },
  )
}

/** Facilities of which something is still open, for the visits that are to be made. */
export async function facilitiesToReinspect(db: Db, order_id: string): Promise<string[]> {
  const found = await rows<{ facility_id: string }>(
    db,
    "select distinct facility_id from order_items where order_id = (:order_id)::uuid and state = 'open' order by facility_id",
    { order_id },
  )
  return found.map(({ facility_id }) => facility_id)
}

/** Visits that were assigned belong to the order. */
export async function linkAssignments(trx: Db, ids: readonly string[], order_id: string): Promise<void> {
  await rows(trx, 'update assignments set order_id = (:order_id)::uuid where id = any ((:ids)::uuid[])', { ids, order_id })
}

/** What an inspector is to look at again at a facility: of an open visit, or of the one whose audit was returned. */
export async function reinspectionOf(
  db: Db,
  asked: { facility_id: string; inspector: string; returned: string | null },
): Promise<AuditBasis['reinspection']> {
  const found = await firstRow<NonNullable<AuditBasis['reinspection']>>(
    db,
    `select s.id as assignment_id, o.id as order_id, o.year, o.number, t.items
       from assignments s
       join users u on u.id = s.inspector_id
       join orders o on o.id = s.order_id
       cross join lateral (
         select json_agg(json_build_object('criterion', criterion, 'component_id', component_id, 'remedy', remedy) order by place) as items
           from order_items where order_id = o.id and facility_id = s.facility_id and state = 'open'
       ) t
      where s.facility_id = (:facility_id)::uuid and u.login_name = :inspector and (s.state = 'open' or s.id = (:returned)::uuid) and t.items is not null
      order by s.state = 'open' desc, s.created_at desc
      limit 1`,
    asked,
  )
  return found ?? null
}

/** Who was sent to look again, the newest first. */
export async function visitsOf(db: Db, order_id: string): Promise<Reinspection[]> {
  return rows(
    db,
    `select a.id, a.facility_id, f.name_zh as facility_name_zh, f.name_en as facility_name_en, u.login_name as inspector, u.display_name as inspector_name, a.due_on, a.state
       from assignments a
       join facilities f on f.id = a.facility_id
       join users u on u.id = a.inspector_id
      where a.order_id = (:order_id)::uuid
      order by a.created_at desc, a.id`,
    { order_id },
  )
}
