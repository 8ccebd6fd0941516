import { dayInChina } from '#domain/date.ts'
import type { UsableToday as Seen } from '#domain/operational.ts'
import { m } from '../paraglide/messages.js'
import { usableText } from '../usable_words.ts'
import './usable_mark.css'

/** In a list: what somebody saw, and on which day. Nothing where nobody knows. */
export function UsableToday({ seen }: { seen: Seen | null }) {
  if (!seen) return null
  const date = dayInChina(new Date(seen.observed_at))
  return (
    <span>
      <UsableMark usable={seen.usable}>{usableText(seen)}</UsableMark> <span className="soft keep">{m.usable_row_seen({ date })}</span>
    </span>
  )
}

/** A door: open, shut with a cross, or dashed where nobody knows. In ink, so that it is never taken for a verdict. */
export function UsableMark({ usable, children }: { usable: boolean | null; children: string }) {
  return (
    <span className="mark mark-door" data-usable={usable ?? 'unknown'}>
      <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false" fill="none" stroke="currentColor" strokeWidth="1.5">
        {usable === true && <Open />}
        {usable === false && <Shut />}
        {usable === null && <rect x="3.75" y="1.75" width="8.5" height="12.5" strokeDasharray="2 1.5" />}
      </svg>
      {children}
    </span>
  )
}

function Open() {
  return (
    <>
      <path d="M1 14.25h14M12.25 14V1.75h-8.5V14" />
      <path d="M3.75 1.75 9 4v11.25l-5.25-1Z" fill="currentColor" />
    </>
  )
}

function Shut() {
  return (
    <>
      <rect x="3.75" y="1.75" width="8.5" height="12.5" fill="currentColor" />
      <path d="m5.5 5.5 5 5m0-5-5 5" stroke="var(--paper)" strokeWidth="1.75" />
    </>
  )
}
