import { describe, expect, test } from 'vitest'
import { fit, toiletFit } from '#domain/fit.ts'
import type { FitPart, FitPlace } from '#domain/fit_place.ts'
import { presets, type Needs } from '#domain/needs.ts'
import { chair, disputed, judges, level_way, part, roadWith, toiletWith, unknown, venueWith, without } from '../support/fit.ts'

const seat = (facts: Record<string, unknown> = {}, given: Partial<FitPart> = {}) => part('toilet', facts, { part: 'accessible_toilet', ...given })
const cubicle = (facts: Record<string, unknown> = {}) => seat(facts, { part: 'cubicle' })
const room = (facts: Record<string, unknown> = {}) => seat(facts, { part: 'public_toilet' })
const only = (...toilets: FitPart[]): FitPlace =>
  toiletWith(...level_way, part('route', { clear_width_mm: 2000, level_change_ramped: true, surface_ok: true }), ...toilets)
const turning = { turning_mm: 1500, most_steps_count: 20, highest_step_mm: 300 }
const transfer = (transfer_side: Needs['transfer_side'], transfer_space_mm = 800): Needs => ({
  ...(transfer_side ? { transfer_side } : {}),
  transfer_space_mm,
})

describe('the toilet itself', () => {
  judges([
    ['turning in 1500', only(seat({ turning_diameter_mm: 1500 })), turning, 'fits', 0],
    ['not in 1499', only(seat({ turning_diameter_mm: 1499 })), turning, 'does_not_fit', -1],
    ['a toilet that nobody recorded', only(), turning, 'unknown'],
    ['no toilet', only(without('toilet')), turning, 'does_not_fit'],
    ['a small cubicle in a large room', only(cubicle({ turning_diameter_mm: 900 }), room({ turning_diameter_mm: 1600 })), turning, 'fits'],
    ['a room is no seat, unless nothing else is known', only(room({ grab_bars_both_sides: true })), { grab_bars: true }, 'fits'],
    ['a room with bars says nothing of its cubicle', only(room({ grab_bars_both_sides: true }), cubicle()), { grab_bars: true }, 'unknown'],
    ['one of two toilets', only(seat({ grab_bars_both_sides: false }), seat({ grab_bars_both_sides: true })), { grab_bars: true }, 'fits'],
    [
      'each of two lacks something else',
      only(seat({ grab_bars_both_sides: true, adult_changing_table: false }), seat({ adult_changing_table: true, grab_bars_both_sides: false })),
      { grab_bars: true, adult_bench: true },
      'does_not_fit',
    ],
    ['bars left and right', only(seat({ grab_bar_left: true, grab_bar_right: true })), { grab_bars: true }, 'fits'],
    ['a bar on the left alone', only(seat({ grab_bar_left: true, grab_bar_right: false })), { grab_bars: true }, 'does_not_fit'],
    ['a bar on the left, nothing said of the right', only(seat({ grab_bar_left: true })), { grab_bars: true }, 'unknown'],
    ['a chair of 1100 in a cubicle of 1099', only(seat({ cubicle_length_mm: 1099 })), { chair_length_mm: 1100 }, 'does_not_fit', -1],
    ['a chair of 1100 where it turns in 1500', only(seat({ turning_diameter_mm: 1500 })), { chair_length_mm: 1100 }, 'fits'],
    [
      'a short cubicle in which it is said to turn',
      only(seat({ turning_diameter_mm: 1500, cubicle_length_mm: 1000 })),
      { chair_length_mm: 1100 },
      'unknown',
    ],
    [
      'the door of the room before a cubicle',
      only(cubicle({ toilet_door_clear_width_mm: 900 }), room({ toilet_door_clear_width_mm: 700 })),
      chair,
      'does_not_fit',
      -80,
    ],
    [
      'of two rooms one can be entered',
      only(cubicle({ toilet_door_clear_width_mm: 900 }), room({ toilet_door_clear_width_mm: 700 }), room({ toilet_door_clear_width_mm: 800 })),
      chair,
      'unknown',
    ],
  ])
})

