import { componentName, partsOf, propertyOf, propertyOfAny, type Property } from '#domain/property.ts'
import type { Answer } from '#domain/audit.ts'
import type { Slope } from '#domain/known.ts'
import { propertyOfWhole, type AuditAnswer, type AuditDocument, type AuditedComponent } from '#domain/audit_document.ts'
import { isInspectorsChoice, type Criterion } from '#domain/criterion.ts'
import { earliest_day } from '#domain/date.ts'
import { isNumericUnit, plausible } from '#domain/quantity.ts'
import { refusedAt } from '../accounts/at_field.ts'
import { expectedInstead } from '../facility_rules.ts'
import type { Problem } from '../problem.ts'
import type { Earlier, KnownPart } from '../queries/found_facts.ts'

/** An answer, and where in the document it stands. */
export interface Placed {
  component: AuditedComponent | null
  property: string
  answer: AuditAnswer
  field: string
}

/** Every answer of the document. */
export function answersIn({ answers, components }: Pick<AuditDocument, 'answers' | 'components'>): Placed[] {
  const placed = (component: AuditedComponent | null, within: string) =>
    Object.entries((component ?? { answers }).answers).map(([property, answer]) => ({
      component,
      property,
      answer,
      field: `${within}answers.${property}`,
    }))
  return [...placed(null, ''), ...components.flatMap((component, index) => placed(component, `components.${index}.`))]
}

/** What a schema can't say of the document by itself: it holds together, and its values are plausible. */
export function checkDocument(document: AuditDocument, criteria: readonly Criterion[], now: Date): void {
  checkTimes(document, now)
  checkUsability(document)
  for (const placed of answersIn(document)) {
    const { component, property } = placed
    checkAnswer(placed, component ? propertyOf(component.type, property) : propertyOfWhole(criteria, property), now)
  }
  checkNotApplicable(document, criteria)
  checkPhotos(document, now)
}

function checkTimes({ started_at, finished_at }: AuditDocument, now: Date): void {
  checkMoment('started_at', started_at, now)
  checkMoment('finished_at', finished_at, now)
  if (new Date(finished_at) < new Date(started_at)) throw refusedAt('finished_at', 'audit_times_unfit', { time: `${started_at} – ${finished_at}` })
}

/** A device's clock may be off by a day. */
function checkMoment(field: string, text: string, now: Date): void {
  const moment = new Date(text).getTime()
  if (!(moment >= Date.parse(earliest_day) && moment <= now.getTime() + 86_400_000)) throw refusedAt(field, 'audit_times_unfit', { time: text })
}

function checkUsability({ usable_today }: AuditDocument): void {
  if (!usable_today) return
  const { usable, reason, note } = usable_today
  if (usable === (reason === null) && (reason !== 'other' || note?.trim())) return
  throw refusedAt('usable_today', 'audit_usability_inconsistent')
}

/** What a refusal names: by the words of the vocabulary for people, by its keys for programs. */
function namesIn({ component, property }: Pick<Placed, 'component' | 'property'>) {
  const known = component ? propertyOf(component.type, property) : propertyOfAny(property)
  return { ...partNames(component), property, property_zh: known?.name_zh ?? property, property_en: known?.name_en ?? property }
}

export function partNames(component: Pick<AuditedComponent, 'id' | 'type'> | null) {
  const { name_zh, name_en } = component ? componentName(component.type)! : whole // a type of the schema
  return { component: component?.type ?? 'facility', component_id: component?.id ?? '', component_zh: name_zh, component_en: name_en }
}

const whole = { name_zh: '整个设施', name_en: 'the facility as a whole' }

function checkAnswer(placed: Placed, known: Property | undefined, now: Date): void {
  const { answer, field } = placed
  if (!known) throw refusedAt(field, 'property_unknown', namesIn(placed))
  if (!holdsTogether(answer, known)) throw refusedAt(field, 'audit_answer_inconsistent', namesIn(placed))
  checkMoment(`${field}.observed_at`, answer.observed_at, now)
  const expected = answer.state === 'value' ? expectedValue(known, answer.value) : null
  if (expected) throw refusedAt(field, 'value_unfit', { ...namesIn(placed), value: JSON.stringify((answer as { value: unknown }).value), expected })
}

/** A value, a reason and an operator come where they belong, as the schema lets them come anywhere. */
function holdsTogether(answer: AuditAnswer, { unit }: Property): boolean {
  const { state, value, reason, operator } = answer as { state: Answer['state']; value?: unknown; reason?: string; operator?: string }
  if (state === 'could_not_measure') return value === undefined && operator === undefined && Boolean(reason?.trim())
  if (reason !== undefined) return false
  if (state === 'absent') return value === undefined && operator === undefined
  return value !== undefined && (isNumericUnit(unit) || (operator ?? '=') === '=')
}

