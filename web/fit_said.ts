import { m } from './paraglide/messages.js'

type Words = (inputs: { name: string }) => string

const holds: Record<string, readonly [yes: Words, no: Words]> = {
  surface_ok: [m.fit_said_surface_good, m.fit_said_surface_bad],
  way: [m.fit_said_road_good, m.fit_said_road_bad],
  route_legible: [m.fit_said_tactile_good, m.fit_said_tactile_bad],
  route_to_toilet_accessible: [m.fit_said_way_good, m.fit_said_way_bad],
}

const values: Record<string, () => string> = {
  'entrance_type/level': m.fit_said_level,
  'entrance_type/steps_and_ramp': m.fit_said_steps_and_ramp,
  'entrance_type/steps_and_platform_lift': m.fit_said_steps_and_platform_lift,
  'entrance_type/steps_only': m.fit_said_steps_only,
  'entrance_type/other': m.fit_said_other,
  'door_type/revolving': m.fit_said_revolving,
  'step_free_access/ramp': m.fit_said_bridge_ramp,
  'step_free_access/accessible_lift': m.fit_said_bridge_lift,
  'step_free_access/none': m.fit_said_bridge_none,
  'toilet_users/all': m.fit_said_all,
  'toilet_users/women': m.fit_said_women,
  'toilet_users/men': m.fit_said_men,
}

/** What is no number in words: `有坐便器两侧抓杆`, `入口地面不平或打滑`, `入口只有台阶，没有坡道`. */
export function saidOf(property: string, value: unknown, name: string): string {
  const word = values[`${property}/${String(value)}`]
  if (word) return word()
  const [yes, no] = holds[property] ?? [m.fit_said_there, m.fit_said_not_there]
  return value === false ? no({ name }) : yes({ name })
}
