import type { Check } from '#domain/acceptance.ts'
import { firstRow, rows, type Db } from '../database/connect.ts'
import type { Acceptance, Acceptances, NewAcceptance } from '../schemas/duty.ts'

const columns = `a.id, a.accepted_on, a.document_number, a.participants, a.tried_by, a.criteria_version, a.category, a.checks, a.is_passed, a.remark, a.recorded_at, a.recorded_by`

/** Whether an acceptance that it passed is recorded, of `facility` or of a record that was merged into it. */
export const passed = (facility: string) =>
  `exists (select from acceptances a join facilities m on m.id = a.facility_id where ${facility}.id in (m.id, m.merged_into) and a.is_passed)`

/** Its own, and those of records that were merged into it. */
export async function acceptancesOf(db: Db, facility_id: string): Promise<Acceptances> {
  const facility = await firstRow<{ awaits_acceptance: boolean }>(db, 'select awaits_acceptance from facilities where id = :facility_id', {
    facility_id,
  })
  const acceptances = await rows<Acceptance>(
    db,
    `select ${columns}
       from acceptances a join facilities f on f.id = a.facility_id
      where (:facility_id)::uuid in (f.id, f.merged_into)
      order by a.accepted_on desc, a.recorded_at desc, a.id`,
    { facility_id },
  )
  return { awaits_acceptance: facility!.awaits_acceptance, acceptances } // it was looked for
}

export async function addAcceptance(
  trx: Db,
  facility: { id: string; category: string },
  acceptance: Omit<NewAcceptance, 'checks'> & { checks: Check[]; is_passed: boolean },
): Promise<void> {
  await rows(
    trx,
    `insert into acceptances (facility_id, accepted_on, document_number, participants, tried_by, criteria_version, category, checks, is_passed, remark)
     values (:facility_id, :accepted_on, :document_number, :participants, :tried_by, :criteria_version, :category, :checks, :is_passed, :remark)`,
    { ...acceptance, facility_id: facility.id, category: facility.category, checks: JSON.stringify(acceptance.checks) },
  )
}
