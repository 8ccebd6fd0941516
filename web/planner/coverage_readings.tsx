import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { Strictness } from '#domain/fragility.ts'
import { target_percent, type Bounds, type Share } from '#domain/share.ts'
import { categoryName, isEnglish } from '../names.ts'
import { m } from '../paraglide/messages.js'
import { getLocale } from '../paraglide/runtime.js'
import { to } from '../routes.ts'
import type { Coverage, LedgerTown } from './coverage_data.ts'
import { fullNames, percentText, ratioText, spanText } from './coverage_words.ts'

/** Numbers that people mistake for the rate: each by its own name and apart from it. */
export function Readings({ coverage }: { coverage: Coverage }) {
  const { strictness, by_category, by_population, by_disabled_residents, ledger } = coverage
  return (
    <section className="coverage-readings" aria-labelledby="coverage-readings">
      <h2 id="coverage-readings">{m.coverage_readings_title()}</h2>
      <table aria-labelledby="coverage-readings">
        <thead className="visually-hidden">
          <tr>
            <th scope="col">{m.coverage_reading()}</th>
            <th scope="col">{m.coverage_trend_towns()}</th>
            <th scope="col">{m.coverage_trend_rate()}</th>
            <th scope="col">{m.ledger_col_needed()}</th>
          </tr>
        </thead>
        <tbody>
          {strictness.map((line) => {
            const share = levelShare(coverage, line.level)
            return (
              share && (
                <Reading key={line.level} name={levelNames[line.level]()} share={share} needed={neededText(line, towns)}>
                  <Notes notes={levelNotes(line)} />
                </Reading>
              )
            )
          })}
        </tbody>
        <tbody>
          <Group name={m.coverage_by_category()} />
          {by_category.map((each) => (
            <Reading
              key={each.category}
              name={<Link href={to.coverage(new URLSearchParams({ category: each.category }))}>{categoryName(each.category)}</Link>}
              share={each}
              needed={neededText(each, towns)}
            />
          ))}
        </tbody>
        <tbody>
          <Group name={m.coverage_by_people()} />
          <People
            name={m.coverage_by_population()}
            weighted={by_population}
            count={ledger.length}
            unknown={ledger.filter(({ population }) => population === null)}
          />
          <People
            name={m.coverage_by_disabled()}
            weighted={by_disabled_residents}
            count={ledger.length}
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
      <th scope="rowgroup" colSpan={4} className="coverage-group">
        {name}
      </th>
    </tr>
  )
}

const levelNames: Record<Strictness, () => string> = {
  recorded: m.coverage_recorded,
  verified: m.coverage_number,
  compliant: m.coverage_compliant,
  compliant_verified: m.coverage_compliant_and_verified,
}

/** The level of the target itself is the number at the head of the page. */
function levelShare({ recorded, compliant, compliant_and_verified }: Coverage, level: Strictness): Share | null {
  return { recorded, verified: null, compliant, compliant_verified: compliant_and_verified }[level]
}

function levelNotes({ losses_to_break, held_until }: Coverage['strictness'][number]): string[] {
  const notes = [
    losses_to_break !== null && m.ledger_level_losses({ count: losses_to_break }),
    held_until !== null && m.ledger_level_held({ date: held_until }),
  ]
  return notes.filter((note) => note !== false)
}

const towns = (count: number) => m.ledger_short_towns({ count })
const people = (count: number) => m.ledger_short_people({ count: count.toLocaleString(getLocale()) })

function neededText({ target_met, still_needed }: Pick<Bounds, 'target_met' | 'still_needed'>, short: (count: number) => string): string {
  if (still_needed === null) return ''
  return target_met ? m.ledger_reached({ percent: target_percent }) : short(still_needed)
}

interface ReadingProps {
  name: ReactNode
  share: Share | Bounds
  needed: string
  /** Too little is known for a rate. */
  rough?: boolean
  children?: ReactNode
}

/** Where verification may add to it, the rate is from what is certain to what is possible. */
function Reading({ name, share, needed, rough = false, children }: ReadingProps) {
  const rate = 'possible' in share && share.possible > 0 ? spanText(share.rate_percent, share.high_percent) : percentText(share.rate_percent)
  return (
    <tr>
      <th scope="row">
        {name}
        {children}
      </th>
      <td className="number">{share.rate_percent === null || rough ? '' : ratioText(share)}</td>
      <td className="number">{rough ? m.coverage_not_computed() : rate}</td>
      <td className="number">{rough ? '' : needed}</td>
    </tr>
  )
}

function Notes({ notes }: { notes: string[] }) {
  return notes.map((note) => (
    <span key={note} className="coverage-aside soft">
      {note}
    </span>
  ))
}

interface PeopleProps {
  name: string
  weighted: Coverage['by_population']
  count: number
  unknown: LedgerTown[]
}

/** Towns whose figure nobody knows are in neither number, and are named; where they are the most there is no rate. */
function People({ name, weighted, count, unknown }: PeopleProps) {
  const known = count - unknown.length
  const rough = known > 0 && known * 2 < count
  return (
    <Reading name={name} share={weighted} needed={neededText(weighted, people)} rough={rough}>
      <Notes notes={peopleNotes(weighted, { known, rough, unknown })} />
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
