/** A box in degrees, such as the city's. */
export interface Extent {
  west: number
  south: number
  east: number
  north: number
}

/** How far beyond the city's extent a place may lie, in degrees: a wrong zone, a slip of a digit, swapped axes or the sea lie further off. */
const slack_degrees = 0.2

export function isNear([lon, lat]: readonly [number, number], { west, south, east, north }: Extent): boolean {
  return lon >= west - slack_degrees && lon <= east + slack_degrees && lat >= south - slack_degrees && lat <= north + slack_degrees
}

export function isWithin([lon, lat]: readonly [number, number], { west, south, east, north }: Extent): boolean {
  return lon >= west && lon <= east && lat >= south && lat <= north
}

/** From here on a road segment is likelier a slip of the mouse or of a digit. */
export const longest_usual_m = 10_000
