import type { FacilityFilter } from '#domain/filter.ts'
import { matchOf, rankOf, type MatchKind, type SearchCandidate, type Sought } from '#domain/search.ts'
import { searchWords } from '#domain/spelling.ts'
import type { Db } from '../database/connect.ts'
import { isDemo } from '../queries/database_info.ts'
import { summariesOf } from '../queries/facilities.ts'
import { likenesses, occurrences, ofCategories, type Found } from '../queries/search.ts'
import type { FacilitySummary } from '../schemas/facility.ts'
import { partsOfKey, partsOfText } from './key.ts'
import { flat } from './pinyin.ts'

export type SearchResult = FacilitySummary & { match: MatchKind }

export interface SearchReply {
  example_data: boolean
  results: SearchResult[]
}

/** Fewer than these, and what is merely like the query is shown below them. */
const enough = 5

interface Weighed {
  id: string
  match: MatchKind
  rank: number[]
  read: string
}

/** The best facilities for a query, best first; those that only resemble it come last and say so. */
export async function search(db: Db, filter: FacilityFilter, limit: number): Promise<SearchReply> {
  const best = (await foundBy(db, filter, limit)).toSorted(inOrder).slice(0, limit)
  if (best.length === 0) return { example_data: await isDemo(db), results: [] }
  const summaries = await summariesOf(
    db,
    best.map(({ id }) => id),
  )
  const matchOfId = new Map(best.map(({ id, match }) => [id, match]))
  const results = summaries.map((summary) => ({ ...summary, match: matchOfId.get(summary.id)! })) // asked for by these ids
  return { example_data: summaries[0]?.example_data ?? false, results }
}

/** By the words; where too few have them in their names, by what the words mean; where there are still few, by likeness. */
async function foundBy(db: Db, filter: FacilityFilter, limit: number): Promise<Weighed[]> {
  const words = searchWords(filter.q)
  if (words.length === 0) return []
  const sought = { words, text: words.join(''), flat: words.map(flat).join('') }
  const weigh = (found: SearchCandidate['found'], all: Found[]) => all.map((each) => weighed(sought, found, each))
  const exact = weigh('words', await occurrences(db, filter))
  const named = exact.filter(({ match }) => match !== 'address').length
  const meant = named < limit ? weigh('category', await ofCategories(db, filter, limit)) : []
  const known = [...exact, ...meant]
  if (known.length >= enough || known.some(({ match }) => match === 'code')) return known
  const ids = new Set(known.map(({ id }) => id))
  return [...known, ...weigh('likeness', await likenesses(db, filter)).filter(({ id }) => !ids.has(id))]
}

function weighed(sought: Sought, found: SearchCandidate['found'], { id, search_text, search_key, likeness }: Found): Weighed {
  const { read, said, initials } = partsOfKey(search_key)
  const { names, code } = partsOfText(search_text)
  const candidate = { code, names, readings: said ? [read, said] : [read], initials, found, likeness }
  const match = matchOf(sought, candidate)
  return { id, match, rank: rankOf(sought, match, candidate), read }
}

function inOrder(left: Weighed, right: Weighed): number {
  return compared(left.rank, right.rank) || order(left.read, right.read) || order(left.id, right.id)
}

function compared(left: number[], right: number[]): number {
  const at = left.findIndex((part, index) => part !== right[index])
  return at < 0 ? 0 : left[at]! - right[at]! // both have one number a place
}

function order(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0
}
