import { m } from '../paraglide/messages.js'
import { useOutbox } from './device/hooks.ts'
import { waitingIn } from './device/outbox.ts'

/** Beside the way to 我的工作: how many records are on this device alone. */
export default function WaitingCount() {
  const count = useWaiting()
  return count > 0 && <span className="nav-count">{m.outbox_count({ count })}</span>
}

/** The title of the browser's tab, with that count before it. */
export function useTabTitle(title: string): string {
  const count = useWaiting()
  return count > 0 ? m.outbox_tab({ count, title }) : title
}

function useWaiting(): number {
  const { records, to_answer } = waitingIn(useOutbox().data ?? [])
  return records + to_answer
}
