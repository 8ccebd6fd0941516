import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState, type FormEvent } from 'react'
import { Button, Form } from 'react-aria-components'
import { Link, useLocation } from 'wouter'
import { useCity } from '../city.ts'
import { nameOf } from '../names.ts'
import { m } from '../paraglide/messages.js'
import { to } from '../routes.ts'
import { useMay } from '../session.ts'
import { Field } from '../ui/field.tsx'
import { Page } from '../ui/page.tsx'
import { newUuid } from '../uuid.ts'
import { NotAllowed, QueryView } from '../ui/query_view.tsx'
import { ConflictView } from './conflict_view.tsx'
import { FacilityFields } from './facility_fields.tsx'
import { FormDuplicates } from './form_duplicates.tsx'
import { Refused } from './refused.tsx'
import type { Draft } from './facility_draft.ts'
import { facilityOf, useFacilityForm, type FacilityFormState } from './facility_saving.ts'
import { emptyValues, valuesOf, type FacilityDetail } from './facility_values.ts'
import { doubtsIn } from './shape_doubts.ts'
import './facility_form.css'

/** What has to be looked at after a try to save, the most pressing first. */
const toMend = [
  '[role="radiogroup"][aria-invalid="true"] input',
  ':not([role="radiogroup"])[aria-invalid="true"]',
  '[data-doubt]',
  '[data-refused]',
  '[data-conflict]',
]

function focusFirst(form: HTMLFormElement | null): void {
  const found = toMend.map((selector) => form?.querySelector<HTMLElement>(selector))
  found.find((element) => element)?.focus()
}

/** Adds a facility or edits one. What is typed is kept in this tab until it is saved or given up. */
export default function FacilityFormPage({ id }: { id?: string }) {
  const isAllowed = useMay('edit_facilities')
  const query = useQuery({
    queryKey: ['facility', id, 'edit'],
    queryFn: () => facilityOf(id!),
    enabled: id !== undefined && isAllowed,
    staleTime: 0,
    gcTime: 0,
    refetchOnWindowFocus: false,
  })
  const title = id ? (query.data ? m.inventory_form_edit_title({ name: nameOf(query.data) }) : m.inventory_edit()) : m.inventory_add()
  return (
    <Page title={title} className="facility-form">
      {!isAllowed ? (
        <NotAllowed />
      ) : id ? (
        <QueryView query={query}>{(facility) => <FacilityForm key={id} facility={facility} />}</QueryView>
      ) : (
        <FacilityForm />
      )}
    </Page>
  )
}

function FacilityForm({ facility }: { facility?: FacilityDetail }) {
  const [, navigate] = useLocation()
  const [new_id] = useState(newUuid)
  const stored = {
    base: facility ? valuesOf(facility) : emptyValues,
    values: facility ? valuesOf(facility) : emptyValues,
    revision: facility?.revision ?? 0,
    new_id,
  }
  const form = useFacilityForm(facility?.id, stored, (id) => navigate(to.facility(id)))
  const doubts = useDoubts(form.draft)
  const element = useRef<HTMLFormElement>(null)
  useEffect(() => {
    if (form.attempt > 0) focusFirst(element.current)
  }, [form.attempt])

  const submit = (event: FormEvent) => {
    event.preventDefault()
    void form.save(doubts.length > 0)
  }
  return (
    <Form ref={element} className="facility-form-body" onSubmit={submit} validationBehavior="aria">
      {form.isRestored && (
        <div className="note row" role="status">
          <p>{m.inventory_form_restored()}</p>
          <Button className="button quiet" onPress={form.giveUp}>
            {m.inventory_form_give_up()}
          </Button>
        </div>
      )}
      {form.draft.conflict && <ConflictView conflict={form.draft.conflict} choose={form.choose} open={form.open} />}
      <p className="soft">{m.inventory_form_required_note()}</p>
      <FacilityFields form={form} id={facility?.id} />
      {facility ? <Reason form={form} /> : <FormDuplicates values={form.draft.values} />}
      {form.isDoubted && <Doubts doubts={doubts} confirm={() => void form.save(false)} />}
      {form.failure && <Refused error={form.failure} />}
      <div className="row">
        <Button className="button primary" type="submit">
          {form.isSaving ? m.inventory_form_saving() : m.save()}
        </Button>
        <Link className="button quiet" href={facility ? to.facility(facility.id) : to.inventory()}>
          {m.inventory_form_back()}
        </Link>
      </div>
    </Form>
  )
}

function Reason({ form: { draft, explain } }: { form: FacilityFormState }) {
  return <Field label={m.history_reason()} description={m.history_reason_about()} value={draft.reason ?? ''} onChange={explain} maxLength={500} />
}

function useDoubts({ base, values }: Draft): string[] {
  const extent = useCity()?.extent
  return extent ? doubtsIn(base, values, values.kind, extent) : []
}

/** Asked before it is saved. Imports and other programs are not: they bring what lies at the border in numbers, and nobody could answer. */
function Doubts({ doubts, confirm }: { doubts: string[]; confirm: () => void }) {
  return (
    <div className="note" role="alert">
      {doubts.map((doubt) => (
        <p key={doubt}>{doubt}</p>
      ))}
      <Button className="button" data-doubt onPress={confirm}>
        {m.shape_doubt_confirm()}
      </Button>
    </div>
  )
}
