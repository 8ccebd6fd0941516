import type { FeatureCollection } from 'geojson'
import type { GeoJSONSource, Map } from 'maplibre-gl'
import { isEnglish } from '../../names.ts'
import { askTownPlaces, type TownPlace } from '../../town_places.ts'
import { addTiles, label_font } from '../tiles.ts'

/** Town shapes: white ground, thin edge. */
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
}

/** Each name once, at a point well inside the town; a tile would repeat it at its edge. Beside the circles of many. */
export function drawTownNames(map: Map): void {
  map.addSource('town-names', { type: 'geojson', data: { type: 'FeatureCollection', features: [] } })
  map.addLayer(
    {
      id: 'town-names',
      type: 'symbol',
      source: 'town-names',
      maxzoom: 13,
      layout: {
        'text-field': isEnglish() ? ['coalesce', ['get', 'name_en'], ['get', 'name_zh']] : ['get', 'name_zh'],
        'text-font': label_font,
        'text-size': 14,
        'text-letter-spacing': 0.1,
        'text-variable-anchor': ['center', 'top', 'bottom', 'left', 'right'],
        'text-radial-offset': 1.25,
        'text-padding': 1,
      },
      paint: { 'text-color': '#3f4a55', 'text-halo-color': '#ffffff', 'text-halo-width': 2 },
    },
    'near',
  )
  void askTownPlaces().then((places) => map.getSource<GeoJSONSource>('town-names')?.setData(collection(places)))
}

function collection(places: TownPlace[]): FeatureCollection {
  return {
    type: 'FeatureCollection',
    features: places.map(({ lon, lat, ...properties }) => ({ type: 'Feature', properties, geometry: { type: 'Point', coordinates: [lon, lat] } })),
  }
}
