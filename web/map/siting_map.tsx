import type { FeatureCollection } from 'geojson'
import type { GeoJSONSource, Map, MapMouseEvent } from 'maplibre-gl'
import { useEffect, useRef } from 'react'
import { Button } from 'react-aria-components'
import { useCity } from '../city.ts'
import { m } from '../paraglide/messages.js'
import { fitPlaces } from './bounds.ts'
import { facilityMap, show, type Extent } from './map.ts'
import './map.css'
import './shape_map.css'
import { label_font } from './tiles.ts'

interface Candidate {
  id: string
  lon: number
  lat: number
}

interface Props {
  candidates: readonly Candidate[]
  add: (lon: number, lat: number) => void
}

/** Candidates on the map; a press adds one. */
export default function SitingMap(props: Props) {
  const city = useCity()
  return city ? <CitySitingMap {...props} extent={city.extent} /> : <p className="soft">{m.finder_map_loading()}</p>
}

function CitySitingMap({ candidates, add, extent: { west, south, east, north } }: Props & { extent: Extent }) {
  const holder = useRef<HTMLDivElement>(null)
  const first = useRef(candidates)
  const latest = useRef(add)
  const made = facilityMap({ west, south, east, north })
  const { map, container, ready } = made
  useEffect(() => {
    latest.current = add
  })
  useEffect(() => {
    holder.current?.append(container)
    map.resize()
    show(made, [west, south, east, north])
    if (first.current.length > 0)
      fitPlaces(
        map,
        first.current.map(({ lon, lat }) => [lon, lat] as const),
        13,
      )
    const onClick = ({ lngLat: { lng, lat } }: MapMouseEvent) => latest.current(rounded(lng), rounded(lat))
    map.on('click', onClick)
    let isLeft = false
    void ready.then(() => isLeft || draw(map, first.current))
    return () => {
      isLeft = true
      map.off('click', onClick)
      takeAway(map)
      container.remove()
    }
  }, [made, map, container, ready, west, south, east, north])
  useEffect(() => {
    first.current = candidates
    void ready.then(() => map.getSource<GeoJSONSource>('sites')?.setData(pointsOf(candidates)))
  }, [map, ready, candidates])
  const addMiddle = () => {
    const { lng, lat } = map.getCenter()
    add(rounded(lng), rounded(lat))
  }
  return (
    <div className="stack">
      <div ref={holder} className="map-place shape-map-place" />
      <p className="soft">{m.siting_map_hint()}</p>
      <Button className="button" onPress={addMiddle}>
        {m.siting_map_middle()}
      </Button>
    </div>
  )
}

/** To a decimetre. */
const rounded = (degrees: number) => Math.round(degrees * 1e6) / 1e6

function draw(map: Map, candidates: readonly Candidate[]): void {
  map.addSource('sites', { type: 'geojson', data: pointsOf(candidates) })
  map.addLayer({
    id: 'sites',
    type: 'circle',
    source: 'sites',
    paint: { 'circle-radius': 8, 'circle-color': '#ffb000', 'circle-stroke-color': '#16202a', 'circle-stroke-width': 2 },
  })
  map.addLayer({
    id: 'sites-names',
    type: 'symbol',
    source: 'sites',
    layout: { 'text-field': ['get', 'id'], 'text-font': label_font, 'text-size': 14, 'text-offset': [0, 1.4], 'text-allow-overlap': true },
    paint: { 'text-color': '#16202a', 'text-halo-color': '#ffffff', 'text-halo-width': 2 },
  })
}

function takeAway(map: Map): void {
  for (const id of ['sites-names', 'sites']) if (map.getLayer(id)) map.removeLayer(id)
  if (map.getSource('sites')) map.removeSource('sites')
}

function pointsOf(candidates: readonly Candidate[]): FeatureCollection {
  return {
    type: 'FeatureCollection',
    features: candidates.map(({ id, lon, lat }) => ({ type: 'Feature', properties: { id }, geometry: { type: 'Point', coordinates: [lon, lat] } })),
  }
}
