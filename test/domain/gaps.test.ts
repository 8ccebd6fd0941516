import { setImmediate as turn } from 'node:timers/promises'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { measures, siteState, type KnownSite } from '#domain/counted_site.ts'
import { groupFigures, isThin, worstPlace, type LivingPlace } from '#domain/gaps.ts'
import { geodesicM } from '#domain/geodesic.ts'
import { centreOf, hexagonAt, neighboursOf, zoneAt } from '#domain/hexagon.ts'
import { bestVisits, settledAlone, settledBy, type Undecided } from '#domain/inspect_first.ts'
import { NearestPlaces } from '#domain/nearest.ts'
import { groundOf } from '../../server/gaps/find_gaps.ts'

const village = (residents: number | null, name = '村'): LivingPlace => ({
  lon: 112.4,
  lat: 24.8,
  hexagon: '0_0',
  town_code: null,
  name,
  people: { residents, disabled_residents: null, over_60: null },
})
const asked = { distance_m: 1_000, from_m: 500, to_m: 1_500 }

test('residents within a distance by hand: the limit included, nobody counted who is not known', () => {
  const places = [village(600), village(300), village(100, '远村'), village(null)]
  const reaches = [
    { certain_m: 1_000, possible_m: 400 },
    { certain_m: 1_000.5, possible_m: 1_000 },
    { certain_m: 3_000, possible_m: 3_000 },
    { certain_m: 9_000, possible_m: 9_000 },
  ]
  const figures = groupFigures(places, reaches, 'residents', asked)!
  expect(figures.people).toBe(1_000)
  expect(figures.within).toEqual({ lower: 600, upper: 900 })
  // 500, 600 … 1500 m are eleven distances: 1000 m is within six of them, 1000.5 m within five, 400 m within all.
  expect(figures.cumulative_share!.lower).toBeCloseTo((600 * 6 + 300 * 5) / 11 / 1_000, 12)
  expect(figures.cumulative_share!.upper).toBeCloseTo((600 * 11 + 300 * 6) / 11 / 1_000, 12)
  expect(figures.worst_tenth_m).toEqual({ lower: 3_000, upper: 3_000 })
  expect(figures.shortfall![0]).toBeCloseTo(0.4, 12)
  expect(figures.shortfall![1]).toBeCloseTo((300 * 0.0005 + 100 * 2) / 1_000, 12)
  expect(figures.shortfall![2]).toBeCloseTo((300 * 0.0005 ** 2 + 100 * 4) / 1_000, 12)
  expect(groupFigures(places, reaches, 'over_60', asked)).toBeNull()
  expect(worstPlace(places.slice(0, 3), reaches)).toMatchObject({ place: { name: '远村' }, reach: { certain_m: 3_000 } })
})

test('where nothing counts nobody is within, and no way is 0', () => {
  const figures = groupFigures([village(10)], [{ certain_m: Infinity, possible_m: Infinity }], 'residents', asked)!
  expect(figures.within).toEqual({ lower: 0, upper: 0 })
  expect(figures.cumulative_share).toEqual({ lower: 0, upper: 0 })
  expect(figures.worst_tenth_m).toEqual({ lower: Infinity, upper: Infinity })
  expect(figures.shortfall).toBeNull()
})

test('the worst tenth is the largest distance at or beyond which a tenth of the people live', () => {
  const lived = fc.record({
    count: fc.nat(50),
    metres: fc.oneof(
      fc.nat(12).map((each) => each * 100),
      fc.constant(Infinity),
    ),
  })
  fc.assert(
    fc.property(fc.array(lived, { minLength: 1, maxLength: 40 }), (list) => {
      const people = list.reduce((sum, { count }) => sum + count, 0)
      fc.pre(people > 0)
      const beyond = (least: number) => list.reduce((sum, { count, metres }) => sum + (metres >= least ? count : 0), 0)
      const expected = Math.max(...list.flatMap(({ metres }) => (10 * beyond(metres) >= people ? metres : [])))
      const reaches = list.map(({ metres }) => ({ certain_m: metres, possible_m: metres }))
      const places = list.map(({ count }) => village(count))
      expect(groupFigures(places, reaches, 'residents', asked)!.worst_tenth_m!.upper).toBe(expected)
    }),
  )
})

