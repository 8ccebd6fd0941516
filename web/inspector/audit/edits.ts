import type { AuditAnswer, AuditAnswers, AuditDocument, AuditedComponent, AuditPhoto } from '#domain/audit_document.ts'
import type { Question } from '#domain/checklist.ts'
import { isPartProperty } from '#domain/property.ts'
import { newUuid } from '../../uuid.ts'

type Place = Pick<AuditDocument, 'answers' | 'not_applicable'>

/** The answer to a question; null takes it back. What part a component is stands in the component itself. */
export function withAnswer(document: AuditDocument, question: Question, answer: AuditAnswer | null): AuditDocument {
  const { component_id, property, type } = question
  if (component_id !== null && isPartProperty(type, property))
    return withComponent(document, component_id, { part: answer?.state === 'value' && typeof answer.value === 'string' ? answer.value : null })
  return atPlace(document, question, ({ answers, not_applicable }) => {
    const others = unanswered(answers, property)
    return { answers: answer ? { ...others, [property]: answer } : others, not_applicable: without(not_applicable, question) }
  })
}

/** The inspector says that what is asked does not apply here. */
export function withNotApplicable(document: AuditDocument, question: Question): AuditDocument {
  return atPlace(document, question, ({ answers, not_applicable }) => ({
    answers: unanswered(answers, question.property),
    not_applicable: [...without(not_applicable, question), ...question.criteria.map(({ id }) => id)],
  }))
}

export function withNote(document: AuditDocument, question: Question, note: string): AuditDocument {
  return atPlace(document, question, ({ answers, not_applicable }) => {
    const answer = answers[question.property]
    if (!answer) return { answers, not_applicable }
    return { answers: { ...answers, [question.property]: { ...answer, note: note || undefined } }, not_applicable }
  })
}

function unanswered(answers: AuditAnswers, property: string): AuditAnswers {
  return Object.fromEntries(Object.entries(answers).filter(([each]) => each !== property))
}

function without(not_applicable: readonly string[], { criteria }: Question): string[] {
  return not_applicable.filter((id) => !criteria.some((each) => each.id === id))
}

function atPlace(document: AuditDocument, { component_id }: Question, edit: (place: Place) => Place): AuditDocument {
  if (component_id === null) return { ...document, ...edit(document) }
  return { ...document, components: document.components.map((each) => (each.id === component_id ? { ...each, ...edit(each) } : each)) }
}

/** A part of that type as it is before anything is known of it. */
export function newPart(type: string, presence: AuditedComponent['presence']): AuditedComponent {
  return { id: newUuid(), type, part: null, name: null, level: null, presence, answers: {}, not_applicable: [] }
}

/** What says that there is no part of that type at all; null: nothing does. */
export function absenceOf(document: AuditDocument, type: string): AuditedComponent | null {
  return document.components.find((each) => each.type === type && each.presence === 'absent' && each.part === null && each.name === null) ?? null
}

export function withComponent(document: AuditDocument, id: string, change: Partial<AuditedComponent>): AuditDocument {
  return { ...document, components: document.components.map((each) => (each.id === id ? { ...each, ...change } : each)) }
}

export function withoutComponent(document: AuditDocument, id: string): AuditDocument {
  return { ...document, components: document.components.filter((each) => each.id !== id) }
}

export function withPhoto(document: AuditDocument, photo: AuditPhoto): AuditDocument {
  return { ...document, photos: [...document.photos.filter((each) => !isSamePhoto(each, photo)), photo] }
}

export function withoutPhoto(document: AuditDocument, photo: AuditPhoto): AuditDocument {
  return { ...document, photos: document.photos.filter((each) => !isSamePhoto(each, photo)) }
}

function isSamePhoto(one: AuditPhoto, other: AuditPhoto): boolean {
  return one.sha256 === other.sha256 && one.component_id === other.component_id && one.property === other.property
}
