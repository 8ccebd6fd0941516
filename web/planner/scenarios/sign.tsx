import { useState, type FormEvent } from 'react'
import { Button } from 'react-aria-components'
import { Refused } from '../../office/refused.tsx'
import { m } from '../../paraglide/messages.js'
import { useDraft } from '../../resident/facility_dialog.tsx'
import { Field } from '../../ui/field.tsx'
import { useSigning, type Run, type Scenario } from './scenarios_data.ts'

interface Props {
  scenario: Scenario
  run: Run
  mayPlan: boolean
  isChanged: boolean
}

/** Makes the plan the one that counts, with a reason where it departs from the best. On paper: where to sign. */
export function Sign({ scenario, run, mayPlan, isChanged }: Props) {
  return (
    <>
      {mayPlan && (
        <SignForm
          key={scenario.revision}
          scenario={scenario}
          run={run}
          isReady={scenario.is_current && !isChanged && scenario.run?.number === run.number}
        />
      )}
      <dl className="scenario-signature scenario-print-only">
        <div>
          <dt>{m.scenario_paper_made()}</dt>
          <dd>{run.started_by}</dd>
        </div>
        <div>
          <dt>{m.scenario_paper_checked()}</dt>
          <dd />
        </div>
        <div>
          <dt>{m.scenario_paper_approved()}</dt>
          <dd>{scenario.signed_by}</dd>
        </div>
        <div>
          <dt>{m.scenario_paper_date()}</dt>
          <dd>{scenario.signed_at?.slice(0, 10)}</dd>
        </div>
      </dl>
    </>
  )
}

function SignForm({ scenario, run, isReady }: { scenario: Scenario; run: Run; isReady: boolean }) {
  const [{ reason }, change, forget] = useDraft(`sign.${scenario.id}`, { reason: '' })
  const [isAsked, setAsked] = useState(false)
  const signing = useSigning(scenario)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    signing.mutate({ run: run.number, reason: reason.trim() || null }, { onSuccess: () => forget() })
  }
  return (
    <section className="scenario-sign no-print" aria-labelledby="scenario-sign">
      <h2 id="scenario-sign">{m.scenario_sign()}</h2>
      <p>{isReady ? m.scenario_sign_about() : m.scenario_sign_not_ready()}</p>
      {isReady && !isAsked && (
        <Button className="button" onPress={() => setAsked(true)}>
          {m.scenario_sign_go()}
        </Button>
      )}
      {isReady && isAsked && (
        <form className="stack narrow" noValidate onSubmit={submit}>
          <Field
            isLong
            label={m.scenario_reason()}
            description={m.scenario_reason_about()}
            value={reason}
            onChange={(text) => change({ reason: text })}
            maxLength={2000}
          />
          {signing.error && <Refused error={signing.error} />}
          <div className="row">
            <Button type="submit" className="button primary" isDisabled={signing.isPending}>
              {m.scenario_sign_now({ number: run.number })}
            </Button>
            <Button className="button quiet" onPress={() => setAsked(false)}>
              {m.cancel()}
            </Button>
          </div>
        </form>
      )}
    </section>
  )
}
