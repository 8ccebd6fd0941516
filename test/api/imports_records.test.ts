import { describe, expect } from 'vitest'
import type { App } from '../../server/app.ts'
import { rows as query, type Db } from '../../server/database/connect.ts'
import { test, type Answer, type Call } from '../support/app.ts'
import { addFacility } from '../support/facilities.ts'
import type { Cell } from '../support/import_files.ts'
import { allRows, apply, codes, judged, upload } from '../support/imports.ts'

const fields = { datum: 'wgs84', category: 'street_toilet' }
const detail = async (call: Call, id: string): Promise<Answer['body']> =>
  (await call('GET', `/api/v1/facilities/${id}`, { as: 'administrator' })).body

const part_id = 'aaaaaaaa-0000-4000-8000-000000000001'
const facility_id = 'bbbbbbbb-0000-4000-8000-000000000001'
const width = {
  property: 'clear_width_mm',
  state: 'value',
  value: 900,
  raw: '0.9 m',
  grade: 'measured',
  observed_at: '2026-05-01T08:00:00.123456+00:00',
}
const record = {
  id: facility_id,
  code: 'A-1',
  name_zh: '东门公厕',
  town_code: '441882100',
  geometry: { type: 'Point', coordinates: [112.37, 24.78] },
  same_as: ['osm:node/1', 'https://a.example/1?x=1,2'],
  lifecycle: 'closed',
  verified_on: '2026-05-01',
  components: [
    {
      id: part_id,
      same_as: ['osm:node/2'],
      type: 'door',
      name: '东门',
      presence: 'present',
      level: '0',
      geometry: { type: 'Point', coordinates: [112.3701, 24.7801] },
      facts: [
        { ...width, source: null },
        { property: 'clear_width_mm', state: 'value', value: 800, operator: '>=', source: 'osm:way/3' },
        { property: 'level_difference_mm', state: 'absent' },
        { property: 'door_type', state: 'unknown', note: '未能进入' },
      ],
    },
    { type: 'toilet', part: 'cubicle', presence: 'absent', facts: [] },
  ],
  lifecycle_events: [
    { state: 'operating', since: '2020-01-01' },
    { state: 'closed', since: '2026-06-01', reason: '拆除' },
  ],
  verifications: [{ verified_on: '2026-05-01', verified_by: '张三', note: null }, { verified_on: '2025-05-01' }],
  tags: { surface: 'asphalt', floors: 2 },
}

const geojson = (...properties: Record<string, unknown>[]) =>
  JSON.stringify({
    type: 'FeatureCollection',
    features: properties.map(({ geometry, ...rest }) => ({ type: 'Feature', geometry: geometry ?? record.geometry, properties: rest })),
  })

async function judgedRecords(app: App, call: Call, name: string, content: string) {
  const { body } = await upload(app, call, { name, content, fields })
  return { body, rows: await allRows(call, body.id) }
}

/** As our own export in CSV would have it. */
const csvRow = (change: object = {}): Record<string, Cell> =>
  Object.fromEntries(
    Object.entries({ ...record, ...change }).map(([name, value]) => [name, typeof value === 'object' ? JSON.stringify(value) : (value as Cell)]),
  )

const counted = async (db: Db) =>
  query(
    db,
    `select (select count(*) from facts) as facts, (select count(*) from components) as components, (select count(*) from history) as history,
            (select revision from facilities where id = :facility_id) as revision`,
    { facility_id },
  )

