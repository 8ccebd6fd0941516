import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from 'react-aria-components'
import { Link } from 'wouter'
import { answer, api } from '../../api.ts'
import type { paths } from '../../api_types.ts'
import { m } from '../../paraglide/messages.js'
import { to } from '../../routes.ts'
import { Field } from '../../ui/field.tsx'
import { wordsOf } from '../../ui/query_view.tsx'
import { newUuid } from '../../uuid.ts'
import { dayText } from '../facility_value.ts'
import { StepForm } from './buttons.tsx'
import { outcomeName, placeText, reporterStateName, reportTypeName, wholeDay } from './report_words.ts'

type Status = paths['/api/v1/report-lookups']['post']['responses'][200]['content']['application/json']
type Step = Status['steps'][number]

/** Where it stands in words, what comes next and by when, what happened, and the way to object. */
export function StatusView({ code, report }: { code: string; report: Status }) {
  return (
    <div className="report-status">
      <p className="report-state">{reporterStateName(report.state)}</p>
      <p>{nextText(report)}</p>
      <section aria-labelledby="report-steps">
        <h2 id="report-steps">{m.report_steps_title()}</h2>
        <ol className="report-steps">
          <li>
            <StepHead at={report.created_at} name={m.report_step_sent()} />
          </li>
          {report.steps.map((step) => (
            <li key={`${step.move} ${step.at}`}>
              <StepHead at={step.at} name={stepName(step)} />
              {step.text && <p className="report-words">{step.text}</p>}
            </li>
          ))}
        </ol>
      </section>
      <Dispute code={code} report={report} />
      <Told report={report} />
    </div>
  )
}

function nextText({ state, due_on }: Status): string {
  const date = wholeDay(due_on)
  if (state === 'answered') return m.report_status_next_answered()
  if (state === 'rejected') return m.report_status_next_rejected()
  return state === 'received' ? m.report_status_next_received({ date }) : m.report_status_next_open({ date })
}

function StepHead({ at, name }: { at: string; name: string }) {
  return (
    <p>
      <span className="keep soft">{dayText(at)}</span> <strong>{name}</strong>
    </p>
  )
}

function stepName({ move, outcome, visit_on, is_order }: Step): string {
  if (move === 'answer' && outcome) return m.report_step_answer({ outcome: outcomeName(outcome) })
  if (move === 'link') return is_order || visit_on === null ? m.report_step_order() : m.report_step_visit({ date: wholeDay(visit_on) })
  if (move === 'dispute') return m.report_step_dispute()
  if (move === 'reject') return m.report_step_reject()
  return move === 'reconsider' ? m.report_step_reconsider() : m.report_step_triage()
}

/** What was sent, as its reporter wrote it. */
function Told({ report }: { report: Status }) {
  const { facility_id, photos, contact_until, follows } = report
  return (
    <section aria-labelledby="report-told">
      <h2 id="report-told">{m.report_status_what()}</h2>
      <dl>
        <dt>{m.report_status_where()}</dt>
        <dd>{facility_id === null ? placeText(report) : <Link href={to.facility(facility_id)}>{placeText(report)}</Link>}</dd>
        <dt>{m.report_summary_what()}</dt>
        <dd>{reportTypeName(report.type)}</dd>
        <dt>{m.report_summary_text()}</dt>
        <dd className="report-words">{report.text}</dd>
      </dl>
      {photos > 0 && <p>{m.report_status_photos({ count: photos })}</p>}
      {follows && <p>{m.report_status_follows()}</p>}
      <p className="soft">{contact_until === null ? m.report_status_no_contact() : m.report_status_contact({ date: wholeDay(contact_until) })}</p>
    </section>
  )
}

function Dispute({ code, report }: { code: string; report: Status }) {
  const [text, setText] = useState('')
  const [id, setId] = useState(newUuid)
  const client = useQueryClient()
  const sending = useMutation({
    mutationFn: () => answer(api.POST('/api/v1/report-disputes', { body: { id, code, text: text.trim() } })),
    onSuccess: (status) => {
      setText('')
      setId(newUuid())
      client.setQueryData(['report', code], status)
    },
  })
  const isMissing = text.trim() === ''
  const { title, text: remedy } = sending.error ? wordsOf(sending.error) : { title: '', text: '' }
  return (
    <>
      <p role="status">{sending.isSuccess && m.report_dispute_done({ date: wholeDay(report.due_on) })}</p>
      {report.may_dispute && (
        <section className="no-print" aria-labelledby="report-dispute">
          <h2 id="report-dispute">{m.report_dispute_title()}</h2>
          <StepForm isWrong={isMissing} onDone={() => sending.mutate()}>
            {(tried) => (
              <>
                <Field
                  isLong
                  label={m.report_dispute_text()}
                  value={text}
                  onChange={setText}
                  maxLength={2000}
                  error={tried && isMissing && !sending.isSuccess ? m.report_dispute_missing() : undefined}
                />
                {sending.error && (
                  <p className="note" role="alert">
                    <strong>{title}</strong> {remedy}
                  </p>
                )}
                <div>
                  <Button type="submit" className="button" isDisabled={sending.isPending}>
                    {m.report_dispute_submit()}
                  </Button>
                </div>
              </>
            )}
          </StepForm>
        </section>
      )}
    </>
  )
}
