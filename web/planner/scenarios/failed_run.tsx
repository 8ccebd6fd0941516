import { m } from '../../paraglide/messages.js'

const failures: Partial<Record<string, () => string>> = {
  run_lost: m.scenario_failed_lost,
  solver_failed: m.scenario_failed_solver,
}

/** A run that broke off, with what to do. */
export function FailedRun({ failure }: { failure: string | null }) {
  return (
    <p className="note" role="alert">
      <strong>{m.scenario_failed()}</strong> {failures[failure ?? '']?.() ?? m.scenario_failed_other({ code: failure ?? '' })}
    </p>
  )
}
