import { firstRow, rows, type Db } from '../database/connect.ts'

/** Work on the merged record that went over to the survivor, by id; verdicts go with their audits. */
export interface MovedAudits {
  audits: string[]
  findings: string[]
  /** Findings of either that ended, because the other's visit is the later one. */
  ended: string[]
  assignments: string[]
  /** The merged record's, where the survivor had an open one itself. */
  cancelled: string[]
  facility_facts: string[]
  operational_observations: string[]
  /** Absent: of a merge before there were orders. */
  order_items?: string[]
}

interface Both {
  merged: string
  survivor: string
}

export interface LastVisit {
  facility_id: string
  visited_on: string
}

/** Which of two records was visited last; undefined: neither has an approved audit. */
export async function lastVisit(db: Db, both: Both): Promise<LastVisit | undefined> {
  return firstRow(
    db,
    `select facility_id, (finished_at at time zone 'Asia/Shanghai')::date as visited_on
       from audits
      where facility_id in (:merged, :survivor) and status = 'approved'
      order by finished_at desc, facility_id = :survivor desc
      limit 1`,
    { ...both },
  )
}

/** As if all visits had been to one record: the latest verdict counts, and what was found before and is not found by it has ended. */
export async function moveAudits(db: Db, both: Both, last: LastVisit | undefined): Promise<MovedAudits> {
  const older = last && (last.facility_id === both.merged ? both.survivor : both.merged)
  const ended = older
    ? await idsOf(
        db,
        'update findings set ended_on = greatest(found_on, (:visited_on)::date) where facility_id = :older and ended_on is null returning id',
        { older, visited_on: last.visited_on },
      )
    : []
  const cancelled = await idsOf(
    db,
    `update assignments set state = 'cancelled'
      where facility_id = :merged and state = 'open' and exists (select from assignments o where o.facility_id = :survivor and o.state = 'open')
     returning id`,
    both,
  )
  const moved = async (table: string) => idsOf(db, `update ${table} set facility_id = :survivor where facility_id = :merged returning id`, both)
  const audits = await moved('audits')
  await rows(db, 'update verdicts set facility_id = :survivor where audit_id = any (:audits)', { survivor: both.survivor, audits })
  return {
    audits,
    findings: await moved('findings'),
    ended,
    assignments: await moved('assignments'),
    cancelled,
    facility_facts: await moved('facility_facts'),
    operational_observations: await moved('operational_observations'),
    order_items: await moved('order_items'),
  }
}

async function idsOf(db: Db, sql: string, bindings: object): Promise<string[]> {
  return (await rows<{ id: string }>(db, sql, { ...bindings })).map(({ id }) => id)
}

export async function moveAuditsBack(db: Db, merged: string, moved: MovedAudits): Promise<void> {
  for (const table of ['audits', 'findings', 'assignments', 'facility_facts', 'operational_observations', 'order_items'] as const)
    await rows(db, `update ${table} set facility_id = :merged where id = any ((:ids)::uuid[])`, { merged, ids: moved[table] ?? [] })
  await rows(db, 'update verdicts set facility_id = :merged where audit_id = any ((:ids)::uuid[])', { merged, ids: moved.audits })
  await rows(db, 'update findings set ended_on = null where id = any ((:ids)::uuid[])', { ids: moved.ended })
  await rows(db, "update assignments set state = 'open' where id = any ((:ids)::uuid[])", { ids: moved.cancelled })
}
