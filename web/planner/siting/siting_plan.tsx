import { useState } from 'react'
import { Link } from 'wouter'
import { m } from '../../paraglide/messages.js'
import { to } from '../../routes.ts'
import { useMay } from '../../session.ts'
import { Page } from '../../ui/page.tsx'
import { NotAllowed, QueryView } from '../../ui/query_view.tsx'
import { PlanTabs } from '../plan_tabs.tsx'
import { RunInputs } from '../scenarios/run_inputs.tsx'
import { ScenarioHead } from '../scenarios/scenario_head.tsx'
import { useScenario, type Scenario } from '../scenarios/scenarios_data.ts'
import { Sign } from '../scenarios/sign.tsx'
import '../scenarios/scenario.css'
import '../scenarios/scenario_print.css'
import './siting.css'
import { sitingRun, useComputing, type SitingAsked, type SitingRun, type SitingScenario } from './siting_data.ts'
import { SitingForm } from './siting_form.tsx'
import { Found } from './siting_result.tsx'
import { SitingState } from './siting_state.tsx'

/** One plan of siting: what is asked, and what came of it. */
export default function SitingPlanPage({ id }: { id: string }) {
  const isAllowed = useMay('read_plans')
  const query = useScenario(id, isAllowed)
  return (
    <Page title={query.data?.name ?? m.siting_title()} className="siting">
      <PlanTabs />
      {isAllowed ? (
        <QueryView query={query}>
          {(scenario) => (
            <>
              <p className="no-print">
                <Link href={to.siting()}>{m.siting_back()}</Link>
              </p>
              <ScenarioHead scenario={scenario} />
              <Kind scenario={scenario} />
            </>
          )}
        </QueryView>
      ) : (
        <NotAllowed />
      )}
    </Page>
  )
}

function Kind({ scenario }: { scenario: Scenario }) {
  const { asked } = scenario
  return asked.kind === 'siting' ? <SitingPlan scenario={{ ...scenario, asked }} /> : <p className="state">{m.siting_other_kind()}</p>
}

/** What is typed stays in this tab until it is computed. */
const keyOf = (id: string) => `changxing.draft.siting.${id}`

function useDraft({ id }: SitingScenario): [SitingAsked | null, (asked: SitingAsked | null) => void] {
  const [draft, setDraft] = useState<SitingAsked | null>(() => JSON.parse(sessionStorage.getItem(keyOf(id)) ?? 'null') as SitingAsked | null)
  const keep = (asked: SitingAsked | null) => {
    if (asked) sessionStorage.setItem(keyOf(id), JSON.stringify(asked))
    else sessionStorage.removeItem(keyOf(id))
    setDraft(asked)
  }
  return [draft, keep]
}

const hasPlan = ({ state }: SitingRun['run']) => state === 'done' || state === 'stopped'

/** The question beside its answer, from what it was computed, and its signature. */
function SitingPlan({ scenario }: { scenario: SitingScenario }) {
  const mayPlan = useMay('plan_works') && scenario.signed_at === null
  const [draft, keep] = useDraft(scenario)
  const computing = useComputing(scenario, () => keep(null))
  const { run } = scenario
  const found = sitingRun(run)
  const isOutdated = run !== null && run.state !== 'running' && (!scenario.is_current || draft !== null)
  return (
    <>
      <div className={mayPlan ? 'siting-columns' : 'siting-columns siting-closed'}>
        {mayPlan && (
          <SitingForm
            asked={draft ?? scenario.asked}
            change={keep}
            compute={() => computing.mutate(draft)}
            isBusy={computing.isPending || run?.state === 'running'}
            isChanged={draft !== null}
            giveUp={() => keep(null)}
            error={computing.error}
            hasResult={run !== null}
          />
        )}
        <div className="siting-main" id="siting-result" tabIndex={-1}>
          <SitingState scenario={scenario} mayStop={mayPlan} isOutdated={isOutdated} />
          {found && <Found found={found} />}
        </div>
      </div>
      {found && <RunInputs scenario={scenario} run={found.run} plan={null} mayPlan={mayPlan} />}
      {found && hasPlan(found.run) && <Sign scenario={scenario} run={found.run} mayPlan={mayPlan} isChanged={draft !== null} />}
    </>
  )
}
