import type { FacilityFilter } from '#domain/filter.ts'
import { matchKinds, matchOf, rankOf, type MatchKind, type SearchCandidate, type Sought } from '#domain/search.ts'
import { placeAndSort } from '#domain/place_words.ts'
import { searchWords } from '#domain/spelling.ts'
import type { Db } from '../database/connect.ts'
import { isDemo } from '../queries/database_info.ts'
import { summariesOf, type StoredSummary } from '../queries/facilities.ts'
import { toldToday } from '../queries/operational.ts'
import { likenesses, occurrences, ofCategories, type Found } from '../queries/search.ts'
import type { FacilitySummary } from '../schemas/facility.ts'
import { partsOfKey, partsOfText } from './key.ts'
import { flat } from './pinyin.ts'
import { corrected } from './slips.ts'

export type SearchResult = FacilitySummary & { match: MatchKind }

export interface SearchReply {
  example_data: boolean
  results: SearchResult[]
  /** The query with the words for kinds of places that were likely meant, where it found nothing itself. */
  did_you_mean: string | null
  /** Where nothing of that sort has the place's name: the place, to look around it. */
  around: { sort: string; place: Place } | null
}

type Place = Pick<FacilitySummary, 'id' | 'name_zh' | 'name_en'> & { lon: number; lat: number }

/** Fewer than these, and what is merely like the query is shown below them. */
const enough = 5

interface Weighed {
  id: string
  match: MatchKind
  rank: number[]
  read: string
}

/** The best facilities for a query, best first; those that only resemble it come last and say so. */
export async function search(db: Db, filter: FacilityFilter, limit: number, now: Date): Promise<SearchReply> {
  const known = await knownBy(db, filter, limit)
  const did_you_mean = known.length === 0 ? corrected(filter.q) : null
  const meant = did_you_mean === null ? [] : await knownBy(db, { ...filter, q: did_you_mean }, limit)
  const liked = needsMore(known) ? await likedBy(db, filter) : []
  const all = distinct([...known, ...liked, ...meant.map((each) => ({ ...each, match: 'similar' as const, rank: [...similar_rank, ...each.rank] }))])
  const results = await resultsOf(db, all.toSorted(inOrder).slice(0, limit))
  const around = known.length === 0 ? await placeAround(db, { ...filter, q: did_you_mean ?? filter.q }) : null
  const example_data = results[0]?.example_data ?? (await isDemo(db))
  return {
    example_data,
    results: results.map(({ example_data: _, ...result }) => toldToday(result, now)),
    did_you_mean: meant.length > 0 ? did_you_mean : null,
    around,
  }
}

async function resultsOf(db: Db, best: Weighed[]): Promise<(StoredSummary & { match: MatchKind; example_data: boolean })[]> {
  if (best.length === 0) return []
  const summaries = await summariesOf(
    db,
    best.map(({ id }) => id),
  )
  const matchOfId = new Map(best.map(({ id, match }) => [id, match]))
  return summaries.map((summary) => ({ ...summary, match: matchOfId.get(summary.id)! })) // asked for by these ids
}

function distinct(all: Weighed[]): Weighed[] {
  return [...new Map(all.toReversed().map((each) => [each.id, each])).values()]
}

/** Of what a corrected query finds: before what is merely like. */
const similar_rank = [matchKinds.indexOf('similar'), -1]

function needsMore(known: Weighed[]): boolean {
  return known.length < enough && !known.some(({ match }) => match === 'code')
}

/** By the words; where too few have them in their names, by what the words mean. */
async function knownBy(db: Db, filter: FacilityFilter, limit: number): Promise<Weighed[]> {
  if (searchWords(filter.q).length === 0) return []
  const exact = weighedAll(filter.q, 'words', await occurrences(db, filter))
  const named = exact.filter(({ match }) => match !== 'address').length
  const meant = named < limit ? weighedAll(filter.q, 'category', await ofCategories(db, filter, limit)) : []
  return [...exact, ...meant]
}

async function likedBy(db: Db, filter: FacilityFilter): Promise<Weighed[]> {
  return searchWords(filter.q).length === 0 ? [] : weighedAll(filter.q, 'likeness', await likenesses(db, filter))
}

/** “汽车站厕所” where no toilet is called so: the best 汽车站 that has a position. */
async function placeAround(db: Db, filter: FacilityFilter): Promise<SearchReply['around']> {
  const asked = placeAndSort(filter.q)
  if (!asked) return null
  const known = (await knownBy(db, { ...filter, kind: [], category: [], q: asked.place }, most_places)).toSorted(inOrder).slice(0, most_places)
  const places = await resultsOf(db, known)
  const [place] = places.flatMap(({ id, name_zh, name_en, lon, lat }) => (lon === null || lat === null ? [] : [{ id, name_zh, name_en, lon, lat }]))
  return place ? { sort: asked.sort, place } : null
}

const most_places = 5

function weighedAll(q: string, found: SearchCandidate['found'], all: Found[]): Weighed[] {
  const words = searchWords(q)
  const sought = { words, text: words.join(''), flat: words.map(flat).join('') }
  return all.map((each) => weighed(sought, found, each))
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
