import { expect, test } from 'vitest'
import { encloses } from '../../domain/enclosing.ts'

const square = (from: number, to: number) => [
  [from, from],
  [to, from],
  [to, to],
  [from, to],
  [from, from],
]
const ring_of_towns = { type: 'MultiPolygon', coordinates: [[square(0, 10), square(4, 6)], [square(20, 21)]] }

test('a place lies in the area, not in its hole, and in any of several areas', () => {
  const places: [number, number][] = [
    [1, 1],
    [5, 5],
    [3.9, 5],
    [20.5, 20.5],
    [15, 15],
    [-1, 5],
    [5, 11],
  ]
  expect(places.map((place) => encloses(ring_of_towns, place))).toEqual([true, false, true, true, false, false, false])
  expect(encloses({ type: 'Polygon', coordinates: [square(0, 10)] }, [5, 5])).toBe(true)
  expect(encloses({ type: 'Point', coordinates: [5, 5] }, [5, 5])).toBe(false)
})
