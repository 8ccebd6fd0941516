import type { CategoryCode } from './facility.ts'
import { value_most, type Values } from './priority.ts'

/** What is known of a place whose audit failed, as it is counted. Null: nobody knows it. */
export interface PriorityInputs {
  category: CategoryCode
  /** Open failed items that condemn, by severity. */
  critical_count: number
  major_count: number
  minor_count: number
  /** Links of the way in (entrance, route, lift, toilet, service) of which an item fails. */
  failing_links_count: number
  /** Registered disabled residents of its town. */
  disabled_residents: number | null
  /** Typed in by the office. */
  daily_visitors: number | null
  /** Typed in by the office, in thousandths; null: as its category has it. */
  importance: number | null
  open_reports_count: number
  /** Of the order that is latest; 0: none is late. */
  overdue_days: number
}

/** Where a value reaches its most. The scales are fixed: no score moves because another place came or went. */
export const scales = { disabled_residents: 2_000, daily_visitors: 1_000, open_reports_count: 4, overdue_days: 180 } as const

/** Severity is of what the worst failure does to a person, not how many clauses fail. */
const severities = { critical: 1_000, major: 600, minor: 200 } as const

/**
 * How much the kind of place matters: places of government, transport and health first, then what everybody must use, then
 * the rest, as 28 CFR 35.150(d)(2) ranks walkways; the office may type in its own for a place.
 */
const importances: Partial<Record<CategoryCode, number>> = {
  public_service_office: 1_000,
  medical_institution: 1_000,
  coach_station: 1_000,
  public_transport_stop: 900,
  rehabilitation_centre: 1_000,
  care_institution: 1_000,
  kangyuan_centre: 1_000,
  employment_service_centre: 900,
  disability_service_other: 900,
  street_toilet: 900,
  attached_toilet: 800,
  village_toilet: 700,
  special_school: 900,
  school: 800,
  welfare_institution: 900,
  emergency_shelter: 800,
  bank: 700,
  library: 700,
  footbridge_underpass: 800,
  urban_road: 700,
  commercial_area: 600,
  park_square: 600,
  village_road: 500,
}
const usual_importance = 400

export function importanceOf(category: CategoryCode): number {
  return importances[category] ?? usual_importance
}

/** In thousandths; each on its own scale. */
export function valuesOf(inputs: PriorityInputs): Values {
  const { critical_count, major_count, minor_count, open_reports_count, overdue_days, importance, category } = inputs
  const severity = critical_count > 0 ? severities.critical : major_count > 0 ? severities.major : minor_count > 0 ? severities.minor : 0
  return {
    severity,
    people: peopleValue(inputs),
    importance: importance ?? importanceOf(category),
    reports: onScale(open_reports_count, scales.open_reports_count),
    overdue: onScale(overdue_days, scales.overdue_days),
    chain: chainValue(inputs),
  }
}

/** Who comes there, where that was counted; else who lives in the town. */
function peopleValue({ daily_visitors, disabled_residents }: PriorityInputs): number | null {
  if (daily_visitors !== null) return onScale(daily_visitors, scales.daily_visitors)
  return disabled_residents === null ? null : onScale(disabled_residents, scales.disabled_residents)
}

/** A place where one link alone fails opens whole when that is mended; with each further one it is half as much. */
function chainValue({ failing_links_count }: PriorityInputs): number {
  return failing_links_count === 0 ? 0 : Math.round(value_most / 2 ** (failing_links_count - 1))
}

const onScale = (value: number, most: number) => Math.min(value_most, Math.round((value * value_most) / most))
