import type { TownState } from '#domain/coverage.ts'
import { categoryOf, type Grade, type Kind, type Lifecycle, type Verdict } from '#domain/facility.ts'
import type { Language } from '#domain/language.ts'
import { m } from './paraglide/messages.js'
import { getLocale } from './paraglide/runtime.js'

/** The words of the vocabulary, in the reader's language. A state more stops this from compiling until it has a word. */
const kindNames: Record<Kind, () => string> = { venue: m.kind_venue, road: m.kind_road, toilet: m.kind_toilet, service: m.kind_service }
const verdictNames: Record<Verdict, () => string> = {
  compliant: m.verdict_compliant,
  non_compliant: m.verdict_non_compliant,
  incomplete: m.verdict_incomplete,
  unaudited: m.verdict_unaudited,
}
const lifecycleNames: Record<Lifecycle, () => string> = {
  planned: m.lifecycle_planned,
  under_construction: m.lifecycle_under_construction,
  accepted: m.lifecycle_accepted,
  operating: m.lifecycle_operating,
  suspended: m.lifecycle_suspended,
  closed: m.lifecycle_closed,
}
const gradeNames: Record<Grade, () => string> = {
  measured: m.grade_measured,
  seen: m.grade_seen,
  owner_declared: m.grade_owner_declared,
  reported: m.grade_reported,
  imported: m.grade_imported,
}
const townStateNames: Record<TownState, () => string> = { covered: m.town_covered, to_verify: m.town_to_verify, not_covered: m.town_not_covered }

export const kindName = (kind: Kind) => kindNames[kind]()
export const verdictName = (verdict: Verdict) => verdictNames[verdict]()
export const lifecycleName = (lifecycle: Lifecycle) => lifecycleNames[lifecycle]()
export const gradeName = (grade: Grade) => gradeNames[grade]()
export const townStateName = (state: TownState) => townStateNames[state]()

export function isEnglish(): boolean {
  return getLocale() === 'en'
}

/** The reader's language as the domain knows it. */
export const language = (): Language => (isEnglish() ? 'en' : 'zh')

/** The name in the reader's language; where there is no English one the Chinese stands. */
export function nameOf(named: { name_zh: string; name_en?: string | null }): string {
  return (isEnglish() && named.name_en) || named.name_zh
}

export function categoryName(code: string): string {
  const category = categoryOf(code)
  return category ? nameOf(category) : code
}

/** `280 m` below a kilometre, else `1.2 km`; the space does not break. */
export function distanceText(metres: number): string {
  return metres < 1000 ? `${metres}\u00A0m` : `${(metres / 1000).toFixed(1)}\u00A0km`
}
