import { lazy, Suspense } from 'react'
import { Button } from 'react-aria-components'
import { nearestOn, placeAlong, same_end_m, type Line } from '#domain/line.ts'
import type { Position } from '#domain/datum.ts'
import { answer, api } from '../api.ts'
import { distanceText } from '../names.ts'
import { m } from '../paraglide/messages.js'
import { Field } from '../ui/field.tsx'
import { MapBoundary } from '../ui/map_boundary.tsx'
import { based } from './facility_data.ts'
import { EditDialog, useDraft, type EditProps } from './facility_dialog.tsx'
import { lengthOf, linesOfRoad } from './facility_roads.ts'

const PlaceMap = lazy(() => import('../map/place_map.tsx'))

/** Divides a road where a person says: so many metres from its start, or on the map. */
export function Divide({ facility, say }: EditProps) {
  const lines = linesOfRoad(facility)
  return lines && <DivideRoad facility={facility} lines={lines} say={say} />
}

function DivideRoad({ facility, lines, say }: EditProps & { lines: Line[] }) {
  const [draft, change, forget] = useDraft(`divide.${facility.id}`, { metres: '' })
  const length_m = lengthOf(lines)
  const metres = metresIn(draft.metres)
  const error = errorOf(metres, length_m)
  const place = metres === null ? null : placeAlong(lines, metres)
  const send = async () => (await answer(api.POST('/api/v1/facilities/{id}/split', { ...based(facility), body: { at: [...place!] } }))).first // valid, so there is one
  const done = () => {
    say(m.shape_divide_done())
    forget()
  }
  return (
    <EditDialog
      facility={facility}
      open={m.shape_divide()}
      title={m.shape_divide_title()}
      submit={m.shape_divide_submit()}
      valid={error === undefined}
      send={send}
      done={done}
    >
      {(tried) => (
        <>
          <p>{m.shape_divide_text({ length: distanceText(Math.round(length_m)) })}</p>
          <Field
            label={m.shape_divide_metres()}
            description={m.shape_divide_metres_hint()}
            inputMode="decimal"
            value={draft.metres}
            onChange={(text) => change({ metres: text })}
            error={tried ? error : undefined}
          />
          <div className="row">
            <Button className="button quiet" onPress={() => change({ metres: printed(length_m / 2) })}>
              {m.shape_divide_middle()}
            </Button>
            <p role="status">{metres !== null && error === undefined && partsText(metres, length_m)}</p>
          </div>
          <MapBoundary>
            <Suspense fallback={<p className="soft">{m.finder_map_loading()}</p>}>
              <PlaceMap
                lines={lines}
                place={place}
                choose={(asked: Position) => change({ metres: printed(nearestOn(lines, asked).along_m) })}
                hint={m.shape_divide_map()}
              />
            </Suspense>
          </MapBoundary>
          <p className="soft">{m.shape_divide_note()}</p>
        </>
      )}
    </EditDialog>
  )
}

/** To a centimetre, so that a vertex that was chosen on the map is met. */
const printed = (metres: number) => metres.toFixed(2)

function metresIn(text: string): number | null {
  return /^\s*\d+([.．]\d+)?\s*(m|米)?\s*$/.test(text) ? Number.parseFloat(text.replace('．', '.')) : null
}

function errorOf(metres: number | null, length_m: number): string | undefined {
  if (metres === null) return m.shape_divide_missing()
  const most = length_m - same_end_m
  return metres < same_end_m || metres > most ? m.shape_divide_beyond({ least: same_end_m, most: Math.floor(most) }) : undefined
}

function partsText(metres: number, length_m: number): string {
  return m.shape_divide_parts({ first: distanceText(Math.round(metres)), second: distanceText(Math.round(length_m - metres)) })
}
