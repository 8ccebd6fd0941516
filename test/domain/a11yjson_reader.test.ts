import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { readPlace } from '../../server/a11yjson/read_place.ts'
import { a11yjsonParts } from '../../server/a11yjson/reader.ts'
import { formatIn } from '../../server/imports/json_format.ts'
import { namedCells, refusalOf as refusalBy, rowsOf as rowsBy } from '../support/json_file.ts'

const folder = await mkdtemp(join(tmpdir(), 'changxing-a11yjson-'))
afterAll(() => rm(folder, { recursive: true }))
const path = join(folder, 'file')

const point = { type: 'Point', coordinates: [112.37, 24.78] }
const place = (properties: object) => ({
  type: 'Feature',
  geometry: point,
  properties: { category: 'toilets', name: { 'zh-Hans': '东门公厕' }, ...properties },
})
const partsOf = (accessibility: object) => [...readPlace(place({ accessibility })).parts.values()]
const tagsOf = (properties: object) => readPlace(place(properties)).tags
const entrance = (properties: object) => ({ entrances: [{ geometry: point, properties }] })
const rowsOf = (content: string | Buffer) => rowsBy(a11yjsonParts, content)
const refusalOf = (content: string | Buffer) => refusalBy(a11yjsonParts, content)
const fact = (property: string, value: unknown, raw: string) => ({ property, state: 'value', value, raw })

