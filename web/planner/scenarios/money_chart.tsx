import { m } from '../../paraglide/messages.js'
import { moneyText, moneyWithUnit } from './money.ts'
import type { Plan } from './plan.ts'
import { worthNumber, worthText } from './works_words.ts'

const width = 320
const height = 150
const left = 52
const bottom = 22
const top = 14
const right = 8

/** A step line: from each cost on that much is to be had, until the next step. The plan is marked on it. */
export function MoneyChart({ plan: { asked, result } }: { plan: Plan }) {
  const { frontier, cost_yuan, worth } = result
  const [first, last] = [frontier[0]!, frontier.at(-1)!]
  const until = Math.max(last.cost_yuan, result.available_yuan, cost_yuan)
  const x = (yuan: number) => left + ((yuan - first.cost_yuan) / Math.max(1, until - first.cost_yuan)) * (width - left - right)
  const most = Math.max(last.worth, worth)
  const y = (each: number) => height - bottom - ((each - first.worth) / Math.max(1, most - first.worth)) * (height - bottom - top)
  const line = frontier.map((step, index) => (index === 0 ? `M${x(step.cost_yuan)} ${y(step.worth)}` : `H${x(step.cost_yuan)}V${y(step.worth)}`))
  const label = m.scenario_chart_label({
    from: worthText(first.worth, asked.worth),
    from_cost: moneyWithUnit(first.cost_yuan),
    to: worthText(last.worth, asked.worth),
    to_cost: moneyWithUnit(last.cost_yuan),
  })
  const middle = (first.worth + most) / 2
  return (
    <svg className="scenario-chart" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      {[first.worth, middle, most].map((each) => (
        <g key={each}>
          <line className="scenario-grid" x1={left} x2={width - right} y1={y(each)} y2={y(each)} />
          <text x={left - 6} y={y(each) + 4} textAnchor="end">
            {worthNumber(Math.round(each), asked.worth)}
          </text>
        </g>
      ))}
      <line className="scenario-here" x1={x(cost_yuan)} x2={x(cost_yuan)} y1={top - 6} y2={height - bottom} />
      <path className="scenario-step" d={`${line.join('')}H${width - right}`} />
      <circle className="scenario-point" cx={x(cost_yuan)} cy={y(worth)} r="4.5" />
      <text x={left} y={height - 6}>
        {moneyText(first.cost_yuan)}
      </text>
      <text className="scenario-chart-here" x={Math.min(Math.max(x(cost_yuan), left + 70), width - 80)} y={height - 6} textAnchor="middle">
        {moneyText(cost_yuan)}
      </text>
      <text x={width - right} y={height - 6} textAnchor="end">
        {moneyText(until)}
      </text>
    </svg>
  )
}
