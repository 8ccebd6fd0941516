/** How a facility answers a query; in this order results stand. */
export const matchKinds = ['code', 'name', 'name_begins', 'name_contains', 'pinyin', 'initials', 'category', 'address', 'similar'] as const
export type MatchKind = (typeof matchKinds)[number]

/** A query in the spellings that it is compared in. */
export interface Sought {
  words: readonly string[]
  /** All of them as one. */
  text: string
  /** Each Chinese character by its most frequent reading. */
  flat: string
}

export interface SearchCandidate {
  code: string
  /** In Chinese, and in English where it has one. */
  names: readonly [string, ...string[]]
  /** The Chinese name in pinyin: character by character, and as it is said where that differs. */
  readings: readonly string[]
  initials: string
  /** What found it, where that was not the words. */
  found: 'words' | 'category' | 'likeness'
  /** How like, 0 to 1; 1 unless found by it. */
  likeness: number
}

const unexplained = { words: 'address', category: 'category', likeness: 'similar' } as const

/** The first way in which a facility answers. What no better way explains was found by its address, by what it is, or by likeness. */
export function matchOf({ words, text, flat }: Sought, { code, names, readings, initials, found }: SearchCandidate): MatchKind {
  if (code !== '' && code === text) return 'code'
  if (names.includes(text)) return 'name'
  if (names.some((name) => name.startsWith(text))) return 'name_begins'
  if (names.some((name) => words.every((word) => name.includes(word)))) return 'name_contains'
  if (readings.some((reading) => reading.includes(flat))) return 'pinyin'
  if (initials.includes(text)) return 'initials'
  return unexplained[found]
}

/** Where a result stands among others: by the way it answers, then the nearer reading, the liker, the shorter name. */
export function rankOf({ flat }: Sought, match: MatchKind, { readings, initials, names, likeness }: SearchCandidate): number[] {
  const begins = readings.some((reading) => reading.startsWith(flat)) || initials.startsWith(flat)
  return [matchKinds.indexOf(match), begins ? 0 : 1, -likeness, names[0].length]
}

/**
 * A text cut into parts of which at least one stays whole under a slip of the finger: a wrong, missing, doubled or swapped
 * letter spoils two neighbours at most. Parts shorter than three letters are everywhere: of words shorter than six nothing is recognised.
 */
export function wholeParts(flat: string): string[] {
  const letters = Array.from(flat)
  if (letters.length < 6) return []
  const count = letters.length >= 9 ? 3 : 2
  const cut = (index: number) => Math.floor((index * letters.length) / count)
  return Array.from({ length: count }, (_, index) => letters.slice(cut(index), cut(index + 1)).join(''))
}
