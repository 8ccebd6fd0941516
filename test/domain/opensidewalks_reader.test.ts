import { describe, expect, test } from 'vitest'
import { opensidewalksParts } from '../../server/opensidewalks/reader.ts'
import { namedCells, refusalOf, rowsOf } from '../support/json_file.ts'

const at = (lon: number, lat: number) => ({ type: 'Point', coordinates: [lon, lat] })
const line = { type: 'LineString', coordinates: [at(112.37, 24.78), at(112.371, 24.78)].map(({ coordinates }) => coordinates) }
const area = { type: 'Polygon', coordinates: [[...line.coordinates, [112.371, 24.781], [112.37, 24.78]]] }
const node = (_id: string, more: object = {}) => ({ type: 'Feature', geometry: at(112.37, 24.78), properties: { _id, ...more } })
const edge = (more: object = {}, geometry: object = line) => ({
  type: 'Feature',
  geometry,
  properties: { _id: 'e1', _u_id: 'n1', _v_id: 'n2', highway: 'footway', footway: 'sidewalk', ...more },
})
const read = async (...features: object[]) => rowsOf(opensidewalksParts, JSON.stringify({ features }))
const only = async (...features: object[]) => namedCells((await read(...features))[0]!) // a test that asks for it has one
const codes = async (...features: object[]) =>
  (await read(...features)).map(({ row_number, flaws }) => [row_number, ...flaws.map(({ code }) => code)])
const fact = (property: string, value: unknown, raw: string, operator = '=') => ({ property, state: 'value', value, operator, raw })

describe('an edge', () => {
  test('is a road with the facts that it gives; ids and a length that follows from the line are none', async () => {
    expect(
      await only(edge({ name: '中山路', width: 1.5, incline: -0.05, surface: 'paving_stones', length: 100.9, foot: 'yes', 'ext:lit': true })),
    ).toEqual({
      kind: 'road',
      category: 'urban_road',
      name_zh: '中山路',
      geometry: line,
      same_as: ['opensidewalks:e1'],
      components: [
        {
          type: 'route',
          presence: 'present',
          facts: [
            fact('clear_width_mm', 1500, '1.5'),
            fact('surface_material', 'paving_stones', 'paving_stones'),
            fact('running_slope_1_in', 20, '-0.05'),
            fact('uphill', 'against', '-0.05'),
          ],
        },
      ],
      tags: { highway: 'footway', footway: 'sidewalk', foot: 'yes', 'ext:lit': 'true' },
    })
  })

  test.each([
    [0, [fact('running_slope_1_in', 1000, '0', '>=')]],
    [0.001, [fact('running_slope_1_in', 1000, '0.001', '>=')]],
    [0.0011, [fact('running_slope_1_in', 909.091, '0.0011'), fact('uphill', 'along', '0.0011')]],
    [1, [fact('running_slope_1_in', 1, '1'), fact('uphill', 'along', '1')]],
  ])('of an incline of %d', async (incline, facts) => {
    expect((await only(edge({ incline })))['components']).toEqual([{ type: 'route', presence: 'present', facts }])
  })

  test('without a fact has no part; what is not plausible, or no word of theirs, is kept as it is', async () => {
    expect(await only(edge())).not.toHaveProperty('components')
    const strange = await only(edge({ width: 51, incline: 1.2, surface: 'lava' }))
    expect(strange).not.toHaveProperty('components')
    expect(strange['tags']).toMatchObject({ width: '51', incline: '1.2', surface: 'lava' })
    expect((await only(edge({ width: 50 })))['components']).toMatchObject([{ facts: [{ value: 50_000 }] }])
  })

  test('of steps counts them; a crossing is one; without a name it goes by its kind, and says so', async () => {
    const steps = edge({ highway: 'steps', footway: undefined, step_count: 12, climb: 'up', width: 2 })
    expect(await only(steps)).toMatchObject({
      name_zh: '台阶',
      components: [
        {
          type: 'stairs_steps',
          facts: [
            { property: 'clear_width_mm', value: 2000 },
            { property: 'steps_count', value: 12 },
          ],
        },
      ],
      tags: { climb: 'up' },
    })
    expect(await only(edge({ footway: 'crossing' }))).toMatchObject({ name_zh: '人行横道', components: [{ type: 'crossing', facts: [] }] })
    expect(await codes(edge(), edge({ name: '中山路' }))).toEqual([[1, 'osw_named_by_kind'], [2]])
  })
})

describe('nodes', () => {
  test('a kerb is a part of each edge that it ends; a word is no height', async () => {
    const kerb = node('n1', { barrier: 'kerb', kerb: 'lowered', tactile_paving: 'contrasted' })
    const rows = await read(edge(), kerb, edge({ _id: 'e2', _u_id: 'n3', _v_id: 'n1' }))
    const part = {
      type: 'curb_ramp',
      presence: 'present',
      same_as: ['opensidewalks:n1'],
      geometry: at(112.37, 24.78),
      facts: [
        { property: 'kerb_type', state: 'value', value: 'lowered', raw: 'lowered' },
        { property: 'tactile_warning_present', state: 'value', value: true, raw: 'contrasted' },
      ],
    }
    expect(rows.map((row) => namedCells(row)['components'])).toEqual([[part], [part]])
  })

  test('a raised kerb is no ramp, and of a kerb of unknown kind nothing is said', async () => {
    const raised = await only(edge(), node('n2', { barrier: 'kerb', kerb: 'raised' }))
    expect(raised['components']).toMatchObject([{ type: 'route', name: '路缘石', facts: [{ property: 'kerb_type', value: 'raised' }] }])
    expect(await only(edge(), node('n2', { barrier: 'kerb' }))).not.toHaveProperty('components')
  })

  test('every entity is a row, with its reason where it is left out, or belongs to an edge', async () => {
    const named = { name: '中山路' }
    expect(
      await codes(
        node('n1'),
        edge(named),
        node('p1', { amenity: 'bench' }),
        node('n9', { barrier: 'kerb', kerb: 'flush' }),
        { type: 'Feature', geometry: area, properties: { _id: 'z1', _w_id: ['n1'], highway: 'pedestrian', ...named } },
        { type: 'Feature', geometry: area, properties: { _id: 'b1', building: 'toilets', ...named } },
        { type: 'Feature', geometry: area, properties: { _id: 'b2', building: 'house' } },
        edge({ _id: 7 }),
        edge({}, null as never),
      ),
    ).toEqual([[2], [3, 'osw_not_kept'], [5], [6], [7, 'osw_not_kept'], [8, 'osw_no_entity'], [9, 'osw_no_entity'], [4, 'osw_loose_kerb']])
  })
})

test('a file cut off is refused by name', async () => {
  const text = JSON.stringify({ features: [edge(), node('n1')] })
  expect(await refusalOf(opensidewalksParts, text.slice(0, -1))).toBe('file_cut_off')
  expect(await refusalOf(opensidewalksParts, text.slice(0, 60))).toBe('file_cut_off')
  expect(await refusalOf(opensidewalksParts, '')).toBe('file_empty')
})
