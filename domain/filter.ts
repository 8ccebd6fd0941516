import { kinds, lifecycles, verdicts, type Kind, type Lifecycle, type Verdict } from '#domain/facility.ts'
import { partsOf } from '#domain/place_words.ts'

/** Which facilities: the same words in the page's address, the list's query and the tiles' query. Empty lists don't filter. */
export interface FacilityFilter {
  kind: Kind[]
  category: string[]
  town: string[]
  /** Empty: all but closed. */
  lifecycle: Lifecycle[]
  verdict: Verdict[]
  /** Words that must all occur in name, code or address, or name what the facility is: see place_words.ts. */
  q: string
}

export const noFilter: FacilityFilter = { kind: [], category: [], town: [], lifecycle: [], verdict: [], q: '' }

/** Reads a query string; words that are not in the vocabulary are left out. */
export function parseFilter(search: URLSearchParams): FacilityFilter {
  return {
    kind: known(kinds, search.getAll('kind')),
    category: search.getAll('category'),
    town: search.getAll('town'),
    lifecycle: known(lifecycles, search.getAll('lifecycle')),
    verdict: known(verdicts, search.getAll('verdict')),
    q: search.get('q')?.trim() ?? '',
  }
}

function known<T extends string>(vocabulary: readonly T[], words: string[]): T[] {
  return vocabulary.filter((word) => words.includes(word))
}

/** The canonical query string: one filter, one spelling, so that it serves as a cache key. */
export function printFilter(filter: FacilityFilter): URLSearchParams {
  const search = new URLSearchParams()
  for (const name of ['kind', 'category', 'town', 'lifecycle', 'verdict'] as const) {
    for (const word of [...filter[name]].sort()) search.append(name, word)
  }
  if (filter.q.trim()) search.set('q', filter.q.trim())
  return search
}

export interface Filterable {
  kind: Kind
  category: string
  town_code: string
  lifecycle: Lifecycle | null
  verdict: Verdict
  /** Names, code, address and their pinyin, as `spelled` writes them. */
  search_text: string
}

/** The same judgement as the list's SQL (server/queries/facility_filter.ts); a test compares the two. */
export function matches(filter: FacilityFilter, facility: Filterable): boolean {
  return (
    among(filter.kind, facility.kind) &&
    among(filter.category, facility.category) &&
    among(filter.town, facility.town_code) &&
    among(filter.verdict, facility.verdict) &&
    (filter.lifecycle.length === 0 ? facility.lifecycle !== 'closed' : filter.lifecycle.includes(facility.lifecycle as Lifecycle)) &&
    partsOf(filter.q).every((ways) =>
      ways.some(({ words, categories }) => among(categories, facility.category) && words.every((word) => facility.search_text.includes(word))),
    )
  )
}

function among<T>(list: readonly T[], value: T): boolean {
  return list.length === 0 || list.includes(value)
}