describe('a whole record', () => {
  test('a line of our own export that tells of a facility that is gone is left out by that name; a line divided anew is a change', async ({
    app,
    call,
  }) => {
    const [a, b, c, d] = [
      [112.37, 24.78],
      [112.371, 24.781],
      [112.372, 24.782],
      [112.373, 24.783],
    ]
    const road = { ...record, category: 'urban_road', components: [], same_as: [] }
    const line = (...coordinates: unknown[]) => ({ type: 'MultiLineString', coordinates })
    const added = await judgedRecords(app, call, 'a.geojson', geojson({ ...road, geometry: line([a, b, c, d], [c, d]) }))
    await apply(call, added.body.id)
    const { rows } = await judged(
      app,
      call,
      [
        csvRow({ ...road, geometry: line([a, b, c, d], [c, d]), tombstone: '' }),
        { id: '11111111-0000-4000-8000-000000000001', tombstone: 'closed', tombstone_reason: '拆除' },
      ],
      { datum: 'wgs84' },
    )
    expect(rows.map((row) => [row.outcome, codes(row)])).toEqual([
      ['leave', []],
      ['refuse', ['tombstone_row']],
    ])
    const divided = await judgedRecords(app, call, 'a.geojson', geojson({ ...road, geometry: line([a, b], [c, d, c, d]) }))
    expect(divided.rows[0]).toMatchObject({ outcome: 'change', changes: [{ field: 'geometry' }] })
  })

  test('a line that the file draws the other way turns what was said along it; the file’s own word is of its own line', async ({ app, call }) => {
    const line = [
      [112.37, 24.78],
      [112.38, 24.79],
    ]
    const fact = { property: 'uphill', state: 'value', value: 'along', grade: 'seen', observed_at: '2026-05-01' }
    const road = { id: facility_id, name_zh: '中山南路', town_code: '441882100', category: 'urban_road' }
    const components = [{ id: part_id, type: 'route', presence: 'present', facts: [fact] }]
    const imported = async (coordinates: number[][], more: object = {}) => {
      const { body } = await judgedRecords(app, call, 'a.geojson', geojson({ ...road, ...more, geometry: { type: 'LineString', coordinates } }))
      expect((await apply(call, body.id)).body.problem).toBeNull()
      const [{ facts }] = (await detail(call, facility_id)).components
      return [facts.length, facts[0].value, facts[0].contradicting.length]
    }
    expect(await imported(line, { components })).toEqual([1, 'along', 0])
    expect(await imported(line.toReversed())).toEqual([1, 'against', 0])
    expect(await imported(line, { components })).toEqual([1, 'along', 0])
  })

  test('is written as it stands, and a second import of it, in whatever format, changes nothing', async ({ app, call, db }) => {
    const { body, rows } = await judgedRecords(app, call, 'a.geojson', geojson(record))
    expect([rows[0].outcome, codes(rows[0])]).toEqual(['add', []])
    expect((await apply(call, body.id)).body.state).toBe('applied')
    const facility = await detail(call, facility_id)
    expect(facility).toMatchObject({ lifecycle: 'closed', lifecycle_since: '2026-06-01', verified_on: '2026-05-01', tags: record.tags })
    expect(facility.same_as).toEqual(record.same_as)
    expect(facility.lifecycle_events.map(({ state, since, reason }: Answer['body']) => [state, since, reason]).toSorted()).toEqual([
      ['closed', '2026-06-01', '拆除'],
      ['operating', '2020-01-01', null],
    ])
    expect(facility.verifications).toEqual(expect.arrayContaining([expect.objectContaining({ verified_on: '2026-05-01', verified_by: '张三' })]))
    const entrance = facility.components.find(({ type }: Answer['body']) => type === 'door')
    expect(entrance).toMatchObject({ id: part_id, name: '东门', level: '0', geometry: { type: 'Point', coordinates: [112.3701, 24.7801] } })
    expect(entrance.facts).toHaveLength(3)
    expect(entrance.facts).toEqual(
      expect.arrayContaining([expect.objectContaining({ property: 'clear_width_mm', value: 900, grade: 'measured', raw: '0.9 m', source: null })]),
    )
    const before = await counted(db)
    expect(before).toMatchObject([{ facts: 4, components: 2 }])
    for (const again of [await judgedRecords(app, call, 'b.geojson', geojson(record)), await judged(app, call, [csvRow()], fields)]) {
      expect(again.rows[0]).toMatchObject({ outcome: 'leave', changes: [], reasons: [] })
      await apply(call, again.body.id)
    }
    expect(await counted(db)).toEqual(before)
  })

  test('adds what is new in it: a contradicting fact stands beside the other, a part is found by its record elsewhere', async ({ app, call, db }) => {
    await apply(call, (await judged(app, call, [csvRow()], fields)).body.id)
    const [entrance] = record.components
    const changed = {
      ...entrance,
      id: undefined,
      name: null,
      facts: [
        { property: 'clear_width_mm', state: 'value', value: 850 },
        { property: 'clear_width_mm', state: 'unknown', raw: 'wide' },
      ],
    }
    const { body, rows } = await judged(app, call, [csvRow({ components: [changed] })], fields)
    expect(rows[0].changes).toEqual([
      { field: 'door.clear_width_mm', before: 900, after: 850 },
      { field: 'door.clear_width_mm', before: 900, after: 'unknown' },
    ])
    await apply(call, body.id)
    const facts = await query(
      db,
      'select state, value, note, source from facts where component_id = :part_id and (value = to_jsonb(850) or raw = :raw) order by value',
      { part_id, raw: 'wide' },
    )
    expect(facts).toEqual([
      { state: 'value', value: 850, note: null, source: 'a.csv' },
      { state: 'unknown', value: null, note: 'wide', source: 'a.csv' },
    ])
    const [written] = await query<{ import_id: string }>(db, 'select import_id from history order by id desc limit 1')
    expect(written).toEqual({ import_id: body.id })
  })

  test('keeps the ids of two parts that are alike apart, and gives a part a new one where its own is taken', async ({ app, call }) => {
    const { id } = await addFacility(call, { code: 'B-1', name_zh: '西门公厕' })
    const gate = (each: object) => ({ type: 'door', presence: 'present', facts: [], ...each })
    const given = { code: 'B-1', name_zh: '西门公厕', town_code: '441882100', id }
    const gates = [gate({ same_as: ['osm:node/7'] }), gate({ same_as: ['osm:node/8'] }), gate({ id: part_id })]
    const first = await judgedRecords(app, call, 'a.geojson', geojson({ ...given, components: gates }, { ...record, geometry: undefined }))
    expect(first.rows.map(({ outcome }) => outcome)).toEqual(['change', 'add'])
    await apply(call, first.body.id)
    expect((await detail(call, id)).components.map((each: Answer['body']) => each.id)).toContain(part_id)
    expect((await detail(call, facility_id)).components.map((each: Answer['body']) => each.id)).not.toContain(part_id)
    const turned = await judgedRecords(app, call, 'a.geojson', geojson({ ...given, components: gates.toReversed() }))
    expect(turned.rows[0]).toMatchObject({ outcome: 'leave' })
  })
})

