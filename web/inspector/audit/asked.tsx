import { language } from '../../names.ts'
import { isCountRule, judge, type Requirement } from '#domain/audit.ts'
import { requirementText } from '#domain/audit_words.ts'
import type { Question } from '#domain/checklist.ts'
import { isConfirmed, type Criterion } from '#domain/criterion.ts'
import { clauseText, whenText } from '../../judgement_words.ts'
import { m } from '../../paraglide/messages.js'
import type { Audit } from './audit.ts'

/** How much an item counts. */
export function strengthText(criterion: Criterion): string {
  if (!isConfirmed(criterion)) return m.audit_unconfirmed()
  return criterion.strength === 'shall' ? m.audit_shall() : m.audit_should()
}

/** What is asked and by which clause. What only decides which items apply has no limit of its own. */
export function Asked({ audit, question: { criteria, decides }, name }: { audit: Audit; question: Question; name: string }) {
  const [only, ...others] = criteria
  const isSingle = only !== undefined && others.length === 0
  return (
    <div className="asked">
      <div className="asked-head">
        <h1>{name}</h1>
        {isSingle && <Limit audit={audit} criterion={only} />}
      </div>
      {criteria.length === 0 && <p className="soft">{m.audit_decides({ count: decides.length })}</p>}
      <ul>
        {criteria.map((criterion) => (
          <li key={criterion.id}>
            {!isSingle && <Limit audit={audit} criterion={criterion} />}
            <span className="asked-source">
              {clauseText(criterion)}
              {!isSingle && whenText(criterion) && ` · ${whenText(criterion)}`}
            </span>
            <span className="asked-source keep">{strengthText(criterion)}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}

function Limit({ audit, criterion }: { audit: Audit; criterion: Criterion }) {
  if (criterion.op === 'is_true' || criterion.op === 'is_false') return null
  return <strong className="asked-limit">{requirementText({ ...criterion, ...counted(audit, criterion) }, language())}</strong>
}

/** Where the total is known, what a count rule asks for is a number: none at all is judged by it. */
function counted({ judged }: Audit, criterion: Criterion): Requirement | null {
  if (!isCountRule(criterion.threshold)) return null
  const none = { [criterion.property]: { state: 'value', value: 0 } as const }
  const [judgement] = judge([criterion], { ...judged, answers: { ...judged.answers, ...none } })
  return judgement?.reason.code === 'compared' ? judgement.reason.required : null
}