test('while many places are reckoned with, others have their turn', async () => {
  const lived = { places: Array.from({ length: 10_000 }, () => village(1)), towns: [], dataset: null, unplaced_towns: [] }
  const outside = { points: 0, residents: 0, is_left_out: true }
  let isDone = false
  const reckoned = groundOf({ ...lived, outside }, [], []).then((ground) => {
    isDone = true
    return ground
  })
  for (let turns = 0; turns < 3; turns += 1) {
    await turn()
    expect(isDone).toBe(false)
  }
  expect((await reckoned).reaches).toHaveLength(10_000)
})

const position = fc.tuple(fc.double({ min: 112.1, max: 112.8, noNaN: true }), fc.double({ min: 24.6, max: 25.2, noNaN: true }))

test('the nearest, and those within a distance, are those of measuring every one', () => {
  fc.assert(
    fc.property(fc.array(position, { maxLength: 40 }), position, fc.integer({ min: 100, max: 40_000 }), (places, from, most_m) => {
      const all = places.map((place) => geodesicM(from, place))
      const index = new NearestPlaces(places)
      expect(index.distanceM(from)).toBe(all.reduce((a, b) => Math.min(a, b), Infinity))
      expect(index.distancesM(from, 2)).toEqual(all.toSorted((a, b) => a - b).slice(0, 2))
      expect(index.within(from, most_m).toSorted((a, b) => a - b)).toEqual([...all.keys()].filter((each) => all[each]! <= most_m))
    }),
  )
})

test('the lower bound is never above the upper one, and finding out of a place never widens the interval', () => {
  const site = fc.record({ place: position, state: fc.constantFrom('certain', 'possible', 'barred') })
  const lived = fc.array(fc.record({ place: position, residents: fc.integer({ min: 0, max: 500 }) }), { minLength: 1, maxLength: 15 })
  fc.assert(
    fc.property(fc.array(site, { minLength: 1, maxLength: 12 }), lived, fc.nat(), fc.boolean(), (sites, people, which, passes) => {
      const intervalOf = (list: typeof sites) => {
        const [certain, possible] = (['certain', 'possible'] as const).map(
          (state) => new NearestPlaces(list.filter((each) => each.state === state).map(({ place }) => place)),
        )
        const reaches = people.map(({ place }) => {
          const certain_m = certain!.distanceM(place)
          return { certain_m, possible_m: Math.min(certain_m, possible!.distanceM(place)) }
        })
        const places = people.map(({ residents }) => village(residents))
        return groupFigures(places, reaches, 'residents', { distance_m: 8_000, from_m: 500, to_m: 8_000 })!.within
      }
      const before = intervalOf(sites)
      expect(before.lower).toBeLessThanOrEqual(before.upper)
      const found = sites.map((each, index) =>
        index === which % sites.length && each.state === 'possible' ? { ...each, state: passes ? ('certain' as const) : ('barred' as const) } : each,
      )
      const after = intervalOf(found)
      expect(after.lower).toBeGreaterThanOrEqual(before.lower)
      expect(after.upper).toBeLessThanOrEqual(before.upper)
    }),
  )
})

