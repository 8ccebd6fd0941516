import { lazy, Suspense } from 'react'
import { Button } from 'react-aria-components'
import { nearestOn, placeAlong, quarterOf, same_end_m, type Line } from '#domain/line.ts'
import type { Position } from '#domain/datum.ts'
import { nameOfPart, type RoadNames } from '#domain/road_part.ts'
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

interface Draft {
  metres: string
  /** Names of the parts; null: as they are proposed. */
  first: string | null
  second: string | null
}

const nothing: Draft = { metres: '', first: null, second: null }

function DivideRoad({ facility, lines, say }: EditProps & { lines: Line[] }) {
  const [draft, change, forget] = useDraft(`divide.${facility.id}`, nothing)
  const length_m = lengthOf(lines)
  const metres = metresIn(draft.metres)
  const error = errorOf(metres, length_m)
  const place = metres === null ? null : placeAlong(lines, metres)
  const isPlaced = metres !== null && error === undefined
  const proposed = proposedNames(facility, lines, metres ?? 0)
  const names = { first: draft.first ?? proposed.first.name_zh, second: draft.second ?? proposed.second.name_zh }
  const send = async () => {
    const first = { ...proposed.first, name_zh: names.first.trim() }
    const second = { ...proposed.second, name_zh: names.second.trim() }
    const body = { at: [...place!], first, second } // valid, so there is a place
    return (await answer(api.POST('/api/v1/facilities/{id}/split', { ...based(facility), body }))).first
  }
  return (
    <EditDialog
      facility={facility}
      say={say}
      open={m.shape_divide()}
      title={m.shape_divide_title()}
      submit={m.shape_divide_submit()}
      valid={isPlaced && Boolean(names.first.trim() && names.second.trim())}
      send={send}
      done={() => m.shape_divide_done({ name: names.second.trim() })}
      forget={forget}
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
            <p role="status">{isPlaced && partsText(metres, length_m)}</p>
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
          {isPlaced && <PartNames names={names} change={change} />}
          <p className="soft">{m.shape_divide_note()}</p>
        </>
      )}
    </EditDialog>
  )
}

interface Names {
  first: string
  second: string
}

/** In fields that break their lines, because what tells the parts apart stands at the end of a long name. */
function PartNames({ names, change }: { names: Names; change: (part: Partial<Draft>) => void }) {
  const field = (which: keyof Names, label: string) => (
    <Field
      label={label}
      value={names[which]}
      onChange={(name) => change({ [which]: name.replaceAll('\n', '') })}
      maxLength={200}
      error={names[which].trim() ? undefined : m.inventory_form_name_missing()}
      isLong
    />
  )
  return (
    <>
      {field('first', m.shape_divide_first())}
      {field('second', m.shape_divide_second())}
    </>
  )
}

const opposite = { north: 'south', east: 'west', south: 'north', west: 'east' } as const

/** By the side on which each half lies. */
function proposedNames(road: RoadNames, lines: Line[], metres: number): Record<keyof Names, RoadNames> {
  const side = quarterOf(placeAlong(lines, metres / 2), placeAlong(lines, (metres + lengthOf(lines)) / 2))
  return { first: nameOfPart(road, opposite[side]), second: nameOfPart(road, side) }
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
