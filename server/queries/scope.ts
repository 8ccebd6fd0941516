import type { Scope } from '#domain/role.ts'
import type { Db } from '../database/connect.ts'

interface Outside {
  name_zh: string
  town_code: string
}

/** A facility outside the scopes that the author changed in this transaction, as it was before or is now. */
export async function changedOutside(db: Db, { actor, scopes }: { actor: string; scopes: readonly Scope[] }): Promise<Outside | undefined> {
  return first(
    db,
    `with changed as materialized (
       select facility_id, case when entity = 'facilities' then before end as before
         from history
        where xid = pg_current_xact_id() and actor = :actor and facility_id is not null
     )
     select name_zh, town_code
       from (select name_zh, town_code, department_code from facilities where id in (select facility_id from changed)
             union all
             select coalesce(f.name_zh, c.before ->> 'name_zh'),
                    coalesce(c.before ->> 'town_code', f.town_code),
                    case when c.before -> 'department_code' is null then f.department_code else c.before ->> 'department_code' end
               from changed c
               left join facilities f on f.id = c.facility_id
              where c.before is not null) seen
      where not in_scope(town_code, department_code, (:scopes)::jsonb)
      limit 1`,
    { actor, scopes: JSON.stringify(scopes) },
  )
}

/** The first of these facilities that lies outside the scopes. */
export async function lyingOutside(db: Db, ids: readonly string[], scopes: readonly Scope[]): Promise<Outside | undefined> {
  return first(
    db,
    'select name_zh, town_code from facilities where id = any ((:ids)::uuid[]) and not in_scope(town_code, department_code, (:scopes)::jsonb) limit 1',
    { ids, scopes: JSON.stringify(scopes) },
  )
}

async function first(db: Db, sql: string, bindings: Record<string, unknown>): Promise<Outside | undefined> {
  const result: { rows: Outside[] } = await db.raw(sql, bindings as Record<string, never>)
  return result.rows[0]
}
