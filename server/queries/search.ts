import type { FacilityFilter } from '#domain/filter.ts'
import { wholeParts } from '#domain/search.ts'
import { searchWords } from '#domain/spelling.ts'
import { rows, type Db } from '../database/connect.ts'
import { flat } from '../search/pinyin.ts'
import { containing, meaningOf, whereOf, wordsIn } from './facility_filter.ts'

export interface Found {
  id: string
  search_text: string
  search_key: string
  /** 1 unless found by it. */
  likeness: number
}

/** Of more matches than this some are ranked: those of that code, those whose name begins so, and of the others first ones. */
export const most_ranked = 300
const most_cut = 100

/** First ones by number are looked for among so many; a word that is rarer has its index. */
const most_walked = 5_000

/** So many that have parts of the query are compared with it. */
const most_like = 500

const columns = 'f.id, f.search_text, f.search_key'
const found = `${columns}, 1 as likeness`
const by_name = 'left(f.search_key, 40) collate "C", f.id'

/** Facilities in which every word of the query occurs. */
export async function occurrences(db: Db, filter: FacilityFilter): Promise<Found[]> {
  const where = conditionOf(filter)
  const all = await rows<Found>(db, `select ${found} from facilities f where ${where.sql} limit ${most_ranked + 1}`, where.bindings)
  if (all.length <= most_ranked) return all
  const first = await cutOccurrences(db, filter, where)
  if (first.length >= most_cut) return first
  const ids = new Set(first.map(({ id }) => id))
  return [...first, ...all.filter(({ id }) => !ids.has(id))]
}

interface Condition {
  sql: string
  bindings: Record<string, unknown>
}

function conditionOf(filter: FacilityFilter): Condition {
  const [words, others] = [wordsIn(filter.q), whereOf({ ...filter, q: '' })]
  return { sql: `${others.sql} and ${words.sql}`, bindings: { ...others.bindings, ...words.bindings } }
}

async function cutOccurrences(db: Db, filter: FacilityFilter, where: Condition): Promise<Found[]> {
  const start = flat(filter.q).slice(0, 40)
  return rows<Found>(
    db,
    `(select ${found} from facilities f where f.code = :code and ${where.sql})
      union
     (select ${found} from facilities f
       where left(f.search_key, 40) collate "C" >= :start and left(f.search_key, 40) collate "C" < :beyond and ${where.sql}
       order by ${by_name}
       limit ${most_cut})
      union
     (select ${found} from (select * from facilities order by number limit ${most_walked}) f where ${where.sql} order by f.number limit ${most_cut})`,
    { ...where.bindings, code: filter.q.trim(), start, beyond: `${start}\u{10ffff}` },
  )
}

/** Facilities that are what the query means without having its words: “厕所” is any toilet. */
export async function ofCategories(db: Db, filter: FacilityFilter, limit: number): Promise<Found[]> {
  const [meant, words] = [meaningOf(filter), wordsIn(filter.q)]
  if (!meant) return []
  return rows<Found>(db, `select ${found} from facilities f where ${meant.sql} and not (${words.sql}) order by ${by_name} limit :limit`, {
    ...meant.bindings,
    ...words.bindings,
    limit,
  })
}

/** Facilities that sound alike, or that differ by a slip of the finger; compared in Latin letters, so alike on every database. */
export async function likenesses(db: Db, filter: FacilityFilter): Promise<Found[]> {
  const sought = searchWords(filter.q).map(flat).join('')
  const where = whereOf({ ...filter, q: '' })
  const parts = wholeParts(sought)
  for (const few of parts.length > 2 ? [2, 1] : [1]) {
    const like = await likest(db, where, { sought, parts, few })
    if (like.length > 0) return like
  }
  return []
}

/** Of those that have so many of the parts. */
async function likest(db: Db, where: Condition, { sought, parts, few }: { sought: string; parts: string[]; few: number }): Promise<Found[]> {
  if (parts.length === 0) return []
  const has = parts.map((_, index) => `f.search_key like :part_${index}`)
  const asked = few === 1 ? has : has.map((each, index) => `${each} and ${has[(index + 1) % has.length]!}`) // of three every pair
  const bindings = Object.fromEntries(parts.map((part, index) => [`part_${index}`, containing(part)]))
  return rows<Found>(
    db,
    `select *
       from (select ${columns}, word_similarity(:sought, f.search_key)::float8 as likeness
               from (select f.* from facilities f where ${where.sql} and (${asked.join(' or ')}) limit ${most_like}) f) f
      where likeness >= 0.5
      order by likeness desc, search_text collate "C", id
      limit ${most_cut}`,
    { ...where.bindings, ...bindings, sought },
  )
}
