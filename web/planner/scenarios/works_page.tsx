import { m } from '../../paraglide/messages.js'
import { useMay } from '../../session.ts'
import { Loading } from '../../ui/query_view.tsx'
import { AskedText } from './asked_text.tsx'
import { planOf, type Plan } from './plan.ts'
import { Doing } from './doing.tsx'
import { RunInputs } from './run_inputs.tsx'
import { RunState } from './run_state.tsx'
import { Sign } from './sign.tsx'
import { useShownRun } from './shown_run.ts'
import type { RowEdit } from './row_edit.ts'
import { useWorksDraft, type WorksScenario } from './works_draft.ts'
import { WorksFigures } from './works_figures.tsx'
import { WorksForm } from './works_form.tsx'
import { WorksLeft, WorksUnpriced } from './works_left.tsx'
import { WorksMoney } from './works_money.tsx'
import { WorksOthers } from './works_others.tsx'
import { WorksTable } from './works_table.tsx'

/** A plan of works: conditions, works, and how it stands against others. */
export function WorksPage({ scenario }: { scenario: WorksScenario }) {
  const mayPlan = useMay('plan_works')
  const form = useWorksDraft(scenario)
  const run = useShownRun(scenario)
  const plan = planOf(run)
  const isRunning = scenario.run?.state === 'running'
  const isOpen = mayPlan && scenario.signed_at === null
  const edit = isOpen ? { form, isRunning } : null
  if (run === undefined) return <Loading />
  return (
    <>
      <RunState scenario={scenario} plan={plan} shown={run} isChanged={form.isChanged} mayStop={isOpen} />
      {plan && hasPlan(plan) && <WorksFigures plan={plan} />}
      <div className={isOpen ? 'scenario-columns' : 'scenario-columns scenario-closed'}>
        {isOpen && <WorksForm form={form} plan={plan} isRunning={isRunning} />}
        <div className="scenario-main">
          {!isOpen && <AskedText plan={plan} asked={scenario.asked} />}
          {plan ? <Found plan={plan} edit={edit} /> : <NotYet isOpen={isOpen} isRunning={isRunning} />}
        </div>
        {plan && hasPlan(plan) && (
          <div className="scenario-side">
            <WorksOthers plan={plan} />
            <WorksMoney plan={plan} />
          </div>
        )}
      </div>
      {isOpen && plan && (
        <div className="scenario-print-only">
          <AskedText plan={plan} asked={plan.asked} />
        </div>
      )}
      {plan && hasPlan(plan) && <Doing scenario={scenario} plan={plan} />}
      {run && <RunInputs scenario={scenario} run={run} plan={plan} mayPlan={isOpen} />}
      {plan && hasPlan(plan) && <Sign scenario={scenario} run={plan.run} mayPlan={isOpen} isChanged={form.isChanged} />}
    </>
  )
}

const hasPlan = ({ result }: Plan) => result.status === 'proved_best' || result.status === 'stopped'

function Found({ plan, edit }: { plan: Plan; edit: RowEdit | null }) {
  if (!hasPlan(plan)) return <WorksUnpriced plan={plan} edit={edit} />
  return (
    <>
      <WorksTable plan={plan} edit={edit} />
      <WorksLeft plan={plan} edit={edit} />
      <WorksUnpriced plan={plan} edit={edit} />
    </>
  )
}

function NotYet({ isOpen, isRunning }: { isOpen: boolean; isRunning: boolean }) {
  if (isRunning) return null
  return (
    <div className="state">
      <p>{m.scenario_not_computed()}</p>
      {isOpen && <p className="soft">{m.scenario_not_computed_how()}</p>}
    </div>
  )
}
