import type { CategoryCode, Kind } from '#domain/facility.ts'

/** What is plausible to find, where things are well and where they are not. `good` roughly meets the codes, `poor` does not. */
export type Measure =
  | {
      property: string
      good: readonly [least: number, most: number]
      poor: readonly [least: number, most: number]
      step: number
      whenMissing?: 'absent'
    }
  | { property: string; good: boolean | string; poor: boolean | string }

export interface Part {
  type: string
  part?: string
  name?: string
  /** How often such a facility has it; where it has not, that is known or not. */
  share: number
  measures: readonly Measure[]
}

const entrance: Part = {
  type: 'entrance',
  name: '主出入口',
  share: 1,
  measures: [
    { property: 'entrance_type', good: 'steps_and_ramp', poor: 'steps_only' },
    { property: 'surface_ok', good: true, poor: false },
  ],
}
const level_entrance: Part = {
  ...entrance,
  measures: [
    { property: 'entrance_type', good: 'level', poor: 'steps_only' },
    { property: 'surface_ok', good: true, poor: false },
  ],
}
const ramp: Part = {
  type: 'wheelchair_ramp',
  share: 0.7,
  measures: [
    { property: 'running_slope_1_in', good: [12, 18], poor: [5, 9], step: 0.5 },
    { property: 'clear_width_mm', good: [1200, 1500], poor: [800, 1100], step: 10 },
    { property: 'landing_length_mm', good: [1500, 2000], poor: [700, 1300], step: 10, whenMissing: 'absent' },
    { property: 'handrails_both_sides', good: true, poor: false },
  ],
}
const door: Part = {
  type: 'door',
  share: 0.9,
  measures: [
    { property: 'clear_width_mm', good: [900, 1200], poor: [680, 790], step: 5 },
    { property: 'level_difference_mm', good: [0, 15], poor: [30, 120], step: 5 },
    { property: 'handle_height_mm', good: [850, 1000], poor: [1060, 1150], step: 10 },
    { property: 'door_type', good: 'hinged', poor: 'hinged' },
  ],
}
const cubicle: Part = {
  type: 'toilet',
  part: 'cubicle',
  name: '无障碍厕位',
  share: 0.75,
  measures: [
    { property: 'toilet_door_clear_width_mm', good: [900, 1000], poor: [620, 780], step: 5 },
    { property: 'turning_diameter_mm', good: [1500, 1700], poor: [1000, 1400], step: 10 },
    { property: 'grab_bars_both_sides', good: true, poor: false },
    { property: 'accessible_wc_pan', good: true, poor: false },
    { property: 'emergency_call_device', good: true, poor: false },
    { property: 'toilet_door_type', good: 'outward_hinged', poor: 'inward_hinged' },
  ],
}
const accessible_toilet: Part = {
  type: 'toilet',
  part: 'accessible_toilet',
  name: '无障碍厕所',
  share: 0.7,
  measures: [
    { property: 'area_m2', good: [4, 6], poor: [2.2, 3.4], step: 0.1 },
    { property: 'turning_diameter_mm', good: [1500, 1700], poor: [1000, 1400], step: 10 },
    { property: 'grab_bars_both_sides', good: true, poor: false },
    { property: 'emergency_call_device', good: true, poor: false },
    { property: 'call_button_height_mm', good: [400, 500], poor: [700, 1100], step: 10, whenMissing: 'absent' },
    { property: 'toilet_door_type', good: 'outward_hinged', poor: 'inward_hinged' },
  ],
}
const family_toilet: Part = {
  type: 'toilet',
  part: 'family_toilet',
  name: '第三卫生间',
  share: 0.3,
  measures: [
    { property: 'area_m2', good: [6.5, 8], poor: [3, 5], step: 0.1 },
    { property: 'shelf_height_mm', good: [700, 750], poor: [900, 1000], step: 10 },
    { property: 'emergency_call_device', good: true, poor: false },
  ],
}
const lift: Part = {
  type: 'lift_platform',
  share: 0.35,
  measures: [
    { property: 'car_depth_mm', good: [1400, 1600], poor: [1000, 1200], step: 10 },
    { property: 'car_width_mm', good: [1100, 1600], poor: [900, 1050], step: 10 },
    { property: 'door_clear_width_mm', good: [900, 1100], poor: [700, 780], step: 10 },
    { property: 'braille_on_buttons', good: true, poor: false },
  ],
}
const counter: Part = {
  type: 'low_level_service',
  name: '服务台',
  share: 0.8,
  measures: [
    { property: 'top_height_mm', good: [700, 850], poor: [1000, 1150], step: 10 },
    { property: 'knee_height_mm', good: [650, 700], poor: [300, 500], step: 10, whenMissing: 'absent' },
  ],
}
const parking: Part = {
  type: 'accessible_parking',
  part: 'bay',
  share: 0.7,
  measures: [
    { property: 'accessible_bays_count', good: [1, 4], poor: [0, 0], step: 1 },
    { property: 'aisle_width_mm', good: [1200, 1500], poor: [600, 1000], step: 50, whenMissing: 'absent' },
    { property: 'markings_painted', good: true, poor: false },
  ],
}
const tactile: Part = {
  type: 'tactile_paving',
  share: 0.85,
  measures: [
    { property: 'occupied_or_obstructed', good: false, poor: true },
    { property: 'guide_width_mm', good: [300, 600], poor: [200, 240], step: 10 },
    { property: 'intact', good: true, poor: false },
  ],
}
const kerb: Part = {
  type: 'curb_ramp',
  share: 0.9,
  measures: [
    { property: 'curb_ramp_present', good: true, poor: true },
    { property: 'lip_height_mm', good: [0, 10], poor: [25, 60], step: 5 },
    { property: 'running_slope_1_in', good: [20, 24], poor: [7, 10], step: 0.5 },
  ],
}
const route: Part = {
  type: 'route',
  share: 0.8,
  measures: [
    { property: 'clear_width_mm', good: [1200, 2500], poor: [700, 1100], step: 10 },
    { property: 'surface_ok', good: true, poor: false },
  ],
}
const bus_stop: Part = {
  type: 'bus_stop',
  share: 1,
  measures: [
    { property: 'platform_clear_width_mm', good: [1800, 2500], poor: [900, 1400], step: 10 },
    { property: 'tactile_warning_at_pole', good: true, poor: false },
  ],
}
const footbridge: Part = {
  type: 'footbridge_underpass',
  share: 1,
  measures: [
    { property: 'step_free_access', good: 'ramp', poor: 'none' },
    { property: 'handrails_both_sides', good: true, poor: false },
  ],
}
const stairs: Part = { type: 'stairs_steps', name: '主楼梯', share: 0.5, measures: [{ property: 'handrails_both_sides', good: true, poor: false }] }
const handrail: Part = {
  type: 'handrail',
  share: 0.4,
  measures: [
    { property: 'height_mm', good: [850, 900], poor: [700, 800], step: 10 },
    { property: 'firmly_fixed', good: true, poor: false },
  ],
}
const seat: Part = {
  type: 'wheelchair_seat',
  share: 0.6,
  measures: [
    { property: 'space_depth_mm', good: [1300, 1500], poor: [1000, 1200], step: 10 },
    { property: 'space_width_mm', good: [800, 900], poor: [650, 750], step: 10 },
  ],
}
const room: Part = {
  type: 'guest_room_dwelling',
  name: '无障碍房间',
  share: 1,
  measures: [
    { property: 'bedside_aisle_mm', good: [1200, 1400], poor: [700, 1000], step: 10 },
    { property: 'emergency_call_device', good: true, poor: false },
  ],
}
const dwelling: Part = { ...room, name: '无障碍住房' }
const sign: Part = { type: 'sign', share: 0.5, measures: [{ property: 'signs_visible_standing_and_seated', good: true, poor: false }] }

