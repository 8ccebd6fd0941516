import { useQuery } from '@tanstack/react-query'
import { answer, api, type Reply } from '../api.ts'
import { m } from '../paraglide/messages.js'
import { Photo } from '../ui/photo.tsx'
import { outcomeName, publicStateName, reportTypeName } from './report/report_words.ts'
import './known_reports.css'

export type KnownReport = Reply<'/api/v1/facilities/{id}/reports'>['reports'][number]

export function useKnownReports(facility: string | null) {
  return useQuery({
    queryKey: ['facility', facility, 'reports'],
    queryFn: () => answer(api.GET('/api/v1/facilities/{id}/reports', { params: { path: { id: facility! } } })), // asked only where there is one
    enabled: facility !== null,
  })
}

/** What people reported of a facility, as far as everybody may know, and what was answered. Says nothing until it knows. */
export function KnownReports({ facility }: { facility: { id: string } }) {
  const { data } = useKnownReports(facility.id)
  if (!data) return null
  return (
    <section className="facility-section" aria-labelledby="known-reports">
      <h2 id="known-reports">{m.report_known_title()}</h2>
      {data.reports.length === 0 && <p className="soft">{m.report_known_none()}</p>}
      <ul className="known-reports">
        {data.reports.map((report) => (
          <li key={report.id}>
            <One report={report} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function One({ report: { type, reported_on, state, reporters, photos, answer: answered } }: { report: KnownReport }) {
  const name = reportTypeName(type)
  return (
    <>
      <p>
        {m.report_known_item({ date: reported_on, type: name })}
        <span className="soft">
          {' '}
          {publicStateName(state)}
          {reporters > 1 && ` · ${m.report_known_people({ count: reporters })}`}
        </span>
      </p>
      {answered && (
        <p>
          <strong>{m.report_known_answer({ date: answered.on, outcome: outcomeName(answered.outcome) })}</strong> {answered.text}
        </p>
      )}
      {photos.length > 0 && (
        <div className="row">
          {photos.map((sha256) => (
            <Photo key={sha256} sha256={sha256} alt={m.report_known_photo({ type: name })} />
          ))}
        </div>
      )}
    </>
  )
}
