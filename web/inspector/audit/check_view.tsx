import { useEffect, useMemo, useRef, useState } from 'react'
import { Button } from 'react-aria-components'
import { Link, useLocation } from 'wouter'
import { facilityVerdict, judge } from '#domain/audit.ts'
import { dependsOnStage, missingOf, progressOf } from '#domain/checklist.ts'
import { m } from '../../paraglide/messages.js'
import { to } from '../../routes.ts'
import { VerdictMark } from '../../ui/marks.tsx'
import { wordsOf } from '../../ui/query_view.tsx'
import { submitDraft } from '../device/submit.ts'
import { addressOf, partOf, type Audit } from './audit.ts'
import { placeName, questionName, typeName } from './names.ts'
import { resultOf } from './result.ts'
import { isUnexplained } from './visit.tsx'

/** Before it is sent: how the verdict stands, what failed, and everything that is missing. What is incomplete may be sent. */
export function CheckView({ audit }: { audit: Audit }) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = m.audit_check_title()
    heading.current?.focus({ preventScroll: true })
  }, [])
  const missing = useMissing(audit)
  return (
    <div className="check-view">
      <h1 ref={heading} tabIndex={-1}>
        {m.audit_check_title()}
      </h1>
      <Verdict audit={audit} />
      <Failed audit={audit} />
      <Missing audit={audit} missing={missing} />
      <section aria-labelledby="check-photos">
        <h2 id="check-photos">{m.audit_photos_all()}</h2>
        <p>{audit.document.photos.length > 0 ? m.audit_photos_count({ count: audit.document.photos.length }) : m.audit_photos_none_all()}</p>
      </section>
      <Submit audit={audit} count={missing.count} />
    </div>
  )
}

function Verdict({ audit: { basis, judged } }: { audit: Audit }) {
  const judgements = useMemo(() => judge(basis.criteria, judged), [basis, judged])
  const condemning = judgements.filter(({ condemns }) => condemns)
  const count = (verdict: string) => condemning.filter((each) => each.verdict === verdict).length
  return (
    <section aria-labelledby="check-verdict">
      <h2 id="check-verdict">{m.audit_verdict_now()}</h2>
      <p className="check-verdict">
        <VerdictMark verdict={facilityVerdict(judgements)} />
      </p>
      <p>{m.audit_verdict_counts({ fail: count('fail'), pass: count('pass'), open: count('not_measured') })}</p>
      <p className="soft">{m.audit_verdict_note()}</p>
    </section>
  )
}

function Failed({ audit }: { audit: Audit }) {
  const failed = audit.sections
    .flatMap(({ questions }) => questions)
    .map((question) => ({ question, result: resultOf(audit, question) }))
    .filter(({ result }) => result?.standing === 'fail')
  if (failed.length === 0) return null
  return (
    <section aria-labelledby="check-failed">
      <h2 id="check-failed">{m.audit_failed({ count: failed.length })}</h2>
      <ul className="check-list">
        {failed.map(({ question, result }) => (
          <li key={`${question.component_id} ${question.property}`}>
            <Link href={addressOf(audit, question)}>
              {m.audit_remark_at({ part: placeName(audit, question.component_id), name: questionName(question) })}
            </Link>
            <span>
              {result?.value} {result?.lines.join(' ')}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function useMissing(audit: Audit) {
  const { sections, untold, document, basis, judged } = audit
  return useMemo(() => {
    const open = missingOf(sections)
    const { asked } = progressOf(open)
    const visit = [
      ...(document.stage === null && dependsOnStage(basis.criteria, judged) ? [m.audit_missing_stage()] : []),
      ...(document.usable_today === null ? [m.audit_missing_usable()] : []),
      ...(document.position === null ? [m.audit_missing_position()] : []),
    ]
    return { open, untold, visit, count: asked + untold.length + visit.length }
  }, [sections, untold, document, basis, judged])
}

function Missing({ audit, missing: { open, untold, visit, count } }: { audit: Audit; missing: ReturnType<typeof useMissing> }) {
  return (
    <section aria-labelledby="check-missing">
      <h2 id="check-missing">{count === 0 ? m.audit_missing_none() : m.audit_missing({ count })}</h2>
      {visit.length > 0 && (
        <ul className="check-list">
          {visit.map((text) => (
            <li key={text}>
              <Link href={to.audit(audit.id)}>{text}</Link>
            </li>
          ))}
        </ul>
      )}
      {untold.length > 0 && (
        <p>
          <Link href={to.audit(audit.id)}>{m.audit_untold({ count: untold.length })}</Link>
          {m.audit_untold_list({ types: untold.map(typeName).join(m.list_comma()) })}
        </p>
      )}
      {open.map(({ component, questions }) => (
        <details key={partOf(component?.id ?? null)} open={open.length < 4}>
          <summary>{m.audit_missing_part({ part: placeName(audit, component?.id ?? null), count: questions.length })}</summary>
          <ul className="check-list">
            {questions.map((question) => (
              <li key={question.property}>
                <Link href={addressOf(audit, question)}>{questionName(question)}</Link>
              </li>
            ))}
          </ul>
        </details>
      ))}
    </section>
  )
}

/** Hands it to the outbox: from there it is sent, now or when there is a network. */
function Submit({ audit, count }: { audit: Audit; count: number }) {
  const [isSending, setSending] = useState(false)
  const [error, setError] = useState<string>()
  const [, navigate] = useLocation()
  const submit = async () => {
    if (isUnexplained(audit.document))
      return setError(audit.document.usable_today?.reason ? m.audit_unusable_note_missing() : m.audit_unusable_why_missing())
    setSending(true)
    setError(undefined)
    try {
      if (!(await audit.settle())) throw new Error(m.audit_not_saved())
      await submitDraft(audit.id)
      navigate(to.outbox())
    } catch (failure) {
      const { title, text } = wordsOf(failure as Error)
      setError(`${title} ${text}`)
      setSending(false)
    }
  }
  return (
    <section className="check-submit">
      <p>{count === 0 ? m.audit_submit_complete() : m.audit_submit_incomplete({ count })}</p>
      <Button className="button primary" isDisabled={isSending} onPress={() => void submit()}>
        {count === 0 ? m.audit_submit() : m.audit_submit_anyway()}
      </Button>
      <div role="alert">{error && <p className="entry-error">{error}</p>}</div>
    </section>
  )
}
