import { Link } from 'wouter'
import type { Question, Section } from '#domain/checklist.ts'
import { m } from '../../paraglide/messages.js'
import { addressOf, type Audit } from './audit.ts'
import { questionName } from './names.ts'
import { resultOf } from './result.ts'
import { StandingShape } from './verdict_box.tsx'

/** The questions of a part with their answers, each a way there. */
export function QuestionList({ audit, section, current }: { audit: Audit; section: Section; current?: Question | undefined }) {
  return (
    <ol className="question-list">
      {section.questions.map((question) => {
        const result = resultOf(audit, question)
        return (
          <li key={question.property}>
            <Link replace={current !== undefined} href={addressOf(audit, question)} aria-current={question === current ? 'true' : undefined}>
              <span>{questionName(question)}</span>
              {result ? (
                <span className="question-answer">
                  <StandingShape standing={result.standing} />
                  {result.standing === 'answered' ? result.value : `${result.word} ${result.value}`}
                </span>
              ) : (
                <span className="soft">{m.audit_open()}</span>
              )}
            </Link>
          </li>
        )
      })}
    </ol>
  )
}
