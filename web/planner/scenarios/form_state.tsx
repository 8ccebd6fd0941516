import { Button } from 'react-aria-components'
import { ApiProblem } from '../../api.ts'
import { Refused } from '../../office/refused.tsx'
import { m } from '../../paraglide/messages.js'
import { listText } from '../coverage_words.ts'
import type { WorksAsked } from './scenarios_data.ts'
import type { WorksForm } from './works_draft.ts'

/** What the reader has to know of the form: not saved yet, refused, or changed by somebody else as well. */
export function FormState({ form }: { form: WorksForm }) {
  const { conflict, failure } = form
  const isStale = failure instanceof ApiProblem && failure.body.code === 'version_stale'
  return (
    <>
      {form.isChanged && !conflict && (
        <div className="note scenario-unsaved">
          <p role="status">{m.scenario_unsaved()}</p>
          <Button className="button quiet scenario-small" onPress={form.giveUp}>
            {m.scenario_give_up()}
          </Button>
        </div>
      )}
      {conflict && <Conflict names={conflict.names} settle={form.settle} />}
      {failure && isStale && !conflict && (
        <p className="note" role="alert">
          {m.scenario_stale_merged()}
        </p>
      )}
      {failure && !isStale && (
        <>
          <Refused error={failure} />
          {failure instanceof ApiProblem && (
            <ul>
              {failure.body.fields.map(({ field, detail }) => (
                <li key={field}>{detail}</li>
              ))}
            </ul>
          )}
        </>
      )}
    </>
  )
}

/** Two changed the same: one of both has to stand. */
function Conflict({ names, settle }: { names: (keyof WorksAsked)[]; settle: WorksForm['settle'] }) {
  return (
    <div className="note" role="alert" tabIndex={-1} data-refused>
      <p>
        <strong>{m.scenario_conflict()}</strong> {m.scenario_conflict_text({ names: listText([...new Set(names.map(askedName))]) })}
      </p>
      <div className="row">
        <Button className="button" onPress={() => settle('mine')}>
          {m.scenario_conflict_mine()}
        </Button>
        <Button className="button" onPress={() => settle('theirs')}>
          {m.scenario_conflict_theirs()}
        </Button>
      </div>
    </div>
  )
}

const askedNames: Partial<Record<string, () => string>> = {
  budget_yuan: m.scenario_asked_budget,
  is_carried_over: m.scenario_asked_budget,
  reserve_yuan: m.scenario_asked_reserve,
  worth: m.scenario_worth,
  whom: m.scenario_worth,
  reach_m: m.scenario_worth,
  weights: m.scenario_worth,
  must: m.scenario_must,
  must_not: m.scenario_must_not,
  costs: m.scenario_asked_costs,
  covered_towns_least: m.scenario_floors,
  town_works: m.scenario_floors,
  towns_with_works_least: m.scenario_floors,
  town_share_most: m.scenario_floors,
  department_share: m.scenario_floors,
  new_services: m.scenario_new_services,
  together: m.scenario_groups,
  prerequisites: m.scenario_groups,
  alternatives: m.scenario_groups,
  shared: m.scenario_groups,
  filter: m.scenario_asked_filter,
  time_limit_s: m.scenario_asked_time,
}

/** What a part of the question is called. */
export const askedName = (name: string) => askedNames[name]?.() ?? m.scenario_asked_other()
