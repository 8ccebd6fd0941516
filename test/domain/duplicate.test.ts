import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fromWgs84, toWgs84 } from '#domain/datum.ts'
import {
  bareName,
  codeRoot,
  editDistance,
  far_m,
  likely_duplicate,
  near_m,
  same_spot_m,
  stray_m,
  suspicionOf,
  type Compared,
} from '#domain/duplicate.ts'

const record = (name_zh: string, more: Partial<Compared> = {}): Compared => ({
  kind: 'toilet',
  category: 'street_toilet',
  name_zh,
  town_name: '',
  town_code: '441882100',
  address: null,
  place: null,
  reading: '',
  initials: '',
  code: null,
  phone: null,
  same_as: [],
  ...more,
})
const score = (left: string, right: string, distance_m: number | null) => suspicionOf(record(left), record(right), distance_m).score

describe('two records', () => {
  test('of one name at one spot are one', () => {
    expect(suspicionOf(record('东门公厕'), record('东门公共厕所'), same_spot_m)).toEqual({ score: 1, reasons: ['name_same', 'place_same'] })
  })

  test('the nearer, the likelier; from near_m on the place says nothing for it', () => {
    expect(score('东门公厕', '东门公厕', same_spot_m + 20)).toBeLessThan(1)
    expect(score('东门公厕', '东门公厕', near_m - 20)).toBeGreaterThan(score('东门公厕', '东门公厕', near_m))
    expect(score('东门公厕', '东门公厕', near_m)).toBe(likely_duplicate)
  })

  test('of one name, without a place, deserve a look; so far apart that every village has one, none', () => {
    expect(score('东门公厕', '东门公厕', null)).toBeGreaterThanOrEqual(likely_duplicate)
    expect(score('东门公厕', '东门公厕', far_m + 1)).toBeLessThan(likely_duplicate)
  })

  test.for(['公厕', '无名公厕', '未命名', '独立式公共厕所', '无障碍卫生间'])(
    '%s is no name: beside another of its category it deserves a look',
    (name) => {
      const beside = (other: string, category = 'street_toilet') => suspicionOf(record(name), record(other, { category }), 25)
      expect(beside('东门公厕').reasons).toContain('name_says_little')
      expect(beside('东门公厕').score).toBeGreaterThanOrEqual(likely_duplicate)
      expect(beside('东门公厕', 'attached_toilet').score).toBeLessThan(likely_duplicate)
      expect(score(name, '东门公厕', 40)).toBeLessThan(likely_duplicate)
      expect(score(name, name, null)).toBeLessThan(likely_duplicate)
    },
  )

  test.for([
    ['人民医院', '东门公厕', 'library'],
    ['连州中学', '连州中学便利店', 'commercial_area'],
  ] as const)('%s and %s, of two categories, are two at one spot', ([left, right, category]) => {
    const venue = { kind: 'venue', category: 'school' } as const
    expect(suspicionOf(record(left, venue), record(right, { ...venue, category }), 0).score).toBeLessThan(likely_duplicate)
    expect(suspicionOf(record(left, venue), record(left, { ...venue, category }), 0).score).toBeGreaterThanOrEqual(likely_duplicate)
  })

  test('of one name in a town deserve a look however far apart, where the address is one or a datum explains the distance', () => {
    const here = { place: [112.37, 24.78] as const, town_name: '连州镇', address: '东门路3号' }
    const like = (other: Partial<Compared>, name = '东门公厕', own: Partial<Compared> = here) =>
      suspicionOf(record(name, own), record(name, { ...here, ...other }), 5_000)
    expect(like({ address: '广东省连州市连州镇东门路 3 号' }).reasons).toContain('address_same')
    for (const datum of ['gcj02', 'bd09'] as const) {
      const shifted = like({ address: null, place: fromWgs84(datum, here.place) })
      expect([shifted.score >= likely_duplicate, shifted.reasons.includes('place_shifted')]).toEqual([true, true])
      expect(like({ address: null, place: toWgs84(datum, here.place) }).reasons).toContain('place_shifted')
    }
    expect(like({}).score).toBeGreaterThanOrEqual(likely_duplicate)
    expect(like({ town_code: '441882101' }).score).toBeLessThan(likely_duplicate)
    expect(like({}, '公厕').score).toBeLessThan(likely_duplicate)
    const township = { ...here, address: '连州市连州镇' }
    expect(like(township, '东门公厕', township).score).toBeLessThan(likely_duplicate)
    const [lon, lat] = fromWgs84('gcj02', here.place)
    expect(like({ address: null, place: [2 * 112.37 - lon, lat] }).score).toBeLessThan(likely_duplicate) // as far, the other way
  })

  test('of one street are one road only where the lines run together', () => {
    const road = record('人民路', { kind: 'road', category: 'urban_road', address: '连州镇人民路' })
    expect(suspicionOf(road, road, stray_m).score).toBeGreaterThanOrEqual(likely_duplicate)
    expect(suspicionOf(road, road, stray_m + 1).score).toBeLessThan(likely_duplicate)
  })

  test.for([
    ['1号公厕', '2号公厕', 'number_differs'],
    ['一号公厕', '第2公厕', 'number_differs'],
    ['东门公厕', '东门公厕（2号）', 'number_differs'],
    ['东门公厕', '西门公厕', 'side_differs'],
  ] as const)('%s and %s are two, even side by side', ([left, right, reason]) => {
    const found = suspicionOf(record(left), record(right), 15)
    expect(found.reasons).toContain(reason)
    expect(found.score).toBeLessThan(likely_duplicate)
  })

  test.for([
    ['连州市图书馆', '图书馆连州', null, 'name_alike'],
    ['慧光公园北侧公厕', '慧光公园北侧', null, 'name_contained'],
    ['惠光公园公厕', '慧光公园公厕', 'huiguanggongyuangongce', 'name_sounds_same'],
  ] as const)('%s and %s read alike', ([left, right, reading, reason]) => {
    const found = suspicionOf(record(left, { reading: reading ?? '' }), record(right, { reading: reading ?? '' }), 20)
    expect(found.reasons).toContain(reason)
    expect(found.score).toBeGreaterThanOrEqual(likely_duplicate)
  })

  test('the town’s name and the sort of place, which many names share, make no two names alike', () => {
    const there = (name: string) => record(name, { town_name: '连州镇' })
    expect(suspicionOf(there('连州镇湖滨公厕'), there('连州镇广场公厕'), 20).score).toBeLessThan(likely_duplicate)
    expect(suspicionOf(there('桥头停车场'), there('连州镇停车场'), 20).score).toBeLessThan(likely_duplicate)
    expect(suspicionOf(there('青年路庇护工场'), there('湖滨庇护工场'), 20).score).toBeLessThan(likely_duplicate)
    expect(suspicionOf(there('连州镇湖滨公厕'), there('湖滨公厕'), 100).reasons).toContain('name_same')
  })

  test('the same record elsewhere settles it; another kind does too', () => {
    const mine = record('甲', { same_as: ['osm:node/1', 'osm:node/2'] })
    expect(suspicionOf(mine, record('乙', { same_as: ['osm:node/2'] }), 9_000)).toEqual({ score: 1, reasons: ['same_record_elsewhere'] })
    expect(suspicionOf(record('东门公厕'), record('东门公厕', { kind: 'venue' }), 0)).toEqual({ score: 0, reasons: [] })
  })

  test('one numbering and one telephone speak for it, two numberings against', () => {
    const plain = score('东门公厕', '东门厕位', 150)
    const given = (code: string, phone: string | null) => record('东门公厕', { code, phone })
    const like = (other: Compared) => suspicionOf(given('LZ-012', '0763-6612345'), { ...other, name_zh: '东门厕位' }, 150)
    expect(like(given('lz012A', '+86 763 6612345')).score).toBeGreaterThan(plain)
    expect(like(given('LZ-013', null)).score).toBeLessThan(plain)
  })
})

test('codes of one root', () => {
  expect(['LZ-012', 'lz012', 'LZ 012-1', 'LZ-012B'].map(codeRoot)).toEqual(Array.from({ length: 4 }, () => 'LZ012'))
  expect([codeRoot(null), codeRoot('LZ-013')]).toEqual(['', 'LZ013'])
})

test('a bare name has one way of writing', () => {
  expect(bareName('东门（无障碍）公共 厕所')).toBe('东门公厕')
  expect(bareName('第三卫生间')).toBe('第3公厕')
})

test('judging is the same both ways round and stays within 0 and 1', () => {
  const name = fc.string({ unit: fc.constantFrom(...Array.from('东西南北门公厕一二号1 2图书馆慧光')), maxLength: 8 })
  fc.assert(
    fc.property(name, name, fc.option(fc.integer({ min: 0, max: 1000 })), (left, right, distance_m) => {
      const found = suspicionOf(record(left), record(right), distance_m)
      expect(found).toEqual(suspicionOf(record(right), record(left), distance_m))
      expect(found.score >= 0 && found.score <= 1).toBe(true)
      expect(editDistance(left, right)).toBeLessThanOrEqual(Math.max(left.length, right.length))
    }),
  )
})
