import { Link } from 'wouter'
import { m } from '../../paraglide/messages.js'
import { dayText } from '../../resident/facility_value.ts'
import { outcomeName, reportTypeName } from '../../resident/report/report_words.ts'
import { to } from '../../routes.ts'
import { channelName, moveName, stateName } from './report_desk_words.ts'
import type { Report } from './reports_data.ts'

type Event = Report['events'][number]

/** What was done with it, by whom and why. */
export function ReportHistory({ report: { events, created_at, channel } }: { report: Report }) {
  return (
    <section aria-labelledby="report-desk-history">
      <h2 id="report-desk-history">{m.report_desk_history()}</h2>
      <ol className="report-desk-events">
        <li>
          <span className="soft keep">{dayText(created_at)}</span> {m.report_desk_arrived({ channel: channelName(channel) })}
        </li>
        {events.map((event) => (
          <One key={event.id} event={event} />
        ))}
      </ol>
    </section>
  )
}

function One({ event: { move, at, actor_name, reason, text, outcome, order_id, is_public } }: { event: Event }) {
  const who = actor_name ?? (move === 'dispute' ? m.report_desk_reporter() : m.report_desk_calendar())
  return (
    <li>
      <p>
        <span className="soft keep">{dayText(at)}</span> <strong>{moveName(move)}</strong>
        {outcome && `：${outcomeName(outcome)}`} <span className="soft">{who}</span>
      </p>
      {reason && <p>{reason}</p>}
      {text && <p>{text}</p>}
      {move === 'answer' && is_public && <p className="soft">{m.report_desk_public_answer()}</p>}
      {order_id && <Link href={to.order(order_id)}>{m.report_desk_link_order()}</Link>}
    </li>
  )
}

/** Other reports, each with its first words; nothing where there are none. */
export function Related({ title, reports }: { title: string; reports: Report['similar'] }) {
  if (reports.length === 0) return null
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      <ul className="report-desk-related">
        {reports.map(({ id, number, type, text, state, created_at }) => (
          <li key={id}>
            <Link href={to.reportDesk(id)}>
              {m.reports_number({ number })} {reportTypeName(type)}
            </Link>
            <p className="reports-words">{text}</p>
            <p className="soft">
              {stateName(state)} · {dayText(created_at)}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
