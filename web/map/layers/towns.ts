import type { Map } from 'maplibre-gl'
import { isEnglish } from '../../names.ts'
import { addTiles, label_font } from '../tiles.ts'

/** Town shapes: white ground, thin edge, the name in the middle of a far view. */
export function drawTowns(map: Map): void {
  addTiles(map, 'towns')
  map.addLayer({ id: 'towns-ground', type: 'fill', source: 'towns', 'source-layer': 'towns', paint: { 'fill-color': '#ffffff' } })
  map.addLayer({
    id: 'towns-edge',
    type: 'line',
    source: 'towns',
    'source-layer': 'towns',
    paint: { 'line-color': '#9aa6b2', 'line-width': ['interpolate', ['linear'], ['zoom'], 8, 0.75, 14, 2], 'line-dasharray': [3, 2] },
  })
  map.addLayer({
    id: 'towns-name',
    type: 'symbol',
    source: 'towns',
    'source-layer': 'towns',
    maxzoom: 13,
    layout: {
      'text-field': isEnglish() ? ['coalesce', ['get', 'name_en'], ['get', 'name_zh']] : ['get', 'name_zh'],
      'text-font': label_font,
      'text-size': 14,
      'text-letter-spacing': 0.1,
    },
    paint: { 'text-color': '#3f4a55', 'text-halo-color': '#ffffff', 'text-halo-width': 2 },
  })
}
