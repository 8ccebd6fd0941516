import fc from 'fast-check'
import { describe, expect } from 'vitest'
import type { App } from '../../server/app.ts'
import { crsUri } from '../../server/ogc/crs.ts'
import { test, type Call } from '../support/app.ts'
import { addFacility, point } from '../support/facilities.ts'

const ask = (call: Call, filter: string, more = '') => call('GET', `/ogc/collections/toilets/items?filter=${encodeURIComponent(filter)}${more}`)

async function names(call: Call, filter: string, more = ''): Promise<string> {
  const { status, body } = await ask(call, filter, more)
  expect([filter, status, body.code]).toEqual([filter, 200, undefined])
  return (body.features as { properties: { name_zh: string } }[])
    .map(({ properties }) => properties.name_zh)
    .toSorted()
    .join('')
}

/** a in the west, b in the east, c without a place. */
async function addThree(call: Call): Promise<void> {
  await addFacility(call, { name_zh: 'a', name_en: 'East Gate', code: "it's", geometry: point(112.3, 24.7), lifecycle_since: '2025-01-01' })
  await addFacility(call, { name_zh: 'b', name_en: '100% Park', geometry: point(112.5, 24.9), lifecycle_since: '2026-01-01' })
  await addFacility(call, { name_zh: 'c', lifecycle: 'planned' })
}

test('anybody’s filters take turns: the third at once is asked to come again; what has no filter waits for none', async ({ call }) => {
  const [first, second, third, plain] = await Promise.all([
    ask(call, "name_zh = 'a'"),
    ask(call, "name_zh = 'b'"),
    ask(call, "name_zh = 'c'"),
    call('GET', '/ogc/collections/toilets/items'),
  ])
  expect([first.status, second.status, third.status, plain.status]).toEqual([200, 200, 429, 200])
  expect([third.body.code, third.headers['retry-after']]).toEqual(['filters_busy', '5'])
  expect((await ask(call, "name_zh = 'c'")).status).toBe(200)
})

const answers: [filter: string, expected: string][] = [
  ["name_zh = 'a'", 'a'],
  ["name_zh <> 'a'", 'bc'],
  ["name_zh >= 'b' AND NOT name_zh = 'c'", 'b'],
  ["name_zh = 'a' OR name_zh = 'b' AND name_zh = 'c'", 'a'],
  ["(name_zh = 'a' OR name_zh = 'b') AND name_zh = 'b'", 'b'],
  ["code = 'it''s'", 'a'],
  ['"code" IS NULL', 'bc'],
  ['code is not null', 'a'],
  ["name_en LIKE '%Gate'", 'a'],
  ["name_en LIKE '%gate'", ''],
  ["CASEI(name_en) LIKE CASEI('%GATE')", 'a'],
  [String.raw`name_en LIKE '100\% %'`, 'b'],
  ["name_en NOT LIKE '%a%'", ''],
  ["name_zh IN ('a', 'c')", 'ac'],
  ["name_zh NOT IN ('a')", 'bc'],
  ['revision BETWEEN 1 AND 9', 'abc'],
  ['revision BETWEEN 2.5 AND 1e3', ''],
  ['number > -1', 'abc'],
  ['code = name_zh', ''],
  ["lifecycle_since > DATE('2025-06-01')", 'b'],
  ["T_BEFORE(lifecycle_since, DATE('2026-01-01'))", 'a'],
  ["T_DURING(lifecycle_since, INTERVAL('2025-06-01', '..'))", 'b'],
  ["updated_at >= TIMESTAMP('2020-01-01T00:00:00+08:00')", 'abc'],
  ["T_AFTER(updated_at, TIMESTAMP('2099-01-01T00:00:00Z'))", ''],
  ['S_INTERSECTS(geometry, BBOX(112.2, 24.6, 112.3, 24.7))', 'a'],
  ['S_INTERSECTS(geometry, BBOX(112.2, 24.6, 112.299, 24.7))', ''],
  ['S_WITHIN(geometry, POLYGON((112.4 24.8, 112.6 24.8, 112.6 25, 112.4 25, 112.4 24.8)))', 'b'],
  ['S_EQUALS(geometry, POINT(112.3 24.7))', 'a'],
  ['S_DISJOINT(geometry, LINESTRING(112.3 24.7, 112.31 24.7))', 'b'],
  ['S_INTERSECTS(geometry, GEOMETRYCOLLECTION(POINT(112.3 24.7), LINESTRING(112.5 24.9, 113 25)))', 'ab'],
  ['geometry IS NULL', 'c'],
  ['TRUE', 'abc'],
  ['NOT TRUE', ''],
]

