import type { Day } from '#domain/date.ts'
import { openStates, type OrderState } from '#domain/rectification.ts'
import type { Scope } from '#domain/role.ts'
import type { Cursor } from '../cursor.ts'
import { firstRow, rows, type Db } from '../database/connect.ts'
import type { OrderDetail, OrderDraft, OrderEvent, OrderGroup, OrderHead, OrderItem, OrderPage } from '../schemas/order.ts'

/** Who reads, and which day it is. */
export interface OrderReader {
  /** Where the reader may see orders; null: everywhere. */
  scopes: readonly Scope[] | null
  /** Where the reader sees drafts as well: null: everywhere; undefined: nowhere. */
  draft_scopes: readonly Scope[] | null | undefined
  today: Day
}

const bound = ({ scopes, draft_scopes, today }: OrderReader) => ({
  scopes: scopes && JSON.stringify(scopes),
  draft_scopes: draft_scopes && JSON.stringify(draft_scopes),
  sees_drafts: draft_scopes !== undefined,
  today,
})

const inScope = (scopes: string) => `((:${scopes})::jsonb is null or exists (
  select from order_items s join facilities f on f.id = s.facility_id
   where s.order_id = o.id and in_scope(f.town_code, o.department_code, (:${scopes})::jsonb)))`

const visible = `(${inScope('scopes')} and (o.issued_on is not null or ((:sees_drafts)::boolean and ${inScope('draft_scopes')})))`

const states = (list: readonly OrderState[]) => list.map((state) => `'${state}'`).join(', ')
const is_open = `o.state in (${states(openStates)})`

/** As domain/rectification.ts counts it. */
const days_late = `case when o.state in ('draft', 'withdrawn') then 0 else greatest(0, coalesce(o.proof_on, (:today)::date) - o.due_on) end`
const is_overdue = `(${is_open} and ${days_late} > 0)`
const waits_for_others = `o.state in ('proof_submitted', 'reinspected')`

const groups: Record<OrderGroup, string> = {
  open: is_open,
  overdue: is_overdue,
  due_soon: `(${is_open} and not ${waits_for_others} and o.due_on between (:today)::date and (:today)::date + 7)`,
  to_accept: `o.state = 'issued'`,
  to_reinspect: waits_for_others,
  draft: `o.state = 'draft'`,
  closed: `o.state in ('closed', 'withdrawn')`,
}

const head = `
  o.id, o.kind, o.year, o.number, o.state, o.issuing_department_code, i.name_zh as issuing_department_name_zh, i.name_en as issuing_department_name_en,
  o.department_code, d.name_zh as department_name_zh, d.name_en as department_name_en, o.due_on, o.first_due_on, o.extensions, o.extension_asked_to,
  o.issued_on, o.served_on, o.proof_on, o.closed_on, ${days_late} as days_late,
  (select json_agg(json_build_object('id', f.id, 'name_zh', f.name_zh, 'name_en', f.name_en, 'town_code', f.town_code) order by f.name_zh, f.id)
     from facilities f where f.id in (select facility_id from order_items where order_id = o.id)) as facilities,
  (select count(*) from order_items where order_id = o.id) as items,
  (select count(*) from order_items where order_id = o.id and state = 'passed') as items_passed,
  (select json_build_object('criterion', t.criterion, 'criteria_version', t.criteria_version, 'reason', t.reason)
     from order_items t where t.order_id = o.id order by t.state = 'passed', t.place limit 1) as first_item,
  o.state in ('returned', 'partly_done') as is_returned_proof,
  (select min(a.due_on) from assignments a where a.order_id = o.id and a.state = 'open') as reinspection_on,
  o.revision`

const from = `
  from orders o
  join departments i on i.code = o.issuing_department_code
  join departments d on d.code = o.department_code`

export interface OrderFilter {
  group?: OrderGroup | undefined
  department: readonly string[]
  town: readonly string[]
  facility?: string | undefined
}

const filtered = (filter: OrderFilter) =>
  [
    visible,
    filter.department.length > 0 && 'o.department_code = any ((:department)::text[])',
    filter.town.length > 0 &&
      'exists (select from order_items s join facilities f on f.id = s.facility_id where s.order_id = o.id and f.town_code = any ((:town)::text[]))',
    filter.facility && 'exists (select from order_items s where s.order_id = o.id and s.facility_id = (:facility)::uuid)',
  ].filter(Boolean)

