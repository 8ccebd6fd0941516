import { describe, expect, test } from 'vitest'
import { presets, type Needs, type Preset } from '#domain/needs.ts'
import { effortM, notableOf, placePassage, wayPassage, type Way } from '#domain/walking.ts'
import { answerOf, type Direction, type WayFact, type WayPart } from '#domain/way_fact.ts'

type Value = number | boolean | string
type Said = Value | { value: Value; operator?: WayFact['operator']; others?: Value[] }
const now = new Date('2026-11-24T04:00:00Z')
const chair: Needs = presets.manual_chair // 780 mm, 1:12, 15 mm, no steps, firm surface

function fact(property: string, said: Said): WayFact {
  const { value, operator = '=', others = [] } = typeof said === 'object' ? said : { value: said }
  const contradicting = others.map((other) => ({ state: 'value' as const, value: other, operator: '=' as const }))
  return { property, state: 'value', value, operator, grade: 'measured', observed_at: '2026-11-01T02:00:00.000Z', contradicting }
}

function part(type: string, facts: Record<string, Said> = {}, more: Partial<WayPart> = {}): WayPart {
  return { id: type, type, name: null, presence: 'present', facts: Object.entries(facts).map(([property, said]) => fact(property, said)), ...more }
}

function way(parts: WayPart[], more: Partial<Way> = {}): Way {
  return { category: 'urban_road', is_steps: false, closures: [], parts, ...more }
}

const ground = { clear_width_mm: 1_500, running_slope_1_in: 50, surface_ok: true }
const told = (passage: ReturnType<typeof wayPassage>) => {
  const [barrier] = passage.barriers
  const [missing] = passage.missing
  return barrier ? `barrier ${barrier.property}` : missing ? `unknown ${missing.property}` : answerOf(passage)
}
const whole = (road: Way, needs: Needs, direction: Direction = 'along') => told(wayPassage(road, needs, direction, now))
const route = (facts: Record<string, Said>, more: Partial<WayPart> = {}) => part('route', { ...ground, ...facts }, more)

describe('what one walks on', () => {
  test.each<[Record<string, Said>, string]>([
    [{}, 'passable'],
    [{ clear_width_mm: 780 }, 'passable'],
    [{ clear_width_mm: 779 }, 'barrier clear_width_mm'],
    [{ clear_width_mm: { value: 700, operator: '>=' } }, 'unknown clear_width_mm'],
    [{ clear_width_mm: { value: 780, operator: '>=' } }, 'passable'],
    [{ clear_width_mm: { value: 900, operator: '<=' } }, 'unknown clear_width_mm'],
    [{ clear_width_mm: { value: 700, operator: '<=' } }, 'barrier clear_width_mm'],
    [{ clear_width_mm: { value: 1_500, operator: '~' } }, 'unknown clear_width_mm'],
    [{ clear_width_mm: { value: 1_500, others: [700] } }, 'unknown clear_width_mm'],
    [{ clear_width_mm: { value: 700, others: [1_500] } }, 'unknown clear_width_mm'],
    [{ clear_width_mm: { value: 600, others: [700] } }, 'barrier clear_width_mm'],
    [{ obstacle_width_mm: 780 }, 'passable'],
    [{ obstacle_width_mm: 779 }, 'barrier obstacle_width_mm'],
    [{ cross_slope_1_in: 12 }, 'passable'],
    [{ cross_slope_1_in: 11 }, 'barrier cross_slope_1_in'],
    [{ surface_ok: false }, 'barrier surface_ok'],
    [{ surface_ok: true, smoothness: 'bad' }, 'unknown surface_ok'],
    [{ surface_ok: true, surface_material: 'grass' }, 'passable'],
    [{ wheelchair_declared: 'no' }, 'barrier wheelchair_declared'],
    [{ wheelchair_declared: 'limited' }, 'unknown wheelchair_declared'],
    [{ wheelchair_declared: 'yes' }, 'passable'],
  ])('%j: %s', (facts, expected) => {
    expect(whole(way([route(facts)]), chair)).toBe(expected)
    expect(whole(way([route(facts)]), {})).toBe('passable')
  })

  test.each<[Record<string, Said>, string]>([
    [{ smoothness: 'intermediate' }, 'passable'],
    [{ smoothness: 'bad' }, 'barrier smoothness'],
    [{ surface_material: 'asphalt' }, 'passable'],
    [{ surface_material: 'asphalt', smoothness: 'very_bad' }, 'barrier smoothness'],
    [{ surface_material: 'gravel' }, 'barrier surface_material'],
    [{ surface_material: 'sett' }, 'unknown surface_ok'],
    [{}, 'unknown surface_ok'],
  ])('the surface by words alone, %j: %s', (facts, expected) => {
    expect(whole(way([part('route', { clear_width_mm: 1_500, running_slope_1_in: 50, ...facts })]), chair)).toBe(expected)
  })

  test.each<[number, string | undefined, string, string]>([
    [12, 'along', 'passable', 'passable'],
    [11, 'along', 'barrier running_slope_1_in', 'passable'],
    [11, 'against', 'passable', 'barrier running_slope_1_in'],
    [10, 'along', 'barrier running_slope_1_in', 'passable'],
    [9.9, 'along', 'barrier running_slope_1_in', 'barrier running_slope_1_in'],
    [12, undefined, 'passable', 'passable'],
    [11, undefined, 'unknown uphill', 'unknown uphill'],
    [9.9, undefined, 'barrier running_slope_1_in', 'barrier running_slope_1_in'],
  ])('a slope of 1:%d that goes up %s: %s along, %s against', (one_in, uphill, along, against) => {
    const road = way([route({ running_slope_1_in: one_in, ...(uphill ? { uphill } : {}) })])
    expect([whole(road, chair, 'along'), whole(road, chair, 'against')]).toEqual([along, against])
  })

  test('nothing recorded is not known; a missing side leaves the other', () => {
    expect(whole(way([]), chair)).toBe('unknown clear_width_mm')
    expect(whole(way([]), {})).toBe('passable')
    const left = route({ clear_width_mm: 600 }, { name: '左侧人行道' })
    const right = route({}, { name: '右侧人行道' })
    expect(whole(way([left, right]), chair)).toBe('passable')
    expect(whole(way([left, { ...right, presence: 'absent' }]), chair)).toBe('barrier clear_width_mm')
    expect(whole(way([left, route({}, { name: '第二段' })]), chair)).toBe('barrier clear_width_mm')
    expect(whole(way([{ ...right, presence: 'absent' }]), chair)).toBe('unknown clear_width_mm')
    expect(whole(way([route({ kerb_type: 'raised' }), part('route', { wheelchair_declared: 'yes' })]), chair)).toBe('passable')
    expect(whole(way([route({}), part('route', { kerb_type: 'raised' })]), chair)).toBe('barrier kerb_type')
  })
})

