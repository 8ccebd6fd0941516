import { endOfHold, usableToday, type LastSeen, type OperationalReason, type UsableToday } from '#domain/operational.ts'
import { tidiedOrNone } from '#domain/text.ts'
import { rows, type Db } from '../database/connect.ts'
import { openAt } from '../hours/open.ts'
import type { UsableTodayDetail } from '../schemas/operational.ts'

/** Columns of `facilities f` from which `toldToday` reads. */
export const last_seen = 'f.usable, f.unusable_reason, f.usable_observed_at, f.usable_expires_at'

/** What is told beside it of one facility, `facilities f`. */
export const told_of_it = `
  (select json_build_object('note', o.note, 'observed_by', o.observed_by)
     from operational_observations o where o.facility_id = f.id order by o.observed_at desc, o.created_at desc limit 1) as last_observation`

export interface LastObservation {
  last_observation: Pick<UsableTodayDetail, 'note' | 'observed_by'> | null
}

/** The row with what was seen last, if that holds now. */
export function toldToday<T extends LastSeen>(row: T, now: Date) {
  const { usable, unusable_reason, usable_observed_at, usable_expires_at, ...told } = row
  const usable_today: UsableToday | null = usableToday({ usable, unusable_reason, usable_observed_at, usable_expires_at }, now)
  return { ...told, usable_today }
}

/** The same with what is told of one facility, and whether it is open. */
export function toldWhole<T extends LastSeen & LastObservation & { opening_hours: string | null }>(row: T, now: Date) {
  const { usable, unusable_reason, usable_observed_at, usable_expires_at, last_observation, ...told } = row
  const seen = usableToday({ usable, unusable_reason, usable_observed_at, usable_expires_at }, now)
  const usable_today: UsableTodayDetail | null = seen && { note: null, observed_by: null, ...last_observation, ...seen }
  return { ...told, usable_today, open: openAt(row.opening_hours, now) }
}

export interface Observation {
  usable: boolean
  /** Null when it is usable. */
  reason: OperationalReason | null
  note: string | null
  /** ISO 8601. */
  observed_at: string
  /** Name of the person. */
  observed_by: string
  /** Absent: after as long as such a thing usually holds. */
  expires_at?: string
  /** The visit on which it was seen. */
  audit_id?: string
}

/** Records whether a facility can be used; what was seen last counts, whatever is recorded last. */
export async function addObservation(trx: Db, facility_id: string, seen: Observation): Promise<void> {
  await rows(
    trx,
    `insert into operational_observations (facility_id, usable, reason, note, observed_at, observed_by, expires_at, audit_id)
     values (:facility_id, :usable, :reason, :note, :observed_at, :observed_by, :expires_at, :audit_id)`,
    {
      facility_id,
      usable: seen.usable,
      reason: seen.reason,
      note: tidiedOrNone(seen.note),
      observed_at: seen.observed_at,
      observed_by: seen.observed_by,
      expires_at: seen.expires_at ?? endOfHold(seen.usable, seen.observed_at),
      audit_id: seen.audit_id ?? null,
    },
  )
}
