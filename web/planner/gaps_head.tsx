import { distanceText, nameOf } from '../names.ts'
import { m } from '../paraglide/messages.js'
import { Hatch, useHatch } from './coverage_hatch.tsx'
import type { Gaps } from './gaps_data.ts'
import { beyondText, groupNames, headline, peopleText, shareSpan, waySpan, withinText } from './gaps_words.ts'

interface Props {
  data: Gaps
}

/** The number by which a person decides, as an interval, and what else is told of the whole. */
export function GapsHead({ data }: Props) {
  const { asked } = data
  const own = data.figures[asked.group]
  return (
    <section className="gaps-head" aria-labelledby="gaps-headline">
      <div>
        <h2 id="gaps-headline">{headline(asked)}</h2>
        {own ? (
          <>
            <p className="gaps-number" role="status">
              {withinText(own)}
            </p>
            <IntervalBar lower={own.within_lower / own.people} upper={own.within_upper / own.people} />
            <p>
              {own.within_lower === own.within_upper
                ? m.gaps_people_exact({ lower: peopleText(own.within_lower), people: peopleText(own.people) })
                : m.gaps_people_span({
                    lower: peopleText(own.within_lower),
                    upper: peopleText(own.within_upper),
                    people: peopleText(own.people),
                  })}
            </p>
          </>
        ) : (
          <div className="note">
            <p>{m.gaps_no_group({ group: groupNames[asked.group]() })}</p>
            <p>{m.gaps_no_group_text()}</p>
          </div>
        )}
      </div>
      <Others data={data} />
      <Basis data={data} />
    </section>
  )
}

function IntervalBar({ lower, upper }: { lower: number; upper: number }) {
  const { id, fill } = useHatch()
  if (!Number.isFinite(lower)) return null
  return (
    <svg className="gaps-bar" viewBox="0 0 1000 40" preserveAspectRatio="none" aria-hidden="true">
      <Hatch id={id} />
      <rect className="gaps-bar-ground" width="1000" height="40" />
      <rect className="gaps-bar-certain" width={1000 * lower} height="40" />
      <rect x={1000 * lower} width={1000 * (upper - lower)} height="40" fill={fill} />
    </svg>
  )
}

function Others({ data }: Props) {
  const { asked } = data
  const own = data.figures[asked.group]
  const worst = worstHexagon(data)
  return (
    <dl className="gaps-figures" aria-label={m.gaps_figures()}>
      {own && own.people > 0 && (
        <>
          <Figure name={m.gaps_beyond({ distance: distanceText(asked.distance_m) })} text={m.gaps_people({ count: beyondText(own) })} />
          {own.cumulative_lower !== null && own.cumulative_upper !== null && (
            <Figure
              name={m.gaps_cumulative({ from: distanceText(asked.from_m), to: distanceText(asked.to_m) })}
              text={shareSpan(own.cumulative_lower, own.cumulative_upper)}
            />
          )}
          <Figure name={m.gaps_tenth()} text={waySpan(own.worst_tenth_possible_m, own.worst_tenth_certain_m)} />
        </>
      )}
      {worst && (
        <Figure
          name={m.gaps_worst()}
          text={m.gaps_worst_in({ distance: waySpan(worst.worst_possible_m, worst.worst_certain_m), place: placeName(data, worst) })}
        />
      )}
    </dl>
  )
}

function Figure({ name, text }: { name: string; text: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{text}</dd>
    </div>
  )
}

const certain = ({ worst_certain_m }: Gaps['hexagons'][number]) => worst_certain_m ?? Infinity
const possible = ({ worst_possible_m }: Gaps['hexagons'][number]) => worst_possible_m ?? Infinity

/** Of those where somebody lives, the farthest first; where nothing counts for certain by what may. */
export function byWorst({ hexagons }: Gaps): Gaps['hexagons'] {
  const lived = hexagons.filter(({ residents }) => residents !== 0)
  return lived.sort((a, b) => compare(certain(b), certain(a)) || compare(possible(b), possible(a)) || (a.id < b.id ? -1 : 1))
}

const compare = (a: number, b: number) => (a === b ? 0 : a - b)

export const worstHexagon = (data: Gaps) => byWorst(data)[0]

/** The village where it has a name, and the town. */
export function placeName({ towns }: Gaps, { town_code, worst_name, lon, lat }: Gaps['hexagons'][number]): string {
  const town = towns.find(({ code }) => code === town_code)
  const name = town ? nameOf(town) : m.gaps_outside_towns()
  if (worst_name) return `${name} ${worst_name}`
  return m.gaps_hexagon_place({ town: name, lon: lon.toFixed(3), lat: lat.toFixed(3) })
}

const outsideText = ({ points, residents }: Gaps['basis']['outside_towns']) => ({ points: peopleText(points), people: peopleText(residents) })

/** What the figures rest on, and what is in none of them. */
function Basis({ data }: Props) {
  const { asked, basis, sites, towns, grid } = data
  const named = (codes: readonly string[]) => ({
    count: codes.length,
    towns: towns.flatMap((town) => (codes.includes(town.code) ? nameOf(town) : [])).join(m.list_comma()),
  })
  const { dataset, outside_towns } = basis
  const own = data.figures[asked.group]
  const without = asked.group === 'disabled_residents' ? basis.towns_without_disabled_residents : basis.towns_without_population
  return (
    <div className="gaps-basis soft">
      <p>
        {dataset
          ? m.gaps_basis_dataset({ name: dataset.name, date: dataset.as_of, source: dataset.source, count: peopleText(dataset.points_count) })
          : m.gaps_basis_towns()}
      </p>
      {asked.group !== 'over_60' && without.length > 0 && <p>{m.gaps_without(named(without))}</p>}
      {dataset && dataset.left_out_count > 0 && <p>{m.gaps_basis_left_out({ count: peopleText(dataset.left_out_count) })}</p>}
      {outside_towns.points > 0 && (
        <p>
          <strong>{(outside_towns.is_left_out ? m.gaps_outside_left_out : m.gaps_outside_kept)(outsideText(outside_towns))}</strong>
        </p>
      )}
      <p>{m.gaps_straight()}</p>
      <details>
        <summary>{m.gaps_how()}</summary>
        <p>{m.gaps_sites(sites)}</p>
        {sites.unplaced > 0 && <p>{m.gaps_sites_unplaced({ count: sites.unplaced })}</p>}
        {basis.unplaced_towns.length > 0 && <p>{m.gaps_unplaced_towns(named(basis.unplaced_towns))}</p>}
        <p>{m.gaps_plane({ srid: grid.srid, edge: distanceText(grid.edge_m) })}</p>
        {own?.shortfall && <p>{m.gaps_shortfall_is({ numbers: own.shortfall.map((each) => each.toFixed(3)).join(' / ') })}</p>}
      </details>
    </div>
  )
}
