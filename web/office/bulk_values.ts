import { dayInChina, isDay } from '#domain/date.ts'
import type { CategoryCode, Lifecycle } from '#domain/facility.ts'
import { hoursInWords } from '#domain/hours.ts'
import { m } from '../paraglide/messages.js'
import type { BulkChange } from './bulk_api.ts'

const textFields = ['manager', 'maintainer', 'owner', 'builder', 'phone', 'opening_hours', 'source', 'source_licence'] as const

/** What can be changed for many at once, the most asked for first. */
export const bulkFields = [
  'lifecycle',
  'department_code',
  'manager',
  'maintainer',
  'owner',
  'builder',
  'category',
  'phone',
  'opening_hours',
  'source',
  'source_licence',
  'tags',
  'town',
] as const
export type BulkField = (typeof bulkFields)[number]

export interface BulkValues {
  scope: 'chosen' | 'all'
  field: BulkField
  value: string
  /** Of what is kept beside the fields. */
  tag: string
  since: string
  reason: string
}

export const emptyBulk: BulkValues = { scope: 'chosen', field: 'lifecycle', value: '', tag: '', since: '', reason: '' }

const names: Record<BulkField, () => string> = {
  lifecycle: m.bulk_field_lifecycle,
  department_code: m.facility_field_department_code,
  manager: m.facility_field_manager,
  maintainer: m.facility_field_maintainer,
  owner: m.facility_field_owner,
  builder: m.facility_field_builder,
  category: m.facility_field_category,
  phone: m.facility_field_phone,
  opening_hours: m.facility_field_opening_hours,
  source: m.facility_field_source,
  source_licence: m.facility_field_source_licence,
  tags: m.bulk_field_tags,
  town: m.bulk_field_town,
}
export const fieldName = (field: BulkField) => names[field]()

export const isText = (field: BulkField): field is (typeof textFields)[number] => textFields.includes(field as (typeof textFields)[number])

export type BulkErrors = Partial<Record<'value' | 'tag' | 'since' | 'reason', string>>

/** A text may be emptied; a state or a category may not. */
export function errorsOf({ field, value, tag, since, reason }: BulkValues): BulkErrors {
  if (field === 'tags') return tag.trim() ? {} : { tag: m.bulk_tag_needed() }
  if (field === 'category') return value ? {} : { value: m.bulk_value_needed() }
  if (field !== 'lifecycle') return {}
  const isPlan = value === 'planned' || value === 'under_construction'
  const isFitDay = isDay(since) && (isPlan || since <= dayInChina(new Date()))
  return {
    ...(value ? {} : { value: m.bulk_value_needed() }),
    ...(isFitDay ? {} : { since: m.bulk_day_needed() }),
    ...(value !== 'closed' || reason.trim() ? {} : { reason: m.bulk_reason_needed() }),
  }
}

export function changeOf({ field, value, tag, since, reason }: BulkValues): BulkChange {
  if (field === 'tags') return { tags: { [tag.trim()]: value.trim() || null } }
  if (field === 'town') return { town_by_place: true }
  if (field === 'lifecycle') return { lifecycle: { state: value as Lifecycle, since, reason: reason.trim() || null } }
  if (field === 'category') return { set: { category: value as CategoryCode } }
  const text = value.trim() || null
  return { set: { [field]: field === 'opening_hours' && text ? (hoursInWords(text) ?? text) : text } }
}
