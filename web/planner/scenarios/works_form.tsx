import type { FormEvent } from 'react'
import { Button } from 'react-aria-components'
import { m } from '../../paraglide/messages.js'
import { Choice } from '../../ui/choice.tsx'
import { Amount } from './amount.tsx'
import { FormState } from './form_state.tsx'
import { Locks } from './locks.tsx'
import { moneyUnit } from './money.ts'
import type { Plan } from './plan.ts'
import { fieldOf } from './rule_words.ts'
import { Tick } from './tick.tsx'
import type { WorksForm as Form } from './works_draft.ts'
import { WorksFloors } from './works_floors.tsx'
import { WorksGroups } from './works_groups.tsx'
import { WorksMore } from './works_more.tsx'
import { WorksWeights } from './works_weights.tsx'
import { WorksWhich } from './works_which.tsx'
import { worthName } from './works_words.ts'

interface Props {
  form: Form
  plan: Plan | null
  isRunning: boolean
}

/** What is asked: money, what counts, and the rules. */
export function WorksForm({ form, plan, isRunning }: Props) {
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void form.compute().then((isBegun) => !isBegun && focusWrong())
  }
  return (
    <form className="scenario-form no-print" noValidate onSubmit={submit} aria-labelledby="scenario-asked">
      <h2 id="scenario-asked">{m.scenario_asked()}</h2>
      <FormState form={form} />
      <Budgets form={form} />
      <Choice
        label={m.scenario_worth()}
        value={form.asked.worth}
        options={(['people', 'score', 'places'] as const).map((value) => ({ value, name: worthName(value) }))}
        onChange={(worth) => form.change({ worth: worth as Form['asked']['worth'] })}
      />
      {form.asked.worth === 'score' && <WorksWeights form={form} />}
      <WorksFloors form={form} plan={plan} />
      <Locks form={form} plan={plan} />
      <WorksWhich form={form} />
      <WorksGroups form={form} plan={plan} />
      <WorksMore form={form} />
      <Button type="submit" className="button primary scenario-go" isDisabled={isRunning || form.conflict !== null}>
        {plan ? m.scenario_compute_again() : m.scenario_compute()}
      </Button>
      <Button
        className="button quiet scenario-go"
        isDisabled={!form.isChanged || form.isBusy}
        onPress={() => void form.save().then((isSaved) => !isSaved && focusWrong())}
      >
        {m.scenario_save_asked()}
      </Button>
    </form>
  )
}

/** After the page has shown what is wrong. */
const focusWrong = () => setTimeout(() => document.querySelector<HTMLElement>('.scenario-form [aria-invalid="true"], [data-refused]')?.focus())

const years_most = 5

function Budgets({ form }: { form: Form }) {
  const { budget_yuan, reserve_yuan, is_carried_over } = form.asked
  const unit = moneyUnit()
  const years = budget_yuan.map((yuan, year) => ({ id: fieldOf(`budget_yuan:${year}`), yuan, year }))
  return (
    <>
      {years.map(({ id, yuan, year }) => (
        <div key={id} id={id}>
          <Amount
            form={form}
            name={`budget:${year}`}
            label={budget_yuan.length === 1 ? m.scenario_ask_budget({ unit }) : m.scenario_ask_budget_year({ year: year + 1, unit })}
            unit="money"
            value={yuan}
            set={(asked, typed) => ({ ...asked, budget_yuan: asked.budget_yuan.map((each, index) => (index === year ? typed : each)) })}
          />
        </div>
      ))}
      <div className="row">
        {budget_yuan.length < years_most && (
          <Button className="button quiet scenario-small" onPress={() => form.change({ budget_yuan: [...budget_yuan, budget_yuan.at(-1) ?? 0] })}>
            {m.scenario_year_add()}
          </Button>
        )}
        {budget_yuan.length > 1 && (
          <Button
            className="button quiet scenario-small"
            onPress={() => form.drop(`budget:${budget_yuan.length - 1}`, { budget_yuan: budget_yuan.slice(0, -1) })}
          >
            {m.scenario_year_remove({ year: budget_yuan.length })}
          </Button>
        )}
      </div>
      {budget_yuan.length > 1 && (
        <Tick isOn={is_carried_over} set={(is_on) => form.change({ is_carried_over: is_on })}>
          {m.scenario_carried_over()}
        </Tick>
      )}
      <Amount
        form={form}
        name="reserve"
        label={m.scenario_ask_reserve({ unit })}
        unit="money"
        value={reserve_yuan}
        set={(asked, typed) => ({ ...asked, reserve_yuan: typed })}
      />
    </>
  )
}
