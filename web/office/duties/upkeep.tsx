import { answer, api } from '../../api.ts'
import { isDay } from '#domain/date.ts'
import { nameOf } from '../../names.ts'
import { m } from '../../paraglide/messages.js'
import { dayError, EditDialog, today, useDraft, type EditProps } from '../../resident/facility_dialog.tsx'
import { Choice } from '../../ui/choice.tsx'
import { Field } from '../../ui/field.tsx'
import { QueryView } from '../../ui/query_view.tsx'
import { useDepartments } from '../departments.ts'
import { facilityAfter, useMaintenance, type Maintenance } from './duties_data.ts'

/** Who looks after it, how often, and what was done. */
export function Upkeep({ facility, say, mayMaintain }: EditProps & { mayMaintain: boolean }) {
  const query = useMaintenance(facility.id)
  return (
    <>
      <h3>{m.duties_upkeep()}</h3>
      <QueryView query={query}>
        {({ plan, entries }) => (
          <>
            <Plan plan={plan} />
            {entries.length === 0 && <p className="soft">{m.duties_no_entries()}</p>}
            <ul>
              {entries.slice(0, 10).map(({ id, done_on, done_by, what, found_defect }) => (
                <li key={id}>{(found_defect ? m.duties_entry_defect : m.duties_entry)({ date: done_on, by: done_by, what })}</li>
              ))}
            </ul>
            {mayMaintain && (
              <div className="row">
                <AddEntry facility={facility} say={say} />
                <ChangePlan key={plan?.next_due_on} facility={facility} say={say} plan={plan} />
              </div>
            )}
          </>
        )}
      </QueryView>
    </>
  )
}

function Plan({ plan }: { plan: Maintenance['plan'] }) {
  if (!plan) return <p className="soft">{m.duties_no_plan()}</p>
  const { interval_days, responsible, department_name_zh, department_name_en, next_due_on, is_overdue, note } = plan
  const department = department_name_zh ? `${nameOf({ name_zh: department_name_zh, name_en: department_name_en })} ` : ''
  return (
    <>
      <p>{m.duties_plan({ days: interval_days, responsible: `${department}${responsible}` })}</p>
      <p>{is_overdue ? <strong>{m.duties_overdue({ date: next_due_on })}</strong> : m.duties_next_due({ date: next_due_on })}</p>
      {note && <p>{note}</p>}
    </>
  )
}

function AddEntry({ facility, say }: EditProps) {
  const { id } = facility
  const [draft, change, forget] = useDraft(`upkeep.${id}`, { done_on: today(), done_by: '', what: '', found_defect: false })
  const error = { done_on: dayError(draft.done_on), done_by: missing(draft.done_by), what: missing(draft.what) }
  const body = { ...draft, done_by: draft.done_by.trim(), what: draft.what.trim() }
  const send = () => facilityAfter(id, answer(api.POST('/api/v1/facilities/{id}/maintenance-entries', { params: { path: { id } }, body })))
  return (
    <EditDialog
      facility={facility}
      say={say}
      open={m.duties_add_entry()}
      title={m.duties_entry_title()}
      submit={m.duties_save()}
      valid={!error.done_on && !error.done_by && !error.what}
      send={send}
      done={m.duties_entry_done}
      forget={forget}
    >
      {(tried) => (
        <>
          <Field
            type="date"
            label={m.duties_done_on()}
            value={draft.done_on}
            onChange={(done_on) => change({ done_on })}
            error={tried ? error.done_on : undefined}
          />
          <Field
            label={m.duties_done_by()}
            value={draft.done_by}
            onChange={(done_by) => change({ done_by })}
            maxLength={200}
            error={tried ? error.done_by : undefined}
          />
          <Field
            isLong
            label={m.duties_what()}
            value={draft.what}
            onChange={(what) => change({ what })}
            maxLength={500}
            error={tried ? error.what : undefined}
          />
          <label className="facility-check">
            <input type="checkbox" checked={draft.found_defect} onChange={(event) => change({ found_defect: event.target.checked })} />
            {m.duties_found_defect()}
          </label>
        </>
      )}
    </EditDialog>
  )
}

function ChangePlan({ facility, say, plan }: EditProps & { plan: Maintenance['plan'] }) {
  const { id } = facility
  const [draft, change, forget] = useDraft(`plan.${id}`, {
    interval: plan ? String(plan.interval_days) : '90',
    department_code: plan?.department_code ?? facility.department_code ?? '',
    responsible: plan?.responsible ?? facility.maintainer ?? '',
    next_due_on: plan?.next_due_on ?? today(),
    note: plan?.note ?? '',
  })
  const interval_days = Number(draft.interval)
  const error = {
    interval: Number.isInteger(interval_days) && interval_days >= 1 && interval_days <= 3660 ? undefined : m.duties_interval_wrong(),
    responsible: missing(draft.responsible),
    next_due_on: isDay(draft.next_due_on) ? undefined : m.facility_day_needed(),
  }
  const body = {
    interval_days,
    department_code: draft.department_code || null,
    responsible: draft.responsible.trim(),
    next_due_on: draft.next_due_on,
    note: draft.note.trim() || null,
  }
  const send = () => facilityAfter(id, answer(api.PUT('/api/v1/facilities/{id}/maintenance-plan', { params: { path: { id } }, body })))
  return (
    <EditDialog
      facility={facility}
      say={say}
      open={plan ? m.duties_change_plan() : m.duties_set_plan()}
      title={m.duties_plan_title()}
      submit={m.duties_save()}
      valid={!error.interval && !error.responsible && !error.next_due_on}
      send={send}
      done={m.duties_plan_done}
      forget={forget}
    >
      {(tried) => <PlanFields draft={draft} change={change} error={tried ? error : {}} />}
    </EditDialog>
  )
}

interface PlanDraft {
  interval: string
  department_code: string
  responsible: string
  next_due_on: string
  note: string
}

interface PlanFieldsProps {
  draft: PlanDraft
  change: (part: Partial<PlanDraft>) => void
  error: Partial<Record<keyof PlanDraft, string | undefined>>
}

function PlanFields({ draft, change, error }: PlanFieldsProps) {
  const departments = useDepartments() ?? []
  return (
    <>
      <Field
        inputMode="numeric"
        label={m.duties_interval()}
        value={draft.interval}
        onChange={(interval) => change({ interval })}
        error={error.interval}
      />
      <Choice
        label={m.duties_department()}
        value={draft.department_code}
        options={[{ value: '', name: m.duties_department_none() }, ...departments.map((each) => ({ value: each.code, name: nameOf(each) }))]}
        onChange={(department_code) => change({ department_code })}
      />
      <Field
        label={m.duties_responsible()}
        value={draft.responsible}
        onChange={(responsible) => change({ responsible })}
        maxLength={200}
        error={error.responsible}
      />
      <Field
        type="date"
        label={m.duties_next_day()}
        value={draft.next_due_on}
        onChange={(next_due_on) => change({ next_due_on })}
        error={error.next_due_on}
      />
      <Field label={m.duties_note()} value={draft.note} onChange={(note) => change({ note })} maxLength={500} />
    </>
  )
}

const missing = (text: string) => (text.trim() ? undefined : m.duties_needed())
