import { m } from '../../paraglide/messages.js'
import { moneyText, moneyUnit, numberText } from './money.ts'
import { byTown, type Chosen, type Plan, type PlannedWork } from './plan.ts'
import { Served } from './served.tsx'
import { WorkCell } from './work_cell.tsx'
import type { RowEdit } from './row_edit.ts'
import { RowLock } from './row_lock.tsx'
import { basisName, priceText, servedName, worthNumber } from './works_words.ts'

interface Props {
  plan: Plan
  /** Null: it is not to be changed. */
  edit: RowEdit | null
}

export interface ChosenRow {
  chosen: Chosen
  work: PlannedWork
}

/** The works of the plan under their towns, each with what it costs, what it brings, and what striking it would cost the whole. */
export function WorksTable({ plan, edit }: Props) {
  const { asked, result } = plan
  const rows = result.chosen.flatMap((chosen): ChosenRow[] => {
    const work = plan.work(chosen.work_id)
    return work ? [{ chosen, work }] : []
  })
  const hasYears = asked.budget_yuan.length > 1
  if (rows.length === 0) return <p className="state">{m.scenario_nothing_chosen()}</p>
  return (
    <table className="scenario-works" aria-label={m.scenario_chosen()}>
      <thead>
        <tr>
          <th scope="col">{m.scenario_town()}</th>
          <th scope="col">{m.scenario_chosen()}</th>
          {hasYears && (
            <th scope="col" className="number">
              {m.scenario_year()}
            </th>
          )}
          <th scope="col" className="number">
            {moneyUnit()}
          </th>
          <th scope="col">{servedName(asked.worth)}</th>
          <th scope="col" className="number">
            {m.scenario_strike_price()}
          </th>
        </tr>
      </thead>
      {byTown(plan, rows).map(({ town_code, rows: own }) => (
        <tbody key={town_code}>
          {own.map((row, index) => (
            <tr key={row.work.id}>
              {index === 0 && (
                <th scope="rowgroup" rowSpan={own.length} className="scenario-town">
                  {plan.townName(town_code)}
                </th>
              )}
              <Row row={row} plan={plan} edit={edit} hasYears={hasYears} />
            </tr>
          ))}
        </tbody>
      ))}
      <tfoot>
        <tr>
          <th scope="row" colSpan={hasYears ? 3 : 2}>
            {m.scenario_total({ count: numberText(rows.length) })}
          </th>
          <td className="number">{moneyText(result.cost_yuan)}</td>
          <td colSpan={2}>{worthNumber(result.worth, asked.worth)}</td>
        </tr>
      </tfoot>
    </table>
  )
}

function Row({ row: { chosen, work }, plan, edit, hasYears }: Props & { row: ChosenRow; hasYears: boolean }) {
  const { asked } = plan
  const price = priceText(chosen.strike, asked.worth, m.scenario_cannot_strike)
  const most = Math.max(...plan.result.chosen.map(({ worth }) => worth), 1)
  return (
    <>
      <td>
        <WorkCell plan={plan} work={work} />
      </td>
      {hasYears && (
        <td className="number" data-label={m.scenario_year()}>
          {m.scenario_year_number({ year: chosen.year + 1 })}
        </td>
      )}
      <td className="number" data-label={moneyUnit()}>
        {moneyText(work.cost_yuan ?? 0)}
        <span className="scenario-basis soft">{basisName(work.cost_basis)}</span>
      </td>
      <td data-label={servedName(asked.worth)}>
        <Served plan={plan} work={work} worth={chosen.worth} most={most} />
      </td>
      <td className="number" data-label={m.scenario_strike_price()}>
        <span className={chosen.strike.state === 'impossible' ? 'soft' : undefined}>{price}</span>
        {edit && <RowLock edit={edit} work={work} isChosen />}
      </td>
    </>
  )
}
