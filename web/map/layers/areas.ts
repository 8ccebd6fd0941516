import type { Map } from 'maplibre-gl'
import { addTiles } from '../tiles.ts'

/** Facilities that are an area: a school ground, a square. */
export function drawAreas(map: Map): void {
  addTiles(map, 'areas')
  map.addLayer({
    id: 'areas',
    type: 'fill',
    source: 'areas',
    'source-layer': 'areas',
    minzoom: 12,
    paint: { 'fill-color': '#e1e7ed', 'fill-outline-color': '#9aa6b2' },
  })
}
