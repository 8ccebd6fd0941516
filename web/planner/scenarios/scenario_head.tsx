import { useState, type FormEvent } from 'react'
import { Button } from 'react-aria-components'
import { Link, useLocation } from 'wouter'
import { dayInChina } from '#domain/date.ts'
import { Refused } from '../../office/refused.tsx'
import { m } from '../../paraglide/messages.js'
import { to } from '../../routes.ts'
import { useMay } from '../../session.ts'
import { Field } from '../../ui/field.tsx'
import { copyName } from './new_scenario.tsx'
import { scenarioKindName, stateText } from './scenario_words.ts'
import { useAdding, useRenaming, useScenarios, type Scenario } from './scenarios_data.ts'

/** What the plan is, and what may be done with it as a whole. */
export function ScenarioHead({ scenario }: { scenario: Scenario }) {
  const mayPlan = useMay('plan_works')
  const [isNaming, setNaming] = useState(false)
  const { runs, signed_at, reason } = scenario
  return (
    <>
      <div className="row scenario-head">
        <Link className="no-print" href={to.scenarios()}>
          {m.scenario_back()}
        </Link>
        {scenario.example_data && <span className="tag">{m.example_data()}</span>}
        <span>{scenarioKindName(scenario.kind)}</span>
        <strong>{stateText(scenario)}</strong>
        {scenario.run && <span className="soft keep">{m.scenario_as_of({ date: scenario.run.as_of })}</span>}
        <span className="row no-print scenario-tools">
          {mayPlan && signed_at === null && (
            <Button className="button quiet" aria-expanded={isNaming} onPress={() => setNaming(!isNaming)}>
              {m.scenario_rename()}
            </Button>
          )}
          {mayPlan && <Copy scenario={scenario} />}
          <Button className="button quiet" isDisabled={runs.length === 0} onPress={() => print()}>
            {m.scenario_print()}
          </Button>
        </span>
      </div>
      {isNaming && <Rename scenario={scenario} close={() => setNaming(false)} />}
      {signed_at !== null && (
        <p className="note">
          {m.scenario_signed_note({ date: dayInChina(new Date(signed_at)), author: scenario.signed_by ?? '' })}{' '}
          {reason && m.scenario_reason_was({ reason })}
        </p>
      )}
    </>
  )
}

function Rename({ scenario, close }: { scenario: Scenario; close: () => void }) {
  const [name, setName] = useState(scenario.name)
  const renaming = useRenaming(scenario, close)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (name.trim() !== '') renaming.mutate(name.trim())
  }
  return (
    <form className="scenarios-new-row no-print" noValidate onSubmit={submit}>
      <Field
        label={m.scenario_name()}
        value={name}
        onChange={setName}
        maxLength={100}
        error={name.trim() === '' ? m.scenario_name_missing() : undefined}
      />
      <Button type="submit" className="button" isDisabled={renaming.isPending}>
        {m.save()}
      </Button>
      {renaming.error && <Refused error={renaming.error} />}
    </form>
  )
}

/** To change what was signed, or to try something else. */
function Copy({ scenario: { id, name, asked } }: { scenario: Scenario }) {
  const [, navigate] = useLocation()
  const names = useScenarios(true).data?.map((each) => each.name)
  const adding = useAdding((added) => navigate(to.scenario(added.id)))
  return (
    <>
      <Button
        className="button quiet"
        isDisabled={!names || adding.isPending}
        onPress={() => adding.mutate({ name: copyName(name, names ?? []), asked, copied_from: id })}
      >
        {m.scenario_copy()}
      </Button>
      {adding.error && <Refused error={adding.error} />}
    </>
  )
}