describe('steps', () => {
  const flight = (facts: Record<string, Said>) => way([part('stairs_steps', facts)], { is_steps: true })
  test.each<[Record<string, Said>, Needs, string]>([
    [{ steps_count: 12 }, {}, 'passable'],
    [{}, chair, 'barrier steps_count'],
    [{ steps_count: 1, riser_mm: 15 }, chair, 'passable'],
    [{ steps_count: 1, riser_mm: 16 }, chair, 'barrier steps_count'],
    [{ steps_count: 2, riser_mm: 15 }, chair, 'barrier steps_count'],
    [{ steps_count: 3 }, { most_steps_count: 3 }, 'passable'],
    [{ steps_count: 4 }, { most_steps_count: 3 }, 'barrier steps_count'],
    [{}, { most_steps_count: 3 }, 'unknown steps_count'],
    [{ steps_count: 2, riser_mm: 151 }, { most_steps_count: 3, highest_step_mm: 150 }, 'barrier riser_mm'],
    [{ handrail_present: false }, { handrails: true }, 'barrier handrail_present'],
    [{}, { handrails: true }, 'unknown handrail_present'],
    [{ handrails_both_sides: true }, { handrails: true }, 'passable'],
    [{ first_last_step_contrast: false }, { step_contrast: true }, 'barrier first_last_step_contrast'],
  ])('%j for %j: %s', (facts, needs, expected) => expect(whole(flight(facts), needs)).toBe(expected))

  test('are known by the road itself, and passed by a ramp beside them', () => {
    expect(whole(way([], { is_steps: true }), chair)).toBe('barrier steps_count')
    const ramp = { clear_width_mm: 900, running_slope_1_in: 12, surface_ok: true }
    expect(whole(way([part('stairs_steps'), part('wheelchair_ramp', ramp)], { is_steps: true }), chair)).toBe('passable')
    expect(whole(way([part('stairs_steps'), part('wheelchair_ramp', { ...ramp, running_slope_1_in: 8 })]), chair)).toMatch(/^barrier/)
    expect(whole(way([part('stairs_steps'), part('wheelchair_ramp')]), chair)).toMatch(/^unknown/)
    const two = [part('stairs_steps'), part('stairs_steps'), part('wheelchair_ramp', ramp)]
    expect(whole(way(two, { is_steps: true }), chair)).toBe('unknown presence')
    expect(whole(way([], { is_steps: true }), { chair_width_mm: 680 })).toBe('barrier steps_count')
  })
})

