import { isDay } from '#domain/date.ts'
import { answer, api } from '../../api.ts'
import { m } from '../../paraglide/messages.js'
import { dayError, EditDialog, today, useDraft, type EditProps } from '../../resident/facility_dialog.tsx'
import { useOccupations, type Occupation } from '../../resident/facility_occupations.tsx'
import { partName } from '../../resident/facility_value.ts'
import { Choice } from '../../ui/choice.tsx'
import { Field } from '../../ui/field.tsx'
import { facilityAfter } from './duties_data.ts'

/** Records what is occupied, and that it is restored. What is occupied now is told by the public part of the page. */
export function StaffOccupations({ facility, say, mayMaintain }: EditProps & { mayMaintain: boolean }) {
  const open = (useOccupations(facility.id).data ?? []).filter(({ state }) => state !== 'restored')
  return (
    <>
      <h3>{m.duties_occupation()}</h3>
      {open.length === 0 && <p className="soft">{m.duties_no_occupation()}</p>}
      {open.map((each) => (
        <div key={each.id} className="duty">
          <p>{m.duties_occupied_by_text({ name: each.occupied_by })}</p>
          {each.state === 'overdue' && (
            <p>
              <strong>{m.duties_occupation_overdue()}</strong>
            </p>
          )}
          {mayMaintain && <Restore facility={facility} say={say} occupation={each} />}
        </div>
      ))}
      {mayMaintain && <Occupy facility={facility} say={say} />}
    </>
  )
}

function Restore({ facility, say, occupation }: EditProps & { occupation: Occupation }) {
  const { id } = facility
  const [draft, change, forget] = useDraft(`restored.${occupation.id}`, { restored_on: today() })
  const error = dayError(draft.restored_on)
  const path = { id, occupation_id: occupation.id }
  const send = () =>
    facilityAfter(id, answer(api.POST('/api/v1/facilities/{id}/occupations/{occupation_id}/restoration', { params: { path }, body: draft })))
  return (
    <EditDialog
      facility={facility}
      say={say}
      open={m.duties_restore()}
      title={m.duties_restore_title()}
      submit={m.duties_save()}
      valid={!error}
      send={send}
      done={m.duties_restore_done}
      forget={forget}
    >
      {(tried) => (
        <Field
          type="date"
          label={m.duties_restored_on()}
          value={draft.restored_on}
          onChange={(restored_on) => change({ restored_on })}
          error={tried ? error : undefined}
        />
      )}
    </EditDialog>
  )
}

const emptyDraft = () => ({ component_id: '', from_on: today(), until_on: '', why: '', is_works: false, substitute: '', occupied_by: '' })
type Draft = ReturnType<typeof emptyDraft>
type Errors = Partial<Record<keyof Draft, string | undefined>>

function errorsIn({ from_on, until_on, why, substitute, occupied_by }: Draft): Errors {
  const missing = (text: string) => (text.trim() ? undefined : m.duties_needed())
  return {
    from_on: dayError(from_on),
    until_on: isDay(until_on) && until_on >= today() && until_on >= from_on ? undefined : m.duties_until_wrong(),
    why: missing(why),
    substitute: missing(substitute),
    occupied_by: missing(occupied_by),
  }
}

function Occupy({ facility, say }: EditProps) {
  const { id } = facility
  const [draft, change, forget] = useDraft(`occupy.${id}`, emptyDraft())
  const errors = errorsIn(draft)
  const body = {
    ...draft,
    component_id: draft.component_id || null,
    why: draft.why.trim(),
    substitute: draft.substitute.trim(),
    occupied_by: draft.occupied_by.trim(),
  }
  const send = () => facilityAfter(id, answer(api.POST('/api/v1/facilities/{id}/occupations', { params: { path: { id } }, body })))
  return (
    <EditDialog
      facility={facility}
      say={say}
      open={m.duties_occupy()}
      title={m.duties_occupy_title()}
      submit={m.duties_save()}
      valid={Object.values(errors).every((each) => each === undefined)}
      send={send}
      done={m.duties_occupy_done}
      forget={forget}
    >
      {(tried) => (
        <>
          <p>{m.duties_occupy_about()}</p>
          <OccupationFields facility={facility} draft={draft} change={change} errors={tried ? errors : {}} />
        </>
      )}
    </EditDialog>
  )
}

interface FieldsProps extends Pick<EditProps, 'facility'> {
  draft: Draft
  change: (part: Partial<Draft>) => void
  errors: Errors
}

function OccupationFields({ facility: { components }, draft, change, errors }: FieldsProps) {
  const parts = components.filter(({ presence }) => presence === 'present').map((each) => ({ value: each.id, name: partName(each) }))
  return (
    <>
      <Choice
        label={m.duties_part()}
        value={draft.component_id}
        options={[{ value: '', name: m.duties_part_all() }, ...parts]}
        onChange={(component_id) => change({ component_id })}
      />
      <Field type="date" label={m.duties_from()} value={draft.from_on} onChange={(from_on) => change({ from_on })} error={errors.from_on} />
      <Field type="date" label={m.duties_until()} value={draft.until_on} onChange={(until_on) => change({ until_on })} error={errors.until_on} />
      <Field label={m.duties_why()} value={draft.why} onChange={(why) => change({ why })} maxLength={300} error={errors.why} />
      <label className="facility-check">
        <input type="checkbox" checked={draft.is_works} onChange={(event) => change({ is_works: event.target.checked })} />
        {m.duties_is_works()}
      </label>
      <Field
        isLong
        label={m.duties_substitute()}
        description={m.duties_substitute_about()}
        value={draft.substitute}
        onChange={(substitute) => change({ substitute })}
        maxLength={500}
        error={errors.substitute}
      />
      <Field
        label={m.duties_occupied_by()}
        value={draft.occupied_by}
        onChange={(occupied_by) => change({ occupied_by })}
        maxLength={200}
        error={errors.occupied_by}
      />
    </>
  )
}
