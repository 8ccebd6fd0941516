import type { Day } from '#domain/date.ts'
import type { OrderState } from '#domain/rectification.ts'
import { firstRow, rows, type Db } from '../database/connect.ts'
import type { OrderDraft, OrderEvent, OrderHead, OrderItem } from '../schemas/order.ts'
import { bound, visible, type OrderReader } from './orders.ts'

export interface LockedOrder {
  id: string
  kind: OrderHead['kind']
  state: OrderState
  due_on: Day
  revision: number
  created_by: string
  issuing_department_code: string
  department_code: string
  extension_asked_to: Day | null
  /** Where its facilities lie. */
  town_codes: string[]
}

/** Locked until the transaction ends, where the reader may see it. */
export async function lockOrder(trx: Db, id: string, reader: OrderReader): Promise<LockedOrder | undefined> {
  await rows(trx, 'select from orders where id = (:id)::uuid for update', { id })
  return firstRow<LockedOrder>(
    trx,
    `select o.id, o.kind, o.state, o.due_on, o.revision, o.created_by, o.issuing_department_code, o.department_code, o.extension_asked_to,
            array(select distinct f.town_code from order_items s join facilities f on f.id = s.facility_id where s.order_id = o.id) as town_codes
       from orders o
      where o.id = (:id)::uuid and ${visible}`,
    { id, ...bound(reader) },
  )
}

export async function orderExists(db: Db, id: string): Promise<boolean> {
  return (await firstRow(db, 'select from orders where id = (:id)::uuid', { id })) !== undefined
}

const written = {
  kind: '(:kind)::text',
  issuing_department_code: '(:issuing_department_code)::text',
  department_code: '(:department_code)::text',
  due_on: '(:due_on)::date',
  first_due_on: '(:due_on)::date',
  owner_name: '(:owner_name)::text',
  manager_name: '(:manager_name)::text',
  responsible_name: '(:responsible_name)::text',
  responsible_document: '(:responsible_document)::text',
  basis: '(:basis)::text',
  note: '(:note)::text',
}

/** A draft as it is written, in place of what it said before. */
export async function saveDraft(trx: Db, id: string, { items, ...draft }: OrderDraft): Promise<void> {
  const names = Object.keys(written)
  await rows(
    trx,
    `insert into orders (id, ${names.join(', ')}) values ((:id)::uuid, ${Object.values(written).join(', ')})
     on conflict (id) do update set ${names.map((name) => `${name} = excluded.${name}`).join(', ')}, updated_at = now()`,
    { id, ...draft },
  )
  await rows(trx, 'delete from order_items where order_id = (:id)::uuid', { id })
  await rows(
    trx,
    `insert into order_items (order_id, finding_id, facility_id, audit_id, criterion, criteria_version, component_id, reason, remedy, cost_estimate_cny, place)
     select (:id)::uuid, g.finding_id, f.facility_id, f.audit_id, f.criterion, v.criteria_version, f.component_id, f.reason, g.remedy, g.cost_estimate_cny, g.place
       from jsonb_to_recordset((:items)::jsonb) as g (finding_id uuid, remedy text, cost_estimate_cny integer, place integer)
       join findings f on f.id = g.finding_id
       join lateral (select criteria_version from verdicts where audit_id = f.audit_id order by id desc limit 1) v on true`,
    { id, items: JSON.stringify(items.map((item, index) => ({ ...item, place: index + 1 }))) },
  )
}

export interface ChosenFinding {
  id: string
  facility_id: string
  criterion: string
  condemns: boolean
  ended_on: Day | null
  owner: string | null
  /** Of another order that is open. */
  taken_by: string | null
}

export async function chosenFindings(trx: Db, ids: readonly string[], order_id: string): Promise<ChosenFinding[]> {
  return rows<ChosenFinding>(
    trx,
    `select f.id, f.facility_id, f.criterion, f.condemns, f.ended_on, p.owner,
            (select t.order_id from order_items t where t.finding_id = f.id and t.is_current and t.order_id <> (:order_id)::uuid) as taken_by
       from findings f join facilities p on p.id = f.facility_id
      where f.id = any ((:ids)::uuid[])
        for update of f`,
    { ids, order_id },
  )
}

/** The paper says what is found on the day of its issue, with the photos of what failed. */
export async function takeSnapshot(trx: Db, order_id: string): Promise<void> {
  await rows(
    trx,
    `update order_items t
        set reason = f.reason, audit_id = f.audit_id, criteria_version = v.criteria_version,
            photos = array(select distinct p.sha256 from audit_photos p
                            where p.audit_id = f.audit_id and p.component_id is not distinct from f.component_id
                              and (p.property is null or p.property = c.property))
       from findings f
       join lateral (select criteria_version from verdicts where audit_id = f.audit_id order by id desc limit 1) v on true
       left join lateral (select each ->> 'property' as property from criteria_versions n, jsonb_array_elements(n.criteria) each
                           where n.number = v.criteria_version and each ->> 'id' = f.criterion limit 1) c on true
      where t.order_id = (:order_id)::uuid and f.id = t.finding_id`,
    { order_id },
  )
}

