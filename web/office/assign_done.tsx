import { useEffect, useRef, useState } from 'react'
import { Button } from 'react-aria-components'
import { Link } from 'wouter'
import { nameOf } from '../names.ts'
import { m } from '../paraglide/messages.js'
import { to } from '../routes.ts'
import { useCancelling, type Assigned } from './assign_data.ts'
import { Refused } from './assign_order.tsx'

type Skipped = Assigned['skipped'][number]

export interface Done {
  assigned: Assigned
  name: string
  due_on: string
  /** Which of this visit it is. */
  at: number
}

/** What was assigned and what was not, and the way back. */
export function AssignDone({ done: { assigned: reply, name, due_on } }: { done: Done }) {
  const { assigned, skipped } = reply
  const heading = useRef<HTMLHeadingElement>(null)
  const [undone, setUndone] = useState<number | null>(null)
  const cancelling = useCancelling(setUndone)
  useEffect(() => heading.current?.focus(), [])
  const count = assigned.length
  return (
    <section className="note stack assign-done" aria-labelledby="assign-done">
      <h2 id="assign-done" ref={heading} tabIndex={-1}>
        {m.assign_done_title()}
      </h2>
      <p role="status">
        {undone !== null ? undoneText(undone, count) : count > 0 ? m.assign_done({ name, count, date: due_on }) : m.assign_done_none()}
      </p>
      {undone === null && count > 0 && (
        <Button
          className="button"
          isDisabled={cancelling.isPending}
          onPress={() => {
            cancelling.mutate(assigned.map(({ id }) => id))
            heading.current?.focus() // the button goes
          }}
        >
          {m.assign_undo()}
        </Button>
      )}
      {cancelling.error && <Refused error={cancelling.error} />}
      {skipped.length > 0 && <SkippedList skipped={skipped} />}
    </section>
  )
}

function undoneText(undone: number, of: number): string {
  return undone < of ? m.assign_undone_part({ count: undone, left: of - undone }) : m.assign_undone({ count: undone })
}

/** What was not assigned, and why. */
export function SkippedList({ skipped }: { skipped: Skipped[] }) {
  return (
    <div>
      <p>{m.assign_skipped({ count: skipped.length })}</p>
      <ul className="assign-skipped">
        {skipped.map((each) => (
          <li key={each.facility_id}>
            <Link href={to.facility(each.facility_id)}>
              {each.facility_name_zh === null ? each.facility_id : nameOf({ name_zh: each.facility_name_zh, name_en: each.facility_name_en })}
            </Link>{' '}
            {reasonText(each)}
          </li>
        ))}
      </ul>
    </div>
  )
}

const reasons: Record<Skipped['reason'], () => string> = {
  unknown: m.assign_skip_unknown,
  merged: m.assign_skip_merged,
  closed: m.assign_skip_closed,
  outside_your_scope: m.assign_skip_outside_your_scope,
  outside_inspectors_scope: m.assign_skip_outside_inspectors_scope,
  assigned: m.assign_skip_assigned,
}

function reasonText({ reason, inspector_name: name, due_on: date }: Skipped): string {
  return reason === 'assigned' && name !== null && date !== null ? m.assign_skip_assigned_to({ name, date }) : reasons[reason]()
}
