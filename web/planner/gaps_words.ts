import type { Measure } from '#domain/counted_site.ts'
import type { Group } from '#domain/gaps.ts'
import { distanceText, kindName } from '../names.ts'
import { presetName } from '../needs_words.ts'
import { m } from '../paraglide/messages.js'
import { getLocale } from '../paraglide/runtime.js'
import { percentText, spanText } from './coverage_words.ts'
import type { Figures, GapsAddress, Unit } from './gaps_data.ts'

export const measureNames: Record<Measure, () => string> = {
  recorded: m.gaps_measure_recorded,
  compliant: m.gaps_measure_compliant,
  compliant_verified: m.gaps_measure_compliant_verified,
  usable: m.gaps_measure_usable,
  fits: m.gaps_measure_fits,
}

export const groupNames: Record<Group, () => string> = {
  residents: m.gaps_group_residents,
  disabled_residents: m.gaps_group_disabled_residents,
  over_60: m.gaps_group_over_60,
}

export const unitNames: Record<Unit, () => string> = {
  places: m.gaps_unit_places,
  beds: m.gaps_unit_beds,
  seats: m.gaps_unit_seats,
  staff: m.gaps_unit_staff,
}

const whats: Record<Measure, (words: { kind: string; preset: string }) => string> = {
  recorded: m.gaps_what_recorded,
  compliant: m.gaps_what_compliant,
  compliant_verified: m.gaps_what_compliant_verified,
  usable: m.gaps_what_usable,
  fits: m.gaps_what_fits,
}

/** `1.0 km以内有达标的厕所的居民`. */
export function headline({ measure, preset, kind, distance_m, group }: GapsAddress): string {
  const what = whats[measure]({ kind: kindName(kind), preset: presetName(preset) })
  return m.gaps_headline({ distance: distanceText(distance_m), what, group: groupNames[group]() })
}

/** People as they are told: whole, with the thousands apart. */
export const peopleText = (people: number) => Math.round(people).toLocaleString(getLocale())

/** Null: there is none at all. */
export const wayText = (metres: number | null) => (metres === null ? m.gaps_nowhere() : distanceText(metres))

export function waySpan(least: number | null, most: number | null): string {
  return least === most ? wayText(most) : m.gaps_range({ lower: wayText(least), upper: wayText(most) })
}

const tenths = (share: number) => Math.round(share * 1_000) / 10

/** `34.2–61.0 %`; where nothing is open one number. */
export function shareSpan(lower: number, upper: number): string {
  return tenths(lower) === tenths(upper) ? percentText(tenths(lower)) : spanText(tenths(lower), tenths(upper))
}

/** Share within, certain and possible. */
export function withinText({ people, within_lower, within_upper }: Figures): string {
  return people === 0 ? m.coverage_no_data() : shareSpan(within_lower / people, within_upper / people)
}

/** How many are beyond: the fewest if all that may count does. */
export function beyondText({ people, within_lower, within_upper }: Figures): string {
  const [least, most] = [peopleText(people - within_upper), peopleText(people - within_lower)]
  return least === most ? most : m.gaps_range({ lower: least, upper: most })
}
