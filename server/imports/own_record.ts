import { isDeepStrictEqual } from 'node:util'
import { textsWithout } from '#domain/facility_texts.ts'
import type { FactRecord, LifecycleRecord, PartRecord, VerificationRecord } from '#domain/record.ts'
import type { ExportRecord } from '../queries/export_rows.ts'
import type { Cell, RowReason } from './row.ts'

/** What an object of another format says in our words. */
export interface Understood {
  columns: Record<string, Cell>
  /** By where they stand in the object. */
  parts: Map<string, PartRecord>
  tags: Record<string, unknown>
  flaws: RowReason[]
}

/** A record as a format carries it that has no fields for all of it: our own words beside the format's. */
export interface OwnRecord {
  id: string
  columns: Record<string, Cell>
  /** Where nothing else says it: a shape that the format does not know. */
  geometry?: PlainShape
  verdict: string
  components: PartRecord[]
  lifecycle_events: LifecycleRecord[]
  verifications: VerificationRecord[]
  tags: Record<string, unknown>
}
type PlainShape = { type: string; coordinates: unknown[] }

/** Of the town it is the one that was declared, so that it has a line of its own. */
const plain = [
  ...textsWithout('town_code'),
  ...(['lifecycle', 'lifecycle_since', 'closed_reason', 'verified_on'] as const),
] as const satisfies readonly (keyof ExportRecord)[]

/** The header of every reader of such a format. */
export const recordHeader = ['id', ...plain, 'town_code', 'same_as', 'geometry', 'components', 'lifecycle_events', 'verifications', 'tags'] as const

export function ownRecord(record: ExportRecord): OwnRecord {
  const given = plain.flatMap((name) => (record[name] === null ? [] : [[name, record[name]] as const]))
  const geometry = record.geometry === null ? undefined : (JSON.parse(record.geometry) as PlainShape)
  return {
    id: record.id,
    columns: { ...Object.fromEntries(given), town_code: record.declared_town_code ?? record.town_code, same_as: record.same_as },
    geometry,
    verdict: record.verdict,
    components: JSON.parse(record.components) as PartRecord[],
    lifecycle_events: JSON.parse(record.lifecycle_events) as LifecycleRecord[],
    verifications: JSON.parse(record.verifications) as VerificationRecord[],
    tags: JSON.parse(record.tags) as Record<string, unknown>,
  }
}

/** Whether it is built as one; the rest is checked like any row. */
export function isOwnRecord(value: unknown): value is OwnRecord {
  if (typeof value !== 'object' || value === null) return false
  const { id, columns, components, lifecycle_events, verifications, tags } = value as Partial<OwnRecord>
  return (
    typeof id === 'string' &&
    isObject(columns) &&
    isObject(tags) &&
    [components, lifecycle_events, verifications].every(Array.isArray) &&
    components!.every((part) => isObject(part) && Array.isArray(part.facts)) // every list is one, as just checked
  )
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/**
 * Our record with what somebody else changed in the format's own fields since: `before` is what these fields say when the
 * record is written, `now` what they say in the file. A changed fact stands beside ours.
 */
export function withChanges(own: OwnRecord, placed: Map<string, PartRecord>, before: Understood, now: Understood): Understood {
  const columns = { ...own.columns, id: own.id, geometry: own.geometry ?? null, ...differing(before.columns, now.columns) }
  const parts = new Map(own.components.map((part, index) => [String(index), part]))
  for (const [place, part] of now.parts) {
    const known = before.parts.get(place)
    const ours = placed.get(place)
    if (isDeepStrictEqual(known, part)) continue
    if (ours && known) changePart(ours, known, part)
    else parts.set(place, part)
  }
  return {
    columns: { ...columns, lifecycle_events: own.lifecycle_events, verifications: own.verifications },
    parts,
    tags: { ...own.tags, ...differing(before.tags, now.tags) },
    flaws: now.flaws,
  }
}

function differing<T>(before: Record<string, T>, now: Record<string, T>): Record<string, T> {
  return Object.fromEntries(Object.entries(now).filter(([name, value]) => !isDeepStrictEqual(before[name], value)))
}

function changePart(ours: PartRecord, before: PartRecord, now: PartRecord): void {
  if (now.presence !== before.presence) ours.presence = now.presence
  if (now.name && now.name !== before.name) ours.name = now.name
  if (now.geometry && !isDeepStrictEqual(now.geometry, before.geometry)) ours.geometry = now.geometry
  ours.facts.push(...now.facts.filter((fact) => !before.facts.some((each) => isSameFact(each, fact))))
}

function isSameFact(a: FactRecord, b: FactRecord): boolean {
  return a.property === b.property && isDeepStrictEqual(a.value, b.value) && (a.operator ?? '=') === (b.operator ?? '=')
}

/** The cells under `recordHeader`. */
export function cellsOf({ columns, parts, tags }: Understood): Cell[] {
  const nested: Record<string, Cell> = {
    components: parts.size > 0 ? [...parts.values()] : null,
    tags: Object.keys(tags).length > 0 ? tags : null,
  }
  return recordHeader.map((name) => columns[name] ?? nested[name] ?? null)
}
