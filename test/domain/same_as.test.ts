import { expect, test } from 'vitest'
import { areApart, shareRecord } from '../../server/imports/same_as.ts'

test('one record in common is enough to be the same; none, or no record at all, is not', () => {
  expect(shareRecord(['osm:node/1', 'wikidata:Q1'], ['wikidata:Q1'])).toBe(true)
  expect(shareRecord(['osm:node/1'], ['osm:way/1'])).toBe(false)
  expect(shareRecord(undefined, ['osm:node/1'])).toBe(false)
})

test('only two records of one register part two facilities, whatever else they are called there', () => {
  expect(areApart(['osm:node/1'], ['osm:node/2'])).toBe(true)
  expect(areApart(['osm:node/1'], ['osm:node/1', 'osm:node/2'])).toBe(false)
  expect(areApart(['osm:node/1'], ['wikidata:Q1'])).toBe(false)
  expect(areApart(['osm:node/1'], [])).toBe(false)
  expect(areApart(['https://a.example/1'], ['https://A.example/2'])).toBe(true)
  expect(areApart(['https://a.example/1'], ['https://b.example/1'])).toBe(false)
})
