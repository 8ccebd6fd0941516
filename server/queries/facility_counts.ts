import type { FacilityFilter } from '#domain/filter.ts'
import { firstRow, rows, type Db } from '../database/connect.ts'
import { whereOf } from './facility_filter.ts'

/** Facilities that the filter lets through, from the counters: no look at a facility. The filter has no text and no place. */
export async function countByCounters(db: Db, filter: Omit<FacilityFilter, 'q'>): Promise<number> {
  const where = whereOf({ ...filter, q: '' })
  const row = await firstRow<{ matched: number }>(
    db,
    `select coalesce(sum(f.count), 0) as matched
       from (select kind, category, town_code, lifecycle, verdict, count, null as merged_into from facility_counts
              union all
             select kind, category, town_code, lifecycle, verdict, count, null from facility_count_changes) f
      where ${where.sql}`,
    where.bindings,
  )
  return row?.matched ?? 0
}

/** Moves what the writes appended into the sums; at once when there is nothing to move. */
export async function foldCounts(db: Db): Promise<void> {
  await rows(db, 'select fold_facility_counts() from (select from facility_count_changes limit 1) unfolded')
}

/** Counts everything anew, while others write. */
export async function rebuildCounts(db: Db): Promise<void> {
  await rows(db, 'select rebuild_facility_counts()')
}
