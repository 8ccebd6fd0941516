import { useRef, useState, type FormEvent } from 'react'
import { Button } from 'react-aria-components'
import { isDay } from '#domain/date.ts'
import { isWithin } from '#domain/role.ts'
import { m } from '../paraglide/messages.js'
import { today } from '../resident/facility_dialog.tsx'
import { Choice } from '../ui/choice.tsx'
import { Field } from '../ui/field.tsx'
import { QueryView, wordsOf } from '../ui/query_view.tsx'
import { useAssigning, useInspectors, type Assigned, type Candidate, type Inspector } from './assign_data.ts'
import type { Draft } from './assign_draft.ts'
import { useTowns } from './town_names.ts'

interface Props {
  chosen: Candidate[]
  draft: Draft
  change: (part: Partial<Draft>) => void
  done: (assigned: Assigned, to: { name: string; due_on: string }) => void
}

/** To whom, by when, with which note. */
export function AssignOrder(props: Props) {
  const query = useInspectors()
  return (
    <section className="assign-order" aria-labelledby="assign-order">
      <h2 id="assign-order" tabIndex={-1}>
        {m.assign_order()}
      </h2>
      <QueryView query={query}>
        {({ inspectors }) => (inspectors.length === 0 ? <p>{m.assign_inspectors_none()}</p> : <Form {...props} inspectors={inspectors} />)}
      </QueryView>
    </section>
  )
}

function Form({ chosen, draft, change, done, inspectors }: Props & { inspectors: Inspector[] }) {
  const [tried, setTried] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const inspector = inspectors.find(({ id }) => id === draft.inspector_id)
  const sent = chosen.filter(({ town_code }) => !inspector || isWithin(inspector.scopes, { town_code }))
  const error = {
    inspector: inspector ? undefined : m.assign_inspector_needed(),
    due: isDay(draft.due_on) && draft.due_on >= today() ? undefined : m.assign_due_needed(),
  }
  const assigning = useAssigning((assigned) => {
    setTried(false)
    done(assigned, { name: inspector?.display_name ?? '', due_on: draft.due_on })
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    const { inspector_id, due_on, note } = draft
    if (error.inspector || error.due) setTimeout(() => focusWrong(form.current))
    else assigning.mutate({ facility_ids: sent.map(({ id }) => id), inspector_id, due_on, note: note.trim() || null })
  }
  return (
    <form ref={form} className="stack" noValidate onSubmit={submit}>
      <p>{m.assign_chosen({ count: chosen.length })}</p>
      <Choice
        label={m.assign_inspector()}
        value={draft.inspector_id}
        options={[{ value: '', name: m.assign_inspector_choose() }, ...inspectors.map((each) => ({ value: each.id, name: loadText(each) }))]}
        onChange={(inspector_id) => change({ inspector_id })}
        error={tried ? error.inspector : undefined}
      />
      {inspector && <Where inspector={inspector} elsewhere={chosen.length - sent.length} />}
      <Field
        type="date"
        label={m.assign_due()}
        value={draft.due_on}
        onChange={(due_on) => change({ due_on })}
        error={tried ? error.due : undefined}
      />
      <Field label={m.assign_note()} value={draft.note} onChange={(note) => change({ note })} maxLength={500} isLong />
      <Button type="submit" className="button primary" isDisabled={assigning.isPending || sent.length === 0}>
        {submitText(assigning.isPending, sent.length)}
      </Button>
      {chosen.length === 0 && <p>{m.assign_nothing_chosen()}</p>}
      {assigning.error && <Refused error={assigning.error} />}
    </form>
  )
}

function submitText(isSending: boolean, count: number): string {
  if (isSending) return m.assign_sending()
  return count > 0 ? m.assign_submit({ count }) : m.assign_submit_none()
}

function focusWrong(form: HTMLFormElement | null): void {
  form?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
}

function loadText({ display_name: name, open, overdue }: Inspector): string {
  return overdue > 0 ? m.assign_inspector_overdue({ name, open, overdue }) : m.assign_inspector_load({ name, open })
}

/** Where the inspector works, and how many of the chosen lie elsewhere. */
function Where({ inspector: { scopes }, elsewhere }: { inspector: Inspector; elsewhere: number }) {
  const { townName } = useTowns()
  const isEverywhere = !scopes || scopes.some(({ town_codes }) => town_codes === null)
  const codes = [...new Set(scopes?.flatMap(({ town_codes }) => town_codes ?? []))]
  return (
    <div>
      <p className="soft">
        {isEverywhere ? m.assign_inspector_everywhere() : m.assign_inspector_towns({ towns: codes.map(townName).join(m.inventory_list_comma()) })}
        {scopes?.every(({ department_codes }) => department_codes !== null) && ` ${m.assign_inspector_departments()}`}
      </p>
      {elsewhere > 0 && <p className="assign-warning">{m.assign_elsewhere({ count: elsewhere })}</p>}
    </div>
  )
}

export function Refused({ error }: { error: Error }) {
  const { title, text } = wordsOf(error)
  return (
    <p className="note" role="alert">
      <strong>{title}</strong> {text}
    </p>
  )
}
