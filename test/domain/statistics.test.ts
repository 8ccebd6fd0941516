import { expect, test } from 'vitest'
import { countsOf, statisticsOf, thin_below, thinReasonsOf, type Tally } from '#domain/statistics.ts'

const tally = (trait: Tally['trait'], counts: Record<string, number>, kind: Tally['kind'] = 'toilet'): Tally => ({
  town_code: '441882100',
  kind,
  trait,
  counts,
})

test('what is not known is counted apart and every group adds up to the count', () => {
  const counts = countsOf([
    tally('lifecycle', { operating: 3, unknown: 2, closed: 4 }),
    tally('verdict', { compliant: 3, unaudited: 2 }),
    tally('verified', { valid: 3, never: 2 }),
    tally('position', { known: 3, unknown: 2 }),
  ])
  expect(counts).toEqual({
    count: 5,
    closed: 4,
    lifecycle: { planned: 0, under_construction: 0, accepted: 0, operating: 3, suspended: 0, unknown: 2 },
    verdict: { compliant: 3, non_compliant: 0, incomplete: 0, unaudited: 2 },
    verified: { valid: 3, stale: 0, never: 2 },
    position: { known: 3, unknown: 2 },
  })
})

test('the kinds add up to the whole, those without a facility as zeros', () => {
  const { kinds, count } = statisticsOf([tally('lifecycle', { operating: 3 }), tally('lifecycle', { planned: 1, unknown: 1 }, 'road')])
  expect([count, kinds.toilet.count, kinds.road.count, kinds.venue.count, kinds.service.count]).toEqual([5, 3, 2, 0, 0])
})

const few = thin_below.facilities
const having = (count: number) => countsOf([tally('lifecycle', { operating: count }), tally('verdict', { compliant: count })])
const audited = (of: number, share_percent: number) => {
  const checked = (of * share_percent) / 100
  return countsOf([tally('lifecycle', { operating: of }), tally('verdict', { compliant: checked, unaudited: of - checked })])
}

test('a town with one facility fewer than it takes is thin, at the limit it is not', () => {
  expect(thinReasonsOf(having(few))).toEqual([])
  expect(thinReasonsOf(having(few - 1))).toEqual(['few_facilities'])
  expect(thinReasonsOf(countsOf([]))).toEqual(['few_facilities'])
})

test('a town with a smaller audited share than it takes is thin, at the limit it is not', () => {
  expect(thinReasonsOf(audited(100, thin_below.audited_percent))).toEqual([])
  expect(thinReasonsOf(audited(100, thin_below.audited_percent - 1))).toEqual(['few_audited'])
})
