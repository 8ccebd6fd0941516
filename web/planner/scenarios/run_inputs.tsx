import { Button } from 'react-aria-components'
import { dayInChina } from '#domain/date.ts'
import { answer, api } from '../../api.ts'
import { Refused } from '../../office/refused.tsx'
import { language } from '../../names.ts'
import { m } from '../../paraglide/messages.js'
import { saveFile } from '../../save_file.ts'
import { Differences } from './differences.tsx'
import { numberText } from './money.ts'
import type { Plan } from './plan.ts'
import { useComputing, type Run, type Scenario } from './scenarios_data.ts'
import { runStateName } from './scenario_words.ts'

const filesOf = (id: string, number: number) => {
  const at = `/api/v1/scenarios/${id}/runs/${number}`
  return [
    { name: 'Excel', href: `${at}/report.xlsx?lang=${language()}` },
    { name: 'CSV', href: `${at}/decisions.csv` },
    { name: 'GeoJSON', href: `${at}/decisions.geojson` },
  ]
}

interface Props {
  scenario: Scenario
  run: Run
  plan: Plan | null
  mayPlan: boolean
}

/** What it was computed from, by what; the file; and computing it again. */
export function RunInputs({ scenario, run, plan, mayPlan }: Props) {
  const computing = useComputing(scenario.id)
  const isRunning = scenario.run?.state === 'running'
  return (
    <section className="scenario-inputs" aria-labelledby="scenario-inputs">
      <h2 id="scenario-inputs">{m.scenario_inputs()}</h2>
      <dl>
        <Fact name={m.scenario_inputs_as_of()} value={run.as_of} />
        {plan && <WorksFacts plan={plan} />}
        <Fact name={m.scenario_inputs_hash()} value={run.inputs_hash} />
        <Fact name={m.scenario_inputs_solver()} value={run.solver ?? m.unknown()} />
        <Fact
          name={m.scenario_inputs_run()}
          value={m.scenario_inputs_run_about({
            number: run.number,
            date: dayInChina(new Date(run.started_at)),
            author: run.started_by,
            seconds: run.seconds === null ? '' : run.seconds.toFixed(1),
            state: runStateName(run.state),
          })}
        />
      </dl>
      <div className="row no-print">
        <Button className="button" onPress={() => void savePlan(scenario, run.number)}>
          {m.scenario_file()}
        </Button>
        {filesOf(scenario.id, run.number).map(({ name, href }) => (
          <a key={name} className="button" href={href} download>
            {name}
          </a>
        ))}
        {mayPlan && (
          <>
            <Button className="button" isDisabled={isRunning || computing.isPending} onPress={() => computing.mutate({})}>
              {m.scenario_again_today()}
            </Button>
            <Button
              className="button"
              isDisabled={isRunning || computing.isPending}
              onPress={() => computing.mutate({ frozen_inputs_of: run.number })}
            >
              {m.scenario_again_frozen()}
            </Button>
          </>
        )}
      </div>
      {computing.error && <Refused error={computing.error} />}
      <Differences scenario={scenario} run={run} plan={plan} />
    </section>
  )
}

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </>
  )
}

/** How the works were priced, and where the people come from. */
function WorksFacts({ plan: { inputs } }: { plan: Plan }) {
  const by = (basis: string) => numberText(inputs.works.filter(({ cost_basis }) => cost_basis === basis).length)
  const people = { points: m.scenario_people_points, even_spread: m.scenario_people_even }
  return (
    <>
      <Fact name={m.scenario_inputs_criteria()} value={m.scenario_inputs_version({ version: inputs.criteria_version })} />
      <Fact
        name={m.scenario_inputs_costs()}
        value={m.scenario_inputs_costs_about({ own: by('own'), estimate: by('estimate'), catalogue: by('catalogue'), none: by('none') })}
      />
      <Fact
        name={m.scenario_inputs_people()}
        value={
          inputs.people_basis === null ? m.scenario_people_not_used() : people[inputs.people_basis]({ source: inputs.people_source ?? m.unknown() })
        }
      />
      {inputs.unknown_works.length > 0 && (
        <Fact
          name={m.scenario_inputs_gone()}
          value={m.scenario_inputs_gone_about({ count: inputs.unknown_works.length, ids: inputs.unknown_works.join(' ') })}
        />
      )}
    </>
  )
}

/** All that it was computed from, and what came of it, as one file. */
async function savePlan({ id, name }: Scenario, number: number): Promise<void> {
  const file = await answer(api.GET('/api/v1/scenarios/{id}/runs/{number}/file', { params: { path: { id, number } } }))
  saveFile(`${name}-${number}.json`, new Blob([JSON.stringify(file, null, 2)], { type: 'application/json' }))
}
