import { operationalReasons } from '#domain/operational.ts'
import { categoryName } from '../names.ts'
import { m } from '../paraglide/messages.js'
import { usableText } from '../usable_words.ts'
import { timeText } from './import_words.ts'
import { fieldText, valueText } from './sync_words.ts'

type Loose = Record<string, unknown>

/** Null where it is not JSON or no object. It came from outside, and a newer app may say anything in it. */
export function readPayload(payload: string): Loose | null {
  try {
    return objectOf(JSON.parse(payload))
  } catch {
    return null
  }
}

/** With its lines broken for reading; what is no JSON stays as it came. */
export function printPayload(payload: string): string {
  const read = readPayload(payload)
  return read ? JSON.stringify(read, null, 2) : payload
}

/** When it was made, by the device's clock. */
export function capturedAt(read: Loose | null): string | null {
  return momentOf(read?.['captured_at'])
}

/** What it is about, as the device knew it. */
export function summaryName(read: Loose | null): string | null {
  const { name_zh } = objectOf(read?.['target_summary']) ?? {}
  const { facility } = objectOf(read?.['body']) ?? {}
  return textOf(name_zh) ?? textOf(objectOf(facility)?.['name_zh'])
}

/** What it says, line by line, as far as it can be told in words. */
export function payloadLines(read: Loose | null): { name: string; text: string }[] {
  const body = objectOf(read?.['body']) ?? {}
  const tell = read && tellings[String(read['kind'])]
  return (tell ? tell(body) : []).flatMap(([name, text]) => (text ? [{ name, text }] : []))
}

type Line = [name: string, text: string | null]

const tellings: Record<string, (body: Loose) => Line[]> = {
  facility_change: ({ changes }) => listOf(changes).map(changeLine),
  facility_create: ({ facility }) => createdLines(objectOf(facility) ?? {}),
  status_observe: (body) => [[m.sync_usable(), usableLine(body)]],
  audit_submit: auditLines,
  audit_revise: auditLines,
}

function changeLine({ field, old, new: now }: Loose): Line {
  const name = String(field)
  return [fieldText(name), m.sync_changed({ old: valueText(name, old), new: valueText(name, now) })]
}

function createdLines({ category, address, geometry }: Loose): Line[] {
  return [
    [m.facility_field_category(), typeof category === 'string' ? categoryName(category) : null],
    [m.facility_field_address(), textOf(address)],
    [m.duplicates_geometry(), geometry ? valueText('geometry', geometry) : null],
  ]
}

function usableLine({ usable, reason, note }: Loose): string | null {
  if (typeof usable !== 'boolean') return null
  const known = operationalReasons.find((each) => each === reason) ?? null
  return [usableText({ usable, reason: known }), textOf(note)].filter(Boolean).join('；')
}

function auditLines({ document }: Loose): Line[] {
  const { finished_at, answers, components, photos, notes, usable_today } = objectOf(document) ?? {}
  const parts = listOf(components)
  const count = [answers, ...parts.map((each) => each['answers'])].reduce((sum: number, each) => sum + Object.keys(objectOf(each) ?? {}).length, 0)
  const finished = momentOf(finished_at)
  const usable = objectOf(usable_today)
  return [
    [m.sync_audit_finished(), finished && timeText(finished)],
    [m.sync_audit_content(), m.sync_audit_counts({ parts: parts.length, answers: count, photos: listOf(photos).length })],
    [m.sync_usable(), usable && usableLine(usable)],
    [m.sync_audit_notes(), textOf(notes)],
  ]
}

const objectOf = (value: unknown) => (typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Loose) : null)
const textOf = (value: unknown) => (typeof value === 'string' && value !== '' ? value : null)
const momentOf = (value: unknown) => (typeof value === 'string' && !Number.isNaN(Date.parse(value)) ? value : null)
const listOf = (value: unknown): Loose[] => (Array.isArray(value) ? value.flatMap<Loose>((each: unknown) => objectOf(each) ?? []) : [])
