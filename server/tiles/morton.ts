import { inSteps } from './columns.ts'
import type { TileAddress } from './mercator.ts'

/** Deepest level that places are told apart by: a cell of a tile at the highest zoom (points.ts). */
const levels = 19
const low_levels = 9
const low_bits = 2 * low_levels

/** Z-order: places of one square of any zoom stand next to each other. */
export function mortonKey(x: number, y: number): number {
  return high(x, y) * 2 ** low_bits + low(x, y)
}

/** Keys of a tile: from the first up to, not with, the second. */
export function keysOf({ z, x, y }: TileAddress): [from: number, to: number] {
  const unit = 2 ** (32 - z)
  const from = mortonKey(x * unit, y * unit)
  return [from, from + 4 ** (levels - z)]
}

/** Rows in the order of their keys, by counting: a comparison a pair would take a second for a million. Others have their turn in between. */
export async function mortonOrder(xs: Uint32Array, ys: Uint32Array, length: number): Promise<Uint32Array> {
  const rows = new Uint32Array(length)
  for (let row = 0; row < length; row += 1) rows[row] = row
  const byLow = await counted(rows, low_bits, xs, ys, low)
  return counted(byLow, 2 * (levels - low_levels), xs, ys, high)
}

async function counted(
  rows: Uint32Array,
  bits: number,
  xs: Uint32Array,
  ys: Uint32Array,
  digit: (x: number, y: number) => number,
): Promise<Uint32Array> {
  const starts = new Uint32Array(2 ** bits + 1)
  const digits = new Uint32Array(rows.length)
  await inSteps(rows.length, (from, to) => {
    for (let index = from; index < to; index += 1) {
      const row = rows[index]!
      digits[index] = digit(xs[row]!, ys[row]!)
      starts[digits[index]! + 1]! += 1
    }
  })
  for (let index = 1; index < starts.length; index += 1) starts[index]! += starts[index - 1]!
  const ordered = new Uint32Array(rows.length)
  await inSteps(rows.length, (from, to) => {
    for (let index = from; index < to; index += 1) ordered[starts[digits[index]!]!++] = rows[index]!
  })
  return ordered
}

const shift = 32 - levels

function low(x: number, y: number): number {
  const mask = 2 ** low_levels - 1
  return spread((x >>> shift) & mask) | (spread((y >>> shift) & mask) << 1)
}

function high(x: number, y: number): number {
  return spread(x >>> (shift + low_levels)) | (spread(y >>> (shift + low_levels)) << 1)
}

/** The bits of a number of up to 16 bits, with a free bit before each. */
function spread(bits: number): number {
  let wide = (bits | (bits << 8)) & 0x00_ff_00_ff
  wide = (wide | (wide << 4)) & 0x0f_0f_0f_0f
  wide = (wide | (wide << 2)) & 0x33_33_33_33
  return (wide | (wide << 1)) & 0x55_55_55_55
}