const faults: [filter: string, position: number, why: string][] = [
  ["name_zh = 'a' AND", 17, 'ends too early'],
  ["name_zh = 'a' 'b'", 14, 'not expected here'],
  ["colour = 'red'", 0, 'no such property: colour'],
  ["number = 'a'", 7, 'of different types'],
  ["name_zh = 'a' AND # = 1", 18, 'not understood'],
  ['same_as = 1', 0, 'no such property'],
  ['S_NEAR(geometry, POINT(1 2))', 0, 'not supported'],
  ['S_INTERSECTS(geometry, POINT(200 2))', 23, 'not a position'],
  ['S_INTERSECTS(geometry, POLYGON((0 0, 1 1, 0 1, 1 0)))', 23, 'not closed'],
  ["updated_at > DATE('2026-02-30')", 13, 'not a date'],
  ["name_zh LIKE 'a\\'", 13, 'ends with a backslash'],
  ['name_zh', 0, 'of another type'],
  [`${'('.repeat(61)}TRUE${')'.repeat(61)}`, 60, 'nested too deeply'],
  [`${'NOT '.repeat(61)}TRUE`, 240, 'nested too deeply'],
  ['', 0, 'ends too early'],
]

describe('a filter', () => {
  test('lets through what it says, unknown never', async ({ call }) => {
    await addThree(call)
    for (const [filter, expected] of answers) expect([filter, await names(call, filter)]).toEqual([filter, expected])
  })

  test('as JSON means what it means as text, and is joined to the other parameters by and', async ({ call }) => {
    await addThree(call)
    const json = (filter: object, more = '') => names(call, JSON.stringify(filter), `&filter-lang=cql2-json${more}`)
    const isA = { op: '=', args: [{ property: 'name_zh' }, 'a'] }
    const inBox = { op: 's_intersects', args: [{ property: 'geometry' }, { bbox: [112, 24, 113, 25] }] }
    const square = { type: 'Polygon', coordinates: [[[112.4, 24.8], [112.6, 24.8], [112.6, 25], [112.4, 24.8]]] } // prettier-ignore
    expect(await json({ op: 'or', args: [isA, { op: 'like', args: [{ op: 'casei', args: [{ property: 'name_en' }] }, '%park'] }] })).toBe('ab')
    expect(await json({ op: 'and', args: [inBox, { op: 'not', args: [isA] }] })).toBe('b')
    expect(await json({ op: 's_within', args: [{ property: 'geometry' }, square] })).toBe('b')
    expect(await json({ op: 't_during', args: [{ property: 'lifecycle_since' }, { interval: ['2025-06-01', '..'] }] })).toBe('b')
    expect(await json({ op: 'in', args: [{ property: 'name_zh' }, ['a', 'b']] }, '&lifecycle_since=2026-01-01')).toBe('b')
    expect(await json(inBox, '&bbox=112.4,24.8,112.6,25')).toBe('b')
  })

  test('takes its coordinates in the system of filter-crs', async ({ call }) => {
    await addThree(call)
    const within = (crs: keyof typeof crsUri) =>
      names(call, 'S_INTERSECTS(geometry, BBOX(24.6, 112.2, 24.8, 112.4))', `&filter-crs=${encodeURIComponent(crsUri[crs])}`)
    expect(await within('epsg4326')).toBe('a')
    expect(await within('epsg4490')).toBe('a')
  })

  test('that is none is refused at its place', async ({ call }) => {
    for (const [filter, position, why] of faults) {
      const { status, body } = await ask(call, filter)
      expect([filter, status, body.code, body.parameters.position]).toEqual([filter, 400, 'filter_invalid', position])
      expect(body.parameters.why).toContain(why)
    }
    expect((await ask(call, `${'('.repeat(60)}TRUE${')'.repeat(60)}`)).status).toBe(200)
  })

  test('as JSON is refused at its path', async ({ call }) => {
    const refused = async (filter: string) => (await ask(call, filter, '&filter-lang=cql2-json')).body.parameters?.position
    expect(await refused('{"op":"and","args":[{"op":"=","args":[{"property":"colour"},1]}]}')).toBe('/args/0/args/0')
    expect(await refused('{"op":"=","args":[{"property":"name_zh"},null]}')).toBe('/args/1')
    expect(await refused('{')).toBe('/')
  })
})

