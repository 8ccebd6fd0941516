import { describe, expect, test } from 'vitest'
import { fit, type Finding, type LinkFit } from '#domain/fit.ts'
import { presets } from '#domain/needs.ts'
import {
  about,
  absent,
  atLeast,
  atMost,
  behindDoor,
  chair,
  disputed,
  judges,
  level_way,
  observed_at,
  part,
  roadWith,
  said,
  toiletWith,
  unknown,
  venueWith,
  without,
} from '../support/fit.ts'

describe('a chair of 680 mm with 50 mm on each side needs 780', () => {
  judges([
    ['800 fits with 20 to spare', behindDoor(800), chair, 'fits', 20],
    ['780 fits with none', behindDoor(780), chair, 'fits', 0],
    ['779 lacks 1', behindDoor(779), chair, 'does_not_fit', -1],
    ['779.5 lacks a half', behindDoor(779.5), chair, 'does_not_fit', -0.5],
    ['the usual clearance is 50', behindDoor(779), { chair_width_mm: 680, most_steps_count: 20 }, 'does_not_fit', -1],
    ['at least 780 fits, by how much is not known', behindDoor(atLeast(780)), chair, 'fits'],
    ['at least 700 may be anything', behindDoor(atLeast(700)), chair, 'unknown'],
    ['at most 779 does not fit', behindDoor(atMost(779)), chair, 'does_not_fit', null],
    ['at most 900 may be anything', behindDoor(atMost(900)), chair, 'unknown'],
    ['about 1200 is not measured', behindDoor(about(1200)), chair, 'unknown'],
    ['that there is no width says nothing', behindDoor(absent), chair, 'unknown'],
    ['not known', behindDoor(unknown), chair, 'unknown'],
    ['a word is no width', behindDoor('wide'), chair, 'unknown'],
    ['two who both let one through', behindDoor(disputed(800, 900)), chair, 'fits'],
    ['two who both bar', behindDoor(disputed(700, 750)), chair, 'does_not_fit', null],
    ['two who differ in it', behindDoor(disputed(800, 779)), chair, 'unknown'],
    ['no door at all', venueWith(...level_way, part('route', { clear_width_mm: 2000 })), { most_door_force_newton: 20 }, 'fits'],
    ['a door that nobody recorded', venueWith(part('entrance', { entrance_type: 'level' })), { most_door_force_newton: 20 }, 'unknown'],
    ['a wide revolving door', behindDoor(1400, { revolving_door: true }), chair, 'does_not_fit'],
    ['a wide door of the revolving sort', behindDoor(1400, { door_type: 'revolving' }), chair, 'does_not_fit'],
    ['a wide door that some call revolving', behindDoor(1400, { door_type: disputed('hinged', 'revolving') }), chair, 'unknown'],
  ])
})

describe('slopes, steps and forces at the boundary', () => {
  const ramp = (slope: unknown) =>
    venueWith(
      part('entrance', { entrance_type: 'steps_and_ramp' }),
      part('wheelchair_ramp', { running_slope_1_in: slope }),
      without('door'),
      part('route', { level_change_ramped: true }),
    )
  const sill = (level_difference_mm: unknown) => behindDoor(1000, { level_difference_mm })
  const push = (opening_force_newton: unknown, more = {}) => behindDoor(1000, { opening_force_newton, ...more })
  judges([
    ['1:12 with no door to ask of', ramp(12), { steepest_1_in: 12, most_steps_count: 0 }, 'fits', 0],
    ['1:11.9 is steeper', ramp(11.9), { steepest_1_in: 12, most_steps_count: 0 }, 'does_not_fit'],
    ['1:20 is gentler', ramp(20), { steepest_1_in: 12, most_steps_count: 0 }, 'fits', 8],
    ['1:12 or gentler', ramp(atLeast(12)), { steepest_1_in: 12, most_steps_count: 0 }, 'fits'],
    ['1:12 or steeper', ramp(atMost(11)), { steepest_1_in: 12, most_steps_count: 0 }, 'does_not_fit'],
    ['15 mm where 15 is the highest', sill(15), { highest_step_mm: 15 }, 'fits', 0],
    ['16 mm', sill(16), { highest_step_mm: 15 }, 'does_not_fit', -1],
    ['no more than 10 mm', sill(atMost(10)), { highest_step_mm: 15 }, 'fits'],
    ['at least 20 mm', sill(atLeast(20)), { highest_step_mm: 15 }, 'does_not_fit'],
    ['who takes no steps takes no sill of 150 either', sill(150), { most_steps_count: 0 }, 'does_not_fit'],
    ['nor one that nobody measured', sill(unknown), { most_steps_count: 0 }, 'unknown'],
    ['25 N where 25 is the most', push(25), { most_door_force_newton: 25 }, 'fits', 0],
    ['26 N', push(26), { most_door_force_newton: 25 }, 'does_not_fit', -1],
    ['an automatic door is not pushed', push(unknown, { door_operation: 'automatic' }), { most_door_force_newton: 25 }, 'fits'],
    [
      'one that only some call automatic may be',
      push(60, { door_operation: disputed('automatic', 'manual') }),
      { most_door_force_newton: 25 },
      'does_not_fit',
    ],
  ])
})

