import { useState } from 'react'
import { Button } from 'react-aria-components'
import { Link } from 'wouter'
import { m } from '../../paraglide/messages.js'
import { dayText } from '../../resident/facility_value.ts'
import { placeText, reportTypeName } from '../../resident/report/report_words.ts'
import { to } from '../../routes.ts'
import { useMay } from '../../session.ts'
import { Page } from '../../ui/page.tsx'
import { Photo } from '../../ui/photo.tsx'
import { NotAllowed, QueryView } from '../../ui/query_view.tsx'
import { newUuid } from '../../uuid.ts'
import { Refused } from '../refused.tsx'
import { ReportActions } from './report_actions.tsx'
import { channelName, holdText } from './report_desk_words.ts'
import { ReportHistory, Related } from './report_history.tsx'
import { ReportStanding } from './report_standing.tsx'
import './reports.css'
import { useReport, useReportMoving, type Report } from './reports_data.ts'

/** One report of a resident, and what is to be done with it. */
export default function ReportDeskPage({ id }: { id: string }) {
  const mayHandle = useMay('handle_reports')
  const query = useReport(id, mayHandle)
  if (!mayHandle)
    return (
      <Page title={m.reports_title()}>
        <NotAllowed />
      </Page>
    )
  const number = query.data?.number
  return (
    <Page
      title={number === undefined ? m.reports_title() : m.report_desk_title({ number })}
      className="report-desk"
      aside={
        <Link className="no-print" href={to.reports()}>
          {m.report_desk_back()}
        </Link>
      }
    >
      <QueryView query={query}>{(report) => <One report={report} />}</QueryView>
    </Page>
  )
}

function One({ report }: { report: Report }) {
  return (
    <>
      <Head report={report} />
      <div className="report-desk-columns">
        <div>
          <Told report={report} />
          <ReportActions report={report} />
        </div>
        <div>
          <ReportHistory report={report} />
          <Related title={m.report_desk_followed({ count: report.followed_by.length })} reports={report.followed_by} />
          <Related title={m.report_desk_similar()} reports={report.similar} />
        </div>
      </div>
    </>
  )
}

function Head({ report }: { report: Report }) {
  const { state, facility_id, hold_reason, duplicate_of } = report
  return (
    <>
      <p className="reports-name">
        {facility_id === null ? placeText(report) : <Link href={to.facility(facility_id)}>{placeText(report)}</Link>}：{reportTypeName(report.type)}
      </p>
      <ReportStanding report={report} />
      {state === 'held' && hold_reason && <p className="note">{holdText(hold_reason)}</p>}
      {duplicate_of && (
        <p className="note">
          {m.report_desk_duplicate_of()} <Link href={to.reportDesk(duplicate_of)}>{m.report_desk_duplicate_open()}</Link>
        </p>
      )}
    </>
  )
}

function Told({ report }: { report: Report }) {
  const { text, contact, channel, created_at, hotline_number, language } = report
  return (
    <section aria-labelledby="report-desk-text">
      <h2 id="report-desk-text">{m.report_desk_text()}</h2>
      <p className="report-desk-words">{text}</p>
      <p className="soft">{m.reports_came({ date: dayText(created_at), channel: channelName(channel) })}</p>
      {hotline_number && <p>{m.report_desk_hotline({ number: hotline_number })}</p>}
      <p>{contact ? m.report_desk_contact({ contact: contact.contact, date: contact.erase_on }) : m.report_desk_contact_none()}</p>
      {language === 'en' && <p className="note">{m.report_desk_english()}</p>}
      {report.photos.length > 0 && <Photos report={report} />}
    </section>
  )
}

/** Each is public once somebody has found it fit to be seen. */
function Photos({ report }: { report: Report }) {
  const [id, setId] = useState(newUuid)
  const moving = useReportMoving(report, () => setId(newUuid()))
  const mayMove = report.moves.includes('publish_photo')
  return (
    <>
      <h3>{m.report_desk_photos()}</h3>
      <ul className="report-desk-photos">
        {report.photos.map(({ sha256, is_public }, at) => (
          <li key={sha256}>
            <Photo sha256={sha256} alt={m.report_desk_photo_alt({ number: at + 1 })} />
            <span className="soft">{is_public ? m.report_desk_photo_public() : m.report_desk_photo_private()}</span>
            {mayMove && (
              <Button
                className="button"
                aria-label={is_public ? m.report_desk_photo_hide_of({ number: at + 1 }) : m.report_desk_photo_publish_of({ number: at + 1 })}
                isDisabled={moving.isPending}
                onPress={() => moving.mutate({ id, move: is_public ? 'hide_photo' : 'publish_photo', sha256 })}
              >
                {is_public ? m.report_desk_photo_hide() : m.report_desk_photo_publish()}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {moving.error && <Refused error={moving.error} />}
    </>
  )
}
