import { existsOn, operatesOn, provenOn, qualifies, type CoverageRule, type ServiceFacility, type Town } from '#domain/coverage.ts'
import type { Day } from '#domain/date.ts'
import { withFiguresOn } from '#domain/town_figures.ts'

/** Why a number differs between two days. Opened: or reopened; closed: or suspended; towns: of another list or other borders. */
export const changeCauses = ['opened', 'closed', 'verified', 'proof_expired', 'rule_changed', 'population_changed', 'towns_changed'] as const
export type ChangeCause = (typeof changeCauses)[number]

/** What is counted of each covered town. */
export const changeMeasures = ['towns', 'residents', 'disabled_residents'] as const
export type ChangeMeasure = (typeof changeMeasures)[number]

/** 7!: parts are whole numbers of it, so that they add up exactly. */
export const share_unit = 5040

export interface ExplainedChange {
  before: number
  after: number
  /** Towns of either day whose figure is not known, so that they count nothing. */
  unknown_towns: number
  /** In 5040ths, in the order of the causes; together they are after − before, exactly. */
  parts: number[]
}

/** Which towns the two days have in common; without any a difference says nothing. */
export interface Comparability {
  common: 'all' | 'some' | 'none'
  common_towns: number
  only_before: number
  only_after: number
}

interface Span {
  from: Day
  to: Day
  rule_from: Rule
  rule_to: Rule
}
type Rule = Omit<CoverageRule, 'as_of'>

export function comparability(towns: readonly Town[], { from, to }: Pick<Span, 'from' | 'to'>): Comparability {
  const count = (before: boolean, after: boolean) => towns.filter((town) => existsOn(town, from) === before && existsOn(town, to) === after).length
  const [common_towns, only_before, only_after] = [count(true, true), count(true, false), count(false, true)]
  const common = common_towns === 0 ? 'none' : only_before + only_after === 0 ? 'all' : 'some'
  return { common, common_towns, only_before, only_after }
}

/**
 * Shares of the causes in the change, each the average over all orders in which the causes could have come (Shapley):
 * φ_x = Σ_{T ∌ x} |T|!(6 − |T|)!/7! · (v(T ∪ x) − v(T)), v(T) being the measure with the causes of T as on the later day. A facility
 * whose verification was renewed in time neither expired nor was newly verified.
 */
export function explainedChange(towns: readonly Town[], facilities: readonly ServiceFacility[], span: Span): Record<ChangeMeasure, ExplainedChange> {
  const here = new Map(towns.map((town) => [town.code, townInputs(town, span)]))
  for (const facility of facilities) here.get(facility.town_code)?.facilities.push(facilityInputs(facility, span))
  const all = [...here.values()].map((town) => ({ ...town, covered: sets.map((causes) => coveredWith(town, causes)) }))
  return { towns: explained(all, 'towns'), residents: explained(all, 'residents'), disabled_residents: explained(all, 'disabled_residents') }
}

/** On the earlier day and on the later. */
type Two<T> = readonly [T, T]

interface FacilityInputs {
  operates: Two<boolean>
  /** By the earlier rule and by the later one: on the earlier day and on the later. Null: of no category that counts. */
  proven: Two<Two<boolean> | null>
}

interface TownInputs {
  exists: Two<boolean>
  residents: Two<number | null>
  disabled_residents: Two<number | null>
  facilities: FacilityInputs[]
}

function townInputs(town: Town, { from, to }: Span): TownInputs {
  const [before, after] = [withFiguresOn(town, from), withFiguresOn(town, to)]
  return {
    exists: [existsOn(town, from), existsOn(town, to)],
    residents: [before.population, after.population],
    disabled_residents: [before.disabled_residents, after.disabled_residents],
    facilities: [],
  }
}

function facilityInputs(facility: ServiceFacility, { from, to, rule_from, rule_to }: Span): FacilityInputs {
  const proven = (rule: Rule): Two<boolean> | null =>
    qualifies(rule, facility) ? [provenOn(facility, { ...rule, as_of: from }), provenOn(facility, { ...rule, as_of: to })] : null
  return { operates: [operatesOn(facility, from), operatesOn(facility, to)], proven: [proven(rule_from), proven(rule_to)] }
}

const bit = Object.fromEntries(changeCauses.map((cause, index) => [cause, 1 << index])) as Record<ChangeCause, number>
const all_causes = (1 << changeCauses.length) - 1
/** Every set of causes, as bits. */
const sets = Array.from({ length: all_causes + 1 }, (_, causes) => causes)

/** What changes by one cause when it comes and by another when it goes. */
function stateWith([before, after]: Two<boolean>, causes: number, coming: ChangeCause, going: ChangeCause): boolean {
  if (before === after) return before
  return after ? (causes & bit[coming]) !== 0 : (causes & bit[going]) === 0
}

function coveredWith({ exists, facilities }: TownInputs, causes: number): boolean {
  if (!exists[causes & bit.towns_changed ? 1 : 0]) return false
  return facilities.some(({ operates, proven }) => {
    const days = proven[causes & bit.rule_changed ? 1 : 0]
    return days !== null && stateWith(operates, causes, 'opened', 'closed') && stateWith(days, causes, 'verified', 'proof_expired')
  })
}

const factorials = [1, 1, 2, 6, 24, 120, 720]
/** |T|!(6 − |T|)! by the set T of causes. */
const weights = sets.map((causes) => {
  const size = changeCauses.filter((_, index) => causes & (1 << index)).length
  return (factorials[size] ?? 0) * (factorials[changeCauses.length - 1 - size] ?? 0)
})

interface TownOutcome extends TownInputs {
  /** By the set of causes. */
  covered: boolean[]
}

function explained(towns: readonly TownOutcome[], measure: ChangeMeasure): ExplainedChange {
  const parts = changeCauses.map(() => 0)
  let [before, after, unknown_towns] = [0, 0, 0]
  for (const town of towns) {
    const people: Two<number | null> = measure === 'towns' ? [1, 1] : town[measure]
    if (town.exists.some((exists, day) => exists && people[day] === null)) unknown_towns += 1
    const values = sets.map((causes) => (town.covered[causes] ? (people[causes & bit.population_changed ? 1 : 0] ?? 0) : 0))
    before += values[0]!
    after += values[all_causes]!
    if (values.some((value) => value !== values[0])) addParts(parts, values)
  }
  return { before, after, unknown_towns, parts }
}

function addParts(parts: number[], values: readonly number[]): void {
  parts.forEach((_, index) => {
    for (const causes of sets) if (!(causes & (1 << index))) parts[index]! += weights[causes]! * (values[causes | (1 << index)]! - values[causes]!)
  })
}

/** Whole numbers beside 5040ths, for people: each rounded down, and what is left to those with the largest rest, so that they add up. */
export function wholeParts(parts: readonly number[]): number[] {
  const whole = parts.map((part) => Math.floor(part / share_unit))
  const left = parts.reduce((sum, part) => sum + part, 0) / share_unit - whole.reduce((sum, part) => sum + part, 0)
  const byRest = parts.map((part, index) => ({ index, rest: part - whole[index]! * share_unit })).sort((a, b) => b.rest - a.rest || a.index - b.index)
  for (const { index } of byRest.slice(0, left)) whole[index]! += 1
  return whole
}
