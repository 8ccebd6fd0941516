import type { Scope } from '#domain/role.ts'
import type { SupervisedOrder } from '#domain/supervision.ts'
import { rows, type Db } from '../database/connect.ts'

export interface SupervisionFilter {
  department: readonly string[]
  town: readonly string[]
  category: readonly string[]
  /** Where the reader may see them; null: everywhere. */
  scopes: readonly Scope[] | null
}

/** Every order that was ever issued, with what happened to it; of the items those that the filter asks for. */
export async function supervisedOrders(db: Db, { scopes, ...filter }: SupervisionFilter): Promise<SupervisedOrder[]> {
  return rows<SupervisedOrder>(
    db,
    `with asked as materialized (
       select v.number, c ->> 'id' as id, concat_ws(' ', c ->> 'standard', c ->> 'clause') as clause
         from criteria_versions v, jsonb_array_elements(v.criteria) c
        where v.number in (select criteria_version from order_items)
     ),
     placed as (
       select i.order_id,
              jsonb_agg(distinct f.town_code) as town_codes,
              jsonb_agg(distinct f.category) as categories,
              jsonb_agg(distinct coalesce(asked.clause, i.criterion)) as clauses
         from order_items i
         join facilities f on f.id = i.facility_id
         join orders o on o.id = i.order_id
         left join asked on asked.number = i.criteria_version and asked.id = i.criterion
        where o.number is not null
          and (cardinality((:department)::text[]) = 0 or o.department_code = any ((:department)::text[]))
          and (cardinality((:town)::text[]) = 0 or f.town_code = any ((:town)::text[]))
          and (cardinality((:category)::text[]) = 0 or f.category = any ((:category)::text[]))
          and ((:scopes)::jsonb is null or in_scope(f.town_code, o.department_code, (:scopes)::jsonb))
        group by i.order_id
     )
     select o.id, o.department_code, o.first_due_on, placed.town_codes, placed.categories, placed.clauses, told.events
       from placed
       join orders o on o.id = placed.order_id
       join lateral (
         select jsonb_agg(jsonb_build_object('move', e.move, 'to_state', e.to_state, 'due_on', e.due_on,
                                             'on', to_char(e.at at time zone 'Asia/Shanghai', 'YYYY-MM-DD')) order by e.place) as events
           from order_events e
          where e.order_id = o.id and e.place >= (select min(place) from order_events where order_id = o.id and move = 'issue')
       ) told on told.events is not null
      order by o.id`,
    { ...filter, scopes: scopes && JSON.stringify(scopes) },
  )
}

/** By what an order is known on a list. */
export interface SupervisedHead {
  id: string
  kind: 'order' | 'suggestion' | 'task'
  year: number
  number: number
  facilities: { id: string; name_zh: string; name_en: string | null }[]
}

export async function supervisedHeads(db: Db, ids: readonly string[]): Promise<Map<string, SupervisedHead>> {
  const heads = await rows<SupervisedHead>(
    db,
    `select o.id, o.kind, o.year, o.number,
            (select jsonb_agg(jsonb_build_object('id', f.id, 'name_zh', f.name_zh, 'name_en', f.name_en) order by f.name_zh, f.id)
               from facilities f where f.id in (select facility_id from order_items where order_id = o.id)) as facilities
       from orders o
      where o.id = any ((:ids)::uuid[])`,
    { ids },
  )
  return new Map(heads.map((head) => [head.id, head]))
}
