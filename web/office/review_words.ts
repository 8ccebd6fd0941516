import { language } from '../names.ts'
import type { AuditAnswer, Position as Visit } from '#domain/audit_document.ts'
import { answerText } from '#domain/audit_words.ts'
import { distanceM, linesOf, nearestOn } from '#domain/line.ts'
import { m } from '../paraglide/messages.js'
import type { Facility } from '../resident/facility_data.ts'
import type { AuditStatus } from './review_data.ts'
import type { Change, Row, Show } from './review_items.ts'

const statusNames: Record<AuditStatus, () => string> = {
  submitted: m.review_status_submitted,
  returned: m.review_status_returned,
  revised: m.review_status_revised,
  approved: m.review_status_approved,
}
export const statusName = (status: AuditStatus) => statusNames[status]()

/** Told by a shape and a word. */
const changes: Record<Change, { shape: string; name: () => string }> = {
  same: { shape: '=', name: m.review_same },
  changed: { shape: '≠', name: m.review_changed },
  added: { shape: '+', name: m.review_added },
  gone: { shape: '−', name: m.review_gone },
}
export const changeMark = (change: Change) => ({ shape: changes[change].shape, word: changes[change].name() })

const showNames: Record<Show, () => string> = {
  all: m.review_show_everything,
  fail: m.review_show_fails,
  changed: m.review_show_changed,
  open: m.review_show_open,
  photos: m.review_show_photos,
  remarks: m.review_show_remarks,
}
export const showName = (show: Show) => showNames[show]()

export function answerWords(answer: AuditAnswer, { unit, property }: Pick<Row, 'unit' | 'property'>): string {
  if (answer.state === 'could_not_measure') return m.review_not_measured({ reason: answer.reason })
  return answerText(answer, { unit, property }, language())
}

/** How far off a visit may be and still be thought to be at the place, beyond what the device says of its accuracy. */
const off_m = 200

/** How far from the facility the inspector stood; null: one of the two places is not known. */
export function awayFrom({ lon, lat, geometry }: Pick<Facility, 'lon' | 'lat' | 'geometry'>, visit: Visit | null) {
  if (!visit || lon === null || lat === null) return null
  const lines = linesOf(geometry)
  const metres = lines ? nearestOn(lines, [visit.lon, visit.lat]).off_m : distanceM([lon, lat], [visit.lon, visit.lat])
  return { metres: Math.round(metres), accuracy_m: Math.round(visit.accuracy_m), isFar: metres > visit.accuracy_m + off_m }
}
