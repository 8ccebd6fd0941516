import { Ajv } from 'ajv'
import { describe, expect, test } from 'vitest'
import { enumValues, propertyOf } from '../../domain/property.ts'
import { opensidewalks } from '../../server/exports/opensidewalks.ts'
import { ownRecord } from '../../server/imports/own_record.ts'
import { opensidewalksParts } from '../../server/opensidewalks/reader.ts'
import vocabulary from '../../domain/vocabulary/opensidewalks.json' with { type: 'json' }
import schema from '../data/opensidewalks/schema.json' with { type: 'json' }
import { demoExport } from '../support/demo_export.ts'
import { namedCells, rowsOf } from '../support/json_file.ts'

const { records } = await demoExport()
const head = { example_data: true, exported_at: '2026-11-24T04:00:00.000Z', next_since: 'x', language: 'zh' } as const
const isValid = new Ajv({ allowUnionTypes: true, validateFormats: false, strict: false }).compile(schema)
const roads = records.filter(({ kind }) => kind === 'road')
const first = roads.find(({ geometry }) => geometry?.includes('LineString'))! // there is one among the examples

type Written = { geometry: { type: string; coordinates: unknown[] }; properties: Record<string, unknown> }
async function textOf(list: object[]): Promise<string> {
  let text = ''
  for await (const chunk of opensidewalks.write(head, [{ records: list, tombstones: [] }] as never)) text += String(chunk)
  return text
}
const fileOf = async (list: object[]) => JSON.parse(await textOf(list)) as { features: Written[] }
const line = (...coordinates: number[][]) => ({ type: 'LineString', coordinates })
const road = (geometry: object, components: object[] = [], more: object = {}) => ({
  ...first,
  geometry: JSON.stringify(geometry),
  components: JSON.stringify(components),
  tags: '{}',
  ...more,
})
const part = (type: string, facts: Record<string, unknown>, more: object = {}) => ({
  type,
  presence: 'present',
  ...more,
  facts: Object.entries(facts).map(([property, value]) => ({
    property,
    state: 'value',
    value,
    grade: 'measured',
    observed_at: '2026-11-01T00:00:00Z',
  })),
})
const [a, b, c] = [
  [112.37, 24.78],
  [112.371, 24.78],
  [112.371, 24.781],
] as const

