import type { FieldOnTheWay } from '#domain/sync.ts'
import { m } from '../../paraglide/messages.js'
import { fieldNameOf } from '../../resident/facility_history_words.ts'
import { hoursLines } from '../../resident/facility_hours.ts'
import { levelText } from '../../resident/facility_value.ts'
import { shapeText } from '../../office/shape_text.ts'
import { shapeValuesOf } from '../../office/shape_values.ts'
import { changesOf } from '../device/site.ts'
import type { OutboxRow } from '../device/database.ts'

type Geometry = Parameters<typeof shapeValuesOf>[0]

export const fieldName = (field: string) => (field === 'geometry' ? m.site_field_geometry() : (fieldNameOf(field) ?? field))

/** A field's value as a person reads it; empty: there is none. */
export function fieldText(field: string, value: unknown): string {
  if (value === null || value === undefined) return ''
  if (field === 'geometry') return shapeText(shapeValuesOf(value as Geometry), '')
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  if (field === 'opening_hours') return hoursLines(text).join('; ')
  return field === 'level' ? levelText(text) : text
}

/** One sentence for each field that a record changes. */
export function changeTexts(row: OutboxRow): string[] {
  return changesOf(row).map(({ field, old, new: after }) => changeText(field, fieldText(field, old), fieldText(field, after)))
}

function changeText(name: FieldOnTheWay, before: string, after: string): string {
  const field = fieldName(name)
  if (before === '') return m.site_set({ field, after })
  return after === '' ? m.site_unset({ field, before }) : m.site_change({ field, before, after })
}

const what = {
  audit_submit: m.site_what_audit,
  audit_revise: m.outbox_what_correction,
  facility_change: m.site_what_change,
  facility_create: m.site_what_create,
}

export function whatText({ kind, revises }: Pick<OutboxRow, 'kind' | 'revises'>): string {
  return what[kind ?? (revises === null ? 'audit_submit' : 'audit_revise')]()
}
