import type { Day } from '#domain/date.ts'
import type { CategoryCode } from '#domain/facility.ts'
import { rows, type Db } from '../database/connect.ts'

export const capacityUnits = ['places', 'beds', 'seats', 'staff'] as const
export type CapacityUnit = (typeof capacityUnits)[number]

export interface TypedCapacity {
  capacity: number
  unit: CapacityUnit
  as_of: Day
  source: string | null
}

/** A service facility that operates, with what it can take; null: nobody typed it in. */
export interface ServiceCapacity {
  id: string
  category: CategoryCode
  name_zh: string
  name_en: string | null
  town_code: string
  /** Null: its place is not recorded. */
  lon: number | null
  lat: number | null
  capacity: number | null
  unit: CapacityUnit | null
  as_of: Day | null
  source: string | null
}

export async function serviceCapacities(db: Db, category: readonly string[]): Promise<ServiceCapacity[]> {
  return rows<ServiceCapacity>(
    db,
    `select f.id, f.category, f.name_zh, f.name_en, f.town_code, st_x(place.point) as lon, st_y(place.point) as lat, c.capacity, c.unit, c.as_of, c.source
       from facilities f
      cross join lateral (select case when geometrytype(f.geometry) = 'POINT' then f.geometry else st_pointonsurface(f.geometry) end as point) place
       left join service_capacities c on c.facility_id = f.id
      where f.kind = 'service' and f.merged_into is null and f.lifecycle = 'operating'
        and (cardinality((:category)::text[]) = 0 or f.category = any ((:category)::text[]))
      order by f.id`,
    { category },
  )
}

export async function putCapacity(trx: Db, facility_id: string, typed: TypedCapacity): Promise<void> {
  await rows(
    trx,
    `insert into service_capacities (facility_id, capacity, unit, as_of, source) values (:facility_id, :capacity, :unit, :as_of, :source)
     on conflict (facility_id) do update
       set capacity = excluded.capacity, unit = excluded.unit, as_of = excluded.as_of, source = excluded.source`,
    { facility_id, ...typed },
  )
}

export async function removeCapacity(trx: Db, facility_id: string): Promise<boolean> {
  return (await rows(trx, 'delete from service_capacities where facility_id = :facility_id returning id', { facility_id })).length > 0
}
