import { m } from './paraglide/messages.js'

interface Place {
  lon: number
  lat: number
}

const words = [m.direction_n, m.direction_ne, m.direction_e, m.direction_se, m.direction_s, m.direction_sw, m.direction_w, m.direction_nw]

/** Which way it is from one place to another, in one of eight words. Good for the few kilometres of a town. */
export function directionText(from: Place, to: Place): string {
  return bearingText(bearing(from, to))
}

/** Degrees from north by east in one of eight words. */
export function bearingText(degrees: number): string {
  return words[Math.round(degrees / 45) % 8]!()
}

/** Degrees clockwise from north, 0 to 360. */
export function bearing(from: Place, to: Place): number {
  const east = (to.lon - from.lon) * Math.cos((from.lat * Math.PI) / 180)
  const north = to.lat - from.lat
  return ((Math.atan2(east, north) * 180) / Math.PI + 360) % 360
}
