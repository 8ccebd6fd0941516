import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { nameOf } from '../names.ts'
import { m } from '../paraglide/messages.js'
import { to } from '../routes.ts'
import type { Coverage } from './coverage_data.ts'

/** How much a met target stands, and what visits would settle one that is open. */
export function Firm({ coverage }: { coverage: Coverage }) {
  return (
    <section className="coverage-firm" aria-labelledby="coverage-firm">
      <h2 id="coverage-firm">{coverage.outlook === 'met' ? m.ledger_firm_title() : m.ledger_firm_title_open()}</h2>
      <FirmFigures coverage={coverage} />
    </section>
  )
}

export function FirmFigures({ coverage }: { coverage: Coverage }) {
  const { losses_to_break, breakers, held_until, passes_to_prove, failures_to_disprove } = coverage.firmness
  return (
    <>
      {coverage.outlook === 'not_met' && <p>{m.ledger_firm_never()}</p>}
      <dl>
        {losses_to_break !== null && (
          <Figure name={m.ledger_firm_losses()} value={m.ledger_firm_count({ count: losses_to_break })}>
            {breakers.length > 0 ? <Breakers breakers={breakers} /> : m.ledger_firm_losses_note()}
          </Figure>
        )}
        {held_until !== null && (
          <Figure name={m.ledger_firm_held()} value={held_until}>
            {m.ledger_firm_held_note()}
          </Figure>
        )}
        {passes_to_prove !== null && <Figure name={m.ledger_firm_passes()} value={m.ledger_firm_towns({ count: passes_to_prove })} />}
        {failures_to_disprove !== null && <Figure name={m.ledger_firm_failures()} value={m.ledger_firm_towns({ count: failures_to_disprove })} />}
      </dl>
    </>
  )
}

function Figure({ name, value, children }: { name: string; value: string; children?: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <strong className="keep">{value}</strong>
        {children && <span className="coverage-aside soft">{children}</span>}
      </dd>
    </div>
  )
}

function Breakers({ breakers }: { breakers: Coverage['firmness']['breakers'] }) {
  return (
    <>
      {m.ledger_firm_any()}
      {breakers.map((facility) => (
        <span key={facility.id} className="coverage-breaker">
          <Link href={to.facility(facility.id)}>{nameOf(facility)}</Link>
        </span>
      ))}
    </>
  )
}
