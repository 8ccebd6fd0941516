import { useHistoryState } from 'wouter/use-browser-location'

/** What was just decided, told on the page that comes next. */
export function DoneNote() {
  const state: unknown = useHistoryState()
  const said = typeof state === 'object' && state !== null && 'said' in state ? String(state.said) : ''
  return (
    <div role="status" className="review-done">
      {said && <p className="note">{said}</p>}
    </div>
  )
}
