import type { PlainGeometry } from '#domain/wkt.ts'

/** CQL2 as a tree, whether it was written as text or as JSON. `at` is where it stands: a character, or a path of the JSON. */
export type FilterNode =
  | { is: 'call'; op: string; args: FilterNode[]; at: Place }
  | { is: 'property'; name: string; at: Place }
  | { is: 'value'; value: string | number | boolean; at: Place }
  | { is: 'geometry'; geometry: FilterGeometry; at: Place }
  | { is: 'list'; items: FilterNode[]; at: Place }

export type Place = number | string

export type FilterGeometry = PlainGeometry | { type: 'GeometryCollection'; geometries: PlainGeometry[] }

/** What is wrong with a filter, and where. */
export class FilterFault extends Error {
  readonly at: Place

  constructor(why: string, at: Place) {
    super(why)
    this.at = at
  }
}

/** A tree deeper or larger than anybody writes would only tire the parser and the database. */
export const deepest = 60
export const most_nodes = 1000
