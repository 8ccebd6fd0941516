import { Button } from 'react-aria-components'
import type { ReportType } from '#domain/report.ts'
import { m } from '../../paraglide/messages.js'
import { Photo } from '../../ui/photo.tsx'
import { useKnownReports, type KnownReport } from '../known_reports.tsx'
import type { Draft } from './report_device.ts'
import { publicStateName, reportTypeName } from './report_words.ts'

interface Props {
  facility: string
  type: ReportType
  part: string
  follow: (report: Draft['follows']) => void
}

const most_shown = 3

/** What others told of the same thing: to be followed in place of being told again. */
export function Likely({ facility, type, part, follow }: Props) {
  const { data } = useKnownReports(facility)
  const likely = (data?.reports ?? []).filter((each) => isLikely(each, type, part)).slice(0, most_shown)
  if (likely.length === 0) return null
  return (
    <section className="report-likely" aria-labelledby="report-likely">
      <h3 id="report-likely">{m.report_likely_title()}</h3>
      <p>{m.report_likely_ask()}</p>
      <ul>
        {likely.map((report) => (
          <One key={report.id} report={report} follow={() => follow({ id: report.id, type: report.type, date: report.reported_on })} />
        ))}
      </ul>
    </section>
  )
}

/** The same kind, and not of another part. */
function isLikely(report: KnownReport, type: ReportType, part: string): boolean {
  return report.state !== 'answered' && report.type === type && (part === '' || report.component_id === null || report.component_id === part)
}

function One({ report: { type, reported_on: date, reporters: count, state, photos }, follow }: { report: KnownReport; follow: () => void }) {
  const name = reportTypeName(type)
  return (
    <li>
      <p>{m.report_likely_item({ type: name, date, count, state: publicStateName(state) })}</p>
      {photos.map((sha256) => (
        <Photo key={sha256} sha256={sha256} alt={m.report_known_photo({ type: name })} />
      ))}
      <Button className="button" aria-label={m.report_follow_of({ type: name, date })} onPress={follow}>
        {m.report_follow()}
      </Button>
    </li>
  )
}
