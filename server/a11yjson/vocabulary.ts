import vocabulary from '#domain/vocabulary/a11yjson.json' with { type: 'json' }

/** One property of ours and where it stands in an object of theirs. */
export interface Field {
  property: string
  /** Members apart by dots. */
  at: string
  /** Which end of a range counts; absent: neither, the middle is about right. */
  bind?: 'least' | 'most'
  /** What true and false there mean here; absent: true and false. */
  words?: { true?: string; false?: string }
}

export interface Group {
  component: string
  fields: readonly Field[]
}

export type GroupName = keyof typeof vocabulary.groups
export const groups = vocabulary.groups as Record<GroupName, Group>

/** Their word for a category of ours; several of theirs are one of ours. */
export const theirCategories: Record<string, readonly string[] | undefined> = vocabulary.categories
const ours = new Map(Object.entries(theirCategories).flatMap(([category, words = []]) => words.map((word) => [word, category] as const)))

export function ourCategory(word: string): string | undefined {
  return ours.get(word.toLowerCase())
}

/** Signs on the door of a restroom and who uses it. */
export const usersBySign: Record<string, string | undefined> = vocabulary.signs
