import { tidied, tidiedOrNone } from '#domain/text.ts'
import { turned_words } from '#domain/turning.ts'
import type { PlainGeometry } from '#domain/wkt.ts'
import { firstRow, rows, type Db } from '../database/connect.ts'
import type { RoadLine } from '../schemas/segment.ts'
import type { Bbox } from './facility_filter.ts'

export interface Segment {
  id: string
  kind: string
  category: string
  name_zh: string
  name_en: string | null
  lifecycle: string | null
  revision: number
  same_as: string[]
  geometry: PlainGeometry | null
}

/** Fifteen digits after the point are every bit of a number of degrees, so that what is not cut stays as it is. */
const whole = 'st_asgeojson(geometry, 15)::json as geometry'

/** Locks those that are there and are not merged, always in the same order, so that two writers don't wait for each other. */
export function segmentsForUpdate(db: Db, ids: readonly string[]): Promise<Segment[]> {
  return rows(
    db,
    `select id, kind, category, name_zh, name_en, lifecycle, revision, same_as, ${whole} from facilities where id = any ((:ids)::uuid[]) and merged_into is null order by id for update`,
    { ids },
  )
}

export async function geometryOfFacility(db: Db, id: string): Promise<PlainGeometry | null> {
  return (await firstRow<Pick<Segment, 'geometry'>>(db, `select ${whole} from facilities where id = :id`, { id }))?.geometry ?? null
}

/** Its line and, where they change, its records elsewhere. */
export async function redraw(db: Db, { id, same_as }: Pick<Segment, 'id' | 'same_as'>, geometry: PlainGeometry): Promise<void> {
  await rows(db, 'update facilities set geometry = st_setsrid(st_geomfromgeojson(:geometry), 4326), same_as = :same_as where id = :id', {
    id,
    same_as,
    geometry: JSON.stringify(geometry),
  })
}

/** What holds for the whole road holds for its second part. Its code, its records elsewhere and its verdict stay with the first. */
const inherited = `kind, category, town_code, town_basis, declared_town_code, village_code, address, level, opening_hours, phone,
  builder, owner, manager, maintainer, department_code, source, source_licence, tags`

interface SecondPart extends Pick<Segment, 'name_zh' | 'name_en'> {
  geometry: PlainGeometry
}

export async function addSecondPart(db: Db, first: string, { name_zh, name_en, geometry }: SecondPart): Promise<string> {
  const row = await firstRow<{ id: string }>(
    db,
    `insert into facilities (split_from, name_zh, name_en, geometry, ${inherited})
     select id, :name_zh, :name_en, st_setsrid(st_geomfromgeojson(:geometry), 4326), ${inherited} from facilities where id = :first
     returning id`,
    { first, name_zh: tidied(name_zh), name_en: tidiedOrNone(name_en), geometry: JSON.stringify(geometry) },
  )
  return row!.id
}

/** The states of the road, and the visits to it, are those of both parts. */
export async function copyLife(db: Db, from: string, to: string): Promise<void> {
  await rows(
    db,
    `insert into lifecycle_events (facility_id, state, since, reason)
     select (:to)::uuid, state, since, reason from lifecycle_events where facility_id = :from order by entered`,
    { from, to },
  )
  await rows(
    db,
    `insert into verifications (facility_id, verified_on, verified_by, note)
     select (:to)::uuid, verified_on, verified_by, note from verifications where facility_id = :from`,
    { from, to },
  )
}

/** Components that lie nearer to the second part go with it; one as near to both, or without a place, stays. */
export async function shareComponents(db: Db, first: string, second: string): Promise<void> {
  await rows(
    db,
    `update components c
        set facility_id = b.id
       from facilities a, facilities b
      where c.facility_id = a.id and a.id = :first and b.id = :second
        and st_distance(c.geometry::geography, b.geometry::geography) < st_distance(c.geometry::geography, a.geometry::geography)`,
    { first, second },
  )
}

/** All components of the one go over to the other. Answers which. */
export async function takeComponents(db: Db, { from, to }: { from: string; to: string }): Promise<string[]> {
  const moved = await rows<{ id: string }>(db, 'update components set facility_id = :to where facility_id = :from returning id', { from, to })
  return moved.map(({ id }) => id)
}

interface Turned {
  ids?: string[]
  components?: string[]
  facility?: string
  facilities?: string[]
}

/** What was said along a line is turned round with it: the facts named, or those of components or of facilities. Answers which. */
export async function turnFacts(db: Db, which: Turned): Promise<string[]> {
  const turned = await rows<{ id: string }>(
    db,
    `with turned as (select (:words)::jsonb as words)
     update facts f
        set value = words -> f.property -> (f.value #>> '{}')
       from turned
      where f.state = 'value' and words -> f.property -> (f.value #>> '{}') is not null
        and (f.id = any ((:ids)::uuid[]) or f.component_id = any ((:components)::uuid[])
             or f.component_id in (select id from components where facility_id = (:facility)::uuid or facility_id = any ((:facilities)::uuid[])))
     returning f.id`,
    { words: JSON.stringify(turned_words), ids: null, components: null, facility: null, facilities: null, ...which },
  )
  return turned.map(({ id }) => id)
}

export async function redirect(db: Db, from: string, to: string): Promise<void> {
  await rows(db, 'update facilities set merged_into = :to where id = :from', { from, to })
}

/** Roads in use or to come that are drawn as lines and reach into the box, those nearest to its middle first. */
export function roadLines(db: Db, { west, south, east, north }: Bbox, limit: number): Promise<RoadLine[]> {
  return rows(
    db,
    `select id, name_zh, name_en, revision, ${whole}
       from facilities
      where geometry && st_makeenvelope(:west, :south, :east, :north, 4326)
        and kind = 'road' and st_dimension(geometry) = 1 and merged_into is null and lifecycle is distinct from 'closed'
      order by geometry <-> st_setsrid(st_makepoint(((:west)::float8 + :east) / 2, ((:south)::float8 + :north) / 2), 4326), id
      limit :limit`,
    { west, south, east, north, limit },
  )
}
