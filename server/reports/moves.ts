import { addDays, dayInChina } from '#domain/date.ts'
import { answer_within_days, contact_kept_days, contact_most_days, reportMoved, reportRules, type ReportMove } from '#domain/report.ts'
import { refusedAt } from '../accounts/at_field.ts'
import type { Db } from '../database/connect.ts'
import { found, problem } from '../problem.ts'
import {
  addReportEvent,
  goWith,
  keepContactUntil,
  lastMover,
  leadOf,
  lockReport,
  reportEventById,
  setDueOn,
  showPhoto,
  type LockedReport,
} from '../queries/report_writes.ts'
import type { ReportMoveBody } from '../schemas/report.ts'
import { checkVersion, namesVersion } from '../version.ts'
import { linkedBy, observe, type Handler, type Linked, type Making } from './consequences.ts'

/** Makes a move of staff; the same one sent again changes nothing. */
export async function makeReportMove(
  trx: Db,
  report_id: string,
  { body, ifMatch, handler }: { body: ReportMoveBody; ifMatch: string | undefined; handler: Handler },
): Promise<void> {
  const report = found(await lockReport(trx, report_id, handler.scopes), 'report_not_found', { id: report_id })
  if (await isKnown(trx, { id: body.id, report_id, move: body.move, actor: handler.login_name })) return
  await checkUnmoved(trx, report, ifMatch)
  const to_state = reportMoved(report.state, body.move)
  if (to_state === null) throw problem('report_move_impossible', { move: body.move, state: report.state })
  const reason = body.reason?.trim() ?? null
  if (reportRules[body.move].needs_reason && !reason) throw refusedAt('reason', 'report_reason_missing', {})
  const making = { trx, report, body, handler, today: dayInChina(handler.now) }
  const linked = await rules[body.move]?.(making)
  if (body.status) await observe(making, body.status)
  const { id, move, text, is_public = false, outcome = null, sha256 = null } = body
  const event = { id, report_id, move, from_state: report.state, to_state, at: handler.now.toISOString(), actor_name: handler.name }
  await addReportEvent(trx, { ...event, reason, text: text?.trim() ?? null, is_public, outcome, sha256, ...linked })
}

/** What its reporter says against an answer; the same sent again changes nothing. */
export async function disputeReport(trx: Db, report_id: string, { id, text, now }: { id: string; text: string; now: Date }): Promise<void> {
  const report = found(await lockReport(trx, report_id, null), 'report_not_found', { id: report_id })
  if (await isKnown(trx, { id, report_id, move: 'dispute', actor: 'public' })) return
  const to_state = reportMoved(report.state, 'dispute')
  if (to_state === null) throw problem('report_move_impossible', { move: 'dispute', state: report.state })
  const event = { id, report_id, move: 'dispute', from_state: report.state, to_state, at: now.toISOString(), actor_name: null } as const
  await addReportEvent(trx, { ...event, text: text.normalize('NFC').trim() })
  const today = dayInChina(now)
  await setDueOn(trx, report_id, addDays(today, answer_within_days))
  await keepContactUntil(trx, report_id, addDays(today, contact_most_days))
}

async function isKnown(trx: Db, sent: { id: string; report_id: string; move: ReportMove; actor: string }): Promise<boolean> {
  const known = await reportEventById(trx, sent.id)
  if (!known) return false
  if (known.report_id === sent.report_id && known.move === sent.move && known.actor === sent.actor) return true
  throw problem('report_event_id_reused', { id: sent.id })
}

/** Whoever moves a report that somebody else moved meanwhile is told who. */
async function checkUnmoved(trx: Db, { id, revision }: LockedReport, ifMatch: string | undefined): Promise<void> {
  if (ifMatch !== undefined && !namesVersion(ifMatch, revision)) {
    const last = await lastMover(trx, id)
    if (last?.actor_name) throw problem('report_moved_meanwhile', { who: last.actor_name, revision })
  }
  checkVersion(ifMatch, revision)
}

/** What a move asks for and changes, besides its event. */
const rules: Partial<Record<ReportMove, (making: Making) => Promise<Linked | void>>> = {
  link: async (making) => linkedBy(making),
  reject: async ({ trx, report, today }) => keepContactUntil(trx, report.id, addDays(today, contact_kept_days)),
  reconsider: async ({ trx, report, today }) => keepContactUntil(trx, report.id, addDays(today, contact_most_days)),
  answer: async ({ trx, report, body, today }) => {
    if (!body.outcome || !body.text?.trim()) throw refusedAt(body.outcome ? 'text' : 'outcome', 'report_answer_incomplete', {})
    if ((body.outcome === 'duplicate') !== (body.duplicate_of !== undefined)) throw refusedAt('duplicate_of', 'report_duplicate_unfit', {})
    if (body.duplicate_of !== undefined) {
      const lead = body.duplicate_of === report.id ? undefined : await leadOf(trx, body.duplicate_of, report.facility_id)
      await goWith(trx, report.id, found(lead, 'report_duplicate_unfit', {}))
    }
    await keepContactUntil(trx, report.id, addDays(today, contact_kept_days))
    return undefined
  },
  publish_photo: async ({ trx, report, body }) => showOrHide(trx, report.id, body.sha256, true),
  hide_photo: async ({ trx, report, body }) => showOrHide(trx, report.id, body.sha256, false),
}

async function showOrHide(trx: Db, report_id: string, sha256: string | undefined, is_public: boolean): Promise<undefined> {
  if (sha256 === undefined || !(await showPhoto(trx, { report_id, sha256, is_public }))) throw refusedAt('sha256', 'report_photo_unknown', {})
}
