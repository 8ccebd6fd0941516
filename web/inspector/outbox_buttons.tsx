import { useState } from 'react'
import { Button } from 'react-aria-components'
import { useLocation } from 'wouter'
import { to } from '../routes.ts'
import { sendAgain } from './device/drain.ts'
import type { OutboxEntry } from './device/outbox.ts'
import { reopen } from './device/reopening.ts'
import { ProblemNote } from './problem_note.tsx'

interface Props {
  text: string
  /** For a screen reader, where the text alone does not say of what. */
  label?: string
}

export function SendButton({ entries, text, label, isPrimary = false }: Props & { entries: OutboxEntry[]; isPrimary?: boolean }) {
  const [error, setError] = useState<Error>()
  return (
    <>
      <Button
        className={isPrimary ? 'button primary' : 'button quiet'}
        aria-label={label}
        onPress={() => void sendAgain(entries.map(({ id }) => id)).then(() => setError(undefined), setError)}
      >
        {text}
      </Button>
      {error && <ProblemNote error={error} />}
    </>
  )
}

/** A refused record as a draft again. */
export function ReopenButton({ entry, text, label }: Props & { entry: OutboxEntry }) {
  const [error, setError] = useState<Error>()
  const [, navigate] = useLocation()
  return (
    <>
      <Button className="button primary" aria-label={label} onPress={() => void reopen(entry.id).then((id) => navigate(to.audit(id)), setError)}>
        {text}
      </Button>
      {error && <ProblemNote error={error} />}
    </>
  )
}
