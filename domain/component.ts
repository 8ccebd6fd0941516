import type { CategoryCode, Kind } from '#domain/facility.ts'

const list = (types: string): readonly string[] => types.split(' ')

const building = list(
  'entrance wheelchair_ramp door route lift_platform stairs_steps handrail toilet low_level_service accessible_parking tactile_paving sign information',
)

const of_kind: Record<Kind, readonly string[]> = {
  venue: building,
  road: list('curb_ramp tactile_paving crossing route wheelchair_ramp stairs_steps handrail footbridge_underpass bus_stop accessible_parking sign'),
  toilet: list('toilet entrance wheelchair_ramp door route stairs_steps handrail sign'),
  service: building,
}

/** What only some categories have besides. */
const of_category: Partial<Record<CategoryCode, readonly string[]>> = {
  cinema: ['wheelchair_seat'],
  sports_venue: ['wheelchair_seat', 'bath_changing'],
  culture_entertainment: ['wheelchair_seat'],
  culture_arts_sports_facility: ['wheelchair_seat', 'bath_changing'],
  coach_station: ['wheelchair_seat', 'bus_stop'],
  wharf: ['wheelchair_seat'],
  school: ['wheelchair_seat'],
  special_school: ['wheelchair_seat', 'guest_room_dwelling', 'bath_changing'],
  residential_community: ['guest_room_dwelling'],
  affordable_housing: ['guest_room_dwelling', 'bath_changing'],
  hotel: ['guest_room_dwelling', 'bath_changing'],
  medical_institution: ['bath_changing'],
  welfare_institution: ['guest_room_dwelling', 'bath_changing'],
  rehabilitation_centre: ['guest_room_dwelling', 'bath_changing'],
  care_institution: ['guest_room_dwelling', 'bath_changing'],
  footbridge_underpass: ['lift_platform'],
}

/** Types that stand for what is asked of a facility as a whole: nobody can point at them. */
export const ofWholeFacility = list('venue_provision management')

/** Types of component that such a facility usually has, likeliest first; any other may be there, too. */
export function usualComponents(kind: Kind, category: CategoryCode): readonly string[] {
  return [...of_kind[kind], ...(of_category[category] ?? [])]
}
