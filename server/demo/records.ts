import type { Day } from '#domain/date.ts'
import type { CategoryCode, Grade, Kind, Lifecycle, Verdict } from '#domain/facility.ts'

export interface DemoFacility {
  id: string
  code: string
  kind: Kind
  category: CategoryCode
  name_zh: string
  name_en: string
  town_code: string
  village_code: string | null
  address: string | null
  geometry: { type: 'Point' | 'LineString' | 'Polygon'; coordinates: unknown[] } | null
  level: string | null
  opening_hours: string | null
  phone: string | null
  builder: string | null
  owner: string | null
  manager: string | null
  maintainer: string | null
  department_code: string | null
  verdict: Verdict
  verdict_on: Day | null
}

interface DemoLifecycleEvent {
  facility_id: string
  state: Lifecycle
  since: Day | null
  reason: string | null
}

interface DemoVerification {
  facility_id: string
  verified_on: Day
  verified_by: string
}

export interface DemoComponent {
  id: string
  facility_id: string
  type: string
  part: string | null
  name: string | null
  presence: 'present' | 'absent'
}

export interface DemoFact {
  component_id: string
  property: string
  state: 'value' | 'absent' | 'unknown'
  value: number | boolean | string | null
  operator: '=' | '~'
  grade: Grade
  observed_at: string
  observed_by: string
  note: string | null
}

/** Rows as the tables take them. */
export interface DemoRecords {
  facilities: DemoFacility[]
  lifecycle_events: DemoLifecycleEvent[]
  verifications: DemoVerification[]
  components: DemoComponent[]
  facts: DemoFact[]
}
