import type { CategoryCode, Kind } from '#domain/facility.ts'
import { rows, type Db } from '../database/connect.ts'

/** A condemning item that fails, with the part that it is of. */
export interface WorkFinding {
  id: string
  facility_id: string
  criterion: string
  component_id: string | null
  component_type: string | null
  component_name: string | null
  /** As the order has it in which it stands, else as it was noted with the finding. */
  cost_estimate_cny: number | null
}

export async function findingsToMend(db: Db, facility_ids: readonly string[]): Promise<WorkFinding[]> {
  return rows<WorkFinding>(
    db,
    `select g.id, g.facility_id, g.criterion, g.component_id, c.type as component_type, c.name as component_name,
            coalesce(i.cost_estimate_cny, g.cost_estimate_cny) as cost_estimate_cny
       from findings g
       left join components c on c.id = g.component_id
       left join order_items i on i.finding_id = g.id and i.is_current
      where g.ended_on is null and g.condemns and g.facility_id = any ((:facility_ids)::uuid[])
      order by g.facility_id, g.criterion, g.id`,
    { facility_ids },
  )
}

export interface NotMeasured {
  facility_id: string
  criteria_version: number
  criterion: string
}

/** Items that the verdict that counts left undecided: of the latest visit the last one. */
export async function itemsNotMeasured(db: Db, facility_ids: readonly string[]): Promise<NotMeasured[]> {
  return rows<NotMeasured>(
    db,
    `select distinct last.facility_id, last.criteria_version, item ->> 0 as criterion
       from (select distinct on (v.facility_id) v.facility_id, v.criteria_version, v.judgements
               from verdicts v
               join audits a on a.id = v.audit_id
              where v.facility_id = any ((:facility_ids)::uuid[])
              order by v.facility_id, a.finished_at desc, v.id desc) last
      cross join jsonb_array_elements(last.judgements) item
      where item ->> 2 = 'not_measured'
      order by 1, 3`,
    { facility_ids },
  )
}

export interface WorkFacility {
  id: string
  name_zh: string
  name_en: string | null
  kind: Kind
  category: CategoryCode
  town_code: string
  department_code: string | null
  lon: number | null
  lat: number | null
  /** Whether a visit ever led to a verdict. */
  is_judged: boolean
}

export async function facilitiesToWork(db: Db, ids: readonly string[]): Promise<WorkFacility[]> {
  return rows<WorkFacility>(
    db,
    `select f.id, f.name_zh, f.name_en, f.kind, f.category, f.town_code, f.department_code, st_x(place.point) as lon, st_y(place.point) as lat,
            exists (select from verdicts v where v.facility_id = f.id) as is_judged
       from facilities f
      cross join lateral (select case when geometrytype(f.geometry) = 'POINT' then f.geometry else st_pointonsurface(f.geometry) end as point) place
      where f.id = any ((:ids)::uuid[])
      order by f.id`,
    { ids },
  )
}
