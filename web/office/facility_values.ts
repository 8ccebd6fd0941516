import { facilityTexts, type FacilityText } from '#domain/facility_texts.ts'
import { hoursInWords } from '#domain/hours.ts'
import { parseLevel } from '#domain/level.ts'
import type { paths } from '../api_types.ts'
import { filledIn, geometryIn, isSameShape, shapeValuesOf } from './shape_values.ts'

type FacilityPath = paths['/api/v1/facilities/{id}']
export type FacilityDetail = FacilityPath['get']['responses'][200]['content']['application/json']
export type FacilityEdit = FacilityPath['patch']['requestBody']['content']['application/json']
export type NewFacility = paths['/api/v1/facilities']['post']['requestBody']['content']['application/json']

const placed = ['shape', 'vertices', 'datum'] as const
/** Only a new facility has these in its form; later they are events of their own. */
const first = ['lifecycle', 'lifecycle_since', 'verified_on'] as const

export type FieldName = FacilityText | (typeof placed)[number] | (typeof first)[number] | 'same_as'
/** What stands in the form: every field as text. */
export type Values = Record<FieldName, string>

/** What is compared and chosen as one: a field, or the three of the geometry. */
export const parts = [...facilityTexts, 'position', 'same_as'] as const
export type Part = (typeof parts)[number]

export const fieldsOf = (part: Part): readonly FieldName[] => (part === 'position' ? placed : [part])

const names: readonly FieldName[] = [...facilityTexts, ...placed, ...first, 'same_as']
export const emptyValues = Object.fromEntries(names.map((name) => [name, ''])) as Values

export function valuesOf(facility: FacilityDetail): Values {
  const texts = Object.fromEntries(facilityTexts.map((name) => [name, facility[name] ?? '']))
  const town_code = facility.declared_town_code ?? facility.town_code
  return { ...emptyValues, ...texts, ...shapeValuesOf(facility.geometry), town_code, same_as: facility.same_as.join('\n') }
}

export function differ(part: Part, one: Values, other: Values): boolean {
  return part === 'position' ? !isSameShape(one, other, other.kind) : one[part].trim() !== other[part].trim()
}

/** Only what differs from what was read. */
export function editOf(base: Values, values: Values): FacilityEdit {
  return Object.fromEntries(parts.filter((part) => differ(part, base, values)).map((part) => sent(part, values)))
}

export function newFacilityOf(values: Values): NewFacility {
  const given = parts.filter((part) => (part === 'position' ? filledIn(values).length > 0 : values[part].trim()))
  const dated = first.filter((name) => values[name] && (name !== 'lifecycle_since' || values.lifecycle)).map((name) => [name, values[name]])
  return Object.fromEntries([...given.map((part) => sent(part, values)), ...dated]) as NewFacility // checkValues saw to the required ones
}

function sent(part: Part, values: Values): [string, unknown] {
  if (part === 'position') return ['geometry', geometryIn(values, values.kind)]
  if (part === 'same_as')
    return [
      part,
      values.same_as
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean),
    ]
  const text = values[part].trim()
  if (part === 'opening_hours') return [part, hoursInWords(text) ?? (text || null)]
  if (part === 'level') return [part, parseLevel(text) ?? (text || null)]
  return [part, text || null]
}
