import { categories as vocabulary } from '#domain/category.ts'
import { searchWords, spelled } from '#domain/spelling.ts'
import placeWords from '#domain/vocabulary/place_words.json' with { type: 'json' }

/** One way to be what a part of a query asks for: all these words, and one of these categories where any are named. */
export interface Way {
  words: readonly string[]
  categories: readonly string[]
}

/** The parts of a query, each with the ways to be it: “厕所” is in the name, or the facility is a toilet; “北湖厕所” is a toilet of 北湖 too. */
export function partsOf(q: string): Way[][] {
  const words = searchWords(q)
  const parts: Way[][] = []
  for (let at = 0; at < words.length;) {
    const taken = wordsOfPlace(words, at)
    parts.push(waysOf(words.slice(at, at + taken)))
    at += taken
  }
  return parts
}

/** How many of the words from there on name a category together; at least one is taken. */
function wordsOfPlace(words: readonly string[], at: number): number {
  for (let count = words.length - at; count > 1; count -= 1) if (categoriesOf(words.slice(at, at + count).join(' '))) return count
  return 1
}

function waysOf(words: string[]): Way[] {
  const itself = { words, categories: [] }
  const categories = categoriesOf(words.join(' '))
  if (categories) return [itself, { words: [], categories }]
  const [front, ending] = divided(words[0]!) // one is always taken
  return ending === undefined ? [itself] : [itself, { words: [front], categories: ending }]
}

/** A Chinese word that ends in one for a category, after at least two characters. */
function divided(word: string): [front: string, ending?: readonly string[]] {
  const letters = Array.from(word)
  for (let from = 2; from < letters.length - 1; from += 1) {
    const ending = letters.slice(from).join('')
    const categories = /^\p{Script=Han}+$/u.test(ending) ? categoriesOf(ending) : undefined
    if (categories) return [letters.slice(0, from).join(''), categories]
  }
  return [word]
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
