import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { categoryCodes, kinds, lifecycles, verdicts } from '#domain/facility.ts'
import { matches, noFilter, parseFilter, printFilter, type FacilityFilter, type Filterable } from '#domain/filter.ts'

const facility: Filterable = {
  kind: 'toilet',
  category: 'street_toilet',
  town_code: '441882100',
  lifecycle: 'operating',
  verdict: 'unaudited',
  search_text: '东门公厕 east gate a-1 中山南路 1 号',
}
const passes = (filter: Partial<FacilityFilter>, given: Partial<Filterable> = {}) => matches({ ...noFilter, ...filter }, { ...facility, ...given })

describe('which facilities', () => {
  test('an empty filter lets everything through but what is closed', () => {
    expect(passes({})).toBe(true)
    expect(passes({}, { lifecycle: null })).toBe(true)
    expect(passes({}, { lifecycle: 'closed' })).toBe(false)
  })

  test('a lifecycle that is not known is none of those asked for', () => {
    expect(passes({ lifecycle: [...lifecycles] }, { lifecycle: null })).toBe(false)
    expect(passes({ lifecycle: ['closed'] }, { lifecycle: 'closed' })).toBe(true)
    expect(passes({ lifecycle: ['closed'] })).toBe(false)
  })

  test('repeated words are joined by or, different names by and', () => {
    expect(passes({ kind: ['venue', 'toilet'] })).toBe(true)
    expect(passes({ kind: ['venue', 'toilet'], verdict: ['compliant'] })).toBe(false)
    expect(passes({ category: ['street_toilet'], town: ['441882100'], verdict: ['unaudited'] })).toBe(true)
    expect(passes({ town: ['441882101'] })).toBe(false)
  })

  test('every word of the text must occur, whatever its case; signs are ordinary letters', () => {
    expect(passes({ q: ' 公厕  中山 ' })).toBe(true)
    expect(passes({ q: 'GATE A-1' })).toBe(true)
    expect(passes({ q: '公厕 西门' })).toBe(false)
    expect(passes({ q: '%' })).toBe(false)
    expect(passes({ q: '   ' })).toBe(true)
  })
})

describe('the address', () => {
  const some = <T>(words: readonly T[]) => fc.uniqueArray(fc.constantFrom(...words))
  const filters = fc.record({
    kind: some(kinds),
    category: some<string>(categoryCodes),
    town: some(['441882100', '441882101']),
    lifecycle: some(lifecycles),
    verdict: some(verdicts),
    q: fc.string().map((text) => text.trim()),
  })
  const printed = (filter: FacilityFilter) => printFilter(filter).toString()

  test('what is printed is read as the same filter', () => {
    const ordered = (filter: FacilityFilter) => ({
      ...filter,
      kind: filter.kind.toSorted(),
      category: filter.category.toSorted(),
      town: filter.town.toSorted(),
      lifecycle: filter.lifecycle.toSorted(),
      verdict: filter.verdict.toSorted(),
    })
    fc.assert(
      fc.property(filters, (filter) => {
        expect(ordered(parseFilter(new URLSearchParams(printed(filter))))).toEqual(ordered(filter))
      }),
    )
  })

  test('one filter has one spelling, in whatever order its words were given', () => {
    const given = parseFilter(new URLSearchParams('verdict=unaudited&kind=venue&kind=toilet&verdict=compliant&q=%20a%20'))
    expect(printed(given)).toBe('kind=toilet&kind=venue&verdict=compliant&verdict=unaudited&q=a')
    expect(printed({ ...given, kind: ['venue', 'toilet'] })).toBe(printed(given))
  })

  test('a word outside the vocabulary is left out, and nothing is nothing', () => {
    expect(parseFilter(new URLSearchParams('kind=castle&kind=road'))).toEqual({ ...noFilter, kind: ['road'] })
    expect(parseFilter(new URLSearchParams())).toEqual(noFilter)
    expect(printed(noFilter)).toBe('')
  })
})
