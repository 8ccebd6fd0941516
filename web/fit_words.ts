import type { Finding } from '#domain/fit.ts'
import type { FitFact, Said } from '#domain/fit_place.ts'
import { findingNames } from './fit_names.ts'
import { saidOf } from './fit_said.ts'
import { gradeName, isEnglish } from './names.ts'
import { m } from './paraglide/messages.js'
import { dayInChina } from '#domain/date.ts'

/** As much of a finding as its words need, as the domain or the server has it. */
export interface Told extends Pick<Finding, 'component' | 'property' | 'op' | 'answer' | 'spare'> {
  needed: unknown
  measured: (Said & Pick<FitFact, 'grade' | 'observed_at'> & { property?: string; contradicting?: readonly Said[] }) | null
  is_mixed?: boolean
}

/** `厕所门净宽` */
export const findingName = ({ component, property }: Pick<Told, 'component' | 'property'>): string =>
  findingNames[`${component}/${property}`]?.() ?? property

/** `820 毫米`, `约 1:14`, `有`; null: nobody has recorded it. */
export function measuredText({ property, measured }: Pick<Told, 'property' | 'measured'>): string | null {
  return measured && valueText(property, measured)
}

/** `至少 780 毫米`, `最多 20 毫米`, `不陡于 1:12`, `有`. */
export function neededText({ property, op, needed }: Pick<Told, 'property' | 'op' | 'needed'>): string {
  if (typeof needed !== 'number') return neededSaid(property, needed)
  return bound({ property, op }, amount(property, needed), [m.fit_needed_at_least, m.fit_needed_at_most, m.fit_needed_slope])
}

/** `余 40 毫米`, `差 30 毫米`, `超出 140 毫米`, `够缓`; null: it is no number, or not exactly known. */
export function spareText(finding: Pick<Told, 'property' | 'op' | 'spare'>): string | null {
  return spareWith(finding, (value) => amount(finding.property, value))
}

/** In a row: `厕所门净宽 820 毫米，需要 780，余 40`; of what nobody knows `没有人量过厕所门净宽`. */
export function findingShort(finding: Told): string {
  return spoken(finding, [m.fit_short_at_least, m.fit_short_at_most, m.fit_short_slope], (value) => bare(finding.property, value))
}

/** By itself: `厕所门净宽 820 毫米，您需要至少 780 毫米，余 40 毫米（2026-10-18 实测）。` */
export function findingLong(finding: Told): string {
  const said = capital(spoken(finding, [m.fit_long_at_least, m.fit_long_at_most, m.fit_long_slope], (value) => amount(finding.property, value)))
  const known = howKnown(finding)
  return known ? m.fit_sentence_known({ said, known }) : m.fit_sentence({ said })
}

/** `2026-10-18 实测`; null: nobody has recorded it. */
export function howKnown({ measured }: Pick<Told, 'measured'>): string | null {
  return measured && m.fit_how_known({ date: dayInChina(new Date(measured.observed_at)), grade: gradeName(measured.grade) })
}

/** `还没有量过：厕所门净宽等 3 项`; `count`: of all that is missing, of which `missing` may be the first few. */
export function missingText(missing: readonly Told[], count: number): string {
  const [first] = missing
  if (!first) return m.fit_answer_unknown()
  const words = { name: findingName(first), count }
  if (isMeasured(first)) return count > 1 ? m.fit_missing_many(words) : m.fit_missing_one(words)
  return count > 1 ? m.fit_missing_check_many(words) : m.fit_missing_check_one(words)
}

type Words = (inputs: { value: string }) => string
type Bounds = readonly [least: Words, most: Words, slope: Words]

const isMeasured = ({ needed }: Pick<Told, 'needed'>) => typeof needed === 'number'

