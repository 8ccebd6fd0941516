import type { Day } from './date.ts'
import type { Lifecycle } from './facility.ts'
import type { PlainGeometry } from './wkt.ts'

/**
 * What belongs to a facility as files carry it: the cells of the columns `components`, `lifecycle_events` and
 * `verifications`, as JSON. Exports write these, and every reader of a format that knows parts yields them, so that
 * importing our own export changes nothing. Positions are longitude and latitude in WGS 84.
 */
export interface PartRecord {
  /** Ours; absent in records of other systems. */
  id?: string
  /** Its records elsewhere, such as `osm:node/123`: by these a later import finds it again. */
  same_as?: string[]
  type: string
  part?: string | null
  name?: string | null
  presence: 'present' | 'absent'
  level?: string | null
  geometry?: PlainGeometry | null
  facts: FactRecord[]
}

/** A fact in the unit of its property (domain/property.ts). Two that contradict each other both stand. */
export interface FactRecord {
  property: string
  state: 'value' | 'absent' | 'unknown'
  value?: number | boolean | string
  /** Absent: `=`. */
  operator?: '=' | '<=' | '>=' | '~'
  /** As it was written there. */
  raw?: string | null
  /** Absent: `imported`. */
  grade?: 'measured' | 'seen' | 'owner_declared' | 'reported' | 'imported'
  /** Absent: the day of the row's verification, else of the import. */
  observed_at?: string
  observed_by?: string | null
  source?: string | null
  note?: string | null
}

export interface LifecycleRecord {
  state: Lifecycle
  since: Day | null
  reason?: string | null
}

export interface VerificationRecord {
  verified_on: Day
  verified_by?: string | null
  note?: string | null
}
