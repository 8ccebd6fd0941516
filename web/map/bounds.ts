import type { Map } from 'maplibre-gl'
import type { Position } from '#domain/datum.ts'

/** West, south, east and north of what lies furthest each way. */
export function boundsOf(places: readonly Position[]): [number, number, number, number] {
  const [lons, lats] = [places.map(([lon]) => lon), places.map(([, lat]) => lat)]
  return [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)]
}

/** Room above and beside a shape, for the words at a line's ends. */
const room_px = 64

/** Shows places whole, beside the buttons of the map and not under them. */
export function fitPlaces(map: Map, places: readonly Position[], maxZoom: number): void {
  const buttons = map.getContainer().querySelector<HTMLElement>('.maplibregl-ctrl-top-right')?.offsetWidth ?? 0
  const beside = Math.max(room_px, buttons + room_px / 2)
  const padding = { top: room_px, bottom: room_px, left: beside, right: beside }
  map.fitBounds(boundsOf(places), { padding, maxZoom, animate: false })
}
