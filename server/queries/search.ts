import { searchWords, type FacilityFilter } from '#domain/filter.ts'
import { wholeParts } from '#domain/search.ts'
import { rows, type Db } from '../database/connect.ts'
import { flat } from '../search/pinyin.ts'
import { containing, whereOf } from './facility_filter.ts'

export interface Found {
  id: string
  code: string | null
  name_zh: string
  search_key: string
  likeness: number | null
}

/** More matches than this are not ranked against each other: they are cut by the number in which they came in. */
export const most_ranked = 1_000
const most_cut = 200
const most_like = 1_000

const columns = 'f.id, f.code, f.name_zh, f.search_key'

/**
 * Facilities in which every word of the query occurs. Of more than can be ranked: those of that code, those whose name
 * begins so, and the first that came in.
 */
export async function occurrences(db: Db, filter: FacilityFilter): Promise<Found[]> {
  const where = whereOf(filter)
  const found = await rows<Found>(
    db,
    `select ${columns}, null::float8 as likeness from facilities f where ${where.sql} limit ${most_ranked + 1}`,
    where.bindings,
  )
  return found.length <= most_ranked ? found : cutOccurrences(db, filter)
}

async function cutOccurrences(db: Db, filter: FacilityFilter): Promise<Found[]> {
  const where = whereOf(filter)
  const start = flat(filter.q).slice(0, 40)
  return rows<Found>(
    db,
    `select ${columns}, null::float8 as likeness
       from (select f.id from facilities f where f.code = :code
             union
             (select f.id from facilities f
               where left(f.search_key, 40) collate "C" >= :start and left(f.search_key, 40) collate "C" < :beyond and ${where.sql}
               order by left(f.search_key, 40) collate "C", f.id
               limit ${most_cut})
             union
             (select f.id from facilities f where ${where.sql} order by f.number limit ${most_cut})) hit
       join facilities f on f.id = hit.id
      where ${where.sql}`,
    { ...where.bindings, code: filter.q.trim(), start, beyond: `${start}\u{10ffff}` },
  )
}

/** Facilities that sound alike, or that differ by a slip of the finger; compared in Latin letters, so alike on every database. */
export async function likenesses(db: Db, filter: FacilityFilter): Promise<Found[]> {
  const sought = searchWords(filter.q).map(flat).join('')
  const parts = wholeParts(sought)
  if (parts.length === 0) return []
  const where = whereOf({ ...filter, q: '' })
  const bindings = Object.fromEntries(parts.map((part, index) => [`part_${index}`, containing(part)]))
  return rows<Found>(
    db,
    `select *
       from (select ${columns}, word_similarity(:sought, f.search_key)::float8 as likeness
               from (select f.*
                       from facilities f
                      where ${where.sql} and (${parts.map((_, index) => `f.search_key like :part_${index}`).join(' or ')})
                      limit ${most_like}) f) f
      where likeness >= 0.5
      order by likeness desc, name_zh, id
      limit ${most_cut}`,
    { ...where.bindings, ...bindings, sought },
  )
}
