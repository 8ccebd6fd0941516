import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { groupings, type CountedFigure, type Grouping } from '#domain/supervision.ts'
import { categoryName } from '../names.ts'
import { useDepartmentName } from '../office/departments.ts'
import { useTowns } from '../office/town_names.ts'
import { m } from '../paraglide/messages.js'
import { Choice } from '../ui/choice.tsx'
import { percentText } from './coverage_words.ts'
import { ordersAddress, type Figures, type Looked, type Supervision } from './supervision_data.ts'

/** The rate with its formula, and what it is made of; each count leads to its orders. */
export function Headline({ data: { total, from, to } }: { data: Supervision }) {
  const { on_time } = total
  const period = { from, to }
  return (
    <section className="supervision-head" aria-label={m.supervision_figures()}>
      <div>
        <p className="supervision-rate">
          <span>{m.supervision_on_time()}</span> <strong>{rateText(total)}</strong>
        </p>
        <p className="soft">{on_time.rate === null ? m.supervision_no_rate() : formulaText(total)}</p>
      </div>
      <dl className="supervision-numbers">
        <Number name={m.supervision_overdue()} isBad={total.open_overdue > 0}>
          <Count count={total.open_overdue} name={m.supervision_overdue()} looked={{ ...period, figure: 'open_overdue' }} />
        </Number>
        <Number name={m.supervision_open()}>
          <Count count={total.open} name={m.supervision_open()} looked={{ ...period, figure: 'open' }} />
        </Number>
        <Number name={m.supervision_issued()}>
          <Count count={total.issued} name={m.supervision_issued()} looked={{ ...period, figure: 'issued' }} />
        </Number>
        <Number name={m.supervision_closed()}>
          <Count count={total.closed} name={m.supervision_closed()} looked={{ ...period, figure: 'closed' }} />
        </Number>
        <Number name={m.supervision_median()}>{daysText(total)}</Number>
        <Number name={m.supervision_failed_again()}>
          <Count count={total.failed_again} name={m.supervision_failed_again()} looked={{ ...period, figure: 'failed_again' }} />
        </Number>
      </dl>
    </section>
  )
}

function Number({ name, isBad, children }: { name: string; isBad?: boolean; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd className={isBad ? 'supervision-bad' : undefined}>{children}</dd>
    </div>
  )
}

/** A count that leads to exactly the orders that it counts; none leads nowhere. */
function Count({ count, name, looked }: { count: number; name: string; looked: Looked }) {
  if (count === 0) return count
  return (
    <Link href={ordersAddress(looked)} aria-label={m.supervision_look_into({ name, count })}>
      {count}
    </Link>
  )
}

const rateText = ({ on_time: { rate } }: Figures) => (rate === null ? '—' : percentText(rate * 100))
const daysText = ({ median_days }: Figures) => (median_days === null ? '—' : m.supervision_days({ days: median_days }))
const formulaText = ({ on_time: { closed_on_time, closed, open_overdue } }: Figures) =>
  m.supervision_formula({ on_time: closed_on_time, closed, overdue: open_overdue })

export const groupingNames: Record<Grouping, () => string> = {
  department: m.supervision_by_department,
  town: m.supervision_by_town,
  category: m.supervision_by_category,
  clause: m.supervision_by_clause,
}