describe('sitting, and who is told what', () => {
  judges([
    ['a pan', only(seat({ accessible_wc_pan: true })), { seat: true }, 'fits'],
    ['squatting', only(seat({ squat_toilet: true })), { seat: true }, 'does_not_fit'],
    ['not squatting', only(seat({ squat_toilet: false })), { seat: true }, 'fits'],
    ['both', only(seat({ squat_toilet: true, accessible_wc_pan: true })), { seat: true }, 'fits'],
    ['nothing said', only(seat()), { seat: true }, 'unknown'],
    ['all fixtures', only(seat({ fixtures_complete: true })), { seat: true, emergency_call: true }, 'fits'],
    ['not all fixtures', only(seat({ fixtures_complete: false })), { seat: true }, 'unknown'],
    ['all fixtures, but no pan', only(seat({ fixtures_complete: true, accessible_wc_pan: false })), { seat: true }, 'unknown'],
    ['left where left is needed', only(seat({ transfer_left_mm: 800, transfer_right_mm: 300 })), transfer('left'), 'fits', 0],
    ['left where right is needed', only(seat({ transfer_left_mm: 800, transfer_right_mm: 300 })), transfer('right'), 'does_not_fit', -500],
    ['left where either will do', only(seat({ transfer_left_mm: 800 })), transfer('either'), 'fits', 0],
    ['neither where either would do', only(seat({ transfer_left_mm: 799, transfer_right_mm: 0 })), transfer('either'), 'does_not_fit'],
    ['one too narrow, the other not measured', only(seat({ transfer_left_mm: 799 })), transfer('either'), 'unknown'],
    ['left where both are needed', only(seat({ transfer_left_mm: 800 })), transfer('both'), 'unknown'],
    ['both', only(seat({ transfer_left_mm: 800, transfer_right_mm: 900 })), transfer('both'), 'fits', 0],
    ['a space without a side', only(seat({ transfer_left_mm: 700, transfer_right_mm: 700 })), transfer(undefined), 'does_not_fit'],
    ['750 is usual', only(seat({ transfer_left_mm: 750 })), { transfer_side: 'left' }, 'fits', 0],
    ['for everybody', only(seat({ toilet_users: 'all' })), { other_sex_carer: true }, 'fits'],
    ['for women', only(seat({ toilet_users: 'women' })), { other_sex_carer: true }, 'does_not_fit'],
    ['an accessible room of which nothing is said', only(seat()), { other_sex_carer: true }, 'fits'],
    [
      'a family toilet in the women’s room',
      only(seat({ toilet_users: 'women' }, { part: 'family_toilet' })),
      { other_sex_carer: true },
      'does_not_fit',
    ],
    ['a cubicle of which nothing is said', only(cubicle()), { other_sex_carer: true }, 'unknown'],
    ['a basin for an ostomy', only(seat({ ostomy_basin: true })), { ostomy_basin: true }, 'fits'],
    ['none', only(seat({ ostomy_basin: false })), { ostomy_basin: true }, 'does_not_fit'],
    ['a table for babies that is disputed', only(seat({ baby_changing_table: disputed(true, false) })), { baby_table: true }, 'unknown'],
  ])
})