/** By deadline, one page. */
export async function listOrders(
  db: Db,
  { reader, filter, limit, after }: { reader: OrderReader; filter: OrderFilter; limit: number; after?: Cursor | undefined },
): Promise<OrderHead[]> {
  const conditions = [
    ...filtered(filter),
    filter.group && groups[filter.group],
    after && '(o.due_on, o.id) > ((:after_day)::date, (:after_id)::uuid)',
  ]
  return rows<OrderHead>(db, `select ${head} ${from} where ${conditions.filter(Boolean).join(' and ')} order by o.due_on, o.id limit :limit`, {
    ...filter,
    ...bound(reader),
    after_day: after?.key,
    after_id: after?.id,
    limit,
  })
}

/** How many there are of each group, and this year's rate, whatever group is shown. */
export async function countOrders(db: Db, reader: OrderReader, filter: OrderFilter): Promise<Pick<OrderPage, 'counts' | 'on_time'>> {
  const counted = Object.entries(groups).map(([name, condition]) => `count(*) filter (where ${condition}) as ${name}`)
  const row = await firstRow<Record<OrderGroup | 'closed_now' | 'closed_on_time', number>>(
    db,
    `select ${counted.join(', ')},
            count(*) filter (where o.state = 'closed' and o.closed_on >= date_trunc('year', (:today)::date)) as closed_now,
            count(*) filter (where o.state = 'closed' and o.closed_on >= date_trunc('year', (:today)::date) and ${days_late} = 0) as closed_on_time
       from orders o
      where ${filtered(filter).join(' and ')}`,
    { ...filter, ...bound(reader) },
  )
  const { closed_now, closed_on_time, ...counts } = row!
  const all = closed_now + counts.overdue
  return { counts, on_time: { closed_on_time, closed: closed_now, open_overdue: counts.overdue, rate: all === 0 ? null : closed_on_time / all } }
}

/** With its items and what happened to it; undefined: it does not exist, or is not for the reader. */
export async function orderById(db: Db, id: string, reader: OrderReader): Promise<Omit<OrderDetail, 'moves'> | undefined> {
  const order = await firstRow<Omit<OrderDetail, 'moves' | 'order_items' | 'events'>>(
    db,
    `select ${head}, o.owner_name, o.manager_name, o.responsible_name, o.responsible_document, o.basis, o.note, o.created_by ${from} where o.id = (:id)::uuid and ${visible}`,
    { id, ...bound(reader) },
  )
  if (!order) return undefined
  const [order_items, events] = [await itemsOf(db, id), await eventsOf(db, id)]
  return { ...order, order_items, events }
}

async function itemsOf(db: Db, order_id: string): Promise<OrderItem[]> {
  return rows<OrderItem>(
    db,
    `select t.id, t.finding_id, t.facility_id, f.name_zh as facility_name_zh, f.name_en as facility_name_en, t.audit_id, t.criterion, t.criteria_version,
            t.component_id, c.type as component_type, c.part as component_part, c.name as component_name, t.reason, t.photos, t.remedy,
            t.cost_estimate_cny, t.place, t.state, t.checked_by_audit, t.times_failed
       from order_items t
       join facilities f on f.id = t.facility_id
       left join components c on c.id = t.component_id
      where t.order_id = (:order_id)::uuid
      order by t.place`,
    { order_id },
  )
}

async function eventsOf(db: Db, order_id: string): Promise<OrderEvent[]> {
  return rows<OrderEvent>(
    db,
    `select e.id, e.place, e.move, e.from_state, e.to_state, e.at, e.actor, e.actor_name, e.reason, e.due_on, e.audit_ids, e.results,
            coalesce((select json_agg(json_build_object('sha256', a.sha256, 'item_id', a.item_id, 'phase', a.phase, 'caption', a.caption) order by a.item_id, a.phase, a.sha256)
                        from order_attachments a where a.event_id = e.id), '[]') as attachments
       from order_events e
      where e.order_id = (:order_id)::uuid
      order by e.place`,
    { order_id },
  )
}

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

/** Closed and withdrawn orders let their findings go; reopened ones take those that still fail again. */
export async function setCurrent(trx: Db, order_id: string, is_current: boolean): Promise<void> {
  await rows(trx, 'update order_items set is_current = (:is_current)::boolean where order_id = (:order_id)::uuid', { order_id, is_current })
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

export async function openItems(db: Db, order_id: string): Promise<Pick<OrderItem, 'id' | 'facility_id' | 'criterion' | 'component_id' | 'state'>[]> {
  return rows(db, 'select id, facility_id, criterion, component_id, state from order_items where order_id = (:order_id)::uuid order by place', {
    order_id,
  })
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
