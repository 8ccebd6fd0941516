import { Button } from 'react-aria-components'
import type { Position } from '#domain/datum.ts'
import { snapOf, type Snap } from '#domain/snapping.ts'
import { boxAround, snapRoadOf, useRoadLines } from '../map/road_lines.ts'
import { snapText } from '../map/snap_text.ts'
import { m } from '../paraglide/messages.js'

/** As near to an end of another road as this, a road's end is likely meant to meet it. */
const near_m = 20
/** What a position is rounded to, both ways. */
const meeting_m = 0.05

interface Props {
  places: Position[]
  except: string | undefined
  draw: (places: readonly Position[], said: string) => void
}

/** Whether the ends of a road meet others, and by one press that they do. */
export function ShapeEnds({ places, except, draw }: Props) {
  const [first, last] = [places[0], places.at(-1)]
  if (!first || !last || places.length < 2) return null
  return (
    <ul className="shape-ends">
      <End label={m.shape_start()} place={first} except={except} snap={(to, said) => draw([to, ...places.slice(1)], said)} />
      <End label={m.shape_end()} place={last} except={except} snap={(to, said) => draw([...places.slice(0, -1), to], said)} />
    </ul>
  )
}

interface EndProps {
  label: string
  place: Position
  except: string | undefined
  snap: (to: Position, said: string) => void
}

function End({ label, place, except, snap }: EndProps) {
  const roads = useRoadLines(boxAround(place), except)
  const found = snapOf(place, roads.map(snapRoadOf), near_m)
  if (!found) return null
  const target = snapText(found)
  if (found.distance_m <= meeting_m) return <li>{m.shape_end_meets({ end: label, target })}</li>
  return (
    <li className="row">
      <span>{m.shape_end_near({ end: label, target, distance: metres(found) })}</span>
      <Button className="button quiet" onPress={() => snap(found.position, m.shape_said_snapped({ target }))}>
        {m.shape_end_snap({ end: label })}
      </Button>
    </li>
  )
}

const metres = ({ distance_m }: Snap) => `${distance_m.toFixed(1)}\u00A0m`
