import { useEffect, useRef, useState, type FormEvent, type ReactNode } from 'react'
import { Button, Form } from 'react-aria-components'
import { Link } from 'wouter'
import { m } from '../../paraglide/messages.js'
import { ProblemNote } from '../problem_note.tsx'

interface Props {
  /** Resolves once it is on the device, or is not to be. */
  save: () => Promise<void>
  /** Why it was not saved. */
  said: string
  cancel: string
  /** What is typed stands in the page alone. */
  isLosing: boolean
  children: ReactNode
}

/** What is filled in is saved on this device; where something is to be mended the focus goes there. */
export function SiteForm({ save, said, cancel, isLosing, children }: Props) {
  const form = useRef<HTMLFormElement>(null)
  const [isSaving, setSaving] = useState(false)
  const [attempt, count] = useState(0)
  const [error, setError] = useState<Error>()
  useEffect(() => {
    if (attempt > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [attempt])
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setSaving(true)
    setError(undefined)
    await save().catch(setError)
    setSaving(false)
    count((before) => before + 1)
  }
  return (
    <Form ref={form} className="stack" onSubmit={(event) => void submit(event)} validationBehavior="aria">
      {children}
      <div role="status">{said && <p className="note">{said}</p>}</div>
      {error && <ProblemNote error={error} />}
      {isLosing ? (
        <p className="note" role="alert">
          {m.site_losing()}
        </p>
      ) : (
        error && <p>{m.site_still_here()}</p>
      )}
      <div className="row">
        <Button className="button primary" type="submit" isDisabled={isSaving}>
          {isSaving ? m.site_saving() : m.site_save()}
        </Button>
        <Link className="button quiet" href={cancel}>
          {m.site_cancel()}
        </Link>
      </div>
    </Form>
  )
}

/** What was begun before and not saved. */
export function Kept({ drop }: { drop: () => void }) {
  return (
    <div className="note row" role="status">
      <p>{m.site_kept()}</p>
      <Button className="button quiet" onPress={drop}>
        {m.site_drop()}
      </Button>
    </div>
  )
}
