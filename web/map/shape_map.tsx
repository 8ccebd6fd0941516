import { useEffect, useRef, useState, type RefObject } from 'react'
import { Button } from 'react-aria-components'
import type { Position } from '#domain/datum.ts'
import { snapOf } from '#domain/snapping.ts'
import { least_vertices, type Shape } from '#domain/vertices.ts'
import { useCity } from '../city.ts'
import { areSamePlaces } from '../office/shape_values.ts'
import { measureText } from '../office/shape_text.ts'
import { m } from '../paraglide/messages.js'
import { fitPlaces } from './bounds.ts'
import { startDrawing, type Drawing } from './drawing.ts'
import { drawFacilities } from './layers/facilities.ts'
import { MapLegend } from './legend.tsx'
import { useLineEnds } from './line_ends.ts'
import { facilityMap, show, type Extent, type FacilityMap } from './map.ts'
import { snapRoadOf, useRoadLines } from './road_lines.ts'
import { snapText } from './snap_text.ts'
import { refreshTiles } from './tiles.ts'
import './map.css'
import './shape_map.css'

interface Props {
  shape: Shape
  places: Position[]
  except: string | undefined
  around: Position | null
  draw: (places: readonly Position[], said: string) => void
}

export default function ShapeMap(props: Props) {
  const city = useCity()
  return city ? <CityShapeMap {...props} extent={city.extent} /> : <p className="soft">{m.finder_map_loading()}</p>
}

function CityShapeMap({ shape, places, except, around, draw, extent }: Props & { extent: Extent }) {
  const place = useRef<HTMLDivElement>(null)
  const made = facilityMap(extent)
  const view = useView(made)
  const roads = useRoadLines(view, except).map(snapRoadOf)
  useAttached(made, place, extent, around)
  const { drawing, progress, said } = useDrawing(made, { shape, places, roads, draw })
  useLineEnds(made.map, shape === 'line' ? (progress ?? places) : [])

  const addMiddle = () => {
    const { lng, lat } = made.map.getCenter()
    const snap = shape === 'point' ? null : snapOf([lng, lat], roads, middle_reach_m)
    const middle: Position = snap?.position ?? [lng, lat]
    const next = shape === 'point' ? [middle] : [...places, middle]
    const summary = measureText(shape, next)
    draw(next, snap ? `${m.shape_said_snapped({ target: snapText(snap) })} ${summary}` : summary)
  }
  return (
    <section className="stack" aria-label={m.shape_map()}>
      <div ref={place} className="map-place shape-map-place" />
      <p role="status">{said}</p>
      <div className="row">
        {progress && (
          <>
            <Button className="button primary" isDisabled={progress.length < least_vertices[shape]} onPress={() => drawing.current?.finish()}>
              {m.shape_finish()}
            </Button>
            <Button className="button quiet" onPress={() => drawing.current?.stepBack()}>
              {m.shape_step_back()}
            </Button>
          </>
        )}
        {shape !== 'point' && places.length > 0 && (
          <Button className="button quiet" onPress={() => drawing.current?.redraw(shape)}>
            {m.shape_redraw()}
          </Button>
        )}
        <Button className="button quiet" onPress={addMiddle}>
          {shape === 'point' ? m.shape_middle_point() : m.shape_middle_vertex()}
        </Button>
      </div>
      <p className="soft">
        {hints[shape]()} {view === null && shape !== 'point' && m.shape_zoom_to_snap()}
      </p>
      <MapLegend />
    </section>
  )
}

const hints: Record<Shape, () => string> = { point: m.shape_hint_point, line: m.shape_hint_line, area: m.shape_hint_area }

/** How near the middle of the map a road's end may lie to be meant. */
const middle_reach_m = 8

interface DrawnProps {
  shape: Shape
  places: Position[]
  roads: ReturnType<typeof snapRoadOf>[]
  draw: Props['draw']
}

type Shown = RefObject<{ shape: Shape; places: readonly Position[] } | undefined>