describe('the way to the toilet', () => {
  const told = (facts: Record<string, unknown>) =>
    toiletWith(...level_way.slice(0, 2), seat({ turning_diameter_mm: 1500, toilet_door_clear_width_mm: 2000, ...facts }))
  judges([
    ['said to be barrier-free', told({ route_to_toilet_accessible: true }), { most_steps_count: 0 }, 'fits'],
    ['said not to be', told({ route_to_toilet_accessible: false }), { most_steps_count: 0 }, 'unknown'],
    ['barrier-free is 1200 wide', told({ route_to_toilet_accessible: true }), { chair_width_mm: 1200, side_clearance_mm: 0 }, 'fits'],
    ['and perhaps no wider', told({ route_to_toilet_accessible: true }), { chair_width_mm: 1201, side_clearance_mm: 0 }, 'unknown'],
    ['a toilet upstairs', only(seat({ grab_bars_both_sides: true }, { level: '1' })), { grab_bars: true, most_steps_count: 0 }, 'unknown'],
    [
      'a toilet upstairs with a lift',
      only(part('lift_platform'), seat({ grab_bars_both_sides: true }, { level: '1' })),
      { grab_bars: true, most_steps_count: 0 },
      'fits',
    ],
    [
      'upstairs in a place over two floors',
      { ...only(seat({ grab_bars_both_sides: true }, { level: '1' })), level: '0;1' },
      { grab_bars: true, most_steps_count: 0 },
      'unknown',
    ],
    ['on the floor of the place', { ...only(part('lift_platform'), seat({}, { level: '2' })), level: '2' }, { most_steps_count: 0 }, 'fits'],
  ])

  test('of a venue the toilet is told beside the way in', () => {
    const place = venueWith(...level_way, seat({ grab_bars_both_sides: false }))
    expect(fit(place, { grab_bars: true }).answer).toBe('fits')
    expect(toiletFit(place, { grab_bars: true })).toMatchObject({ link: 'toilet', answer: 'does_not_fit' })
    expect(toiletFit(venueWith(...level_way), { grab_bars: true })).toBeNull()
  })
})

describe('who does not see or hear', () => {
  const paved = (facts: Record<string, unknown>) => venueWith(part('tactile_paving', facts))
  const told = (...facts: Record<string, unknown>[]) => venueWith(...facts.map((each) => part('information', each)))
  judges([
    ['paving that leads', paved({ route_legible: true }), { tactile_paving: true }, 'fits'],
    ['paving that leads into a parked car', paved({ route_legible: true, occupied_or_obstructed: true }), { tactile_paving: true }, 'does_not_fit'],
    ['paving of which nothing is said', paved({}), { tactile_paving: true }, 'unknown'],
    ['no paving', venueWith(without('tactile_paving')), { tactile_paving: true }, 'does_not_fit'],
    ['a loop', told({ hearing_loop: true }), { hearing_loop: true }, 'fits'],
    ['a loop here, text there', told({ hearing_loop: true }, { text_where_spoken: true }), { hearing_loop: true, written_information: true }, 'fits'],
    ['a loop that nobody checked', told({ hearing_loop: unknown }), { hearing_loop: true }, 'unknown'],
    ['a crossing that sounds', roadWith(part('crossing', { audible_signal: true })), { audible_signals: true }, 'fits'],
    [
      'one of two that does',
      roadWith(part('crossing', { audible_signal: true }), part('crossing', { audible_signal: false })),
      { audible_signals: true },
      'unknown',
    ],
  ])
})

describe('a road by itself', () => {
  const road = (...more: Parameters<typeof roadWith>) =>
    roadWith(part('route', { clear_width_mm: 1500, running_slope_1_in: 20, surface_ok: true, level_change_ramped: true }), ...more)
  judges([
    ['measured throughout', road(), presets.manual_chair, 'fits', 8],
    ['a lip of 16 mm', road(part('curb_ramp', { lip_height_mm: 16 })), presets.manual_chair, 'does_not_fit', -1],
    ['steps on it', road(part('stairs_steps', { steps_count: 1 })), presets.manual_chair, 'does_not_fit'],
    [
      'a step that is too high',
      road(part('stairs_steps', { steps_count: 1, riser_mm: 151 })),
      { most_steps_count: 2, highest_step_mm: 150 },
      'does_not_fit',
      -1,
    ],
    ['a footbridge by steps alone', road(part('footbridge_underpass', { step_free_access: 'none' })), { most_steps_count: 0 }, 'does_not_fit'],
    ['a footbridge with a lift', road(part('footbridge_underpass', { step_free_access: 'accessible_lift' })), presets.manual_chair, 'fits'],
    [
      'a footbridge with a ramp that nobody measured',
      road(part('footbridge_underpass', { step_free_access: 'ramp' })),
      presets.manual_chair,
      'unknown',
    ],
    ['no accessible route', roadWith(without('route')), presets.manual_chair, 'unknown'],
  ])
})
