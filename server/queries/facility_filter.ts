import { searchWords, type FacilityFilter } from '#domain/filter.ts'
import { flat, hasHan, hasHanPair, isHan } from '../search/pinyin.ts'

export interface Bbox {
  west: number
  south: number
  east: number
  north: number
}

export interface ListFilter extends FacilityFilter {
  bbox?: Bbox
  updated_since?: string
  number?: number
}

type Bindings = Record<string, unknown>

/** One condition a filter, each with its own bindings: the whitelist of what can be asked of the list. */
const conditions: { [Name in keyof ListFilter]-?: (value: NonNullable<ListFilter[Name]>) => [sql: string, bindings: Bindings] | null } = {
  kind: (kind) => oneOf('f.kind', 'kind', kind),
  category: (category) => oneOf('f.category', 'category', category),
  town: (town) => oneOf('f.town_code', 'town', town),
  verdict: (verdict) => oneOf('f.verdict', 'verdict', verdict),
  lifecycle: (lifecycle) => oneOf('f.lifecycle', 'lifecycle', lifecycle) ?? ["f.lifecycle is distinct from 'closed'", {}],
  q: (q) => (searchWords(q).length === 0 ? null : wordsIn(searchWords(q))),
  bbox: (bbox) => ['f.geometry && st_makeenvelope(:west, :south, :east, :north, 4326)', { ...bbox }],
  updated_since: (since) => ['f.updated_at >= :updated_since', { updated_since: since }],
  number: (number) => ['f.number = :number', { number }],
}

/** Every word occurs. Of a Chinese word its pairs of characters have an index, and else its sound has; the text decides. */
function wordsIn(words: readonly string[]): [string, Bindings] {
  const parts = words.map((word, index) => {
    if (!hasHan(word)) return `f.search_key like :key_${index}`
    const pairs = hasHanPair(word) ? [`han_pairs(f.search_text) @> han_pairs(:word_${index})`] : []
    const sound = isHan(word) && pairs.length > 0 ? [] : [`f.search_key like :key_${index}`] // a number in it is what tells
    return [...pairs, ...sound, `f.search_text like :text_${index}`].join(' and ')
  })
  const bindings = words.flatMap((word, index) => [
    [`word_${index}`, word],
    [`key_${index}`, containing(flat(word))],
    [`text_${index}`, containing(word)],
  ])
  return [parts.join(' and '), Object.fromEntries(bindings) as Bindings]
}

export function containing(word: string): string {
  return `%${word.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`
}

function oneOf(column: string, name: string, list: readonly string[]): [string, Bindings] | null {
  return list.length === 0 ? null : [`${column} = any (:${name})`, { [name]: list }]
}

/** The `where` of a list of facilities `f`; merged records are never listed. */
export function whereOf(filter: Partial<ListFilter>): { sql: string; bindings: Bindings } {
  const parts = Object.entries(conditions).flatMap(([name, condition]) => {
    const value = filter[name as keyof ListFilter]
    const part = value === undefined ? null : (condition as (value: unknown) => [string, Bindings] | null)(value)
    return part ? [part] : []
  })
  return {
    sql: ['f.merged_into is null', ...parts.map(([sql]) => sql)].join('\n   and '),
    bindings: Object.assign({}, ...parts.map(([, bindings]) => bindings)) as Bindings,
  }
}
