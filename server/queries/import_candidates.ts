import { geodesicM } from '#domain/geodesic.ts'
import { rows, type Db } from '../database/connect.ts'
import { same_place_m } from '../imports/match.ts'

export interface SoughtFacility {
  row_number: number
  id: string | null
  code: string | null
  kind: string | null
  name_zh: string | null
  town_code: string | null
  same_as: string[] | null
  lon: number | null
  lat: number | null
}

/** A facility of the inventory that a row may mean. */
export interface Candidate {
  row_number: number
  id: string
  code: string | null
  kind: string
  category: string
  name_zh: string
  address: string | null
  town_code: string
  town_name: string
  same_as: string[]
  lifecycle: string | null
  merged_into: string | null
  lon: number | null
  lat: number | null
  /** Geodesic; null when one of the two has no position. */
  distance_m: number | null
}

/** As the database tells it: the distance only of what is no point. */
interface Found extends Omit<Candidate, 'town_name'> {
  /** Found for nothing but its place, which may be that of a corner of the box. */
  by_place: boolean
}

/** Near enough for a person to take two records for one. */
export const near_m = 300

/** A degree of latitude is nowhere shorter, nor one of longitude by more than the cosine of the latitude. */
const degree_m = 110_500

/** What a row may mean, the nearest first, by the row's number. */
export async function candidatesFor(db: Db, sought: SoughtFacility[], townName: (code: string) => string): Promise<Map<number, Candidate[]>> {
  if (sought.length === 0) return new Map()
  const places = new Map(sought.map((each) => [each.row_number, each]))
  const found = new Map<number, Map<string, Candidate>>()
  for (const each of await foundFor(db, sought)) {
    const distance_m = distanceM(places.get(each.row_number)!, each) // only rows that were asked about are answered
    if (each.by_place && distance_m! > near_m) continue // what is found by its place has one
    let of_row = found.get(each.row_number)
    if (!of_row) found.set(each.row_number, (of_row = new Map()))
    of_row.set(each.id, Object.assign(each, { town_name: townName(each.town_code), distance_m }))
  }
  return new Map([...found].map(([row_number, each]) => [row_number, [...each.values()].toSorted(nearestFirst)]))
}

function distanceM({ lon, lat }: SoughtFacility, found: Pick<Candidate, 'lon' | 'lat' | 'distance_m'>): number | null {
  if (lon === null || lat === null || found.lon === null || found.lat === null) return null
  return found.distance_m ?? geodesicM([lon, lat], [found.lon, found.lat])
}

function nearestFirst(a: Candidate, b: Candidate): number {
  return (a.distance_m ?? Infinity) - (b.distance_m ?? Infinity) || (a.id < b.id ? -1 : 1)
}

const told = 'f.id, f.code, f.kind, f.category, f.name_zh, f.address, f.town_code, f.same_as, f.lifecycle, f.merged_into, f.geometry'

/** By id, by code, by its record elsewhere: the same whatever it is called and wherever it lies. */
const identities = {
  id: 'f.id = g.id',
  code: 'f.code = g.code',
  same_as: "f.same_as && g.same_as and f.same_as <> '{}'",
} as const

/** Equal, but said so that only the index that begins with the name can answer: a town has many of a kind. */
const has_its_name =
  '(f.name_zh, f.town_code, f.kind) >= (g.name_zh, g.town_code, g.kind) and (f.name_zh, f.town_code, f.kind) <= (g.name_zh, g.town_code, g.kind)'

const boxAround = (high: 'near_degrees' | 'same_degrees') =>
  `st_makeenvelope(g.lon - g.${high} / cos(radians(g.lat)), g.lat - g.${high}, g.lon + g.${high} / cos(radians(g.lat)), g.lat + g.${high}, 4326)`

/**
 * What is none of these is sought by kind and name in the town (the nearest few), and among the nearest of that kind. What is
 * known elsewhere and has a place is sought by name only where it would be the same: thousands of paths may share the word
 * for what they are. Which are nearest is told by degrees, without a look at the curve of the earth. An `offset 0` holds
 * the index to what it is for, whatever the planner takes the table to be.
 */
async function foundFor(db: Db, sought: SoughtFacility[]): Promise<Found[]> {
  const given = (Object.keys(identities) as (keyof typeof identities)[]).filter((name) => sought.some((each) => each[name] !== null))
  const identical = given.map(
    (name) =>
      `select g.row_number, f.*, false as by_place from given g cross join lateral (select ${told} from facilities f where ${identities[name]} offset 0) f where g.${name} is not null`,
  )
  return rows<Found>(
    db,
    `with given as materialized (
       select g.*, st_setsrid(st_makepoint(g.lon, g.lat), 4326) as place,
              ${boxAround('near_degrees')} as around, ${boxAround('same_degrees')} as beside
         from (select *, (:near_degrees)::double precision as near_degrees, (:same_degrees)::double precision as same_degrees
                 from jsonb_to_recordset((:sought)::jsonb) as g (row_number integer, id uuid, code text, kind text, name_zh text, town_code text, same_as text[], lon double precision, lat double precision)) g
     ),
     identical as materialized (${identical.join(' union all ') || `select 0 as row_number, ${told}, false as by_place from facilities f where false`}),
     hits as (
       select * from identical
        union all
       select g.row_number, f.*
         from given g
        cross join lateral (
          (select f.*, false as by_place
             from (select ${told} from facilities f where ${has_its_name} and (g.same_as is null or g.place is null) offset 0) f
            where merged_into is null
            order by geometry <-> g.place, geometry is not null limit 5)
           union all
          (select ${told}, false
             from (select ${told} from facilities f where geometry && g.beside and g.same_as is not null offset 0) f
            where (name_zh, town_code, kind) = (g.name_zh, g.town_code, g.kind) and merged_into is null
            order by geometry <-> g.place limit 5)
           union all
          (select ${told}, true from facilities f
            where geometry && g.around and kind = g.kind and merged_into is null
            order by geometry <-> g.place limit 10)
        ) f
        where not exists (select from identical i where i.row_number = g.row_number)
     )
     select f.row_number, by_place, f.id, f.code, f.kind, category, f.name_zh, f.address, f.town_code, f.same_as, lifecycle, merged_into, st_x(point) as lon, st_y(point) as lat,
            case when not is_point then st_distance(geometry::geography, place::geography) end as distance_m
       from hits f
       join given using (row_number)
      cross join lateral (select geometrytype(geometry) = 'POINT' as is_point offset 0) shape
      cross join lateral (select case when is_point then geometry else st_pointonsurface(geometry) end as point offset 0) middle`,
    { sought: JSON.stringify(sought), near_degrees: near_m / degree_m, same_degrees: same_place_m / degree_m },
  )
}
