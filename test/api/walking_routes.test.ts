import { describe, expect } from 'vitest'
import { test, type Call } from '../support/app.ts'
import { addFacility, point } from '../support/facilities.ts'
import { addFact, addRoad, chair, roadsOf, wayOf, type Place } from '../support/walking.ts'

const [a, b]: Place[] = [
  [112.37, 24.78],
  [112.371, 24.78],
]
/** A detour to the north or south of the straight way from a to b. */
const round = (lat: number): Place[] => [a!, [112.37, lat], [112.371, lat], b!]
const good = { clear_width_mm: 1_500, running_slope_1_in: 30, surface_ok: true }

/** Steps straight from a to b, a good way round of 170 m, and one of which only the width is known of 210 m. */
async function threeWays(call: Call) {
  const steps = await addRoad(call, '台阶', [a!, b!], [{ type: 'stairs_steps', facts: { steps_count: 12 } }])
  const north = await addRoad(call, '北路', round(24.7803), [
    { type: 'route', facts: good },
    { type: 'curb_ramp', facts: { lip_height_mm: 10 }, at: [112.3705, 24.7803] },
  ])
  const south = await addRoad(call, '南路', round(24.7795), [{ type: 'route', facts: { clear_width_mm: 1_500 } }])
  return { steps, north, south }
}

