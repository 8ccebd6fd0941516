import { firstRow, rows, type Db } from '../database/connect.ts'

/** Where a database stands: which one it is, and what of its transactions is visible. */
export interface Standing {
  /** The same in every copy of none other: not of a restored dump, nor of another server. */
  database: string
  snapshot: string
  is_demo: boolean
}

export async function standingOf(db: Db): Promise<Standing> {
  const row = await firstRow<Standing>(
    db,
    `select md5(concat_ws(' ', (select system_identifier from pg_control_system()), (select oid from pg_database where datname = current_database()))) as database,
            pg_current_snapshot()::text as snapshot, is_demo
       from database_info`,
  )
  return row!
}

/** Whether a snapshot lies ahead of this database, which was put back to an earlier state. */
export async function isAhead(db: Db, snapshot: string): Promise<boolean> {
  const row = await firstRow<{ ahead: boolean }>(
    db,
    'select pg_snapshot_xmax((:snapshot)::pg_snapshot) > pg_snapshot_xmax(pg_current_snapshot()) as ahead',
    { snapshot },
  )
  return row!.ahead
}

/** Of a history longer than this nobody goes on: to sort it takes longer than to export everything. */
const most_history = 500_000

/** Whether more was written since than is looked through. Asked of the index first, so that no snapshot, however old, costs more than this. */
export async function isFar(db: Db, snapshot: string, most = most_history): Promise<boolean> {
  const row = await firstRow<{ far: boolean }>(
    db,
    `select exists (
       select from history
        where xid >= pg_snapshot_xmin((:snapshot)::pg_snapshot) and xid < pg_snapshot_xmax(pg_current_snapshot())
        order by xid
       offset :most
     ) as far`,
    { snapshot, most },
  )
  return row!.far
}

/** So many changed facilities are as good as all of them. */
export const most_changed = 100_000

/** Ids of facilities that changed, or of which a part did, in order; one more than the most that are told. By the rule of changes.ts. */
export async function changedFacilities(db: Db, snapshot: string): Promise<string[]> {
  const found = await rows<{ id: string }>(
    db,
    `select distinct facility_id as id
       from history
      where xid >= pg_snapshot_xmin((:snapshot)::pg_snapshot)
        and xid < pg_snapshot_xmax(pg_current_snapshot())
        and not pg_visible_in_snapshot(xid, (:snapshot)::pg_snapshot)
        and facility_id is not null
      order by facility_id
      limit :most`,
    { snapshot, most: most_changed + 1 },
  )
  return found.map(({ id }) => id)
}

/** A facility that an earlier export may have had and this one has not, and why. */
export interface Tombstone {
  id: string
  why: 'closed' | 'merged' | 'deleted' | 'outside_filter'
  /** Why it was closed. */
  reason: string | null
  /** What stands for it now. */
  survivor_id: string | null
}

/** What became of those that an export does not carry. */
export async function tombstonesOf(db: Db, ids: string[]): Promise<Tombstone[]> {
  return rows<Tombstone>(
    db,
    `with recursive survivor as (
       select f.id, f.merged_into as into, 1 as steps from facilities f where f.id = any ((:ids)::uuid[]) and f.merged_into is not null
       union all
       select s.id, f.merged_into, s.steps + 1 from survivor s join facilities f on f.id = s.into where f.merged_into is not null and s.steps < 100
     )
     select given.id,
            case when f.id is null then 'deleted' when f.merged_into is not null then 'merged' when f.lifecycle = 'closed' then 'closed' else 'outside_filter' end as why,
            (select e.reason
               from lifecycle_events e
              where e.facility_id = f.id and f.merged_into is null and f.lifecycle = 'closed' and e.state = 'closed'
                and e.since is not distinct from f.lifecycle_since
              order by e.entered desc
              limit 1) as reason,
            (select s.into from survivor s where s.id = given.id order by s.steps desc limit 1) as survivor_id
       from unnest((:ids)::uuid[]) given (id)
       left join facilities f on f.id = given.id
      order by given.id`,
    { ids },
  )
}
