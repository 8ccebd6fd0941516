import type { TownState } from '#domain/coverage.ts'
import { townStates } from '#domain/coverage.ts'
import { useCity } from '../city.ts'
import { townStateName } from '../names.ts'
import { m } from '../paraglide/messages.js'
import { TownShape } from '../ui/marks.tsx'
import { QueryView } from '../ui/query_view.tsx'
import { useBoundaries, type Boundaries, type Coverage } from './coverage_data.ts'
import { Hatch, useHatch } from './coverage_hatch.tsx'
import { fullNames, shortName } from './coverage_words.ts'
import { across, placeLabels, textWidth } from './labels.ts'
import { pathOf, project, ringsOf } from './projection.ts'
import { useRoom, type Room } from './width.ts'

/** Our own drawing, without WebGL and without anybody's tiles: the ledger as a picture. */
export function TownMap({ coverage }: { coverage: Coverage }) {
  const boundaries = useBoundaries()
  return (
    <section className="coverage-map" aria-labelledby="coverage-map">
      <QueryView query={boundaries}>{(collection) => <Drawn coverage={coverage} boundaries={collection} />}</QueryView>
    </section>
  )
}

interface Town {
  code: string
  name: string
  state: TownState
  rings: [number, number][][]
  lon: number
  lat: number
}

function Drawn({ coverage, boundaries }: { coverage: Coverage; boundaries: Boundaries }) {
  const [measure, room] = useRoom()
  const towns = townsOf(coverage, boundaries)
  const undrawn = coverage.ledger.filter(({ code }) => !towns.some((town) => town.code === code))
  return (
    <>
      <div className="coverage-section-head">
        <h2 id="coverage-map">{m.coverage_map_title()}</h2>
        {towns.length > 0 && <MapSource boundaries={boundaries} />}
      </div>
      {towns.length === 0 && <p>{m.coverage_map_none()}</p>}
      {towns.length > 0 && (
        <>
          <div ref={measure} className="coverage-canvas">
            {room && room.width > 0 && <Picture towns={towns} room={room} />}
          </div>
          <Legend coverage={coverage} />
          {undrawn.length > 0 && <p className="soft">{m.coverage_map_some({ towns: fullNames(undrawn) })}</p>}
        </>
      )}
    </>
  )
}

/** What needs action first, so that its name has the choice of places. */
function townsOf({ ledger }: Coverage, { features }: Boundaries): Town[] {
  return ledger.flatMap((town) => {
    const feature = features.find(({ properties }) => properties.code === town.code)
    const rings = feature ? ringsOf(feature.geometry) : []
    return feature && rings.length > 0
      ? [{ code: town.code, name: shortName(town), state: town.state, rings, lon: feature.properties.lon, lat: feature.properties.lat }]
      : []
  })
}

/** What the lines are, and the number of the map's approval; none is invented. */
export function MapSource({ boundaries: { features } }: { boundaries: Boundaries }) {
  const configured = useCity()?.map_approval_number
  const statuses = new Set(features.map(({ properties }) => properties.boundary_status))
  const number = configured ?? features.find(({ properties }) => properties.approval_number !== null)?.properties.approval_number
  const what = statuses.has('schematic') ? m.schematic_note() : statuses.has('unofficial') ? m.coverage_map_unofficial() : null
  return <p className="soft">{[what, number ? m.approval_number({ number }) : m.approval_number_missing()].filter(Boolean).join(' · ')}</p>
}

const scale_km = 10

function Picture({ towns, room: { width, rem } }: { towns: Town[]; room: Room }) {
  const hatch = useHatch()
  const projection = project(
    towns.flatMap(({ rings }) => rings),
    width,
    rem,
  )
  const paths = towns.map(({ code, state, rings }) => ({ code, state, path: pathOf(rings, projection) }))
  const height = projection.height + 1.5 * rem
  return (
    <figure className="coverage-picture" role="img" aria-label={m.coverage_map_label({ count: towns.length })}>
      <svg viewBox={`0 0 ${width} ${height}`} aria-hidden="true" focusable="false">
        <Hatch {...hatch} />
        {paths.map(({ code, path }) => (
          <path key={code} d={path} className="coverage-outline" />
        ))}
        {paths.map(({ code, state, path }) => (
          <path key={code} d={path} className={`coverage-town coverage-town-${state}`} fill={state === 'to_verify' ? hatch.fill : undefined} />
        ))}
        <path className="coverage-scale" d={`M1 ${height - rem}v${rem / 2}h${scale_km * projection.kilometre}v${-rem / 2}`} />
        <text x={scale_km * projection.kilometre + 0.5 * rem} y={height - rem / 2} fontSize={0.875 * rem}>
          {scale_km} km
        </text>
      </svg>
      <Names
        towns={towns}
        places={towns.map(({ lon, lat }) => projection.place(lon, lat))}
        sizes={{ width, height, mark: 1.125 * rem, line: 1.375 * rem }}
      />
    </figure>
  )
}

function Names({ towns, places, sizes }: { towns: Town[]; places: [number, number][]; sizes: Parameters<typeof placeLabels>[1] }) {
  const size = sizes.mark * 0.85
  const marks = towns.map(({ name }, index) => ({ x: places[index]![0], y: places[index]![1], text_width: textWidth(name, size) + 4 }))
  const labels = placeLabels(marks, sizes)
  return (
    <>
      {towns.map(({ code, state }, index) => (
        <span key={code} className={`coverage-point mark-${state}`} style={across(marks[index]!.x, marks[index]!.y, sizes)}>
          <TownShape state={state} />
        </span>
      ))}
      {towns.map(({ code, name, state }, index) => {
        const label = labels[index]
        return (
          label && (
            <span key={code} className={`coverage-name coverage-name-${state}`} style={across(label.left, label.top, sizes)}>
              {name}
            </span>
          )
        )
      })}
      {labels.includes(null) && <span className="visually-hidden">{m.coverage_map_unlabelled()}</span>}
    </>
  )
}

function Legend({ coverage: { ledger } }: { coverage: Coverage }) {
  return (
    <ul className="coverage-legend">
      {townStates.map((state) => (
        <li key={state} className={`mark mark-${state}`}>
          <TownShape state={state} />
          {m.coverage_legend({ state: townStateName(state), count: ledger.filter((town) => town.state === state).length })}
        </li>
      ))}
    </ul>
  )
}
