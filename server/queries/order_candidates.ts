import type { Scope } from '#domain/role.ts'
import { rows, type Db } from '../database/connect.ts'
import type { OrderCandidates } from '../schemas/order.ts'

type Candidate = OrderCandidates['facilities'][number]

export interface CandidateFilter {
  facility?: string | undefined
  town: readonly string[]
  category: readonly string[]
  department: readonly string[]
  /** Only with a finding that stands in no order. */
  free_only: boolean
  scopes: readonly Scope[] | null
  limit: number
}

/** The department that answers: named by the facility, else set for its category, else as the plan names it (domain/category.ts). */
const answers = (works_leads: string) => `coalesce(f.department_code, d.department_code, (${works_leads})::jsonb ->> f.category)`

/** Facilities with open findings, the most and most severe first, with every open finding of each. */
export async function orderCandidates(
  db: Db,
  { limit, scopes, works_leads, ...filter }: CandidateFilter & { works_leads: Record<string, string> },
): Promise<Pick<OrderCandidates, 'facilities' | 'is_cut'>> {
  const found = await rows<Candidate>(
    db,
    `with failing as materialized (
       select n.facility_id, max(case n.severity when 'critical' then 3 when 'major' then 2 else 1 end) as worst, count(*) as failed
         from findings n
        where n.ended_on is null and (not (:free_only)::boolean or not exists (select from order_items t where t.finding_id = n.id and t.is_current))
        group by n.facility_id
     )
     select f.id, f.name_zh, f.name_en, f.kind, f.category, f.town_code, f.owner, ${answers(':works_leads')} as department_code, told.findings
       from failing
       join facilities f on f.id = failing.facility_id
       left join department_duties d on d.category = f.category
       cross join lateral (
         select json_agg(json_build_object(
                  'id', n.id, 'criterion', n.criterion, 'criteria_version', v.criteria_version, 'component_id', n.component_id, 'component_type', c.type,
                  'component_part', c.part, 'component_name', c.name, 'condemns', n.condemns, 'severity', n.severity, 'reason', n.reason,
                  'remedy', n.remedy, 'cost_estimate_cny', n.cost_estimate_cny, 'found_on', n.found_on,
                  'order', case when o.id is not null then json_build_object('id', o.id, 'state', o.state) end)
                  order by n.condemns desc, n.criterion, n.id) as findings
           from findings n
           join lateral (select criteria_version from verdicts where audit_id = n.audit_id order by id desc limit 1) v on true
           left join components c on c.id = n.component_id
           left join order_items t on t.finding_id = n.id and t.is_current
           left join orders o on o.id = t.order_id
          where n.facility_id = f.id and n.ended_on is null
       ) told
      where f.merged_into is null
        and ((:facility)::uuid is null or f.id = (:facility)::uuid)
        and (cardinality((:town)::text[]) = 0 or f.town_code = any ((:town)::text[]))
        and (cardinality((:category)::text[]) = 0 or f.category = any ((:category)::text[]))
        and (cardinality((:department)::text[]) = 0 or ${answers(':works_leads')} = any ((:department)::text[]))
        and ((:scopes)::jsonb is null or in_scope(f.town_code, f.department_code, (:scopes)::jsonb))
      order by failing.worst desc, failing.failed desc, f.id
      limit :limit`,
    {
      ...filter,
      facility: filter.facility ?? null,
      works_leads: JSON.stringify(works_leads),
      scopes: scopes && JSON.stringify(scopes),
      limit: limit + 1,
    },
  )
  return { facilities: found.slice(0, limit), is_cut: found.length > limit }
}

/** Categories for which a department was set. */
export async function dutiesSet(db: Db): Promise<{ category: string; department_code: string }[]> {
  return rows(db, 'select category, department_code from department_duties order by category')
}

/** Null: as the plan names it. */
export async function setDuty(trx: Db, category: string, department_code: string | null): Promise<void> {
  if (department_code === null) return void (await rows(trx, 'delete from department_duties where category = :category', { category }))
  await rows(
    trx,
    `insert into department_duties (category, department_code) values (:category, :department_code)
     on conflict (category) do update set department_code = excluded.department_code`,
    { category, department_code },
  )
}