/** The next number of an authority in a year: one after the other, without gaps, since it is taken in the transaction that issues. */
export async function nextNumber(trx: Db, department_code: string, year: number): Promise<number> {
  const row = await firstRow<{ last: number }>(
    trx,
    `insert into order_numbers (department_code, year, last) values (:department_code, :year, 1)
     on conflict (department_code, year) do update set last = order_numbers.last + 1
     returning last`,
    { department_code, year },
  )
  return row!.last
}

export type OrderColumns = Partial<{
  year: number
  number: number
  issued_on: Day | null
  served_on: Day | null
  due_on: Day
  extension_asked_to: Day | null
  proof_on: Day | null
  proof_by: string
  closed_on: Day | null
}>

export async function setOrder(trx: Db, id: string, columns: OrderColumns): Promise<void> {
  if (Object.keys(columns).length > 0) await trx('orders').where({ id }).update(columns)
}

export async function countExtension(trx: Db, id: string): Promise<void> {
  await rows(trx, 'update orders set extensions = extensions + 1 where id = (:id)::uuid', { id })
}

/** Closed and withdrawn orders let their findings go. */
export async function releaseFindings(trx: Db, order_id: string): Promise<void> {
  await rows(trx, 'update order_items set is_current = false where order_id = (:order_id)::uuid', { order_id })
}

/** Every item of a reopened order is to be mended again; where it was found to fail again since, it stands for that finding. */
export async function takeFindingsAgain(trx: Db, order_id: string): Promise<void> {
  await rows(
    trx,
    `update order_items t
        set is_current = true, state = 'open',
            finding_id = coalesce((select f.id from findings f
                                    where f.facility_id = t.facility_id and f.criterion = t.criterion and f.ended_on is null
                                      and f.component_id is not distinct from t.component_id), t.finding_id)
      where t.order_id = (:order_id)::uuid`,
    { order_id },
  )
}

/** What was done last, for whoever meant to do something else. */
export async function lastEvent(trx: Db, order_id: string): Promise<Pick<OrderEvent, 'move' | 'actor_name' | 'at'> | undefined> {
  return firstRow(trx, 'select move, actor_name, at from order_events where order_id = (:order_id)::uuid order by place desc limit 1', { order_id })
}

export type NewEvent = Pick<
  OrderEvent,
  'id' | 'move' | 'from_state' | 'to_state' | 'actor_name' | 'reason' | 'due_on' | 'audit_ids' | 'results' | 'attachments'
> & {
  order_id: string
}

/** The one way in which an order changes its state; the database refuses what is not in the table of moves. */
export async function addEvent(trx: Db, { attachments, results, ...event }: NewEvent, at: Date): Promise<void> {
  await rows(
    trx,
    `insert into order_events (id, order_id, place, move, from_state, to_state, at, actor_name, reason, due_on, audit_ids, results)
     values ((:id)::uuid, (:order_id)::uuid, 0, :move, :from_state, :to_state, :at, :actor_name, :reason, (:due_on)::date, (:audit_ids)::uuid[], (:results)::jsonb)`,
    { ...event, at, results: JSON.stringify(results) },
  )
  await rows(
    trx,
    `insert into order_attachments (event_id, sha256, item_id, phase, caption)
     select (:event_id)::uuid, g.sha256, g.item_id, g.phase, g.caption
       from jsonb_to_recordset((:attachments)::jsonb) as g (sha256 text, item_id uuid, phase text, caption text)
     on conflict do nothing`,
    { event_id: event.id, attachments: JSON.stringify(attachments) },
  )
}

export async function eventById(db: Db, id: string): Promise<{ order_id: string; move: string; actor: string } | undefined> {
  return firstRow(db, 'select order_id, move, actor from order_events where id = (:id)::uuid', { id })
}

/** Login names of all who ever handed in proof of it. */
export async function proofAuthors(db: Db, order_id: string): Promise<string[]> {
  const found = await rows<{ actor: string }>(
    db,
    "select distinct actor from order_events where order_id = (:order_id)::uuid and move = 'submit_proof'",
    {
      order_id,
    },
  )
  return found.map(({ actor }) => actor)
}

export async function itemsOf(
  db: Db,
  order_id: string,
): Promise<Pick<OrderItem, 'id' | 'facility_id' | 'criterion' | 'component_id' | 'state' | 'checked_by_audit'>[]> {
  return rows(
    db,
    'select id, facility_id, criterion, component_id, state, checked_by_audit from order_items where order_id = (:order_id)::uuid order by place',
    {
      order_id,
    },
  )
}

/** Of these pictures those that have not arrived. */
export async function missingPhotos(db: Db, sha256: readonly string[]): Promise<string[]> {
  const found = await rows<{ sha256: string }>(
    db,
    'select given.sha256 from unnest((:sha256)::text[]) given (sha256) where not exists (select from photos p where p.sha256 = given.sha256)',
    { sha256 },
  )
  return found.map((each) => each.sha256)
}
