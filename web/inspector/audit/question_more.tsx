import type { Question, Section } from '#domain/checklist.ts'
import { clauseText, whenText } from '../../judgement_words.ts'
import { language, nameOf } from '../../names.ts'
import { m } from '../../paraglide/messages.js'
import { Field } from '../../ui/field.tsx'
import type { Audit } from './audit.ts'
import { withNote } from './edits.ts'
import { givenAnswer } from './names.ts'
import { Photos } from './photos.tsx'
import { QuestionList } from './question_list.tsx'

interface Props {
  audit: Audit
  section: Section
  question: Question
}

/** Below the screen: photos, a note, the clauses in full, and the other questions of the part. */
export function QuestionMore({ audit, section, question }: Props) {
  const given = givenAnswer(audit, question)
  return (
    <div className="question-more">
      <Photos audit={audit} of={question} />
      {given && (
        <Field
          label={m.audit_note()}
          value={given.note ?? ''}
          onChange={(note) => audit.change((before) => withNote(before, question, note))}
          maxLength={500}
          isLong
        />
      )}
      <Clauses question={question} />
      <details className="question-jump">
        <summary>{m.audit_jump()}</summary>
        <QuestionList audit={audit} section={section} current={question} />
      </details>
    </div>
  )
}

function Clauses({ question: { criteria, decides } }: { question: Question }) {
  return (
    <details>
      <summary>{m.audit_clauses()}</summary>
      <ul className="clauses">
        {criteria.map((criterion) => (
          <li key={criterion.id}>
            <strong>{nameOf(criterion)}</strong>
            <p>
              {clauseText(criterion)}
              {whenText(criterion) && ` · ${m.criteria_when({ text: whenText(criterion) })}`}
            </p>
            {language() === 'en' && criterion.note && <p className="soft">{criterion.note}</p>}
          </li>
        ))}
        {decides.map((criterion) => (
          <li key={criterion.id}>
            {m.audit_decides_item({ name: nameOf(criterion) })} <span className="soft">{clauseText(criterion)}</span>
          </li>
        ))}
      </ul>
    </details>
  )
}
