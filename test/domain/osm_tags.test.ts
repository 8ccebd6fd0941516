import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { osmFile, osmNode, osmRelation, osmWay, readOsm, saidOf } from '../support/osm.ts'

const folder = await mkdtemp(join(tmpdir(), 'changxing-osm-'))
let files = 0

async function read(...elements: string[]) {
  const { rows } = await readOsm(await osmFile(join(folder, `${(files += 1)}.osm`), elements), 'osm_xml')
  return rows
}

const place: [number, number] = [112.37, 24.78]
const corners = [osmNode(1, [112.37, 24.78]), osmNode(2, [112.371, 24.78]), osmNode(3, [112.371, 24.781]), osmNode(4, [112.37, 24.781])]
const only = async (tags: Record<string, string>) => (await read(osmNode(9, place, tags)))[0]
const way = async (tags: Record<string, string>) => (await read(...corners, osmWay(9, [1, 2], tags))).find(({ same_as }) => same_as === 'osm:way/9')!

test.each([
  [{ amenity: 'bank' }, 'venue', 'bank'],
  [{ amenity: 'school' }, 'venue', 'school'],
  [{ shop: 'anything' }, 'venue', 'commercial_area'],
  [{ healthcare: 'rehabilitation' }, 'service', 'rehabilitation_centre'],
  [{ amenity: 'social_facility', 'social_facility:for': 'disabled', social_facility: 'workshop' }, 'service', 'assisted_employment_agency'],
  [{ amenity: 'social_facility', 'social_facility:for': 'senior' }, 'venue', 'welfare_institution'],
  [{ amenity: 'toilets' }, 'toilet', 'street_toilet'],
  [{ amenity: 'toilets', indoor: 'room' }, 'toilet', 'attached_toilet'],
  [{ highway: 'bus_stop' }, 'road', 'public_transport_stop'],
])('%o is a %s of the category %s', async (tags, kind, category) => {
  expect(await only(tags)).toMatchObject({ kind, category })
})

test('what says nothing of access and is no place of ours is no row; with wheelchair it is left out, and its tag named', async () => {
  expect(await only({ amenity: 'vending_machine' })).toBeUndefined()
  expect(await only({ amenity: 'fuel' })).toBeUndefined()
  expect(await only({ amenity: 'fuel', wheelchair: 'no' })).toMatchObject({ category: 'public_service_other' })
  expect(await only({ amenity: 'atm', wheelchair: 'yes' })).toMatchObject({ category: null, codes: ['osm_no_category'] })
  expect(await only({ amenity: 'parking', access: 'private', wheelchair: 'yes' })).toMatchObject({ codes: ['osm_private'] })
})

test('the Chinese name comes first; without any name a word says what it is, and that is told', async () => {
  expect(await only({ amenity: 'bank', name: 'Bank', 'name:zh': '银行一', 'name:en': 'First Bank' })).toMatchObject({
    name_zh: '银行一',
    name_en: 'First Bank',
    codes: [],
  })
  expect(await only({ amenity: 'bank', name: 'Sparkasse' })).toMatchObject({ name_zh: 'Sparkasse' })
  expect(await way({ highway: 'footway', footway: 'sidewalk' })).toMatchObject({ name_zh: '人行道', codes: ['osm_named_by_kind'] })
  expect(await only({ amenity: 'toilets' })).toMatchObject({ name_zh: '公共厕所' })
})

test('columns take what is theirs and every other tag is kept; who edited it is not', async () => {
  const row = await only({
    amenity: 'library',
    name: '市图书馆',
    'addr:city': '连州市',
    'addr:street': '北山路',
    'addr:housenumber': '8号',
    level: '2',
    check_date: '2025-03-01',
    cuisine: 'none',
  })
  expect(row).toMatchObject({ address: '连州市北山路8号', level: '2', verified_on: '2025-03-01', tags: { amenity: 'library', cuisine: 'none' } })
  expect(JSON.stringify(row)).not.toContain('somebody')
  expect(await only({ amenity: 'library', check_date: '2999-01-01' })).toMatchObject({ verified_on: null, tags: { check_date: '2999-01-01' } })
  expect(await only({ amenity: 'bank', 'addr:street': 'Torstraße', 'addr:housenumber': '3', 'addr:city': 'Wolkenbrück' })).toMatchObject({
    address: 'Torstraße 3, Wolkenbrück',
  })
})

