export type Tags = Readonly<Record<string, string>>

export interface OsmNode {
  type: 'node'
  id: number
  lon: number
  lat: number
  tags?: Tags
}

export interface OsmWay {
  type: 'way'
  id: number
  refs: number[]
  tags?: Tags
}

export interface OsmMember {
  type: 'node' | 'way' | 'relation'
  ref: number
  role: string
}

export interface OsmRelation {
  type: 'relation'
  id: number
  members: OsmMember[]
  tags?: Tags
}

export type OsmElement = OsmNode | OsmWay | OsmRelation
export type ElementType = OsmElement['type']

/** A pass over the file, as often as one likes: what is wanted of it, in batches. Who edited an element is never read. */
export type OsmSource = (wanted: readonly ElementType[]) => AsyncIterable<OsmElement[]>

/** How a record names its element: `osm:node/123`; a part that the element's own tags describe is `osm:way/123#toilet`. */
export function sameAs({ type, id }: Pick<OsmElement, 'type' | 'id'>, part?: string): string {
  return `osm:${type}/${id}${part === undefined ? '' : `#${part}`}`
}
