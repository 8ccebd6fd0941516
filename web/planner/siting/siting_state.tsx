import { Progress } from '../../office/progress.tsx'
import { m } from '../../paraglide/messages.js'
import { useRunProgress, useStopping } from '../scenarios/scenarios_data.ts'
import { sitingRun, type SitingRun, type SitingScenario } from './siting_data.ts'
import { ruleText } from './siting_words.ts'

interface Props {
  scenario: SitingScenario
  mayStop: boolean
  isOutdated: boolean
}

/** How far the computation has come, or how it ended. */
export function SitingState({ scenario, mayStop, isOutdated }: Props) {
  const { run } = scenario
  if (!run) return <p className="state">{m.siting_not_computed_yet()}</p>
  if (run.state === 'running') return <Running scenario={scenario} number={run.number} mayStop={mayStop} />
  const found = sitingRun(run)
  return (
    <div className="stack">
      {isOutdated && (
        <p className="note" role="status">
          {m.siting_outdated()}
        </p>
      )}
      {run.state === 'failed' && (
        <p className="note" role="alert">
          {m.siting_failed({ code: run.failure ?? '' })}
        </p>
      )}
      {found && <Ended found={found} />}
    </div>
  )
}

const stepNames: Partial<Record<string, () => string>> = { best: m.siting_step_best, standings: m.siting_step_standings }

function Running({ scenario, number, mayStop }: Omit<Props, 'isOutdated'> & { number: number }) {
  const stopping = useStopping(scenario.id, number)
  const progress = useRunProgress(scenario.id, number).data?.progress
  const isCounted = progress && progress.total > 1
  return (
    <>
      <Progress
        label={progress ? (stepNames[progress.step]?.() ?? m.siting_step_best()) : m.siting_waiting()}
        value={progress?.done ?? 0}
        maxValue={isCounted ? progress.total : undefined}
        text={isCounted ? m.siting_step_of({ done: progress.done, total: progress.total }) : ''}
        cancel={mayStop && !stopping.isSuccess ? () => stopping.mutate() : undefined}
      />
      <p role="status">{stopping.isSuccess && m.siting_stopping()}</p>
    </>
  )
}

/** Proved, stopped or impossible, in words. */
function Ended({ found: { run, asked, inputs, result } }: { found: SitingRun }) {
  const { status, gap, conflict } = result
  if (status === 'infeasible')
    return (
      <div className="note" role="alert">
        <p>
          <strong>{m.siting_infeasible()}</strong> {conflict.length > 0 ? m.siting_infeasible_about() : m.siting_infeasible_unreached()}
        </p>
        <ul>
          {conflict.map((rule) => (
            <li key={rule}>{ruleText(rule, asked, inputs)}</li>
          ))}
        </ul>
      </div>
    )
  if (status === 'nothing_found')
    return (
      <p className="note" role="status">
        {m.siting_nothing_found({ seconds: asked.time_limit_s })}
      </p>
    )
  if (status === 'stopped') {
    const percent = gap === null ? null : (100 * gap).toLocaleString(undefined, { maximumFractionDigits: 2 })
    return (
      <p role="status">
        <strong>{m.siting_stopped()}</strong> {percent === null ? m.siting_gap_unknown() : m.siting_gap({ percent })}
      </p>
    )
  }
  return (
    <p role="status">
      <strong>{m.siting_proved()}</strong> {m.siting_proved_about({ solver: result.solver, seconds: result.seconds.toFixed(1) })}{' '}
      {run.state === 'stopped' &&
        (result.sites.some(({ standing }) => standing === 'not_known') ? m.siting_standings_missing() : m.siting_ties_open())}
    </p>
  )
}
