import { useEffect, useRef, useState } from 'react'
import { Link } from 'wouter'
import { default_validity_months } from '#domain/coverage.ts'
import { answer, api } from '../api.ts'
import { m } from '../paraglide/messages.js'
import { to } from '../routes.ts'
import { Field } from '../ui/field.tsx'
import type { Facility } from './facility_data.ts'
import { dayError, EditDialog, useDraft } from './facility_dialog.tsx'

/** What staff can do with a facility; the form has a page of its own. */
export function Staff({ facility }: { facility: Facility }) {
  const [done, setDone] = useState<string | null>(null)
  const status = useRef<HTMLParagraphElement>(null)
  const isClosed = facility.lifecycle === 'closed'
  useEffect(() => {
    if (isClosed) status.current?.focus() // the button that was pressed is gone
  }, [isClosed])
  return (
    <section className="facility-staff no-print" aria-label={m.facility_staff_title()}>
      <Link className="button" href={to.editFacility(facility.id)}>
        {m.facility_edit()}
      </Link>
      {!isClosed && <Verify facility={facility} say={setDone} />}
      {!isClosed && <Close facility={facility} say={setDone} />}
      <p ref={status} role="status" tabIndex={-1}>
        {done}
      </p>
    </section>
  )
}

interface Props {
  facility: Facility
  /** Tells that it is done. */
  say: (text: string) => void
}

/** The version that the edit is based on. */
const based = ({ id, revision }: Facility) => ({ params: { path: { id }, header: { 'if-match': `"${revision}"` } } })

function Verify({ facility, say }: Props) {
  const [draft, change, forget] = useDraft(`verify.${facility.id}`, { day: '', by: '' })
  const error = { day: dayError(draft.day) }
  const send = () =>
    answer(
      api.POST('/api/v1/facilities/{id}/verifications', {
        ...based(facility),
        body: { verified_on: draft.day, verified_by: draft.by.trim() || null },
      }),
    )
  const done = () => {
    say(m.facility_verify_done({ date: draft.day }))
    forget()
  }
  return (
    <EditDialog
      facility={facility}
      open={m.facility_verify()}
      title={m.facility_verify_title()}
      submit={m.facility_verify_submit()}
      valid={!error.day}
      send={send}
      done={done}
    >
      {(tried) => (
        <>
          <p>{m.facility_verify_text({ months: default_validity_months })}</p>
          <Field
            label={m.facility_verify_day()}
            type="date"
            value={draft.day}
            onChange={(day) => change({ day })}
            error={tried ? error.day : undefined}
          />
          <Field label={m.facility_verify_by()} value={draft.by} onChange={(by) => change({ by })} maxLength={100} />
        </>
      )}
    </EditDialog>
  )
}

function Close({ facility, say }: Props) {
  const [draft, change, forget] = useDraft(`close.${facility.id}`, { day: '', reason: '' })
  const error = { day: dayError(draft.day), reason: draft.reason.trim() ? undefined : m.facility_reason_needed() }
  const send = () =>
    answer(api.POST('/api/v1/facilities/{id}/closure', { ...based(facility), body: { closed_on: draft.day, reason: draft.reason.trim() } }))
  const done = () => {
    say(m.facility_close_done())
    forget()
  }
  return (
    <EditDialog
      facility={facility}
      open={m.facility_close()}
      title={m.facility_close_title()}
      submit={m.facility_close_submit()}
      valid={!error.day && !error.reason}
      send={send}
      done={done}
    >
      {(tried) => (
        <>
          <p>{m.facility_close_text()}</p>
          <Field
            label={m.facility_close_day()}
            type="date"
            value={draft.day}
            onChange={(day) => change({ day })}
            error={tried ? error.day : undefined}
          />
          <Field
            label={m.facility_close_reason()}
            value={draft.reason}
            onChange={(reason) => change({ reason })}
            maxLength={500}
            error={tried ? error.reason : undefined}
          />
        </>
      )}
    </EditDialog>
  )
}
