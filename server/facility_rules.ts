import opening_hours from 'opening_hours'
import { dayInChina, type Day } from '#domain/date.ts'
import { isNear, type Extent } from '#domain/extent.ts'
import { categoryOf } from '#domain/facility.ts'
import { enumValues, propertyOf, type Property } from '#domain/property.ts'
import { isNumericUnit, isPlausible, plausible } from '#domain/quantity.ts'
import { problem } from './problem.ts'
import type { FacilityEdit, NewFact } from './schemas/facility.ts'

/** What a schema can't say of a facility and PostgreSQL can't say in words. */
export function checkFacility({ geometry, category, kind, opening_hours: hours }: FacilityEdit, extent: Extent): void {
  if (category && kind && categoryOf(category)?.kind !== kind) throw problem('category_not_of_kind', { category, kind })
  if (hours && !isOpeningHours(hours)) throw problem('opening_hours_unreadable', { value: hours })
  if (geometry) checkPositions(geometry.coordinates, extent)
}

export function isOpeningHours(text: string): boolean {
  try {
    return Boolean(new opening_hours(text, { lat: 24.78, lon: 112.37, address: { country_code: 'cn', state: '' } }))
  } catch {
    return false
  }
}

/** Positions of the areas of a MultiPolygon lie so deep; nothing lies deeper. */
export const deepest_positions = 3

/** Every position is two finite numbers in or near the city. */
export function checkPositions(coordinates: unknown[], extent: Extent, depth = deepest_positions): void {
  if (coordinates.every((each) => Array.isArray(each)) && coordinates.length > 0) {
    if (depth === 0) throw problem('geometry_malformed', { why: '[[[[[' })
    return coordinates.forEach((each) => checkPositions(each, extent, depth - 1))
  }
  if (coordinates.length > 2) throw problem('geometry_3d')
  const [lon, lat] = coordinates
  if (!Number.isFinite(lon) || !Number.isFinite(lat)) throw problem('geometry_malformed', { why: JSON.stringify(coordinates).slice(0, 60) })
  if (Math.abs(lon as number) > 180 || Math.abs(lat as number) > 90) throw problem('off_the_earth')
  if (!isNear([lon as number, lat as number], extent)) throw problem('outside_city', { lon: lon as number, lat: lat as number })
}

export function checkPast(day: Day | null | undefined, now: Date): void {
  if (day && day > dayInChina(now)) throw problem('date_in_future', { date: day })
}

/** The property exists on that type of component and the value is plausible in its unit. */
export function checkFact(component: string, fact: NewFact, now: Date): void {
  checkFactOf(component, propertyOf(component, fact.property), { fact, now })
}

/** The same of a property that was looked for elsewhere. */
export function checkFactOf(component: string, known: Property | undefined, { fact, now }: { fact: NewFact; now: Date }): void {
  if (!known) throw problem('property_unknown', { component, property: fact.property })
  if (fact.observed_at > new Date(now.getTime() + 86_400_000).toISOString()) throw problem('date_in_future', { date: fact.observed_at.slice(0, 10) })
  if (fact.state === 'unknown' && !fact.note?.trim())
    throw problem('invalid_request', {}, [{ field: 'note', code: 'required', detail: { zh: '填“不详”须写说明', en: 'unknown needs a note' } }])
  const expected = fact.state === 'value' ? expectedInstead(known, fact.value) : null
  if (expected) throw problem('value_unfit', { property: fact.property, value: JSON.stringify(fact.value ?? null), expected })
}

/** What a value of the property has to be, where this one is not plausible; null: it is. */
export function expectedInstead({ property, unit }: Property, value: unknown): string | null {
  if (unit === 'bool') return typeof value === 'boolean' ? null : 'true / false'
  if (isNumericUnit(unit)) {
    const { least, most } = plausible[unit]
    return typeof value === 'number' && isPlausible(unit, value) ? null : `${least}–${most} ${unit}`
  }
  const words = enumValues(property)?.map((each) => each.value) ?? []
  return words.includes(value as string) ? null : words.join(' / ')
}
