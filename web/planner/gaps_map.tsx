import type { MouseEvent } from 'react'
import { nameOf, distanceText } from '../names.ts'
import { m } from '../paraglide/messages.js'
import { QueryView } from '../ui/query_view.tsx'
import { useBoundaries, type Boundaries } from './coverage_data.ts'
import { Hatch, useHatch } from './coverage_hatch.tsx'
import { shortName } from './coverage_words.ts'
import { fileAddress, type Gaps, type Hexagon, type Planned } from './gaps_data.ts'
import { placeLabels, textWidth } from './labels.ts'
import { pathOf, project, ringsOf } from './projection.ts'
import { useRoom, type Room } from './width.ts'

interface Props {
  data: Gaps
  planned: readonly Planned[]
  /** Takes the place that is pointed at; null: nothing is being placed. */
  place: ((planned: Planned) => void) | null
}

/** Our own drawing: hexagons by distance, hatched where little is known, with the towns' outlines on top. */
export function GapsMap(props: Props) {
  const boundaries = useBoundaries()
  const { data } = props
  return (
    <section className="gaps-map" aria-labelledby="gaps-map">
      <h2 id="gaps-map">{m.gaps_map()}</h2>
      {data.hexagons.length === 0 ? (
        <p>{m.gaps_map_none()}</p>
      ) : (
        <QueryView query={boundaries}>{(collection) => <Drawn {...props} boundaries={collection} />}</QueryView>
      )}
      <p className="row no-print">
        <a className="button quiet" href={fileAddress('hexagons.geojson', data.asked)} download>
          {m.gaps_download_hexagons()}
        </a>
      </p>
    </section>
  )
}

type DrawnProps = Props & { boundaries: Boundaries }

function Drawn(props: DrawnProps) {
  const [measure, room] = useRoom()
  const { data, planned, boundaries } = props
  const isSchematic = boundaries.features.some(({ properties }) => properties.boundary_status === 'schematic')
  return (
    <>
      {isSchematic && <p className="soft">{m.schematic_note()}</p>}
      <div ref={measure} className="gaps-canvas" data-placing={props.place ? true : undefined}>
        {room && room.width > 0 && <Picture {...props} room={room} />}
      </div>
      <Legend data={data} hasPlanned={planned.length > 0} />
    </>
  )
}

type Ring = [number, number][]

const cornersOf = ({ lon, lat }: Hexagon, { grid }: Gaps): Ring => grid.shape.map((corner) => [lon + corner.lon, lat + corner.lat])

/** Where one shade ends, as a multiple of the distance; beyond the last there is one more. */
const limits = [0.5, 1, 2, 4] as const

function shadeOf({ certain_m }: Hexagon, distance_m: number): number {
  const at = limits.findIndex((limit) => certain_m !== null && certain_m <= limit * distance_m)
  return at < 0 ? limits.length : at
}

const scale_km = 10

