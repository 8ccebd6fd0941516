import { useState } from 'react'
import { Button } from 'react-aria-components'
import { Link, useLocation } from 'wouter'
import { dayInChina } from '#domain/date.ts'
import { Refused } from '../../office/refused.tsx'
import { m } from '../../paraglide/messages.js'
import { to } from '../../routes.ts'
import { useMay } from '../../session.ts'
import { Remove } from './removing.tsx'
import { moneyText } from './money.ts'
import { copyName } from './new_scenario.tsx'
import { useAdding, type ScenarioRow } from './scenarios_data.ts'
import { budgetOf, outcomeText, scenarioKindName, stateText } from './scenario_words.ts'

/** At most so many stand side by side. */
const compared_most = 4

interface Props {
  scenarios: ScenarioRow[]
  remove: (scenario: ScenarioRow) => void
}

export function ScenarioList({ scenarios, remove }: Props) {
  const mayPlan = useMay('plan_works')
  const [chosen, setChosen] = useState<readonly string[]>([])
  const [, navigate] = useLocation()
  const toggle = (id: string) => setChosen(chosen.includes(id) ? chosen.filter((each) => each !== id) : [...chosen, id])
  return (
    <>
      <table className="scenarios-list" aria-label={m.scenario_title()}>
        <thead>
          <tr>
            <th scope="col">{m.scenario_name()}</th>
            <th scope="col" className="number">
              {m.scenario_budget()}
            </th>
            <th scope="col">{m.scenario_outcome()}</th>
            <th scope="col">{m.scenario_state()}</th>
            <th scope="col" className="no-print">
              {m.scenario_actions()}
            </th>
          </tr>
        </thead>
        <tbody>
          {scenarios.map((scenario) => (
            <tr key={scenario.id}>
              <th scope="row">
                <Name
                  scenario={scenario}
                  isChosen={chosen.includes(scenario.id)}
                  isFull={chosen.length >= compared_most}
                  toggle={() => toggle(scenario.id)}
                />
              </th>
              <td className="number" data-label={m.scenario_budget()}>
                {budgetOf(scenario) === null ? m.scenario_no_budget() : moneyText(budgetOf(scenario)!)}
              </td>
              <td data-label={m.scenario_outcome()}>{outcomeText(scenario)}</td>
              <td data-label={m.scenario_state()}>
                {stateText(scenario)}
                {scenario.last_run && (
                  <p className="soft">
                    {m.scenario_last_run({ date: dayInChina(new Date(scenario.last_run.started_at)), as_of: scenario.last_run.as_of })}
                  </p>
                )}
              </td>
              <td className="no-print">{mayPlan && <Actions scenario={scenario} names={scenarios.map(({ name }) => name)} remove={remove} />}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className="row no-print">
        <Button className="button" isDisabled={chosen.length < 2} onPress={() => navigate(to.compare(chosen))}>
          {m.scenario_compare_go({ count: chosen.length })}
        </Button>
        <span className="soft">{m.scenario_compare_about({ most: compared_most })}</span>
      </div>
    </>
  )
}

function Name({ scenario, isChosen, isFull, toggle }: { scenario: ScenarioRow; isChosen: boolean; isFull: boolean; toggle: () => void }) {
  const { id, name, kind } = scenario
  return (
    <div className="scenarios-name">
      <label className="scenarios-tick no-print">
        <input type="checkbox" aria-label={m.scenario_compare_one({ name })} checked={isChosen} disabled={!isChosen && isFull} onChange={toggle} />
      </label>
      <div>
        <Link href={kind === 'siting' ? to.sitingPlan(id) : to.scenario(id)}>{name}</Link>
        <p className="soft">{scenarioKindName(kind)}</p>
      </div>
    </div>
  )
}

function Actions({ scenario, names, remove }: { scenario: ScenarioRow; names: readonly string[]; remove: Props['remove'] }) {
  const [, navigate] = useLocation()
  const adding = useAdding((added) => navigate(added.kind === 'siting' ? to.sitingPlan(added.id) : to.scenario(added.id)))
  const { id, name, asked } = scenario
  return (
    <div className="row">
      <Button
        className="button quiet"
        aria-label={m.scenario_copy_one({ name })}
        isDisabled={adding.isPending}
        onPress={() => adding.mutate({ name: copyName(name, names), asked, copied_from: id })}
      >
        {m.scenario_copy()}
      </Button>
      {scenario.signed_at === null && <Remove scenario={scenario} remove={remove} />}
      {adding.error && <Refused error={adding.error} />}
    </div>
  )
}
