import { describe, expect, test } from 'vitest'
import { fit } from '#domain/fit.ts'
import type { FitPlace } from '#domain/fit_place.ts'
import { presets } from '#domain/needs.ts'
import { absent, chair, disputed, judges, level_way, part, unknown, venueWith, without } from '../support/fit.ts'

describe('steps at the entrance', () => {
  const way = (kind: unknown, ...more: Parameters<typeof venueWith>) =>
    venueWith(part('entrance', { entrance_type: kind }), without('door'), part('route', { level_change_ramped: true }), ...more)
  const step_free = { most_steps_count: 0 }
  const three = { most_steps_count: 3, highest_step_mm: 160 }
  const flight = (steps_count: unknown, riser_mm: unknown = 150) => part('stairs_steps', { steps_count, riser_mm })
  judges([
    ['level', way('level'), step_free, 'fits'],
    ['steps alone', way('steps_only'), step_free, 'does_not_fit'],
    ['steps alone, for a chair that says nothing of steps', way('steps_only'), { chair_length_mm: 1100 }, 'does_not_fit'],
    ['steps and a ramp that is there', way('steps_and_ramp', part('wheelchair_ramp')), step_free, 'fits'],
    ['steps and a ramp of which nothing is recorded', way('steps_and_ramp'), step_free, 'unknown'],
    ['steps and a ramp that is gone', way('steps_and_ramp', without('wheelchair_ramp')), step_free, 'does_not_fit'],
    ['another kind', way('other'), step_free, 'unknown'],
    ['disputed', way(disputed('level', 'steps_only')), step_free, 'unknown'],
    [
      'a platform of 1100 for a chair of 1100',
      way('steps_and_platform_lift', part('lift_platform', { platform_depth_mm: 1100 })),
      { chair_length_mm: 1100 },
      'fits',
      0,
    ],
    [
      'a platform of 1099',
      way('steps_and_platform_lift', part('lift_platform', { platform_depth_mm: 1099 })),
      { chair_length_mm: 1100 },
      'does_not_fit',
    ],
    ['three steps for who climbs three', way('steps_only', flight(3)), three, 'fits', 0],
    ['four', way('steps_only', flight(4)), three, 'does_not_fit'],
    ['three that are too high', way('steps_only', flight(3, 161)), three, 'does_not_fit', -1],
    ['steps that nobody counted', way('steps_only'), three, 'unknown'],
    ['no steps left', way('steps_only', flight(absent, 0)), three, 'fits'],
    [
      'ten steps, but a ramp',
      way('steps_and_ramp', flight(10), part('wheelchair_ramp', { running_slope_1_in: 12 })),
      { ...three, steepest_1_in: 12 },
      'fits',
    ],
    [
      'a steep ramp, but three steps',
      way('steps_and_ramp', flight(3), part('wheelchair_ramp', { running_slope_1_in: 6 })),
      { ...three, steepest_1_in: 12 },
      'fits',
    ],
    ['handrail on one side', way('steps_only', part('stairs_steps', { handrail_present: true })), { handrails: true }, 'fits'],
    ['handrails on both sides', way('steps_only', part('stairs_steps', { handrails_both_sides: true })), { handrails: true }, 'fits'],
    ['not on both sides: on one perhaps', way('steps_only', part('stairs_steps', { handrails_both_sides: false })), { handrails: true }, 'unknown'],
    ['two stairs of which one is too long', way('steps_only', flight(3), flight(9)), three, 'unknown'],
    ['two that are both too long, each in its way', way('steps_only', flight(9), flight(2, 200)), three, 'does_not_fit'],
  ])
})

describe('what is alternative, and what may lie on the way', () => {
  const at = (kind: string, more = {}) => part('entrance', { entrance_type: kind, ...more })
  const inside = [without('door'), part('route', { clear_width_mm: 1500, level_change_ramped: true })]
  const ramp = (slope: number) => part('wheelchair_ramp', { running_slope_1_in: slope })
  const wide = part('door', { clear_width_mm: 900, level_difference_mm: 0 })
  const narrow = part('door', { clear_width_mm: 700, level_difference_mm: 0 })
  const front = [at('level'), inside[1]!]
  judges([
    ['one of two entrances', venueWith(at('steps_only'), at('level'), ...inside), { most_steps_count: 0 }, 'fits'],
    ['one of two may be', venueWith(at('steps_only'), at('other'), ...inside), { most_steps_count: 0 }, 'unknown'],
    ['neither', venueWith(at('steps_only'), at('steps_only'), ...inside), { most_steps_count: 0 }, 'does_not_fit'],
    ['one of two ramps', venueWith(at('steps_and_ramp'), ramp(6), ramp(12), ...inside), { most_steps_count: 0, steepest_1_in: 12 }, 'fits'],
    ['a wide and a narrow door', venueWith(...front, wide, narrow), chair, 'unknown'],
    ['two narrow doors', venueWith(...front, narrow, { ...narrow, id: 'again' }), chair, 'does_not_fit'],
    [
      'a revolving door and a wide one beside it',
      venueWith(...front, wide, part('door', { clear_width_mm: 900, level_difference_mm: 0, revolving_door: true })),
      chair,
      'unknown',
    ],
    ['gates where there are none recorded', venueWith(at('level'), ...inside), chair, 'fits'],
    ['gates that nobody measured', venueWith(at('level', { turnstile_present: true }), ...inside), chair, 'unknown'],
    ['a narrow gap between bollards', venueWith(at('level', { bollard_gap_mm: 779 }), ...inside), chair, 'does_not_fit', -1],
    ['a gap that somebody could not measure', venueWith(at('level', { bollard_gap_mm: unknown }), ...inside), chair, 'unknown'],
  ])

  test('a mixed finding says so', () => {
    const found = fit(venueWith(...front, wide, narrow), chair)
    expect(found.missing).toMatchObject([{ property: 'clear_width_mm', answer: 'unknown', is_mixed: true, component_id: narrow.id, spare: -80 }])
  })
})

