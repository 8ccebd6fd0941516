import { Link } from 'wouter'
import { m } from '../paraglide/messages.js'
import { to } from '../routes.ts'
import { StaffLinks } from '../office/staff_links.tsx'
import type { Coverage } from './coverage_data.ts'
import { inState, nothingRecorded, settlement } from './coverage_settle.ts'
import { percentText } from './coverage_words.ts'

/** The number by which people decide, and what it lacks. */
export function Headline({ coverage }: { coverage: Coverage }) {
  const { covered, total, rate_percent, target_met, still_needed, needed, target_percent } = coverage
  if (rate_percent === null) return <NoData as_of={coverage.as_of} />
  return (
    <section className="coverage-headline" aria-labelledby="coverage-number">
      <h2 id="coverage-number" className="visually-hidden">
        {m.coverage_number()}
      </h2>
      <p className="coverage-number keep">
        {covered} / {total} <span className="coverage-equals">=</span> {percentText(rate_percent)}
      </p>
      <div>
        <p className={target_met ? 'coverage-needed coverage-reached' : 'coverage-needed'}>
          {target_met ? m.coverage_met() : m.coverage_still_needed({ count: still_needed ?? 0 })}
        </p>
        <p>{m.coverage_needs({ percent: target_percent, total, needed: needed ?? 0 })}</p>
      </div>
    </section>
  )
}

/** No town, no rate: neither 0 % nor 100 %. */
function NoData({ as_of }: { as_of: string }) {
  return (
    <div className="state">
      <h2 className="coverage-number">{m.coverage_no_data()}</h2>
      <p>{m.coverage_no_data_text({ date: as_of })}</p>
    </div>
  )
}

/** The one thing that settles it, with the way to the facilities in question. */
export function Settle({ coverage }: { coverage: Coverage }) {
  const { reason, conclusion } = settlement(coverage)
  const waiting = inState(coverage, 'to_verify')
  const count = waiting.reduce((sum, { facilities }) => sum + facilities.length, 0)
  return (
    <section className="note coverage-settle" aria-label={m.coverage_settle_label()}>
      <div>
        {reason && <p>{reason}</p>}
        {conclusion && (
          <p>
            <strong>{conclusion}</strong>
          </p>
        )}
      </div>
      {count > 0 && (
        <Link
          className="button primary no-print"
          href={to.inventory({ kind: ['service'], town: waiting.map(({ code }) => code), lifecycle: ['operating'] })}
        >
          {m.coverage_see_to_verify({ count })}
        </Link>
      )}
      {nothingRecorded(coverage) && <StaffLinks />}
    </section>
  )
}
