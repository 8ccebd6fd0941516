import { useEffect, useState } from 'react'
import type { AuditAnswer } from '#domain/audit_document.ts'
import type { Question } from '#domain/checklist.ts'
import { m } from '../../paraglide/messages.js'
import { dayText } from '../../resident/facility_value.ts'
import { shortAnswer, type Result } from './result.ts'

interface Props {
  question: Question
  result: Result | null
  given: AuditAnswer | undefined
  last: AuditAnswer | null
  carry: (answer: AuditAnswer) => void
}

/** What the answer comes to, at once; before there is one, what it was last time. */
export function VerdictBox({ question, result, given, last, carry }: Props) {
  return (
    <div className="verdict" data-standing={result?.standing ?? 'none'}>
      <Said result={result} />
      {result ? (
        <>
          <div className="verdict-head">
            <StandingShape standing={result.standing} />
            <strong>{result.word}</strong>
            <span className="verdict-value">{result.value}</span>
          </div>
          {result.lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
          {given?.carried && <p className="soft">{m.audit_carried({ day: dayText(given.observed_at) })}</p>}
        </>
      ) : (
        <>
          <p className="soft">{m.audit_unanswered()}</p>
          {last && (
            <button type="button" className="button" onClick={() => carry(last)}>
              {m.audit_same_as_last({ value: shortAnswer(last, question), day: dayText(last.observed_at) })}
            </button>
          )}
        </>
      )}
    </div>
  )
}

const quiet_ms = 600

/** Spoken once the typing rests, so that not every digit is a verdict. */
function Said({ result }: { result: Result | null }) {
  const text = result ? [result.word, result.value, ...result.lines].filter(Boolean).join(' · ') : ''
  const [said, setSaid] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => setSaid(text), quiet_ms)
    return () => clearTimeout(timer)
  }, [text])
  return (
    <p role="status" className="visually-hidden">
      {said}
    </p>
  )
}

/** A triangle where it fails, a disc where it passes, half a disc where it can't be told; all else is a ring. */
export function StandingShape({ standing }: { standing: Result['standing'] }) {
  return (
    <svg className={`standing standing-${standing}`} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      {standing === 'fail' && <path d="M8 1.5 15 14.5H1Z" fill="currentColor" />}
      {standing === 'advice' && <path d="M8 2.5 14 13.5H2Z" fill="none" stroke="currentColor" strokeWidth="1.5" />}
      {standing === 'pass' && <circle cx="8" cy="8" r="6" fill="currentColor" />}
      {standing === 'answered' && <path d="M3 8.5 6.5 12 13 4.5" fill="none" stroke="currentColor" strokeWidth="2" />}
      {standing === 'not_measured' && (
        <>
          <circle cx="8" cy="8" r="5.5" fill="none" stroke="currentColor" strokeWidth="1.5" />
          <path d="M8 2.5a5.5 5.5 0 0 1 0 11Z" fill="currentColor" />
        </>
      )}
      {standing === 'pending' && <circle cx="8" cy="8" r="5.5" fill="none" stroke="currentColor" strokeWidth="1.5" strokeDasharray="2.4 1.8" />}
      {standing === 'not_applicable' && <path d="M3 8h10" stroke="currentColor" strokeWidth="2" />}
    </svg>
  )
}
