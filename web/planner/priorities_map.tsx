import { useQuery } from '@tanstack/react-query'
import { Button } from 'react-aria-components'
import { answer, api } from '../api.ts'
import { nameOf } from '../names.ts'
import { m } from '../paraglide/messages.js'
import { QueryView } from '../ui/query_view.tsx'
import { useBoundaries, type Boundaries } from './coverage_data.ts'
import { Hatch, useHatch } from './coverage_hatch.tsx'
import { MapSource } from './coverage_map.tsx'
import { shortName } from './coverage_words.ts'
import { across, placeLabels, textWidth } from './labels.ts'
import { apart } from './pins.ts'
import './priorities_map.css'
import type { RankedPlace } from './priorities_data.ts'
import { pathOf, project, ringsOf, type Projection } from './projection.ts'
import { useRoom, type Room } from './width.ts'

/** So many places have a pin: those at the top, as many as can be told apart. */
const pinned = 10

/** From so many places on a town has the next colour. */
const steps = [0, 1, 3, 6, 10] as const

const stepOf = (count: number) => steps.filter((least) => count >= least).length - 1

/** In step with the list: the place that is pointed at there is marked here, and the other way round. */
export interface Pointing {
  pointed: string | null
  point: (id: string | null) => void
  open: (id: string) => void
}

/** Where they are: towns by how many places of the list they have, and the first of the list by their rank. */
export function PriorityMap({ list, pointing }: { list: readonly RankedPlace[]; pointing: Pointing }) {
  const boundaries = useBoundaries()
  const thin = useThinTowns()
  return (
    <section className="priorities-where" aria-labelledby="plan-where">
      <h2 id="plan-where">{m.plan_map_title()}</h2>
      <QueryView query={boundaries}>{(drawn) => <Drawn list={list} boundaries={drawn} thin={thin} pointing={pointing} />}</QueryView>
    </section>
  )
}

/** Towns of which too little is known to judge them. */
function useThinTowns(): ReadonlySet<string> {
  const { data } = useQuery({ queryKey: ['statistics'], queryFn: () => answer(api.GET('/api/v1/statistics')) })
  return new Set(data?.towns.flatMap(({ code, thin }) => (thin ? [code] : [])))
}

interface DrawnProps {
  list: readonly RankedPlace[]
  boundaries: Boundaries
  thin: ReadonlySet<string>
  pointing: Pointing
}

function Drawn({ list, boundaries, thin, pointing }: DrawnProps) {
  const [measure, room] = useRoom()
  const towns = boundaries.features.flatMap(({ geometry, properties }) => {
    const count = list.filter(({ place }) => place.town_code === properties.code).length
    return ringsOf(geometry).length > 0 ? [{ ...properties, rings: ringsOf(geometry), count, isThin: thin.has(properties.code) }] : []
  })
  if (towns.length === 0) return <p>{m.coverage_map_none()}</p>
  return (
    <>
      <MapSource boundaries={boundaries} />
      <div ref={measure} className="priorities-canvas">
        {room && room.width > 0 && <Picture towns={towns} list={list} room={room} pointing={pointing} />}
      </div>
      <Legend hasThin={towns.some(({ isThin }) => isThin)} />
    </>
  )
}

interface PictureProps {
  towns: (Boundaries['features'][number]['properties'] & { rings: ReturnType<typeof ringsOf>; count: number; isThin: boolean })[]
  list: readonly RankedPlace[]
  room: Room
  pointing: Pointing
}

function Picture({ towns, list, room: { width, rem }, pointing }: PictureProps) {
  const hatch = useHatch()
  const rings = towns.flatMap((town) => town.rings)
  const projection = project(rings, width, rem)
  const paths = towns.map(({ code, count, isThin, rings: own }) => ({ code, count, isThin, path: pathOf(own, projection) }))
  return (
    <div className="priorities-picture">
      <svg viewBox={`0 0 ${width} ${projection.height}`} role="img" aria-label={m.plan_map_label({ count: towns.length })}>
        <Hatch {...hatch} />
        {paths.map(({ code, count, path }) => (
          <path key={code} d={path} className={`priorities-town priorities-step-${stepOf(count)}`} />
        ))}
        {paths.map(({ code, isThin, path }) => isThin && <path key={code} d={path} fill={hatch.fill} fillOpacity="0.5" />)}
      </svg>
      <Marks
        towns={towns}
        list={list}
        projection={projection}
        sizes={{ width, height: projection.height, mark: 2.25 * rem, line: 1.25 * rem }}
        pointing={pointing}
      />
    </div>
  )
}

interface MarksProps extends Pick<PictureProps, 'towns' | 'list' | 'pointing'> {
  projection: Projection
  sizes: Parameters<typeof placeLabels>[1]
}

function Marks({ towns, list, projection, sizes, pointing: { pointed, point, open } }: MarksProps) {
  const first = list.slice(0, pinned).filter(({ place }) => place.lon !== null && place.lat !== null)
  const pins = apart(
    first.map(({ place }) => projection.place(place.lon!, place.lat!)), // filtered above
    sizes,
  )
  const names = towns.map((town) => shortName(town))
  const middles = towns.map(({ lon, lat }) => projection.place(lon, lat))
  const wanted = [
    ...pins.map(([x, y]) => ({ x, y, text_width: 0 })),
    ...middles.map(([x, y], index) => ({ x, y, text_width: textWidth(names[index]!, sizes.line * 0.7) + 4 })),
  ]
  const labels = placeLabels(wanted, sizes).slice(pins.length)
  return (
    <>
      {towns.map(({ code, count }, index) => {
        const label = labels[index]
        return (
          label && (
            <span
              key={code}
              className={`priorities-name priorities-on-${stepOf(count)}`}
              style={across(label.left, label.top, sizes)}
              aria-hidden="true"
            >
              {names[index]}
            </span>
          )
        )
      })}
      {first.map(({ id, rank, place, score }, index) => (
        <Button
          key={id}
          className={`priorities-pin${score.missing.length > 0 ? ' priorities-pin-unsure' : ''}${pointed === id ? ' priorities-pin-pointed' : ''}`}
          style={across(pins[index]![0], pins[index]![1], sizes)}
          aria-label={m.plan_map_pin({ rank, name: nameOf(place) })}
          onHoverChange={(isOver) => point(isOver ? id : null)}
          onFocusChange={(isOn) => point(isOn ? id : null)}
          onPress={() => open(id)}
        >
          {rank}
        </Button>
      ))}
    </>
  )
}

function Legend({ hasThin }: { hasThin: boolean }) {
  const hatch = useHatch()
  return (
    <div className="priorities-legend">
      <p className="soft">{m.plan_map_legend()}</p>
      <ul>
        {steps.map((least, index) => (
          <li key={least}>
            <span className={`priorities-swatch priorities-step-${index}`} aria-hidden="true" />
            {rangeText(index)}
          </li>
        ))}
      </ul>
      {hasThin && (
        <p className="row">
          <svg className="priorities-swatch" aria-hidden="true">
            <Hatch {...hatch} />
            <rect width="100%" height="100%" fill={hatch.fill} />
          </svg>
          {m.plan_map_thin()}
        </p>
      )}
      <p className="soft">{m.plan_map_pins({ count: pinned })}</p>
    </div>
  )
}

function rangeText(index: number): string {
  const [least, next] = [steps[index]!, steps[index + 1]]
  if (next === undefined) return `${least}+`
  return next - least === 1 ? String(least) : `${least}–${next - 1}`
}
