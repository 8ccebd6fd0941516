import { useState } from 'react'
import { Button } from 'react-aria-components'
import { useLocation } from 'wouter'
import { m } from '../paraglide/messages.js'
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

/** A file to keep or to hand to the office, whatever the network does. */
export function ExportButton({ entries, text, label }: Props & { entries: OutboxEntry[] }) {
  const [isPacking, setPacking] = useState(false)
  const [error, setError] = useState<Error>()
  const pack = async () => {
    setPacking(true)
    setError(undefined)
    try {
      const { exportRecords } = await import('./device/export.ts')
      save(await exportRecords(entries))
    } catch (failure) {
      setError(failure as Error)
    }
    setPacking(false)
  }
  return (
    <>
      <Button className="button quiet" aria-label={label} isDisabled={isPacking} onPress={() => void pack()}>
        {isPacking ? m.outbox_exporting() : text}
      </Button>
      {error && <ProblemNote error={error} />}
    </>
  )
}

function save(file: Blob): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = `changxing-outbox-${new Date().toISOString().slice(0, 16).replace(/[-:]/g, '')}.zip`
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
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
