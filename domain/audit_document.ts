import { isCountRule, type Answer, type JudgedComponent, type JudgedFacility } from './audit.ts'
import type { Slope } from './known.ts'
import type { Criterion } from './criterion.ts'
import { dayInChina, type Day } from './date.ts'
import type { Kind } from './facility.ts'
import type { OperationalReason } from './operational.ts'
import { isOfFacility, propertyOf, propertyOfAny, type Property } from './property.ts'
import { plausible } from './quantity.ts'

/** An answer as an inspector gave it, by when, and whether it is the one of last time that was looked at and still holds. */
export type AuditAnswer = Answer & {
  /** ISO 8601. Of a carried answer: when it was observed first. */
  observed_at: string
  carried?: boolean
  note?: string
}

export type AuditAnswers = Readonly<Record<string, AuditAnswer>>

/** A part that was looked at. The id of one that the inventory did not have is made on the device. */
export interface AuditedComponent {
  id: string
  type: string
  part: string | null
  name: string | null
  level: string | null
  presence: 'present' | 'absent'
  answers: AuditAnswers
  /** Items that the inspector says do not apply to it. */
  not_applicable: string[]
}

export interface Position {
  lon: number
  lat: number
  accuracy_m: number
}

/** Where the device was at the shutter. */
export interface ShutterPosition extends Position {
  /** When it found that, ISO 8601. */
  at?: string
}

/** A photo by the SHA-256 of its bytes; where and when it was taken is said here, not read out of the file. */
export interface AuditPhoto {
  sha256: string
  bytes: number
  taken_at: string
  /** Null: the device did not say. */
  position: ShutterPosition | null
  /** Null: of the facility as a whole. */
  component_id: string | null
  property: string | null
  caption: string | null
}

/** What an inspector found on a visit: what the device stores, sends and shows, and the server keeps as it came. */
export interface AuditDocument {
  facility_id: string
  assignment_id: string | null
  /** The returned audit that this one corrects. */
  revises: string | null
  criteria_version: number
  /** Null: nobody could say whether the building is new or existing. */
  stage: 'new' | 'existing' | null
  started_at: string
  finished_at: string
  /** Where the inspector stood. */
  position: Position | null
  /** Whether it can be used that day; null: not looked at. */
  usable_today: { usable: boolean; reason: OperationalReason | null; note: string | null } | null
  notes: string | null
  /** Of the facility as a whole, by property. */
  answers: AuditAnswers
  not_applicable: string[]
  components: AuditedComponent[]
  photos: AuditPhoto[]
}

/** The day of the visit in China. */
export function visitDay({ finished_at }: Pick<AuditDocument, 'finished_at'>): Day {
  return dayInChina(new Date(finished_at))
}

/** A property that may be answered of the facility as a whole: what an item asks of it once, or what decides whether items apply. */
export function propertyOfWhole(criteria: readonly Criterion[], property: string): Property | undefined {
  if (isOfFacility(property)) return propertyOfAny(property)
  const asking = criteria.find((each) => each.per === 'facility' && propertiesIn(each).includes(property))
  return asking && propertyOf(asking.component, property)
}

function propertiesIn({ property, when, unless = [], threshold }: Criterion): string[] {
  const counted = isCountRule(threshold) ? [threshold.of, ...threshold.rows.flatMap((row) => row.when ?? []).map((each) => each.property)] : []
  return [property, ...counted, ...[...when, ...unless].map((each) => each.property)]
}

/** What `judge` needs of it. */
export function judgedFacility({ kind, category }: { kind: Kind; category: string }, document: AuditDocument): JudgedFacility {
  const { stage, answers, not_applicable, components } = document
  return { kind, category, stage, answers, not_applicable, components: components.map(judgedComponent) }
}

function judgedComponent({ id, type, part, presence, answers, not_applicable }: AuditedComponent): JudgedComponent {
  return { id, type, part, presence, answers, not_applicable }
}

/** An answer as a fact of the register, in the property's unit; null: it says nothing new. */
export interface FoundFact {
  property: string
  state: 'value' | 'absent'
  value: number | boolean | string | null
  operator: '=' | '<=' | '>=' | '~'
  /** As it was measured, where the value says it less exactly. */
  raw: string | null
  grade: 'measured' | 'seen'
  observed_at: string
  note: string | null
}

/** The facts that an audit found: not what could not be measured, and not what was carried over, which stands already. */
export function factsFound(answers: AuditAnswers): FoundFact[] {
  return Object.entries(answers).flatMap(([property, answer]) => {
    const said = answer.carried ? null : factIn(answer)
    return said ? [{ property, ...said, observed_at: answer.observed_at, note: answer.note ?? null }] : []
  })
}

function factIn(answer: Answer): Omit<FoundFact, 'property' | 'observed_at' | 'note'> | null {
  if (answer.state === 'could_not_measure') return null
  if (answer.state === 'absent') return { state: 'absent', value: null, operator: '=', raw: null, grade: 'seen' }
  const isMeasured = typeof answer.value === 'object' || typeof answer.value === 'number'
  return { state: 'value', ...inUnit(answer.value, answer.operator ?? '='), grade: isMeasured ? 'measured' : 'seen' }
}

/** A slope becomes the n of 1:n, never rounded to a gentler one; a level one is at least the gentlest that is plausible. */
function inUnit(value: number | boolean | string | Slope, operator: FoundFact['operator']): Pick<FoundFact, 'value' | 'operator' | 'raw'> {
  if (typeof value !== 'object') return { value, operator, raw: null }
  const raw = `${value.rise_mm}/${value.run_mm} mm`
  const { least, most } = plausible['1:n']
  const one_in = Math.floor((value.run_mm / value.rise_mm) * 100) / 100
  if (value.rise_mm === 0 || one_in >= most) return { value: most, operator: '>=', raw }
  return one_in < least ? { value: least, operator: '<=', raw } : { value: one_in, operator, raw }
}
