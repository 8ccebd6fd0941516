import type { ServiceFacility, Town } from '#domain/coverage.ts'
import { firstRow, type Db } from '../database/connect.ts'

export interface CoverageRecord {
  example_data: boolean
  towns: Town[]
  facilities: ServiceFacility[]
}

/**
 * All that coverage is computed from, in one statement, so that no number mixes two moments: the city's towns and its
 * service facilities with their whole life. Merged records count through the one that stands for them.
 */
export async function coverageRecord(db: Db, city_code: string): Promise<CoverageRecord> {
  const record = await firstRow<CoverageRecord>(
    db,
    `select (select is_demo from database_info) as example_data,
            (select coalesce(json_agg(town order by town.code), '[]')
               from (select code, name_zh, name_en, valid_from, valid_to, population, population_as_of, disabled_residents, disabled_residents_as_of
                       from regions
                      where level = 'town' and parent_code = :city_code) town) as towns,
            (select coalesce(json_agg(facility order by facility.id), '[]')
               from (select f.id, f.name_zh, f.name_en, f.town_code, f.category, f.verdict, f.verdict_on,
                            (select coalesce(json_agg(json_build_object('state', e.state, 'since', e.since) order by e.entered), '[]')
                               from lifecycle_events e where e.facility_id = f.id) as lifecycle,
                            (select coalesce(json_agg(v.verified_on), '[]')
                               from verifications v where v.facility_id = f.id) as verified_on
                       from facilities f
                      where f.kind = 'service' and f.merged_into is null) facility) as facilities`,
    { city_code },
  )
  return record!
}
