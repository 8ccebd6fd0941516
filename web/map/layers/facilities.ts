import type { AddLayerObject, ExpressionSpecification, Map } from 'maplibre-gl'
import { isEnglish } from '../../names.ts'
import { addTiles, label_font } from '../tiles.ts'

const is_cluster: ExpressionSpecification = ['has', 'count']
const name: ExpressionSpecification = isEnglish() ? ['coalesce', ['get', 'name_en'], ['get', 'name_zh']] : ['get', 'name_zh']

/** Under the numbered labels. */
const below = 'near'
const layers = ['facilities-cluster', 'facilities-cluster-count', 'facilities']

/**
 * Everything that matches: a mark by verdict, a circle with a number where many lie together, names when close. Another
 * filter is another source: a tile still on its way for the one before can't come into it. Answers how to take it away.
 */
export function drawFacilities(map: Map, search: string): () => void {
  addTiles(map, 'facilities', search)
  const draw = (layer: AddLayerObject) => map.addLayer(layer, below)
  const source = { source: 'facilities', 'source-layer': 'facilities' }
  draw({
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
  draw({
    id: 'facilities-cluster-count',
    type: 'symbol',
    ...source,
    filter: is_cluster,
    layout: {
      'text-field': ['to-string', ['get', 'count']],
      'text-font': label_font,
      'text-size': 14,
      'text-allow-overlap': true,
      'text-padding': 10,
    },
    paint: { 'text-color': '#16202a' },
  })
  draw({
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
  return () => {
    for (const layer of layers) map.removeLayer(layer)
    map.removeSource('facilities')
  }
}
