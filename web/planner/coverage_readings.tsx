import type { ReactNode } from 'react'
import type { Share } from '#domain/coverage.ts'
import { categoryName } from '../names.ts'
import { m } from '../paraglide/messages.js'
import type { Coverage, LedgerTown } from './coverage_data.ts'
import { fullNames, percentText, ratioText } from './coverage_words.ts'

/** Numbers that people mistake for the rate: each by its own name and apart from it. */
export function Readings({ coverage }: { coverage: Coverage }) {
  const { recorded, compliant, compliant_and_verified, by_category, by_population, by_disabled_residents, ledger } = coverage
  return (
    <section className="coverage-readings" aria-labelledby="coverage-readings">
      <h2 id="coverage-readings">{m.coverage_readings_title()}</h2>
      <table aria-labelledby="coverage-readings">
        <thead className="visually-hidden">
          <tr>
            <th scope="col">{m.coverage_reading()}</th>
            <th scope="col">{m.coverage_trend_towns()}</th>
            <th scope="col">{m.coverage_trend_rate()}</th>
          </tr>
        </thead>
        <tbody>
          <Reading name={m.coverage_recorded()} share={recorded} />
          <Reading name={m.coverage_compliant()} share={compliant} />
          <Reading name={m.coverage_compliant_and_verified()} share={compliant_and_verified} />
        </tbody>
        <tbody>
          <Group name={m.coverage_by_category()} />
          {by_category.map((each) => (
            <Reading key={each.category} name={categoryName(each.category)} share={each} />
          ))}
        </tbody>
        <tbody>
          <Group name={m.coverage_by_people()} />
          <People name={m.coverage_by_population()} weighted={by_population} unknown={ledger.filter(({ population }) => population === null)} />
          <People
            name={m.coverage_by_disabled()}
            weighted={by_disabled_residents}
            unknown={ledger.filter(({ disabled_residents }) => disabled_residents === null)}
          />
        </tbody>
      </table>
    </section>
  )
}

function Group({ name }: { name: string }) {
  return (
    <tr>
      <th scope="rowgroup" colSpan={3} className="coverage-group">
        {name}
      </th>
    </tr>
  )
}

function Reading({ name, share, children }: { name: string; share: Share; children?: ReactNode }) {
  return (
    <tr>
      <th scope="row">
        {name}
        {children}
      </th>
      <td className="number">{share.rate_percent === null ? '' : ratioText(share)}</td>
      <td className="number">{percentText(share.rate_percent)}</td>
    </tr>
  )
}

/** Towns whose figure nobody knows are in neither number, and are named. */
function People({ name, weighted, unknown }: { name: string; weighted: Coverage['by_population']; unknown: LedgerTown[] }) {
  const years = weighted.figures_as_of.map((year) => year ?? m.unknown())
  return (
    <Reading name={name} share={weighted}>
      {weighted.rate_percent === null && <span className="coverage-aside soft">{m.coverage_people_none()}</span>}
      {weighted.rate_percent !== null && unknown.length > 0 && (
        <span className="coverage-aside soft">{m.coverage_people_unknown({ towns: fullNames(unknown) })}</span>
      )}
      {years.length > 1 && <span className="coverage-aside soft">{m.coverage_people_years({ years: years.join(', ') })}</span>}
    </Reading>
  )
}
