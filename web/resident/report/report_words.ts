import { componentName } from '#domain/property.ts'
import type { PublicReportState, ReportOutcome, ReportState, ReportType } from '#domain/report.ts'
import { nameOf } from '../../names.ts'
import { m } from '../../paraglide/messages.js'
import { partName } from '../facility_value.ts'

const types: Record<ReportType, () => string> = {
  locked: m.report_type_locked,
  used_as_storage: m.report_type_used_as_storage,
  blocked: m.report_type_blocked,
  broken: m.report_type_broken,
  no_water: m.report_type_no_water,
  no_power: m.report_type_no_power,
  dirty: m.report_type_dirty,
  fact_wrong: m.report_type_fact_wrong,
  missing_facility: m.report_type_missing_facility,
  other: m.report_type_other,
}
const outcomes: Record<ReportOutcome, () => string> = {
  fixed: m.report_outcome_fixed,
  not_a_fault: m.report_outcome_not_a_fault,
  cannot_fix_yet: m.report_outcome_cannot_fix_yet,
  duplicate: m.report_outcome_duplicate,
}
const public_states: Record<PublicReportState, () => string> = {
  unconfirmed: m.report_state_unconfirmed,
  in_hand: m.report_state_in_hand,
  answered: m.report_state_answered,
}
/** As its reporter is told; one that is held is told as received. */
const states: Record<ReportState, () => string> = {
  held: m.report_status_received,
  received: m.report_status_received,
  triaged: m.report_status_triaged,
  linked: m.report_status_linked,
  answered: m.report_status_answered,
  disputed: m.report_status_disputed,
  rejected: m.report_status_rejected,
}

export const reportTypeName = (type: ReportType) => types[type]()
export const outcomeName = (outcome: ReportOutcome) => outcomes[outcome]()
export const publicStateName = (state: PublicReportState) => public_states[state]()
export const reporterStateName = (state: ReportState) => states[state]()

/** A day that is not broken over two lines. */
export const wholeDay = (day: string) => day.replaceAll('-', '\u2011')

interface Placed {
  facility_name_zh: string | null
  facility_name_en: string | null
  component_type: string | null
  component_part: string | null
  component_name: string | null
  town_name_zh: string
  town_name_en: string | null
  place: string | null
}

/** `中山路公厕 · 厕位`, or the town and the place in it. */
export function placeText(report: Placed): string {
  const { facility_name_zh, facility_name_en, component_type, component_part, component_name, place } = report
  if (facility_name_zh === null) return [nameOf({ name_zh: report.town_name_zh, name_en: report.town_name_en }), place].join(' · ')
  const name = nameOf({ name_zh: facility_name_zh, name_en: facility_name_en })
  const type = component_type === null ? undefined : componentName(component_type)
  return type ? `${name} · ${partName({ ...type, part: component_part, name: component_name })}` : name
}
