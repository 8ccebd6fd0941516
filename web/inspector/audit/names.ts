import type { AuditAnswer } from '#domain/audit_document.ts'
import type { Question } from '#domain/checklist.ts'
import { componentName, propertyOf } from '#domain/property.ts'
import { nameOf } from '../../names.ts'
import { judgedPartName } from '../../judgement_words.ts'
import { m } from '../../paraglide/messages.js'
import { levelText, propertyName } from '../../resident/facility_value.ts'
import type { Audit } from './audit.ts'

export function typeName(type: string): string {
  const names = componentName(type)
  return names ? nameOf(names) : type
}

/** Of a part, with what tells it from others of its type; null: of the facility as a whole. */
export function placeName({ document }: Pick<Audit, 'document'>, component_id: string | null): string {
  const component = document.components.find(({ id }) => id === component_id)
  if (!component) return m.audit_whole()
  const name = judgedPartName(component)
  const alike = document.components.filter(({ level, ...each }) => judgedPartName(each) === name && level !== component.level)
  return component.level && alike.length > 0 ? `${name} · ${levelText(component.level)}` : name
}

/** What is asked, as short as it can be told under the name of the part. */
export function questionName({ type, property }: Pick<Question, 'type' | 'property'>): string {
  const known = propertyOf(type, property)
  return known ? propertyName(known, componentName(type)?.name_zh) : property
}

/** The time of day in China. */
export function timeText(moment: string): string {
  return new Date(Date.parse(moment) + 8 * 3_600_000).toISOString().slice(11, 16)
}

/** The answer as it stands in the document, with when and how it was given. */
export function givenAnswer(
  { document }: Pick<Audit, 'document'>,
  { component_id, property }: Pick<Question, 'component_id' | 'property'>,
): AuditAnswer | undefined {
  const place = component_id === null ? document : document.components.find(({ id }) => id === component_id)
  return place?.answers[property]
}
