import { m } from '../../paraglide/messages.js'
import { useBoundaries } from '../coverage_data.ts'
import { MapSource } from '../coverage_map.tsx'
import { pathOf, project, ringsOf, type Projection } from '../projection.ts'
import { useRoom, type Room } from '../width.ts'
import type { SitingRun } from './siting_data.ts'

/** Who is reached from where, as our own drawing: the tables beside it say the same. */
export function SitingPicture({ found }: { found: SitingRun }) {
  const boundaries = useBoundaries()
  const [measure, room] = useRoom()
  const features = boundaries.data?.features ?? []
  const rings = features.flatMap(({ geometry }) => ringsOf(geometry))
  return (
    <section className="siting-picture" aria-labelledby="siting-picture">
      <h2 id="siting-picture">{m.siting_picture()}</h2>
      <div ref={measure}>{room && room.width > 0 && !boundaries.isPending && <Drawn found={found} rings={rings} room={room} />}</div>
      <Legend />
      {boundaries.data && features.length > 0 && <MapSource boundaries={boundaries.data} />}
    </section>
  )
}

function Drawn({ found, rings, room: { width, rem } }: { found: SitingRun; rings: ReturnType<typeof ringsOf>; room: Room }) {
  const { asked, inputs, result } = found
  const around = inputs.demand.map(({ lon, lat }): [number, number] => [lon, lat])
  const projection = project([...rings, [...around, ...inputs.sites.map(({ lon, lat }): [number, number] => [lon, lat])]], width, rem)
  const height = Math.min(projection.height, 2 * width)
  const numbers = new Map(result.opened.map(({ site_id }, index) => [site_id, index + 1]))
  const label = m.siting_picture_label({ opened: result.opened.length, others: inputs.sites.length - result.opened.length })
  return (
    <figure role="img" aria-label={label}>
      <svg viewBox={`0 0 ${width} ${height}`} aria-hidden="true" focusable="false">
        <path d={pathOf(rings, projection)} className="siting-town" />
        <People found={found} projection={projection} size={rem} />
        {inputs.existing.map(
          ({ id, lon, lat }) =>
            lon !== null && lat !== null && <circle key={id} {...at(projection, lon, lat)} r={rem * 0.35} className="siting-existing" />,
        )}
        {inputs.sites.map(({ id, lon, lat }) => {
          const { cx, cy } = at(projection, lon, lat)
          const number = numbers.get(id)
          const half = rem * (number ? 0.65 : 0.35)
          return (
            <g key={id}>
              {number && inputs.distance_basis === 'geodesic' && (
                <circle cx={cx} cy={cy} r={(asked.reach_m / 1000) * projection.kilometre} className="siting-reach" />
              )}
              <rect x={cx - half} y={cy - half} width={2 * half} height={2 * half} className={number ? 'siting-opened' : 'siting-candidate'} />
              {number && (
                <text x={cx} y={cy} fontSize={rem * 0.85} className="siting-digit">
                  {number}
                </text>
              )}
            </g>
          )
        })}
      </svg>
    </figure>
  )
}

const at = ({ place }: Projection, lon: number, lat: number) => {
  const [cx, cy] = place(lon, lat)
  return { cx, cy }
}

/** Where people live: served as before, served anew, or not. */
function People({ found: { asked, inputs, result }, projection, size }: { found: SitingRun; projection: Projection; size: number }) {
  const opened = result.opened.map(({ site_id }) => inputs.sites.findIndex(({ id }) => id === site_id))
  const most = inputs.demand.reduce((largest, { people }) => Math.max(largest, people), 1)
  const isWithin = (metres: number | null | undefined) => metres !== null && metres !== undefined && metres <= asked.reach_m
  return inputs.demand.map(({ id, lon, lat, people, existing_m, distance_m }) => {
    const state = isWithin(existing_m[0]) ? 'before' : opened.some((site) => isWithin(distance_m[site])) ? 'anew' : 'left'
    const { cx, cy } = at(projection, lon, lat)
    const r = size * (0.1 + 0.35 * Math.sqrt(people / most))
    if (state !== 'left') return <circle key={id} cx={cx} cy={cy} r={r} className={`siting-people-${state}`} />
    return <path key={id} d={`M${cx - r} ${cy - r}l${2 * r} ${2 * r}m0 ${-2 * r}l${-2 * r} ${2 * r}`} className="siting-people-left" />
  })
}

function Legend() {
  const marks = [
    { name: m.siting_legend_opened(), mark: <rect x="2" y="2" width="16" height="16" className="siting-opened" /> },
    { name: m.siting_legend_candidate(), mark: <rect x="5" y="5" width="10" height="10" className="siting-candidate" /> },
    { name: m.siting_legend_existing(), mark: <circle cx="10" cy="10" r="6" className="siting-existing" /> },
    { name: m.siting_legend_before(), mark: <circle cx="10" cy="10" r="5" className="siting-people-before" /> },
    { name: m.siting_legend_anew(), mark: <circle cx="10" cy="10" r="5" className="siting-people-anew" /> },
    { name: m.siting_legend_left(), mark: <path d="M5 5l10 10m0 -10l-10 10" className="siting-people-left" /> },
  ]
  return (
    <ul className="siting-legend">
      {marks.map(({ name, mark }) => (
        <li key={name}>
          <svg viewBox="0 0 20 20" width="1.25rem" height="1.25rem" aria-hidden="true" focusable="false">
            {mark}
          </svg>
          {name}
        </li>
      ))}
    </ul>
  )
}
