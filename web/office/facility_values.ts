import { parseDegrees } from '#domain/coordinate.ts'
import { toWgs84, type Datum } from '#domain/datum.ts'
import type { paths } from '../api_types.ts'

type FacilityPath = paths['/api/v1/facilities/{id}']
export type FacilityDetail = FacilityPath['get']['responses'][200]['content']['application/json']
export type FacilityEdit = FacilityPath['patch']['requestBody']['content']['application/json']
export type NewFacility = paths['/api/v1/facilities']['post']['requestBody']['content']['application/json']

/** Fields that go to the server as they are typed; empty is null, not known. */
const plain = [
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
const placed = ['x', 'y', 'datum'] as const
/** Only a new facility has these in its form; later they are events of their own. */
const first = ['lifecycle', 'lifecycle_since', 'verified_on'] as const

export type FieldName = (typeof plain)[number] | (typeof placed)[number] | (typeof first)[number] | 'same_as'
/** What stands in the form: every field as text. */
export type Values = Record<FieldName, string>

/** What is compared and chosen as one: a field, or the three of the position. */
export const parts = [...plain, 'position', 'same_as'] as const
export type Part = (typeof parts)[number]

export const fieldsOf = (part: Part): readonly FieldName[] => (part === 'position' ? placed : [part])

const names: readonly FieldName[] = [...plain, ...placed, ...first, 'same_as']
export const emptyValues = Object.fromEntries(names.map((name) => [name, ''])) as Values

export const isPoint = ({ geometry }: FacilityDetail) => geometry === null || geometry.type === 'Point'

export function valuesOf(facility: FacilityDetail): Values {
  const texts = Object.fromEntries(plain.map((name) => [name, facility[name] ?? '']))
  const placeable = isPoint(facility) && facility.lon !== null && facility.lat !== null
  const position = placeable ? { x: String(facility.lon), y: String(facility.lat), datum: 'wgs84' } : {}
  return { ...emptyValues, ...texts, ...position, town_code: facility.declared_town_code ?? facility.town_code, same_as: facility.same_as.join('\n') }
}

/** The place in WGS 84, to a centimetre. Null: none is typed. Undefined: what is typed is not one yet. */
export function placeOf({ x, y, datum }: Values): [lon: number, lat: number] | null | undefined {
  if (!x.trim() && !y.trim()) return null
  const [lon, lat] = [parseDegrees(x), parseDegrees(y)]
  if (lon === null || lat === null || !datum) return undefined
  const place = toWgs84(datum as Datum, [lon, lat])
  return [rounded(place[0]), rounded(place[1])]
}

export const rounded = (degrees: number) => Math.round(degrees * 1e7) / 1e7

export function differ(part: Part, one: Values, other: Values): boolean {
  if (part !== 'position') return one[part].trim() !== other[part].trim()
  const [here, there] = [placeOf(one), placeOf(other)]
  if (!here || !there) return here !== there
  return here.some((degrees, axis) => Math.abs(degrees - there[axis]!) > 3e-7)
}

/** Only what differs from what was read. */
export function editOf(base: Values, values: Values): FacilityEdit {
  return Object.fromEntries(parts.filter((part) => differ(part, base, values)).map((part) => sent(part, values)))
}

export function newFacilityOf(values: Values): NewFacility {
  const given = parts.filter((part) => fieldsOf(part).some((name) => values[name].trim()))
  const dated = first.filter((name) => values[name] && (name !== 'lifecycle_since' || values.lifecycle)).map((name) => [name, values[name]])
  return Object.fromEntries([...given.map((part) => sent(part, values)), ...dated]) as NewFacility // checkValues saw to the required ones
}

function sent(part: Part, values: Values): [string, unknown] {
  if (part === 'position') {
    const place = placeOf(values)
    return ['geometry', place ? { type: 'Point', coordinates: place } : null]
  }
  if (part === 'same_as')
    return [
      part,
      values.same_as
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean),
    ]
  return [part, values[part].trim() || null]
}
