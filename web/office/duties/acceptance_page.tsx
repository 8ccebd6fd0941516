import { useMutation, useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState, type FormEvent } from 'react'
import { Button } from 'react-aria-components'
import { Link, useLocation } from 'wouter'
import { acceptanceItems, type CheckResult } from '#domain/acceptance.ts'
import type { Criterion } from '#domain/criterion.ts'
import { componentName } from '#domain/property.ts'
import { answer, api } from '../../api.ts'
import { nameOf } from '../../names.ts'
import { m } from '../../paraglide/messages.js'
import { useEdited, useFacility, type Facility } from '../../resident/facility_data.ts'
import { dayError, today, useDraft } from '../../resident/facility_dialog.tsx'
import { to } from '../../routes.ts'
import { useMay } from '../../session.ts'
import { Field } from '../../ui/field.tsx'
import { Page } from '../../ui/page.tsx'
import { NotAllowed, QueryView } from '../../ui/query_view.tsx'
import { versionQuery } from '../criteria_api.ts'
import { Refused } from '../refused.tsx'
import { AcceptanceItem, type Checked } from './acceptance_item.tsx'
import { facilityAfter } from './duties_data.ts'
import './duties.css'

/** The acceptance of a new facility, item by item. */
export default function AcceptancePage({ id }: { id: string }) {
  const isAllowed = useMay('accept_facilities')
  const query = useFacility(id)
  const version = useQuery({ ...versionQuery('in_force'), enabled: isAllowed })
  return (
    <Page title={query.data ? m.accept_title({ name: nameOf(query.data) }) : m.duties_acceptance()} className="acceptance">
      {!isAllowed ? (
        <NotAllowed />
      ) : (
        <QueryView query={query}>
          {(facility) => (
            <QueryView query={version}>
              {({ number, criteria }) => <Form facility={facility} version={number} items={acceptanceItems(criteria, facility)} />}
            </QueryView>
          )}
        </QueryView>
      )}
    </Page>
  )
}

interface FormProps {
  facility: Facility
  version: number
  items: Criterion[]
}

const emptyDraft = () => ({
  accepted_on: today(),
  document_number: '',
  participants: '',
  tried_by: '',
  remark: '',
  checked: {} as Record<string, Checked>,
})
const unchecked: Checked = { result: '', remark: '' }
type Draft = ReturnType<typeof emptyDraft>

function Form({ facility, version, items }: FormProps) {
  const { id } = facility
  const [draft, change, forget] = useDraft(`acceptance.${id}`, emptyDraft())
  const [tried, setTried] = useState(0)
  const form = useRef<HTMLFormElement>(null)
  const [, navigate] = useLocation()
  const edited = useEdited()
  const left = items.filter((item) => itemError(draft, item.id) !== undefined)
  const errors = { accepted_on: dayError(draft.accepted_on), participants: draft.participants.trim() ? undefined : m.duties_needed() }
  const sending = useMutation({
    mutationFn: () =>
      facilityAfter(id, answer(api.POST('/api/v1/facilities/{id}/acceptances', { params: { path: { id } }, body: bodyOf(draft, version, items) }))),
    onSuccess: (newest) => {
      edited(newest)
      forget()
      navigate(to.facility(id))
    },
  })
  useEffect(() => {
    if (tried > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [tried])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(tried + 1)
    if (left.length === 0 && !errors.accepted_on && !errors.participants) sending.mutate()
  }
  const set = (item: string, checked: Checked) => change({ checked: { ...draft.checked, [item]: checked } })
  const fill = (members: Criterion[], result: CheckResult) => {
    const open = members.filter((item) => !draft.checked[item.id]?.result).map((item) => [item.id, { result, remark: '' }])
    change({ checked: { ...draft.checked, ...Object.fromEntries(open) } })
  }
  return (
    <form ref={form} className="stack" noValidate onSubmit={submit}>
      <Head draft={draft} change={change} errors={tried > 0 ? errors : {}} />
      <p>{m.accept_about({ count: items.length, number: version })}</p>
      {groupsOf(items).map(([component, members]) => (
        <section key={component} aria-labelledby={`part-${component}`}>
          <h2 id={`part-${component}`}>{partOf(component)}</h2>
          <div className="row">
            <Button className="button quiet" aria-label={m.accept_part_met({ part: partOf(component) })} onPress={() => fill(members, 'yes')}>
              {m.accept_all_met()}
            </Button>
            <Button
              className="button quiet"
              aria-label={m.accept_part_not_there({ part: partOf(component) })}
              onPress={() => fill(members, 'not_applicable')}
            >
              {m.accept_not_there()}
            </Button>
          </div>
          {members.map((item) => (
            <AcceptanceItem
              key={item.id}
              item={item}
              checked={draft.checked[item.id] ?? unchecked}
              error={tried > 0 ? itemError(draft, item.id) : undefined}
              change={(checked) => set(item.id, checked)}
            />
          ))}
        </section>
      ))}
      <p role="status">{left.length > 0 && m.accept_left({ count: left.length })}</p>
      {sending.error && <Refused error={sending.error} />}
      <div className="row">
        <Button type="submit" className="button primary" isDisabled={sending.isPending}>
          {m.accept_submit()}
        </Button>
        <Link className="button quiet" href={to.facility(id)}>
          {m.cancel()}
        </Link>
      </div>
    </form>
  )
}

/** By the part that is looked at, in the order of the checklist. */
function groupsOf(items: readonly Criterion[]): [string, Criterion[]][] {
  const parts = [...new Set(items.map(({ component }) => component))]
  return parts.map((part) => [part, items.filter(({ component }) => component === part)])
}

function partOf(component: string): string {
  const name = componentName(component)
  return name ? nameOf(name) : component
}

interface HeadProps {
  draft: Draft
  change: (part: Partial<Draft>) => void
  errors: { accepted_on?: string | undefined; participants?: string | undefined }
}

function Head({ draft, change, errors }: HeadProps) {
  return (
    <>
      <Field
        type="date"
        label={m.accept_day()}
        value={draft.accepted_on}
        onChange={(accepted_on) => change({ accepted_on })}
        error={errors.accepted_on}
      />
      <Field label={m.accept_document()} value={draft.document_number} onChange={(document_number) => change({ document_number })} maxLength={100} />
      <Field
        label={m.accept_participants()}
        value={draft.participants}
        onChange={(participants) => change({ participants })}
        maxLength={500}
        error={errors.participants}
      />
      <Field
        label={m.accept_tried_by()}
        description={m.accept_tried_by_about()}
        value={draft.tried_by}
        onChange={(tried_by) => change({ tried_by })}
        maxLength={300}
      />
      <Field label={m.duties_note()} value={draft.remark} onChange={(remark) => change({ remark })} maxLength={500} />
    </>
  )
}

function itemError({ checked }: Draft, item: string): string | undefined {
  const { result, remark = '' } = checked[item] ?? {}
  if (!result) return m.accept_result_needed()
  return result === 'no' && !remark.trim() ? m.accept_remark_needed() : undefined
}

/** Sent once each item has a result. */
function bodyOf(draft: Draft, criteria_version: number, items: Criterion[]) {
  const text = (given: string) => given.trim() || null
  return {
    accepted_on: draft.accepted_on,
    document_number: text(draft.document_number),
    participants: draft.participants.trim(),
    tried_by: text(draft.tried_by),
    remark: text(draft.remark),
    criteria_version,
    checks: items.map(({ id }) => {
      const { result, remark } = draft.checked[id]!
      return { criterion: id, result: result as CheckResult, remark: text(remark) }
    }),
  }
}
