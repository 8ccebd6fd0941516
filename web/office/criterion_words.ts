import { conditionText, requirementText } from '#domain/audit_words.ts'
import type { CriterionFieldChange } from '#domain/criteria_changes.ts'
import type { Condition, Criterion } from '#domain/criterion.ts'
import type { Kind } from '#domain/facility.ts'
import { categoryName, kindName, language } from '../names.ts'
import { m } from '../paraglide/messages.js'

const severities = { critical: m.criteria_severity_critical, major: m.criteria_severity_major, minor: m.criteria_severity_minor }
const stages = { any: m.criteria_stage_any, new: m.criteria_stage_new, existing: m.criteria_stage_existing }
const strengths = { shall: m.criteria_shall, should: m.criteria_should }

export const severityName = (severity: Criterion['severity']) => severities[severity]()
export const stageName = (stage: Criterion['stage']) => stages[stage]()
export const strengthName = (strength: Criterion['strength']) => strengths[strength]()

export function signedOffText({ by, on, edition }: NonNullable<Criterion['signed_off']>): string {
  return by ? m.criteria_signed_off_by({ by, on, edition }) : m.criteria_signed_off({ on, edition })
}

export const conditionsText = (conditions: readonly Condition[], component: string) =>
  conditions.map((each) => conditionText(each, component, language())).join(' · ')

const fieldNames: Partial<Record<keyof Criterion, () => string>> = {
  name_zh: m.criterion_name_zh,
  name_en: m.criterion_name_en,
  threshold: m.criterion_threshold,
  when: m.criterion_when,
  unless: m.criterion_unless,
  when_zh: m.criterion_when_zh,
  when_en: m.criterion_when_en,
  facility_kinds: m.criterion_kinds,
  categories: m.criterion_categories,
  stage: m.criterion_stage,
  standard: m.criterion_standard,
  clause: m.criterion_clause,
  strength: m.criterion_strength,
  severity: m.criterion_severity,
  barrier_for: m.criterion_barrier_for,
  note: m.criterion_note,
  signed_off: m.criterion_signed_off,
}

export const fieldName = (field: string) => fieldNames[field as keyof Criterion]?.() ?? field

/** What an item asks is said in one sentence, whichever of these differ. */
const asked = new Set<string>(['op', 'threshold', 'tolerance'])

/** The differences as they are read, what is asked first and once. */
export function toldFields(fields: readonly CriterionFieldChange[]): (keyof Criterion)[] {
  const others = fields.map(({ field }) => field).filter((field) => !asked.has(field))
  return others.length < fields.length ? ['threshold', ...others] : others
}

/** A field of an item as a person reads it; nothing where there is none. */
export function fieldText(item: Criterion, field: keyof Criterion): string {
  const { component } = item
  switch (field) {
    case 'threshold':
      return requirementText(item, language())
    case 'when':
      return conditionsText(item.when, component)
    case 'unless':
      return conditionsText(item.unless ?? [], component)
    case 'facility_kinds':
      return item.facility_kinds.map((kind: Kind) => kindName(kind)).join(m.criteria_comma())
    case 'categories':
      return item.categories?.map(categoryName).join(m.criteria_comma()) ?? m.criteria_categories_all()
    case 'stage':
      return stageName(item.stage)
    case 'strength':
      return strengthName(item.strength)
    case 'severity':
      return severityName(item.severity)
    case 'signed_off':
      return item.signed_off ? signedOffText(item.signed_off) : ''
    case 'barrier_for':
      return item.barrier_for.map(barrierName).join(m.criteria_comma())
    default:
      return String(item[field] ?? '')
  }
}

const barriers: Record<string, () => string> = {
  wheelchair: m.criterion_barrier_wheelchair,
  walking_aid: m.criterion_barrier_walking_aid,
  elderly: m.criterion_barrier_elderly,
  carer: m.criterion_barrier_carer,
  low_vision: m.criterion_barrier_low_vision,
  blind: m.criterion_barrier_blind,
  deaf: m.criterion_barrier_deaf,
  intellectual: m.criterion_barrier_intellectual,
}
export const barrierName = (who: string) => barriers[who]?.() ?? who
export const barrierWords = Object.keys(barriers)