const always = (part: Part): Part => ({ ...part, share: 1 })

const of_kind: Record<Kind, readonly Part[]> = {
  venue: [entrance, ramp, door, accessible_toilet, stairs, sign],
  road: [always(route), tactile, kerb],
  toilet: [entrance, ramp, door, always(cubicle), family_toilet, sign],
  service: [entrance, ramp, door, always(accessible_toilet), counter, always(stairs), always(handrail), sign],
}

const of_category: Partial<Record<CategoryCode, readonly Part[]>> = {
  bank: [entrance, ramp, door, always(counter)],
  cinema: [entrance, ramp, door, always(seat), accessible_toilet],
  coach_station: [entrance, ramp, door, route, always(accessible_toilet), sign],
  culture_entertainment: [entrance, ramp, door, seat, accessible_toilet],
  sports_venue: [entrance, ramp, door, seat, accessible_toilet, parking],
  public_service_office: [entrance, ramp, door, always(counter), always(accessible_toilet)],
  public_service_other: [entrance, ramp, door, always(counter), accessible_toilet],
  medical_institution: [entrance, ramp, lift, counter, always(accessible_toilet), stairs],
  school: [entrance, ramp, door, always(stairs), accessible_toilet],
  special_school: [entrance, ramp, door, always(stairs), handrail, always(accessible_toilet)],
  welfare_institution: [entrance, ramp, door, always(accessible_toilet), always(stairs), always(handrail), room],
  care_institution: [entrance, ramp, door, always(accessible_toilet), always(stairs), always(handrail), room],
  hotel: [entrance, ramp, door, lift, room],
  library: [entrance, ramp, lift, counter, accessible_toilet],
  public_car_park: [always(parking), route],
  park_square: [level_entrance, route, cubicle, parking],
  scenic_area: [level_entrance, route, cubicle, parking],
  emergency_shelter: [level_entrance, route],
  residential_community: [level_entrance, ramp, parking, dwelling],
  affordable_housing: [level_entrance, ramp, lift, dwelling],
  commercial_area: [level_entrance, route, parking],
  public_transport_stop: [bus_stop, kerb],
  footbridge_underpass: [footbridge, tactile],
  village_road: [always(route)],
}

/** The parts that such a facility may have. */
export function partsOf(kind: Kind, category: CategoryCode): readonly Part[] {
  return of_category[category] ?? of_kind[kind]
}
