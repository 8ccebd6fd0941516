import type { Day } from '#domain/date.ts'
import type { Tally } from '#domain/statistics.ts'
import { rows, type Db } from '../database/connect.ts'

/**
 * How many facilities of each town and kind have which traits, from the counters: sums and what is not yet folded into
 * them, in one statement, so that no number mixes two moments. What the counts mean is the domain's.
 */
export async function tallies(db: Db, first_valid_day: Day): Promise<Tally[]> {
  return rows<Tally>(
    db,
    `with told as (
       select town_code, kind, trait, value, count from facility_trait_counts where trait in ('lifecycle', 'verdict', 'position')
        union all
       select town_code, kind, 'verified', value, count from facility_trait_counts where trait = 'verified_year' and value <> :year
        union all
       select town_code, kind, 'verified', value, count
         from facility_trait_counts where trait = 'verified_month' and value >= :year and value < :next_year and value <> :month
        union all
       select town_code, kind, 'verified', value, count
         from facility_trait_counts where trait = 'verified_day' and value >= :month and value < :next_month
        union all
       select town_code, kind, case trait when 'verified_year' then 'verified' else trait end,
              case trait when 'verified_year' then coalesce(verified_on::text, 'never') else value end, count
         from facility_count_changes cross join lateral traits_of(lifecycle, verdict, has_position, verified_on)
        where trait not in ('verified_month', 'verified_day')
     ), alike as (
       select town_code, kind, trait, case when trait <> 'verified' or value = 'never' then value when value >= :first_valid_day then 'valid' else 'stale' end as value,
              sum(count) as count
         from told
        group by 1, 2, 3, 4
     )
     select town_code, kind, trait, json_object_agg(value, count) as counts from alike group by 1, 2, 3`,
    { first_valid_day, ...periodsOf(first_valid_day) },
  )
}

/** First days, and for ends a text that is greater than any day within. */
function periodsOf(day: Day) {
  const [year, month] = [day.slice(0, 4), day.slice(0, 7)]
  return { year: `${year}-01-01`, next_year: `${year}-13`, month: `${month}-01`, next_month: `${month}-32` }
}