test('wheelchair is a word of the source, never a measure; not known is no fact', async () => {
  const [part] = (await only({ amenity: 'bank', wheelchair: 'limited' }))!.components
  expect(part).toMatchObject({ type: 'venue_provision', same_as: ['osm:node/9#place'] })
  expect(part!.facts).toEqual([
    { property: 'wheelchair_declared', state: 'value', value: 'limited', raw: 'limited', source: 'OpenStreetMap (ODbL-1.0): wheelchair' },
  ])
  const unknown = await only({ amenity: 'bank', wheelchair: 'unknown' })
  expect(unknown).toMatchObject({ components: [], tags: { wheelchair: 'unknown' } })
})

test.each([
  [{ toilets: 'yes' }, 'public_toilet', 'present', []],
  [{ toilets: 'no' }, 'public_toilet', 'absent', []],
  [{ 'toilets:wheelchair': 'yes' }, 'public_toilet', 'present', ['yes']],
  [{ 'toilets:wheelchair': 'no' }, 'accessible_toilet', 'absent', ['no']],
  [{ toilets: 'yes', 'toilets:wheelchair': 'no' }, 'public_toilet', 'present', ['no']],
])('a venue with %o has a toilet part %s, %s', async (tags, part, presence, words) => {
  const toilet = (await only({ amenity: 'cafe', ...tags }))!.components.find(({ type }) => type === 'toilet')
  expect(toilet).toMatchObject({ part, presence })
  expect(toilet!.facts.map(({ value }) => value)).toEqual(words)
})

test('a venue that says nothing of toilets has no such part', async () => {
  expect((await only({ amenity: 'cafe' }))!.components).toEqual([])
})

test('what contradicts itself stands twice, each with its tag', async () => {
  const [toilet] = (await only({ amenity: 'toilets', wheelchair: 'yes', 'toilets:wheelchair': 'no' }))!.components
  expect(saidOf(toilet!, 'wheelchair_declared')).toEqual([
    ['yes', 'wheelchair'],
    ['no', 'toilets:wheelchair'],
  ])
  const [route] = (await way({ highway: 'footway', width: '1.5', 'maxwidth:physical': '0.8' })).components
  expect(saidOf(route!, 'clear_width_mm')).toEqual([
    [1500, 'width'],
    [800, 'maxwidth:physical'],
  ])
})

test('a footway has its width, slope and surface; what is not clear is kept as it is, and told', async () => {
  const [route] = (
    await way({ highway: 'footway', width: '1.5', incline: '-5%', 'incline:across': '2%', surface: 'asphalt', smoothness: 'good', wheelchair: 'yes' })
  ).components
  expect(Object.fromEntries(route!.facts.map(({ property, value }) => [property, value]))).toEqual({
    clear_width_mm: 1500,
    running_slope_1_in: 20,
    uphill: 'against',
    cross_slope_1_in: 50,
    surface_material: 'asphalt',
    smoothness: 'good',
    wheelchair_declared: 'yes',
  })
  const unclear = await way({ highway: 'footway', width: '1,5', surface: 'moon dust' })
  expect(unclear).toMatchObject({ components: [], codes: ['osm_named_by_kind', 'osm_value_unclear'], tags: { width: '1,5', surface: 'moon dust' } })
})

test('up and down are directions without a value, told with the slope where both are known', async () => {
  const [route] = (await way({ highway: 'footway', incline: 'up' })).components
  expect(route!.facts.map(({ property, value }) => [property, value])).toEqual([['uphill', 'along']])
  const [flat] = (await way({ highway: 'footway', incline: '0%' })).components
  expect(flat!.facts).toMatchObject([{ property: 'running_slope_1_in', value: 1000, operator: '>=' }])
})

