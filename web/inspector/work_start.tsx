import { useState } from 'react'
import { Button } from 'react-aria-components'
import { useLocation } from 'wouter'
import { m } from '../paraglide/messages.js'
import { to } from '../routes.ts'
import { wordsOf } from '../ui/query_view.tsx'
import { startDraft, type Start } from './device/drafts.ts'

interface Props {
  facility_id: string
  start?: Start
  /** What it does, and for a screen reader of what. */
  text: string
  label: string
  isPrimary?: boolean
}

/** Fetches what is known of the facility and opens the audit; what went wrong stands at the button. */
export function StartButton({ facility_id, start, text, label, isPrimary = false }: Props) {
  const [isFetching, setFetching] = useState(false)
  const [error, setError] = useState<Error>()
  const [, navigate] = useLocation()
  const begin = () => {
    setFetching(true)
    setError(undefined)
    startDraft(facility_id, start)
      .then((id) => navigate(to.audit(id)))
      .catch((failure: Error) => {
        setError(failure)
        setFetching(false)
      })
  }
  return (
    <>
      <Button className={isPrimary ? 'button primary' : 'button'} aria-label={label} isDisabled={isFetching} onPress={begin}>
        {isFetching ? m.work_starting() : text}
      </Button>
      <div role="alert">{error && <Problem error={error} />}</div>
    </>
  )
}

export function Problem({ error }: { error: Error }) {
  const { title, text } = wordsOf(error)
  return (
    <p className="note">
      <strong>{title}</strong> {text}
    </p>
  )
}
