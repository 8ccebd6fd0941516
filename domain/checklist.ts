import {
  finder,
  holds,
  isAsked,
  isCountRule,
  judge,
  type Answer,
  type Find,
  type JudgedComponent,
  type JudgedFacility,
  type Judgement,
} from './audit.ts'
import { usualComponents } from './component.ts'
import { isInspectorsChoice, type Condition, type Criterion } from './criterion.ts'
import type { CategoryCode } from './facility.ts'
import { isOfFacility, propertyOf } from './property.ts'

/** A property that has to be known of a part, or of the facility as a whole: asked once, whatever wants to know it. */
export interface Question {
  /** Null: of the facility as a whole. */
  component_id: string | null
  /** The type of component by which the property is called. */
  type: string
  property: string
  unit: string
  /** Items that judge the answer. */
  criteria: Criterion[]
  /** Items that apply or not, or ask for more or less, by the answer. */
  decides: Criterion[]
  answer: Answer | undefined
  /** Whether the inspector may say instead that what is asked does not apply. */
  may_not_apply: boolean
  /** Whether the inspector said so. */
  says_not_applicable: boolean
  /** Answered in one way or another. */
  is_settled: boolean
}

/** What is asked of one part of the facility; component null: of the facility as a whole. */
export interface Section {
  component: JudgedComponent | null
  questions: Question[]
}

/**
 * What to ask, in the order of the criteria: what an item depends on comes before what it asks for. Where a condition is
 * known not to hold nothing further is asked for the item; while it isn't known the condition itself is the question.
 */
export function questionsOf(criteria: readonly Criterion[], facility: JudgedFacility, component: JudgedComponent | null): Question[] {
  const questions = new Map<string, Question>()
  for (const criterion of criteria.filter((each) => concerns(each, component) && isAsked(each, facility) && fitsStage(each, facility)))
    for (const judged of judgedBy(criterion, facility, component)) {
      const find = finder(facility, judged)
      for (const property of wanted(criterion, find)) {
        const isHere = component === null ? judged === null || isOfFacility(property) : !isOfFacility(property)
        if (isHere) add(questions, property, criterion, component, finder(facility, component))
      }
    }
  return [...questions.values()].map((each) => settled(each, component ?? facility))
}

/** Items of a part may depend on something of the facility. */
function concerns({ per, component: type, when }: Criterion, component: JudgedComponent | null): boolean {
  if (component === null) return per === 'facility' || when.some(({ property }) => isOfFacility(property))
  return per === 'component' && type === component.type
}

/** What the item is judged on, as far as it is there. */
function judgedBy(criterion: Criterion, { components }: JudgedFacility, component: JudgedComponent | null): (JudgedComponent | null)[] {
  if (criterion.per === 'facility') return [null]
  const candidates = component === null ? components : [component]
  return candidates.filter(({ type, presence }) => type === criterion.component && presence === 'present')
}

function fitsStage({ stage }: Criterion, facility: JudgedFacility): boolean {
  return stage === 'any' || facility.stage === null || facility.stage === stage
}

/** The properties that have to be known to judge the item, as far as what is known leads. */
function* wanted(criterion: Criterion, find: Find): Generator<string> {
  const { unless = [], property, threshold } = criterion
  for (const each of unless) {
    yield each.property
    if (holds(each, find) !== true) break
  }
  if (unless.length > 0 && unless.every((each) => holds(each, find) === true)) return
  if (yield* undecided(criterion.when, find)) return
  if (isCountRule(threshold)) {
    for (const row of threshold.rows) {
      const open = yield* undecided(row.when ?? [], find)
      if (open === 'unknown') return
      if (open) continue
      if (row.one_per !== undefined) yield threshold.of
      break
    }
  }
  yield property
}

