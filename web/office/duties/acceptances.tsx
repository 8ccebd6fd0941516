import { Link } from 'wouter'
import { useCriteria } from '../../criteria_data.ts'
import { nameOf } from '../../names.ts'
import { m } from '../../paraglide/messages.js'
import type { Facility } from '../../resident/facility_data.ts'
import { to } from '../../routes.ts'
import { QueryView } from '../../ui/query_view.tsx'
import { useAcceptances, type Acceptance } from './duties_data.ts'

/** How it was found when it was finished. */
export function Acceptances({ facility, mayAccept }: { facility: Facility; mayAccept: boolean }) {
  const query = useAcceptances(facility.id)
  return (
    <>
      <h3>{m.duties_acceptance()}</h3>
      <QueryView query={query}>
        {({ awaits_acceptance, acceptances }) => (
          <>
            {awaits_acceptance && !acceptances.some(({ is_passed }) => is_passed) && <p className="note">{m.duties_awaits()}</p>}
            {acceptances.length === 0 && !awaits_acceptance && <p className="soft">{m.duties_no_acceptance()}</p>}
            {acceptances.map((each) => (
              <One key={each.id} acceptance={each} />
            ))}
          </>
        )}
      </QueryView>
      {mayAccept && (
        <Link className="button quiet" href={to.acceptance(facility.id)}>
          {m.duties_accept()}
        </Link>
      )}
    </>
  )
}

function One({ acceptance }: { acceptance: Acceptance }) {
  const { accepted_on, is_passed, document_number, participants, tried_by, remark, criteria_version, recorded_by } = acceptance
  return (
    <div className="duty">
      <p>
        <time className="keep" dateTime={accepted_on}>
          {accepted_on}
        </time>{' '}
        <strong>{is_passed ? m.duties_passed() : m.duties_failed()}</strong>
      </p>
      {document_number && <p>{m.duties_document({ number: document_number })}</p>}
      <p>{m.duties_participants({ names: participants })}</p>
      <p>{tried_by ? m.duties_tried_by({ names: tried_by }) : m.duties_tried_by_nobody()}</p>
      {remark && <p>{remark}</p>}
      <NotMet acceptance={acceptance} />
      <p className="soft">{m.duties_version({ number: criteria_version, name: recorded_by })}</p>
    </div>
  )
}

function NotMet({ acceptance: { checks, criteria_version } }: { acceptance: Acceptance }) {
  const not_met = checks.filter(({ result }) => result === 'no')
  const items = useCriteria(not_met.length > 0 ? criteria_version : null).data
  if (not_met.length === 0) return null
  const name = (id: string) => {
    const item = items?.get(id)
    return item ? nameOf(item) : id
  }
  return (
    <details>
      <summary>{m.duties_failed_items({ count: not_met.length })}</summary>
      <ul>
        {not_met.map(({ criterion, remark }) => (
          <li key={criterion}>{m.duties_failed_item({ name: name(criterion), remark: remark ?? '' })}</li>
        ))}
      </ul>
    </details>
  )
}
