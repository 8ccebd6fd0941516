import { useState, type FormEvent } from 'react'
import { Button } from 'react-aria-components'
import { Link, useLocation } from 'wouter'
import { usual_siting } from '#domain/usual_plans.ts'
import { dayInChina } from '#domain/date.ts'
import { Refused } from '../../office/refused.tsx'
import { m } from '../../paraglide/messages.js'
import { to } from '../../routes.ts'
import { useMay } from '../../session.ts'
import { Field } from '../../ui/field.tsx'
import { Page } from '../../ui/page.tsx'
import { NotAllowed, QueryView } from '../../ui/query_view.tsx'
import { PlanTabs } from '../plan_tabs.tsx'
import { useToday } from '../today.ts'
import './siting.css'
import { useAdding, useScenarios, type ScenarioRow } from '../scenarios/scenarios_data.ts'
import { Scroll } from './siting_scroll.tsx'
import { modelNames, yuanText } from './siting_words.ts'

/** Where next: the plans of siting, and another one. */
export default function SitingsPage() {
  const isAllowed = useMay('read_plans')
  const query = useScenarios(isAllowed)
  return (
    <Page title={m.siting_title()} className="siting">
      <PlanTabs />
      {isAllowed ? <QueryView query={query}>{(scenarios) => <Sitings scenarios={scenarios} />}</QueryView> : <NotAllowed />}
    </Page>
  )
}

function Sitings({ scenarios }: { scenarios: ScenarioRow[] }) {
  const mayPlan = useMay('plan_works')
  const own = scenarios.filter(({ kind }) => kind === 'siting')
  return (
    <>
      <p>{m.siting_about()}</p>
      {own.length === 0 ? <p className="state">{mayPlan ? m.siting_none() : m.siting_none_yet()}</p> : <List sitings={own} />}
      {mayPlan && <NewSiting names={scenarios.map(({ name }) => name)} />}
    </>
  )
}

function List({ sitings }: { sitings: ScenarioRow[] }) {
  return (
    <Scroll label={m.siting_list()}>
      <table>
        <thead>
          <tr>
            <th scope="col">{m.siting_name()}</th>
            <th scope="col">{m.siting_goal()}</th>
            <th scope="col">{m.siting_result()}</th>
            <th scope="col">{m.siting_state()}</th>
          </tr>
        </thead>
        <tbody>
          {sitings.map((scenario) => (
            <tr key={scenario.id}>
              <th scope="row">
                <Link href={to.sitingPlan(scenario.id)}>{scenario.name}</Link>
              </th>
              <td>{scenario.asked.kind === 'siting' && modelNames[scenario.asked.model].name()}</td>
              <td>{scenario.told && m.siting_told({ count: scenario.told.chosen.length, cost: yuanText(scenario.told.cost_yuan) })}</td>
              <td>{stateText(scenario)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}

const stateNames: Record<NonNullable<ScenarioRow['last_run']>['state'], (date: string) => string> = {
  running: m.siting_state_running,
  done: (date) => m.siting_state_done({ date }),
  stopped: (date) => m.siting_state_stopped({ date }),
  infeasible: m.siting_state_infeasible,
  failed: m.siting_state_failed,
}

function stateText({ last_run }: ScenarioRow): string {
  return last_run ? stateNames[last_run.state](dayInChina(new Date(last_run.started_at))) : m.siting_state_never()
}

function NewSiting({ names }: { names: readonly string[] }) {
  const [, navigate] = useLocation()
  const year = Number(useToday().slice(0, 4)) + 1
  const [typed, setTyped] = useState<string | null>(null)
  const [isTried, setTried] = useState(false)
  const name = (typed ?? freeName(year, names)).trim()
  const adding = useAdding(({ id }) => navigate(to.sitingPlan(id)))
  const error = name === '' ? m.siting_name_missing() : names.includes(name) ? m.siting_name_taken({ name }) : undefined
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (!error) adding.mutate({ name, asked: usual_siting })
  }
  return (
    <form className="stack siting-new" noValidate onSubmit={submit} aria-labelledby="siting-new">
      <h2 id="siting-new">{m.siting_new()}</h2>
      <Field label={m.siting_name()} value={typed ?? name} onChange={setTyped} maxLength={100} error={isTried ? error : undefined} />
      <div>
        <Button type="submit" className="button primary" isPending={adding.isPending}>
          {m.siting_add()}
        </Button>
      </div>
      {adding.error && <Refused error={adding.error} />}
    </form>
  )
}

/** The first of A, B, C … that nobody took. */
function freeName(year: number, names: readonly string[]): string {
  return Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ', (letter) => m.siting_usual_name({ year, letter })).find((name) => !names.includes(name)) ?? ''
}