function spoken(finding: Told, bounds: Bounds, number: (value: number) => string): string {
  const { measured, property, op, needed, answer, is_mixed } = finding
  if (!measured && answer === 'unknown') return nobody(finding)
  if (measured?.contradicting?.length && answer === 'unknown') return contradicted(finding)
  const text = clause(finding)
  if (typeof needed !== 'number') return is_mixed ? m.fit_mixed({ said: text }) : text
  const words = { name: findingName(finding), measured: measuredText(finding) ?? '', needed: bound({ property, op }, number(needed), bounds) }
  const spare = spareWith(finding, number)
  const said = measured?.state !== 'value' ? text : spare ? m.fit_number_spare({ ...words, spare }) : m.fit_number(words)
  if (is_mixed) return m.fit_mixed({ said })
  return answer === 'unknown' ? m.fit_uncertain({ said }) : said
}

/** What is known of it, without what is needed. */
function clause({ component, property, measured, needed, answer }: Told): string {
  const name = findingName({ component, property })
  if (measured?.state === 'absent') return saidOf(property, false, name)
  if (measured) return saidOf(property, measured.value, name)
  return saidOf(property, answer === 'fits' ? needed : false, name)
}

/** A part that every place has is looked at; of any other it is the question whether there is one. */
const everywhere = new Set(['entrance/presence', 'door/presence', 'route/presence'])
const described = /(^way|surface_ok|entrance_type|toilet_users|route_legible|route_to_toilet_accessible)$/

function nobody(finding: Told): string {
  const name = findingName(finding)
  if (isMeasured(finding)) return m.fit_nobody_measured({ name })
  const isDescribed = described.test(finding.property) || everywhere.has(`${finding.component}/${finding.property}`)
  return isDescribed ? m.fit_nobody_checked({ name }) : m.fit_nobody_checked_there({ name })
}

function contradicted(finding: Told): string {
  const told = [finding.measured!, ...(finding.measured?.contradicting ?? [])] // asked only where something is measured
  return m.fit_contradicted({ name: findingName(finding), values: told.map((each) => valueText(finding.property, each)).join(m.fit_or()) })
}

function valueText(property: string, { state, value, operator }: Said): string {
  if (state === 'absent') return m.fit_needed_no()
  if (typeof value !== 'number') return neededSaid(property, value)
  const text = amount(property, value)
  if (operator === '~') return m.fit_about({ value: text })
  if (operator === '>=') return m.fit_or_more({ value: text })
  return operator === '<=' ? m.fit_or_less({ value: text }) : text
}

function neededSaid(property: string, value: unknown): string {
  if (typeof value === 'string' && value !== 'present') return saidOf(property, value, '')
  if (/(surface_ok|route_legible|route_to_toilet_accessible)$/.test(property) && value === true) return m.fit_needed_sound()
  return value === false ? m.fit_needed_no() : m.fit_needed_yes()
}

function bound({ property, op }: Pick<Told, 'property' | 'op'>, value: string, [least, most, slope]: Bounds): string {
  if (property.endsWith('_1_in')) return slope({ value })
  return op === '<=' ? most({ value }) : least({ value })
}

function spareWith({ property, op, spare }: Pick<Told, 'property' | 'op' | 'spare'>, number: (value: number) => string): string | null {
  if (spare === null) return null
  if (property.endsWith('_1_in')) return spare < 0 ? m.fit_too_steep() : m.fit_gentle()
  if (spare === 0) return m.fit_just()
  if (spare > 0) return m.fit_spare({ value: number(spare) })
  return (op === '<=' ? m.fit_too_much : m.fit_lacking)({ value: number(-spare) })
}

function bare(property: string, value: number): string {
  return property.endsWith('_1_in') ? amount(property, value) : value.toLocaleString(isEnglish() ? 'en' : 'zh-CN')
}

/** With its unit, which a property's name ends in. */
function amount(property: string, number: number): string {
  const value = number.toLocaleString(isEnglish() ? 'en' : 'zh-CN')
  if (property.endsWith('_1_in')) return `1:${value}`
  if (property.endsWith('_newton')) return m.fit_newton({ value })
  return property.endsWith('_count') ? m.fit_steps({ value }) : m.fit_mm({ value })
}

const capital = (text: string) => text.charAt(0).toLocaleUpperCase('en') + text.slice(1)
