import { useRef, type KeyboardEvent } from 'react'
import { Link } from 'wouter'
import { m } from '../../paraglide/messages.js'
import { dayText } from '../../resident/facility_value.ts'
import { placeText, reportTypeName } from '../../resident/report/report_words.ts'
import { to } from '../../routes.ts'
import { channelName } from './report_desk_words.ts'
import { ReportStanding } from './report_standing.tsx'
import type { ReportHead } from './reports_data.ts'

/** Within the list the arrow keys go from report to report. */
export function ReportsList({ reports }: { reports: ReportHead[] }) {
  const list = useRef<HTMLUListElement>(null)
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    const links = [...(list.current?.querySelectorAll<HTMLElement>('a') ?? [])]
    const at = links.findIndex((link) => link === document.activeElement)
    if (step === undefined || at === -1) return
    event.preventDefault()
    links[at + step]?.focus()
  }
  return (
    <>
      <p className="soft no-print reports-keys">{m.reports_keys()}</p>
      <ul ref={list} className="reports-list" aria-label={m.reports_list()}>
        {reports.map((report) => (
          <Row key={report.id} report={report} onKeyDown={onKeyDown} />
        ))}
      </ul>
    </>
  )
}

function Row({ report, onKeyDown }: { report: ReportHead; onKeyDown: (event: KeyboardEvent) => void }) {
  const { id, number, type, text, created_at, channel, followers, photo_count, hotline_number } = report
  const facts = [
    m.reports_number({ number }),
    m.reports_came({ date: dayText(created_at), channel: channelName(channel) }),
    hotline_number,
    followers > 0 && m.reports_people({ count: followers + 1 }),
    photo_count > 0 && m.reports_photos({ count: photo_count }),
  ]
  return (
    <li>
      <p>
        <Link className="reports-name" href={to.reportDesk(id)} onKeyDown={onKeyDown}>
          {placeText(report)}：{reportTypeName(type)}
        </Link>
      </p>
      <p className="reports-words">{text}</p>
      <ReportStanding report={report} />
      <p className="soft">{facts.filter(Boolean).join(' · ')}</p>
    </li>
  )
}
