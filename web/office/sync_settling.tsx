import { useRef, useState, type SyntheticEvent } from 'react'
import { Button } from 'react-aria-components'
import { Link } from 'wouter'
import { m } from '../paraglide/messages.js'
import { useDraft } from '../resident/facility_dialog.tsx'
import { to } from '../routes.ts'
import { useMay } from '../session.ts'
import { Field } from '../ui/field.tsx'
import { Refused } from './refused.tsx'
import { useApplying, useDismissing, type Dismissed, type Operation } from './sync_api.ts'

interface Props {
  operation: Operation
  /** For a screen reader: which record. */
  about: string
  say: (text: string) => void
}

/** What may be decided of a record, by what became of it. */
export function Settling({ operation, about, say }: Props) {
  const { operation_id, status } = operation
  const isOpen = status === 'needs_review' || status === 'held'
  const applying = useApplying({
    done: (receipt) => {
      if (receipt.status !== 'held') say(receipt.status === 'conflict' ? m.sync_applied_contested({ name: about }) : m.sync_applied({ name: about }))
    },
    overtaken: say,
  })
  return (
    <>
      <div className="row">
        {isOpen && (
          <Button
            className={status === 'held' ? 'button' : 'button primary'}
            aria-label={m.sync_of({ text: applyText(operation), name: about })}
            isDisabled={applying.isPending}
            onPress={() => applying.mutate(operation_id)}
          >
            {applyText(operation)}
          </Button>
        )}
        {status === 'conflict' && <EditLink operation={operation} about={about} />}
        <Dismissal of={{ operation: operation_id }} words={isOpen ? dismissing() : noting()} about={about} say={say} />
      </div>
      {applying.error && <Refused error={applying.error} />}
      {applying.data?.status === 'held' && (
        <p className="refused" role="alert">
          {m.sync_still_held({ why: applying.data.title ?? '' })}
        </p>
      )}
    </>
  )
}

const applyText = ({ status }: Operation) => (status === 'held' ? m.sync_apply_now() : m.sync_apply())

function EditLink({ operation: { facility_id }, about }: Pick<Props, 'operation' | 'about'>) {
  const mayEdit = useMay('edit_facilities')
  if (!mayEdit || !facility_id) return null
  return (
    <Link className="button primary" href={to.editFacility(facility_id)} aria-label={m.sync_of({ text: m.sync_edit(), name: about })}>
      {m.sync_edit()}
    </Link>
  )
}

interface Words {
  open: string
  label: string
  help: string
  send: string
  done: (name: string) => string
}

const dismissing = (): Words => ({
  open: m.sync_dismiss(),
  label: m.sync_dismiss_reason(),
  help: m.sync_dismiss_help(),
  send: m.sync_dismiss_send(),
  done: (name) => m.sync_dismissed({ name }),
})

/** Of what is in effect, or can never be: only what was done about it. */
export const noting = (): Words => ({
  open: m.sync_note(),
  label: m.sync_note_reason(),
  help: m.sync_note_help(),
  send: m.sync_note_send(),
  done: (name) => m.sync_noted({ name }),
})

/** It can't be taken back, so it asks for the reason first. */
export function Dismissal({ of, words, about, say }: { of: Dismissed['of']; words: Words; about: string; say: (text: string) => void }) {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button
        className="button quiet"
        aria-label={m.sync_of({ text: words.open, name: about })}
        aria-expanded={isOpen}
        onPress={() => setOpen(!isOpen)}
      >
        {words.open}
      </Button>
      {isOpen && <ReasonForm of={of} words={words} about={about} say={say} />}
    </>
  )
}

function ReasonForm({ of, words, about, say }: Parameters<typeof Dismissal>[0]) {
  const [draft, change, forget] = useDraft(`sync.${Object.values(of).join()}`, { reason: '' })
  const [tried, setTried] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const dismissal = useDismissing({
    done: () => {
      forget()
      say(words.done(about))
    },
    overtaken: say,
  })
  const reason = draft.reason.trim()
  const send = (event: SyntheticEvent) => {
    event.preventDefault()
    setTried(true)
    if (reason) dismissal.mutate({ of, reason })
    else form.current?.querySelector('textarea')?.focus()
  }
  return (
    <form className="sync-form" ref={form} onSubmit={send} noValidate>
      <Field
        label={words.label}
        description={words.help}
        value={draft.reason}
        onChange={(text) => change({ reason: text })}
        error={tried && !reason ? m.sync_reason_needed() : undefined}
        maxLength={500}
        isLong
        autoFocus // oxlint-disable-line jsx-a11y/no-autofocus -- it was opened to be written in
      />
      <Button type="submit" className="button primary" isDisabled={dismissal.isPending}>
        {words.send}
      </Button>
      {dismissal.error && <Refused error={dismissal.error} />}
    </form>
  )
}
