import { isProjected } from '#domain/datum.ts'
import { parseLevel } from '#domain/level.ts'
import { least_vertices, type VertexFault } from '#domain/vertices.ts'
import type { ProblemBody } from '../api.ts'
import { m } from '../paraglide/messages.js'
import type { FieldName, Values } from './facility_values.ts'
import { sentences } from './sentences.ts'
import { datumOf, filledIn, misreadIn, shapeOf, shapesFor, type ShapeValues } from './shape_values.ts'

export type Errors = Partial<Record<FieldName, string>>

/** What can be said before the server is asked. */
export function checkValues(values: Values, base: Values): Errors {
  const errors: Errors = {}
  if (!values.kind) errors.kind = m.inventory_form_kind_missing()
  if (!values.category) errors.category = m.inventory_form_category_missing()
  if (!values.name_zh.trim()) errors.name_zh = m.inventory_form_name_missing()
  if (!values.town_code) errors.town_code = m.inventory_form_town_missing()
  if (values.lifecycle_since && !values.lifecycle) errors.lifecycle = m.inventory_form_lifecycle_missing()
  return { ...errors, ...levelError(values.level, base.level), ...checkShape(values, values.kind) }
}

/** What was stored so is not asked about; what is typed has to be a floor. */
export function levelError(level: string, stored: string): { level?: string } {
  return level.trim() === '' || level === stored || parseLevel(level) !== null ? {} : { level: m.inventory_form_level_unreadable() }
}

export type ShapeErrors = Partial<Record<keyof ShapeValues, string>>

/** What is wrong with a place that is typed, at the field that is to be mended. */
export function checkShape(values: ShapeValues, kind: string): ShapeErrors {
  const shape = shapeOf(values, kind)
  const { length } = filledIn(values)
  if (shape === 'kept' || length === 0) return {}
  const datum = datumOf(values)
  const fault = misreadIn(values)?.fault
  if (!datum && fault !== 'unreadable') return { datum: m.inventory_form_datum_missing() }
  if (fault) return { vertices: faultText(fault, datum !== null && isProjected(datum)) }
  if (!shapesFor(kind).includes(shape)) return { shape: m.shape_line_not_road() }
  return length < least_vertices[shape] ? { vertices: m.shape_too_few({ count: least_vertices[shape] }) } : {}
}

export function faultText(fault: VertexFault, inMetres: boolean): string {
  if (fault === 'elsewhere') return m.inventory_form_not_in_china()
  if (fault === 'swapped') return inMetres ? m.shape_metres_swapped() : m.inventory_form_swapped()
  return inMetres ? m.shape_metres_unreadable() : m.inventory_form_degrees_unreadable()
}

/** The field at which a refusal of the server stands. */
const fieldOfProblem: Record<string, FieldName> = {
  code_taken: 'code',
  category_not_of_kind: 'category',
  town_unknown: 'town_code',
  opening_hours_unreadable: 'opening_hours',
  geometry_unfit: 'vertices',
  geometry_3d: 'vertices',
  geometry_malformed: 'vertices',
  geometry_crosses_itself: 'vertices',
  off_the_earth: 'vertices',
  outside_city: 'vertices',
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
    if (name === 'geometry') errors.vertices = m.inventory_form_unfit({ detail: each.detail })
    else if (name in values) errors[name as FieldName] = m.inventory_form_unfit({ detail: each.detail })
  }
  return errors
}
