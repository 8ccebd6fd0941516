import { Link } from 'wouter'
import { dayInChina, type Day } from '#domain/date.ts'
import { nameOf } from '../names.ts'
import { m } from '../paraglide/messages.js'
import type { Place } from '../resident/finder_state.ts'
import { MyPosition } from '../resident/my_position.tsx'
import { to } from '../routes.ts'
import { isStale } from '../stale.ts'
import { VerdictMark } from '../ui/marks.tsx'
import { momentText } from './outbox_words.ts'
import type { Assignment } from './work_data.ts'
import { metresFrom, wayText, WorkItem } from './work_item.tsx'

interface Props {
  assignments: Assignment[]
  isCut: boolean
  /** What came back to be corrected, and what this device has of them already. */
  begun: { facility_id: string }[]
  near: Place | null
  locate: (near: Place | null) => void
  /** When the server was there last, where it is not now. */
  as_of: string | null
  /** Facilities that are on the device. */
  taken: ReadonlySet<string> | undefined
}

/** The sites that are to be visited: the nearest first once the device has said where it is, until then by due day. */
export function Assigned({ assignments, isCut, begun, near, locate, as_of, taken }: Props) {
  const started = new Set(begun.map(({ facility_id }) => facility_id))
  const left = assignments.filter(({ facility_id }) => !started.has(facility_id))
  const sorted = near ? [...left].sort((one, other) => metresFrom(near, one) - metresFrom(near, other)) : left
  return (
    <section aria-labelledby="work-assigned">
      <h2 id="work-assigned">{m.work_assigned_title({ count: left.length })}</h2>
      {as_of !== null && <p className="note">{m.work_as_of({ time: momentText(as_of) })}</p>}
      {left.length === 0 ? (
        <p>{assignments.length === 0 ? m.work_assigned_none() : m.work_assigned_all_begun()}</p>
      ) : (
        <>
          <div className="work-order">
            <MyPosition near={near} locate={locate} />
            <p className="soft">{near ? m.work_sorted_near() : m.work_sorted_due()}</p>
          </div>
          {isCut && <p className="note">{m.work_assigned_more({ count: assignments.length })}</p>}
          <ol>
            {sorted.map((each) => (
              <Site key={each.id} assignment={each} near={near} isTaken={taken?.has(each.facility_id) ?? false} isAway={as_of !== null} />
            ))}
          </ol>
        </>
      )}
    </section>
  )
}

interface SiteProps {
  assignment: Assignment
  near: Place | null
  isTaken: boolean
  /** The server does not answer. */
  isAway: boolean
}

function Site({ assignment, near, isTaken, isAway }: SiteProps) {
  const { id, facility_id, facility_name_zh: name_zh, facility_name_en: name_en, category, address, verdict, verdict_on, note } = assignment
  const town_name = nameOf({ name_zh: assignment.town_name_zh, name_en: assignment.town_name_en })
  const name = nameOf({ name_zh, name_en })
  const stale = isStale(verdict_on)
  return (
    <WorkItem facility={{ name_zh, name_en, category, town_name, address }} where={near ? wayText(near, assignment) : undefined}>
      <p className="work-marks">
        <Due assignment={assignment} />
        {assignment.order_id && <span className="tag">{m.work_again()}</span>}
        {isTaken && <span className="tag">{m.work_taken()}</span>}
        <VerdictMark verdict={verdict} stale={stale} />
        {verdict_on && <span className="soft">{[m.work_audited_on({ date: verdict_on }), stale && m.work_stale()].filter(Boolean).join(' · ')}</span>}
      </p>
      {note && <p>{note}</p>}
      {isAway && !isTaken && <p>{m.work_not_taken()}</p>}
      <div className="row">
        <Link className="button primary" href={to.newAudit(facility_id, { assignment: id })} aria-label={m.work_start_of({ name })}>
          {m.work_start()}
        </Link>
        <Link
          className="button quiet"
          href={isTaken ? to.site(facility_id) : to.facility(facility_id)}
          aria-label={`${m.work_show_facility()}：${name}`}
        >
          {m.work_show_facility()}
        </Link>
      </div>
    </WorkItem>
  )
}

const day_ms = 24 * 60 * 60 * 1000

export function Due({ assignment: { due_on, is_overdue } }: { assignment: Pick<Assignment, 'due_on' | 'is_overdue'> }) {
  if (!is_overdue) return <span className="keep">{m.work_due({ date: due_on })}</span>
  return <strong className="work-overdue keep">{m.work_overdue({ days: daysSince(due_on) })}</strong>
}

function daysSince(day: Day): number {
  return Math.round((Date.parse(dayInChina(new Date())) - Date.parse(day)) / day_ms)
}
