import { categoryOf } from '#domain/facility.ts'
import type { FacilityFilter } from '#domain/filter.ts'
import { partsOf, type Way } from '#domain/place_words.ts'
import { searchWords } from '#domain/spelling.ts'
import { flat, hasHan, hasHanPair, latinAmongHan } from '../search/pinyin.ts'

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

type Asked = Partial<ListFilter>

/** One condition a filter, each with its own bindings: the whitelist of what can be asked of the list. */
const conditions: { [Name in keyof ListFilter]-?: (value: NonNullable<ListFilter[Name]>, asked: Asked) => [sql: string, bindings: Bindings] | null } =
  {
    kind: (kind) => oneOf('f.kind', 'kind', kind),
    category: (category) => oneOf('f.category', 'category', category),
    town: (town) => oneOf('f.town_code', 'town', town),
    verdict: (verdict) => oneOf('f.verdict', 'verdict', verdict),
    lifecycle: (lifecycle) => oneOf('f.lifecycle', 'lifecycle', lifecycle) ?? ["f.lifecycle is distinct from 'closed'", {}],
    q: sought,
    bbox: (bbox) => ['f.geometry && st_makeenvelope(:west, :south, :east, :north, 4326)', { ...bbox }],
    updated_since: (since) => ['f.updated_at >= :updated_since', { updated_since: since }],
    number: (number) => ['f.number = :number', { number }],
  }

/** Every part of the query is there in one of its ways. */
function sought(q: string, asked: Asked): [string, Bindings] | null {
  return joined(partsAsked(q, asked), 'sought')
}

function partsAsked(q: string, asked: Asked): Way[][] {
  return partsOf(q).map((ways) => ways.flatMap((way) => within(way, asked) ?? []))
}

/** Every word occurs, whatever it means. */
export function wordsIn(q: string): { sql: string; bindings: Bindings } {
  const ways = searchWords(q).map((word) => [{ words: [word], categories: [] }])
  const [sql, bindings] = joined(ways, 'word') ?? ['true', {}]
  return { sql, bindings }
}

function joined(parts: Way[][], prefix: string): [string, Bindings] | null {
  if (parts.length === 0) return null
  const bindings: Bindings = {}
  const bind: Bind = (value) => {
    const name = `${prefix}_${Object.keys(bindings).length}`
    bindings[name] = value
    return `:${name}`
  }
  return [parts.map((ways) => `(${ways.map((way) => wayIn(way, bind)).join(' or ')})`).join(' and '), bindings]
}

/** Keeps a value and answers its name. */
type Bind = (value: unknown) => string

/** The way with those of its categories that are asked for at all; null: none is. The database would not see that and look everywhere. */
function within({ words, categories }: Way, { kind = [], category = [] }: Asked): Way | null {
  if (categories.length === 0) return { words, categories }
  const asked = categories.filter((code) => isAmong(kind, kindOf(code)) && isAmong(category, code))
  return asked.length === 0 ? null : { words, categories: asked }
}

const isAmong = (list: readonly string[], value: string) => list.length === 0 || list.includes(value)

const kindOf = (code: string) => categoryOf(code)!.kind // place words name categories that there are

/** The words of one way, and the categories: with their kinds, by which there is an index. */
function wayIn({ words, categories }: Way, bind: Bind): string {
  const kinds = [...new Set(categories.map(kindOf))]
  const is = categories.length === 0 ? [] : [`f.kind = any (${bind(kinds)}) and f.category = any (${bind(categories)})`]
  return [...is, ...words.map((word) => wordIn(word, bind))].join(' and ')
}

/** Of a Chinese word what it has in digits or Latin letters tells most; else its pairs of characters have an index, and else its sound. The text decides. */
function wordIn(word: string, bind: Bind): string {
  const sounds = (letters: string) => `f.search_key like ${bind(containing(letters))}`
  if (!hasHan(word)) return sounds(flat(word))
  const latin = latinAmongHan(word)
  const found = latin ? sounds(latin) : hasHanPair(word) ? `han_pairs(f.search_text) @> han_pairs(${bind(word)})` : sounds(flat(word))
  return `${found} and f.search_text like ${bind(containing(word))}`
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
    const part = value === undefined ? null : (condition as (value: unknown, asked: Asked) => [string, Bindings] | null)(value, filter)
    return part ? [part] : []
  })
  return {
    sql: ['f.merged_into is null', ...parts.map(([sql]) => sql)].join('\n   and '),
    bindings: Object.assign({}, ...parts.map(([, bindings]) => bindings)) as Bindings,
  }
}

/** The `where` of what is meant by the words, where that is more than what has them; else null. */
export function meaningOf(filter: FacilityFilter): { sql: string; bindings: Bindings } | null {
  return partsAsked(filter.q, filter).some((ways) => ways.length > 1) ? whereOf(filter) : null
}
