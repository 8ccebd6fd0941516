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
    { property: 'tactile_paving_present', good: true, poor: true },
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
const sign: Part = { type: 'sign', share: 0.5, measures: [{ property: 'signs_integrated_and_continuous', good: true, poor: false }] }

const of_kind: Record<Kind, readonly Part[]> = {
  venue: [entrance, ramp, door, cubicle, sign],
  road: [route, tactile, kerb],
  toilet: [entrance, ramp, door, cubicle, family_toilet],
  service: [entrance, ramp, door, cubicle, counter, sign],
}

const of_category: Partial<Record<CategoryCode, readonly Part[]>> = {
  bank: [entrance, ramp, door, counter],
  public_service_office: [entrance, ramp, door, counter, cubicle],
  medical_institution: [entrance, ramp, lift, counter, cubicle],
  hotel: [entrance, ramp, door, lift],
  library: [entrance, ramp, lift, counter, cubicle],
  public_car_park: [parking, route],
  park_square: [level_entrance, route, cubicle, parking],
  scenic_area: [level_entrance, route, cubicle, parking],
  emergency_shelter: [level_entrance, route],
  residential_community: [level_entrance, ramp, parking],
  affordable_housing: [level_entrance, ramp, lift],
  commercial_area: [level_entrance, route, parking],
  public_transport_stop: [bus_stop, kerb],
  footbridge_underpass: [footbridge, tactile],
  village_road: [route],
}

/** The parts that such a facility may have. */
export function partsOf(kind: Kind, category: CategoryCode): readonly Part[] {
  return of_category[category] ?? of_kind[kind]
}
