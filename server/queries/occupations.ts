import type { Day } from '#domain/date.ts'
import type { Scope } from '#domain/role.ts'
import { firstRow, rows, type Db } from '../database/connect.ts'
import type { NewOccupation, Occupation, OccupationState, OpenOccupation } from '../schemas/duty.ts'

const state = `case when o.restored_on is not null then 'restored' when o.until_on < (:today)::date then 'overdue' else 'running' end`
const columns = `o.id, o.component_id, o.from_on, o.until_on, o.why, o.substitute, o.occupied_by, o.restored_on, ${state} as state`

export async function occupationsOf(db: Db, facility_id: string, today: Day): Promise<Occupation[]> {
  return rows<Occupation>(db, `select ${columns} from occupations o where o.facility_id = :facility_id order by o.until_on desc, o.id`, {
    facility_id,
    today,
  })
}

export async function addOccupation(trx: Db, facility_id: string, occupation: Omit<NewOccupation, 'is_works'>): Promise<void> {
  await rows(
    trx,
    `insert into occupations (facility_id, component_id, from_on, until_on, why, substitute, occupied_by)
     values (:facility_id, :component_id, :from_on, :until_on, :why, :substitute, :occupied_by)`,
    { ...occupation, component_id: occupation.component_id ?? null, facility_id },
  )
}

export async function occupationForUpdate(
  trx: Db,
  facility_id: string,
  id: string,
): Promise<Pick<Occupation, 'component_id' | 'from_on' | 'restored_on'> | undefined> {
  return firstRow(trx, 'select component_id, from_on, restored_on from occupations where id = :id and facility_id = :facility_id for update', {
    id,
    facility_id,
  })
}

export async function noteRestored(trx: Db, id: string, restored_on: Day): Promise<void> {
  await rows(trx, 'update occupations set restored_on = :restored_on where id = :id', { id, restored_on })
}

interface Asked {
  state: Exclude<OccupationState, 'restored'> | undefined
  town: readonly string[]
  scopes: readonly Scope[] | null
  today: Day
  limit: number
}

/** Those that nobody has restored yet, the longest overdue first. */
export async function openOccupations(db: Db, { state: asked, today, town, scopes, limit }: Asked) {
  const found = await rows<OpenOccupation & { number_matched: number }>(
    db,
    `select ${columns}, o.facility_id, f.name_zh, f.name_en, f.town_code, t.name_zh as town_name_zh, t.name_en as town_name_en, count(*) over () as number_matched
       from occupations o
       join facilities f on f.id = o.facility_id
       join regions t on t.code = f.town_code
      where o.restored_on is null and f.merged_into is null
        ${asked ? `and ${state} = :asked` : ''}
        ${town.length > 0 ? 'and f.town_code = any (:town)' : ''}
        ${scopes ? 'and in_scope(f.town_code, f.department_code, (:scopes)::jsonb)' : ''}
      order by o.until_on, o.id
      limit :limit`,
    { asked, today, town, scopes: scopes && JSON.stringify(scopes), limit },
  )
  return { number_matched: found[0]?.number_matched ?? 0, occupations: found.map(({ number_matched: _, ...each }) => each) }
}
