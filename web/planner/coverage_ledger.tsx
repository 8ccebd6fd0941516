import { Link } from 'wouter'
import { nameOf } from '../names.ts'
import { m } from '../paraglide/messages.js'
import { to } from '../routes.ts'
import { TownMark } from '../ui/marks.tsx'
import type { Coverage, LedgerTown } from './coverage_data.ts'

/** Every town, what needs action first: as a table on a wide screen, as a list on a narrow one. */
export function Ledger({ coverage: { ledger, held_up_by_one, outside_towns } }: { coverage: Coverage }) {
  return (
    <section className="coverage-ledger" aria-labelledby="coverage-ledger">
      <div className="coverage-section-head">
        <h2 id="coverage-ledger">{m.coverage_ledger_title({ count: ledger.length })}</h2>
        <p className="soft">
          {[m.coverage_ledger_order(), held_up_by_one > 0 && m.coverage_held_by_one({ count: held_up_by_one })].filter(Boolean).join(' · ')}
        </p>
      </div>
      <table aria-labelledby="coverage-ledger">
        <thead>
          <tr>
            <th scope="col">{m.coverage_col_town()}</th>
            <th scope="col">{m.coverage_col_holder()}</th>
            <th scope="col" className="number">
              {m.coverage_col_count()}
            </th>
            <th scope="col">{m.coverage_col_valid()}</th>
            <th scope="col">{m.coverage_col_state()}</th>
          </tr>
        </thead>
        <tbody>
          {ledger.map((town) => (
            <Line key={town.code} town={town} />
          ))}
        </tbody>
      </table>
      {outside_towns.length > 0 && <Outside facilities={outside_towns} />}
    </section>
  )
}

function Line({ town }: { town: LedgerTown }) {
  const { state, facilities } = town
  return (
    <tr className={state === 'covered' ? undefined : 'coverage-open'}>
      <th scope="row">{nameOf(town)}</th>
      <td className="coverage-holder">
        <Holder facilities={facilities} />
      </td>
      <td className="number coverage-count">{facilities.length}</td>
      <td className={facilities.length === 0 ? 'coverage-valid coverage-valid-none' : 'coverage-valid'}>
        <Valid facility={facilities[0]} />
      </td>
      <td className="coverage-state">
        <TownMark state={state} />
      </td>
    </tr>
  )
}

function Holder({ facilities: [first, ...others] }: { facilities: LedgerTown['facilities'] }) {
  if (!first) return <span className="soft">{m.coverage_no_facility()}</span>
  return (
    <>
      <Link href={to.facility(first.id)}>{nameOf(first)}</Link>
      {others.length > 0 && <span className="soft keep"> {m.coverage_more_here({ count: others.length })}</span>}
    </>
  )
}

/** Half a year ahead there is time to plan a visit; further off the date is enough. */
const soon_days = 180

function Valid({ facility }: { facility: LedgerTown['facilities'][number] | undefined }) {
  if (!facility) return <span className="soft">—</span>
  const { valid_until, days_left } = facility
  if (valid_until === null || days_left === null) return <strong className="mark-to_verify">{m.coverage_never()}</strong>
  return (
    <>
      <span className="coverage-label soft">{m.coverage_col_valid()} </span>
      <time className="keep" dateTime={valid_until}>
        {valid_until}
      </time>{' '}
      {days_left <= soon_days && <strong className="mark-to_verify keep">{daysText(days_left)}</strong>}
    </>
  )
}

function daysText(days_left: number): string {
  if (days_left < 0) return m.coverage_overdue({ days: -days_left })
  return days_left === 0 ? m.coverage_last_day() : m.coverage_left({ days: days_left })
}

function Outside({ facilities }: { facilities: Coverage['outside_towns'] }) {
  return (
    <div className="note">
      <p>{m.coverage_outside({ count: facilities.length })}</p>
      <ul>
        {facilities.map((facility) => (
          <li key={facility.id}>
            <Link href={to.facility(facility.id)}>{nameOf(facility)}</Link> <span className="soft">{facility.town_code}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}
