import { lifecycles, type Lifecycle } from '#domain/facility.ts'
import { answer, api } from '../api.ts'
import { lifecycleName } from '../names.ts'
import { m } from '../paraglide/messages.js'
import { Choice } from '../ui/choice.tsx'
import { Field } from '../ui/field.tsx'
import { based, type Facility } from './facility_data.ts'
import { dayError, EditDialog, today, useDraft, type EditProps } from './facility_dialog.tsx'

interface NewState {
  state: Lifecycle
  since: string | null
  reason?: string | null
}

export function postState(facility: Facility, body: NewState): Promise<Facility> {
  return answer(api.POST('/api/v1/facilities/{id}/lifecycle-events', { ...based(facility), body }))
}

/** Closing needs a reason and has a dialog of its own. */
const states = lifecycles.filter((state) => state !== 'closed')

interface Draft {
  /** Empty until one is chosen. */
  state: Lifecycle | ''
  day: string
  reason: string
}

export function RecordState({ facility, say }: EditProps) {
  const { id, lifecycle, lifecycle_since } = facility
  const day = lifecycle_since === null ? '' : today() // without a day it would not follow a state that has one
  const [draft, change, forget] = useDraft<Draft>(`state.${id}`, { state: '', day, reason: '' })
  const state = draft.state || (lifecycle === 'operating' ? 'suspended' : 'operating')
  const error = draft.day ? dayError(draft.day) : undefined
  const send = () => postState(facility, { state, since: draft.day || null, reason: draft.reason.trim() || null })
  return (
    <EditDialog
      facility={facility}
      say={say}
      open={m.facility_record_state()}
      title={m.facility_record_state_title()}
      submit={m.facility_record_state_submit()}
      valid={!error}
      send={send}
      done={() => m.facility_record_state_done({ state: lifecycleName(state) })}
      forget={forget}
    >
      {(tried) => (
        <>
          <p>{m.facility_record_state_text()}</p>
          <Choice
            label={m.facility_state()}
            value={state}
            options={states.map((value) => ({ value, name: lifecycleName(value) }))}
            onChange={(next) => change({ state: next as Lifecycle })}
          />
          <Field
            type="date"
            label={m.facility_record_state_day()}
            value={draft.day}
            onChange={(next) => change({ day: next })}
            error={tried ? error : undefined}
          />
          <Reason value={draft.reason} onChange={(reason) => change({ reason })} />
        </>
      )}
    </EditDialog>
  )
}

/** The day is needed here: a state without one would not follow the closing. */
export function Reopen({ facility, say }: EditProps) {
  const { id, lifecycle_since: closedOn } = facility
  const [draft, change, forget] = useDraft(`reopen.${id}`, { day: today(), reason: '' })
  const error = dayError(draft.day) ?? (closedOn && draft.day < closedOn ? m.facility_reopen_early({ date: closedOn }) : undefined)
  const send = () => postState(facility, { state: 'operating', since: draft.day, reason: draft.reason.trim() || null })
  return (
    <EditDialog
      facility={facility}
      say={say}
      open={m.facility_reopen()}
      title={m.facility_reopen_title()}
      submit={m.facility_reopen_submit()}
      valid={!error}
      send={send}
      done={m.facility_reopen_done}
      forget={forget}
    >
      {(tried) => (
        <>
          <p>{m.facility_reopen_text()}</p>
          <Field
            type="date"
            label={m.facility_reopen_day()}
            value={draft.day}
            onChange={(day) => change({ day })}
            error={tried ? error : undefined}
          />
          <Reason value={draft.reason} onChange={(reason) => change({ reason })} />
        </>
      )}
    </EditDialog>
  )
}

function Reason({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  return <Field label={m.facility_record_state_reason()} value={value} onChange={onChange} maxLength={500} />
}
