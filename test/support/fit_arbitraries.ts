import fc from 'fast-check'
import { grades, kinds } from '#domain/facility.ts'
import type { FitFact, FitPart, FitPlace, Said } from '#domain/fit_place.ts'
import { transferSides, yesNeeds, type Needs, type NumberNeed } from '#domain/needs.ts'
import { enumValues } from '#domain/property.ts'

/** What fit asks of each type of part, by the list that the database keeps for it. */
export const asked_of: Record<string, readonly string[]> = {
  entrance: ['entrance_type', 'running_slope_1_in', 'gate_clear_width_mm', 'bollard_gap_mm', 'surface_ok', 'turnstile_present', 'bollards_present'],
  wheelchair_ramp: ['running_slope_1_in', 'clear_width_mm', 'surface_ok', 'handrails_both_sides'],
  stairs_steps: ['steps_count', 'riser_mm', 'handrail_present', 'handrails_both_sides', 'first_last_step_contrast'],
  door: ['clear_width_mm', 'level_difference_mm', 'opening_force_newton', 'revolving_door', 'door_type', 'door_operation'],
  tactile_paving: ['route_legible', 'occupied_or_obstructed'],
  route: [
    'clear_width_mm',
    'obstacle_width_mm',
    'gate_lane_clear_width_mm',
    'running_slope_1_in',
    'surface_ok',
    'level_change_ramped',
    'level_change_present',
    'ticket_gate_or_checkout_present',
    'outdoors',
  ],
  lift_platform: [
    'lift_kind',
    'door_clear_width_mm',
    'car_depth_mm',
    'car_width_mm',
    'platform_depth_mm',
    'platform_width_mm',
    'car_display_and_voice',
  ],
  toilet: [
    'toilet_door_clear_width_mm',
    'cubicle_length_mm',
    'cubicle_width_mm',
    'turning_diameter_mm',
    'accessible_wc_pan',
    'squat_toilet',
    'fixtures_complete',
    'grab_bars_both_sides',
    'grab_bar_left',
    'grab_bar_right',
    'transfer_left_mm',
    'transfer_right_mm',
    'surface_ok',
    'emergency_call_device',
    'ostomy_basin',
    'adult_changing_table',
    'baby_changing_table',
    'toilet_users',
    'route_to_toilet_accessible',
  ],
  information: ['hearing_loop', 'text_where_spoken'],
  curb_ramp: ['lip_height_mm', 'running_slope_1_in', 'bollard_gap_mm', 'bollards_present'],
  crossing: ['audible_signal'],
  footbridge_underpass: ['step_free_access', 'ramp_slope_1_in', 'ramp_clear_width_mm'],
}

/** Around where people's needs lie, so that both answers come up. */
function valueOf(property: string): fc.Arbitrary<unknown> {
  const words = enumValues(property)
  if (words) return fc.constantFrom(...words.map(({ value }) => value))
  if (property.endsWith('_1_in')) return fc.constantFrom(6, 8, 10, 12, 14, 20)
  if (property.endsWith('_count')) return fc.constantFrom(0, 1, 2, 3, 10)
  if (/level_difference|lip_height/.test(property)) return fc.constantFrom(0, 10, 15, 16, 40)
  if (property === 'riser_mm') return fc.constantFrom(140, 150, 170)
  if (property.endsWith('_newton')) return fc.constantFrom(15, 25, 40)
  return property.endsWith('_mm') ? fc.constantFrom(650, 700, 779, 780, 800, 900, 1200, 1500, 1600) : fc.boolean()
}

const operatorOf = (value: unknown) =>
  typeof value === 'number' ? fc.constantFrom<Said['operator']>('=', '=', '=', '~', '>=', '<=') : fc.constant<Said['operator']>('=')

const valued = (property: string): fc.Arbitrary<Said> =>
  valueOf(property).chain((value) => operatorOf(value).map((operator) => ({ state: 'value' as const, value, ...(operator ? { operator } : {}) })))

const saidOf = (property: string): fc.Arbitrary<Said> =>
  fc.oneof(
    { weight: 8, arbitrary: valued(property) },
    { weight: 1, arbitrary: fc.constant<Said>({ state: 'absent', operator: '=' }) },
    { weight: 1, arbitrary: fc.constant<Said>({ state: 'unknown', operator: '=' }) },
  )

const moments = ['2023-05-01T01:02:03.456Z', '2025-12-31T17:00:00.000Z', '2026-05-02T00:00:00.000Z'] as const

const factOf = (property: string): fc.Arbitrary<FitFact> =>
  fc
    .record({
      said: saidOf(property),
      grade: fc.constantFrom(...grades),
      observed_at: fc.constantFrom(...moments),
      other: fc.option(valued(property), { freq: 6 }),
    })
    .map(({ said, grade, observed_at, other }) => ({
      property,
      grade,
      observed_at,
      ...said,
      contradicting: other && said.state !== 'unknown' ? [other] : [],
    }))

const part_of: Record<string, readonly string[]> = { toilet: ['public_toilet', 'cubicle', 'accessible_toilet', 'family_toilet'] }

const partOf: fc.Arbitrary<FitPart> = fc.constantFrom(...Object.keys(asked_of)).chain((type) =>
  fc.record({
    id: fc.uuid(),
    type: fc.constant(type),
    part: fc.constantFrom(null, ...(part_of[type] ?? [])),
    presence: fc.constantFrom('present' as const, 'present' as const, 'present' as const, 'absent' as const),
    level: fc.constantFrom(null, null, null, '0', '1'),
    facts: fc.subarray([...asked_of[type]!]).chain((properties) => fc.tuple(...properties.map(factOf))),
  }),
)

export const placeOf: fc.Arbitrary<FitPlace> = fc.record({
  kind: fc.constantFrom(...kinds),
  level: fc.constantFrom(null, null, '0', '1', '0;1'),
  components: fc.uniqueArray(partOf, { maxLength: 10, selector: ({ id }) => id }),
})

const numbers = {
  chair_width_mm: [580, 680, 700],
  side_clearance_mm: [0, 50, 100],
  chair_length_mm: [900, 1100, 1200],
  turning_mm: [1200, 1500],
  steepest_1_in: [8, 12, 20],
  highest_step_mm: [0, 15, 150],
  most_steps_count: [0, 0, 2, 10],
  transfer_space_mm: [700, 800],
  most_door_force_newton: [20, 25],
} as const satisfies Record<NumberNeed, readonly number[]>

/** One need with what it may be. */
export const aNeed: fc.Arbitrary<[string, unknown]> = fc.oneof(
  fc.constantFrom(...Object.entries(numbers)).chain(([name, values]) => fc.constantFrom(...values).map((value): [string, unknown] => [name, value])),
  fc.constantFrom(...yesNeeds).map((name): [string, unknown] => [name, true]),
  fc.constantFrom(...transferSides).map((side): [string, unknown] => ['transfer_side', side]),
)

export const needsOf: fc.Arbitrary<Needs> = fc.array(aNeed, { maxLength: 8 }).map((pairs) => Object.fromEntries(pairs) as Needs)

/** With a value of their own for all that has a usual one: in its place a need may ask for less. */
export const statedNeeds: fc.Arbitrary<Needs> = fc
  .tuple(needsOf, fc.constantFrom(0, 2, 10), fc.constantFrom(15, 150))
  .map(([needs, most_steps_count, highest_step_mm]) => ({
    side_clearance_mm: 50,
    transfer_space_mm: 750,
    highest_step_mm,
    most_steps_count,
    ...needs,
  }))
