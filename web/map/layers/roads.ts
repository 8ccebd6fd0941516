import type { Map } from 'maplibre-gl'
import { addTiles } from '../tiles.ts'

/** Further out they are strokes without a street to see. */
const farthest_zoom = 12

/** Our own road segments: a pale band with an edge, so that it reads as a street under the marks. */
export function drawRoads(map: Map): void {
  addTiles(map, 'roads')
  const width = (wide: number): ['interpolate', ['exponential', number], ['zoom'], number, number, number, number] => [
    'interpolate',
    ['exponential', 1.6],
    ['zoom'],
    9,
    wide / 4,
    17,
    wide * 4,
  ]
  map.addLayer({
    id: 'roads-edge',
    type: 'line',
    source: 'roads',
    'source-layer': 'roads',
    minzoom: farthest_zoom,
    layout: { 'line-cap': 'round', 'line-join': 'round' },
    paint: { 'line-color': '#9aa6b2', 'line-width': width(5) },
  })
  map.addLayer({
    id: 'roads',
    type: 'line',
    source: 'roads',
    'source-layer': 'roads',
    minzoom: farthest_zoom,
    layout: { 'line-cap': 'round', 'line-join': 'round' },
    paint: { 'line-color': '#ffffff', 'line-width': width(3.5) },
  })
}