test('steps have their number, and handrails and ramps are there, not there, or not known', async () => {
  const { components, kind } = await way({ highway: 'steps', step_count: '12', width: '1.2', handrail: 'no', 'ramp:wheelchair': 'no', incline: 'up' })
  expect(kind).toBe('road')
  expect(components.map(({ type, presence }) => [type, presence])).toEqual([
    ['stairs_steps', 'present'],
    ['handrail', 'absent'],
    ['wheelchair_ramp', 'absent'],
  ])
  expect(components[0]!.facts.map(({ property, value }) => [property, value])).toEqual([
    ['steps_count', 12],
    ['clear_width_mm', 1200],
  ])
  expect((await way({ highway: 'steps', ramp: 'yes' })).components.map(({ type }) => type)).toEqual(['stairs_steps'])
})

test('a road has a sidewalk on each side, on one, or none', async () => {
  const sides = async (tags: Record<string, string>) =>
    (await way({ highway: 'residential', ...tags })).components.map(({ name, presence }) => [name, presence])
  expect(await sides({ sidewalk: 'left' })).toEqual([
    ['左侧人行道', 'present'],
    ['右侧人行道', 'absent'],
  ])
  expect(await sides({ 'sidewalk:right': 'yes' })).toEqual([['右侧人行道', 'present']])
  const { components } = await way({
    highway: 'residential',
    sidewalk: 'both',
    'sidewalk:left:width': '0.9',
    'sidewalk:right:width': '2',
    width: '6',
  })
  expect(components.map((part) => saidOf(part, 'clear_width_mm')[0]?.[0])).toEqual([900, 2000])
  expect(await way({ highway: 'residential' })).toBeUndefined()
  expect(await way({ highway: 'residential', sidewalk: 'separate' })).toBeUndefined()
})

test('an entrance and its door belong to the building on whose outline they lie', async () => {
  const door = {
    entrance: 'main',
    door: 'sliding',
    automatic_door: 'yes',
    width: '90 cm',
    wheelchair: 'yes',
    step_count: '1',
    level: '0',
    colour: 'red',
  }
  const rows = await read(...corners.slice(1), osmNode(1, place, door), osmWay(9, [1, 2, 3, 4, 1], { amenity: 'library', name: '图书馆' }))
  expect(rows).toHaveLength(1)
  const [entrance, its_door] = rows[0]!.components
  expect(rows[0]).toMatchObject({ same_as: 'osm:way/9', geometry: { type: 'Polygon' }, tags: { 'osm:node/1': 'colour=red' } })
  expect(entrance).toMatchObject({
    type: 'entrance',
    name: '主入口',
    same_as: ['osm:node/1'],
    level: '0',
    geometry: { type: 'Point', coordinates: place },
  })
  expect(entrance!.facts.map(({ property, value }) => [property, value])).toEqual([
    ['steps_count', 1],
    ['wheelchair_declared', 'yes'],
  ])
  expect(its_door).toMatchObject({ type: 'door', same_as: ['osm:node/1#door'] })
  expect(its_door!.facts.map(({ property, value }) => [property, value])).toEqual([
    ['clear_width_mm', 900],
    ['door_type', 'sliding'],
    ['door_operation', 'automatic'],
  ])
})

test('a door of 90 without a unit is not 90 m and not guessed to be 90 cm', async () => {
  const [row] = await read(
    ...corners.slice(1),
    osmNode(1, place, { entrance: 'yes', width: '90' }),
    osmWay(9, [1, 2, 3, 4, 1], { amenity: 'library', name: '图书馆' }),
  )
  expect(row).toMatchObject({ codes: ['osm_value_unclear'], tags: { 'osm:node/1': 'width=90' } })
  expect(row!.components.flatMap(({ facts }) => facts)).toEqual([])
})

test('a part in no way and no outline is left out; an obstacle that nobody meets is not worth a row', async () => {
  expect(await only({ entrance: 'yes' })).toMatchObject({ codes: ['osm_part_of_nothing'] })
  expect(await only({ kerb: 'lowered' })).toMatchObject({ codes: ['osm_part_of_nothing'] })
  expect(await only({ barrier: 'bollard' })).toBeUndefined()
  expect(await only({ barrier: 'gate', wheelchair: 'yes' })).toMatchObject({ codes: ['osm_part_of_nothing'] })
})

