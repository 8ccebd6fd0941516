import type { ServiceFacility, Town } from '#domain/coverage.ts'
import { firstRow, type Db } from '../database/connect.ts'

export interface CoverageRecord {
  example_data: boolean
  towns: Town[]
  /** By id. */
  facilities: ServiceFacility[]
}

const figures = `array['population', 'population_as_of', 'disabled_residents', 'disabled_residents_as_of']`

const towns = `
  (select coalesce(json_agg(town order by town.code), '[]')
     from (select code, name_zh, name_en, valid_from, valid_to, population, population_as_of, disabled_residents, disabled_residents_as_of,
                  (select json_agg((select jsonb_object_agg(key, value) from jsonb_each(h.before) where key = any(${figures})) order by h.id desc)
                     from history h
                    where h.entity = 'regions' and h.entity_id = r.code and h.action = 'update' and jsonb_exists_any(h.before, ${figures})) as replaced
             from regions r
            where level = 'town' and parent_code = :city_code) town)`

/** Merged records count through the one that stands for them. */
const facilitiesWhere = (condition: string) => `
  (select coalesce(json_agg(facility order by facility.id), '[]')
     from (select f.id, f.name_zh, f.name_en, f.town_code, f.category, f.verdict, f.verdict_on,
                  (select coalesce(json_agg(json_build_object('state', e.state, 'since', e.since) order by e.entered), '[]')
                     from lifecycle_events e where e.facility_id = f.id) as lifecycle,
                  (select coalesce(json_agg(v.verified_on), '[]')
                     from verifications v where v.facility_id = f.id) as verified_on
             from facilities f
            where f.kind = 'service' and f.merged_into is null and ${condition}) facility)`

/**
 * All that coverage is computed from, in one statement, so that no number mixes two moments: the city's towns and its
 * service facilities with their whole life. `snapshot` is that moment, to ask with for what changed later.
 */
export async function coverageRecord(db: Db, city_code: string): Promise<CoverageRecord & { snapshot: string }> {
  const record = await firstRow<CoverageRecord & { snapshot: string }>(
    db,
    `select pg_current_snapshot()::text as snapshot, (select is_demo from database_info) as example_data,
            ${towns} as towns, ${facilitiesWhere('true')} as facilities`,
    { city_code },
  )
  return record!
}

export interface CoverageChanges {
  snapshot: string
  example_data: boolean
  /** Null: none of them changed. */
  towns: Town[] | null
  /** Facilities of any kind that changed, or that are gone; null: too many. */
  changed: string[] | null
  /** Those among them that are service facilities, as they are now. */
  facilities: ServiceFacility[]
}

/** So many changes are as good as everything. */
const most_changes = 2000

/** What became visible since a snapshot (see changes.ts), and what this transaction itself has written, in one statement. */
export async function coverageChangesSince(db: Db, city_code: string, snapshot: string): Promise<CoverageChanges> {
  const changes = await firstRow<CoverageChanges>(
    db,
    `with changes as materialized (
       select entity, facility_id
         from history
        where xid >= pg_snapshot_xmin((:snapshot)::pg_snapshot)
          and (xid < pg_snapshot_xmax(pg_current_snapshot()) and not pg_visible_in_snapshot(xid, (:snapshot)::pg_snapshot)
               or xid = pg_current_xact_id_if_assigned())
          and entity in ('facilities', 'lifecycle_events', 'verifications', 'merges', 'regions') -- what changes hands names its new owner only
        limit ${most_changes + 1}
     ), few as materialized (
       select distinct facility_id from changes where facility_id is not null and (select count(*) from changes) <= ${most_changes}
     )
     select pg_current_snapshot()::text as snapshot, (select is_demo from database_info) as example_data,
            case when exists (select from changes where entity = 'regions') then ${towns} end as towns,
            case when (select count(*) from changes) <= ${most_changes} then array(select facility_id::text from few) end as changed,
            ${facilitiesWhere('f.id in (select facility_id from few)')} as facilities`,
    { city_code, snapshot },
  )
  return changes!
}