test.each<[string, Record<string, Said>, Preset, string]>([
  ['curb_ramp', { lip_height_mm: 15 }, 'manual_chair', 'passable'],
  ['curb_ramp', { lip_height_mm: 16 }, 'manual_chair', 'barrier lip_height_mm'],
  ['curb_ramp', { lip_height_mm: { value: 10, others: [40] } }, 'manual_chair', 'unknown lip_height_mm'],
  ['curb_ramp', { kerb_type: 'lowered' }, 'manual_chair', 'unknown lip_height_mm'],
  ['curb_ramp', { kerb_type: 'flush' }, 'manual_chair', 'passable'],
  ['curb_ramp', { kerb_type: 'flush', kerb_height_mm: 120 }, 'manual_chair', 'barrier kerb_height_mm'],
  ['curb_ramp', { curb_ramp_present: false }, 'manual_chair', 'barrier curb_ramp_present'],
  ['curb_ramp', { curb_ramp_present: false }, 'pushchair', 'unknown kerb_height_mm'],
  ['curb_ramp', { lip_height_mm: 10, running_slope_1_in: 11 }, 'manual_chair', 'barrier running_slope_1_in'],
  ['curb_ramp', { lip_height_mm: 10, bollard_gap_mm: 779 }, 'manual_chair', 'barrier bollard_gap_mm'],
  ['route', { kerb_type: 'raised' }, 'manual_chair', 'barrier kerb_type'],
  ['route', { kerb_type: 'raised' }, 'pushchair', 'unknown kerb_height_mm'],
  ['route', { kerb_type: 'rolled' }, 'manual_chair', 'unknown kerb_height_mm'],
  ['route', { kerb_type: 'raised', kerb_height_mm: 15 }, 'manual_chair', 'passable'],
  ['route', { bollards_present: true }, 'manual_chair', 'unknown clear_width_mm'],
  ['route', { bollards_present: true }, 'older_person', 'passable'],
  ['crossing', { audible_signal: false }, 'blind', 'barrier audible_signal'],
  ['crossing', {}, 'blind', 'unknown audible_signal'],
  ['crossing', { refuge_island_usable: false }, 'manual_chair', 'barrier refuge_island_usable'],
  ['crossing', {}, 'manual_chair', 'passable'],
  ['footbridge_underpass', { step_free_access: 'none' }, 'manual_chair', 'barrier step_free_access'],
  ['footbridge_underpass', { step_free_access: 'accessible_lift' }, 'manual_chair', 'passable'],
  ['footbridge_underpass', {}, 'manual_chair', 'unknown step_free_access'],
  ['footbridge_underpass', { step_free_access: 'none' }, 'older_person', 'passable'],
])('at one place %s %j for %s: %s', (type, facts, preset, expected) => {
  expect(told(placePassage([part(type, facts)], presets[preset], 'along'))).toBe(expected)
})

test('tactile paving leads along the whole road, or does not', () => {
  const lead = (...parts: WayPart[]) => whole(way([route({}), ...parts]), { tactile_paving: true })
  expect(lead(part('tactile_paving'))).toBe('passable')
  expect(lead()).toBe('unknown tactile_paving_present')
  expect(lead(part('tactile_paving', {}, { presence: 'absent' }))).toBe('barrier tactile_paving_present')
  expect(lead(part('tactile_paving', { occupied_or_obstructed: true }))).toBe('barrier occupied_or_obstructed')
})

test('a closed way bars everybody, for as long as it is', () => {
  const closed = (from: string | null, until: string | null) => whole(way([route({})], { closures: [{ why: 'occupied', from, until }] }), {})
  expect(closed(null, null)).toBe('barrier occupied')
  expect(closed('2026-11-24T04:00:01Z', null)).toBe('passable')
  expect(closed(null, '2026-11-24T04:00:00Z')).toBe('passable')
  expect(closed('2026-11-01T00:00:00Z', '2026-11-24T04:00:01Z')).toBe('barrier occupied')
})

test('what is not known costs more than what is good, and a barrier more than any detour', () => {
  const none = { barriers: [], missing: [] }
  const costs = (parts: WayPart[]) => effortM(100, wayPassage(way(parts), chair, 'along', now), none)
  const [good, unknown, barred] = [costs([route({})]), costs([]), costs([route({ clear_width_mm: 600 })])]
  expect(good).toBe(100)
  expect(unknown).toBeGreaterThan(good)
  expect(barred).toBeGreaterThan(unknown + 9_000)
})

test('what is worth saying: steps, a slope that is felt and which way it goes, what it is made of', () => {
  const parts = [route({ running_slope_1_in: 20, uphill: 'along', surface_material: 'sett' }), part('crossing')]
  const said = (direction: Direction) => notableOf(parts, direction).map(({ type, property, goes }) => [type, property, goes])
  expect(said('along')).toEqual([
    ['route', 'running_slope_1_in', 'up'],
    ['route', 'surface_material', null],
    ['crossing', null, null],
  ])
  expect(said('against')[0]).toEqual(['route', 'running_slope_1_in', 'down'])
  expect(notableOf([route({ running_slope_1_in: 21 })], 'along')).toEqual([])
})
