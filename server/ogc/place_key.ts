import type { Extent } from '#domain/extent.ts'

/** The key that the function place_key of the database gives a geometry: a Morton curve, one for each class of size. */
const bits = 24
const side = 2 ** bits
const class_step = 2 ** (2 * bits)

/** How far the geometries of a class reach at most; those of the two classes above have no cell. */
const class_widths_degrees = [0, 0.004, 0.032, 0.256]

/** Halves of sums round differently here and in the database. */
const rounding_degrees = 1e-9

/** Up to so many cells cover a box: more read fewer rows in vain, fewer cost fewer descents of the index. */
const most_cells = [64, 24, 16, 16]

/** Keys from `low` to `high`, both included. */
export type Range = [low: number, high: number]

export const all_keys: Range = [0, 8 * class_step]

/** Of what has no place; the keys of all that has one are less. */
export const placeless_key = 5 * class_step

/** In order and apart: the keys of everything that may touch one of the boxes. What has no place goes with every box. */
export function rangesOf(boxes: readonly Extent[]): Range[] {
  const classes = class_widths_degrees.flatMap((width_degrees, index) => {
    const ranges = boxes.flatMap((box) => cover(grown(box, width_degrees / 2 + rounding_degrees), most_cells[index]!)) // as many as classes
    return joined(ranges).map(([low, high]): Range => [low + index * class_step, high + index * class_step])
  })
  return [...classes, [class_widths_degrees.length * class_step, all_keys[1]]]
}

function grown({ west, south, east, north }: Extent, by: number): Extent {
  return { west: west - by, south: south - by, east: east + by, north: north + by }
}

interface Cell {
  x: number
  y: number
  size: number
}

/** Quarters the world until the cells that touch the box are as many as allowed. */
function cover(box: Extent, most: number): Range[] {
  const first = { x: column(box.west), y: row(box.south) }
  const last = { x: column(box.east), y: row(box.north) }
  const inside: Cell[] = []
  let edge: Cell[] = [{ x: 0, y: 0, size: side }]
  while (edge.length > 0 && inside.length + edge.length < most) {
    const quarters = edge.flatMap(quartersOf).filter((cell) => touches(cell, first, last))
    edge = quarters.filter((cell) => !liesIn(cell, first, last))
    inside.push(...quarters.filter((cell) => liesIn(cell, first, last)))
  }
  return [...inside, ...edge].map(rangeOf)
}

function quartersOf({ x, y, size }: Cell): Cell[] {
  const half = size / 2
  return [
    { x, y, size: half },
    { x: x + half, y, size: half },
    { x, y: y + half, size: half },
    { x: x + half, y: y + half, size: half },
  ]
}

type Corner = Pick<Cell, 'x' | 'y'>

function touches({ x, y, size }: Cell, first: Corner, last: Corner): boolean {
  return x <= last.x && x + size > first.x && y <= last.y && y + size > first.y
}

function liesIn({ x, y, size }: Cell, first: Corner, last: Corner): boolean {
  return size === 1 || (x >= first.x && x + size - 1 <= last.x && y >= first.y && y + size - 1 <= last.y)
}

function rangeOf({ x, y, size }: Cell): Range {
  const low = spread(x) + 2 * spread(y)
  return [low, low + size * size - 1]
}

/** Neighbouring ranges become one. */
function joined(ranges: Range[]): Range[] {
  const apart: Range[] = []
  for (const [low, high] of ranges.sort(([left], [right]) => left - right)) {
    const before = apart.at(-1)
    if (before && low <= before[1] + 1) before[1] = Math.max(before[1], high)
    else apart.push([low, high])
  }
  return apart
}

/** A gap between every two of the 24 bits, twelve at a time because bit operations reach no further than 32. */
function spread(value: number): number {
  return spread12(value & 0xfff) + spread12(value >> 12) * 2 ** bits
}

function spread12(value: number): number {
  const eight = (value | (value << 8)) & 0x000f00ff
  const four = (eight | (eight << 4)) & 0x00f0f0f
  const two = (four | (four << 2)) & 0x0333333
  return (two | (two << 1)) & 0x0555555
}

const column = (lon: number) => cell((lon + 180) / 360)
const row = (lat: number) => cell((lat + 90) / 180)
const cell = (share: number) => Math.min(side - 1, Math.max(0, Math.floor(share * side)))
