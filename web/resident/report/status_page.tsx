import { useQuery } from '@tanstack/react-query'
import { Button } from 'react-aria-components'
import { Link, useLocation } from 'wouter'
import { useState } from 'react'
import { answer, api, ApiProblem } from '../../api.ts'
import { m } from '../../paraglide/messages.js'
import { to } from '../../routes.ts'
import { Field } from '../../ui/field.tsx'
import { Page } from '../../ui/page.tsx'
import { QueryView } from '../../ui/query_view.tsx'
import { StepForm } from './buttons.tsx'
import './report.css'
import { forgetReceipt, useReceipts, useWaiting } from './report_device.ts'
import { StatusView } from './status_view.tsx'

/** What became of a report, by its receipt code. */
export default function ReportStatusPage({ code }: { code?: string }) {
  return code === undefined ? (
    <Page title={m.report_lookup_title()} className="report narrow">
      <Lookup />
      <OnDevice />
    </Page>
  ) : (
    <Status code={decodeURIComponent(code)} />
  )
}

function Status({ code }: { code: string }) {
  const query = useQuery({ queryKey: ['report', code], queryFn: () => answer(api.POST('/api/v1/report-lookups', { body: { code } })) })
  const isUnknown = query.error instanceof ApiProblem && query.error.body.code === 'report_code_unknown'
  return (
    <Page title={m.report_status_title()} className="report narrow">
      {isUnknown ? (
        <Lookup typed={code} unknown={query.error as ApiProblem} />
      ) : (
        <QueryView query={query}>{(report) => <StatusView code={code} report={report} />}</QueryView>
      )}
      {!isUnknown && (
        <p className="report-look no-print">
          <Link href={to.receipt()}>{m.report_lookup_other()}</Link>
        </p>
      )}
    </Page>
  )
}

/** `unknown`: what the server said of the code in the address. */
function Lookup({ typed = '', unknown }: { typed?: string; unknown?: ApiProblem }) {
  const [code, setCode] = useState(typed)
  const [, navigate] = useLocation()
  const plain = code.trim()
  const wrong = unknown && code === typed ? `${unknown.body.title}${unknown.body.remedy}` : undefined
  return (
    <StepForm isWrong={plain === ''} onDone={() => navigate(to.receipt(encodeURIComponent(plain)))}>
      {(tried) => (
        <>
          <Field
            label={m.report_lookup_code()}
            description={m.report_lookup_help()}
            value={code}
            onChange={setCode}
            maxLength={40}
            autoComplete="off"
            spellCheck="false"
            error={tried && plain === '' ? m.report_lookup_missing() : wrong}
          />
          <div>
            <Button type="submit" className="button primary">
              {m.report_lookup_submit()}
            </Button>
          </div>
        </>
      )}
    </StepForm>
  )
}

/** What was sent from here, and what still waits. */
function OnDevice() {
  const receipts = useReceipts()
  const count = useWaiting().filter(({ receipt }) => receipt === null).length
  return (
    <>
      {count > 0 && <p className="note">{m.report_waiting_count({ count })}</p>}
      {receipts.length > 0 && (
        <section className="report-device" aria-labelledby="report-device">
          <h2 id="report-device">{m.report_device_title()}</h2>
          <p className="soft">{m.report_device_text()}</p>
          <ul>
            {receipts.map(({ id, code, name, sent_on: date }) => (
              <li key={id}>
                <Link href={to.receipt(code)}>{m.report_device_sent({ name, date })}</Link>
                <Button className="button quiet" aria-label={m.report_device_forget_of({ name, date })} onPress={() => forgetReceipt(id)}>
                  {m.report_device_forget()}
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
