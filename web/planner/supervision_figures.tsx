import { Link } from 'wouter'
import { groupings, type Grouping } from '#domain/supervision.ts'
import { categoryName } from '../names.ts'
import { useDepartmentName } from '../office/departments.ts'
import { useTowns } from '../office/town_names.ts'
import { m } from '../paraglide/messages.js'
import { to } from '../routes.ts'
import { Choice } from '../ui/choice.tsx'
import { percentText } from './coverage_words.ts'
import type { Figures, Supervision } from './supervision_data.ts'

/** The rate with its formula, and what it is made of; open and overdue ones lead to the orders. */
export function Headline({ total }: { total: Figures }) {
  const { on_time } = total
  return (
    <section className="supervision-head" aria-label={m.supervision_figures()}>
      <div>
        <p className="supervision-rate">
          <span>{m.supervision_on_time()}</span> <strong>{rateText(total)}</strong>
        </p>
        <p className="soft">{on_time.rate === null ? m.supervision_no_rate() : formulaText(total)}</p>
      </div>
      <dl className="supervision-numbers">
        <Number name={m.supervision_overdue()} value={total.open_overdue} href={to.orders({ group: 'overdue' })} isBad={total.open_overdue > 0} />
        <Number name={m.supervision_open()} value={total.open} href={to.orders()} />
        <Number name={m.supervision_issued()} value={total.issued} />
        <Number name={m.supervision_closed()} value={total.closed} />
        <Number name={m.supervision_median()} value={daysText(total)} />
        <Number name={m.supervision_failed_again()} value={total.failed_again} />
      </dl>
    </section>
  )
}

function Number({ name, value, href, isBad }: { name: string; value: number | string; href?: string; isBad?: boolean }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd className={isBad ? 'supervision-bad' : undefined}>{href ? <Link href={href}>{value}</Link> : value}</dd>
    </div>
  )
}

const rateText = ({ on_time: { rate } }: Figures) => (rate === null ? '—' : percentText(rate * 100))
const daysText = ({ median_days }: Figures) => (median_days === null ? '—' : m.supervision_days({ days: median_days }))
const formulaText = ({ on_time: { closed_on_time, closed, open_overdue } }: Figures) =>
  m.supervision_formula({ on_time: closed_on_time, closed, overdue: open_overdue })

const groupingNames: Record<Grouping, () => string> = {
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
              <th scope="row">
                <GroupLink by={data.by} group={group.key} name={nameOfKey(group.key)} />
              </th>
              <Cells figures={group} />
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function GroupLink({ by, group, name }: { by: Grouping; group: string; name: string }) {
  if (by !== 'department' && by !== 'town') return name
  return (
    <Link href={to.orders(by === 'department' ? { department: group } : { town: group })} aria-label={m.supervision_see_orders({ name })}>
      {name}
    </Link>
  )
}

function useKeyName(by: Grouping): (key: string) => string {
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
function Cells({ figures }: { figures: Figures }) {
  const cells: [name: string, value: number | string, isBad?: boolean][] = [
    [m.supervision_overdue(), figures.open_overdue, figures.open_overdue > 0],
    [m.supervision_open(), figures.open],
    [m.supervision_issued(), figures.issued],
    [m.supervision_closed(), figures.closed],
    [m.supervision_on_time(), rateText(figures)],
    [m.supervision_median(), daysText(figures)],
    [m.supervision_failed_again(), figures.failed_again],
  ]
  return cells.map(([name, value, isBad]) => (
    <td key={name} data-label={name} className={isBad ? 'number supervision-bad' : 'number'}>
      {value}
    </td>
  ))
}

/** A bar in each row, the overdue part darker; the figures stand beside it. */
export function Ageing({ ageing }: { ageing: Supervision['ageing'] }) {
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
          {ageing.map(({ from_days, to_days, open, overdue }) => (
            <tr key={from_days}>
              <th scope="row" className="keep">
                {to_days === null ? m.supervision_age_more({ from: from_days }) : m.supervision_age_days({ from: from_days, to: to_days })}
              </th>
              <td className="number">{open}</td>
              <td className={overdue > 0 ? 'number supervision-bad' : 'number'}>{overdue}</td>
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