test('what counts for certain, what may, and what nobody knows is never no', () => {
  const known: KnownSite = { lifecycle: 'operating', verdict: 'unaudited', verified_on: null, is_usable: null, fit: null }
  const today = '2026-11-24'
  const states = (given: Partial<KnownSite>) => measures.map((measure) => siteState({ ...known, ...given }, measure, today))
  expect(states({})).toEqual(['certain', 'possible', 'possible', 'possible', 'possible'])
  expect(states({ verdict: 'compliant' })).toEqual(['certain', 'certain', 'possible', 'possible', 'possible'])
  expect(states({ verdict: 'compliant', verified_on: '2024-11-24' })[2]).toBe('certain')
  expect(states({ verdict: 'compliant', verified_on: '2024-11-23' })[2]).toBe('possible')
  expect(states({ verdict: 'non_compliant' })).toEqual(['certain', 'barred', 'barred', 'possible', 'possible'])
  expect(states({ is_usable: false, fit: { answer: 'does_not_fit', is_stale: false } }).slice(3)).toEqual(['barred', 'barred'])
  expect(states({ is_usable: true, fit: { answer: 'fits', is_stale: true } }).slice(3)).toEqual(['certain', 'possible'])
  expect(states({ lifecycle: null, verdict: 'compliant' })).toEqual(['possible', 'possible', 'possible', 'possible', 'possible'])
  expect(states({ lifecycle: 'planned', verdict: 'compliant' })).toEqual(measures.map(() => 'out_of_use'))
})

test('what one visit settles, and which visits settle most, by hand', () => {
  // 600 people have X and Y, 300 have Y alone, 100 have X, Y and Z; half are expected to pass, of Z nine in ten.
  const undecided: Undecided[] = [
    { people: 600, sites: [0, 1] },
    { people: 300, sites: [1] },
    { people: 100, sites: [0, 1, 2] },
  ]
  const pass = [0.5, 0.5, 0.9]
  expect(settledAlone(undecided, pass)).toEqual([350, 650, 90])
  expect(bestVisits(undecided, pass, 1)).toEqual({ sites: [1], settled: 650, is_best: true })
  expect(bestVisits(undecided, pass, 2)).toEqual({ sites: [0, 1], settled: 600 + 300 + 75, is_best: true })
  expect(bestVisits(undecided, pass, 9).settled).toBe(1_000)
  expect(bestVisits([], [], 5)).toEqual({ sites: [], settled: 0, is_best: true })
})

test('beyond what can be tried one after the other is added, and the value told is exact', () => {
  const groupOf = fc.record({
    people: fc.integer({ min: 1, max: 900 }),
    sites: fc.uniqueArray(fc.integer({ min: 0, max: 19 }), { minLength: 1, maxLength: 5 }),
  })
  fc.assert(
    fc.property(fc.array(groupOf, { minLength: 1, maxLength: 20 }), fc.integer({ min: 1, max: 6 }), (undecided, count) => {
      const pass = Array.from({ length: 20 }, (_, index) => (index % 10) / 10)
      const found = bestVisits(undecided, pass, count)
      expect(found.is_best).toBe(false)
      expect(new Set(found.sites).size).toBe(count)
      expect(found.settled).toBe(settledBy(undecided, pass, new Set(found.sites)))
      expect(found.settled).toBeGreaterThanOrEqual(Math.max(...settledAlone(undecided, pass)) - 1e-9)
    }),
  )
})

test('a place lies in the hexagon of its nearest centre, which has six neighbours equally far away', () => {
  const zone = zoneAt(112.4)
  expect([zone.srid, zoneAt(113).srid]).toEqual([4546, 4547])
  fc.assert(
    fc.property(position, fc.constantFrom(500, 1_000, 5_000), (place, edge) => {
      const hexagon = hexagonAt(zone.forward(place), edge)
      expect(hexagonAt(centreOf(hexagon, edge), edge)).toEqual(hexagon)
      const [x, y] = centreOf(hexagon, edge)
      for (const each of neighboursOf(hexagon)) {
        const [east, north] = centreOf(each, edge)
        expect(Math.hypot(east - x, north - y)).toBeCloseTo(edge * Math.sqrt(3), 6)
      }
    }),
  )
})

test('data are thin below the floor, not at it, and of nothing recorded nothing is said', () => {
  expect([
    isThin({ audited: 1, facilities: 2 }, 50),
    isThin({ audited: 49, facilities: 100 }, 50),
    isThin({ audited: 0, facilities: 0 }, 50),
  ]).toEqual([false, true, null])
})
