import { useState, type FormEvent } from 'react'
import { Button } from 'react-aria-components'
import { distanceText, nameOf } from '../names.ts'
import { m } from '../paraglide/messages.js'
import { Choice } from '../ui/choice.tsx'
import { Field } from '../ui/field.tsx'
import { useBoundaries } from './coverage_data.ts'
import { groupNames, peopleText, shareSpan, waySpan, withinText } from './gaps_words.ts'
import { Number as NumberHead, Wide } from './gaps_tables.tsx'
import type { Figures, Gaps, GapsAddress, Planned } from './gaps_data.ts'

/** As many as the server takes at once. */
export const most_planned = 20

interface Props {
  planned: readonly Planned[]
  set: (planned: readonly Planned[]) => void
  isPicking: boolean
  pick: (isPicking: boolean) => void
  before: Gaps | undefined
  after: Gaps
}

/** What would move if a facility stood somewhere: by pointer or by keyboard, and nothing is saved. */
export function PlannedPlaces({ planned, set, isPicking, pick, before, after }: Props) {
  const isFull = planned.length >= most_planned
  const add = (place: Planned) => set([...planned, place])
  return (
    <section className="gaps-section no-print" aria-labelledby="gaps-planned">
      <h2 id="gaps-planned">{m.gaps_planned()}</h2>
      <p className="soft">{m.gaps_planned_text()}</p>
      {isFull ? (
        <p>{m.gaps_planned_most({ count: most_planned })}</p>
      ) : (
        <>
          <Button className="button" aria-pressed={isPicking} onPress={() => pick(!isPicking)}>
            {isPicking ? m.gaps_planned_picking() : m.gaps_planned_pick()}
          </Button>
          <TownCentre add={add} />
          <TypedPlace add={add} />
        </>
      )}
      {planned.length > 0 && (
        <>
          <h3>{m.gaps_planned_list()}</h3>
          <ul>
            {planned.map((place, index) => (
              <li key={`${place.lon} ${place.lat}`} className="row">
                {m.gaps_planned_place({ number: index + 1, lon: place.lon.toFixed(4), lat: place.lat.toFixed(4) })}
                <Button className="button quiet" onPress={() => set(planned.filter((each) => each !== place))}>
                  {m.gaps_planned_take()}
                  <span className="visually-hidden"> {index + 1}</span>
                </Button>
              </li>
            ))}
          </ul>
          {before && <Moved before={before} after={after} />}
          <Button className="button quiet" onPress={() => set([])}>
            {m.gaps_planned_clear()}
          </Button>
        </>
      )}
    </section>
  )
}

function TownCentre({ add }: { add: (place: Planned) => void }) {
  const towns = useBoundaries().data?.features ?? []
  if (towns.length === 0) return null
  const place = (code: string) => {
    const town = towns.find(({ properties }) => properties.code === code)
    if (town) add({ lon: Number(town.properties.lon.toFixed(5)), lat: Number(town.properties.lat.toFixed(5)) })
  }
  const options = [
    { value: '', name: m.gaps_planned_choose_town() },
    ...towns.map(({ properties }) => ({ value: properties.code, name: nameOf(properties) })),
  ]
  return (
    <div className="row gaps-controls">
      <Choice label={m.gaps_planned_town()} value="" options={options} onChange={place} />
    </div>
  )
}

function TypedPlace({ add }: { add: (place: Planned) => void }) {
  const [lon, setLon] = useState('')
  const [lat, setLat] = useState('')
  const [isBad, setBad] = useState(false)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const place = { lon: Number(lon), lat: Number(lat) }
    const isGood = lon.trim() !== '' && lat.trim() !== '' && Math.abs(place.lon) <= 180 && Math.abs(place.lat) <= 90
    setBad(!isGood)
    if (!isGood) return
    add(place)
    setLon('')
    setLat('')
  }
  return (
    <form className="row gaps-controls" onSubmit={submit}>
      <Field label={m.gaps_planned_lon()} value={lon} onChange={setLon} inputMode="decimal" error={isBad ? m.gaps_planned_bad() : undefined} />
      <Field label={m.gaps_planned_lat()} value={lat} onChange={setLat} inputMode="decimal" />
      <Button className="button" type="submit">
        {m.gaps_planned_add()}
      </Button>
    </form>
  )
}

function Moved({ before, after }: { before: Gaps; after: Gaps }) {
  const { asked } = after
  const [own, then] = [before.figures[asked.group], after.figures[asked.group]]
  return (
    <div role="status">
      {own && then && (
        <>
          <p>
            <strong>{m.gaps_planned_gain({ people: peopleText(then.within_lower - own.within_lower) })}</strong>
          </p>
          <MovedTable own={own} then={then} asked={asked} />
        </>
      )}
      {after.coverage && <Ledger data={after} coverage={after.coverage} />}
    </div>
  )
}

function MovedTable({ own, then, asked }: { own: Figures; then: Figures; asked: GapsAddress }) {
  const cumulative = ({ cumulative_lower, cumulative_upper }: Figures) => shareSpan(cumulative_lower ?? 0, cumulative_upper ?? 0)
  const lines: [string, (figures: Figures) => string][] = [
    [m.gaps_col_within(), withinText],
    [m.gaps_cumulative({ from: distanceText(asked.from_m), to: distanceText(asked.to_m) }), cumulative],
    [m.gaps_tenth(), ({ worst_tenth_possible_m, worst_tenth_certain_m }) => waySpan(worst_tenth_possible_m, worst_tenth_certain_m)],
  ]
  return (
    <Wide label={m.gaps_planned()}>
      <table aria-labelledby="gaps-planned">
        <thead>
          <tr>
            <th scope="col">{groupNames[asked.group]()}</th>
            <NumberHead name={m.gaps_planned_before()} />
            <NumberHead name={m.gaps_planned_after()} />
          </tr>
        </thead>
        <tbody>
          {lines.map(([name, text]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td className="number">{text(own)}</td>
              <td className="number">{text(then)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  )
}

function Ledger({ data, coverage }: { data: Gaps; coverage: NonNullable<Gaps['coverage']> }) {
  const { covered, covered_after, total, target_met_after, newly_covered } = coverage
  const towns = data.towns.filter(({ code }) => newly_covered.includes(code)).map(nameOf)
  return (
    <>
      <p>{m.gaps_planned_coverage({ before: covered, after: covered_after, total })}</p>
      {towns.length > 0 && <p>{m.gaps_planned_newly({ towns: towns.join(m.list_comma()) })}</p>}
      <p>{target_met_after ? m.gaps_planned_met() : m.gaps_planned_unmet()}</p>
    </>
  )
}
