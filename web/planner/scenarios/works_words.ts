import { judgedPartName } from '../../judgement_words.ts'
import { linkNames } from '../../link_names.ts'
import { nameOf } from '../../names.ts'
import { m } from '../../paraglide/messages.js'
import { moneyWithUnit, numberText } from './money.ts'
import type { Plan, PlannedWork, Price } from './plan.ts'
import type { WorksAsked, WorksResult } from './scenarios_data.ts'

const basisNames: Record<PlannedWork['cost_basis'], () => string> = {
  own: m.scenario_basis_own,
  estimate: m.scenario_basis_estimate,
  catalogue: m.scenario_basis_catalogue,
  none: m.scenario_basis_none,
}
export const basisName = (basis: PlannedWork['cost_basis']) => basisNames[basis]()

/** What is done there. */
export function partText(work: PlannedWork): string {
  if (work.kind === 'verify') return m.scenario_work_verify()
  if (work.kind === 'reopen') return m.scenario_work_reopen()
  if (work.kind === 'build') return m.scenario_work_build()
  if (work.component_type !== null) return judgedPartName({ type: work.component_type, part: null, name: work.component_name })
  return work.link ? linkNames[work.link]() : m.scenario_work_whole()
}

export const workText = (work: PlannedWork) => m.scenario_work({ place: nameOf(work), part: partText(work) })

/** Of an id; itself where the data no longer have it. */
export function workName(plan: Pick<Plan, 'work'>, id: string): string {
  const work = plan.work(id)
  return work ? workText(work) : id
}

/** `31,670 人`, `82.0 分` or `12 处`. */
export function worthText(value: number, worth: WorksAsked['worth']): string {
  if (worth === 'score') return m.scenario_points({ count: (value / 10).toFixed(1) })
  return worth === 'people' ? m.scenario_people({ count: numberText(value) }) : m.scenario_places({ count: numberText(value) })
}

export function worthNumber(value: number, worth: WorksAsked['worth']): string {
  return worth === 'score' ? (value / 10).toFixed(1) : numberText(value)
}

/** With its sign; nothing is just 0. */
export function changeText(value: number, worth: WorksAsked['worth']): string {
  if (value === 0) return '0'
  return `${value > 0 ? '+' : '−'}${worthNumber(Math.abs(value), worth)}`
}

const worthNames: Record<WorksAsked['worth'], () => string> = {
  people: m.scenario_worth_people,
  score: m.scenario_worth_score,
  places: m.scenario_worth_places,
}
export const worthName = (worth: WorksAsked['worth']) => worthNames[worth]()

const servedNames: Record<WorksAsked['worth'], () => string> = {
  people: m.scenario_served_people,
  score: m.scenario_served_score,
  places: m.scenario_served_places,
}
/** The head of a column of it. */
export const servedName = (worth: WorksAsked['worth']) => servedNames[worth]()

/** What a decision costs the whole. */
export function priceText(price: Price, worth: WorksAsked['worth'], impossible: () => string): string {
  if (price.state === 'impossible') return impossible()
  if (price.state === 'not_computed' || price.worth === null) return m.scenario_price_unknown()
  return changeText(-price.worth, worth)
}

type Covered = WorksResult['covered_after']

/** Towns with those that only visits will prove. */
export const hopedTowns = ({ towns, towns_if_passed = towns }: Covered) => towns_if_passed

/** How many of them only visits will prove. */
export const unprovenTowns = (covered: Covered) => hopedTowns(covered) - covered.towns

/** `75.0 %`: of the towns, if every visit passes. */
export function rateText(covered: Covered): string {
  const [towns, total] = [hopedTowns(covered), covered.total]
  return total === 0 ? m.scenario_no_towns() : `${((100 * towns) / total).toFixed(1)}\u00A0%`
}

/** How much better another plan may be at most. */
export function gapText(gap: number | null): string {
  if (gap === null) return m.scenario_gap_unknown()
  const percent = Math.ceil(gap * 1000) / 10
  return m.scenario_gap({ percent: percent.toFixed(1) })
}

export function costText(work: PlannedWork): string {
  return work.cost_yuan === null ? m.scenario_cost_unknown() : moneyWithUnit(work.cost_yuan)
}

const units: Record<WorksAsked['worth'], () => string> = {
  people: m.scenario_unit_people,
  score: m.scenario_unit_points,
  places: m.scenario_unit_places,
}
export const worthUnit = (worth: WorksAsked['worth']) => units[worth]()
