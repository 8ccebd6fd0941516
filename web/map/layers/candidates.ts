import type { FeatureCollection } from 'geojson'
import type { GeoJSONSource, Map } from 'maplibre-gl'
import type { Position } from '#domain/datum.ts'
import { label_font } from '../tiles.ts'

interface Candidate {
  id: string
  number: number
  verdict: string
  lon: number | null
  lat: number | null
  assignment: object | null
}

const layers = ['candidates-chosen', 'candidates-assigned', 'candidates', 'area-edge', 'area-ground']

/** Facilities to assign with their verdicts, those that are chosen ringed, those that somebody has as ticks; and the area drawn. Answers how to take them away. */
export function drawCandidates(map: Map): () => void {
  map.addSource('area', { type: 'geojson', data: areaOf(null) })
  map.addSource('candidates', { type: 'geojson', data: candidatesOf([], new Set()) })
  map.addLayer({ id: 'area-ground', type: 'fill', source: 'area', paint: { 'fill-color': '#0b4f8a', 'fill-opacity': 0.1 } })
  map.addLayer({ id: 'area-edge', type: 'line', source: 'area', paint: { 'line-color': '#0b4f8a', 'line-width': 2, 'line-dasharray': [3, 2] } })
  map.addLayer({
    id: 'candidates-chosen',
    type: 'circle',
    source: 'candidates',
    filter: ['get', 'chosen'],
    paint: {
      'circle-radius': ['interpolate', ['linear'], ['zoom'], 8, 7, 13, 13],
      'circle-color': '#ffb000',
      'circle-opacity': 0.6,
      'circle-stroke-color': '#16202a',
      'circle-stroke-width': 2,
    },
  })
  map.addLayer({
    id: 'candidates-assigned',
    type: 'symbol',
    source: 'candidates',
    filter: ['get', 'assigned'],
    layout: { 'text-field': '✓', 'text-font': label_font, 'text-size': 20, 'text-allow-overlap': true },
    paint: { 'text-color': '#16202a', 'text-halo-color': '#ffffff', 'text-halo-width': 2 },
  })
  map.addLayer({
    id: 'candidates',
    type: 'symbol',
    source: 'candidates',
    filter: ['!', ['get', 'assigned']],
    layout: {
      'icon-image': ['concat', 'mark-', ['get', 'verdict']],
      'icon-size': ['interpolate', ['linear'], ['zoom'], 8, 0.5, 13, 0.9],
      'icon-allow-overlap': true,
    },
  })
  return () => {
    for (const id of layers) if (map.getLayer(id)) map.removeLayer(id)
    for (const id of ['candidates', 'area']) if (map.getSource(id)) map.removeSource(id)
  }
}

export function showCandidates(map: Map, candidates: readonly Candidate[], chosen: ReadonlySet<string>): void {
  void map.getSource<GeoJSONSource>('candidates')?.setData(candidatesOf(candidates, chosen))
}

export function showArea(map: Map, area: readonly Position[] | null): void {
  void map.getSource<GeoJSONSource>('area')?.setData(areaOf(area))
}

function candidatesOf(candidates: readonly Candidate[], chosen: ReadonlySet<string>): FeatureCollection {
  return {
    type: 'FeatureCollection',
    features: candidates.flatMap(({ id, number, verdict, lon, lat, assignment }) =>
      lon === null || lat === null
        ? []
        : [
            {
              type: 'Feature' as const,
              id: number,
              properties: { verdict, chosen: chosen.has(id), assigned: assignment !== null },
              geometry: { type: 'Point' as const, coordinates: [lon, lat] },
            },
          ],
    ),
  }
}

function areaOf(area: readonly Position[] | null): FeatureCollection {
  const ring = area ? [...area, area[0]!].map((place) => [...place]) : []
  return {
    type: 'FeatureCollection',
    features: area ? [{ type: 'Feature', properties: {}, geometry: { type: 'Polygon', coordinates: [ring] } }] : [],
  }
}