/** What needs action first; each department or town leads to its orders. */
export function Groups({ data, choose }: { data: Supervision; choose: (by: Grouping) => void }) {
  const nameOfKey = useKeyName(data.by)
  const groups = [...data.groups].sort(
    (one, other) => other.open_overdue - one.open_overdue || other.open - one.open || (one.key < other.key ? -1 : 1),
  )
  const options = groupings.map((value) => ({ value, name: groupingNames[value]() }))
  return (
    <section className="supervision-section" aria-labelledby="supervision-groups">
      <div className="supervision-section-head">
        <h2 id="supervision-groups">{m.supervision_groups()}</h2>
        <div className="no-print">
          <Choice label={m.supervision_by()} value={data.by} options={options} onChange={(value) => choose(value as Grouping)} />
        </div>
      </div>
      <p className="soft">{m.supervision_groups_note()}</p>
      <table className="supervision-table" aria-labelledby="supervision-groups">
        <thead>
          <tr>
            <th scope="col">{groupingNames[data.by]()}</th>
            <th scope="col" className="number">
              {m.supervision_overdue()}
            </th>
            <th scope="col" className="number">
              {m.supervision_open()}
            </th>
            <th scope="col" className="number">
              {m.supervision_issued()}
            </th>
            <th scope="col" className="number">
              {m.supervision_closed()}
            </th>
            <th scope="col" className="number">
              {m.supervision_on_time()}
            </th>
            <th scope="col" className="number">
              {m.supervision_median()}
            </th>
            <th scope="col" className="number">
              {m.supervision_failed_again()}
            </th>
          </tr>
        </thead>
        <tbody>
          {groups.map((group) => (
            <tr key={group.key}>
              <th scope="row">{nameOfKey(group.key)}</th>
              <Cells figures={group} name={nameOfKey(group.key)} looked={{ from: data.from, to: data.to, by: data.by, key: group.key }} />
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

export function useKeyName(by: Grouping): (key: string) => string {
  const departmentName = useDepartmentName()
  const { townName } = useTowns()
  const names: Record<Grouping, (key: string) => string> = {
    department: departmentName,
    town: townName,
    category: categoryName,
    clause: (key) => key,
  }
  return names[by]
}

/** On a phone each figure stands under its name. */
function Cells({ figures, name: group, looked }: { figures: Figures; name: string; looked: Omit<Looked, 'figure'> }) {
  const count = (figure: CountedFigure, value: number) => (
    <Count count={value} name={`${group} ${figureNames[figure]()}`} looked={{ ...looked, figure }} />
  )
  const cells: [name: string, value: ReactNode, isBad?: boolean][] = [
    [m.supervision_overdue(), count('open_overdue', figures.open_overdue), figures.open_overdue > 0],
    [m.supervision_open(), count('open', figures.open)],
    [m.supervision_issued(), count('issued', figures.issued)],
    [m.supervision_closed(), count('closed', figures.closed)],
    [m.supervision_on_time(), rateText(figures)],
    [m.supervision_median(), daysText(figures)],
    [m.supervision_failed_again(), count('failed_again', figures.failed_again)],
  ]
  return cells.map(([name, value, isBad]) => (
    <td key={name} data-label={name} className={isBad ? 'number supervision-bad' : 'number'}>
      {value}
    </td>
  ))
}

/** What is counted. */
export const figureNames: Record<CountedFigure, () => string> = {
  issued: m.supervision_issued,
  closed: m.supervision_closed,
  open: m.supervision_open,
  open_overdue: m.supervision_overdue,
  closed_on_time: m.supervision_closed_on_time,
  failed_again: m.supervision_failed_again,
}

export const ageText = ({ from_days, to_days }: { from_days: number; to_days: number | null }) =>
  to_days === null ? m.supervision_age_more({ from: from_days }) : m.supervision_age_days({ from: from_days, to: to_days })

/** A bar in each row, the overdue part darker; the figures stand beside it. */
export function Ageing({ data: { ageing, from, to } }: { data: Supervision }) {
  const most = Math.max(1, ...ageing.map(({ open }) => open))
  return (
    <section className="supervision-section" aria-labelledby="supervision-ageing">
      <h2 id="supervision-ageing">{m.supervision_ageing()}</h2>
      <table aria-labelledby="supervision-ageing">
        <thead>
          <tr>
            <th scope="col">{m.supervision_age()}</th>
            <th scope="col" className="number">
              {m.supervision_open()}
            </th>
            <th scope="col" className="number">
              {m.supervision_of_them_overdue()}
            </th>
            <th scope="col" className="supervision-bar-cell">
              {m.supervision_chart()}
            </th>
          </tr>
        </thead>
        <tbody>
          {ageing
            .map((age) => ({
              ...age,
              name: ageText(age),
              looked: { from, to, from_days: age.from_days, ...(age.to_days !== null && { to_days: age.to_days }) },
            }))
            .map(({ from_days, open, overdue, name, looked }) => (
              <tr key={from_days}>
                <th scope="row" className="keep">
                  {name}
                </th>
                <td className="number">
                  <Count count={open} name={`${name} ${m.supervision_open()}`} looked={{ ...looked, figure: 'open' }} />
                </td>
                <td className={overdue > 0 ? 'number supervision-bad' : 'number'}>
                  <Count count={overdue} name={`${name} ${m.supervision_overdue()}`} looked={{ ...looked, figure: 'open_overdue' }} />
                </td>
                <td className="supervision-bar-cell">
                  <Bar parts={[overdue / most, (open - overdue) / most]} />
                </td>
              </tr>
            ))}
        </tbody>
      </table>
    </section>
  )
}

function Bar({ parts: [dark, light] }: { parts: [dark: number, light: number] }) {
  return (
    <svg className="supervision-bar" aria-hidden="true" focusable="false">
      <rect className="supervision-bar-dark" width={`${dark * 100}%`} height="100%" />
      <rect className="supervision-bar-light" x={`${dark * 100}%`} width={`${light * 100}%`} height="100%" />
    </svg>
  )
}

export function Trend({ trend }: { trend: Supervision['trend'] }) {
  const most = Math.max(1, ...trend.map(({ open }) => open))
  return (
    <section className="supervision-section" aria-labelledby="supervision-trend">
      <h2 id="supervision-trend">{m.supervision_trend()}</h2>
      <table className="supervision-trend" aria-labelledby="supervision-trend">
        <thead>
          <tr>
            <th scope="col">{m.supervision_month()}</th>
            <th scope="col" className="number">
              {m.supervision_issued()}
            </th>
            <th scope="col" className="number">
              {m.supervision_closed()}
            </th>
            <th scope="col" className="number">
              {m.supervision_at_end({ what: m.supervision_open() })}
            </th>
            <th scope="col" className="number">
              {m.supervision_at_end({ what: m.supervision_overdue() })}
            </th>
            <th scope="col" className="number">
              {m.supervision_on_time()}
            </th>
            <th scope="col" className="supervision-bar-cell">
              {m.supervision_chart()}
            </th>
          </tr>
        </thead>
        <tbody>
          {trend.map((month) => (
            <tr key={month.month}>
              <th scope="row" className="keep">
                {month.month}
              </th>
              <td className="number">{month.issued}</td>
              <td className="number">{month.closed}</td>
              <td className="number">{month.open}</td>
              <td className={month.open_overdue > 0 ? 'number supervision-bad' : 'number'}>{month.open_overdue}</td>
              <td className="number">{rateText(month)}</td>
              <td className="supervision-bar-cell">
                <Bar parts={[month.open_overdue / most, (month.open - month.open_overdue) / most]} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
