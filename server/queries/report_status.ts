import { publicState, type ReportState } from '#domain/report.ts'
import { dayInChina, type Day } from '#domain/date.ts'
import { hashOfSecret } from '../accounts/secret.ts'
import { firstRow, rows, type Db } from '../database/connect.ts'
import type { PublicReport, ReportStatus, ReportStep } from '../schemas/report.ts'
import { located, of_part, of_report } from './reports.ts'

/** Of a report by its receipt code; `lead`: itself, or the one that it goes with. */
export interface CodedReport {
  id: string
  lead: string
}

export async function reportByCode(db: Db, code: string): Promise<CodedReport | undefined> {
  return firstRow(
    db,
    "select id, case when state in ('held', 'rejected') then id else coalesce(duplicate_of, id) end as lead from reports where code_hash = :hash",
    { hash: hashOfSecret(code) },
  )
}

/** What its reporter is told. Of a report that it goes with only what everybody reads. */
export async function statusOf(db: Db, { id, lead }: CodedReport): Promise<ReportStatus> {
  const { lead_state, ...report } = (await firstRow<Omit<ReportStatus, 'steps' | 'may_dispute' | 'state'> & { lead_state: ReportState }>(
    db,
    `select r.id, ${located}, r.type, r.text, r.created_at, r.due_on, l.state as lead_state, r.duplicate_of is not null as follows,
            (select count(*) from report_photos p where p.report_id = r.id) as photos,
            (select erase_on from report_contacts k where k.report_id = r.id) as contact_until
       from reports r join reports l on l.id = (:lead)::uuid ${of_report} ${of_part}
      where r.id = (:id)::uuid`,
    { id, lead },
  ))!
  const steps = await rows<ReportStep>(
    db,
    `select e.move, e.at, e.outcome, a.due_on as visit_on, e.order_id is not null as is_order,
            case when e.move = 'reject' then e.reason
                 when e.move = 'dispute' and exists (select from reports d where d.duplicate_of = e.report_id) then null
                 when e.report_id = (:id)::uuid or e.is_public then e.text end as text
       from report_events e left join assignments a on a.id = e.assignment_id
      where e.report_id = any ((:ids)::uuid[]) and e.move in ('reject', 'reconsider', 'triage', 'link', 'answer', 'dispute')
      order by e.at, e.report_id <> (:id)::uuid, e.place`,
    { id, ids: [id, lead] },
  )
  const state = lead_state === 'held' ? 'received' : lead_state
  return { ...report, state, steps, may_dispute: state === 'answered' }
}

type Listed = Omit<PublicReport, 'state' | 'answer'> & {
  stored_state: ReportState
  answer: { outcome: string; text: string | null; at: string } | null
}

/** So many days after its answer everybody still reads of a report. */
const shown_days = 180
const most_listed = 50

/** What everybody reads of the reports of a facility: that there is one, of which kind and since when, and what was said to all. */
export async function publicReports(db: Db, facility_id: string, today: Day): Promise<PublicReport[]> {
  const found = await rows<Listed>(
    db,
    `select r.id, r.type, r.component_id, (r.created_at at time zone 'Asia/Shanghai')::date as reported_on, r.state as stored_state,
            1 + (select count(*) from reports d where d.duplicate_of = r.id and d.state not in ('held', 'rejected')) as reporters,
            array(select p.sha256 from report_photos p where p.report_id = r.id and p.is_public order by p.added_at, p.sha256) as photos,
            (select json_build_object('outcome', e.outcome, 'text', case when e.is_public then e.text end, 'at', e.at)
               from report_events e where e.report_id = r.id and e.move = 'answer' order by e.place desc limit 1) as answer
       from reports r
       join facilities told on told.id = r.facility_id
      where coalesce(told.merged_into, told.id) = (:facility_id)::uuid and r.duplicate_of is null and r.state not in ('held', 'rejected')
        and (r.state <> 'answered' or r.answered_at > (:today)::date - ${shown_days})
      order by r.state = 'answered', r.created_at desc, r.id
      limit ${most_listed}`,
    { facility_id, today },
  )
  return found.map(({ stored_state, answer, ...report }) => ({
    ...report,
    state: publicState(stored_state)!, // those of which nothing is told are left out above
    answer: stored_state === 'answered' && answer ? toldAnswer(answer) : null,
  }))
}

function toldAnswer({ outcome, text, at }: NonNullable<Listed['answer']>): NonNullable<PublicReport['answer']> {
  return { outcome: outcome as NonNullable<PublicReport['answer']>['outcome'], text, on: dayInChina(new Date(at)) }
}
