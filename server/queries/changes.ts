import { firstRow, type Db } from '../database/connect.ts'

/** What became visible since a snapshot of the database. */
export interface Changes {
  /** To ask with the next time. */
  snapshot: string
  /** Ids of facilities, of deleted ones too; `most_changes` at most. */
  facilities: string[]
  regions: boolean
  is_demo: boolean
}

/** So many changed facilities are as good as all of them. */
export const most_changes = 50_000

export async function snapshotNow(db: Db): Promise<{ snapshot: string; is_demo: boolean }> {
  const row = await firstRow<{ snapshot: string; is_demo: boolean }>(db, 'select pg_current_snapshot()::text as snapshot, is_demo from database_info')
  return row!
}

/**
 * Exact whatever the order in which transactions began and ended: a change is told once it is visible to everybody and
 * was not before. The upper bound leaves out rows of another database's count of transactions, as a restored dump has.
 */
export async function changesSince(db: Db, snapshot: string): Promise<Changes> {
  const row = await firstRow<Changes>(
    db,
    `with changes as materialized (
       select entity, facility_id
         from history
        where xid >= pg_snapshot_xmin((:snapshot)::pg_snapshot)
          and xid < pg_snapshot_xmax(pg_current_snapshot())
          and not pg_visible_in_snapshot(xid, (:snapshot)::pg_snapshot)
          and entity in ('facilities', 'regions')
     )
     select pg_current_snapshot()::text as snapshot,
            array(select distinct facility_id::text from changes where entity = 'facilities' limit :most) as facilities,
            exists (select from changes where entity = 'regions') as regions,
            is_demo
       from database_info`,
    { snapshot, most: most_changes },
  )
  return row!
}

/** Whether anything became visible since a snapshot, or was written by this transaction itself; since '' everything did. */
export async function anythingSince(db: Db, snapshot: string): Promise<{ snapshot: string; is_demo: boolean; changed: boolean }> {
  const row = await firstRow<{ snapshot: string; is_demo: boolean; changed: boolean }>(
    db,
    `select pg_current_snapshot()::text as snapshot, is_demo,
            (:snapshot)::text = '' or exists (
              select from history
               where xid >= pg_snapshot_xmin((nullif(:snapshot, ''))::pg_snapshot)
                 and (xid < pg_snapshot_xmax(pg_current_snapshot()) and not pg_visible_in_snapshot(xid, (nullif(:snapshot, ''))::pg_snapshot)
                      or xid = pg_current_xact_id_if_assigned())
            ) as changed
       from database_info`,
    { snapshot },
  )
  return row!
}
