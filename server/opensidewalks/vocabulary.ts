import vocabulary from '#domain/vocabulary/opensidewalks.json' with { type: 'json' }

export const schema_address = 'https://sidewalks.washington.edu/opensidewalks/0.2/schema.json'

/** The tags that say what kind of edge it is. */
export type EdgeTags = Record<'highway' | 'footway' | 'service', string | undefined>
export const kind_tags = ['highway', 'footway', 'service'] as const

interface EdgeKind {
  is: Partial<EdgeTags>
  name_zh: string
  name_en: string
}

/** From the narrowest to the widest: the first that fits is it. */
const edgeKinds: readonly EdgeKind[] = vocabulary.edges

/** Undefined: OpenSidewalks has no such edge. */
export function edgeKind(tags: Record<string, unknown>): EdgeKind | undefined {
  const fits = ({ is }: EdgeKind, others: readonly (keyof EdgeTags)[]) =>
    Object.entries(is).every(([name, word]) => tags[name] === word) && others.every((name) => tags[name] === undefined)
  return edgeKinds.find((kind) =>
    fits(
      kind,
      kind_tags.filter((name) => !(name in kind.is)),
    ),
  )
}

export const kindOfCategory: Record<string, Partial<EdgeTags> | undefined> = vocabulary.categories

export interface Field {
  component: string
  property: string
  at: string
  as: 'metres' | 'word' | 'incline' | 'count'
}

/** Where the facts of a part stand. */
export function fieldsOf(component: string): Field[] {
  return (vocabulary.fields as Field[]).filter((field) => field.component === component)
}

const surfaces = new Set(vocabulary.surfaces)

export function isSurface(word: unknown): boolean {
  return surfaces.has(word as string)
}

/** What a kerb of a kind is among our parts. */
export const kerbs: Record<string, { component: string; name?: string } | undefined> = vocabulary.kerbs
export const tactileWords: Record<string, boolean | undefined> = vocabulary.tactile

/** Words of theirs that have no field of ours and stand among the tags. */
const keptWords: Record<string, readonly string[] | undefined> = {
  foot: vocabulary.foot,
  climb: vocabulary.climb,
  'crossing:markings': vocabulary.markings,
}

/** Whether an edge of that kind has such a field with such a word. */
export function isKeptWord(name: string, word: unknown, { highway, footway }: Partial<EdgeTags>): boolean {
  if (name === 'climb' && highway !== 'steps') return false
  if (name === 'crossing:markings' && footway !== 'crossing') return false
  return name === 'description' ? typeof word === 'string' : (keptWords[name]?.includes(word as string) ?? false)
}
export const kept_names = ['foot', 'climb', 'crossing:markings', 'description'] as const
