import type { Day } from '#domain/date.ts'
import { openStates, type OrderState } from '#domain/rectification.ts'
import type { Scope } from '#domain/role.ts'
import type { Cursor } from '../cursor.ts'
import { firstRow, rows, type Db } from '../database/connect.ts'
import type { OrderDetail, OrderEvent, OrderGroup, OrderHead, OrderItem, OrderPage, OrderSort } from '../schemas/order.ts'
import { visitsOf } from './reinspections.ts'

/** Who reads, and which day it is. */
export interface OrderReader {
  /** Where the reader may see orders; null: everywhere. */
  scopes: readonly Scope[] | null
  /** Where the reader sees drafts as well: null: everywhere; undefined: nowhere. */
  draft_scopes: readonly Scope[] | null | undefined
  today: Day
}

export const bound = ({ scopes, draft_scopes, today }: OrderReader) => ({
  scopes: scopes && JSON.stringify(scopes),
  draft_scopes: draft_scopes ? JSON.stringify(draft_scopes) : null,
  sees_drafts: draft_scopes !== undefined,
  today,
})

const inScope = (scopes: string) => `((:${scopes})::jsonb is null or exists (
  select from order_items s join facilities f on f.id = s.facility_id
   where s.order_id = o.id and in_scope(f.town_code, o.department_code, (:${scopes})::jsonb)))`

export const visible = `(${inScope('scopes')} and (o.issued_on is not null or ((:sees_drafts)::boolean and ${inScope('draft_scopes')})))`

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
  state: readonly OrderState[]
  kind: readonly OrderHead['kind'][]
  department: readonly string[]
  issuing: readonly string[]
  town: readonly string[]
  facility?: string | undefined
  due_within_days?: number | undefined
}

const filtered = (filter: OrderFilter) =>
  [
    visible,
    filter.state.length > 0 && 'o.state = any ((:state)::text[])',
    filter.kind.length > 0 && 'o.kind = any ((:kind)::text[])',
    filter.department.length > 0 && 'o.department_code = any ((:department)::text[])',
    filter.issuing.length > 0 && 'o.issuing_department_code = any ((:issuing)::text[])',
    filter.due_within_days !== undefined && `(${is_open} and o.due_on <= (:today)::date + (:due_within_days)::integer)`,
    filter.town.length > 0 &&
      'exists (select from order_items s join facilities f on f.id = s.facility_id where s.order_id = o.id and f.town_code = any ((:town)::text[]))',
    filter.facility && 'exists (select from order_items s where s.order_id = o.id and s.facility_id = (:facility)::uuid)',
  ].filter(Boolean)

/** By which key each order of the list goes, and which way. */
const sorts: Record<OrderSort, { key: string; type: string; way: 'asc' | 'desc' }> = {
  due: { key: 'o.due_on', type: 'date', way: 'asc' },
  updated: { key: 'o.updated_at', type: 'timestamptz', way: 'desc' },
}

interface Asked {
  reader: OrderReader
  filter: OrderFilter
  sort: OrderSort
  limit: number
  after?: Cursor | undefined
}

/** One page, and the key after which the next begins. */
export async function listOrders(db: Db, { reader, filter, sort, limit, after }: Asked): Promise<{ orders: OrderHead[]; next: Cursor | null }> {
  const { key, type, way } = sorts[sort]
  const conditions = [
    ...filtered(filter),
    filter.group && groups[filter.group],
    after && `(${key}, o.id) ${way === 'asc' ? '>' : '<'} ((:after_key)::${type}, (:after_id)::uuid)`,
  ]
  const found = await rows<OrderHead & { sort_key: string }>(
    db,
    `select ${head}, ${key}::text as sort_key ${from} where ${conditions.filter(Boolean).join(' and ')} order by ${key} ${way}, o.id ${way} limit :limit`,
    { ...filter, ...bound(reader), after_key: after?.key, after_id: after?.id, limit: limit + 1 },
  )
  const last = found.length > limit ? found[limit - 1]! : null
  return {
    orders: found.slice(0, limit).map(({ sort_key: _, ...order }) => order),
    next: last && { key: last.sort_key, id: last.id },
  }
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
  const order = await firstRow<Omit<OrderDetail, 'moves' | 'order_items' | 'events' | 'reinspections'>>(
    db,
    `select ${head}, o.owner_name, o.manager_name, o.responsible_name, o.responsible_document, o.basis, o.note, o.created_by ${from} where o.id = (:id)::uuid and ${visible}`,
    { id, ...bound(reader) },
  )
  if (!order) return undefined
  const [order_items, events, reinspections] = [await itemsOf(db, id), await eventsOf(db, id), await visitsOf(db, id)]
  return { ...order, order_items, events, reinspections }
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
