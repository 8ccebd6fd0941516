import type { Position } from './datum.ts'

/** The ellipsoid of WGS 84. */
const equator_m = 6_378_137
const flattening = 1 / 298.257223563
const pole_m = equator_m * (1 - flattening)

/** Metres between two places in degrees along the ellipsoid, to a millimetre, as PostGIS measures (Vincenty's inverse formula). */
export function geodesicM([lon1, lat1]: Position, [lon2, lat2]: Position): number {
  if (lon1 === lon2 && lat1 === lat2) return 0
  const [sin1, cos1] = reduced(lat1)
  const [sin2, cos2] = reduced(lat2)
  const apart = radians(lon2 - lon1)
  let lambda = apart
  for (let round = 0; round < 100; round += 1) {
    const arc = arcOf(lambda, { sin1, cos1, sin2, cos2 })
    const before = lambda
    lambda = apart + arc.turn
    if (Math.abs(lambda - before) < 1e-12) return lengthM(arc)
  }
  return Math.PI * pole_m // the other end of the earth, where the formula finds no way
}

/** Sine and cosine of the latitude on the auxiliary sphere. */
function reduced(lat: number): [sin: number, cos: number] {
  const angle = Math.atan((1 - flattening) * Math.tan(radians(lat)))
  return [Math.sin(angle), Math.cos(angle)]
}

interface Arc {
  sigma: number
  sin_sigma: number
  cos_sigma: number
  cos2_alpha: number
  cos_2m: number
  /** What the difference of longitudes on the sphere exceeds that on the ellipsoid by. */
  turn: number
}

function arcOf(lambda: number, { sin1, cos1, sin2, cos2 }: Record<'sin1' | 'cos1' | 'sin2' | 'cos2', number>): Arc {
  const [sin_lambda, cos_lambda] = [Math.sin(lambda), Math.cos(lambda)]
  const sin_sigma = Math.sqrt((cos2 * sin_lambda) ** 2 + (cos1 * sin2 - sin1 * cos2 * cos_lambda) ** 2)
  const cos_sigma = sin1 * sin2 + cos1 * cos2 * cos_lambda
  const sigma = Math.atan2(sin_sigma, cos_sigma)
  const sin_alpha = sin_sigma === 0 ? 0 : (cos1 * cos2 * sin_lambda) / sin_sigma
  const cos2_alpha = 1 - sin_alpha ** 2
  const cos_2m = cos2_alpha === 0 ? 0 : cos_sigma - (2 * sin1 * sin2) / cos2_alpha
  const c = (flattening / 16) * cos2_alpha * (4 + flattening * (4 - 3 * cos2_alpha))
  const turn = (1 - c) * flattening * sin_alpha * (sigma + c * sin_sigma * (cos_2m + c * cos_sigma * (2 * cos_2m ** 2 - 1)))
  return { sigma, sin_sigma, cos_sigma, cos2_alpha, cos_2m, turn }
}

function lengthM({ sigma, sin_sigma, cos_sigma, cos2_alpha, cos_2m }: Arc): number {
  const u2 = cos2_alpha * ((equator_m / pole_m) ** 2 - 1)
  const a = 1 + (u2 / 16384) * (4096 + u2 * (u2 * (320 - 175 * u2) - 768))
  const b = (u2 / 1024) * (256 + u2 * (u2 * (74 - 47 * u2) - 128))
  const third = (b / 6) * cos_2m * (4 * sin_sigma ** 2 - 3) * (4 * cos_2m ** 2 - 3)
  const shorter = b * sin_sigma * (cos_2m + (b / 4) * (cos_sigma * (2 * cos_2m ** 2 - 1) - third))
  return pole_m * a * (sigma - shorter)
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180
}
