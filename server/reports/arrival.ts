import { addDays, dayInChina } from '#domain/date.ts'
import { answer_within_days, contact_most_days, type HoldReason, type ReportChannel } from '#domain/report.ts'
import { tidied } from '#domain/text.ts'
import { hashOfSecret } from '../accounts/secret.ts'
import type { Db } from '../database/connect.ts'
import { found, problem } from '../problem.ts'
import { addContact, addReport, hasComponent, leadOf, receiptById, reportable } from '../queries/report_writes.ts'
import type { NewReport, ReportEntry } from '../schemas/report.ts'
import { receiptOf } from './receipt.ts'

type Told = Omit<NewReport, 'website' | 'elapsed_ms'> & Partial<Pick<ReportEntry, 'hotline_number'>>

interface Arriving {
  report: Told
  channel: ReportChannel
  hold_reason: HoldReason | null
  now: Date
}

export interface Taken {
  id: string
  code: string
  due_on: string
  isNew: boolean
}

/** Takes a report in; the same one sent again gets the same code and changes nothing. */
export async function takeReport(trx: Db, { report, channel, hold_reason, now }: Arriving): Promise<Taken> {
  const { id, secret, type, text, language, contact, hotline_number = null } = report
  const code = receiptOf(secret)
  const code_hash = hashOfSecret(code)
  const due_on = addDays(dayInChina(now), answer_within_days)
  const known = await receiptById(trx, id)
  if (known && known.code_hash !== code_hash) throw problem('report_id_reused')
  if (known) return { id, code, due_on: known.due_on, isNew: false }
  const where = await placeOf(trx, report)
  const lead = report.follows === undefined ? null : found(await leadOf(trx, report.follows, where.facility_id), 'report_to_follow_unknown', {})
  const state = hold_reason === null ? 'received' : 'held'
  const told = { type, text: text.normalize('NFC').trim(), language, channel, hotline_number: hotline_number?.trim() ?? null }
  const isNew = await addReport(trx, {
    id,
    code_hash,
    ...where,
    ...told,
    state,
    hold_reason,
    duplicate_of: lead,
    due_on,
    created_at: now.toISOString(),
  })
  if (isNew && contact !== undefined) await addContact(trx, id, { contact: tidied(contact), erase_on: addDays(dayInChina(now), contact_most_days) })
  return { id, code, due_on, isNew }
}

/** A facility and perhaps a part of it, or a town and a place in words. */
async function placeOf(trx: Db, { type, facility_id = null, component_id = null, town_code, place, lon, lat }: Told) {
  if (facility_id === null) {
    if (town_code === undefined || place === undefined) throw problem('report_place_missing')
    return { facility_id, component_id: null, town_code, place: tidied(place), lon: lon ?? null, lat: lat ?? null }
  }
  if (type === 'missing_facility') throw problem('report_type_unfit')
  const facility = found(await reportable(trx, facility_id), 'facility_not_found', { id: facility_id })
  if (component_id !== null && !(await hasComponent(trx, facility.id, component_id))) throw problem('report_component_unknown')
  return { facility_id: facility.id, component_id, town_code: null, place: null, lon: null, lat: null }
}
