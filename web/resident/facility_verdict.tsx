import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import { default_validity_months } from '#domain/coverage.ts'
import type { Verdict } from '#domain/facility.ts'
import { answer, api, type Reply } from '../api.ts'
import { useCriteria } from '../criteria_data.ts'
import { m } from '../paraglide/messages.js'
import { useElderMode } from '../preferences.ts'
import { to } from '../routes.ts'
import { useMay } from '../session.ts'
import { isStale } from '../stale.ts'
import { VerdictMark } from '../ui/marks.tsx'
import { Failed, Loading } from '../ui/query_view.tsx'
import type { Facility } from './facility_data.ts'
import { dayText } from './facility_value.ts'
import { Judged } from './facility_verdict_items.tsx'
import './facility_verdict.css'

export type FacilityVerdict = Reply<'/api/v1/facilities/{id}/verdict'>

const meanings: Record<Verdict, () => string> = {
  compliant: m.facility_check_compliant,
  non_compliant: m.facility_check_non_compliant,
  incomplete: m.facility_check_incomplete,
  unaudited: m.facility_check_unaudited,
}

/** 达标情况: the verdict, what it rests on, and what it was before. */
export function Compliance({ facility }: { facility: Facility }) {
  const { verdict, verdict_on } = facility
  const stale = isStale(verdict_on)
  return (
    <section className="facility-section" aria-labelledby="facility-check">
      <h2 id="facility-check">{m.verdict_title()}</h2>
      <p className="facility-verdict">
        <VerdictMark verdict={verdict} stale={stale} />
      </p>
      <p>
        {meanings[verdict]()} {verdict_on && <span className="keep">{m.facility_check_on({ date: verdict_on })}</span>}
      </p>
      {stale && (
        <p>
          <strong>{m.facility_check_stale({ months: default_validity_months })}</strong>
        </p>
      )}
      {verdict !== 'unaudited' && <Reasons facility={facility} />}
      <Inspect facility={facility} />
    </section>
  )
}

function Reasons({ facility: { id, revision, town_code } }: { facility: Facility }) {
  const [elder] = useElderMode()
  const query = useQuery({
    queryKey: ['facility', id, 'verdict', revision],
    queryFn: () => answer(api.GET('/api/v1/facilities/{id}/verdict', { params: { path: { id } } })),
  })
  const version = query.data?.current?.criteria_version ?? null
  const criteria = useCriteria(version)
  const error = query.error ?? criteria.error
  if (error) return <Failed error={error} retry={() => void (query.error ? query : criteria).refetch()} />
  if (!query.data) return <Loading />
  const { current, history, verdict } = query.data
  if (!current) return <p className="soft">{m.verdict_no_items()}</p>
  if (!criteria.data) return <Loading />
  return (
    <div className="no-print">
      {verdict === 'non_compliant' && current.stage === 'existing' && <p>{m.verdict_existing()}</p>}
      <Judged current={current} criteria={criteria.data} isBrief={elder} />
      <p className="soft verdict-group">{m.verdict_basis()}</p>
      {!elder && (
        <>
          <p className="soft">
            {m.verdict_version({ number: current.criteria_version })} <Link href={to.criteria(current.criteria_version)}>{m.verdict_criteria()}</Link>
          </p>
          <History history={history} town_code={town_code} />
        </>
      )}
    </div>
  )
}

const causes = { approval: m.verdict_cause_approval, new_criteria: m.verdict_cause_new_criteria, edit: m.verdict_cause_edit }

function History({ history, town_code }: { history: FacilityVerdict['history']; town_code: string }) {
  const mayRead = useMay('read_audits', { town_code })
  return (
    <>
      <h3 id="facility-verdicts" className="verdict-group">
        {m.verdict_history()}
      </h3>
      <table className="verdict-history" aria-labelledby="facility-verdicts">
        <thead>
          <tr>
            <th scope="col">{m.verdict_visited()}</th>
            <th scope="col">{m.verdict_verdict()}</th>
            <th scope="col">{m.verdict_cause()}</th>
          </tr>
        </thead>
        <tbody>
          {history.map((each) => (
            <tr key={`${each.audit_id} ${each.criteria_version} ${each.judged_at}`}>
              <th scope="row" className="keep">
                {mayRead ? (
                  <Link href={to.review(each.audit_id)} aria-label={m.verdict_audit_of({ date: each.visited_on })}>
                    {each.visited_on}
                  </Link>
                ) : (
                  each.visited_on
                )}
              </th>
              <td>
                <VerdictMark verdict={each.verdict} />
              </td>
              <td>
                {causes[each.cause]({ number: each.criteria_version })} <span className="soft keep">{dayText(each.judged_at)}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}

function Inspect({ facility }: { facility: Facility }) {
  const maySubmit = useMay('submit_audits', facility)
  if (!maySubmit || facility.lifecycle === 'closed') return null
  return (
    <p className="no-print">
      <Link className="button" href={to.newAudit(facility.id)}>
        {m.verdict_inspect()}
      </Link>
    </p>
  )
}
