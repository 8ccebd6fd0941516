import type { Position } from '#domain/datum.ts'

/** West, south, east and north of what lies furthest each way. */
export function boundsOf(places: readonly Position[]): [number, number, number, number] {
  const [lons, lats] = [places.map(([lon]) => lon), places.map(([, lat]) => lat)]
  return [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)]
}
