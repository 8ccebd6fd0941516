import { useState } from 'react'
import { Button } from 'react-aria-components'
import { Link, useLocation } from 'wouter'
import { usual_works } from '#domain/usual_plans.ts'
import { Refused } from '../../office/refused.tsx'
import { m } from '../../paraglide/messages.js'
import { to } from '../../routes.ts'
import { useMay } from '../../session.ts'
import { Page } from '../../ui/page.tsx'
import { NotAllowed, QueryView } from '../../ui/query_view.tsx'
import { PlanTabs } from '../plan_tabs.tsx'
import { useToday } from '../today.ts'
import { NewScenario } from './new_scenario.tsx'
import { Removed } from './removing.tsx'
import { ScenarioList } from './scenario_list.tsx'
import './scenarios.css'
import { useAdding, useRemoving, useScenarios, type ScenarioRow } from './scenarios_data.ts'

/** Plans under a name: what each costs and brings, and what became of it. */
export default function ScenariosPage() {
  const isAllowed = useMay('read_plans')
  const query = useScenarios(isAllowed)
  return (
    <Page title={m.scenario_title()} className="scenarios">
      <PlanTabs />
      {isAllowed ? <QueryView query={query}>{(scenarios) => <Scenarios scenarios={scenarios} />}</QueryView> : <NotAllowed />}
    </Page>
  )
}

function Scenarios({ scenarios }: { scenarios: ScenarioRow[] }) {
  const mayPlan = useMay('plan_works')
  const names = scenarios.map(({ name }) => name)
  const [removed, setRemoved] = useState<ScenarioRow | null>(null)
  const removing = useRemoving()
  const remove = (scenario: ScenarioRow) => {
    setRemoved(scenario)
    removing.mutate(scenario)
  }
  return (
    <>
      <p className="soft">
        {m.scenario_about()} <Link href={to.workCosts()}>{m.scenario_costs_title()}</Link>
      </p>
      <Removed removed={removed} removing={removing} forget={() => setRemoved(null)} />
      {scenarios.length === 0 ? (
        <div className="state">{mayPlan ? <FirstScenario /> : <p>{m.scenario_none_yet()}</p>}</div>
      ) : (
        <>
          <ScenarioList scenarios={scenarios} remove={remove} />
          {mayPlan && <NewScenario names={names} />}
        </>
      )}
    </>
  )
}

/** One press makes the first, with the usual question. */
function FirstScenario() {
  const [, navigate] = useLocation()
  const year = Number(useToday().slice(0, 4)) + 1
  const adding = useAdding(({ id }) => navigate(to.scenario(id)))
  return (
    <>
      <p>{m.scenario_none()}</p>
      <Button
        className="button primary"
        isDisabled={adding.isPending}
        onPress={() => adding.mutate({ name: m.scenario_first_name({ year }), asked: usual_works })}
      >
        {m.scenario_first()}
      </Button>
      {adding.error && <Refused error={adding.error} />}
    </>
  )
}
