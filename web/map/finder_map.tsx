import { useQuery } from '@tanstack/react-query'
import type { MapMouseEvent } from 'maplibre-gl'
import { useEffect, useRef, useState } from 'react'
import { Button } from 'react-aria-components'
import { useLocation } from 'wouter'
import { printFilter } from '#domain/filter.ts'
import { answer, api } from '../api.ts'
import { useCity } from '../city.ts'
import { m } from '../paraglide/messages.js'
import { to } from '../routes.ts'
import type { Facility } from '../resident/finder_data.ts'
import { Row } from '../resident/finder_row.tsx'
import { allKinds, type ChangeFinder, type FinderState } from '../resident/finder_state.ts'
import { MapLegend } from './legend.tsx'
import { drawFacilities } from './layers/facilities.ts'
import { showListed, showPlace, type Listed } from './layers/listed.ts'
import { facilityMap, show, type Extent, type FacilityMap } from './map.ts'
import { readAround, type Arrow } from './reading.ts'
import { refreshTiles } from './tiles.ts'
import './map.css'

interface Props {
  state: FinderState
  change: ChangeFinder
  listed: Facility[]
}

export default function FinderMap(props: Props) {
  const city = useCity()
  return city ? <CityMap {...props} extent={city.extent} /> : <p className="finder-map soft">{m.finder_map_loading()}</p>
}

/** Attaches the one map to this page and keeps it in step with the list. */
function CityMap({ state, change, listed, extent }: Props & { extent: Extent }) {
  const place = useRef<HTMLDivElement>(null)
  const made = facilityMap(extent)
  const [said, setSaid] = useState('')
  const [, navigate] = useLocation()
  const rows = listed.flatMap(numbered)
  const selected = useSelected(made, state.selected, listed)
  useAttached(made, place, extent)
  useInStep(made, state, rows)
  useChoosing(made, (number) => change({ selected: number }))
  useReading(made, rows, {
    say: (text, number) => {
      setSaid(text)
      if (number !== null) change({ selected: number }, { replace: true })
    },
    open: () => {
      const chosen = rows.find(({ number }) => number === state.selected)
      if (chosen) navigate(to.facility(chosen.facility.id))
    },
  })

  const onlyHere = () => {
    const bounds = made.map.getBounds()
    const sides = [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()]
    change({ bbox: sides.map((side) => side.toFixed(4)).join(',') })
  }

  return (
    <section className="finder-map" aria-labelledby="map-title">
      <h2 id="map-title" className="visually-hidden">
        {m.finder_map()}
      </h2>
      {selected && <Selected facility={selected} near={state.near} />}
      <div ref={place} className="map-place" />
      <p className="visually-hidden" role="status">
        {said}
      </p>
      <div className="row map-under">
        <Button className="button quiet" onPress={onlyHere}>
          {m.finder_map_area()}
        </Button>
        <MapLegend isJudged={listed.some(({ fit }) => fit !== null)} />
      </div>
      <p className="soft">{m.finder_map_help()}</p>
    </section>
  )
}

function numbered(facility: Facility, index: number): (Listed & { facility: Facility })[] {
  const { number, verdict, lon, lat, fit, usable_today } = facility
  if (lon === null || lat === null) return []
  const judged = fit ? `${fit.answer}${fit.is_stale ? '_stale' : ''}` : ''
  return [{ number, position: index + 1, verdict, fit: judged, is_locked: usable_today?.usable === false, lon, lat, facility }]
}

/** A map has no size before it is on a page: the first time it is then fitted to the city. */
function useAttached(made: FacilityMap, place: React.RefObject<HTMLDivElement | null>, { west, south, east, north }: Extent): void {
  useEffect(() => {
    const { map, container } = made
    place.current?.append(container)
    map.resize()
    show(made, [west, south, east, north])
    return () => container.remove()
  }, [made, place, west, south, east, north])
}

