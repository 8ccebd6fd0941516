/**
 * What is said of a facility in words and codes, a column each: what a person types, a file brings and an export gives.
 * Beside them stand its place, its lists (`same_as`, `tags`) and what has days of its own.
 */
export const facilityTexts = [
  'kind',
  'category',
  'name_zh',
  'name_en',
  'code',
  'town_code',
  'village_code',
  'address',
  'level',
  'opening_hours',
  'phone',
  'builder',
  'owner',
  'manager',
  'maintainer',
  'department_code',
  'source',
  'source_licence',
] as const
export type FacilityText = (typeof facilityTexts)[number]

/** All but some. */
export function textsWithout<T extends FacilityText>(...left_out: readonly T[]): Exclude<FacilityText, T>[] {
  const out = new Set<FacilityText>(left_out)
  return facilityTexts.filter((name): name is Exclude<FacilityText, T> => !out.has(name))
}
