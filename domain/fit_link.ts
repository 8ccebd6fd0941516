import type { Link } from './fit_place.ts'

const of_type: Readonly<Record<string, Link>> = {
  entrance: 'entrance',
  wheelchair_ramp: 'entrance',
  door: 'entrance',
  stairs_steps: 'entrance',
  handrail: 'entrance',
  tactile_paving: 'entrance',
  accessible_parking: 'entrance',
  route: 'route',
  lift_platform: 'lift',
  toilet: 'toilet',
  curb_ramp: 'road',
  crossing: 'road',
  bus_stop: 'road',
  footbridge_underpass: 'road',
}

/** The link of the way in that a type of component belongs to; what is none of them is of the service. */
export function linkOfComponent(type: string): Link {
  return of_type[type] ?? 'service'
}
