import type { DemoFacility } from './records.ts'
import type { Random } from './random.ts'
import type { Value } from './values.ts'

/** What a place is like, as far as other answers hang on it. */
export interface Premises {
  facility: DemoFacility
  random: Random
  /** Whether there is a part of that type. */
  has: (type: string) => boolean
  /** What was answered already, of the part or of the facility as a whole. */
  answered: (property: string) => Value | undefined
}

const crowded = new Set<string>(['commercial_area', 'cinema', 'culture_entertainment', 'sports_venue'])
const homes = new Set<string>(['residential_community', 'affordable_housing'])
const with_machines = new Set<string>(['bank', 'medical_institution', 'coach_station'])
const outside = new Set<string>(['park_square', 'scenic_area', 'emergency_shelter', 'public_car_park'])

const sometimes =
  (probability: number) =>
  ({ random }: Premises) =>
    random.chance(probability)
const always = (value: Value) => () => value
const oneFor = (share: number, total: Value | undefined) => Math.ceil(Number(total) / share)

/** Answers that no item gives by itself, by `type/property` or property: what the items depend on, and counts of things. */
const usual: Record<string, (premises: Premises) => Value> = {
  crowded_public_place: ({ facility }) => crowded.has(facility.category),
  outdoors: ({ facility }) => facility.kind === 'road' || outside.has(facility.category),
  ticket_gate_or_checkout_present: ({ facility }) => facility.category === 'coach_station',
  grate_or_cover_present: sometimes(0.3),
  slotted_grate_present: ({ answered, random }) => answered('grate_or_cover_present') === true && random.chance(0.4),
  projection_mm: ({ random }) => 10 * random.whole(0, 8),
  'route/level_change_present': sometimes(0.25),
  'curb_ramp/level_change_present': always(true),
  'accessible_parking/level_change_present': sometimes(0.4),
  indoor_patient_corridor: ({ facility }) => facility.category === 'medical_institution',
  total_rise_mm: ({ random }) => 50 * random.whole(6, 12),
  'wheelchair_ramp/flight_rise_mm': ({ random }) => 50 * random.whole(3, 6),
  open_side_present: sometimes(0.6),
  'entrance/bollards_present': ({ facility }) => facility.category === 'park_square',
  'curb_ramp/bollards_present': sometimes(0.3),
  'entrance/entrance_type': ({ has }) => (has('wheelchair_ramp') ? 'steps_and_ramp' : 'level'),
  door_operation: ({ facility, random }) => (['bank', 'commercial_area'].includes(facility.category) && random.chance(0.4) ? 'automatic' : 'manual'),
  door_type: ({ answered, random }) => (answered('door_operation') === 'automatic' || random.chance(0.2) ? 'sliding' : 'hinged'),
  'door/level_difference_mm': ({ random }) => random.pick([0, 0, 0, 10, 15]),
  manual_control_present: always(true),
  full_glass_door: sometimes(0.25),
  doors_in_series: sometimes(0.1),
  door_closer_present: sometimes(0.3),
  toilet_door_type: ({ random }) => random.pick(['outward_hinged', 'outward_hinged', 'horizontal_sliding']),
  lift_kind: always('lift'),
  lifts_total_count: ({ has, random }) => (has('lift_platform') ? random.whole(1, 2) : 0),
  public_building: ({ facility }) => !homes.has(facility.category) && !outside.has(facility.category),
  steps_count: ({ random }) => random.whole(10, 18),
  stair_kind: always('stairs'),
  rail_layers_count: ({ random }) => random.whole(1, 2),
  round_section: always(true),
  toilet_users: always('all'),
  accessible_urinal_present: sometimes(0.2),
  accessible_basin_present: sometimes(0.7),
  utility_shelf_present: sometimes(0.2),
  public_toilets_provided: ({ has }) => has('toilet'),
  storeys_count: ({ has, random }) => (has('lift_platform') ? random.whole(3, 6) : has('stairs_steps') ? 2 : 1),
  guest_rooms_total_count: ({ random }) => random.whole(18, 60),
  dwellings_total_count: ({ random }) => 10 * random.whole(6, 30),
  accessible_dwellings_count: ({ answered }) => oneFor(50, answered('dwellings_total_count')),
  resident_rooms_present: ({ has }) => has('guest_room_dwelling'),
  seats_total_count: ({ has, random }) => (has('wheelchair_seat') ? 10 * random.whole(6, 30) : 0),
  wheelchair_spaces_count: always(2),
  accessible_rooms_count: always(1),
  service_counter_present: ({ has }) => has('low_level_service'),
  self_service_machines_present: ({ facility }) => with_machines.has(facility.category),
  curb_ramp_type: ({ random }) => random.pick(['full_width', 'three_face']),
  warning_needed: sometimes(0.2),
  level_with_curb_top: sometimes(0.3),
  tactile_paving_required: ({ has }) => has('tactile_paving'),
  bays_total_count: ({ has, random }) => (has('accessible_parking') ? random.whole(20, 130) : 0),
  car_park_class: ({ answered }) => (Number(answered('bays_total_count')) <= 50 ? 'IV' : 'III'),
  sports_class: always('C'),
  accessible_bays_count: ({ answered }) => Math.max(2, oneFor(50, answered('bays_total_count'))),
  headroom_under_mm: ({ random }) => 100 * random.whole(24, 28),
  sidewalk_tactile_present: sometimes(0.5),
  admits_disabled_pupils: ({ has }) => has('toilet'),
}

/** What is usual there; undefined: what the items ask for decides. Of yes and no it is no. */
export function usualAnswer(type: string, property: string, premises: Premises): Value | undefined {
  return (usual[`${type}/${property}`] ?? usual[property])?.(premises)
}