test.each([
  [{ kerb: 'lowered' }, 'curb_ramp', [['kerb_type', 'lowered']]],
  [
    { kerb: 'flush', 'kerb:height': '0.15' },
    'curb_ramp',
    [
      ['kerb_type', 'flush'],
      ['lip_height_mm', 150],
    ],
  ],
  [
    { kerb: 'raised', 'kerb:height': '12 cm' },
    'route',
    [
      ['kerb_type', 'raised'],
      ['kerb_height_mm', 120],
    ],
  ],
  [{ barrier: 'kerb' }, 'route', []],
])('a kerb of a footway %o is a %s whose word is no height', async (tags, type, facts) => {
  const [row] = await read(osmNode(1, place, tags), ...corners.slice(1), osmWay(9, [1, 2], { highway: 'footway' }))
  expect(row!.components).toMatchObject([{ type, same_as: ['osm:node/1'] }])
  expect(row!.components[0]!.facts.map(({ property, value }) => [property, value])).toEqual(facts)
})

test('a crossing belongs to the footway that crosses sooner than to the road; tactile paving may be there or not', async () => {
  const node = osmNode(1, place, { highway: 'crossing', tactile_paving: 'no', 'traffic_signals:sound': 'yes' })
  const rows = await read(
    node,
    ...corners.slice(1),
    osmWay(8, [2, 1], { highway: 'residential', sidewalk: 'both' }),
    osmWay(9, [3, 1], { highway: 'footway', footway: 'crossing' }),
  )
  const crossing = rows.find(({ same_as }) => same_as === 'osm:way/9')!
  expect(crossing.components.map(({ type, presence, same_as }) => [type, presence, same_as?.[0]])).toEqual([
    ['crossing', 'present', 'osm:way/9#crossing'],
    ['crossing', 'present', 'osm:node/1'],
    ['tactile_paving', 'absent', 'osm:node/1#tactile_paving'],
  ])
  expect(saidOf(crossing.components[1]!, 'audible_signal')).toEqual([[true, 'traffic_signals:sound']])
})

test('an area of several ways has its holes; with a member missing it is left out', async () => {
  const inner = [osmNode(11, [112.3703, 24.7803]), osmNode(12, [112.3706, 24.7803]), osmNode(13, [112.3706, 24.7806])]
  const ways = [osmWay(1, [1, 2, 3]), osmWay(2, [1, 4, 3]), osmWay(3, [11, 12, 13, 11])]
  const members: [string, number, string][] = [
    ['way', 1, 'outer'],
    ['way', 2, 'outer'],
    ['way', 3, 'inner'],
  ]
  const tags = { type: 'multipolygon', leisure: 'park', name: '公园' }
  const [row] = await read(...corners, ...inner, ...ways, osmRelation(9, members, tags))
  expect(row).toMatchObject({ same_as: 'osm:relation/9', kind: 'venue', geometry: { type: 'MultiPolygon' } })
  expect(row!.geometry!.coordinates.map((polygon) => (polygon as unknown[][]).map((ring) => ring.length))).toEqual([[5, 4]])
  const [cut] = await read(...corners, ...inner, ...ways.slice(1), osmRelation(9, members, tags))
  expect(cut).toMatchObject({ category: null, codes: ['osm_incomplete'] })
  const [site] = await read(osmRelation(9, [], { type: 'site', amenity: 'university', wheelchair: 'yes' }))
  expect(site).toMatchObject({ codes: ['osm_without_outline'] })
})

test('a place that is a line has no outline; a road in a ring is a line all the same, unless it is an area', async () => {
  expect(await way({ amenity: 'library' })).toMatchObject({ category: null, codes: ['osm_open_outline'] })
  const ring = async (tags: Record<string, string>) => (await read(...corners, osmWay(9, [1, 2, 3, 1], tags)))[0]!.geometry!.type
  expect(await ring({ highway: 'footway' })).toBe('LineString')
  expect(await ring({ highway: 'pedestrian', area: 'yes' })).toBe('Polygon')
})

test('a way whose nodes are not all in the file is left out, and what lies on it with it', async () => {
  const rows = await read(osmNode(1, place, { kerb: 'lowered' }), osmWay(9, [1, 2], { highway: 'footway' }))
  expect(rows.map(({ same_as, codes }) => [same_as, codes])).toEqual([
    ['osm:way/9', ['osm_incomplete']],
    ['osm:node/1', ['osm_incomplete']],
  ])
})
