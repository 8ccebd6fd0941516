import { m } from '../paraglide/messages.js'
import type { Coverage } from './coverage_data.ts'

/** How the number comes about, in words that can be checked. */
export function Method({ coverage: { validity_months, target_percent } }: { coverage: Coverage }) {
  return (
    <details className="coverage-method" id="method">
      <summary>{m.coverage_method()}</summary>
      <ul>
        <li>{m.coverage_method_covered({ months: validity_months })}</li>
        <li>{m.coverage_method_possible()}</li>
        <li>{m.coverage_method_rate()}</li>
        <li>{m.coverage_method_target({ percent: target_percent })}</li>
        <li>{m.ledger_method_round()}</li>
        <li>{m.coverage_method_none()}</li>
        <li>{m.ledger_method_firm()}</li>
        <li>{m.ledger_method_shares()}</li>
        <li>{m.coverage_method_source()}</li>
      </ul>
    </details>
  )
}

/** On paper only: who stands for the numbers. */
export function Signature() {
  return (
    <dl className="coverage-signature">
      {[m.coverage_sign_prepared(), m.coverage_sign_checked(), m.coverage_sign_seal(), m.coverage_sign_date()].map((name) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd />
        </div>
      ))}
    </dl>
  )
}
