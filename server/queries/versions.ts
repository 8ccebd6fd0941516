import { firstRow, rows, type Db } from '../database/connect.ts'

/** A change of a facility or of one of its components that has a version after it. */
export interface VersionAfter {
  history_id: number
  entity: 'facilities' | 'components'
  entity_id: string
}

/** Undefined: there is no such change of this facility, or it left nothing to come back to. */
export async function versionAfter(db: Db, facility_id: string, history_id: number): Promise<VersionAfter | undefined> {
  return firstRow(
    db,
    `select h.id as history_id, h.entity, h.entity_id
       from history h
      where h.id = :history_id and h.facility_id = (:facility_id)::uuid and h.action <> 'delete' and h.entity in ('facilities', 'components')`,
    { history_id, facility_id },
  )
}

/** Columns that are not as they were then, with their values of then: what the first later change of each found. */
export async function columnsOtherwise(db: Db, { history_id, entity, entity_id }: VersionAfter): Promise<Record<string, unknown>> {
  const found = await rows<{ column: string; value: unknown }>(
    db,
    `with former as (
       select distinct on (was.key) was.key, was.value
         from history h cross join jsonb_each(h.before) was
        where h.entity = :entity and h.entity_id = :entity_id and h.action = 'update' and h.id > :history_id
        order by was.key, h.id
     )
     select former.key as "column", case when former.key = 'geometry' and jsonb_typeof(former.value) = 'object' then former.value - 'crs' else former.value end as value
       from former join ${entity} present on present.id = (:entity_id)::uuid
      where former.value is distinct from to_jsonb(present) -> former.key`,
    { history_id, entity, entity_id },
  )
  return Object.fromEntries(found.map(({ column, value }) => [column, value]))
}
