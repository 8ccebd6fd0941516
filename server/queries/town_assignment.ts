import type { Day } from '#domain/date.ts'
import { rows, type Db } from '../database/connect.ts'
import type { Disagreement } from '../schemas/region.ts'

/** A boundary that judges: a drawing never does, and neither does that of a town that is not there on the day. */
export const judging = `
  select r.code, r.name_zh, r.boundary
    from regions r
   where r.level = 'town' and r.boundary_status in ('official', 'unofficial')
     and (r.valid_from is null or r.valid_from <= :today) and (r.valid_to is null or :today < r.valid_to)`

/** The town that most of `f.geometry` lies in: of a road most of its length, of a polygon most of its area; a point on a border takes the lower code. */
export const town_it_lies_in = `
  select j.code, j.name_zh
    from judging j
   where st_intersects(j.boundary, f.geometry)
   order by case st_dimension(f.geometry)
              when 0 then 0
              when 1 then -st_length(st_intersection(j.boundary, f.geometry)::geography)
              else -st_area(st_intersection(j.boundary, f.geometry)::geography)
            end, j.code
   limit 1`

export interface Assignment {
  today: Day
  /** Absent: all facilities. */
  ids?: readonly string[]
}

/**
 * Puts facilities into the towns they lie in, where real boundaries say so, and back into their declared towns where
 * none does. The declared town is kept beside. Answers how many facilities changed their town.
 */
export async function assignTowns(db: Db, { today, ids }: Assignment): Promise<number> {
  const changed = await rows<{ moved: boolean }>(
    db,
    `with judging as materialized (${judging}),
     placed as (
       select f.id, f.town_code as before, coalesce(lying.code, f.declared_town_code, f.town_code) as town_code,
              case when lying.code is null and f.declared_town_code is not null then 'declared' when lying.code is null then f.town_basis else 'boundary' end as town_basis
         from facilities f
         left join lateral (${town_it_lies_in}) lying on f.geometry is not null
        where ${ids ? 'f.id = any (:ids)' : 'true'}
     )
     update facilities f
        set town_code = placed.town_code, town_basis = placed.town_basis
       from placed
      where placed.id = f.id and (f.town_code, f.town_basis) is distinct from (placed.town_code, placed.town_basis)
     returning placed.before <> placed.town_code as moved`,
    { today, ids },
  )
  return changed.filter(({ moved }) => moved).length
}

/**
 * Facilities declared in one town and lying in another, and those that lie outside every town although their declared
 * town has a boundary (without one nothing can be said).
 */
export async function disagreementsOf(
  db: Db,
  { today, limit }: { today: Day; limit: number },
): Promise<{ number_matched: number; disagreements: Disagreement[] }> {
  const found = await rows<Disagreement & { number_matched: number }>(
    db,
    `with judging as materialized (${judging})
     select f.id as facility_id, f.name_zh, f.name_en, f.kind, case when lying.code is null then 'outside_every_town' else 'other_town' end as issue,
            f.declared_town_code, t.name_zh as declared_town_name_zh, lying.code as lies_in_town_code, lying.name_zh as lies_in_town_name_zh,
            count(*) over () as number_matched
       from facilities f
       left join regions t on t.code = f.declared_town_code
       left join lateral (${town_it_lies_in}) lying on true
      where f.geometry is not null and f.merged_into is null
        and case when lying.code is null then f.town_code in (select code from judging) else lying.code <> f.declared_town_code end
      order by f.town_code, f.name_zh, f.id
      limit :limit`,
    { today, limit },
  )
  return { number_matched: found[0]?.number_matched ?? 0, disagreements: found.map(({ number_matched: _, ...each }) => each) }
}
