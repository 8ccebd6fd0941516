import { openReportStates } from '#domain/report.ts'
import { m } from '../../paraglide/messages.js'
import { stateName } from './report_desk_words.ts'
import type { ReportHead } from './reports_data.ts'

/** Where a report stands, and while it is open by when it is to be answered, or how late that is. */
export function ReportStanding({ report: { state, due_on, days_late } }: { report: Pick<ReportHead, 'state' | 'due_on' | 'days_late'> }) {
  const isOpen = openReportStates.some((each) => each === state)
  return (
    <p>
      <strong>{stateName(state)}</strong>{' '}
      {isOpen && (
        <span className={days_late > 0 ? 'reports-late' : 'soft'}>
          {days_late > 0 ? m.reports_late({ days: days_late }) : m.reports_due({ date: due_on })}
        </span>
      )}
    </p>
  )
}
