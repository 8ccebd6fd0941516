import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import { Link } from 'wouter'
import { default_validity_months } from '#domain/coverage.ts'
import { answer, api } from '../api.ts'
import { m } from '../paraglide/messages.js'
import { to } from '../routes.ts'
import { useMay } from '../session.ts'
import { Field } from '../ui/field.tsx'
import { based, useEdited, type Facility } from './facility_data.ts'
import { Divide } from './facility_divide.tsx'
import { dayError, EditDialog, today, useDraft, type EditProps } from './facility_dialog.tsx'
import { Join } from './facility_join.tsx'
import { postState, RecordState, Reopen } from './facility_state.tsx'

const AddPart = lazy(() => import('../office/add_part.tsx'))

/** What staff can do with a facility; the form has a page of its own. */
export function Staff({ facility }: { facility: Facility }) {
  const [done, setDone] = useState<string | null>(null)
  const mayIssue = useMay('issue_orders', facility) && facility.verdict === 'non_compliant'
  const status = useRef<HTMLParagraphElement>(null)
  const isClosed = facility.lifecycle === 'closed'
  const wasClosed = useRef(isClosed)
  useEffect(() => {
    if (isClosed !== wasClosed.current) status.current?.focus() // the button that was pressed is gone
    wasClosed.current = isClosed
  }, [isClosed])
  return (
    <section className="facility-staff no-print" aria-label={m.facility_staff_title()}>
      <Link className="button" href={to.editFacility(facility.id)}>
        {m.facility_edit()}
      </Link>
      {mayIssue && (
        <Link className="button" href={to.newOrder([facility.id])}>
          {m.orders_new()}
        </Link>
      )}
      {isClosed ? (
        <Reopen facility={facility} say={setDone} />
      ) : (
        <>
          <Verify facility={facility} say={setDone} />
          <RecordState facility={facility} say={setDone} />
          <Suspense>
            <AddPart facility={facility} say={setDone} />
          </Suspense>
          <Divide facility={facility} say={setDone} />
          <Join facility={facility} say={setDone} />
          <Close facility={facility} say={setDone} />
        </>
      )}
      <p ref={status} role="status" tabIndex={-1}>
        {done}
      </p>
    </section>
  )
}

function Verify({ facility, say }: EditProps) {
  const [draft, change, forget] = useDraft(`verify.${facility.id}`, { day: today(), by: '', in_use: true })
  const error = { day: dayError(draft.day) }
  const inUse = facility.lifecycle === 'operating'
  const edited = useEdited()
  const send = async () => {
    let newest = facility
    if (!inUse && draft.in_use) {
      newest = await postState(facility, { state: 'operating', since: firstDay(facility, draft.day) })
      edited(newest) // the state stands, even if the visit is refused
    }
    const body = { verified_on: draft.day, verified_by: draft.by.trim() || null }
    return answer(api.POST('/api/v1/facilities/{id}/verifications', { ...based(newest), body }))
  }
  return (
    <EditDialog
      facility={facility}
      say={say}
      open={m.facility_verify()}
      title={m.facility_verify_title()}
      submit={m.facility_verify_submit()}
      valid={!error.day}
      send={send}
      done={() => m.facility_verify_done({ date: draft.day })}
      forget={forget}
    >
      {(tried) => (
        <>
          <p>{m.facility_verify_text({ months: default_validity_months })}</p>
          <Field
            type="date"
            label={m.facility_verify_day()}
            value={draft.day}
            onChange={(day) => change({ day })}
            error={tried ? error.day : undefined}
          />
          <Field label={m.facility_verify_by()} value={draft.by} onChange={(by) => change({ by })} maxLength={100} />
          {!inUse && <AlsoInUse value={draft.in_use} onChange={(in_use) => change({ in_use })} />}
        </>
      )}
    </EditDialog>
  )
}

/** Of a facility without a state nobody knows since when it is in use; any other was seen in use on that day. */
const firstDay = ({ lifecycle }: Facility, day: string) => (lifecycle === null ? null : day)

function AlsoInUse({ value, onChange }: { value: boolean; onChange: (value: boolean) => void }) {
  return (
    <>
      <p>{m.facility_verify_not_in_use()}</p>
      <label className="facility-check">
        <input type="checkbox" checked={value} onChange={(event) => onChange(event.target.checked)} />
        {m.facility_verify_in_use()}
      </label>
    </>
  )
}

function Close({ facility, say }: EditProps) {
  const [draft, change, forget] = useDraft(`close.${facility.id}`, { day: today(), reason: '' })
  const error = { day: dayError(draft.day), reason: draft.reason.trim() ? undefined : m.facility_reason_needed() }
  const send = () =>
    answer(api.POST('/api/v1/facilities/{id}/closure', { ...based(facility), body: { closed_on: draft.day, reason: draft.reason.trim() } }))
  return (
    <EditDialog
      facility={facility}
      say={say}
      open={m.facility_close()}
      title={m.facility_close_title()}
      submit={m.facility_close_submit()}
      valid={!error.day && !error.reason}
      send={send}
      done={m.facility_close_done}
      forget={forget}
    >
      {(tried) => (
        <>
          <p>{m.facility_close_text()}</p>
          <Field
            type="date"
            label={m.facility_close_day()}
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
