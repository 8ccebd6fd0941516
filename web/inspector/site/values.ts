import type { Position } from '#domain/datum.ts'
import { splitPair } from '#domain/coordinate.ts'
import { isNear, type Extent } from '#domain/extent.ts'
import { hoursInWords } from '#domain/hours.ts'
import { parseLevel } from '#domain/level.ts'
import { fieldsOnTheWay, type FieldChange, type FieldOnTheWay } from '#domain/sync.ts'
import { m } from '../../paraglide/messages.js'
import { checkShape, levelError } from '../../office/facility_check.ts'
import { placesIn, type ShapeValues } from '../../office/shape_values.ts'
import type { Fix } from '../device/site.ts'
import type { Basis } from '../device/types.ts'

export type TextField = Exclude<FieldOnTheWay, 'geometry'>
const texts = fieldsOnTheWay.filter((field): field is TextField => field !== 'geometry')

/** What stands in the form. A position comes from the device, or is typed. */
export type Values = Record<TextField | 'category' | 'lifecycle' | 'town_code' | 'coordinates' | 'datum', string> & { fix: Fix }
export type Errors = Partial<Record<keyof Values, string>>

export function valuesOf(facility: Partial<Record<TextField, string | null>>): Values {
  const given = Object.fromEntries(texts.map((field) => [field, facility[field] ?? ''])) as Record<TextField, string>
  return { ...given, category: '', lifecycle: '', town_code: '', coordinates: '', datum: '', fix: null }
}

/** The place that is to stand; null: none is given. */
export function placeIn(values: Values): Position | null {
  if (values.fix) return [rounded(values.fix.lon), rounded(values.fix.lat)]
  return placesIn(typed(values))?.[0] ?? null
}

const rounded = (degrees: number) => Math.round(degrees * 1e7) / 1e7

function typed({ coordinates, datum }: Values): ShapeValues {
  const text = coordinates.trim()
  return { shape: 'point', vertices: text && (splitPair(text) ?? [text, '']).join('\t'), datum }
}

/** What can be said before the server is asked; `stored`: the floor that stands in the record. */
export function checkValues(values: Values, stored: string, extent: Extent | undefined): Errors {
  const errors: Errors = { ...levelError(values.level, stored) }
  if (!values.name_zh.trim()) errors.name_zh = m.inventory_form_name_missing()
  if (values.fix === null) {
    const { datum, vertices } = checkShape(typed(values), '')
    if (datum) errors.datum = datum
    if (vertices) errors.coordinates = vertices
  }
  const place = placeIn(values)
  if (place && extent && !isNear(place, extent)) errors.coordinates = m.site_position_outside()
  return errors
}

export const countErrors = (errors: Errors) => Object.keys(errors).length

/** As it is stored; null: nothing. */
export function storedText(field: TextField, text: string): string | null {
  const plain = text.trim()
  if (field === 'opening_hours') return hoursInWords(plain) ?? (plain || null)
  return (field === 'level' ? parseLevel(plain) : null) ?? (plain || null)
}

const pointOf = ([lon, lat]: Position) => ({ type: 'Point' as const, coordinates: [lon, lat] })

/** Only what differs from what is shown. A position that the device took is measured, all else was seen there. */
export function changesIn(shown: Record<FieldOnTheWay, unknown>, values: Values): FieldChange[] {
  const observed_at = new Date().toISOString()
  const changes: FieldChange[] = texts.map((field) => ({
    field,
    old: shown[field] ?? null,
    new: storedText(field, values[field]),
    grade: 'seen',
    observed_at,
  }))
  const place = placeIn(values)
  if (place)
    changes.push({ field: 'geometry', old: shown.geometry ?? null, new: pointOf(place), grade: values.fix ? 'measured' : 'seen', observed_at })
  return changes.filter((each) => JSON.stringify(each.old) !== JSON.stringify(each.new))
}

/** What is filled in of a new place, but for what it is and where it belongs. */
export function givenIn(values: Values): Partial<Pick<Basis['facility'], TextField | 'geometry'>> {
  const given = texts.map((field) => [field, storedText(field, values[field])] as const).filter(([, text]) => text !== null)
  const place = placeIn(values)
  return { ...Object.fromEntries(given), ...(place && { geometry: pointOf(place) }) }
}
