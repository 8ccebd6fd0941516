import type { Db } from '../database/connect.ts'

interface Outside {
  name_zh: string
  town_code: string
}

/** A facility in another town that the author changed in this transaction, as it was before or is now. */
export async function changedOutside(db: Db, { actor, towns }: { actor: string; towns: readonly string[] }): Promise<Outside | undefined> {
  return first(
    db,
    `with changed as materialized (
       select facility_id, before ->> 'town_code' as town_code
         from history
        where xid = pg_current_xact_id() and actor = :actor and facility_id is not null
     )
     select coalesce(f.name_zh, '') as name_zh, t.town_code
       from (select facility_id, town_code from changed
             union
             select id, town_code from facilities where id in (select facility_id from changed)) t
       left join facilities f on f.id = t.facility_id
      where t.town_code <> all ((:towns)::text[])
      limit 1`,
    { actor, towns },
  )
}

/** The first of these facilities that lies in another town. */
export async function lyingOutside(db: Db, ids: readonly string[], towns: readonly string[]): Promise<Outside | undefined> {
  return first(db, 'select name_zh, town_code from facilities where id = any ((:ids)::uuid[]) and town_code <> all ((:towns)::text[]) limit 1', {
    ids,
    towns,
  })
}

async function first(db: Db, sql: string, bindings: Record<string, unknown>): Promise<Outside | undefined> {
  const result: { rows: Outside[] } = await db.raw(sql, bindings as Record<string, never>)
  return result.rows[0]
}
