import { near_m } from '#domain/duplicate.ts'
import { rows, type Db } from '../database/connect.ts'
import type { DuplicateSide } from '../schemas/duplicate.ts'

/** Two records that are near each other, of one name in a town, or known elsewhere as one; both of one kind. */
export interface Candidate {
  left: DuplicateSide | null
  right: DuplicateSide
  /** Where the record that is looked for stands in the walk. */
  base_id: string
  /** Geodesic; null: one has no position. Of roads: how far one strays from the other, because segments that follow each other touch. */
  distance_m: number | null
}

export interface Walk {
  kind?: string
  town?: string
  after: string | null
  chunk: number
}

/** A record that need not be in the register yet. */
export interface Sought {
  id: string | null
  kind: string
  name_zh: string
  town_code: string
  lon: number | null
  lat: number | null
}

/** So many of each way to be alike, for each record. */
const most = 12

/** What a record says of itself; where it lies and what belongs to it is looked up. */
const own = [
  ...(['id', 'code', 'kind', 'category', 'name_zh', 'name_en', 'town_code', 'address', 'level', 'opening_hours', 'phone'] as const),
  ...(['builder', 'owner', 'manager', 'maintainer', 'department_code', 'lifecycle', 'lifecycle_since', 'verified_on'] as const),
  ...(['source', 'same_as', 'revision'] as const),
] satisfies (keyof DuplicateSide)[]

const named = (table: string, column: string, code: string) => `(select ${column} from ${table} where code = ${code})`

const side = (f: string) => `json_build_object(
  ${own.map((column) => `'${column}', ${f}.${column}`).join(', ')},
  'town_name_zh', ${named('regions', 'name_zh', `${f}.town_code`)}, 'town_name_en', ${named('regions', 'name_en', `${f}.town_code`)},
  'department_name_zh', ${named('departments', 'name_zh', `${f}.department_code`)},
  'department_name_en', ${named('departments', 'name_en', `${f}.department_code`)},
  'lon', st_x(st_pointonsurface(${f}.geometry)), 'lat', st_y(st_pointonsurface(${f}.geometry)),
  'components', (select count(*) from components c where c.facility_id = ${f}.id))`

const strays = `st_hausdorffdistance(st_transform(b.geometry, 3857), st_transform(f.geometry, 3857)) * cos(radians(st_y(st_centroid(f.geometry))))`
const distance = `case when b.kind = 'road' and st_dimension(b.geometry) = 1 and st_dimension(f.geometry) = 1 then ${strays}
                       else st_distance(b.geometry::geography, f.geometry::geography) end`

/** What may be the same as each record of `base`: three ways by three indexes, each bounded. `other` parts a pair from its mirror image. */
const hits = (other: string) => `
  cross join lateral (
    (select f.id from facilities f
      where st_dwithin(f.geometry::geography, b.geometry::geography, :near_m) and f.kind = b.kind and f.merged_into is null and ${other}
      order by f.geometry::geography <-> b.geometry::geography limit ${most})
    union
    (select f.id from facilities f
      where f.name_zh = b.name_zh and f.town_code = b.town_code and f.kind = b.kind and f.merged_into is null and ${other}
      limit ${most})
    union
    (select f.id from facilities f
      where f.same_as && b.same_as and f.same_as <> '{}' and f.kind = b.kind and f.merged_into is null and ${other}
      limit ${most})
  ) hit
  join facilities f on f.id = hit.id`

const undecided = `not exists (select from distinct_facilities d where d.low_id = least(b.id, f.id) and d.high_id = greatest(b.id, f.id))`

/** The next records of the walk through the register, and how far it came: null when it is through. */
export async function walkOn(db: Db, { kind, town, after, chunk }: Walk): Promise<{ last: string | null; candidates: Candidate[] }> {
  const bases = await rows<{ id: string }>(
    db,
    `select f.id
       from facilities f
      where f.merged_into is null and ((:after)::uuid is null or f.id > (:after)::uuid)
        ${kind ? 'and f.kind = :kind' : ''} ${town ? 'and f.town_code = :town' : ''}
      order by f.id
      limit :chunk`,
    { kind, town, after, chunk },
  )
  const ids = bases.map(({ id }) => id)
  const candidates = ids.length > 0 ? await candidatesOf(db, ids, town ? '(f.id > b.id or f.town_code <> b.town_code)' : 'f.id > b.id') : []
  return { last: ids.length === chunk ? (ids.at(-1) ?? null) : null, candidates }
}

/** Of records of the register. */
export async function candidatesOf(db: Db, ids: readonly string[], other = 'f.id <> b.id'): Promise<Candidate[]> {
  return rows<Candidate>(
    db,
    `with base as materialized (select * from facilities where id = any (:ids) and merged_into is null)
     select ${side('b')} as left, ${side('f')} as right, b.id as base_id, ${distance} as distance_m
       from base b ${hits(other)}
      where ${undecided}
      order by b.id, f.id`,
    { ids, near_m },
  )
}

/** Of one that is being written: with itself left out where it is in the register. */
export async function candidatesLike(db: Db, { id, kind, name_zh, town_code, lon, lat }: Sought): Promise<Candidate[]> {
  return rows<Candidate>(
    db,
    `with base as materialized (
       select (:id)::uuid as id, (:kind)::text as kind, (:name_zh)::text as name_zh, (:town_code)::text as town_code, '{}'::text[] as same_as,
              st_setsrid(st_makepoint((:lon)::float8, (:lat)::float8), 4326) as geometry
     )
     select null as left, ${side('f')} as right, f.id as base_id, ${distance} as distance_m
       from base b ${hits('f.id is distinct from b.id')}
      order by f.id`,
    { id, kind, name_zh, town_code, lon, lat, near_m },
  )
}

/** A person's word that they are two. Said twice it is said once. */
export async function addDistinct(db: Db, [one, other]: readonly [string, string], actor: string): Promise<void> {
  await rows(
    db,
    `insert into distinct_facilities (low_id, high_id, actor)
     values (least((:one)::uuid, (:other)::uuid), greatest((:one)::uuid, (:other)::uuid), :actor)
     on conflict do nothing`,
    { one, other, actor },
  )
}

export async function removeDistinct(db: Db, [one, other]: readonly [string, string]): Promise<void> {
  await rows(
    db,
    'delete from distinct_facilities where low_id = least((:one)::uuid, (:other)::uuid) and high_id = greatest((:one)::uuid, (:other)::uuid)',
    { one, other },
  )
}
