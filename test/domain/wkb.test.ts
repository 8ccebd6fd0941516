import { describe, expect, test } from 'vitest'
import { readWkb, writeWkb } from '../../domain/wkb.ts'

const ring = [
  [0, 0],
  [1, 0],
  [1, 1],
  [0, 0],
]

describe('well-known binary', () => {
  test.for([
    { type: 'Point', coordinates: [112.3712345, 24.7812345] },
    { type: 'LineString', coordinates: ring },
    { type: 'Polygon', coordinates: [ring, ring] },
    { type: 'MultiPoint', coordinates: ring },
    { type: 'MultiLineString', coordinates: [ring, ring] },
    { type: 'MultiPolygon', coordinates: [[ring], [ring, ring]] },
  ])('a $type that is written is read as it was', (geometry) => {
    expect(readWkb(writeWkb(geometry))).toEqual(geometry)
  })

  test('either byte order is read, heights are kept and measures are not', () => {
    const big = Buffer.alloc(37)
    big.writeUInt32BE(3001, 1)
    for (const [index, value] of [112, 24, 80, 7].entries()) big.writeDoubleBE(value, 5 + 8 * index)
    expect(readWkb(big)).toEqual({ type: 'Point', coordinates: [112, 24, 80] })
  })

  test('what has no positions for GeoJSON is none: an empty point, a curve', () => {
    expect(readWkb(writeWkb({ type: 'Point', coordinates: [Number.NaN, Number.NaN] }))).toBeNull()
    expect(readWkb(Uint8Array.of(1, 8, 0, 0, 0, 0, 0, 0, 0))).toBeNull()
  })

  test('bytes that end too soon, or claim more than there is, are an error', () => {
    const line = writeWkb({ type: 'LineString', coordinates: ring })
    expect(() => readWkb(line.subarray(0, -1))).toThrow(RangeError)
    line.set([255, 255, 255, 255], 5)
    expect(() => readWkb(line)).toThrow(RangeError)
  })
})
