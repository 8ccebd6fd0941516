import { searchWords, spelled, type FacilityFilter } from '#domain/filter.ts'
import { matchOf, rankOf, type MatchKind, type Sought } from '#domain/search.ts'
import type { Db } from '../database/connect.ts'
import { summariesOf } from '../queries/facilities.ts'
import { likenesses, occurrences, type Found } from '../queries/search.ts'
import type { FacilitySummary } from '../schemas/facility.ts'
import { partsOfKey } from './key.ts'
import { flat } from './pinyin.ts'

export type SearchResult = FacilitySummary & { match: MatchKind }

/** Fewer than these, and what is merely like the query is shown below them. */
const enough = 5

/** The best facilities for a query, best first; those that only resemble it come last and say so. */
export async function search(db: Db, filter: FacilityFilter, limit: number): Promise<SearchResult[]> {
  const words = searchWords(filter.q)
  if (words.length === 0) return []
  const exact = await occurrences(db, filter)
  const known = new Set(exact.map(({ id }) => id))
  const like = exact.length < enough ? (await likenesses(db, filter)).filter(({ id }) => !known.has(id)) : []
  const best = ranked({ text: words.join(''), flat: words.map(flat).join('') }, [...exact, ...like]).slice(0, limit)
  const summaries = await summariesOf(
    db,
    best.map(({ id }) => id),
  )
  const matchOfId = new Map(best.map(({ id, match }) => [id, match]))
  return summaries.map((summary) => ({ ...summary, match: matchOfId.get(summary.id)! })) // asked for by these ids
}

function ranked(sought: Sought, found: Found[]): { id: string; match: MatchKind }[] {
  const weighed = found.map(({ id, code, name_zh, search_key, likeness }) => {
    const { read, said, initials } = partsOfKey(search_key)
    const candidate = { code: spelled(code ?? ''), name: spelled(name_zh), readings: said ? [read, said] : [read], initials, likeness }
    const match = matchOf(sought, candidate)
    return { id, match, rank: rankOf(sought, match, candidate), read }
  })
  return weighed.toSorted((left, right) => compared(left.rank, right.rank) || order(left.read, right.read) || order(left.id, right.id))
}

function compared(left: number[], right: number[]): number {
  const at = left.findIndex((part, index) => part !== right[index])
  return at < 0 ? 0 : left[at]! - right[at]! // both have one number a place
}

function order(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0
}
