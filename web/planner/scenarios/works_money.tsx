import { m } from '../../paraglide/messages.js'
import { listText } from '../coverage_words.ts'
import { MoneyChart } from './money_chart.tsx'
import { moneyText, moneyUnit, moneyWithUnit } from './money.ts'
import type { Plan } from './plan.ts'
import type { WorksResult } from './scenarios_data.ts'
import { changeText, servedName, workName, worthNumber, worthUnit } from './works_words.ts'

/** What more money would buy: exact steps, and their tables. */
export function WorksMoney({ plan }: { plan: Plan }) {
  const { asked, result } = plan
  const { frontier, next_money } = result
  if (frontier.length === 0 && next_money.length === 0) return null
  return (
    <section aria-labelledby="scenario-money">
      <h2 id="scenario-money">{m.scenario_money_title()}</h2>
      {frontier.length > 1 && <MoneyChart plan={plan} />}
      {next_money.length > 0 && (
        <table className="scenario-steps" aria-labelledby="scenario-money">
          <thead>
            <tr>
              <th scope="col">{m.scenario_more_money()}</th>
              <th scope="col" className="number">
                {worthUnit(asked.worth)}
              </th>
              <th scope="col">{m.scenario_buys()}</th>
            </tr>
          </thead>
          <tbody>
            {next_money.map((step, index) => (
              <tr key={step.more_yuan}>
                <th scope="row" className="keep">
                  {m.scenario_plus({ cost: moneyWithUnit(step.more_yuan) })}
                </th>
                <td className="number">{step.worth === null ? m.scenario_price_unknown() : changeText(step.worth - result.worth, asked.worth)}</td>
                <td>{stepText(plan, step, next_money[index - 1])}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {frontier.length > 1 && (
        <details className="no-print">
          <summary>{m.scenario_chart_data()}</summary>
          <table>
            <thead>
              <tr>
                <th scope="col" className="number">
                  {moneyUnit()}
                </th>
                <th scope="col" className="number">
                  {servedName(asked.worth)}
                </th>
              </tr>
            </thead>
            <tbody>
              {frontier.map(({ cost_yuan, worth }) => (
                <tr key={cost_yuan}>
                  <td className="number">{moneyText(cost_yuan)}</td>
                  <td className="number">{worthNumber(worth, asked.worth)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      )}
    </section>
  )
}

type Step = WorksResult['next_money'][number]

const named_most = 3

function stepText(plan: Plan, step: Step, before: Step | undefined): string {
  if (step.worth === null) return ''
  if (step.adds.length === 0 && step.drops.length === 0) return m.scenario_buys_nothing()
  if (before && step.worth === before.worth) return m.scenario_buys_same({ cost: moneyWithUnit(before.more_yuan) })
  const adds =
    step.adds.length > named_most ? m.scenario_buys_count({ count: step.adds.length }) : listText(step.adds.map((id) => workName(plan, id)))
  return step.drops.length === 0 ? adds : m.scenario_buys_instead({ adds, count: step.drops.length })
}
