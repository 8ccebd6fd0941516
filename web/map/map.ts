import * as maplibregl from 'maplibre-gl'
import 'maplibre-gl/dist/maplibre-gl.css'
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url'
import { m } from '../paraglide/messages.js'
import { drawAreas } from './layers/areas.ts'
import { drawListed } from './layers/listed.ts'
import { drawRoads } from './layers/roads.ts'
import { drawTownNames, drawTowns } from './layers/towns.ts'
import { addMarks } from './marks.ts'

maplibregl.setWorkerUrl(workerUrl)

/** 3857 knows the world; the city is what is looked at. */
export interface Extent {
  west: number
  south: number
  east: number
  north: number
}

/**
 * The map is made once, outside React, and moved into whichever page shows it: coming back to it costs nothing. Our own
 * tiles are all there is under the facilities; nothing is asked of another origin, labels are drawn with the device's fonts.
 */
export interface FacilityMap {
  map: maplibregl.Map
  container: HTMLElement
  ready: Promise<void>
  /** Whether it was on a page already: then it stays where the person left it. */
  seen: boolean
}

let made: FacilityMap | undefined

/** Once it has a size: the first time it is fitted to the city. */
export function show(shown: FacilityMap, bounds: [number, number, number, number]): void {
  if (!shown.seen) shown.map.fitBounds(bounds, { padding: 16, animate: false })
  shown.seen = true
}

export function facilityMap(extent: Extent): FacilityMap {
  made ??= makeMap(extent)
  return made
}

function makeMap({ west, south, east, north }: Extent): FacilityMap {
  const container = document.createElement('div')
  container.className = 'map-canvas'
  const map = new maplibregl.Map({
    container,
    style: { version: 8, sources: {}, layers: [{ id: 'ground', type: 'background', paint: { 'background-color': '#f4f6f8' } }] },
    bounds: [west, south, east, north],
    fitBoundsOptions: { padding: 24 },
    minZoom: 6,
    maxZoom: 19,
    attributionControl: false,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    locale: {
      'NavigationControl.ZoomIn': m.finder_zoom_in(),
      'NavigationControl.ZoomOut': m.finder_zoom_out(),
      'Map.Title': m.finder_map_label(),
    },
  })
  map.touchZoomRotate.disableRotation()
  map.addControl(new maplibregl.NavigationControl({ showCompass: false }), 'top-right')
  map.addControl(new maplibregl.ScaleControl({ unit: 'metric' }), 'bottom-right')
  const ready = new Promise<void>((resolve) => void map.once('load', () => resolve(draw(map))))
  return { map, container, ready, seen: false }
}

/** Bottom to top: one file a layer. The facilities come when the filter is known. */
function draw(map: maplibregl.Map): void {
  addMarks(map)
  drawTowns(map)
  drawAreas(map)
  drawRoads(map)
  drawListed(map)
  drawTownNames(map)
}
