import type { FeatureCollection } from 'geojson'
import type { GeoJSONSource, Map } from 'maplibre-gl'
import { label_font } from '../tiles.ts'

export interface Listed {
  number: number
  /** Its place in the list, from 1. */
  position: number
  verdict: string
  /** Whether the person can use it: an answer, `fits_stale`, or empty where nothing was asked. */
  fit: string
  /** Known to be not usable today. */
  is_locked: boolean
  lon: number
  lat: number
}

/** Further out, circles with counts stand for many: a numbered label would hide them. */
const closest_cluster_zoom = 11.5

/** The rows of the list as labels of number, fit, verdict and a lock where it is not usable today, so that list and map name the same places; the chosen one stands on top. */
export function drawListed(map: Map): void {
  map.addSource('listed', { type: 'geojson', data: collection([], null) })
  map.addSource('near', { type: 'geojson', data: collection([], null) })
  map.addSource('selected', { type: 'geojson', data: collection([], null) })
  map.addLayer({
    id: 'near',
    type: 'circle',
    source: 'near',
    paint: { 'circle-radius': 8, 'circle-color': '#0b4f8a', 'circle-stroke-color': '#ffffff', 'circle-stroke-width': 3 },
  })
  map.addLayer({
    id: 'selected',
    type: 'circle',
    source: 'selected',
    paint: { 'circle-radius': 24, 'circle-color': '#ffb000', 'circle-opacity': 0.55, 'circle-stroke-color': '#16202a', 'circle-stroke-width': 2 },
  })
  map.addLayer({
    id: 'listed',
    type: 'symbol',
    source: 'listed',
    minzoom: closest_cluster_zoom,
    layout: {
      'icon-image': 'pill',
      'icon-text-fit': 'both',
      'icon-text-fit-padding': [1, 4, 1, 4],
      'text-field': [
        'format',
        ['concat', ['to-string', ['get', 'position']], ' '],
        { 'vertical-align': 'center' },
        ['image', ['case', ['==', ['get', 'fit'], ''], 'blank', ['concat', 'fit-', ['get', 'fit']]]],
        { 'vertical-align': 'center' },
        ['image', ['concat', 'mark-', ['get', 'verdict']]],
        { 'vertical-align': 'center' },
        ['image', ['case', ['get', 'is_locked'], 'lock', 'blank']],
        { 'vertical-align': 'center' },
      ],
      'text-font': label_font,
      'text-size': 16,
      'symbol-sort-key': ['case', ['get', 'selected'], -1, ['get', 'position']],
    },
    paint: { 'text-color': '#16202a' },
  })
}

export function showListed(map: Map, listed: Listed[], selected: number | null): void {
  void map.getSource<GeoJSONSource>('listed')?.setData(collection(listed, selected))
}

interface Place {
  lon: number
  lat: number
}

/** One place: where the person is, or what was chosen. */
export function showPlace(map: Map, source: 'near' | 'selected', place: Place | null): void {
  void map
    .getSource<GeoJSONSource>(source)
    ?.setData(collection(place ? [{ ...place, number: 0, position: 0, verdict: '', fit: '', is_locked: false }] : [], null))
}

function collection(listed: Listed[], selected: number | null): FeatureCollection {
  return {
    type: 'FeatureCollection',
    features: listed.map(({ lon, lat, ...properties }) => ({
      type: 'Feature',
      id: properties.number,
      properties: { ...properties, selected: properties.number === selected },
      geometry: { type: 'Point', coordinates: [lon, lat] },
    })),
  }
}
