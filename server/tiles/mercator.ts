/** The world in Web Mercator as a square of 2³² whole units a side, y downwards: a unit is less than a centimetre. */
const world_units = 2 ** 32

/** Units along a side of a tile, as in MVT. */
export const extent = 4096

/** Beyond this zoom the reader enlarges: a unit of such a tile is 15 cm. */
export const maxzoom = 16

export interface TileAddress {
  z: number
  x: number
  y: number
}

export interface Square {
  west: number
  north: number
  size: number
}

export function worldX(lon: number): number {
  return worldUnit(lon / 360 + 0.5)
}

export function worldY(lat: number): number {
  const sine = Math.sin((lat * Math.PI) / 180)
  return worldUnit(0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI))
}

/** The poles lie outside the square and are drawn at its edge. */
function worldUnit(share: number): number {
  return Math.min(world_units - 1, Math.max(0, Math.floor(share * world_units)))
}

export function lonOf(x: number): number {
  return (x / world_units - 0.5) * 360
}

export function latOf(y: number): number {
  return (Math.atan(Math.sinh(Math.PI * (1 - (2 * y) / world_units))) * 180) / Math.PI
}

/** Neighbouring squares share no unit, so every place lies in exactly one tile of a zoom. */
export function squareOf({ z, x, y }: TileAddress): Square {
  const size = world_units / 2 ** z
  return { west: x * size, north: y * size, size }
}

export function pixel(unit: number, start: number, size: number): number {
  return Math.floor(((unit - start) * extent) / size)
}
