import { useState } from 'react'
import { Link } from 'wouter'
import { categoryName, nameOf, verdictName } from '../names.ts'
import { m } from '../paraglide/messages.js'
import { to } from '../routes.ts'
import { useMay } from '../session.ts'
import { Choice } from '../ui/choice.tsx'
import { Field } from '../ui/field.tsx'
import type { Gaps, GapsAddress } from './gaps_data.ts'
import { Number as NumberHead, Wide } from './gaps_tables.tsx'
import { peopleText } from './gaps_words.ts'

interface Props {
  data: Gaps
  state: GapsAddress
  change: (change: Partial<GapsAddress>) => void
}

/** Which looks narrow the interval most, and the way to assign them. */
export function InspectFirst({ data, state, change }: Props) {
  const { inspect } = data
  return (
    <section className="gaps-section" aria-labelledby="gaps-inspect">
      <h2 id="gaps-inspect">{m.gaps_inspect()}</h2>
      {inspect.candidates_count === 0 ? (
        <p>{m.gaps_inspect_none()}</p>
      ) : (
        <>
          <p>{m.gaps_inspect_text({ people: peopleText(inspect.undecided) })}</p>
          <Best data={data} state={state} change={change} />
          <Candidates data={data} />
          <PassRates data={data} state={state} change={change} />
        </>
      )}
    </section>
  )
}

const sizes = [1, 2, 3, 5, 8, 10, 15]

function Best({ data: { inspect }, state, change }: Props) {
  const mayAssign = useMay('assign_inspections')
  const { facility_ids, settled, is_best } = inspect.best
  const options = [...new Set([...sizes, state.visits])].sort((a, b) => a - b).map((each) => ({ value: String(each), name: String(each) }))
  return (
    <div className="note gaps-best">
      <div className="no-print">
        <Choice
          label={m.gaps_inspect_visits()}
          value={String(state.visits)}
          options={options}
          onChange={(value) => change({ visits: Number(value) })}
        />
      </div>
      <div>
        <p role="status">
          <strong>{m.gaps_inspect_best({ count: facility_ids.length, people: peopleText(settled) })}</strong>
        </p>
        <p className="soft">{is_best ? m.gaps_inspect_is_best() : m.gaps_inspect_greedy({ count: inspect.candidates_count })}</p>
      </div>
      {mayAssign && (
        <Link className="button primary no-print" href={to.assign(new URLSearchParams(facility_ids.map((id) => ['facility', id])))}>
          {m.gaps_inspect_assign({ count: facility_ids.length })}
        </Link>
      )}
    </div>
  )
}

function Candidates({ data: { inspect, towns } }: { data: Gaps }) {
  const chosen = new Set(inspect.best.facility_ids)
  const townName = (code: string) => nameOf(towns.find((town) => town.code === code) ?? { name_zh: code })
  return (
    <Wide label={m.gaps_inspect()}>
      <table aria-labelledby="gaps-inspect">
        <thead>
          <tr>
            <th scope="col">{m.gaps_inspect_facility()}</th>
            <th scope="col">{m.gaps_town()}</th>
            <NumberHead name={m.gaps_inspect_near()} />
            <NumberHead name={m.gaps_inspect_pass()} />
            <NumberHead name={m.gaps_inspect_settled()} />
            <th scope="col">{m.gaps_inspect_chosen()}</th>
          </tr>
        </thead>
        <tbody>
          {inspect.facilities.map((facility) => (
            <tr key={facility.id}>
              <th scope="row">
                <Link href={to.facility(facility.id)}>{nameOf(facility)}</Link>
                <span className="soft gaps-below">{`${categoryName(facility.category)} · ${verdictName(facility.verdict)}`}</span>
              </th>
              <td>{townName(facility.town_code)}</td>
              <td className="number">{peopleText(facility.people)}</td>
              <td className="number">{`${facility.pass_percent}\u00A0%`}</td>
              <td className="number">{peopleText(facility.settled)}</td>
              <td>{chosen.has(facility.id) && <span className="tag">{m.gaps_inspect_chosen()}</span>}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  )
}

/** Of past looks, unless somebody knows better; what is typed stands in the address. */
function PassRates({ data: { inspect }, state, change }: Props) {
  const type = (category: string, percent: number | null) => {
    const others = Object.fromEntries(Object.entries(state.pass_rates).filter(([code]) => code !== category))
    change({ pass_rates: percent === null ? others : { ...others, [category]: percent } })
  }
  return (
    <details className="no-print">
      <summary>{m.gaps_pass_rates()}</summary>
      <div className="row gaps-controls">
        {inspect.pass_rates.map(({ category, passed, decided, percent }) => (
          <PassRate
            key={category}
            label={m.gaps_pass_rate_of({ category: categoryName(category) })}
            about={decided > 0 ? m.gaps_pass_rate_known({ passed, decided }) : m.gaps_pass_rate_none()}
            percent={percent}
            type={(typed) => type(category, typed)}
          />
        ))}
      </div>
    </details>
  )
}

/** What is typed counts once it is a number; emptied, it is as past looks have it. */
function PassRate({ label, about, percent, type }: { label: string; about: string; percent: number; type: (percent: number | null) => void }) {
  const [typed, setTyped] = useState<string | null>(null)
  const isGood = (text: string) => /^(\d{1,2}|100)$/.test(text)
  const set = (text: string) => {
    setTyped(text)
    if (text === '') type(null)
    else if (isGood(text)) type(Number(text))
  }
  const error = typed !== null && typed !== '' && !isGood(typed) ? m.gaps_number_range({ least: 0, most: 100 }) : undefined
  return <Field label={label} description={about} value={typed ?? String(percent)} onChange={set} inputMode="numeric" error={error} />
}
