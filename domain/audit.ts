import { condemns, isInspectorsChoice, type Condition, type CountRule, type Criterion } from './criterion.ts'
import type { Kind, Verdict as FacilityVerdict } from './facility.ts'
import { all, atLeast, atMost, not, type Known, type Slope } from './known.ts'

/** What is known of a property. No answer at all: unknown. A slope as a number is the n of 1:n. */
export type Answer =
  | { state: 'value'; value: number | boolean | string | Slope; operator?: '=' | '<=' | '>=' | '~' }
  | { state: 'absent' }
  | { state: 'could_not_measure'; reason: string }

export type Answers = Readonly<Record<string, Answer>>

/** A part of the facility, with what was answered of it. */
export interface JudgedComponent {
  id: string
  type: string
  part: string | null
  presence: 'present' | 'absent'
  answers: Answers
  /** Items that the inspector says do not apply to it. */
  not_applicable?: readonly string[]
}

/** A facility as it is judged. Stage null: nobody has said whether it is a new or an existing building. */
export interface JudgedFacility {
  kind: Kind
  category: string
  stage: 'new' | 'existing' | null
  answers: Answers
  not_applicable?: readonly string[]
  components: readonly JudgedComponent[]
}

export type Verdict = 'pass' | 'fail' | 'not_applicable' | 'not_measured'

/** What the clause asks here: a count rule has become a number. */
export interface Requirement {
  op: Criterion['op']
  threshold: Exclude<Criterion['threshold'], CountRule>
}

/** Why. `property` is the one whose answer is missing or decides that the item does not apply. */
export type Reason =
  | { code: 'compared'; found: Answer; required: Requirement }
  | { code: 'unknown' | 'imprecise' | 'nothing_to_measure'; property: string }
  | { code: 'could_not_measure'; property: string; said: string }
  | { code: 'condition_unknown' | 'condition_not_met'; property: string }
  | { code: 'stage_unknown' | 'other_stage' | 'exception_holds' | 'inspector_says' | 'component_unknown' | 'component_absent' | 'no_rule' }

export interface Judgement {
  criterion: string
  component_id: string | null
  verdict: Verdict
  /** Whether it enters the verdict on the facility. */
  condemns: boolean
  reason: Reason
}

/** What is not there counts as none and as no; of a length it says nothing. */
function valueOf(property: string, answer: Answer | undefined, asks_yes_or_no: boolean): (Answer & { state: 'value' }) | null {
  if (answer?.state === 'absent' && property.endsWith('_count')) return { state: 'value', value: 0 }
  if (answer?.state === 'absent' && asks_yes_or_no) return { state: 'value', value: false }
  return answer?.state === 'value' ? answer : null
}

/** Whether a condition holds by what is known. */
export function holds({ property, op, value }: Condition, find: Find): Known {
  const answer = valueOf(property, find(property), op === 'is_true' || op === 'is_false')
  if (answer === null) return null
  if (op === 'is_true' || op === 'is_false') return answer.value === (op === 'is_true')
  if (op === 'in') return (value as readonly unknown[]).includes(answer.value)
  if (typeof value === 'string') return answer.value === value
  const limit = value as number
  if (op === '>=') return atLeast(answer, limit)
  if (op === '<=') return atMost(answer, limit)
  if (op === '>') return not(atMost(answer, limit))
  if (op === '<') return not(atLeast(answer, limit))
  return all([atLeast(answer, limit), atMost(answer, limit)])
}

/** An answer by property: the component's own, else the facility's. */
export type Find = (property: string) => Answer | undefined

export function finder(facility: JudgedFacility, component: JudgedComponent | null): Find {
  return (property) => {
    if (component?.part && property.endsWith('_part')) return { state: 'value', value: component.part }
    return component?.answers[property] ?? facility.answers[property]
  }
}

/** Judges everything that the criteria ask of the facility, in the order of the criteria, then of the components. */
export function judge(criteria: readonly Criterion[], facility: JudgedFacility): Judgement[] {
  return criteria.filter((criterion) => isAsked(criterion, facility)).flatMap((criterion) => judgeItem(criterion, facility))
}

/** Whether an item is on the checklist of such a facility at all. */
export function isAsked({ facility_kinds, categories }: Criterion, { kind, category }: Pick<JudgedFacility, 'kind' | 'category'>): boolean {
  return facility_kinds.includes(kind) && (categories === null || categories.includes(category))
}

/** Of a type that nobody has recorded, be it as absent, it is not known whether there is anything to judge. */
function judgeItem(criterion: Criterion, facility: JudgedFacility): Judgement[] {
  const judged = { criterion: criterion.id, condemns: condemns(criterion) }
  if (criterion.per === 'facility') return [{ ...judged, component_id: null, ...verdictOn(criterion, facility, null) }]
  const components = facility.components.filter(({ type }) => type === criterion.component)
  if (components.length === 0) return [{ ...judged, component_id: null, verdict: 'not_measured', reason: { code: 'component_unknown' } }]
  return components.map((component) => ({ ...judged, component_id: component.id, ...verdictOn(criterion, facility, component) }))
}