function expectedValue(known: Property, value: number | boolean | string | Slope): string | null {
  if (typeof value !== 'object' || known.unit !== '1:n') return expectedInstead(known, value)
  const { least, most } = plausible['1:n']
  return value.run_mm >= least * value.rise_mm ? null : `${least}–${most} 1:n`
}

function checkNotApplicable({ not_applicable, components }: AuditDocument, criteria: readonly Criterion[]): void {
  const choices = new Map(criteria.filter(isInspectorsChoice).map((each) => [each.id, each]))
  const check = (items: readonly string[], component: AuditedComponent | null, field: string) => {
    const wrong = items.find((item) => {
      const asked = choices.get(item)
      return component ? asked?.per !== 'component' || asked.component !== component.type : asked?.per !== 'facility'
    })
    if (wrong !== undefined) throw refusedAt(field, 'audit_item_not_optional', { ...partNames(component), item: wrong })
  }
  check(not_applicable, null, 'not_applicable')
  components.forEach((component, index) => check(component.not_applicable, component, `components.${index}.not_applicable`))
}

function checkPhotos({ photos, components }: AuditDocument, now: Date): void {
  const ids = new Set<string | null>(components.map(({ id }) => id)).add(null)
  photos.forEach(({ component_id, taken_at }, index) => {
    checkMoment(`photos.${index}.taken_at`, taken_at, now)
    if (!ids.has(component_id)) throw refusedAt(`photos.${index}.component_id`, 'audit_component_unknown', { component_id: component_id ?? '' })
  })
}

/** Every part is there once, and is new or a part of this facility of the same type. */
export function checkParts({ facility_id, components }: AuditDocument, known: ReadonlyMap<string, KnownPart>): void {
  const seen = new Set<string>()
  components.forEach((component, index) => {
    const fault = partFault(component, known.get(component.id), { facility_id, isSeen: seen.has(component.id) })
    if (fault) throw fault(`components.${index}`)
    seen.add(component.id)
  })
}

function partFault(
  { id, type, part }: AuditedComponent,
  known: KnownPart | undefined,
  { facility_id, isSeen }: { facility_id: string; isSeen: boolean },
): ((field: string) => Problem) | null {
  const names = partNames({ id, type })
  if (isSeen) return (field) => refusedAt(field, 'audit_component_twice', names)
  if (known && known.facility_id !== facility_id) return (field) => refusedAt(field, 'audit_component_elsewhere', names)
  if (known && known.type !== type)
    return (field) =>
      refusedAt(field, 'audit_component_other_type', {
        ...names,
        known_zh: componentName(known.type)?.name_zh ?? known.type,
        known_en: componentName(known.type)?.name_en ?? known.type,
      })
  if (part === null || part === known?.part || partsOf(type).some(({ value }) => value === part)) return null
  return (field) => refusedAt(`${field}.part`, 'audit_part_unfit', { ...names, part })
}

export function carriedIn(document: AuditDocument): Placed[] {
  return answersIn(document).filter(({ answer }) => answer.carried)
}

/** What is said to be as last time was said so then: by a fact, or in an audit. */
export function checkCarried(carried: readonly Placed[], facts: readonly Earlier[], audited: readonly Placed[]): void {
  const earlier = new Map<string, Said[]>()
  const add = (key: string, each: Said) => earlier.set(key, [...(earlier.get(key) ?? []), each])
  for (const fact of facts) add(keyOf(fact.component_id, fact.property), fact)
  for (const { component, property, answer } of audited) add(keyOf(component?.id ?? null, property), answer)
  for (const placed of carried) {
    const known = earlier.get(keyOf(placed.component?.id ?? null, placed.property)) ?? []
    if (!known.some((each) => isSame(placed.answer, each))) throw refusedAt(placed.field, 'audit_carried_unfounded', namesIn(placed))
  }
}

const keyOf = (component_id: string | null, property: string) => `${component_id ?? ''}/${property}`

interface Said {
  state: string
  value?: unknown
  operator?: string
  reason?: string
  observed_at: string
}

function isSame(one: Said, other: Said): boolean {
  return one.state === other.state && said(one) === said(other) && new Date(one.observed_at).getTime() === new Date(other.observed_at).getTime()
}

function said({ value, operator = '=', reason }: Said): string {
  const of_slope = value as Slope | null | undefined
  const plain = typeof of_slope === 'object' && of_slope ? [of_slope.rise_mm, of_slope.run_mm] : (value ?? null)
  return JSON.stringify([plain, operator, reason ?? null])
}
