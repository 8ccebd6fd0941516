import type { ReactNode } from 'react'
import type { Share } from '#domain/coverage.ts'
import { categoryName, isEnglish } from '../names.ts'
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
          <People
            name={m.coverage_by_population()}
            weighted={by_population}
            towns={ledger.length}
            unknown={ledger.filter(({ population }) => population === null)}
          />
          <People
            name={m.coverage_by_disabled()}
            weighted={by_disabled_residents}
            towns={ledger.length}
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

interface ReadingProps {
  name: string
  share: Share
  /** Too little is known for a rate. */
  rough?: boolean
  children?: ReactNode
}

function Reading({ name, share, rough = false, children }: ReadingProps) {
  return (
    <tr>
      <th scope="row">
        {name}
        {children}
      </th>
      <td className="number">{share.rate_percent === null || rough ? '' : ratioText(share)}</td>
      <td className="number">{rough ? m.coverage_not_computed() : percentText(share.rate_percent)}</td>
    </tr>
  )
}

interface PeopleProps {
  name: string
  weighted: Coverage['by_population']
  towns: number
  unknown: LedgerTown[]
}

/** Towns whose figure nobody knows are in neither number, and are named; where they are the most there is no rate. */
function People({ name, weighted, towns, unknown }: PeopleProps) {
  const known = towns - unknown.length
  const rough = known > 0 && known * 2 < towns
  return (
    <Reading name={name} share={weighted} rough={rough}>
      {peopleNotes(weighted, { known, rough, unknown }).map((note) => (
        <span key={note} className="coverage-aside soft">
          {note}
        </span>
      ))}
    </Reading>
  )
}

function peopleNotes(
  { rate_percent, figures_as_of }: Coverage['by_population'],
  { known, rough, unknown }: { known: number; rough: boolean; unknown: LedgerTown[] },
): string[] {
  if (rough) return [m.coverage_people_few({ count: known })]
  if (rate_percent === null) return [m.coverage_people_none()]
  const years = figures_as_of.filter((year) => year !== null)
  const notes = [
    unknown.length > 0 && m.coverage_people_unknown({ towns: fullNames(unknown) }),
    years.length > 1 && m.coverage_people_years({ years: years.join(isEnglish() ? ', ' : '、') }),
    years.length > 0 && years.length < figures_as_of.length && m.coverage_people_year_unknown(),
  ]
  return notes.filter((note) => note !== false)
}
