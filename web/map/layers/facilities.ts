import type { ExpressionSpecification, Map } from 'maplibre-gl'
import { isEnglish } from '../../names.ts'
import { addTiles, label_font } from '../tiles.ts'

const is_cluster: ExpressionSpecification = ['has', 'count']
const name: ExpressionSpecification = isEnglish() ? ['coalesce', ['get', 'name_en'], ['get', 'name_zh']] : ['get', 'name_zh']

/** Everything that matches: a mark by verdict, a circle with a number where many lie together, names when close. */
export function drawFacilities(map: Map): void {
  addTiles(map, 'facilities')
  const source = { source: 'facilities', 'source-layer': 'facilities' }
  map.addLayer({
    id: 'facilities-cluster',
    type: 'circle',
    ...source,
    filter: is_cluster,
    paint: {
      'circle-color': '#e8f1f9',
      'circle-stroke-color': '#0b4f8a',
      'circle-stroke-width': 1.5,
      'circle-radius': ['interpolate', ['linear'], ['sqrt', ['get', 'count']], 1, 12, 10, 22, 100, 34],
    },
  })
  map.addLayer({
    id: 'facilities-cluster-count',
    type: 'symbol',
    ...source,
    filter: is_cluster,
    layout: { 'text-field': ['to-string', ['get', 'count']], 'text-font': label_font, 'text-size': 14, 'text-allow-overlap': true },
    paint: { 'text-color': '#16202a' },
  })
  map.addLayer({
    id: 'facilities',
    type: 'symbol',
    ...source,
    filter: ['!', is_cluster],
    layout: {
      'icon-image': ['concat', 'mark-', ['get', 'verdict']],
      'icon-allow-overlap': true,
      'text-field': ['step', ['zoom'], '', 15, name],
      'text-font': label_font,
      'text-size': 13,
      'text-anchor': 'top',
      'text-offset': [0, 0.9],
      'text-optional': true,
    },
    paint: { 'text-color': '#16202a', 'text-halo-color': '#ffffff', 'text-halo-width': 1.5 },
  })
}
