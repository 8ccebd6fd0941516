import { Link } from 'wouter'
import { m } from '../paraglide/messages.js'
import { to } from '../routes.ts'
import { useOutbox } from './device/hooks.ts'
import { ageText } from './outbox_words.ts'
import { waitingIn } from './device/outbox.ts'
import { ProblemNote } from './problem_note.tsx'
import './work.css'

/** On every page of an inspector: how much waits on this device. */
export function OutboxLine() {
  const { data, error } = useOutbox()
  if (error) return <ProblemNote error={error} />
  if (!data) return null
  const { records, photos, oldest, to_answer } = waitingIn(data)
  return (
    <p className="outbox-line">
      <Link href={to.outbox()}>
        {oldest === null ? m.outbox_line_none() : m.outbox_line({ records, photos, age: ageText(oldest) })}
        {to_answer > 0 && m.outbox_line_answer({ count: to_answer })}
      </Link>
    </p>
  )
}
