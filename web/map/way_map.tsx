import type { GeoJSONSource, Map } from 'maplibre-gl'
import { useEffect, useRef } from 'react'
import type { Position } from '#domain/datum.ts'
import { useCity } from '../city.ts'
import { m } from '../paraglide/messages.js'
import { fitPlaces } from './bounds.ts'
import { facilityMap, type Extent } from './map.ts'
import './map.css'
import './shape_map.css'

interface Props {
  /** Longitudes and latitudes. */
  line: readonly (readonly number[])[]
  label: string
}

/** A way on the map, from where it begins to where it ends. */
export default function WayMap(props: Props) {
  const city = useCity()
  return city ? <CityWayMap {...props} extent={city.extent} /> : <p className="soft">{m.finder_map_loading()}</p>
}

function CityWayMap({ line, label, extent }: Props & { extent: Extent }) {
  const holder = useRef<HTMLDivElement>(null)
  const { map, container, ready } = facilityMap(extent)
  useEffect(() => {
    holder.current?.append(container)
    map.resize()
    let isLeft = false
    void ready.then(() => isLeft || draw(map))
    return () => {
      isLeft = true
      takeAway(map)
      container.remove()
    }
  }, [map, container, ready])
  useEffect(() => {
    const positions = line.map(([lon, lat]): Position => [lon!, lat!]) // each has both
    fitPlaces(map, positions, 18)
    void ready.then(() => setLine(map, positions))
  }, [map, ready, line])
  return <div ref={holder} role="group" aria-label={label} className="map-place shape-map-place" />
}

function draw(map: Map): void {
  map.addSource('way', { type: 'geojson', data: { type: 'FeatureCollection', features: [] } })
  map.addLayer({ id: 'way', type: 'line', source: 'way', filter: ['==', '$type', 'LineString'], paint: { 'line-color': '#0b4f8a', 'line-width': 6 } })
  map.addLayer({
    id: 'way_ends',
    type: 'circle',
    source: 'way',
    filter: ['==', '$type', 'Point'],
    paint: {
      'circle-radius': 9,
      'circle-color': ['case', ['==', ['get', 'end'], 'start'], '#ffffff', '#ffb000'],
      'circle-stroke-color': '#16202a',
      'circle-stroke-width': 3,
    },
  })
}

function setLine(map: Map, line: readonly Position[]): Promise<void> | undefined {
  const point = (end: string, position: Position) => ({
    type: 'Feature' as const,
    properties: { end },
    geometry: { type: 'Point' as const, coordinates: [...position] },
  })
  return map.getSource<GeoJSONSource>('way')?.setData({
    type: 'FeatureCollection',
    features: [
      { type: 'Feature', properties: {}, geometry: { type: 'LineString', coordinates: line.map((position) => [...position]) } },
      point('start', line[0]!), // a line has two
      point('end', line.at(-1)!),
    ],
  })
}

function takeAway(map: Map): void {
  for (const id of ['way_ends', 'way']) if (map.getLayer(id)) map.removeLayer(id)
  if (map.getSource('way')) map.removeSource('way')
}
