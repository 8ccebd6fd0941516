import { useState } from 'react'
import { dayInChina } from '#domain/date.ts'
import { nameOf } from '../../names.ts'
import { m } from '../../paraglide/messages.js'
import { Choice } from '../../ui/choice.tsx'
import { Failed, Loading } from '../../ui/query_view.tsx'
import { listText } from '../coverage_words.ts'
import { askedName } from './form_state.tsx'
import type { Plan } from './plan.ts'
import { useDifference, useRun, type Difference, type Run, type Scenario } from './scenarios_data.ts'
import { runStateName } from './scenario_words.ts'
import { workText } from './works_words.ts'

type Reason = Difference['reasons'][number]

/** Whether an earlier run came to the same, and if not, in what they differ. */
export function Differences({ scenario, run }: { scenario: Scenario; run: Run; plan: Plan | null }) {
  const earlier = scenario.runs.filter(
    ({ number, state }) => number !== run.number && (state === 'done' || state === 'stopped' || state === 'infeasible'),
  )
  const [typed, setFrom] = useState<number | null>(null)
  const from = earlier.some(({ number }) => number === typed) ? typed : (earlier[0]?.number ?? null)
  const query = useDifference(scenario.id, from, run.number)
  const before = useRun(scenario.id, from)
  if (from === null) return null
  return (
    <div className="scenario-difference no-print">
      <Choice
        label={m.scenario_difference_with({ number: run.number })}
        value={String(from)}
        options={earlier.map(({ number, started_at, state }) => ({
          value: String(number),
          name: m.scenario_run_name({ number, date: dayInChina(new Date(started_at)), state: runStateName(state) }),
        }))}
        onChange={(value) => setFrom(Number(value))}
      />
      <div role="status">
        {query.error && <Failed error={query.error} />}
        {!query.data && !query.error && <Loading />}
        {query.data && <Told difference={query.data} runs={[run, before.data]} />}
      </div>
    </div>
  )
}

function Told({ difference: { is_same, reasons }, runs }: { difference: Difference; runs: (Run | undefined)[] }) {
  return (
    <>
      <p>
        <strong>{is_same ? m.scenario_same() : m.scenario_differs()}</strong>{' '}
        {reasons.length === 0 ? (is_same ? m.scenario_same_inputs() : m.scenario_differs_unexplained()) : is_same ? m.scenario_same_though() : ''}
      </p>
      {reasons.length > 0 && (
        <ul>
          {reasons.map((reason) => (
            <li key={JSON.stringify(reason)}>{reasonText(reason, runs)}</li>
          ))}
        </ul>
      )}
    </>
  )
}

const listNames: Partial<Record<string, () => string>> = {
  works: m.scenario_list_works,
  places: m.scenario_list_places,
  towns: m.scenario_list_towns,
  departments: m.scenario_list_departments,
}

const inputNames: Partial<Record<string, () => string>> = {
  criteria_version: m.scenario_inputs_criteria,
  people_basis: m.scenario_inputs_people,
  people_source: m.scenario_inputs_people,
  target_towns: m.scenario_input_target,
  unknown_works: m.scenario_inputs_gone,
}

function reasonText(reason: Reason, runs: (Run | undefined)[]): string {
  switch (reason.kind) {
    case 'inputs':
      return m.scenario_differs_list({ list: listNames[reason.list]?.() ?? reason.list, changes: changesText(reason, runs) })
    case 'input':
      return m.scenario_differs_input({ name: inputNames[reason.name]?.() ?? reason.name })
    case 'asked':
      return m.scenario_differs_asked({ name: askedName(reason.name) })
    case 'solver':
      return m.scenario_differs_solver({ from: reason.from ?? m.unknown(), to: reason.to ?? m.unknown() })
    default:
      return m.scenario_differs_not_proved()
  }
}

const named_most = 5

function changesText({ added, removed, changed }: Extract<Reason, { kind: 'inputs' }>, runs: (Run | undefined)[]): string {
  const some = (ids: string[], text: (words: { count: number; names: string }) => string) => {
    if (ids.length === 0) return ''
    const names = ids.slice(0, named_most).map((id) => nameIn(runs, id))
    const shown = ids.length > named_most ? m.scenario_and_more({ names: names.join(m.list_comma()) }) : listText(names)
    return text({ count: ids.length, names: shown })
  }
  const parts = [some(added, m.scenario_differs_added), some(removed, m.scenario_differs_removed), some(changed, m.scenario_differs_changed)]
  return parts.filter(Boolean).join(m.scenario_semicolon())
}

/** What an id stood for in either run; itself where neither knows it. */
function nameIn(runs: (Run | undefined)[], id: string): string {
  for (const run of runs) {
    if (!run || !('works' in run.inputs)) continue
    const { works, places, towns, departments } = run.inputs
    const work = works.find((each) => each.id === id)
    if (work) return workText(work)
    const named = places.find((each) => each.id === id || each.facility_id === id) ?? [...towns, ...departments].find(({ code }) => code === id)
    if (named) return nameOf(named)
  }
  return id
}