describe('the way inside', () => {
  const inside = (facts: Record<string, unknown>, ...more: Parameters<typeof venueWith>) =>
    venueWith(part('entrance', { entrance_type: 'level' }), without('door'), part('route', facts), ...more)
  const step_free = { most_steps_count: 0 }
  judges([
    ['nothing said of changes of level', inside({ clear_width_mm: 1500 }), step_free, 'unknown'],
    ['ramped', inside({ level_change_ramped: true }), step_free, 'fits'],
    ['not ramped', inside({ level_change_ramped: false }), step_free, 'does_not_fit'],
    ['on one level', inside({ level_change_present: false }), step_free, 'fits'],
    ['on one level, and not ramped', inside({ level_change_present: false, level_change_ramped: false }), step_free, 'does_not_fit'],
    ['changes its level, how is not known', inside({ level_change_present: true }), step_free, 'unknown'],
    ['steps for who climbs them', inside({ level_change_ramped: false }, part('stairs_steps', { steps_count: 3 })), { most_steps_count: 3 }, 'fits'],
    [
      'more steps than that',
      inside({ level_change_ramped: false }, part('stairs_steps', { steps_count: 4 })),
      { most_steps_count: 3 },
      'does_not_fit',
    ],
    ['no accessible route', venueWith(part('entrance', { entrance_type: 'level' }), without('door'), without('route')), step_free, 'unknown'],
    ['a narrow place', inside({ clear_width_mm: 1500, obstacle_width_mm: 700, level_change_ramped: true }), chair, 'does_not_fit', -80],
    [
      'a gate lane that nobody measured',
      inside({ clear_width_mm: 1500, ticket_gate_or_checkout_present: true, level_change_ramped: true }),
      chair,
      'unknown',
    ],
    ['a slope outdoors that nobody measured', inside({ outdoors: true, level_change_ramped: true }), { steepest_1_in: 12 }, 'unknown'],
  ])

  const upstairs = (level: string | null, ...more: Parameters<typeof venueWith>): FitPlace => ({ ...venueWith(...level_way, ...more), level })
  const car = (door_clear_width_mm: number) => part('lift_platform', { lift_kind: 'lift', door_clear_width_mm, car_width_mm: 1600 })
  const wide_route = part('route', { clear_width_mm: 2000, level_change_ramped: true })
  const up = (level: string, ...more: Parameters<typeof venueWith>): FitPlace => ({
    ...venueWith(part('entrance', { entrance_type: 'level' }), without('door'), wide_route, ...more),
    level,
  })
  judges([
    ['the ground floor', upstairs('0'), { most_steps_count: 0, lift: true }, 'fits'],
    ['several floors, entered on the ground', upstairs('-1-2'), { most_steps_count: 0, lift: true }, 'fits'],
    ['upstairs without a word of a lift', upstairs('1'), { most_steps_count: 0 }, 'unknown'],
    ['upstairs without a lift', upstairs('1', without('lift_platform')), { most_steps_count: 0 }, 'does_not_fit'],
    ['upstairs with a lift', upstairs('1', part('lift_platform')), { most_steps_count: 0 }, 'fits'],
    ['one of two lifts is wide enough', up('2', car(700), car(780)), { ...chair, lift: true }, 'fits', 0],
    [
      'upstairs, by stairs for who climbs them',
      upstairs('1', without('lift_platform'), part('stairs_steps', { steps_count: 18 })),
      { most_steps_count: 18 },
      'fits',
      0,
    ],
    [
      'upstairs, by more stairs than that',
      upstairs('1', without('lift_platform'), part('stairs_steps', { steps_count: 19 })),
      { most_steps_count: 18 },
      'does_not_fit',
    ],
    ['upstairs, of which nothing is known', upstairs('1'), presets.older_person, 'unknown'],
  ])
})
