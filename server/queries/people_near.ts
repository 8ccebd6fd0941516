import { rows, type Db } from '../database/connect.ts'

export interface Spot {
  id: string
  lon: number
  lat: number
}

export interface PlaceWorth {
  id: string
  /** Null: the figure of a town that the circle reaches is not known, or it reaches none. */
  worth: number | null
}

export type Whom = 'residents' | 'disabled_residents'

const spots = `spots as materialized (
       select id, st_setsrid(st_makepoint(lon, lat), 4326)::geography as point
         from unnest((:ids)::text[], (:lons)::float8[], (:lats)::float8[]) as given (id, lon, lat)
     )`

const listed = (some: readonly Spot[]) => ({ ids: some.map(({ id }) => id), lons: some.map(({ lon }) => lon), lats: some.map(({ lat }) => lat) })

/**
 * How many live within so many metres in a straight line, as if those of each town lived spread evenly over it. Boundaries are
 * taken to about 50 m, which matters less than that.
 */
export async function peopleSpreadEvenly(
  db: Db,
  some: readonly Spot[],
  { whom, reach_m, towns }: { whom: Whom; reach_m: number; towns: readonly string[] },
): Promise<PlaceWorth[]> {
  const figure = whom === 'residents' ? 'population' : 'disabled_residents'
  return rows<PlaceWorth>(
    db,
    `with ${spots},
     towns as materialized (
       select code, ${figure} as people, st_area(boundary::geography) as area_m2, st_makevalid(st_simplifypreservetopology(boundary, 0.0005)) as boundary
         from regions
        where code = any ((:towns)::text[]) and boundary is not null
     ),
     circles as materialized (select id, st_buffer(point, (:reach_m)::float8)::geometry as circle from spots)
     select c.id,
            case when count(t.code) > 0 and count(t.people) = count(t.code)
                 then round(sum(t.people * least(1, st_area(st_intersection(t.boundary, c.circle)::geography) / t.area_m2)))::int end as worth
       from circles c
       left join towns t on st_intersects(t.boundary, c.circle)
      group by c.id
      order by c.id`,
    { ...listed(some), reach_m, towns },
  )
}

/** Years of the figures, as they are told; null: none is. */
export async function peopleSource(db: Db, { whom, towns }: { whom: Whom; towns: readonly string[] }): Promise<string | null> {
  const as_of = whom === 'residents' ? 'population_as_of' : 'disabled_residents_as_of'
  const told = await rows<{ as_of: string }>(
    db,
    `select distinct ${as_of} as as_of from regions where code = any ((:towns)::text[]) and ${as_of} is not null order by 1`,
    { towns },
  )
  return told.length > 0 ? told.map((each) => each.as_of).join(', ') : null
}