describe('a place of A11yJSON', () => {
  test('gives its names, category, address and records elsewhere; what has no field stays by its path', () => {
    const { columns, tags } = readPlace(
      place({
        name: { en: 'East Gate toilet', zh: '东门公厕', de: 'Osttor' },
        address: { street: { zh: '建设路' }, house: '1号', postalCode: { zh: '513400' } },
        phoneNumber: '0763-1234567',
        sameAs: ['https://example.org/1'],
        ids: { osm: 'node/5' },
        originalId: '4711',
        access: ['public', 'customers'],
        tags: { opening_hours: '24/7', check_date: '2026-05-01', 备注: '临街' },
        accessibility: { wheelchairAccessibilityGrade: 'fully', accessibleWith: { wheelchair: true } },
      }),
    )
    expect(columns).toEqual({
      geometry: point,
      category: 'street_toilet',
      kind: 'toilet',
      name_zh: '东门公厕',
      name_en: 'East Gate toilet',
      address: '建设路1号',
      phone: '0763-1234567',
      opening_hours: '24/7',
      verified_on: '2026-05-01',
      same_as: ['https://example.org/1', 'osm:node/5', 'a11yjson:4711'],
    })
    expect(tags).toEqual({
      备注: '临街',
      'name.de': 'Osttor',
      'address.postalCode.zh': '513400',
      access: 'public;customers',
      'accessibility.wheelchairAccessibilityGrade': 'fully',
    })
  })

  test('of a category that nobody knows here leaves it open, and keeps the word', () => {
    const { columns, tags } = readPlace(place({ category: 'spaceport' }))
    expect([columns['category'], columns['kind'], tags['category']]).toEqual([undefined, undefined, 'spaceport'])
  })

  test('null is known not to be there, missing is unknown, an empty list says nothing', () => {
    const absent = (type: string) => ({ type, presence: 'absent', facts: [] })
    expect(partsOf({ entrances: null, restrooms: null, desks: null, parking: null })).toEqual(
      ['entrance', 'toilet', 'low_level_service', 'accessible_parking'].map(absent),
    )
    expect(partsOf({})).toEqual([])
    expect(partsOf({ entrances: [], restrooms: [] })).toEqual([])
    expect(partsOf({ parking: { forWheelchairUsers: null } })).toEqual([{ ...absent('accessible_parking'), part: 'bay' }])
    expect(partsOf({ parking: { forWheelchairUsers: { count: 0 } } })).toEqual([{ ...absent('accessible_parking'), part: 'bay' }])
    expect(partsOf(entrance({ door: null, stairs: null })).map(({ type, presence }) => [type, presence])).toEqual([
      ['door', 'absent'],
      ['stairs_steps', 'absent'],
      ['entrance', 'present'],
    ])
  })

  test('its doors, ramps and steps become parts where the entrance is', () => {
    const parts = partsOf(
      entrance({
        name: { 'zh-CN': '东门' },
        isMainEntrance: true,
        isLevel: false,
        hasFixedRamp: true,
        slopeAngle: '< 4.7636',
        door: { width: '80 ... 100 cm', thresholdHeight: { value: 2, unit: 'cm' }, isAutomatic: false, openingForce: '25 newton' },
        stairs: { count: 3, stepHeight: '15cm', hasHandRail: true },
      }),
    )
    const described = { name: '东门', geometry: point, presence: 'present' }
    expect(parts).toEqual([
      {
        ...described,
        type: 'door',
        facts: [
          { ...fact('clear_width_mm', 800, '80 ... 100 cm'), operator: '>=' },
          { ...fact('level_difference_mm', 20, '2 cm'), operator: '=' },
          { ...fact('opening_force_newton', 25, '25 newton'), operator: '=' },
          fact('door_operation', 'manual', 'false'),
        ],
      },
      {
        ...described,
        type: 'stairs_steps',
        facts: [
          { ...fact('steps_count', 3, '3'), operator: '=' },
          { ...fact('riser_mm', 150, '15cm'), operator: '=' },
          fact('handrail_present', true, 'true'),
        ],
      },
      { ...described, type: 'wheelchair_ramp', facts: [{ ...fact('running_slope_1_in', 12, '< 4.7636'), operator: '>=' }] },
      { ...described, type: 'entrance', facts: [fact('main_entrance', true, 'true'), fact('entrance_type', 'steps_and_ramp', 'isLevel: false')] },
    ])
  })

  test('not level alone says nothing of ramps; a removable ramp is one', () => {
    const [kind] = partsOf(entrance({ isLevel: false }))
    expect([kind?.facts, tagsOf({ accessibility: entrance({ isLevel: false }) })]).toEqual([
      [],
      { 'accessibility.entrances.0.properties.isLevel': 'false' },
    ])
    expect(partsOf(entrance({ hasFixedRamp: false, hasRemovableRamp: true }))[0]).toMatchObject({
      type: 'wheelchair_ramp',
      presence: 'present',
      facts: [{ property: 'removable', value: true }],
    })
    expect(partsOf(entrance({ hasFixedRamp: false }))[0]).toMatchObject({ type: 'wheelchair_ramp', presence: 'absent' })
    expect(partsOf(entrance({ hasRemovableRamp: false })).map(({ type }) => type)).toEqual(['entrance'])
  })

  test('each restroom is a part with its own facts; whether a wheelchair fits is never one of them', () => {
    const restrooms = [
      {
        isAccessibleWithWheelchair: true,
        signIcons: ['female', 'personInWheelchair'],
        turningSpaceInside: '150 cm',
        entrances: [{ properties: { door: { width: '0.9', doorOpensToOutside: true } } }],
        toilet: { heightOfBase: '45 ... 50 cm', spaceOnUsersLeftSide: '>= 80cm', grabBars: { onUsersLeftSide: true, onUsersRightSide: false } },
        washBasin: { spaceBelowDepth: 'deep' },
      },
      { signIcons: ['family', 'male', 'female'], entrance: { door: { isSliding: true } } },
    ]
    const { parts, tags } = readPlace(place({ accessibility: { restrooms } }))
    expect([...parts.values()]).toMatchObject([
      {
        type: 'toilet',
        facts: [
          { property: 'turning_diameter_mm', value: 1500, operator: '=' },
          { property: 'seat_height_mm', value: 475, operator: '~' },
          { property: 'transfer_left_mm', value: 800, operator: '>=' },
          { property: 'grab_bar_left', value: true },
          { property: 'grab_bar_right', value: false },
          { property: 'grab_bars_both_sides', value: false },
          { property: 'toilet_door_clear_width_mm', value: 900 },
          { property: 'toilet_door_type', value: 'outward_hinged' },
          { property: 'toilet_users', value: 'women' },
        ],
      },
      { type: 'toilet', part: 'family_toilet', facts: [{ property: 'toilet_door_type', value: 'horizontal_sliding' }] },
    ])
    expect(tags).toEqual({
      'accessibility.restrooms.0.isAccessibleWithWheelchair': 'true',
      'accessibility.restrooms.0.signIcons': 'personInWheelchair',
      'accessibility.restrooms.0.washBasin.spaceBelowDepth': 'deep',
      'accessibility.restrooms.1.signIcons': 'male;female',
    })
  })

  test('lifts are measured, and whether one works stays a word of that day; what is not plausible is no fact', () => {
    const equipment = {
      category: 'elevator',
      cabinWidth: '110cm',
      door: { width: '90 cm' },
      isWorking: false,
      stateLastUpdate: '2026-05-01T00:00:00Z',
    }
    const accessibility = {
      availableEquipment: [equipment, { category: 'vendingMachine' }],
      parking: { forWheelchairUsers: { count: 2, distanceToEntrance: '80 m' } },
    }
    const { parts, tags } = readPlace(place({ accessibility }))
    expect([...parts.values()]).toMatchObject([
      {
        type: 'lift_platform',
        facts: [{ value: 'lift' }, { property: 'car_width_mm', value: 1100 }, { property: 'door_clear_width_mm', value: 900 }],
      },
      { type: 'accessible_parking', part: 'bay', facts: [{ property: 'accessible_bays_count', value: 2 }] },
    ])
    expect(tags).toEqual({
      'accessibility.availableEquipment.0.isWorking': 'false',
      'accessibility.availableEquipment.0.stateLastUpdate': '2026-05-01T00:00:00Z',
      'accessibility.availableEquipment.1.category': 'vendingMachine',
      'accessibility.parking.forWheelchairUsers.distanceToEntrance': '80 m',
    })
  })
})

