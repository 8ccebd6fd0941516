import { categories as vocabulary } from '#domain/category.ts'
import { searchWords, spelled } from '#domain/spelling.ts'
import placeWords from '#domain/vocabulary/place_words.json' with { type: 'json' }

/** One way to be what a part of a query asks for: all these words, and one of these categories where any are named. */
export interface Way {
  words: readonly string[]
  categories: readonly string[]
}

/** What a query asks for beside what it names: accessible ones, or the nearest. */
export interface Asked {
  /** What is left to be looked for. */
  words: readonly string[]
  accessible: boolean
  nearest: boolean
}

type Asking = 'accessible' | 'nearest'

/** “残疾人厕所” asks for toilets, and for accessible ones; the words stay where no kind of place follows, as in 残疾人联合会. */
export function askedIn(q: string): Asked {
  const all = searchWords(q)
  const read = all.map(withoutAsking)
  const words = read.map(({ rest }) => rest).filter(Boolean)
  const asks = new Set(read.flatMap((word) => word.asks))
  const names = words.length === 0 || waysOfWords(words).some((ways) => ways.length > 1)
  if (!names && asks.has('accessible')) return { words: all, accessible: false, nearest: false }
  return { words, accessible: asks.has('accessible'), nearest: asks.has('nearest') }
}

function withoutAsking(word: string): { rest: string; asks: Asking[] } {
  for (const { spelling, ask } of askings()) {
    const at = word.indexOf(spelling)
    if (at < 0) continue
    const front = word.slice(0, at)
    const tail = withoutAsking(word.slice(at + spelling.length).replace(/^的/, ''))
    const isEnd = tail.rest === '' && (front === '' || ask === 'nearest') // 北湖附近, but not 中国残疾人
    if (!isEnd && !categoriesOf(tail.rest)) continue
    const { rest, asks } = withoutAsking(front + tail.rest)
    return { rest, asks: [ask, ...tail.asks, ...asks] }
  }
  return { rest: word, asks: [] }
}

let asking: { spelling: string; ask: Asking }[] | undefined

function askings() {
  const { accessible, nearest } = placeWords.asking
  const entries = (ask: Asking, words: readonly string[]) => words.map((word) => ({ spelling: spelled(word), ask }))
  return (asking ??= [...entries('accessible', accessible), ...entries('nearest', nearest)])
}

/** The parts of a query, each with the ways to be it: “厕所” is in the name, or the facility is a toilet; “北湖厕所” is a toilet of 北湖 too. */
export function partsOf(q: string): Way[][] {
  const { words } = askedIn(q)
  if (words.length > 0) return waysOfWords(words)
  const all = searchWords(q)
  return all.length === 0 ? [] : [[{ words: all, categories: [] }, toilets()]]
}

/** Who asks for 轮椅 or 最近 and names nothing looks for a toilet. */
const toilets = (): Way => ({ words: [], categories: categoriesOf('厕所')! }) // the vocabulary has it

function waysOfWords(words: readonly string[]): Way[][] {
  const parts: Way[][] = []
  for (let at = 0; at < words.length;) {
    const taken = wordsOfPlace(words, at)
    parts.push(waysOf(words.slice(at, at + taken)))
    at += taken
  }
  return parts
}

/** “汽车站厕所”, “汽车站 厕所”: the place, and what is looked for there; null: it is not said so. */
export function placeAndSort(q: string): { place: string; sort: string } | null {
  const { words } = askedIn(q)
  const last = words.at(-1) ?? ''
  if (words.length > 1 && categoriesOf(last)) return { place: words.slice(0, -1).join(' '), sort: last }
  const [front, sort] = divided(last)
  return sort ? { place: [...words.slice(0, -1), front].join(' '), sort } : null
}

/** How many of the words from there on name a category together; at least one is taken. */
function wordsOfPlace(words: readonly string[], at: number): number {
  for (let count = words.length - at; count > 1; count -= 1) if (categoriesOf(words.slice(at, at + count).join(' '))) return count
  return 1
}

function waysOf(words: readonly string[]): Way[] {
  const itself = { words, categories: [] }
  const categories = categoriesOf(words.join(' '))
  if (categories) return [itself, { words: [], categories }]
  const [front, ending] = divided(words[0]!) // one is always taken
  return ending === undefined ? [itself] : [itself, { words: [front], categories: categoriesOf(ending)! }] // divided by it
}

/** A Chinese word that ends in one for a category, after at least two characters. */
function divided(word: string): [front: string, ending?: string] {
  const letters = Array.from(word)
  for (let from = 2; from < letters.length - 1; from += 1) {
    const ending = letters.slice(from).join('')
    if (/^\p{Script=Han}+$/u.test(ending) && categoriesOf(ending)) return [letters.slice(0, from).join(''), ending]
  }
  return [word]
}

/** Whether a word is one for a kind of place. */
export const isPlaceWord = (word: string): boolean => categoriesOf(word) !== undefined

/** The Chinese words for kinds of places: what people call them first, then the categories' own names. */
export function placeWordsInChinese(): string[] {
  const called = placeWords.places.flatMap(({ words }) => words)
  const named = vocabulary.map(({ name_zh }) => name_zh)
  return [...new Set([...called, ...named].map(spelled))]
}

let known: Map<string, readonly string[]> | undefined

function categoriesOf(word: string): readonly string[] | undefined {
  known ??= categoriesByWord()
  return known.get(word)
}

/** By each word in the spelling that queries are compared in: the names of the categories, and what people call them. */
function categoriesByWord(): Map<string, readonly string[]> {
  const entry = (word: string, codes: string[]): [string, string[]] => [spelled(word), codes]
  const named = vocabulary.flatMap(({ code, name_zh, name_en }) => [name_zh, name_en].map((word) => entry(word, [code])))
  const called = placeWords.places.flatMap(({ categories, words, pinyin, english }) =>
    [...words, ...pinyin, ...english].map((word) => entry(word, categories)),
  )
  return new Map([...named, ...called])
}
