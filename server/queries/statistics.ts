import type { Day } from '#domain/date.ts'
import type { Tally } from '#domain/statistics.ts'
import { rows, type Db } from '../database/connect.ts'

/** Counts what is alike; what the counts mean is the domain's. Merged records are in none. */
export async function tallies(db: Db, { as_of, validity_months }: { as_of: Day; validity_months: number }): Promise<Tally[]> {
  return rows<Tally>(
    db,
    `select f.town_code, f.kind, f.lifecycle, f.verdict, f.geometry is not null as has_position,
            case when f.verified_on is null then 'never'
                 when f.verified_on + make_interval(months => :validity_months) >= (:as_of)::date then 'valid'
                 else 'stale' end as verified,
            count(*) as count
       from facilities f
      where f.merged_into is null
      group by 1, 2, 3, 4, 5, 6`,
    { as_of, validity_months },
  )
}
