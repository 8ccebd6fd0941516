import type { AuditAnswers, AuditDocument } from './audit_document.ts'
import type { Question, Section } from './checklist.ts'
import type { Criterion } from './criterion.ts'

/** An item of an order that is to be looked at again. */
export interface AskedAgain {
  criterion: string
  /** Null: of the facility as a whole. */
  component_id: string | null
}

/**
 * A re-inspection (复查) looks only at what failed. Everything else stands as it was found last, each answer with the day of
 * then; so the facility is judged whole, and nothing is called looked at that was not.
 */
export function begunAgain(
  last: Pick<AuditDocument, 'stage' | 'answers' | 'not_applicable' | 'components'>,
  { items, criteria, parts }: { items: readonly AskedAgain[]; criteria: readonly Criterion[]; parts: AuditDocument['components'] },
): Pick<AuditDocument, 'stage' | 'answers' | 'not_applicable' | 'components'> {
  const askedAt = (component_id: string | null) => {
    const ids = new Set(items.filter((each) => each.component_id === component_id).map(({ criterion }) => criterion))
    return new Set(criteria.filter(({ id }) => ids.has(id)).map(({ property }) => property))
  }
  const before = new Map(last.components.map((each) => [each.id, each]))
  return {
    stage: last.stage,
    answers: carried(last.answers, askedAt(null)),
    not_applicable: last.not_applicable,
    components: parts.map((part) => {
      const { answers = {}, not_applicable = [] } = before.get(part.id) ?? {}
      return { ...part, answers: carried(answers, askedAt(part.id)), not_applicable }
    }),
  }
}

/** What could not be measured then stays open: there is nothing to carry over. */
function carried(answers: AuditAnswers, but: ReadonlySet<string>): AuditAnswers {
  const kept = Object.entries(answers).filter(([property, { state }]) => state !== 'could_not_measure' && !but.has(property))
  return Object.fromEntries(kept.map(([property, answer]) => [property, { ...answer, carried: true, note: undefined }]))
}

/** The questions that the items lead to: what they judge, and what has to be known first. */
export function sectionsAgain(sections: readonly Section[], items: readonly AskedAgain[]): Section[] {
  const asked = sections.map(({ component, questions }) => ({ component, questions: questions.filter((each) => leadsTo(each, items)) }))
  return asked.filter(({ questions }) => questions.length > 0)
}

function leadsTo({ component_id, criteria, decides, answer }: Question, items: readonly AskedAgain[]): boolean {
  const ids = items.filter((each) => each.component_id === component_id || component_id === null).map(({ criterion }) => criterion)
  return ids.some((asked) => criteria.some(({ id }) => id === asked) || (answer === undefined && decides.some(({ id }) => id === asked)))
}
