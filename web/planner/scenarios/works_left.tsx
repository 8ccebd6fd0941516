import { useState, type FormEvent } from 'react'
import { Button } from 'react-aria-components'
import { Link } from 'wouter'
import { m } from '../../paraglide/messages.js'
import { to } from '../../routes.ts'
import { Field } from '../../ui/field.tsx'
import { moneyText, moneyUnit, parsed } from './money.ts'
import type { Left, Plan, PlannedWork } from './plan.ts'
import type { RowEdit } from './row_edit.ts'
import { fieldOf } from './rule_words.ts'
import { RowLock } from './row_lock.tsx'
import { Served } from './served.tsx'
import { WorkCell } from './work_cell.tsx'
import { estimated } from './works_asked.ts'
import { basisName, priceText, servedName, workText } from './works_words.ts'

interface Props {
  plan: Plan
  edit: RowEdit | null
}

const shown_at_once = 10
const unpriced_at_once = 5

/** What the plan leaves out, with what insisting on it would cost the whole. */
export function WorksLeft({ plan, edit }: Props) {
  const [isAll, setAll] = useState(false)
  const { asked, result } = plan
  const rows = result.not_chosen.flatMap((left) => {
    const work = plan.work(left.work_id)
    return work ? [{ left, work }] : []
  })
  const sorted = [...rows].sort((a, b) => b.left.worth - a.left.worth)
  const most = Math.max(...result.chosen.map(({ worth }) => worth), ...rows.map(({ left }) => left.worth), 1)
  if (rows.length === 0) return null
  return (
    <section>
      <h2>{m.scenario_not_chosen({ count: rows.length })}</h2>
      <table className="scenario-works" aria-label={m.scenario_not_chosen({ count: rows.length })}>
        <thead>
          <tr>
            <th scope="col">{m.scenario_town()}</th>
            <th scope="col">{m.scenario_work_head()}</th>
            <th scope="col" className="number">
              {moneyUnit()}
            </th>
            <th scope="col">{servedName(asked.worth)}</th>
            <th scope="col" className="number">
              {m.scenario_insist_price()}
            </th>
          </tr>
        </thead>
        <tbody>
          {sorted.slice(0, isAll ? undefined : shown_at_once).map(({ left, work }) => (
            <Row key={work.id} plan={plan} edit={edit} left={left} work={work} most={most} />
          ))}
        </tbody>
      </table>
      {!isAll && rows.length > shown_at_once && (
        <Button className="button quiet no-print" onPress={() => setAll(true)}>
          {m.scenario_more_left({ count: rows.length - shown_at_once })}
        </Button>
      )}
    </section>
  )
}

function Row({ plan, edit, left, work, most }: Props & { left: Left; work: PlannedWork; most: number }) {
  const { asked } = plan
  return (
    <tr>
      <td className="scenario-town" data-label={m.scenario_town()}>
        {plan.townName(work.town_code)}
      </td>
      <td>
        <WorkCell plan={plan} work={work} />
      </td>
      <td className="number" data-label={moneyUnit()}>
        {moneyText(work.cost_yuan ?? 0)}
        <span className="scenario-basis soft">{basisName(work.cost_basis)}</span>
      </td>
      <td data-label={servedName(asked.worth)}>
        <Served plan={plan} work={work} worth={left.worth} most={most} />
      </td>
      <td className="number" data-label={m.scenario_insist_price()}>
        {priceText(left.insist, asked.worth, m.scenario_cannot_insist)}
        {edit && <RowLock edit={edit} work={work} isChosen={false} />}
      </td>
    </tr>
  )
}

/** Works of which nobody knows the cost: none is made up, somebody types one in. */
export function WorksUnpriced({ plan, edit }: Props) {
  const [isAll, setAll] = useState(false)
  const works = plan.inputs.works.filter(({ cost_yuan }) => cost_yuan === null)
  if (works.length === 0) return null
  return (
    <section id={fieldOf('no_cost:')} className="scenario-unpriced-section">
      <h2>{m.scenario_unpriced({ count: works.length })}</h2>
      <p className="soft">
        {m.scenario_unpriced_about()}{' '}
        <Link className="no-print" href={to.workCosts()}>
          {m.scenario_costs_title()}
        </Link>
      </p>
      <ul className="scenario-unpriced">
        {works.slice(0, isAll ? undefined : unpriced_at_once).map((work) => (
          <li key={work.id}>
            <div>
              <span className="soft">{plan.townName(work.town_code)}</span> <WorkCell plan={plan} work={work} />
            </div>
            {edit && <Estimate edit={edit} work={work} />}
          </li>
        ))}
      </ul>
      {!isAll && works.length > unpriced_at_once && (
        <Button className="button quiet no-print" onPress={() => setAll(true)}>
          {m.scenario_more_left({ count: works.length - unpriced_at_once })}
        </Button>
      )}
    </section>
  )
}

const money_most = 1_000_000_000

/** An estimate counts once it is taken over; the next computation uses it. */
function Estimate({ edit: { form }, work }: { edit: RowEdit; work: PlannedWork }) {
  const own = form.asked.costs.find(({ work_id }) => work_id === work.id)
  const name = `cost:${work.id}`
  const [isTried, setTried] = useState(false)
  const text = form.texts[name] ?? ''
  const cost = parsed(text, 'money', 0, money_most)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (cost !== undefined) form.drop(name, { costs: estimated(form.asked, work.id, cost).costs })
  }
  if (own)
    return (
      <p className="row no-print">
        {m.scenario_own_cost({ cost: moneyText(own.cost_yuan), unit: moneyUnit() })}
        <Button
          className="scenario-link"
          aria-label={m.scenario_cost_back_of({ work: workText(work) })}
          onPress={() => form.change({ costs: estimated(form.asked, work.id, null).costs })}
        >
          {m.scenario_cost_back()}
        </Button>
      </p>
    )
  return (
    <form className="scenario-estimate no-print" noValidate onSubmit={submit}>
      <Field
        aria-label={m.scenario_cost_of({ work: workText(work), unit: moneyUnit() })}
        label={m.scenario_own_estimate({ unit: moneyUnit() })}
        value={text}
        inputMode="decimal"
        onChange={(typed) => form.type(name, typed, form.asked)}
        error={isTried && cost === undefined ? m.scenario_amount_range({ least: '0', most: moneyText(money_most) }) : undefined}
      />
      <Button type="submit" className="button quiet">
        {m.scenario_cost_take()}
      </Button>
    </form>
  )
}
