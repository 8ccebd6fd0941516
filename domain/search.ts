/** How a facility answers a query; in this order results stand. */
export const matchKinds = ['code', 'name', 'name_begins', 'name_contains', 'pinyin', 'initials', 'address', 'similar'] as const
export type MatchKind = (typeof matchKinds)[number]

/** A query in the spellings that it is compared in. */
export interface Sought {
  /** As `spelled` writes it, without spaces. */
  text: string
  /** Each Chinese character by its most frequent reading. */
  flat: string
}

export interface SearchCandidate {
  code: string
  name: string
  /** The name in pinyin: character by character, and as it is said where that differs. */
  readings: readonly string[]
  initials: string
  /** Found by likeness alone: how like, 0 to 1. */
  likeness: number | null
}

/** The first way in which a facility answers. What no better way explains was found by its address, or by likeness. */
export function matchOf({ text, flat }: Sought, { code, name, readings, initials, likeness }: SearchCandidate): MatchKind {
  if (code !== '' && code === text) return 'code'
  if (name === text) return 'name'
  if (name.startsWith(text)) return 'name_begins'
  if (name.includes(text)) return 'name_contains'
  if (readings.some((reading) => reading.includes(flat))) return 'pinyin'
  if (initials.includes(text)) return 'initials'
  return likeness === null ? 'address' : 'similar'
}

/** Where a result stands among others: by the way it answers, then the nearer reading, the liker, the shorter name. */
export function rankOf({ flat }: Sought, match: MatchKind, { readings, initials, name, likeness }: SearchCandidate): number[] {
  const begins = readings.some((reading) => reading.startsWith(flat)) || initials.startsWith(flat)
  return [matchKinds.indexOf(match), begins ? 0 : 1, -(likeness ?? 1), name.length]
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
