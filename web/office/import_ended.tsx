import { useEffect, useRef } from 'react'
import { Link } from 'wouter'
import { m } from '../paraglide/messages.js'
import { actorName } from '../resident/facility_history_words.ts'
import { to } from '../routes.ts'
import type { Import } from './import_api.ts'
import { stateName, timeText, undoneText } from './import_words.ts'

/** Nothing of it is in the inventory: it was taken back, was cancelled, or came to nothing. */
export function ImportEnded({ each }: { each: Import }) {
  const { state, problem, undone, undone_at, undone_by } = each
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const titles = { undone: m.undo_done(), cancelled: m.import_cancelled_title(), failed: problem?.title ?? stateName(state) }
  return (
    <div className="state">
      <h2 ref={heading} tabIndex={-1}>
        {titles[state as keyof typeof titles]}
      </h2>
      {state === 'failed' && <p>{problem?.remedy}</p>}
      {state === 'cancelled' && <p>{undone ? m.import_cancelled_undone() : m.import_cancelled_text()}</p>}
      {undone && <p>{m.undo_done_counts({ what: undoneText(undone) })}</p>}
      {undone_at && <p className="soft">{m.undo_done_by({ time: timeText(undone_at), actor: actorName(undone_by ?? '') })}</p>}
      <Link className="button primary" href={to.imports()}>
        {state === 'undone' ? m.undo_again() : m.import_again()}
      </Link>
    </div>
  )
}