/** Keeps what the map draws and what the form holds the same, and tells what happens on the map. */
function useDrawing(made: FacilityMap, props: DrawnProps) {
  const { map, ready } = made
  const drawing = useRef<Drawing>(undefined)
  const latest = useRef(props)
  const shown = useRef<{ shape: Shape; places: readonly Position[] }>(undefined)
  const [progress, setProgress] = useState<Position[] | null>(null)
  const [snap, setSnap] = useState('')
  useEffect(() => {
    latest.current = props
    follow(made, drawing.current, shown, props)
  })
  useEffect(() => {
    let isLeft = false
    void ready.then(() => {
      if (isLeft) return
      drawing.current = startDrawing(map, {
        roads: () => latest.current.roads,
        snapped: (found) => setSnap(found ? m.shape_snapping({ target: snapText(found) }) : ''),
        progressed: (next) => setProgress((before) => (before && next && areSamePlaces(before, next) ? before : next)),
        changed: (places) => {
          const { shape, roads, draw } = latest.current
          shown.current = { shape, places }
          draw(places, [measureText(shape, places), ...meetings(places, roads)].join(' '))
        },
      })
      follow(made, drawing.current, shown, latest.current)
    })
    return () => {
      isLeft = true
      drawing.current?.stop()
      drawing.current = undefined
    }
  }, [made, map, ready])
  const drawn = progress ? m.shape_drawing({ summary: measureText(props.shape, progress) }) : ''
  return { drawing, progress, said: [drawn, snap].filter(Boolean).join(' ') }
}

/** What came from the map is there already; anything else is shown anew. */
function follow(made: FacilityMap, drawing: Drawing | undefined, shown: Shown, { shape, places }: DrawnProps): void {
  if (!drawing) return
  const before = shown.current
  if (before?.shape === shape && areSamePlaces(before.places, places)) return
  shown.current = { shape, places }
  if (places.length > 0) look(made, places)
  drawing.show(shape, places.length >= least_vertices[shape] ? places : [])
}

/** What was typed elsewhere is gone to. */
function look({ map }: FacilityMap, places: readonly Position[]): void {
  const view = map.getBounds()
  if (map.getZoom() < closest_snap_zoom || places.some((place) => !view.contains([...place]))) fitPlaces(map, places, 17)
}

/** Which roads the ends of a line meet. */
function meetings(places: readonly Position[], roads: DrawnProps['roads']): string[] {
  const ends = places.length < 2 ? [] : [places[0]!, places.at(-1)!]
  return ends.flatMap((end) => {
    const snap = snapOf(end, roads, 0.05)
    return snap ? [m.shape_said_snapped({ target: snapText(snap) })] : []
  })
}

/** A map has no size before it is on a page: the first time it is then fitted to the city, or where it is to begin. */
function useAttached(
  made: FacilityMap,
  place: RefObject<HTMLDivElement | null>,
  { west, south, east, north }: Extent,
  around: Position | null,
): void {
  const begin = useRef(around)
  useEffect(() => {
    const { map, container, ready } = made
    let takeAway: (() => void) | undefined
    let isLeft = false
    place.current?.append(container)
    map.resize()
    show(made, [west, south, east, north])
    if (begin.current) map.jumpTo({ center: [...begin.current], zoom: 17 })
    void ready.then(() => {
      if (isLeft) return
      takeAway = drawFacilities(map, '')
      for (const collection of ['roads', 'areas']) refreshTiles(map, collection)
    })
    return () => {
      isLeft = true
      takeAway?.()
      container.remove()
    }
  }, [made, place, west, south, east, north])
}

/** Further out roads lie too close together to be told apart. */
const closest_snap_zoom = 13

/** The box that is looked at, rounded outwards so that a small move asks nothing anew. Null: it is too large. */
function useView({ map }: FacilityMap): string | null {
  const [view, setView] = useState<string | null>(null)
  useEffect(() => {
    const update = () => {
      const bounds = map.getBounds()
      const out = (value: number, round: (value: number) => number) => (round(value * 100) / 100).toFixed(2)
      const box = [
        out(bounds.getWest(), Math.floor),
        out(bounds.getSouth(), Math.floor),
        out(bounds.getEast(), Math.ceil),
        out(bounds.getNorth(), Math.ceil),
      ]
      setView(map.getZoom() < closest_snap_zoom ? null : box.join(','))
    }
    update()
    map.on('moveend', update)
    return () => void map.off('moveend', update)
  }, [map])
  return view
}