function verdictOn(criterion: Criterion, facility: JudgedFacility, component: JudgedComponent | null): Pick<Judgement, 'verdict' | 'reason'> {
  const find = finder(facility, component)
  const out = outOfScope(criterion, facility, component, find)
  if (out) return out
  const rule = isCountRule(criterion.threshold) ? required(criterion.threshold, find) : criterion.threshold
  if (rule === null) return { verdict: 'not_applicable', reason: { code: 'no_rule' } }
  if (typeof rule === 'object' && 'unknown' in rule) return { verdict: 'not_measured', reason: { code: 'condition_unknown', property: rule.unknown } }
  return compare(criterion, { op: criterion.op, threshold: rule }, find(criterion.property))
}

/** Why an item is not asked here, or can't be decided; null: it applies. */
function outOfScope(criterion: Criterion, facility: JudgedFacility, component: JudgedComponent | null, find: Find) {
  const no = (reason: Reason) => ({ verdict: 'not_applicable', reason }) as const
  const open = (reason: Reason) => ({ verdict: 'not_measured', reason }) as const
  if (component?.presence === 'absent') return no({ code: 'component_absent' })
  if (criterion.stage !== 'any' && facility.stage !== null && facility.stage !== criterion.stage) return no({ code: 'other_stage' })
  if ((component ?? facility).not_applicable?.includes(criterion.id) && isInspectorsChoice(criterion)) return no({ code: 'inspector_says' })
  if (criterion.unless?.length && all(criterion.unless.map((each) => holds(each, find))) === true) return no({ code: 'exception_holds' })
  const unmet = criterion.when.find((each) => holds(each, find) === false)
  if (unmet) return no({ code: 'condition_not_met', property: unmet.property })
  const unknown = criterion.when.find((each) => holds(each, find) === null)
  if (unknown) return open({ code: 'condition_unknown', property: unknown.property })
  return criterion.stage !== 'any' && facility.stage === null ? open({ code: 'stage_unknown' }) : null
}

export function isCountRule(threshold: Criterion['threshold']): threshold is CountRule {
  return typeof threshold === 'object' && 'rows' in threshold
}

/** The number that a count rule asks for; null: it asks for none here; else what has to be known first. */
function required({ of, rows }: CountRule, find: Find): number | null | { unknown: string } {
  for (const { when = [], base = 0, one_per, beyond = 0, minimum = 0 } of rows) {
    const known = all(when.map((each) => holds(each, find)))
    if (known === null) return { unknown: when.find((each) => holds(each, find) === null)!.property } // one of them is unknown
    if (!known) continue
    if (one_per === undefined) return Math.max(minimum, base)
    const total = valueOf(of, find(of), false)
    if (typeof total?.value !== 'number' || (total.operator ?? '=') !== '=') return { unknown: of }
    return Math.max(minimum, base + Math.ceil(Math.max(0, total.value - beyond) / one_per))
  }
  return null
}

function compare({ property, tolerance = 0 }: Criterion, asked: Requirement, answer: Answer | undefined): Pick<Judgement, 'verdict' | 'reason'> {
  const { op, threshold } = asked
  const found = valueOf(property, answer, op === 'is_true' || op === 'is_false')
  if (found === null) return { verdict: 'not_measured', reason: missing(property, answer) }
  const met = meets(found, asked, tolerance)
  if (met === null) return { verdict: 'not_measured', reason: { code: 'imprecise', property } }
  return { verdict: met ? 'pass' : 'fail', reason: { code: 'compared', found, required: { op, threshold } } }
}

function missing(property: string, answer: Answer | undefined): Reason {
  if (answer?.state === 'could_not_measure') return { code: 'could_not_measure', property, said: answer.reason }
  return { code: answer?.state === 'absent' ? 'nothing_to_measure' : 'unknown', property }
}

function meets(found: Answer & { state: 'value' }, { op, threshold }: Requirement, tolerance: number): Known {
  if (op === 'is_true' || op === 'is_false') return found.value === (op === 'is_true')
  if (op === 'one_of') return typeof found.value === 'string' && (threshold as readonly string[]).includes(found.value)
  const [least, most] = op === 'between' ? (threshold as readonly [number, number]) : [threshold as number, threshold as number]
  return all([op === '<=' || atLeast(found, least - tolerance), op === '>=' || atMost(found, most + tolerance)])
}

/** The verdict of an audit. Where nothing that condemns was found to pass, nothing was shown to comply. */
export function facilityVerdict(judgements: readonly Judgement[]): Exclude<FacilityVerdict, 'unaudited'> {
  const found = new Set(judgements.filter((each) => each.condemns).map(({ verdict }) => verdict))
  if (found.has('fail')) return 'non_compliant'
  return found.has('not_measured') || !found.has('pass') ? 'incomplete' : 'compliant'
}
