import { valueOf, type MergeField } from '#domain/merge.ts'
import { categoryName, isEnglish, lifecycleName, nameOf } from '../names.ts'
import { m } from '../paraglide/messages.js'
import type { Facility } from '../resident/facility_data.ts'
import { hoursLines } from '../resident/facility_hours.ts'
import { levelText } from '../resident/facility_value.ts'
import type { Side } from './duplicates_api.ts'

const fieldNames: Record<MergeField, () => string> = {
  code: m.facility_field_code,
  name_zh: m.facility_field_name_zh,
  name_en: m.facility_field_name_en,
  category: m.facility_field_category,
  town: m.facility_field_town_code,
  address: m.facility_field_address,
  geometry: m.duplicates_geometry,
  level: m.facility_field_level,
  opening_hours: m.facility_field_opening_hours,
  phone: m.facility_field_phone,
  builder: m.facility_field_builder,
  owner: m.facility_field_owner,
  manager: m.facility_field_manager,
  maintainer: m.facility_field_maintainer,
  department_code: m.facility_field_department_code,
  source: m.facility_field_source,
  lifecycle: m.duplicates_lifecycle,
}

export const mergeFieldName = (field: MergeField) => fieldNames[field]()

/** What a record says in a field, as people read it. Empty: nothing. */
export function mergeFieldText(
  record: Facility | Side,
  field: MergeField,
  towns: { code: string; name_zh: string; name_en: string | null }[],
): string {
  const found = valueOf(record, field)
  const value = typeof found === 'string' ? found : ''
  if (field === 'geometry') return placeText(record)
  if (value === '') return ''
  if (field === 'town') return nameOf(towns.find(({ code }) => code === value) ?? { name_zh: value })
  if (field === 'category') return categoryName(value)
  if (field === 'level') return levelText(value)
  if (field === 'opening_hours') return hoursLines(value).join('; ')
  if (field === 'department_code') return (isEnglish() && record.department_name_en) || (record.department_name_zh ?? value)
  if (field === 'lifecycle') return [record.lifecycle && lifecycleName(record.lifecycle), record.lifecycle_since].filter(Boolean).join(' ')
  return value
}

function placeText(record: Facility | Side): string {
  const { lon, lat } = record
  if (lon === null || lat === null) return ''
  const position = `${lon.toFixed(5)}, ${lat.toFixed(5)}`
  if ('geometry' in record && record.geometry?.type !== 'Point') return m.duplicates_geometry_shape()
  return m.duplicates_geometry_point({ position })
}
