import type { Reason } from '#domain/audit.ts'
import type { Day } from '#domain/date.ts'
import type { CategoryCode, Kind, Verdict } from '#domain/facility.ts'
import type { PriorityInputs } from '#domain/priority_inputs.ts'
import type { Scope } from '#domain/role.ts'
import type { Weights } from '#domain/priority.ts'
import { firstRow, rows, type Db } from '../database/connect.ts'

/** A place whose last audit failed, with what is counted of it. */
export interface FailingPlace extends Omit<PriorityInputs, 'failing_links_count'> {
  id: string
  code: string | null
  kind: Kind
  category: CategoryCode
  name_zh: string
  name_en: string | null
  town_code: string
  town_name_zh: string
  town_name_en: string | null
  lon: number | null
  lat: number | null
  verdict: Verdict
  verdict_on: Day | null
  note: string | null
  /** Items that fail, as the checklist names them. */
  failed_items: string[]
  /** The worst of them, with what was found. */
  worst: { criterion: string; reason: Reason }
  /** Of all its failed items; null: not each has an estimate. */
  cost_estimate_cny: number | null
}

export interface PlacesAsked {
  kind: readonly string[]
  category: readonly string[]
  town: readonly string[]
  /** Where the reader may see them; null: everywhere. */
  scopes: readonly Scope[] | null
}

/** One pass over what is open; every count is of the place, however many photos or reports say the same. */
export async function failingPlaces(db: Db, { scopes, ...asked }: PlacesAsked, today: Day): Promise<FailingPlace[]> {
  return rows<FailingPlace>(
    db,
    `with failing as materialized (
       select g.facility_id,
              count(*) filter (where g.severity = 'critical')::int as critical_count,
              count(*) filter (where g.severity = 'major')::int as major_count,
              count(*) filter (where g.severity = 'minor')::int as minor_count,
              array_agg(distinct g.criterion order by g.criterion) as failed_items,
              -- One character orders the severities, so that the least text names the worst item.
              min(case g.severity when 'critical' then '1' when 'major' then '2' else '3' end || g.criterion) as worst,
              case when count(g.cost_estimate_cny) = count(*) then sum(g.cost_estimate_cny)::int end as cost_estimate_cny
         from findings g
        where g.ended_on is null and g.condemns
        group by g.facility_id
     ),
     late as (
       select i.facility_id, max((:today)::date - o.due_on) as overdue_days
         from order_items i
         join orders o on o.id = i.order_id
        where i.is_current and i.state = 'open' and o.due_on < (:today)::date
          and o.state in ('issued', 'accepted', 'in_progress', 'returned', 'partly_done', 'reopened')
        group by i.facility_id
     ),
     told as (
       select facility_id, count(*)::int as open_reports_count
         from reports
        where state in ('received', 'triaged', 'linked', 'disputed') and facility_id is not null and duplicate_of is null
        group by facility_id
     )
     select f.id, f.code, f.kind, f.category, f.name_zh, f.name_en, f.town_code, t.name_zh as town_name_zh, t.name_en as town_name_en,
            st_x(place.point) as lon, st_y(place.point) as lat, f.verdict, f.verdict_on,
            failing.critical_count, failing.major_count, failing.minor_count, failing.failed_items, worst.item as worst, failing.cost_estimate_cny,
            t.disabled_residents, p.daily_visitors, p.importance, p.note,
            coalesce(told.open_reports_count, 0) as open_reports_count, coalesce(late.overdue_days, 0) as overdue_days
       from failing
       join facilities f on f.id = failing.facility_id
       join regions t on t.code = f.town_code
       cross join lateral (select case when geometrytype(f.geometry) = 'POINT' then f.geometry else st_pointonsurface(f.geometry) end as point) place
       cross join lateral (
         select jsonb_build_object('criterion', g.criterion, 'reason', g.reason) as item
           from findings g
          where g.facility_id = f.id and g.criterion = substr(failing.worst, 2) and g.ended_on is null and g.condemns
          order by g.id
          limit 1
       ) worst
       left join late on late.facility_id = f.id
       left join told on told.facility_id = f.id
       left join priority_inputs p on p.facility_id = f.id
      where f.merged_into is null and f.lifecycle is distinct from 'closed' and f.verdict = 'non_compliant'
        and ((:scopes)::jsonb is null or in_scope(f.town_code, f.department_code, (:scopes)::jsonb))
        and (cardinality((:kind)::text[]) = 0 or f.kind = any ((:kind)::text[]))
        and (cardinality((:category)::text[]) = 0 or f.category = any ((:category)::text[]))
        and (cardinality((:town)::text[]) = 0 or f.town_code = any ((:town)::text[]))
      order by f.id`,
    { ...asked, scopes: scopes && JSON.stringify(scopes), today },
  )
}

export interface TypedInputs {
  importance: number | null
  daily_visitors: number | null
  note: string | null
}

/** What was typed in of a place; with nothing told the row goes. */
export async function putPriorityInputs(db: Db, facility_id: string, { importance, daily_visitors, note }: TypedInputs): Promise<void> {
  if (importance === null && daily_visitors === null && note === null)
    await rows(db, 'delete from priority_inputs where facility_id = :facility_id', { facility_id })
  else
    await rows(
      db,
      `insert into priority_inputs (facility_id, importance, daily_visitors, note)
       values (:facility_id, :importance, :daily_visitors, :note)
       on conflict (facility_id) do update set importance = excluded.importance, daily_visitors = excluded.daily_visitors, note = excluded.note`,
      { facility_id, importance, daily_visitors, note },
    )
}

export interface WeightSet {
  id: string
  name: string
  weights: Weights
  created_by: string
  created_at: string
}

export async function weightSets(db: Db): Promise<WeightSet[]> {
  return rows<WeightSet>(db, 'select id, name, weights, created_by, created_at from weight_sets order by name, id')
}

/** Null: there is one of that name already. */
export async function addWeightSet(db: Db, name: string, weights: Weights): Promise<WeightSet | null> {
  const added = await firstRow<WeightSet>(
    db,
    `insert into weight_sets (name, weights) values (btrim(:name), :weights)
     on conflict (name) do nothing
     returning id, name, weights, created_by, created_at`,
    { name, weights: JSON.stringify(weights) },
  )
  return added ?? null
}

export async function removeWeightSet(db: Db, id: string): Promise<boolean> {
  return (await rows(db, 'delete from weight_sets where id = :id returning id', { id })).length > 0
}
