import { fieldsOnTheWay, headsWith, isContested, shownHead, type FieldChange, type FieldOnTheWay, type Head } from '#domain/sync.ts'
import type { Extent } from '#domain/extent.ts'
import type { Db } from '../database/connect.ts'
import { checkFacility } from '../facility_rules.ts'
import { problem } from '../problem.ts'
import { facilityForUpdate } from '../queries/facility_edits.ts'
import { headsOf, nextVersion, officeHead, storeHead } from '../queries/field_heads.ts'
import { editWithPlace } from '../routes/facility_edits.ts'
import { FacilityEdit } from '../schemas/facility.ts'
import type { Conflict, Envelope } from '../schemas/sync.ts'
import { faultsOf } from '../validation.ts'

interface Clock {
  /** Milliseconds that the device's clock was behind the server's. */
  offset_ms: number
  received_at: string
}

interface Change {
  facility_id: string
  envelope: Envelope
  changes: FieldChange[]
  clock: Clock
  extent: Extent
  now: Date
}

/** Each field for itself: what the device had seen is replaced, what it had not stands beside, and the better known is shown. */
export async function changeFields(trx: Db, change: Change): Promise<Conflict[]> {
  const edit = Object.fromEntries(change.changes.map(({ field, new: value }) => [field, value])) as FacilityEdit
  const [fault] = faultsOf(FacilityEdit, edit)
  if (fault) throw problem('operation_unreadable', { why: fault })
  checkFacility(edit, change.extent)
  await facilityForUpdate(trx, change.facility_id) // the office changes it before or afterwards
  const conflicts: Conflict[] = []
  for (const field of fieldsOnTheWay) {
    const given = change.changes.find((each) => each.field === field)
    if (given) conflicts.push(...(await changeField(trx, change, given)))
  }
  return conflicts
}

async function changeField(trx: Db, { facility_id, envelope, clock, now }: Change, given: FieldChange): Promise<Conflict[]> {
  const { field } = given
  const known = await headsNow(trx, facility_id, field)
  const head = {
    operation_id: envelope.operation_id,
    value: given.new ?? null,
    grade: given.grade,
    observed_at: corrected(given.observed_at, clock),
    device_id: envelope.device_id,
    device_seq: envelope.device_seq,
    accuracy_m: field === 'geometry' ? (envelope.position?.accuracy_m ?? null) : null,
  }
  const server_version = await nextVersion(trx)
  const heads = headsWith(known, { ...head, trunk_version: envelope.trunk_version ?? 0 }, server_version)
  await storeHead(trx, facility_id, field, { head: { ...head, server_version }, heads })
  const shown = shownHead(heads)!
  await editWithPlace(trx, facility_id, { [field]: shown.value }, now)
  return isContested(heads) ? heads.filter((each) => each.operation_id !== head.operation_id).map((each) => conflictWith(each, known, given)) : []
}

function conflictWith(other: Head, known: readonly (Head & { by: string })[], { field, new: yours }: FieldChange): Conflict {
  const theirs_by = known.find((each) => each.operation_id === other.operation_id)?.by ?? null
  return { field, yours, theirs: other.value, theirs_by, theirs_at: other.observed_at }
}

/** What devices wrote and nobody replaced, and what the office set since. */
async function headsNow(trx: Db, facility_id: string, field: FieldOnTheWay): Promise<(Head & { by: string })[]> {
  const office = await officeHead(trx, facility_id, field)
  const heads = (await headsOf(trx, facility_id, field)).filter(({ server_version }) => !office || server_version > office.server_version)
  return office ? [office, ...heads] : heads
}

/** By the server's clock. Nothing was seen later than it was handed over, or nothing seen afterwards could take its place. */
export function corrected(moment: string, { offset_ms, received_at }: Clock): string {
  return new Date(Math.min(Date.parse(moment) + offset_ms, Date.parse(received_at))).toISOString()
}
