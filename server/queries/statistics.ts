import type { Day } from '#domain/date.ts'
import type { ProofTally, Tally } from '#domain/statistics.ts'
import { firstRow, type Db } from '../database/connect.ts'

export interface Tallies {
  counted: Tally[]
  proofs: ProofTally[]
}

/**
 * How many facilities are alike, from the counters: sums and what is not yet folded into them, in one statement, so that
 * no number mixes two moments. What the counts mean is the domain's.
 */
export async function tallies(db: Db, first_valid_day: Day): Promise<Tallies> {
  const found = await firstRow<Tallies>(
    db,
    `with alike as (
       select town_code, kind, lifecycle, verdict, has_position, sum(count) as count
         from (select town_code, kind, lifecycle, verdict, has_position, count from facility_counts
                union all
               select town_code, kind, lifecycle, verdict, has_position, count from facility_count_changes) counts
        group by 1, 2, 3, 4, 5
     ), proven as (
       select town_code, kind, case when starts is null then 'never' when starts >= (:first_valid_day)::date then 'valid' else 'stale' end as verified,
              sum(count) as count
         from (select town_code, kind, starts, count from facility_proof_counts
                where period = 'month' and starts is distinct from date_trunc('month', (:first_valid_day)::date)
                union all
               select town_code, kind, starts, count from facility_proof_counts
                where period = 'day' and starts >= date_trunc('month', (:first_valid_day)::date)
                  and starts < date_trunc('month', (:first_valid_day)::date) + interval '1 month'
                union all
               select town_code, kind, verified_on, count from facility_count_changes where lifecycle is distinct from 'closed') counts
        group by 1, 2, 3
     )
     select (select coalesce(json_agg(alike), '[]') from alike where count <> 0) as counted,
            (select coalesce(json_agg(proven), '[]') from proven where count <> 0) as proofs`,
    { first_valid_day },
  )
  return found! // a select without from has one row
}