describe('the answer as a whole', () => {
  test('the limiting fact is what bars most, by its share of what is needed', () => {
    const place = behindDoor(700, { level_difference_mm: 60 })
    const found = fit(place, { ...chair, highest_step_mm: 15 })
    expect(found.limiting).toMatchObject({ property: 'level_difference_mm', needed: 15, spare: -45, measured: { value: 60 } })
    expect(found.oldest_observed_at).toBe(observed_at)
  })

  test('of what fits it is the closest, and of what is not known the first on the way', () => {
    expect(fit(behindDoor(790), chair).limiting).toMatchObject({ link: 'entrance', property: 'clear_width_mm', spare: 10 })
    const bare = fit(venueWith(), presets.manual_chair)
    expect(bare.missing.map(({ link, property }) => `${link}/${property}`)).toEqual([
      'entrance/entrance_type',
      'entrance/surface_ok',
      'entrance/presence',
      'route/presence',
    ])
    expect(bare.limiting).toBe(bare.missing[0])
  })

  test('the oldest moment is the earliest, however it is written', () => {
    const dated = (moment: string, value: number) => part('door', { clear_width_mm: { ...said(value), observed_at: moment }, level_difference_mm: 0 })
    const place = {
      ...behindDoor(900),
      components: [
        ...level_way.filter(({ type }) => type !== 'door'),
        dated('2026-01-01T07:00:00+08:00', 900),
        dated('2026-01-01T00:30:00+00:00', 900),
      ],
    }
    expect(fit(place, { chair_width_mm: 600 }).oldest_observed_at).toBe('2026-01-01T07:00:00+08:00')
  })

  test.for(['fits', 'unknown', 'does_not_fit'] as const)('a way that %s is a link of the chain', (answer) => {
    const finding = {
      need: 'steepest_1_in',
      component: 'route',
      property: 'running_slope_1_in',
      op: '>=',
      needed: 12,
      link: 'road',
      component_id: 'w',
      answer,
      measured: null,
      spare: answer === 'does_not_fit' ? -4 : null,
    } satisfies Finding
    const way: LinkFit = { link: 'road', answer, findings: [finding] }
    const found = fit(behindDoor(800), chair, way)
    expect(found.answer).toBe(answer)
    expect(found.links[0]).toBe(way)
    expect(found.limiting === finding).toBe(answer !== 'fits')
  })

  test('the weakest link decides, and one of which nothing is asked is left out', () => {
    const found = fit(toiletWith(...level_way, part('toilet', { grab_bars_both_sides: false })), { most_steps_count: 0, grab_bars: true })
    expect(found.links.map(({ link, answer }) => [link, answer])).toEqual([
      ['entrance', 'fits'],
      ['route', 'fits'],
      ['toilet', 'does_not_fit'],
    ])
  })

  test('without needs everything fits, and nothing decides', () => {
    expect(fit(venueWith(), {})).toEqual({ answer: 'fits', links: [], limiting: null, missing: [], oldest_observed_at: null })
  })

  test('a road of which nothing is recorded is not known', () => {
    expect(fit(roadWith(), presets.manual_chair).answer).toBe('unknown')
  })
})
