import { Redirect } from 'wouter'
import { m } from '../../paraglide/messages.js'
import { to } from '../../routes.ts'
import { useMay } from '../../session.ts'
import { Page } from '../../ui/page.tsx'
import { NotAllowed, QueryView } from '../../ui/query_view.tsx'
import { PlanTabs } from '../plan_tabs.tsx'
import { ScenarioHead } from './scenario_head.tsx'
import './scenario.css'
import './works.css'
import './scenario_print.css'
import { useScenario, type Scenario } from './scenarios_data.ts'
import type { WorksScenario } from './works_draft.ts'
import { WorksPage } from './works_page.tsx'

/** One plan: what is asked, what came of it, and what is done with it. */
export default function ScenarioPage({ id }: { id: string }) {
  const isAllowed = useMay('read_plans')
  const query = useScenario(id, isAllowed)
  return (
    <Page title={query.data?.name ?? m.scenario_title()} className="scenario-page">
      <PlanTabs />
      {isAllowed ? <QueryView query={query}>{(scenario) => <Kind scenario={scenario} />}</QueryView> : <NotAllowed />}
    </Page>
  )
}

function Kind({ scenario }: { scenario: Scenario }) {
  if (!isOfWorks(scenario)) return <Redirect to={to.sitingPlan(scenario.id)} replace />
  return (
    <>
      <ScenarioHead scenario={scenario} />
      <WorksPage scenario={scenario} />
    </>
  )
}

const isOfWorks = (scenario: Scenario): scenario is WorksScenario => scenario.asked.kind === 'works'
