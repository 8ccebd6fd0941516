import { language } from '../../names.ts'
import { finder, type Answer, type JudgedComponent, type Judgement } from '#domain/audit.ts'
import { answerText, exceptionText, reasonText, requirementText, shortfallText } from '#domain/audit_words.ts'
import { judgementsOf, type Question } from '#domain/checklist.ts'
import type { Criterion } from '#domain/criterion.ts'
import { standingName, standingOf, type Standing } from '../../judgement_words.ts'
import { m } from '../../paraglide/messages.js'
import type { Audit } from './audit.ts'

/** What an answer comes to. */
export interface Result {
  standing: Standing | 'answered'
  word: string
  /** The answer itself, short. */
  value: string
  /** Why, each a sentence or two. */
  lines: string[]
}

const worst_first: Standing[] = ['fail', 'advice', 'pending', 'not_measured', 'pass', 'not_applicable']

export function componentOf({ judged }: Audit, { component_id }: Pick<Question, 'component_id'>): JudgedComponent | null {
  return judged.components.find(({ id }) => id === component_id) ?? null
}

/** Null: not answered. */
export function resultOf(audit: Audit, question: Question): Result | null {
  const { answer, says_not_applicable } = question
  if (says_not_applicable)
    return { standing: 'not_applicable', word: standingName('not_applicable'), value: '', lines: [m.audit_says_not_applicable()] }
  if (!answer) return null
  if (answer.state === 'could_not_measure') return { standing: 'not_measured', word: m.audit_could_not(), value: '', lines: [answer.reason] }
  const value = shortAnswer(answer, question)
  const judged = judgementsOf(question, audit.judged, componentOf(audit, question)).map((judgement) => ({
    judgement,
    criterion: question.criteria.find(({ id }) => id === judgement.criterion)!, // it was judged by these
  }))
  const standings = judged.map(({ judgement, criterion }) => standingOf(criterion, judgement))
  const standing = worst_first.find((each) => standings.includes(each))
  if (!standing) return { standing: 'answered', word: m.audit_recorded(), value, lines: [] }
  const decisive = judged.filter((_, index) => standings[index] === standing)
  return { standing, word: standingName(standing), value, lines: linesOf(audit, question, decisive) }
}

function linesOf(audit: Audit, question: Question, judged: { judgement: Judgement; criterion: Criterion }[]): string[] {
  const find = finder(audit.judged, componentOf(audit, question))
  const lines = judged.flatMap(({ judgement, criterion }) => {
    if (judgement.verdict === 'pass' || judgement.verdict === 'not_applicable') return []
    const why = shortfallText(judgement, criterion, language()) ?? reasonText(judgement, criterion, language())
    const asked = judged.length > 1 ? m.audit_asked_line({ asked: requirementText(criterion, language()), why }) : why
    return [asked, judgement.verdict === 'fail' ? exceptionText(criterion, find, language()) : null]
  })
  return [...new Set(lines.filter((line) => line !== null))].flatMap(sentencesOf)
}

/** Each on a line of its own, and no number parted from its unit. */
function sentencesOf(text: string): string[] {
  return text
    .split(/(?<=。)|(?<=\.) /)
    .filter(Boolean)
    .map((sentence) => sentence.replaceAll(/(\d) (mm|m²|N|s)\b/g, '$1\u00A0$2'))
}

/** `1:10` of a slope that was measured, else as it stands. */
export function shortAnswer(answer: Answer, { unit, property }: Question): string {
  const asked = { unit: unit as Criterion['unit'], property }
  if (answer.state !== 'value' || typeof answer.value !== 'object') return answerText(answer, asked, language())
  const { rise_mm, run_mm } = answer.value
  if (rise_mm === 0) return m.audit_level_slope()
  return answerText({ ...answer, value: run_mm / rise_mm }, asked, language())
}
