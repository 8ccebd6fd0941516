import { fieldsOnTheWay, type FieldOnTheWay, type OperationKind } from '#domain/sync.ts'
import { m } from '../paraglide/messages.js'
import { hoursLines } from '../resident/facility_hours.ts'
import { levelText } from '../resident/facility_value.ts'
import type { Operation, Quarantined } from './sync_api.ts'

const kindNames: Record<OperationKind, () => string> = {
  audit_submit: m.sync_kind_audit_submit,
  audit_revise: m.sync_kind_audit_revise,
  status_observe: m.sync_kind_status_observe,
  facility_change: m.sync_kind_facility_change,
  facility_create: m.sync_kind_facility_create,
}

/** A kind that a newer app made up has no word here yet. */
export const kindText = (kind: string) => kindNames[kind as OperationKind]?.() ?? kind

/** What the device is told speaks to whoever carries it; these say the same to the office. */
const whys: Record<string, () => string> = {
  operation_not_allowed: m.sync_why_not_allowed,
  operation_of_other: m.sync_why_of_other,
  operation_sequence_reused: m.sync_why_sequence_reused,
  operation_parent_in_review: m.sync_why_parent_in_review,
  operation_waits: m.sync_why_waits,
  operation_newer: m.sync_why_newer,
  operation_forced: m.sync_why_forced,
  operation_contested: m.sync_why_contested,
  operation_hash_mismatch: m.sync_why_hash_mismatch,
  operation_id_reused: m.sync_why_id_reused,
}

/** Why somebody has to look at it. */
export function whyText({ code, title }: Pick<Operation | Quarantined, 'code' | 'title'>): string {
  return whys[code ?? '']?.() ?? title ?? ''
}

const fieldNames: Record<FieldOnTheWay, () => string> = {
  name_zh: m.facility_field_name_zh,
  name_en: m.facility_field_name_en,
  address: m.facility_field_address,
  level: m.facility_field_level,
  opening_hours: m.facility_field_opening_hours,
  phone: m.facility_field_phone,
  builder: m.facility_field_builder,
  owner: m.facility_field_owner,
  manager: m.facility_field_manager,
  maintainer: m.facility_field_maintainer,
  geometry: m.duplicates_geometry,
}

export function fieldText(field: string): string {
  const known = fieldsOnTheWay.find((each) => each === field)
  return known ? fieldNames[known]() : field
}

/** A value as people read it; what is of no known form stays as written. */
export function valueText(field: string, value: unknown): string {
  if (value === null || value === undefined || value === '') return m.duplicates_blank()
  if (typeof value !== 'string') return field === 'geometry' ? placeText(value) : JSON.stringify(value)
  if (field === 'level') return levelText(value)
  return field === 'opening_hours' ? hoursLines(value).join('; ') : value
}

function placeText(value: unknown): string {
  const { type, coordinates } = value as { type?: unknown; coordinates?: unknown }
  const isPoint = type === 'Point' && Array.isArray(coordinates) && coordinates.every((each) => typeof each === 'number')
  return isPoint ? m.duplicates_geometry_point({ position: coordinates.map((each) => each.toFixed(5)).join(', ') }) : m.duplicates_geometry_shape()
}

const minute_ms = 60_000

/** How far a device's clock is off, in minutes, hours or days. Positive: it was behind. */
export function clockText(offset_ms: number): string {
  const minutes = Math.round(Math.abs(offset_ms) / minute_ms)
  if (minutes === 0) return m.sync_clock_right()
  const span =
    minutes < 60
      ? m.sync_span_minutes({ count: minutes })
      : minutes < 24 * 60
        ? m.sync_span_hours({ count: Math.round(minutes / 60) })
        : m.sync_span_days({ count: Math.round(minutes / (24 * 60)) })
  return offset_ms > 0 ? m.sync_clock_behind({ span }) : m.sync_clock_ahead({ span })
}
