import { requirementText } from '#domain/audit_words.ts'
import type { Question } from '#domain/checklist.ts'
import { isConfirmed, type Criterion } from '#domain/criterion.ts'
import { auditLanguage, clauseText, whenText } from '../../judgement_words.ts'
import { m } from '../../paraglide/messages.js'

/** How much an item counts. */
export function strengthText(criterion: Criterion): string {
  if (!isConfirmed(criterion)) return m.audit_unconfirmed()
  return criterion.strength === 'shall' ? m.audit_shall() : m.audit_should()
}

/** What is asked and by which clause. What only decides which items apply has no limit of its own. */
export function Asked({ question: { criteria, decides }, name }: { question: Question; name: string }) {
  const isYesOrNo = criteria.every(({ op }) => op === 'is_true' || op === 'is_false')
  return (
    <div className="asked">
      <h1>{name}</h1>
      {criteria.length === 0 && <p className="soft">{m.audit_decides({ count: decides.length })}</p>}
      <ul>
        {criteria.map((criterion) => (
          <li key={criterion.id}>
            {!isYesOrNo && <strong className="asked-limit">{requirementText(criterion, auditLanguage())}</strong>}
            <span className="asked-source">
              {clauseText(criterion)} <span className="keep">{strengthText(criterion)}</span>
              {criteria.length > 1 && whenText(criterion) && <span> · {whenText(criterion)}</span>}
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}
