import type { Feature, FeatureCollection } from 'geojson'
import type { Map } from 'maplibre-gl'
import { useEffect, useRef } from 'react'
import type { Position as Visited } from '#domain/audit_document.ts'
import type { Position } from '#domain/datum.ts'
import { useCity } from '../city.ts'
import { fitPlaces } from '../map/bounds.ts'
import { facilityMap, type Extent } from '../map/map.ts'
import { m } from '../paraglide/messages.js'
import '../map/map.css'
import '../map/shape_map.css'

interface Props {
  place: Position
  visit: Visited | null
}

/** The facility, where the inspector stood, and how exact that is. */
export default function VisitMap(props: Props) {
  const city = useCity()
  return city ? <CityVisitMap {...props} extent={city.extent} /> : <p className="soft">{m.finder_map_loading()}</p>
}

function CityVisitMap({ place, visit, extent }: Props & { extent: Extent }) {
  const holder = useRef<HTMLDivElement>(null)
  const { map, container, ready } = facilityMap(extent)
  const key = JSON.stringify([place, visit])
  useEffect(() => {
    const [at, stood] = JSON.parse(key) as [Position, Visited | null]
    holder.current?.append(container)
    map.resize()
    fitPlaces(map, stood ? [at, [stood.lon, stood.lat]] : [at], 17)
    let isLeft = false
    void ready.then(() => isLeft || draw(map, at, stood))
    return () => {
      isLeft = true
      takeAway(map)
      container.remove()
    }
  }, [map, container, ready, key])
  return (
    <figure className="review-map">
      <div ref={holder} className="map-place shape-map-place place-map" />
      <figcaption className="soft">{visit ? m.review_map_legend() : m.review_map_legend_place()}</figcaption>
    </figure>
  )
}

function draw(map: Map, place: Position, visit: Visited | null): void {
  map.addSource('visit', { type: 'geojson', data: features(place, visit) })
  map.addLayer({
    id: 'visit-reach',
    type: 'fill',
    source: 'visit',
    filter: ['==', 'what', 'reach'],
    paint: { 'fill-color': '#ffb000', 'fill-opacity': 0.25 },
  })
  map.addLayer({
    id: 'visit-way',
    type: 'line',
    source: 'visit',
    filter: ['==', 'what', 'way'],
    paint: { 'line-color': '#16202a', 'line-width': 2, 'line-dasharray': [2, 2] },
  })
  const ring = { 'circle-stroke-color': '#16202a', 'circle-stroke-width': 2 }
  map.addLayer({
    id: 'visit-place',
    type: 'circle',
    source: 'visit',
    filter: ['==', 'what', 'place'],
    paint: { ...ring, 'circle-radius': 9, 'circle-color': '#0b4f8a' },
  })
  map.addLayer({
    id: 'visit-stood',
    type: 'circle',
    source: 'visit',
    filter: ['==', 'what', 'stood'],
    paint: { ...ring, 'circle-radius': 7, 'circle-color': '#ffb000' },
  })
}

function takeAway(map: Map): void {
  for (const id of ['visit-stood', 'visit-place', 'visit-way', 'visit-reach']) if (map.getLayer(id)) map.removeLayer(id)
  if (map.getSource('visit')) map.removeSource('visit')
}

function features(place: Position, visit: Visited | null): FeatureCollection {
  const feature = (what: string, geometry: Feature['geometry']): Feature => ({ type: 'Feature', properties: { what }, geometry })
  const at = feature('place', { type: 'Point', coordinates: [...place] })
  if (!visit) return { type: 'FeatureCollection', features: [at] }
  const stood = [visit.lon, visit.lat]
  return {
    type: 'FeatureCollection',
    features: [
      feature('reach', { type: 'Polygon', coordinates: [circle(visit)] }),
      feature('way', { type: 'LineString', coordinates: [[...place], stood] }),
      at,
      feature('stood', { type: 'Point', coordinates: stood }),
    ],
  }
}

const degree_m = 111_320
const corners = 48

/** Good to a pixel at the size of a town. */
function circle({ lon, lat, accuracy_m }: Visited): number[][] {
  return Array.from({ length: corners + 1 }, (_, corner) => {
    const turn = (2 * Math.PI * (corner % corners)) / corners
    const [east, north] = [Math.cos(turn) * accuracy_m, Math.sin(turn) * accuracy_m]
    return [lon + east / (degree_m * Math.cos((lat * Math.PI) / 180)), lat + north / degree_m]
  })
}