describe('a file', () => {
  const two = [place({ originalId: '1' }), place({ originalId: '2', name: { 'zh-Hans': '“引号”、{括号}、\\' } })]

  test.each([
    ['a collection', JSON.stringify({ type: 'FeatureCollection', note: '"features":[', features: two, next: [1] })],
    ['a list', JSON.stringify(two, null, 2)],
    ['a list with a byte order mark', `\uFEFF${JSON.stringify(two)}`],
  ])('%s is read place by place', async (_, content) => {
    const rows = await rowsOf(content)
    expect(rows.map((row) => [row.row_number, namedCells(row)['name_zh']])).toEqual([
      [1, '东门公厕'],
      [2, '“引号”、{括号}、\\'],
    ])
  })

  test('a single place is a file too, and what is no place is a row that says so', async () => {
    expect(await rowsOf(JSON.stringify(two[0]))).toHaveLength(1)
    const rows = await rowsOf(JSON.stringify([two[0], 7, { type: 'Feature', properties: {} }, null]))
    expect(rows.map(({ flaws }) => flaws.map(({ code }) => code))).toEqual([[], ['no_place'], ['no_place'], ['no_place']])
  })

  test('of many places is read across every seam of its blocks', async () => {
    const many = Array.from({ length: 3_000 }, (_, index) => place({ originalId: String(index), phoneNumber: '1'.repeat(index % 211) }))
    const rows = await rowsOf(JSON.stringify({ features: many }))
    expect(rows).toHaveLength(3_000)
    expect(namedCells(rows.at(-1)!)['same_as']).toEqual(['a11yjson:2999'])
  })

  test('cut off, of another encoding, or empty is refused by name', async () => {
    const text = JSON.stringify({ features: two })
    expect(await refusalOf(text.slice(0, text.length / 2))).toBe('file_cut_off')
    expect(await refusalOf(text.slice(0, -1))).toBe('file_cut_off')
    expect(await refusalOf(Buffer.from([0x5b, 0xff, 0xfe, 0x5d]))).toBe('file_unreadable')
    expect(await refusalOf('[{]}]')).toBe('file_unreadable')
    expect(await refusalOf('')).toBe('file_empty')
  })

  test.each([
    ['a11yjson', { features: [place({ accessibility: {} })] }],
    ['a11yjson', [place({})]],
    ['opensidewalks', { $schema: 'https://sidewalks.washington.edu/opensidewalks/0.2/schema.json', features: [] }],
    ['opensidewalks', { features: [{ properties: { _id: '1', _u_id: '2', _v_id: '3' } }] }],
    ['geojson', { features: [{ type: 'Feature', properties: { name: '东门公厕', category: '公厕' } }] }],
    ['geojson', { features: [{ type: 'Feature', properties: { kind: 'toilet', category: 'street_toilet', name: {} } }] }],
    ['geojson', { features: [{ type: 'Feature', properties: null }] }],
  ])('named .json is known as %s by what is in it', async (format, content) => {
    await writeFile(path, JSON.stringify(content))
    expect(await formatIn(path, 'geojson')).toBe(format)
    expect(await formatIn(path, 'csv')).toBe('csv')
  })
})
