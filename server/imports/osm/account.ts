import type { OsmElement } from './element.ts'

/** Of the elements with a tag that must not be lost: how many there are and what became of them. */
export interface Account {
  tag: string
  found: number
  facility: number
  component: number
  left_out: number
}
export type Outcome = 'facility' | 'component' | 'left_out'

const accounted: Readonly<Record<string, (element: OsmElement) => boolean>> = {
  wheelchair: ({ tags }) => tags?.['wheelchair'] !== undefined,
  'amenity=toilets': ({ tags }) => tags?.['amenity'] === 'toilets',
  'toilets:wheelchair': ({ tags }) => tags?.['toilets:wheelchair'] !== undefined,
  'highway=footway': ({ type, tags }) => type === 'way' && tags?.['highway'] === 'footway',
}

export class Accounts {
  readonly #accounts = Object.keys(accounted).map((tag): Account => ({ tag, found: 0, facility: 0, component: 0, left_out: 0 }))

  find(element: OsmElement): void {
    for (const account of this.#of(element)) account.found += 1
  }

  note(element: OsmElement, outcome: Outcome): void {
    for (const account of this.#of(element)) account[outcome] += 1
  }

  /** Of tags that the file has. */
  all(): Account[] {
    return this.#accounts.filter(({ found }) => found > 0)
  }

  #of(element: OsmElement): Account[] {
    return element.tags ? this.#accounts.filter(({ tag }) => accounted[tag]!(element)) : []
  }
}
