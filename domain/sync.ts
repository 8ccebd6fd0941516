import { grades, type Grade } from './facility.ts'
import { geodesicM } from './geodesic.ts'

/** What a device may send. */
export const operationKinds = ['audit_submit', 'audit_revise', 'status_observe', 'facility_change', 'facility_create'] as const
export type OperationKind = (typeof operationKinds)[number]

/**
 * What became of an operation. `received`: stored, not judged yet. `held`: waits for another, or for a newer server.
 * `conflict`: in effect, and somebody says otherwise. `needs_review`: stored, not in effect. `invalid`: can't be read.
 * `dismissed`: somebody decided that it takes no effect.
 */
export const operationStatuses = ['received', 'applied', 'conflict', 'held', 'needs_review', 'invalid', 'dismissed'] as const
export type OperationStatus = (typeof operationStatuses)[number]

/** Fields of a facility that may be changed on the way. */
export const fieldsOnTheWay = [
  'name_zh',
  'name_en',
  'address',
  'level',
  'opening_hours',
  'phone',
  'builder',
  'owner',
  'manager',
  'maintainer',
  'geometry',
] as const
export type FieldOnTheWay = (typeof fieldsOnTheWay)[number]

/** What one field of a facility is to be; `old`: what stood there before, on the device. */
export interface FieldChange {
  field: FieldOnTheWay
  old: unknown
  new: unknown
  grade: Grade
  /** ISO 8601, by the device's clock. */
  observed_at: string
}

/** A value of one field that nobody has seen and replaced. */
export interface Head {
  operation_id: string
  value: unknown
  grade: Grade
  /** ISO 8601 in UTC, by the server's clock. */
  observed_at: string
  /** Null: made in the office, which sees everything that there is. */
  device_id: string | null
  device_seq: number
  /** The facility's version that came with it. */
  server_version: number
  /** Of a position: how far it may be off. */
  accuracy_m: number | null
}

export type Incoming = Omit<Head, 'server_version'> & {
  /** The facility's version when the device last pulled it. */
  trunk_version: number
}

/**
 * The heads when a write comes: it takes the place of those that its author had seen, from the last pull or by making them.
 * Whatever comes earlier than a later one of the same device is history alone. Any order of arrival ends in the same heads.
 */
export function headsWith(heads: readonly Head[], incoming: Incoming, server_version: number): Head[] {
  const { trunk_version, ...head } = incoming
  const isOwn = (each: Head) => each.device_id !== null && each.device_id === incoming.device_id
  if (heads.some((each) => isOwn(each) && each.device_seq > incoming.device_seq)) return [...heads]
  const unseen = heads.filter((each) => each.server_version > trunk_version && !isOwn(each))
  return [...unseen, { ...head, server_version }]
}

/** Which of the heads is shown: the best grade, then the latest seen; of positions that agree the most exact. Never the last to arrive. */
export function shownHead(heads: readonly Head[]): Head | undefined {
  const isPlace = heads.every(({ accuracy_m }) => accuracy_m !== null) && !isContested(heads)
  return [...heads].sort((one, other) => (isPlace ? one.accuracy_m! - other.accuracy_m! : 0) || better(one, other))[0]
}

function better(one: Head, other: Head): number {
  return (
    grades.indexOf(one.grade) - grades.indexOf(other.grade) ||
    compared(other.observed_at, one.observed_at) ||
    compared(other.operation_id, one.operation_id)
  )
}

const compared = (one: string, other: string) => Number(one > other) - Number(one < other)

/** Whether the heads say different things; the same said twice corroborates. */
export function isContested(heads: readonly Head[]): boolean {
  return heads.some((one, index) => heads.slice(index + 1).some((other) => differ(one.value, other.value)))
}

/** Positions within so many metres are of the same place. */
export const same_place_m = 30

function differ(one: unknown, other: unknown): boolean {
  const [here, there] = [pointOf(one), pointOf(other)]
  if (here && there) return geodesicM(here, there) > same_place_m
  return JSON.stringify(one ?? null) !== JSON.stringify(other ?? null)
}

/** The place of a Point in GeoJSON; null: it is none. */
export function pointOf(value: unknown): [number, number] | null {
  const { type, coordinates } = (value ?? {}) as { type?: string; coordinates?: [number, number] }
  return type === 'Point' && Array.isArray(coordinates) ? coordinates : null
}