describe('a cell of a record', () => {
  const row = (cells: Record<string, Cell>) => ({ 名称: '东门公厕', 乡镇: '连州', 经度: 112.37, 纬度: 24.78, ...cells })

  test('that is not built as it must be refuses its row, and text that is no record is kept', async ({ app, call }) => {
    const bad = [
      '[{"type":"door","presence":"maybe","facts":[]}]',
      '[{"type":"spaceship","presence":"present","facts":[]}]',
      '{"type":"door"}',
      '[{"type":',
    ]
    const { rows } = await judged(
      app,
      call,
      [...bad, '大门', ''].map((components, index) => row({ 名称: `公厕${index + 1}`, components, 纬度: 24.78 + index / 100 })),
      fields,
    )
    expect(rows.map((each) => [each.outcome, codes(each)[0]])).toEqual([
      ...bad.map(() => ['refuse', 'record_misbuilt']),
      ['add', 'record_kept_as_text'],
      ['add', undefined],
    ])
  })

  test('leaves out a fact that is not of the checklist or not plausible, and a place far away, and keeps the rest', async ({ app, call }) => {
    const components = [
      {
        type: 'door',
        presence: 'present',
        geometry: { type: 'Point', coordinates: [8.7, 49.4] },
        facts: [
          { property: 'clear_width_mm', state: 'value', value: 90_000 },
          { property: 'colour', state: 'value', value: 'red' },
          { property: 'clear_width_mm', state: 'value', value: 900 },
        ],
      },
    ]
    const { body, rows } = await judged(app, call, [row({ components: JSON.stringify(components) })], fields)
    expect(codes(rows[0])).toEqual(['fact_left_out', 'fact_left_out', 'part_geometry_left_out'])
    await apply(call, body.id)
    const facility = await detail(call, rows[0].facility_id)
    expect(facility.components[0].facts).toEqual([expect.objectContaining({ value: 900, source: 'a.csv', grade: 'imported' })])
    expect(facility.tags).toEqual({ 'door.clear_width_mm': 90_000, 'door.colour': 'red' })
  })

  test('does not undo what a plain column says, and a day without its year is refused', async ({ app, call }) => {
    const { rows } = await judged(
      app,
      call,
      [
        row({ 无障碍厕位: '有', components: '[{"type":"lift_platform","presence":"present","facts":[]}]' }),
        row({ 名称: '南门公厕', 纬度: 24.8, verifications: '[{"verified_on":"2027-01-01"}]' }),
        row({ 名称: '北门公厕', 纬度: 24.82, lifecycle_events: '[{"state":"closed","since":null}]' }),
      ],
      fields,
    )
    expect(rows.map((each) => codes(each))).toEqual([[], ['date_in_future'], ['closed_without_reason']])
  })
})
