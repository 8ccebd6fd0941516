import { useRef, useState, type Ref } from 'react'
import { Button } from 'react-aria-components'
import { Link } from 'wouter'
import { useWide } from '../media.ts'
import { categoryName, nameOf } from '../names.ts'
import { m } from '../paraglide/messages.js'
import { to } from '../routes.ts'
import { isStale } from '../stale.ts'
import { VerdictMark } from '../ui/marks.tsx'
import type { Candidate } from './assign_data.ts'

/** On a phone what follows the list has to be reached. */
const rows_shown = { wide: 50, narrow: 20 }

interface Props {
  facilities: Candidate[]
  chosen: ReadonlySet<string>
  toggle: (id: string) => void
  cancel: (candidate: Candidate) => void
}

/** What the map shows, with a box to tick for each that nobody has. */
export function AssignList({ facilities, ...row }: Props) {
  const step = rows_shown[useWide() ? 'wide' : 'narrow']
  const [shown, setShown] = useState(step)
  const firstNew = useRef(-1)
  const focusIfNew = (index: number) => (item: HTMLLIElement | null) => {
    if (!item || index !== firstNew.current) return
    firstNew.current = -1
    item.querySelector<HTMLElement>('input, a')?.focus()
  }
  const left = facilities.length - shown
  const more = () => {
    firstNew.current = shown
    setShown(shown + step)
  }
  return (
    <>
      <ul className="assign-list">
        {facilities.slice(0, shown).map((facility, index) => (
          <Row key={facility.id} rowRef={focusIfNew(index)} facility={facility} {...row} />
        ))}
      </ul>
      {left > 0 && (
        <Button className="button" onPress={more}>
          {m.assign_more({ count: Math.min(step, left), total: facilities.length })}
        </Button>
      )}
    </>
  )
}

interface RowProps extends Omit<Props, 'facilities'> {
  facility: Candidate
  rowRef: Ref<HTMLLIElement>
}

function Row({ facility, chosen, toggle, cancel, rowRef }: RowProps) {
  const { id, assignment, audit_waiting, verdict, verdict_on, category, town_name_zh, town_name_en } = facility
  const name = nameOf(facility)
  return (
    <li className="assign-row" ref={rowRef}>
      {assignment ? (
        <span />
      ) : (
        <label className="assign-tick">
          <input type="checkbox" aria-label={m.assign_choose({ name })} checked={chosen.has(id)} onChange={() => toggle(id)} />
        </label>
      )}
      <div>
        <p className="assign-name">
          <Link href={to.facility(id)}>{name}</Link>
        </p>
        <p>
          <VerdictMark verdict={verdict} stale={isStale(verdict_on)} />
          {verdict_on && <span className="soft keep"> {m.assign_audited_on({ date: verdict_on })}</span>}
        </p>
        {audit_waiting && (
          <p>
            <strong>{m.assign_audit_waiting()}</strong>
          </p>
        )}
        <p className="soft">
          {categoryName(category)} · {nameOf({ name_zh: town_name_zh, name_en: town_name_en })}
        </p>
        {assignment && (
          <p className="row">
            <span className={assignment.is_overdue ? 'assign-overdue' : undefined}>{heldText(assignment)}</span>
            <Button className="button quiet" aria-label={m.assign_cancel_of({ name })} onPress={() => cancel(facility)}>
              {m.assign_cancel()}
            </Button>
          </p>
        )}
      </div>
    </li>
  )
}

function heldText({ inspector_name: name, due_on: date, is_overdue }: NonNullable<Candidate['assignment']>): string {
  return is_overdue ? m.assign_has_overdue({ name, date }) : m.assign_has({ name, date })
}