describe('a walking route', () => {
  test('goes over the steps for a walker and round them for a chair', async ({ call }) => {
    await threeWays(call)
    const walker = await wayOf(call, a!, b!)
    expect(walker).toMatchObject({ answer: 'fits', before_m: 0, after_m: 0, barriers: [], missing: [], unknown_m: 0 })
    expect(roadsOf(walker)).toEqual(['台阶'])
    expect(walker.length_m).toBeCloseTo(101.1, 0)
    expect(walker.steps[0].notes).toEqual([{ type: 'stairs_steps', property: 'steps_count', value: 12, operator: '=', goes: null }])
    const wheeled = await wayOf(call, a!, b!, chair)
    expect(wheeled).toMatchObject({ answer: 'fits', barriers: [], missing: [] })
    expect(wheeled.steps.map(({ name_zh, turn, bearing_degrees }: Record<string, unknown>) => [name_zh, turn, bearing_degrees])).toEqual([
      ['北路', 'start', 0],
    ])
    expect(wheeled.geometry.coordinates).toEqual(round(24.7803))
  })

  test('moves at once when a kerb on the best way turns out too high, and says of the other what is missing', async ({ call }) => {
    const { north } = await threeWays(call)
    expect(roadsOf(await wayOf(call, a!, b!, chair))).toEqual(['北路'])
    await addFact(call, north.id, north.parts[1]!, 'lip_height_mm', 80, '2026-11-02')
    const way = await wayOf(call, a!, b!, chair)
    expect(roadsOf(way)).toEqual(['南路'])
    expect(way.answer).toBe('unknown')
    expect(way.unknown_m).toBe(way.length_m)
    expect(way.missing).toEqual([
      { type: 'route', property: 'running_slope_1_in', length_m: way.length_m, places: 0 },
      { type: 'route', property: 'surface_ok', length_m: way.length_m, places: 0 },
    ])
  })

  test('lists the barriers of the best known way where there is none without', async ({ call }) => {
    const { north, south } = await threeWays(call)
    await addFact(call, north.id, north.parts[1]!, 'lip_height_mm', 80, '2026-11-02')
    await addFact(call, south.id, south.parts[0]!, 'clear_width_mm', 600, '2026-11-02')
    const way = await wayOf(call, a!, b!, chair)
    expect(way.answer).toBe('has_barriers')
    expect(way.barriers).toEqual([
      {
        facility_id: north.id,
        name_zh: '北路',
        name_en: null,
        component_id: north.parts[1],
        type: 'curb_ramp',
        property: 'lip_height_mm',
        found: { state: 'value', value: 80, operator: '=', grade: 'measured', observed_at: '2026-11-02T02:00:00.000Z' },
        needed: 15,
        lon: 112.3705,
        lat: 24.7803,
        at_m: expect.closeTo(33.2 + 50.5, 0),
        length_m: 0,
      },
    ])
    await addFact(call, north.id, north.parts[0]!, 'clear_width_mm', 600, '2026-11-02')
    await addFact(call, north.id, north.parts[0]!, 'running_slope_1_in', 6, '2026-11-02')
    expect((await wayOf(call, a!, b!, chair)).barriers).toMatchObject([{ name_zh: '南路', property: 'clear_width_mm', needed: 780, at_m: 0 }])
  })

  test('takes the way of a known good over one as long of which nothing is known, and leaves it when it is blocked', async ({ call }) => {
    const unknown = await addRoad(call, '未测路', round(24.7797))
    const known = await addRoad(call, '已测路', round(24.7803), [{ type: 'route', facts: good }])
    expect(roadsOf(await wayOf(call, a!, b!, chair))).toEqual(['已测路'])
    const observe = (body: object) => call('POST', `/api/v1/facilities/${known.id}/operational-status`, { as: 'administrator', body })
    expect((await observe({ usable: false, reason: 'blocked' })).status).toBe(201)
    expect(roadsOf(await wayOf(call, a!, b!, chair))).toEqual(['未测路'])
    await call('POST', `/api/v1/facilities/${unknown.id}/lifecycle-events`, {
      as: 'administrator',
      headers: { 'if-match': '*' },
      body: { state: 'closed', since: '2026-11-01', reason: '改建' },
    })
    expect(await wayOf(call, a!, b!, chair)).toMatchObject({ answer: 'has_barriers', barriers: [{ property: 'usable_today', type: 'road' }] })
  })

  test('begins and ends between vertices, and tells how far the ends lie from the roads', async ({ call }) => {
    await addRoad(call, '长街', [a!, [112.372, 24.78]], [{ type: 'route', facts: good }])
    const { id } = await addFacility(call, { geometry: point(112.3715, 24.7804) })
    const way = await wayOf(call, [112.3705, 24.7799], id, chair)
    expect(way.answer).toBe('unknown') // the last 44 m are
    expect([way.before_m, way.after_m, way.length_m].map(Math.round)).toEqual([11, 44, 101])
    expect(way.geometry.coordinates.map((at: Place) => at.map((degrees) => Number(degrees.toFixed(6))))).toEqual([
      [112.3705, 24.78],
      [112.3715, 24.78],
    ])
    expect(way.steps).toMatchObject([{ turn: 'start', bearing_degrees: 90 }])
    const across = await wayOf(call, [112.3715, 24.7799], id)
    expect(across).toMatchObject({
      answer: 'fits',
      length_m: 0,
      steps: [],
      geometry: {
        coordinates: [
          [112.3715, 24.78],
          [112.3715, 24.78],
        ],
      },
    })
  })

  test('joins ends that lie within a metre of a line, and not what merely crosses', async ({ call }) => {
    await addRoad(call, '横街', [a!, [112.372, 24.78]])
    await addRoad(call, '支路', [
      [112.371, 24.780005],
      [112.371, 24.781],
    ])
    await addRoad(call, '高架', [
      [112.3715, 24.779],
      [112.3715, 24.781],
    ])
    const way = await wayOf(call, a!, [112.371, 24.781])
    expect(way.steps.map(({ name_zh, turn }: Record<string, unknown>) => [name_zh, turn])).toEqual([
      ['横街', 'start'],
      ['支路', 'left'],
    ])
    expect(await wayOf(call, [112.37, 24.78], [112.3715, 24.781])).toMatchObject({ answer: 'fits', after_m: expect.toSatisfy((m: number) => m > 40) })
  })

  test('says that it is not surveyed, and why', async ({ call }) => {
    await addRoad(call, '街', [a!, b!])
    await addRoad(call, '孤路', [
      [112.38, 24.78],
      [112.381, 24.78],
    ])
    const reason = async (from: Place, to: Place | string) => (await wayOf(call, from, to)).reason
    expect(await reason([112.36, 24.78], b!)).toBe('no_road_near_start')
    expect(await reason(a!, [112.36, 24.78])).toBe('no_road_near_place')
    expect(await reason(a!, [112.38, 24.78])).toBe('unconnected')
    expect(await reason(a!, (await addFacility(call)).id)).toBe('no_place')
  })

  test('takes new lines and what is merged away, and refuses what is too far or unclear', async ({ call }) => {
    expect((await wayOf(call, a!, b!)).reason).toBe('no_road_near_start')
    const { id } = await addRoad(call, '新路', [a!, b!])
    expect(roadsOf(await wayOf(call, a!, b!))).toEqual(['新路'])
    const edit = { geometry: { type: 'LineString', coordinates: [a, [112.3705, 24.7801], b] } }
    await call('PATCH', `/api/v1/facilities/${id}`, { as: 'administrator', headers: { 'if-match': '*' }, body: edit })
    expect((await wayOf(call, a!, b!)).geometry.coordinates).toEqual(edit.geometry.coordinates)
    const ask = (body: object) => call('POST', '/api/v1/walking-routes', { body: { from: { lon: 112.37, lat: 24.78 }, needs: {}, ...body } })
    expect((await ask({ to: { lon: 112.5, lat: 24.78 } })).body).toMatchObject({ code: 'way_too_far', status: 422 })
    expect((await ask({})).body).toMatchObject({ code: 'invalid_request', fields: [{ field: 'to' }] })
    expect((await ask({ to: { lon: 112.37, lat: 24.78 }, needs: { chair_width_mm: 10 } })).status).toBe(400)
    expect((await ask({ to_facility_id: '00000000-0000-4000-8000-000000000000' })).body.code).toBe('facility_not_found')
  })
})
