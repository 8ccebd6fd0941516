import type { Account } from '../../server/imports/osm/account.ts'

/** Where test/data/osm/made_up.osm is, and what is in it. */
export const made_up = {
  xml: 'test/data/osm/made_up.osm',
  pbf: 'test/data/osm/made_up.osm.pbf',
  lz4: 'test/data/osm/made_up.lz4.osm.pbf',
  rows: 81,
}

/** Of the objects that say how accessible they are: what becomes of each. */
export const accounts: Account[] = [
  { tag: 'wheelchair', found: 35, facility: 20, component: 5, left_out: 10 },
  { tag: 'amenity=toilets', found: 4, facility: 4, component: 0, left_out: 0 },
  { tag: 'toilets:wheelchair', found: 7, facility: 7, component: 0, left_out: 0 },
  { tag: 'highway=footway', found: 44, facility: 43, component: 0, left_out: 1 },
]

/** Ids are out of the way of those that OpenStreetMap has given. */
export function osmId(type: 'node' | 'way' | 'relation', number: number): string {
  return `osm:${type}/${900_000_000_000 + number}`
}

/** What is left out, by the reason. */
export const left_out = {
  osm_no_category: [osmId('node', 106), osmId('way', 510)],
  osm_part_of_nothing: [121, 122, 123, 125].map((number) => osmId('node', number)),
  osm_private: [osmId('way', 506), osmId('way', 507)],
  osm_open_outline: [osmId('way', 509)],
  osm_incomplete: [osmId('way', 626), osmId('relation', 802)],
  osm_without_outline: [osmId('relation', 803), osmId('relation', 804)],
}