describe('whatever is sent', () => {
  const word = fc.constantFrom('name_zh', 'number', 'geometry', 'updated_at', 'lifecycle_since', "'a'", "'%'", '1', '-1.5e300', '1e999', 'TRUE', 'NULL', '(', ')', ',', 'AND', 'OR', 'NOT', '=', '<>', '>=', 'LIKE', 'BETWEEN', 'IN', 'IS', 'CASEI(', 'S_TOUCHES(', 'S_EQUALS(', 'T_MEETS(', 'INTERVAL(', "DATE('2026-01-01')", "TIMESTAMP('2026-01-01T00:00:00Z')", 'POINT(1 2)', 'POINT(112 24 1)', 'POLYGON((0 0,1 1,0 1,1 0,0 0))', 'LINESTRING(0 0,0 0)', 'BBOX(1,2,3,4)', 'BBOX(3,4,1,2)', "'\\'") // prettier-ignore
  const scalar = fc.oneof(fc.string({ unit: 'binary', maxLength: 8 }), fc.double(), fc.integer(), fc.boolean(), fc.constantFrom('name_zh', 'updated_at', 'geometry', '..', '2026-01-01').map((property) => ({ property })), fc.constantFrom({ date: '2026-01-01' }, { timestamp: '2026-01-01T00:00:00Z' }, { bbox: [1, 2, 3, 4] }, { interval: ['2026-01-01', '..'] })) // prettier-ignore
  const coordinates = fc.array(fc.array(fc.array(fc.double({ min: -181, max: 181 }), { maxLength: 4 }), { maxLength: 5 }), { maxLength: 2 })
  const geometry = fc.record({
    type: fc.constantFrom('Point', 'LineString', 'Polygon', 'MultiPolygon', 'MultiPoint'),
    coordinates: fc.oneof(coordinates, fc.array(fc.double({ min: -90, max: 90, noNaN: true }), { maxLength: 3 })),
  })
  const op = fc.constantFrom(
    'and',
    'or',
    'not',
    '=',
    '<',
    'like',
    'between',
    'in',
    'isNull',
    'casei',
    's_intersects',
    's_crosses',
    's_overlaps',
    's_equals',
    't_during',
    't_overlaps',
    'nothing',
  )
  const { node } = fc.letrec((tie) => ({
    node: fc.oneof(
      { maxDepth: 4 },
      scalar,
      geometry,
      fc.record({ op, args: fc.array(tie('node'), { maxLength: 3 }) }),
      fc.array(tie('node'), { maxLength: 3 }),
    ),
  }))
  const sentence = fc.oneof(
    fc.array(word, { maxLength: 14 }).map((words) => words.join(' ')),
    fc.string({ unit: 'grapheme', maxLength: 40 }),
  )

  const statusOf = async (app: App, filter: string, lang: string) =>
    (await app.inject({ url: '/ogc/collections/toilets/items', query: { filter, 'filter-lang': lang } })).statusCode

  test('is answered or refused, and never fails', { timeout: 120_000 }, async ({ app, call }) => {
    await addThree(call)
    const holds = (lang: string) => async (filter: string) =>
      [200, 400].includes(await statusOf(app, filter, lang)) || Promise.reject(new Error(filter))
    await fc.assert(fc.asyncProperty(sentence, holds('cql2-text')), { numRuns: 250 })
    await fc.assert(
      fc.asyncProperty(
        node.map((each) => JSON.stringify(each) ?? 'null'),
        holds('cql2-json'),
      ),
      { numRuns: 250 },
    )
  })
})
