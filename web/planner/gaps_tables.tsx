import type { ReactNode } from 'react'
import type { Group } from '#domain/gaps.ts'
import { nameOf } from '../names.ts'
import { m } from '../paraglide/messages.js'
import { fileAddress, type Gaps, type TownGap } from './gaps_data.ts'
import { byWorst, placeName } from './gaps_head.tsx'
import { beyondText, peopleText, waySpan, wayText, withinText } from './gaps_words.ts'

/** The same as the map, town by town; most people beyond first. */
export function TownsTable({ data }: { data: Gaps }) {
  const { group } = data.asked
  const beyond = ({ figures }: TownGap) => {
    const own = figures[group]
    return own ? own.people - own.within_lower : -1
  }
  const towns = [...data.towns].sort((a, b) => beyond(b) - beyond(a) || (a.code < b.code ? -1 : 1))
  return (
    <section aria-labelledby="gaps-towns">
      <h2 id="gaps-towns">{m.gaps_towns()}</h2>
      <Wide label={m.gaps_towns()}>
        <table aria-labelledby="gaps-towns">
          <thead>
            <tr>
              <th scope="col">{m.gaps_town()}</th>
              <Number name={m.gaps_col_people()} />
              <Number name={m.gaps_col_within()} />
              <Number name={m.gaps_col_beyond()} />
              <Number name={m.gaps_col_worst()} />
              <Number name={m.gaps_col_audited()} />
            </tr>
          </thead>
          <tbody>
            {towns.map((town) => (
              <TownRow key={town.code} town={town} group={group} />
            ))}
          </tbody>
        </table>
      </Wide>
      <p className="row no-print">
        <a className="button quiet" href={fileAddress('towns.csv', data.asked)} download>
          {m.gaps_download_towns()}
        </a>
      </p>
    </section>
  )
}

function TownRow({ town, group }: { town: TownGap; group: Group }) {
  const own = town.figures[group]
  return (
    <tr>
      <th scope="row">{nameOf(town)}</th>
      <td className="number">{own ? peopleText(own.people) : m.gaps_unknown_people()}</td>
      <td className="number">{own ? withinText(own) : '—'}</td>
      <td className="number">{own ? beyondText(own) : '—'}</td>
      <td className="number">{waySpan(town.worst_possible_m, town.worst_certain_m)}</td>
      <td className="number">
        {`${town.audited}\u00A0/\u00A0${town.facilities}`}
        {town.is_thin && <span className="gaps-thin"> {m.gaps_thin_mark()}</span>}
      </td>
    </tr>
  )
}

const most_hexagons = 10

export function WorstTable({ data }: { data: Gaps }) {
  const worst = byWorst(data).slice(0, most_hexagons)
  if (worst.length === 0) return null
  return (
    <section aria-labelledby="gaps-worst">
      <h2 id="gaps-worst">{m.gaps_worst_hexagons()}</h2>
      <Wide label={m.gaps_worst_hexagons()}>
        <table aria-labelledby="gaps-worst">
          <thead>
            <tr>
              <th scope="col">{m.gaps_col_place()}</th>
              <Number name={m.gaps_group_residents()} />
              <Number name={m.gaps_col_certain()} />
              <Number name={m.gaps_col_possible()} />
            </tr>
          </thead>
          <tbody>
            {worst.map((hexagon) => (
              <tr key={hexagon.id}>
                <th scope="row">{placeName(data, hexagon)}</th>
                <td className="number">{hexagon.residents === null ? m.gaps_unknown_people() : peopleText(hexagon.residents)}</td>
                <td className="number">{wayText(hexagon.worst_certain_m)}</td>
                <td className="number">{wayText(hexagon.worst_possible_m)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
    </section>
  )
}

export function Number({ name }: { name: string }) {
  return (
    <th scope="col" className="number">
      {name}
    </th>
  )
}

/** A table that is moved sideways within itself where there is little room, by keyboard too. */
export function Wide({ label, children }: { label: string; children: ReactNode }) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls has to take the focus
    <div className="gaps-wide" role="group" aria-label={label} tabIndex={0}>
      {children}
    </div>
  )
}
