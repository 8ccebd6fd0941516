import type { Kind, Lifecycle } from '#domain/facility.ts'
import type { FitPart } from '#domain/fit_place.ts'
import type { LastSeen } from '#domain/operational.ts'
import { rows, type Db } from '../database/connect.ts'
import { distance, most_sorted, name_key, type Place } from './facilities.ts'
import { whereOf, type ListFilter } from './facility_filter.ts'
import { last_seen } from './operational.ts'

/** A facility as far as it is judged and ranked. */
export interface Candidate extends LastSeen {
  id: string
  kind: Kind
  level: string | null
  lifecycle: Lifecycle | null
  opening_hours: string | null
  distance_m: number | null
  name_key: string
  /** What decides whether it fits; null: nothing is recorded. */
  parts: FitPart[] | null
}

/** So many are judged; of the rest the person is told that there are more. */
export const most_judged = 200

/**
 * The nearest, or without a place the first by name, one more than are judged where there are more. What has no position
 * comes after those that have one.
 */
export async function candidatesOf(db: Db, filter: ListFilter, asked: { near?: Place; with_parts: boolean }): Promise<Candidate[]> {
  const where = whereOf(filter)
  const found = asked.near ? nearest(where.sql) : filter.bbox ? firstInBox(where.sql) : first(where.sql)
  return rows(
    db,
    `with found as materialized (${found})
     select f.id, f.kind, f.level, f.lifecycle, f.opening_hours, found.distance_m, ${name_key} as name_key, ${last_seen}, ${asked.with_parts ? 'k.parts' : 'null as parts'}
       from found
       join facilities f on f.id = found.id
       ${asked.with_parts ? 'left join fit_facts k on k.facility_id = f.id' : ''}`,
    { ...where.bindings, ...asked.near, most: most_judged + 1 },
  )
}

function nearest(where: string): string {
  return `
    select * from (
      with placed as materialized (
        select f.id, ${distance} as distance_m from facilities f where ${where} and f.geometry is not null order by ${distance} limit :most
      )
      select id, distance_m from placed
      union all
      (select f.id, null from facilities f
        where ${where} and f.geometry is null
        order by ${name_key} collate "C", f.id
        limit :most - (select count(*) from placed))
    ) nearest`
}

const first = (where: string) => `
  select f.id, null::float8 as distance_m from facilities f where ${where} order by ${name_key} collate "C", f.id limit :most`

/** In a box: names often tell the place, so walking the order's index may pass hundreds of thousands elsewhere. */
function firstInBox(where: string): string {
  return `
    select * from (
      with boxed as materialized (select f.id, ${name_key} as key from facilities f where ${where} limit ${most_sorted + 1}),
           few as materialized (select count(*) <= ${most_sorted} as so from boxed)
      (select id, null::float8 as distance_m from boxed where (select so from few) order by key collate "C", id limit :most)
      union all
      (select f.id, null from facilities f where not (select so from few) and ${where} order by ${name_key} collate "C", f.id limit :most)
    ) first`
}
