import type { Day } from '#domain/date.ts'
import type { Db } from '../database/connect.ts'
import { criteriaOf } from '../queries/criteria.ts'
import { judgedAudits, judgedOtherwise, lockFacilities } from '../queries/judged_audits.ts'
import { storeVerdict } from './verdict.ts'

/** Kind and category decide what is asked: those of these facilities that were judged by others are judged anew by what they are now. */
export async function judgeEdited(trx: Db, ids: readonly string[], today: Day): Promise<void> {
  const edited = await judgedOtherwise(trx, ids)
  if (edited.length === 0) return
  await lockFacilities(trx, edited)
  for (const { facility_id, kind, category, audit_id, document, criteria_version: number } of await judgedAudits(trx, edited)) {
    const version = { number, criteria: await criteriaOf(trx, number) }
    await storeVerdict(trx, { facility: { id: facility_id, kind, category }, audit: { id: audit_id, document }, version, cause: 'edit', today })
  }
}
