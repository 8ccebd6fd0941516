import { m } from '../../paraglide/messages.js'
import { dayInChina } from '#domain/date.ts'
import { Refused } from '../../office/refused.tsx'
import { Progress } from '../../office/progress.tsx'
import { FailedRun } from './failed_run.tsx'
import type { Plan } from './plan.ts'
import { fieldOf, ruleText } from './rule_words.ts'
import { useRunProgress, useStopping, type Run, type Scenario } from './scenarios_data.ts'
import { gapText, worthText } from './works_words.ts'

interface Props {
  scenario: Scenario
  plan: Plan | null
  /** The run of which the result stands below. */
  shown: Run | null
  isChanged: boolean
  mayStop: boolean
}

/** How the last computation ended, or how far it has come; and whether it is of what is asked now. */
export function RunState({ scenario, plan, shown, isChanged, mayStop }: Props) {
  const { run, signed_at } = scenario
  const isOutdated = signed_at === null && (!scenario.is_current || isChanged)
  return (
    <div className="scenario-state">
      {run?.state === 'running' && <Running scenario={scenario} number={run.number} mayStop={mayStop} />}
      {run?.state === 'failed' && signed_at === null && <FailedRun failure={run.failure} />}
      {shown && shown !== run && signed_at === null && (
        <p className="note">{m.scenario_earlier({ number: shown.number, date: dayInChina(new Date(shown.started_at)) })}</p>
      )}
      {plan && run?.state !== 'running' && isOutdated && (
        <p className="note scenario-outdated" role="status">
          {m.scenario_outdated()}
        </p>
      )}
      {plan && <Ended plan={plan} />}
      {shown && <Parts hasPlan={plan?.result.status === 'proved_best' || plan?.result.status === 'stopped'} />}
    </div>
  )
}

/** The way to what stands further down. */
function Parts({ hasPlan }: { hasPlan: boolean }) {
  return (
    <p className="row no-print">
      {hasPlan && <a href="#scenario-doing">{m.scenario_doing()}</a>}
      <a href="#scenario-inputs">{m.scenario_inputs()}</a>
    </p>
  )
}

/** Proved, stopped or impossible, in words. */
function Ended({ plan }: { plan: Plan }) {
  const { asked, result } = plan
  if (result.status === 'infeasible') return <Infeasible plan={plan} />
  if (result.status === 'nothing_found')
    return (
      <p className="note" role="status">
        {m.scenario_nothing_found({ seconds: asked.time_limit_s })}
      </p>
    )
  if (result.status === 'stopped')
    return (
      <p role="status">
        <strong>{m.scenario_stopped()}</strong> {m.scenario_stopped_about({ gap: gapText(result.gap) })}
      </p>
    )
  return (
    <p role="status">
      <strong>{m.scenario_done()}</strong> {result.is_tie_settled ? m.scenario_done_about() : ''}
      {plan.run.state === 'stopped' && ` ${m.scenario_prices_missing()}`}
    </p>
  )
}

/** Which rules cannot all be kept: each with its numbers and the way to its field. */
function Infeasible({ plan }: { plan: Plan }) {
  const { asked, result } = plan
  return (
    <div className="note scenario-infeasible" role="alert">
      <p>
        <strong>{m.scenario_infeasible()}</strong> {conflictText(result.conflict)}
      </p>
      <ul>
        {result.conflict.map((rule) => (
          <li key={rule}>
            <a href={`#${fieldOf(rule)}`}>{ruleText(rule, asked, plan)}</a>
          </li>
        ))}
      </ul>
      <p>{m.scenario_infeasible_how()}</p>
    </div>
  )
}

function conflictText({ length }: readonly string[]): string {
  if (length === 0) return ''
  return length === 1 ? m.scenario_infeasible_one() : m.scenario_infeasible_about()
}

function Running({ scenario, number, mayStop }: { scenario: Scenario; number: number; mayStop: boolean }) {
  const { data } = useRunProgress(scenario.id, number)
  const stopping = useStopping(scenario.id, number)
  const progress = data?.progress ?? null
  const { asked } = scenario
  const best =
    progress?.step === 'best' && progress.objective !== undefined && asked.kind === 'works'
      ? worthText(Math.round(progress.objective), asked.worth)
      : null
  return (
    <div className="scenario-running">
      <Progress
        label={progress ? stepName(progress.step) : m.scenario_waiting()}
        value={progress?.done ?? 0}
        maxValue={progress?.total || undefined}
        text={progress?.total ? m.scenario_of({ count: progress.done, total: progress.total }) : ''}
        cancel={mayStop && !stopping.isSuccess ? () => stopping.mutate() : undefined}
      />
      <p role="status">
        {stopping.isSuccess && m.scenario_stopping()} {best && m.scenario_best_so_far({ best, gap: gapText(gapOf(progress)) })}
      </p>
      {stopping.error && <Refused error={stopping.error} />}
    </div>
  )
}

/** How much better a plan may be at most, as a share of the best so far. */
function gapOf(progress: { objective?: number; bound?: number } | null): number | null {
  const { objective, bound } = progress ?? {}
  if (objective === undefined || bound === undefined || objective <= 0) return null
  return Math.max(0, bound - objective) / objective
}

const steps: Partial<Record<string, () => string>> = {
  best: m.scenario_step_best,
  ties: m.scenario_step_ties,
  runner_up: m.scenario_step_others,
  strikes: m.scenario_step_prices,
  insists: m.scenario_step_prices,
  next_money: m.scenario_step_money,
  frontier: m.scenario_step_money,
  rules: m.scenario_step_rules,
}

const stepName = (step: string) => steps[step]?.() ?? m.scenario_step_other()