function Picture({ data, planned, place, boundaries, room: { width, rem } }: DrawnProps & { room: Room }) {
  const hatch = useHatch()
  const clip = useHatch()
  const towns = boundaries.features.map(({ geometry }) => ringsOf(geometry))
  const { outside_towns } = data.basis
  const isWhole =
    (outside_towns.points === 0 || outside_towns.is_left_out) &&
    data.towns.every(({ code }) => boundaries.features.some(({ properties }) => properties.code === code))
  const rings = data.hexagons.map((hexagon) => cornersOf(hexagon, data))
  const projection = project([...rings, ...towns.flat()], width, rem)
  const height = projection.height + 1.5 * rem
  const shaded = (is: (hexagon: Hexagon) => boolean) =>
    pathOf(
      rings.filter((_, index) => is(data.hexagons[index]!)),
      projection,
    )
  const point = (event: MouseEvent<SVGSVGElement>) => {
    const box = event.currentTarget.getBoundingClientRect()
    const [lon, lat] = projection.at(((event.clientX - box.left) * width) / box.width, ((event.clientY - box.top) * height) / box.height)
    place?.({ lon: Number(lon.toFixed(5)), lat: Number(lat.toFixed(5)) })
  }
  return (
    <figure className="coverage-picture" role="img" aria-label={m.gaps_map_label({ count: data.hexagons.length })}>
      <svg viewBox={`0 0 ${width} ${height}`} aria-hidden="true" focusable="false" onClick={place ? point : undefined}>
        <Hatch {...hatch} />
        <clipPath id={clip.id}>
          <path d={pathOf(towns.flat(), projection)} />
        </clipPath>
        <g clipPath={isWhole ? clip.fill : undefined}>
          {[...limits, 'beyond'].map((limit, shade) => (
            <path key={limit} className={`gaps-shade-${shade}`} d={shaded((hexagon) => shadeOf(hexagon, data.asked.distance_m) === shade)} />
          ))}
          <path className="gaps-hatched" d={shaded(({ is_thin }) => is_thin === true)} fill={hatch.fill} />
        </g>
        {towns.map((outline, index) => (
          <path key={boundaries.features[index]!.properties.code} className="gaps-outline" d={pathOf(outline, projection)} />
        ))}
        {planned.map(({ lon, lat }) => (
          <Marker key={`${lon} ${lat}`} at={projection.place(lon, lat)} size={0.6 * rem} />
        ))}
        <path className="coverage-scale" d={`M1 ${height - rem}v${rem / 2}h${scale_km * projection.kilometre}v${-rem / 2}`} />
        <text x={scale_km * projection.kilometre + 0.5 * rem} y={height - rem / 2} fontSize={0.875 * rem}>
          {scale_km} km
        </text>
      </svg>
      <TownNames boundaries={boundaries} place={projection.place} sizes={{ width, height, mark: 0.25 * rem, line: 1.375 * rem }} />
    </figure>
  )
}

function Marker({ at: [x, y], size }: { at: [number, number]; size: number }) {
  return <path className="gaps-planned-mark" d={`M${x} ${y - size}l${size} ${size}l${-size} ${size}l${-size} ${-size}Z`} />
}

interface NamesProps {
  boundaries: Boundaries
  place: (lon: number, lat: number) => [number, number]
  sizes: Parameters<typeof placeLabels>[1]
}

function TownNames({ boundaries: { features }, place, sizes }: NamesProps) {
  const names = features.map(({ properties }) => shortName(properties))
  const marks = features.map(({ properties: { lon, lat } }, index) => {
    const [x, y] = place(lon, lat)
    return { x, y, text_width: textWidth(names[index]!, sizes.line * 0.7) + 4 }
  })
  return placeLabels(marks, sizes).map(
    (label, index) =>
      label && (
        <span
          key={features[index]!.properties.code}
          className="coverage-name gaps-name"
          style={{ left: `${(100 * label.left) / sizes.width}%`, top: `${(100 * label.top) / sizes.height}%` }}
          title={nameOf(features[index]!.properties)}
        >
          {names[index]}
        </span>
      ),
  )
}

function Legend({ data, hasPlanned }: { data: Gaps; hasPlanned: boolean }) {
  const { distance_m, thin_percent } = data.asked
  const { id, fill } = useHatch()
  const texts = limits.map((limit) => m.gaps_legend_to({ distance: distanceText(Math.round(limit * distance_m)) }))
  const last = m.gaps_legend_over({ distance: distanceText(limits.at(-1)! * distance_m) })
  return (
    <div className="gaps-legend">
      <p>{m.gaps_legend()}</p>
      <ul>
        {[...texts, last].map((text, shade) => (
          <li key={text}>
            <svg viewBox="0 0 20 20" aria-hidden="true">
              <rect className={`gaps-shade-${shade}`} width="20" height="20" />
            </svg>
            {text}
          </li>
        ))}
        {data.hexagons.some(({ is_thin }) => is_thin) && (
          <li>
            <svg viewBox="0 0 20 20" aria-hidden="true">
              <Hatch id={id} />
              <rect className="gaps-hatched" width="20" height="20" fill={fill} />
            </svg>
            {m.gaps_legend_thin({ percent: thin_percent })}
          </li>
        )}
        {hasPlanned && (
          <li>
            <svg viewBox="0 0 20 20" aria-hidden="true">
              <Marker at={[10, 10]} size={8} />
            </svg>
            {m.gaps_legend_planned()}
          </li>
        )}
      </ul>
    </div>
  )
}