/** Asks for the conditions one after the other, those of the facility first; answers why it ended before the last one held. */
function* undecided(conditions: readonly Condition[], find: Find): Generator<string, 'unknown' | 'unmet' | null> {
  const isUnmet = conditions.some((each) => holds(each, find) === false)
  let open: 'unknown' | 'unmet' | null = isUnmet ? 'unmet' : null
  for (const each of wholeFirst(conditions)) {
    const known = holds(each, find)
    if (isUnmet && known === null) continue
    yield each.property
    if (known === null) open = 'unknown'
    if (known === null && find(each.property) === undefined) return open
  }
  return open
}

function wholeFirst(conditions: readonly Condition[]): Condition[] {
  return [...conditions.filter((each) => isOfFacility(each.property)), ...conditions.filter((each) => !isOfFacility(each.property))]
}

function add(questions: Map<string, Question>, property: string, criterion: Criterion, component: JudgedComponent | null, find: Find): void {
  const known = questions.get(property)
  const question = known ?? {
    component_id: component?.id ?? null,
    type: criterion.component,
    property,
    unit: propertyOf(criterion.component, property)?.unit ?? criterion.unit,
    criteria: [],
    decides: [],
    answer: find(property),
    may_not_apply: false,
    says_not_applicable: false,
    is_settled: false,
  }
  const isItsOwn = property === criterion.property && (criterion.per === 'facility') === (component === null)
  const list = isItsOwn ? question.criteria : question.decides
  if (!list.includes(criterion)) list.push(criterion)
  if (!known) questions.set(property, question)
}

function settled(question: Question, { not_applicable = [] }: Pick<JudgedComponent, 'not_applicable'>): Question {
  const { criteria, decides, answer } = question
  const may_not_apply = criteria.length > 0 && decides.length === 0 && criteria.every(isInspectorsChoice)
  const says_not_applicable = may_not_apply && criteria.every(({ id }) => not_applicable.includes(id))
  return { ...question, may_not_apply, says_not_applicable, is_settled: answer !== undefined || says_not_applicable }
}

/** What the items say of the answer that is there. */
export function judgementsOf({ criteria }: Question, facility: JudgedFacility, component: JudgedComponent | null): Judgement[] {
  return judge(criteria, { ...facility, components: component ? [component] : [] })
}

/** All that is asked: of the facility as a whole, then of each part that is there. */
export function sectionsOf(criteria: readonly Criterion[], facility: JudgedFacility): Section[] {
  const parts = [null, ...facility.components.filter(({ presence }) => presence === 'present')]
  return parts.map((component) => ({ component, questions: questionsOf(criteria, facility, component) }))
}

export interface Progress {
  answered: number
  asked: number
}

export function progressOf(sections: readonly Section[]): Progress {
  const questions = sections.flatMap((each) => each.questions)
  return { answered: questions.filter(({ is_settled }) => is_settled).length, asked: questions.length }
}

/** The sections with what is not answered in them; those without anything left are gone. */
export function missingOf(sections: readonly Section[]): Section[] {
  const left = sections.map(({ component, questions }) => ({ component, questions: questions.filter(({ is_settled }) => !is_settled) }))
  return left.filter(({ questions }) => questions.length > 0)
}

/** Types of component of which something is asked, and nobody said yet whether there is one: the usual ones first. */
export function untoldTypes(criteria: readonly Criterion[], facility: JudgedFacility): string[] {
  const asked = new Set(
    criteria.filter((each) => each.per === 'component' && isAsked(each, facility) && fitsStage(each, facility)).map(({ component }) => component),
  )
  const told = new Set(facility.components.map(({ type }) => type))
  const usual = usualComponents(facility.kind, facility.category as CategoryCode)
  return [...new Set([...usual, ...asked])].filter((type) => asked.has(type) && !told.has(type))
}

/** Whether anything is judged differently in a new building than in an existing one. */
export function dependsOnStage(criteria: readonly Criterion[], facility: JudgedFacility): boolean {
  return criteria.some((each) => each.stage !== 'any' && isAsked(each, facility))
}
