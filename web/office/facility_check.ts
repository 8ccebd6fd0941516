import { parseDegrees } from '#domain/coordinate.ts'
import { axesOf, type Datum } from '#domain/datum.ts'
import type { ProblemBody } from '../api.ts'
import { m } from '../paraglide/messages.js'
import type { FieldName, Values } from './facility_values.ts'
import { sentences } from './sentences.ts'

export type Errors = Partial<Record<FieldName, string>>

/** What can be said before the server is asked. */
export function checkValues(values: Values): Errors {
  const errors: Errors = {}
  if (!values.kind) errors.kind = m.inventory_form_kind_missing()
  if (!values.category) errors.category = m.inventory_form_category_missing()
  if (!values.name_zh.trim()) errors.name_zh = m.inventory_form_name_missing()
  if (!values.town_code) errors.town_code = m.inventory_form_town_missing()
  if (values.lifecycle_since && !values.lifecycle) errors.lifecycle = m.inventory_form_lifecycle_missing()
  return { ...errors, ...checkPosition(values) }
}

function checkPosition({ x, y, datum }: Values): Errors {
  if (!x.trim() && !y.trim()) return {}
  const [lon, lat] = [parseDegrees(x), parseDegrees(y)]
  if (lon === null) return { x: m.inventory_form_degrees_unreadable() }
  if (lat === null) return { y: m.inventory_form_degrees_unreadable() }
  if (!datum) return { datum: m.inventory_form_datum_missing() }
  const axes = axesOf(datum as Datum, [lon, lat])
  if (axes === 'north_first') return { x: m.inventory_form_swapped() }
  return axes === 'neither' ? { x: m.inventory_form_not_in_china() } : {}
}

/** The field at which a refusal of the server stands. */
const fieldOfProblem: Record<string, FieldName> = {
  code_taken: 'code',
  category_not_of_kind: 'category',
  town_unknown: 'town_code',
  opening_hours_unreadable: 'opening_hours',
  geometry_unfit: 'x',
  geometry_3d: 'x',
  geometry_malformed: 'x',
  off_the_earth: 'x',
  outside_city: 'x',
}

const fieldOfConstraint: Record<string, FieldName> = {
  facilities_village_known: 'village_code',
  facilities_department_known: 'department_code',
}

/** Each refused field with its sentence; empty: the refusal is not about a field of the form. */
export function errorsOf(body: ProblemBody, values: Values): Errors {
  const sentence = sentences(body.title, body.remedy)
  const field = fieldOfProblem[body.code] ?? fieldOfConstraint[String(body.parameters['constraint'])]
  if (field) return { [field]: sentence }
  if (body.code === 'date_in_future') return { [values.verified_on === body.parameters['date'] ? 'verified_on' : 'lifecycle_since']: sentence }
  const errors: Errors = {}
  for (const each of body.fields) {
    const [name = ''] = each.field.split('.')
    if (name === 'geometry') errors.x = m.inventory_form_unfit({ detail: each.detail })
    else if (name in values) errors[name as FieldName] = m.inventory_form_unfit({ detail: each.detail })
  }
  return errors
}
