import type { ReactNode } from 'react'
import { m } from '../../paraglide/messages.js'

/** A table wider than a phone is moved within its own frame. */
export function Scroll({ label, children }: { label: string; children: ReactNode }) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what is scrolled has to be reached by keyboard
    <div className="siting-scroll" role="region" aria-label={m.siting_table_of({ name: label })} tabIndex={0}>
      {children}
    </div>
  )
}