function useInStep({ map, ready }: FacilityMap, { filter, near, bbox, selected }: FinderState, rows: Listed[]): void {
  const search = printFilter({ ...filter, kind: allKinds(filter) ? [] : filter.kind }).toString()
  useEffect(() => {
    let isLeft = false
    let takeAway: (() => void) | undefined
    void ready.then(() => void (isLeft || (takeAway = drawFacilities(map, search))))
    return () => {
      isLeft = true
      takeAway?.()
    }
  }, [map, ready, search])
  useEffect(() => {
    void ready.then(() => ['roads', 'areas'].forEach((collection) => refreshTiles(map, collection)))
  }, [map, ready])
  const listedKey = JSON.stringify(rows.map(({ number, fit, is_locked }) => [number, fit, is_locked]))
  useEffect(() => {
    void ready.then(() => showListed(map, rows, selected))
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the rows are told apart by their numbers
  }, [map, ready, listedKey, selected])
  const fitKey = near || bbox || (filter.town.length === 0 && !filter.q) ? '' : `${search} ${listedKey}`
  useEffect(() => {
    if (fitKey && rows.length > 0) void ready.then(() => map.fitBounds(boundsOf(rows), { padding: 48, maxZoom: 15 }))
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- as above
  }, [map, ready, fitKey])
  const nearKey = near && `${near.lon},${near.lat}`
  useEffect(() => {
    void ready.then(() => {
      showPlace(map, 'near', near)
      if (near) map.easeTo({ center: [near.lon, near.lat], zoom: Math.max(map.getZoom(), 14) })
    })
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- a place is told apart by its numbers
  }, [map, ready, nearKey])
}

/** A town or a search is looked at where its first rows lie. */
function boundsOf(rows: Listed[]): [number, number, number, number] {
  const [lons, lats] = [rows.map(({ lon }) => lon), rows.map(({ lat }) => lat)]
  return [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)]
}

/** What the newest rendering said, for a listener that is set once. */
function useLatest<T>(value: T): React.RefObject<T> {
  const latest = useRef(value)
  useEffect(() => {
    latest.current = value
  })
  return latest
}

/** A tap on a mark or a numbered label chooses it; on a circle of many it zooms in. */
function useChoosing({ map }: FacilityMap, choose: (number: number) => void): void {
  const latest = useLatest(choose)
  useEffect(() => {
    const onClick = (event: MapMouseEvent) => {
      const layers = ['listed', 'facilities', 'facilities-cluster'].filter((layer) => map.getLayer(layer))
      const [hit] = map.queryRenderedFeatures(event.point, { layers })
      if (!hit) return
      if (hit.layer.id === 'facilities-cluster') map.easeTo({ center: event.lngLat, zoom: map.getZoom() + 2 })
      else if (typeof hit.id === 'number') latest.current(hit.id)
    }
    map.on('click', onClick)
    return () => void map.off('click', onClick)
  }, [map, latest])
}

interface Reading {
  say: (text: string, number: number | null) => void
  open: () => void
}

/** Alt and an arrow say the nearest listed place that way without moving the map; Enter opens the one last said. */
function useReading({ map }: FacilityMap, rows: (Listed & { facility: Facility })[], { say, open }: Reading): void {
  const latest = useLatest({ rows, say, open })
  useEffect(() => {
    const canvas = map.getCanvas()
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Enter') return latest.current.open()
      if (!event.altKey || !event.key.startsWith('Arrow')) return
      event.preventDefault()
      event.stopPropagation()
      const { lng, lat } = map.getCenter()
      const { text, number } = readAround(latest.current.rows, { lon: lng, lat }, event.key as Arrow)
      latest.current.say(text, number)
    }
    canvas.addEventListener('keydown', onKey, { capture: true })
    return () => canvas.removeEventListener('keydown', onKey, { capture: true })
  }, [map, latest])
}

/** The chosen facility, whether or not it is on the list's first page. Out of sight, the map goes there. */
function useSelected({ map, ready }: FacilityMap, number: number | null, listed: readonly Facility[]): Facility | null {
  const known = listed.find((each) => each.number === number)
  const query = useQuery({
    queryKey: ['facility-by-number', number],
    queryFn: () => answer(api.GET('/api/v1/facilities', { params: { query: { number: number ?? undefined } } })),
    enabled: number !== null && !known,
  })
  const [other] = (number !== null && query.data?.facilities) || []
  const facility = known ?? (other ? { ...other, fit: null, open: null } : null)
  const { lon, lat } = facility ?? { lon: null, lat: null }
  useEffect(() => {
    void ready.then(() => {
      const place = lon === null || lat === null ? null : { lon, lat }
      showPlace(map, 'selected', place)
      if (place && (map.getZoom() < closest_zoom || !map.getBounds().contains([place.lon, place.lat])))
        map.easeTo({ center: [place.lon, place.lat], zoom: Math.max(map.getZoom(), chosen_zoom) })
    })
  }, [map, ready, lon, lat])
  return facility
}

/** Further out many lie in one circle: what was chosen could not be told apart. */
const closest_zoom = 12
const chosen_zoom = 16

/** The chosen place in words, before the map. */
function Selected({ facility, near }: { facility: Facility; near: FinderState['near'] }) {
  return (
    <section className="map-selected" aria-labelledby="map-selected">
      <h3 id="map-selected" className="visually-hidden">
        {m.finder_selected()}
      </h3>
      <Row facility={facility} near={near} />
    </section>
  )
}
