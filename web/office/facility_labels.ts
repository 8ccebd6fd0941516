import { m } from '../paraglide/messages.js'
import type { FieldName, Part } from './facility_values.ts'

const labels: Record<FieldName, () => string> = {
  kind: m.inventory_kind,
  category: m.inventory_category,
  name_zh: m.inventory_form_name_zh,
  name_en: m.inventory_form_name_en,
  code: m.inventory_code,
  town_code: m.inventory_town,
  village_code: m.inventory_form_village,
  address: m.inventory_form_address,
  shape: m.shape_shape,
  vertices: m.shape_vertices,
  datum: m.inventory_form_datum,
  level: m.inventory_form_level,
  opening_hours: m.inventory_form_hours,
  phone: m.inventory_form_phone,
  builder: m.inventory_form_builder,
  owner: m.inventory_form_owner,
  manager: m.inventory_form_manager,
  maintainer: m.inventory_form_maintainer,
  department_code: m.inventory_form_department,
  source: m.inventory_form_source,
  source_licence: m.inventory_form_licence,
  same_as: m.inventory_form_same_as,
  lifecycle: m.inventory_lifecycle,
  lifecycle_since: m.inventory_form_since,
  verified_on: m.inventory_form_verified_on,
}

export const labelOf = (name: FieldName) => labels[name]()
export const partLabel = (part: Part) => (part === 'position' ? m.inventory_form_position() : labelOf(part))