describe('the OpenSidewalks export', () => {
  test('of the examples is what the published schema asks for; every node that is named is there', async () => {
    const file = await fileOf(records)
    expect([isValid(file), isValid.errors]).toEqual([true, null])
    const edges = file.features.flatMap(({ properties }) => (properties['_u_id'] ? [properties] : []))
    expect(edges.length).toBeGreaterThan(10)
    const ids = file.features.map(({ properties }) => properties['_id'])
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids).toEqual(expect.arrayContaining(edges.flatMap(({ _u_id, _v_id }) => [_u_id, _v_id])))
  })

  test('read again is the same record, unknown and known-none included', async () => {
    const placed = roads.filter(({ geometry }) => geometry !== null)
    const rows = await rowsOf(opensidewalksParts, await textOf(records))
    expect(rows.map(({ flaws }) => flaws)).toEqual(placed.map(() => []))
    for (const [index, record] of placed.map(ownRecord).entries())
      expect(namedCells(rows[index]!)).toEqual(
        Object.fromEntries(
          Object.entries({
            id: record.id,
            ...record.columns,
            geometry: record.geometry,
            components: record.components.length > 0 ? record.components : null,
            lifecycle_events: record.lifecycle_events,
            verifications: record.verifications,
            tags: Object.keys(record.tags).length > 0 ? record.tags : null,
          }).filter(([, value]) => value !== null),
        ),
      )
  })

  test('writes an edge in metres and as a signed incline, and a length from its line', async () => {
    const route = (facts: object) => part('route', { clear_width_mm: 1250, surface_material: 'asphalt', ...facts })
    const edge = async (facts: object) => (await fileOf([road(line([...a], [...b]), [route(facts)])])).features[0]!.properties
    expect(await edge({ running_slope_1_in: 12, uphill: 'against' })).toMatchObject({
      width: 1.25,
      incline: -0.08333333333,
      surface: 'asphalt',
      highway: 'footway',
      footway: 'sidewalk',
    })
    expect(await edge({ running_slope_1_in: 20, uphill: 'along' })).toMatchObject({
      incline: 0.05,
      _u_id: '112.3700000,24.7800000',
      _v_id: '112.3710000,24.7800000',
    })
    expect(await edge({ running_slope_1_in: 20 })).not.toHaveProperty('incline') // which way nobody noted
    expect(await edge({ surface_material: 'sett' })).toMatchObject({ 'ext:verdict': first.verdict })
    expect(await edge({ surface_material: 'sett' })).not.toHaveProperty('surface')
    expect((await edge({}))['length']).toBeCloseTo(101, 0)
  })

  test('ends that meet within a centimetre are one node; each line of a road is an edge', async () => {
    const near = [b[0] + 4e-8, b[1]]
    const two = [
      road(line([...a], [...b]), [], { id: 'r1' }),
      road(
        {
          type: 'MultiLineString',
          coordinates: [
            [near, [...c]],
            [[...c], [...a]],
          ],
        },
        [],
        { id: 'r2' },
      ),
    ]
    const { features } = await fileOf(two)
    expect(features.map(({ properties }) => properties['_id'])).toEqual([
      'r1',
      'r2',
      'r2/2',
      '112.3700000,24.7800000',
      '112.3710000,24.7800000',
      '112.3710000,24.7810000',
    ])
    const rows = await rowsOf(opensidewalksParts, JSON.stringify({ features: features.toReversed() }))
    expect(rows.map((each) => [namedCells(each)['id'], namedCells(each)['geometry']])).toEqual([
      ['r2', JSON.parse(two[1]!.geometry)],
      ['r1', JSON.parse(two[0]!.geometry)],
    ])
  })

  test('kerbs stand on nodes, and on which two roads disagree only that there is one', async () => {
    const kerb = (kind: string, at: readonly number[]) =>
      part('curb_ramp', { kerb_type: kind, tactile_warning_present: true }, { geometry: { type: 'Point', coordinates: at } })
    const two = [
      road(line([...a], [...b]), [kerb('lowered', a), kerb('flush', b)], { id: 'r1' }),
      road(line([...b], [...c]), [kerb('lowered', b)], { id: 'r2' }),
    ]
    const file = await fileOf(two)
    expect([isValid(file), isValid.errors]).toEqual([true, null])
    const kerbs = file.features.flatMap(({ properties }) => (properties['barrier'] ? [[properties['kerb'], properties['tactile_paving']]] : []))
    expect(kerbs).toEqual([
      ['lowered', 'yes'],
      [undefined, 'yes'],
    ])
    const again = await rowsOf(opensidewalksParts, JSON.stringify(file))
    expect(again.map((each) => (namedCells(each)['components'] as object[]).length)).toEqual([2, 1])
    file.features.at(-3)!.properties['kerb'] = 'flush'
    const edited = await rowsOf(opensidewalksParts, JSON.stringify(file))
    expect(namedCells(edited[0]!)['components']).toMatchObject([
      { type: 'curb_ramp', facts: [{}, {}, { property: 'kerb_type', value: 'flush', raw: 'flush' }] },
      {},
    ])
  })

  test('keeps what somebody else changed in their fields beside ours', async () => {
    const file = await fileOf([road(line([...a], [...b]), [part('route', { clear_width_mm: 1250 })])])
    Object.assign(file.features[0]!.properties, { width: 0.9, name: '改过的路', foot: 'private' })
    file.features[0]!.geometry.coordinates.push([...c])
    const [row] = await rowsOf(opensidewalksParts, JSON.stringify(file))
    expect(namedCells(row!)).toMatchObject({
      id: first.id,
      name_zh: '改过的路',
      geometry: line([...a], [...b], [...c]),
      tags: { foot: 'private' },
      components: [{ type: 'route', facts: [{ value: 1250 }, { property: 'clear_width_mm', value: 900, raw: '0.9' }] }],
    })
  })
})

test('every property that is mapped is one of the checklist, and its words are', () => {
  expect(vocabulary.fields.filter(({ component, property }) => !propertyOf(component, property))).toEqual([])
  const words = (property: string) => enumValues(property)?.map(({ value }) => value)
  expect(words('surface_material')).toEqual(expect.arrayContaining(vocabulary.surfaces))
  expect(words('kerb_type')).toEqual(expect.arrayContaining(Object.keys(vocabulary.kerbs)))
})
