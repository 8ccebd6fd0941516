import type { Feature } from 'geojson'
import type { GeoJSONSource, Map, MapMouseEvent } from 'maplibre-gl'
import { useEffect, useRef } from 'react'
import type { Position } from '#domain/datum.ts'
import type { Line } from '#domain/line.ts'
import { useCity } from '../city.ts'
import { m } from '../paraglide/messages.js'
import { fitPlaces } from './bounds.ts'
import { useLineEnds } from './line_ends.ts'
import { facilityMap, type Extent } from './map.ts'
import './map.css'
import './shape_map.css'

interface Props {
  lines: readonly Line[]
  place: Position | null
  choose: (place: Position) => void
  hint: string
}

/** A road on the map, and one place on it to be chosen. */
export default function PlaceMap(props: Props) {
  const city = useCity()
  return city ? <CityPlaceMap {...props} extent={city.extent} /> : <p className="soft">{m.finder_map_loading()}</p>
}

function CityPlaceMap({ lines, place, choose, hint, extent }: Props & { extent: Extent }) {
  const holder = useRef<HTMLDivElement>(null)
  const first = useRef(lines)
  const latest = useRef(choose)
  const { map, container, ready } = facilityMap(extent)
  useEffect(() => {
    latest.current = choose
  })
  useEffect(() => {
    holder.current?.append(container)
    map.resize()
    fitPlaces(map, first.current.flat(), 18)
    const onClick = ({ lngLat: { lng, lat } }: MapMouseEvent) => latest.current([lng, lat])
    map.on('click', onClick)
    let isLeft = false
    void ready.then(() => isLeft || draw(map, first.current))
    return () => {
      isLeft = true
      map.off('click', onClick)
      takeAway(map)
      container.remove()
    }
  }, [map, container, ready])
  useLineEnds(map, lines.flat())
  const key = place?.join()
  useEffect(() => {
    void ready.then(() => map.getSource<GeoJSONSource>('place')?.setData(pointAt(key)))
  }, [map, ready, key])
  return (
    <div className="stack">
      <div ref={holder} className="map-place shape-map-place place-map" />
      <p className="soft">{hint}</p>
    </div>
  )
}

function draw(map: Map, lines: readonly Line[]): void {
  const coordinates = lines.map((line) => line.map((position) => [...position]))
  map.addSource('road', { type: 'geojson', data: { type: 'Feature', properties: {}, geometry: { type: 'MultiLineString', coordinates } } })
  map.addSource('place', { type: 'geojson', data: pointAt(undefined) })
  map.addLayer({ id: 'road', type: 'line', source: 'road', paint: { 'line-color': '#0b4f8a', 'line-width': 5 } })
  map.addLayer({
    id: 'place',
    type: 'circle',
    source: 'place',
    paint: { 'circle-radius': 9, 'circle-color': '#ffb000', 'circle-stroke-color': '#16202a', 'circle-stroke-width': 2 },
  })
}

function takeAway(map: Map): void {
  for (const id of ['place', 'road']) {
    if (map.getLayer(id)) map.removeLayer(id)
    if (map.getSource(id)) map.removeSource(id)
  }
}

function pointAt(key: string | undefined): Feature {
  const geometry =
    key === undefined ? { type: 'MultiPoint' as const, coordinates: [] } : { type: 'Point' as const, coordinates: key.split(',').map(Number) }
  return { type: 'Feature', properties: {}, geometry }
}
