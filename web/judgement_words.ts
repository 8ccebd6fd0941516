import type { Judgement } from '#domain/audit.ts'
import { exceptionText, requirementText } from '#domain/audit_words.ts'
import { isConfirmed, type Criterion } from '#domain/criterion.ts'
import { componentName, partWord } from '#domain/property.ts'
import { language, nameOf } from './names.ts'
import { barrierName, conditionsText } from './office/criterion_words.ts'
import { m } from './paraglide/messages.js'

/** How an item counts for a reader: what is only recommended is no failure, and what is not confirmed gives no verdict. */
export type Standing = 'fail' | 'advice' | 'pending' | 'not_measured' | 'pass' | 'not_applicable'

export function standingOf(criterion: Criterion, { verdict }: Pick<Judgement, 'verdict'>): Standing {
  if (verdict !== 'fail') return verdict
  if (!isConfirmed(criterion)) return 'pending'
  return criterion.strength === 'should' ? 'advice' : 'fail'
}

const standingNames: Record<Standing, () => string> = {
  fail: m.criteria_fail,
  advice: m.criteria_advice,
  pending: m.criteria_pending,
  not_measured: m.judged_not_measured,
  pass: m.criteria_pass,
  not_applicable: m.judged_not_applicable,
}
export const standingName = (standing: Standing) => standingNames[standing]()

/** `GB 55019-2021 第 2.3.2 条`, `《无障碍环境建设法》第三十二条`. */
export function clauseText({ standard, clause }: Pick<Criterion, 'standard' | 'clause'>): string {
  if (/^[A-Z]/.test(standard)) return m.criteria_clause({ standard, clause })
  return m.criteria_law({ standard, clause: clause.replaceAll(/^第|条$/g, '') })
}

/** What was required of what was found, where a count rule has become a number. */
export function requiredText(criterion: Criterion, { reason }: Pick<Judgement, 'reason'>): string {
  return requirementText(reason.code === 'compared' ? { ...criterion, ...reason.required } : criterion, language())
}

/** Of what fails: that an exception could hold still, because nobody has said whether its condition is met; null: none is open. */
export function openExceptionText(criterion: Criterion, { verdict, component_id }: Judgement, judgements: readonly Judgement[]): string | null {
  if (verdict !== 'fail') return null
  const open = criterion.unless?.find(({ property }) =>
    judgements.some(({ component_id: id, reason }) => id === component_id && reason.code === 'condition_unknown' && reason.property === property),
  )
  return open ? exceptionText({ ...criterion, unless: [open] }, () => undefined, language()) : null
}

/** When the item applies, in the words of the clause where there are some; those of an item that only has an exception are about that. */
export function whenText({ component, when, unless, ...criterion }: Criterion): string {
  if (when.length === 0 && unless) return ''
  return criterion[`when_${language()}`] ?? conditionsText(when, component)
}

/** Whom a failure bars, as a list in words. */
export function barredText({ barrier_for }: Pick<Criterion, 'barrier_for'>): string {
  return listText(barrier_for.map(barrierName))
}

/** Several things in one sentence. */
export function listText(words: readonly string[]): string {
  return words.join(m.list_comma())
}

/** `厕位 · 一楼男厕`: the type, or which of its parts, and its own name. */
export function judgedPartName({ type, part, name }: { type: string; part: string | null; name: string | null }): string {
  const word = partWord(part) ?? componentName(type)
  return [...new Set([word ? nameOf(word) : type, partWord(part) ? null : part, name])].filter(Boolean).join(' · ')
}
