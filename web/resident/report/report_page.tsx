import { useEffect, useRef } from 'react'
import { Link, useLocation, useSearchParams } from 'wouter'
import { ApiProblem } from '../../api.ts'
import { nameOf } from '../../names.ts'
import { m } from '../../paraglide/messages.js'
import { useAppKeptFor } from '../../offline/app_version.ts'
import { to } from '../../routes.ts'
import { Page } from '../../ui/page.tsx'
import { useFacility, type Facility } from '../facility_data.ts'
import { useDraft, waitingOf, type Drafting } from './draft.ts'
import './report.css'
import { keepWaiting } from './report_device.ts'
import { Sent } from './sent.tsx'
import { StepContact } from './step_contact.tsx'
import { StepTell } from './step_tell.tsx'
import { StepWhat } from './step_what.tsx'

/** Three steps, no account: of a facility, or of a place that the register lacks. */
export default function ReportPage({ facility }: { facility?: string }) {
  useAppKeptFor(true)
  return facility ? <OfFacility id={facility} /> : <Reporting title={m.report_missing_title()} />
}

/** Without network the form stands all the same, under the name that was read last. */
function OfFacility({ id }: { id: string }) {
  const query = useFacility(id)
  if (query.error instanceof ApiProblem && query.error.body.status < 500)
    return (
      <Page title={m.facility_not_found_title()}>
        <p className="state">{m.facility_not_found_text()}</p>
      </Page>
    )
  return <Reporting id={id} facility={query.data} />
}

interface Props {
  id?: string
  facility?: Facility | undefined
  title?: string
}

function Reporting({ id, facility, title }: Props) {
  const [search] = useSearchParams()
  const drafting = useDraft(id ?? 'place', search.get('part') ?? '')
  const { draft, set } = drafting
  const name = facility ? nameOf(facility) : draft.name
  const sent = search.get('sent')
  useEffect(() => {
    if (facility && draft.name !== name) set({ name })
  })
  return (
    <Page title={title ?? (name ? m.report_title_of({ name }) : m.report_title())} className="report narrow">
      {sent ? <Sent id={sent} of={id} /> : <Steps id={id} facility={facility} name={name} drafting={drafting} />}
    </Page>
  )
}

function Steps({ id, facility, name, drafting }: Omit<Props, 'title'> & { name: string; drafting: Drafting }) {
  const { draft, set, clear } = drafting
  const [, navigate] = useLocation()
  const heading = useRef<HTMLHeadingElement>(null)
  const go = (step: 1 | 2 | 3) => {
    set({ step })
    setTimeout(() => heading.current?.focus()) // once the step is there
  }
  const submit = (website: string) => {
    const waiting = waitingOf({ ...draft, name }, { facility: id, website })
    if (!keepWaiting(waiting)) keepWaiting({ ...waiting, photos: [] }) // it was kept as a draft, so there is room for its words
    clear()
    navigate(`${to.report(id)}?sent=${waiting.body.id}`, { replace: true })
  }
  return (
    <>
      <p className="soft report-assurance">{m.report_no_account()}</p>
      <h2 ref={heading} tabIndex={-1} className="report-step">
        <span className="soft">{m.report_step({ step: draft.step })}</span>
        {{ 1: m.report_step_what, 2: m.report_step_tell, 3: m.report_step_contact }[draft.step]()}
      </h2>
      {draft.step === 1 && <StepWhat facility={facility} id={id} drafting={drafting} next={() => go(2)} />}
      {draft.step === 2 && <StepTell drafting={drafting} back={() => go(1)} next={() => go(3)} />}
      {draft.step === 3 && <StepContact facility={facility} name={name} drafting={drafting} back={() => go(2)} submit={submit} />}
      <p className="report-look">
        <Link href={to.receipt()}>{m.report_lookup_title()}</Link>
      </p>
    </>
  )
}
